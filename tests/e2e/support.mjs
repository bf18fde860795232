// What every spec starts from: Playwright's `test` with a feed under the test's control and a console that must stay silent,
// and the parts of the page by the names that readers know them by.
import { expect, test as base } from '@playwright/test';
import axe from 'axe-core';
import { edition, PICTURE } from './fixtures/edition.mjs';

export { expect };

export const test = base.extend({
  /** True where requests are meant to fail: the browser's own note about that is no error of ours. */
  requestsMayFail: [false, { option: true }],

  silentConsole: [
    async ({ page, requestsMayFail }, use) => {
      const errors = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      page.on('console', (message) => {
        if (message.type() !== 'error') return;
        const { url } = message.location();
        // A plain host answers the address of an article with 404.html and its status.
        const expected = requestsMayFail || url === page.url();
        if (expected && message.text().startsWith('Failed to load resource')) return;
        errors.push(`${message.text()} (${url})`);
      });
      await use();
      expect(errors, 'errors in the console').toEqual([]);
    },
    { auto: true },
  ],

  /** The feed that the page gets: the fixtures' edition, until the test serves another. */
  feed: async ({ page }, use) => {
    const feed = new Feed();
    await page.route('**/feed/**', (route) => feed.answer(route));
    await page.route('**/images/anh-*.svg', (route) => feed.picture(route));
    await use(feed);
  },

  /** All addresses requested so far. */
  requested: async ({ page }, use) => {
    const addresses = [];
    page.on('request', (request) => addresses.push(request.url()));
    await use(addresses);
  },
});

class Feed {
  #answers = new Map();
  #asked = [];
  picture = (route) => route.fulfill({ contentType: 'image/svg+xml', body: PICTURE });

  constructor() {
    this.serve(edition());
  }

  /** Documents by name, each an object to be sent as JSON or a function that answers the request. */
  serve(documents) {
    for (const [name, answer] of Object.entries(documents)) this.#answers.set(name, answer);
  }

  /** How often a document was asked for. */
  asked(name) {
    return this.#asked.filter((asked) => asked === name).length;
  }

  answer(route) {
    const name = new URL(route.request().url()).pathname.split('/feed/')[1];
    this.#asked.push(name);
    const answer = this.#answers.get(name) ?? status(404);
    return typeof answer === 'function' ? answer(route) : json(answer)(route);
  }
}

/** Answers, good and bad, to give a document with [Feed.serve]. */
export const json = (value) => text(JSON.stringify(value), 'application/json');
export const text = (body, contentType) => (route) => route.fulfill({ contentType, body });
export const status = (code) => (route) => route.fulfill({ status: code, contentType: 'text/plain', body: '' });
export const refused = (route) => route.abort('connectionrefused');

/** An answer that waits until the test calls its `release`. */
export function held(answer) {
  let release;
  const released = new Promise((resolve) => (release = resolve));
  const late = async (route) => {
    await released;
    // The page may have given the request up meanwhile.
    await answer(route).catch(() => {});
  };
  return Object.assign(late, { release });
}

export const headline = (page) => page.getByRole('heading', { level: 1 });
/** The headlines of a list's cards, as links. */
export const cards = (page) => page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link');
export const card = (page, title) => cards(page).filter({ hasText: title });
export const menu = (page) => page.getByRole('navigation', { name: 'Chuyên mục' });
export const related = (page) => page.getByRole('complementary', { name: 'Tin liên quan' });
export const banner = (page) => page.getByRole('region', { name: 'Ngày kỷ niệm' });
export const more = (page) => page.getByRole('link', { name: 'Xem thêm', exact: true });
export const openArticle = (page) => page.getByRole('article').first();

/** Opens a list and waits for its first card. */
export async function openList(page, address = './') {
  await page.goto(address);
  await expect(cards(page).first()).toBeVisible();
}

/** Those of the addresses that carry articles or the program; pictures come when the browser sees fit. */
export const dataRequests = (addresses) => addresses.filter((address) => /\.(json|wasm|js)$/.test(address));

export const scrollPlace = (page) => page.evaluate(() => Math.round(window.scrollY));

/** Scrolls so that the element stands in the middle of the window. */
export const bringToMiddle = (locator) => locator.evaluate((element) => element.scrollIntoView({ block: 'center' }));

/** Fails when the page can be scrolled sideways. */
export async function expectNoSidewaysScroll(page) {
  const { content, window } = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return { content: scrollWidth, window: clientWidth };
  });
  expect(content, 'width of the content').toBeLessThanOrEqual(window);
}

/** Fails with what axe-core finds in light, and with what it finds in the colours of dark. */
export async function expectAccessible(page) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const passes = [
    ['light', { rules: { 'target-size': { enabled: true } } }],
    ['dark', { runOnly: ['color-contrast', 'link-in-text-block'] }],
  ];
  for (const [colorScheme, options] of passes) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await page.evaluate((options) => window.axe.run(options), options);
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
    expect(found, `axe-core, ${colorScheme}`).toEqual([]);
  }
}
