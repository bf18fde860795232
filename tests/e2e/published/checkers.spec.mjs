// Validates the published site with the Nu HTML checker and the sitemap schema.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { validateXML } from 'xmllint-wasm';
import { nuErrors } from './nu.mjs';
import { DIST, pages } from './site.mjs';

test('the Nu HTML checker finds no error on any page @any-width', async () => {
  test.setTimeout(300_000);
  expect(pages().length).toBeGreaterThan(50);
  expect(nuErrors('target/site', 'target/site-below/news')).toEqual([]);
});

test('the Nu HTML checker reports invalid HTML @any-width', async ({}, info) => {
  const file = info.outputPath('wrong.html');
  mkdirSync(info.outputDir, { recursive: true });
  writeFileSync(file, '<!doctype html><html lang="vi"><title>a</title><p><ul></ul></p></html>');
  expect(nuErrors(file)).not.toEqual([]);
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
