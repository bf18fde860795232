// Playwright's `test` for fault injection: a host with replaceable responses, and checks that hold after every fault.
import { test as base } from '@playwright/test';
import { feedDocuments, IMAGE_SVG, TOTAL_COUNT } from '../fixtures/feed.mjs';
import { Host } from '../host.mjs';
import { articleElement, cardLinks, expect, pageHeading } from '../support.mjs';
import { image, json } from './responses.mjs';

export { expect };

export const FEED = 'feed/feed.json';
export const FIRST_DOCUMENT = feedDocuments()['feed.json'];

const FOLDERS = { shell: 'target/shell', site: 'target/site' };
const MAX_REQUESTS_PER_PAGE = 40;
/** The preload and the app request the feed, Chromium repeats a request after a closed connection, and tests retry once or twice. */
const MAX_REQUESTS_PER_PATH = 6;

export const test = base.extend({
  hosts: [
    async ({}, use) => {
      const hosts = {};
      for (const [name, folder] of Object.entries(FOLDERS)) hosts[name] = await Host.start(folder);
      await use(hosts);
      await Promise.all(Object.values(hosts).map((host) => host.stop()));
    },
    { scope: 'worker' },
  ],

  /** The folder that `host` serves: the empty shell or the published site. */
  folder: ['shell', { option: true }],

  /** The host. With the shell it serves the fixture feed by default. */
  host: async ({ hosts, folder }, use) => {
    const host = hosts[folder];
    host.reset(folder === 'shell' ? fixtureFeed() : {});
    await use(host);
  },

  baseURL: async ({ host }, use) => use(host.url),

  /** Panics of the app. */
  panics: async ({ context }, use) => {
    const panics = [];
    context.on('weberror', (error) => panics.push(String(error.error())));
    context.on('console', (message) => /panicked|unreachable|RuntimeError/.test(message.text()) && panics.push(message.text()));
    await use(panics);
  },

  /** After each test the page has content, the host received few requests, the site works again and the app has not panicked. */
  stability: [
    async ({ page, host, panics }, use, test) => {
      await use();
      if (test.status !== test.expectedStatus) return;
      await expect(pageHeading(page), 'blank page').toHaveText(/\S/);
      await expect(page.getByRole('main'), 'blank page').toHaveText(/\S/);
      expectFewRequests(host);
      host.restore();
      await expectWorkingSite(page);
      expect(panics).toEqual([]);
    },
    { auto: true },
  ],
});

function fixtureFeed() {
  const documents = Object.entries(feedDocuments()).map(([name, document]) => [`feed/${name}`, json(document)]);
  const images = Array.from({ length: TOTAL_COUNT }, (_, index) => [`images/anh-${index + 1}.svg`, image(IMAGE_SVG)]);
  return Object.fromEntries([...documents, ...images]);
}

function expectFewRequests({ requests }) {
  const pages = requests.filter(({ destination }) => destination === 'document').length;
  expect(requests.length, 'requests').toBeLessThanOrEqual(MAX_REQUESTS_PER_PAGE * pages);
  const counts = new Map();
  for (const { path } of requests.filter(({ destination }) => destination !== 'image')) counts.set(path, (counts.get(path) ?? 0) + 1);
  for (const [path, count] of counts) expect(count, `requests for ${path}`).toBeLessThanOrEqual(MAX_REQUESTS_PER_PATH * pages);
}

async function expectWorkingSite(page) {
  const retry = page.getByRole('button', { name: 'Thử lại' });
  if (await retry.isVisible()) await retry.click();
  await page.getByRole('banner').getByRole('link').first().click();
  await expect(page).toHaveURL('/');
  await cardLinks(page).first().click();
  await expect(articleElement(page)).toBeVisible();
  await expect(pageHeading(page)).toHaveText(/\S/);
}
