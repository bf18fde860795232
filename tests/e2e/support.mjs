// Playwright's `test` with a mocked feed and a check for console errors, locators for the parts of a page, and shared assertions.
import { expect, test as base } from '@playwright/test';
import axe from 'axe-core';
import { feedDocuments, IMAGE_SVG } from './fixtures/feed.mjs';

export { expect };

export const test = base.extend({
  /** True in tests where requests fail on purpose. Chromium reports such requests as console errors. */
  allowFailedRequests: [false, { option: true }],

  noConsoleErrors: [
    async ({ page, allowFailedRequests }, use) => {
      const errors = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      page.on('console', (message) => {
        if (message.type() !== 'error') return;
        const { url } = message.location();
        // A static host serves article addresses of the shell as 404.html with status 404.
        const expected = allowFailedRequests || url === page.url();
        if (expected && message.text().startsWith('Failed to load resource')) return;
        errors.push(`${message.text()} (${url})`);
      });
      await use();
      expect(errors, 'console errors').toEqual([]);
    },
    { auto: true },
  ],

  /** The feed of the page: the fixture feed, unless the test sets another one. */
  feed: async ({ page }, use) => {
    const feed = new MockFeed();
    await page.route('**/feed/**', (route) => feed.fulfill(route));
    await page.route('**/images/anh-*.svg', (route) => feed.image(route));
    await use(feed);
  },

  /** URLs of all requests. */
  requestedUrls: async ({ page }, use) => {
    const urls = [];
    page.on('request', (request) => urls.push(request.url()));
    await use(urls);
  },
});

class MockFeed {
  #responses = new Map();
  #requests = [];
  image = (route) => route.fulfill({ contentType: 'image/svg+xml', body: IMAGE_SVG });

  constructor() {
    this.serve(feedDocuments());
  }

  /** Sets documents by name: an object that is sent as JSON, or a function that handles the route. */
  serve(documents) {
    for (const [name, response] of Object.entries(documents)) this.#responses.set(name, response);
  }

  /** Number of requests for a document. */
  requestCount(name) {
    return this.#requests.filter((requested) => requested === name).length;
  }

  fulfill(route) {
    const name = new URL(route.request().url()).pathname.split('/feed/')[1];
    this.#requests.push(name);
    const response = this.#responses.get(name) ?? status(404);
    return typeof response === 'function' ? response(route) : json(response)(route);
  }
}

/** Responses for [MockFeed.serve]. */
export const json = (value) => (route) => route.fulfill({ contentType: 'application/json', body: JSON.stringify(value) });
export const status = (code) => (route) => route.fulfill({ status: code, contentType: 'text/plain', body: '' });
export const connectionRefused = (route) => route.abort('connectionrefused');

/** Delays a response until the test calls `release`. */
export function deferred(respond) {
  let release;
  const released = new Promise((resolve) => (release = resolve));
  const delayed = async (...request) => {
    await released;
    try {
      await respond(...request);
    } catch {
      // The page aborted the request.
    }
  };
  return Object.assign(delayed, { release });
}

export const pageHeading = (page) => page.getByRole('heading', { level: 1 });
/** The headlines of a list's cards, as links. */
export const cardLinks = (page) => page.getByRole('main').getByRole('listitem').getByRole('heading', { level: 2 }).getByRole('link');
export const cardLink = (page, title) => cardLinks(page).filter({ hasText: title });
export const sectionMenu = (page) => page.getByRole('navigation', { name: 'Menu chính', exact: true });
export const sectionLinks = (page) => sectionMenu(page).getByRole('listitem').getByRole('link');
export const relatedNews = (page) => page.getByRole('complementary', { name: 'Tin liên quan' });
export const anniversaryBanner = (page) => page.getByRole('region', { name: 'Ngày kỷ niệm' });
export const moreLink = (page) => page.getByRole('link', { name: 'Xem thêm', exact: true });
export const articleElement = (page) => page.getByRole('article').first();
export const attachments = (page) => articleElement(page).getByRole('region', { name: 'Tệp đính kèm' });
/** The recording below the lead of an article. */
export const recording = (page) => articleElement(page).getByRole('figure').filter({ has: page.locator('audio') });
export const alert = (page) => page.getByRole('alert');
export const retryButton = (page) => alert(page).getByRole('button', { name: 'Thử lại' });

/** Opens a list and waits for its first card. */
export async function openList(page, address = './') {
  await page.goto(address);
  await expect(cardLinks(page).first()).toBeVisible();
}

/** Requests for feed documents and for the app, without images. */
export const dataRequests = (urls) => urls.filter((url) => /\.(json|wasm|js)$/.test(url));

export const scrollY = (page) => page.evaluate(() => Math.round(window.scrollY));

/** Fails unless the page is scrolled to `position`, within three pixels. */
export async function expectScrollY(page, position) {
  await expect.poll(async () => Math.abs((await scrollY(page)) - position)).toBeLessThanOrEqual(3);
}

/** Scrolls an element to the middle of the viewport. */
export const scrollToCenter = (locator) => locator.evaluate((element) => element.scrollIntoView({ block: 'center' }));

export async function expectNoHorizontalScroll(page) {
  const { content, viewport } = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return { content: scrollWidth, viewport: clientWidth };
  });
  expect(content, 'content width').toBeLessThanOrEqual(viewport);
}

/** Runs axe-core in the light theme, and its colour rules in the dark theme. */
export async function expectAccessible(page) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const runs = [
    ['light', { rules: { 'target-size': { enabled: true } } }],
    ['dark', { runOnly: ['color-contrast', 'link-in-text-block'] }],
  ];
  for (const [colorScheme, options] of runs) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await page.evaluate((options) => window.axe.run(options), options);
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
    expect(found, `axe-core, ${colorScheme}`).toEqual([]);
  }
}
