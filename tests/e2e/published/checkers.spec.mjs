// Validates the published site with the Nu HTML checker and the sitemap schema.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { validateXML } from 'xmllint-wasm';
import { DIST, pages } from './site.mjs';

const NU = 'node_modules/vnu-jar/build/dist/vnu.jar';

/** The checker does not support container queries, which all browsers have had since 2023. */
const UNSUPPORTED_CSS = [/^CSS: Unrecognized at-rule “@container”/, /^CSS: “container-(type|name)”: Property “container-(type|name)” doesn't exist/];

const check = (...files) => {
  const { stderr, error } = spawnSync('java', ['-jar', NU, '--format', 'json', '--skip-non-html', ...files], { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (error) throw error;
  return JSON.parse(stderr).messages;
};
const errors = (messages) =>
  messages
    .filter(({ type }) => type !== 'info')
    .filter(({ message }) => !UNSUPPORTED_CSS.some((pattern) => pattern.test(message)))
    .map(({ url, message, extract }) => `${url}: ${message} ${extract ?? ''}`);

test('the Nu HTML checker finds no error on any page @any-width', async () => {
  test.setTimeout(300_000);
  expect(pages().length).toBeGreaterThan(50);
  expect(errors(check('target/site', 'target/site-below/news'))).toEqual([]);
});

test('the Nu HTML checker reports invalid HTML @any-width', async ({}, info) => {
  const file = info.outputPath('wrong.html');
  mkdirSync(info.outputDir, { recursive: true });
  writeFileSync(file, '<!doctype html><html lang="vi"><title>a</title><p><ul></ul></p></html>');
  expect(errors(check(file))).not.toEqual([]);
});

/** The schema of sitemaps.org. Elements of the news extension are not validated. */
const SITEMAP_SCHEMA = readFileSync('node_modules/sitemap/schema/sitemap.xsd', 'utf8').replaceAll('processContents="strict"', 'processContents="lax"');

const schemaErrors = async (fileName, contents) => {
  const { errors } = await validateXML({ xml: { fileName, contents }, schema: { fileName: 'sitemap.xsd', contents: SITEMAP_SCHEMA } });
  return errors.map(({ message }) => message);
};

test('the sitemaps are valid by the schema of sitemaps.org @any-width', async () => {
  // The news sitemap exists only if an article was published in the last two days.
  const names = readdirSync(DIST).filter((name) => /^sitemap.*\.xml$/.test(name));
  expect(names).toContain('sitemap.xml');
  for (const name of names) {
    const contents = readFileSync(join(DIST, name), 'utf8');
    expect(await schemaErrors(name, contents)).toEqual([]);
    expect(await schemaErrors(name, contents.replace(/<loc>[^<]*<\/loc>/, '')), 'without <loc>').not.toEqual([]);
  }
});
