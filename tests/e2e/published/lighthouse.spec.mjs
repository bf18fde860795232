// Lighthouse with its slow phone profile, on a host that compresses.
import { chromium, expect, test } from '@playwright/test';
import lighthouse from 'lighthouse';
import { filesBelow, host } from '../../../scripts/bench/host.mjs';
import { freePort } from './hosts/hosts.mjs';
import { DIST, pages, sampleArticle } from './site.mjs';

const CATEGORIES = ['seo', 'best-practices', 'accessibility'];

const sampleSection = () => pages().find((address) => /^chuyen-muc\/[^/]+\/$/.test(address));

let site;
test.beforeAll(async () => {
  site = await host(filesBelow(DIST));
});
test.afterAll(() => site.close());

for (const [name, address] of [['the front page', () => ''], ['a section', sampleSection], ['an article', sampleArticle]]) {
  test(`${name} has full Lighthouse scores for SEO, best practices and accessibility @any-width`, async ({}, info) => {
    test.setTimeout(180_000);
    // Lighthouse needs the port of the browser in advance.
    const port = await freePort();
    const { launchOptions } = info.project.use;
    const browser = await chromium.launch({ ...launchOptions, args: [...launchOptions.args, `--remote-debugging-port=${port}`] });
    try {
      const { lhr } = await lighthouse(`${site.origin}/${address()}`, { port, logLevel: 'error', onlyCategories: ['performance', ...CATEGORIES] });
      expect(lhr.runtimeError, 'Lighthouse error').toBeUndefined();
      const score = (category) => Math.round(lhr.categories[category].score * 100);
      console.log(`Lighthouse, ${name}: performance ${score('performance')} (${audit(lhr, 'first-contentful-paint')}, ${audit(lhr, 'largest-contentful-paint')}, ${audit(lhr, 'cumulative-layout-shift')})`);
      expect(failedAudits(lhr)).toEqual([]);
      expect(CATEGORIES.map((category) => [category, score(category)])).toEqual(CATEGORIES.map((category) => [category, 100]));
    } finally {
      await browser.close();
    }
  });
}

function audit({ audits }, id) {
  return `${audits[id].title} ${audits[id].displayValue}`;
}

/** Audits that lower a score. */
function failedAudits({ categories, audits }) {
  return CATEGORIES.flatMap((category) => categories[category].auditRefs)
    .filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 1)
    .map(({ id }) => `${audits[id].title}: ${audits[id].explanation ?? ''} ${JSON.stringify(audits[id].details?.items ?? [])}`);
}
