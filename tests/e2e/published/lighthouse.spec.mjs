// The published pages before the eyes of Lighthouse, on its slow phone, from a host that compresses.
import { createServer } from 'node:net';
import { chromium, expect, test } from '@playwright/test';
import lighthouse from 'lighthouse';
import { filesBelow, host } from '../../../scripts/bench/host.mjs';
import { anArticle, DIST, pages } from './site.mjs';

const MUST_BE_PERFECT = ['seo', 'best-practices', 'accessibility'];

const aSection = () => pages().find((address) => /^chuyen-muc\/[^/]+\/$/.test(address));

let site;
test.beforeAll(async () => {
  site = await host(filesBelow(DIST));
});
test.afterAll(() => site.close());

for (const [name, address] of [['the front page', () => ''], ['a section', aSection], ['an article', anArticle]]) {
  test(`Lighthouse finds nothing to mend on ${name} @any-width`, async ({}, info) => {
    test.setTimeout(180_000);
    const port = await freePort();
    const { launchOptions } = info.project.use;
    const browser = await chromium.launch({ ...launchOptions, args: [...launchOptions.args, `--remote-debugging-port=${port}`] });
    try {
      const { lhr } = await lighthouse(`${site.origin}/${address()}`, { port, logLevel: 'error', onlyCategories: ['performance', ...MUST_BE_PERFECT] });
      expect(lhr.runtimeError, 'Lighthouse ran').toBeUndefined();
      const score = (category) => Math.round(lhr.categories[category].score * 100);
      console.log(`Lighthouse, ${name}: performance ${score('performance')} (${said(lhr, 'first-contentful-paint')}, ${said(lhr, 'largest-contentful-paint')}, ${said(lhr, 'cumulative-layout-shift')})`);
      expect(complaints(lhr)).toEqual([]);
      expect(MUST_BE_PERFECT.map((category) => [category, score(category)])).toEqual(MUST_BE_PERFECT.map((category) => [category, 100]));
    } finally {
      await browser.close();
    }
  });
}

function said({ audits }, id) {
  return `${audits[id].title} ${audits[id].displayValue}`;
}

/** What costs a score, with what Lighthouse says about it. */
function complaints({ categories, audits }) {
  return MUST_BE_PERFECT.flatMap((category) => categories[category].auditRefs)
    .filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 1)
    .map(({ id }) => `${audits[id].title}: ${audits[id].explanation ?? ''} ${JSON.stringify(audits[id].details?.items ?? [])}`);
}

/** A port that is free now; the browser can't be asked which one it took. */
function freePort() {
  return new Promise((found, failed) => {
    const server = createServer().on('error', failed).listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });
}
