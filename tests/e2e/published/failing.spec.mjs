// When the program fails, or its files are gone, the page works as plain HTML and says so in one sentence.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { anArticle, DIST, HOST, running } from './site.mjs';

test.use({ baseURL: HOST });

const SENTENCE = 'Trang này vừa gặp trục trặc. Mời bạn tải lại trang.';
const sentence = (page) => page.getByRole('status').filter({ hasText: SENTENCE });
const headline = (page) => page.getByRole('heading', { level: 1 });
const firstHeadline = (page) => page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link').first();
const sections = (page) => page.getByRole('navigation', { name: 'Chuyên mục' }).getByRole('link');

/** Addresses of the pages that the browser loaded, one after the other. */
function loaded(page) {
  const addresses = [];
  page.on('request', (request) => request.isNavigationRequest() && addresses.push(new URL(request.url()).pathname));
  return addresses;
}

/** Takes one thing that every browser has from the running program, so that the next use of it fails. */
const take = (page, [owner, name]) =>
  page.evaluate(([owner, name]) => {
    const prototype = window[owner].prototype;
    const get = () => {
      throw new Error('broken on purpose');
    };
    const before = Object.getOwnPropertyDescriptor(prototype, name);
    Object.defineProperty(prototype, name, before.value ? { value: get, configurable: true } : { ...before, get, set: get });
  }, [owner, name]);

/** What the program uses to draw, to find its way and to read. */
const NEEDED = [
  ['Document', 'createElement'],
  ['Document', 'createTextNode'],
  ['Document', 'title'],
  ['Element', 'remove'],
  ['Node', 'firstChild'],
  ['Node', 'parentElement'],
  ['History', 'pushState'],
];

/** True when the page stands as it was published. */
async function standsAsPublished(page, address) {
  const html = readFileSync(join(DIST, address, 'index.html'), 'utf8');
  return page.evaluate((html) => {
    const published = new DOMParser().parseFromString(html, 'text/html');
    return published.getElementById('app').isEqualNode(document.getElementById('app'));
  }, html);
}

for (const what of NEEDED) {
  test(`a program that fails at ${what.join('.')} while it follows a link: that page is loaded as it was published, and says so`, async ({ page }) => {
    await page.goto('./');
    await running(page);
    const href = await firstHeadline(page).getAttribute('href');
    const addresses = loaded(page);
    await take(page, what);
    await firstHeadline(page).click();
    await expect(page).toHaveURL(new URL(href, HOST).href);
    await expect(sentence(page)).toBeVisible();
    expect(await standsAsPublished(page, href)).toBe(true);
    expect(addresses).toEqual([href]);
  });
}

test('the link in the sentence starts the program again, and the way back is open', async ({ page }) => {
  await page.goto('./');
  await running(page);
  await take(page, NEEDED[0]);
  await firstHeadline(page).click();
  await page.getByRole('link', { name: 'tải lại trang' }).click();
  await running(page);
  await expect(sentence(page)).toHaveCount(0);
  await expect(page).toHaveURL(/\/bai\//);
  await page.goBack();
  await expect(headline(page)).toHaveText(/Trang tin/);
});

test('a program that fails in between leaves the page as it stands, and says so', async ({ page }) => {
  await page.goto(anArticle());
  await running(page);
  const addresses = loaded(page);
  const before = await page.getByRole('main').innerHTML();
  await page.evaluate(() =>
    setTimeout(() => {
      throw new WebAssembly.RuntimeError('unreachable');
    }),
  );
  await expect(sentence(page)).toBeVisible();
  expect(await page.getByRole('main').innerHTML()).toBe(before);
  expect(addresses).toEqual([]);
  await sections(page).nth(1).click();
  await expect(page).toHaveURL(/chuyen-muc/);
  expect(addresses).toHaveLength(1);
  await page.goBack();
  await expect(page.getByRole('article').first()).toBeVisible();
});

test('the sentence is in the language of the page', async ({ page }) => {
  await page.goto(anArticle());
  await running(page);
  await page.evaluate(() => {
    document.documentElement.lang = 'en';
    setTimeout(() => {
      throw new WebAssembly.RuntimeError('unreachable');
    });
  });
  await expect(page.getByRole('status').filter({ hasText: 'Something went wrong on this page. Please reload it.' })).toBeVisible();
});

/** A page of before: taken from the folder, but for the names of the program's files. */
const older = (address) => readFileSync(join(DIST, address, 'index.html'), 'utf8').replace(/boot-[0-9a-f]+\.js/, 'boot-0000000000000000.js');

const GONE = {
  'are gone': (route) => route.fulfill({ status: 404, contentType: 'text/html', body: '<!doctype html><title>404</title>' }),
  'are answered with a page': (route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html><title>Trang chủ</title>' }),
};
const FILES = { 'boot module': '**/assets/boot-*.js', glue: '**/assets/reader-*.js', WebAssembly: '**/assets/reader-*.wasm' };

for (const [how, answer] of Object.entries(GONE)) {
  test(`a page from before a deploy, whose files ${how}, is loaded anew once`, async ({ page }) => {
    await page.route('**/boot-0000000000000000.js', answer);
    let old = true;
    await page.route(HOST + anArticle(), (route) => {
      const stale = old && route.request().isNavigationRequest();
      old &&= !stale;
      return stale ? route.fulfill({ contentType: 'text/html', body: older(anArticle()) }) : route.continue();
    });
    const addresses = loaded(page);
    await page.goto(anArticle());
    await running(page);
    await expect(sentence(page)).toHaveCount(0);
    expect(addresses).toHaveLength(2);
  });

  test(`a host that goes on serving the page from before, whose files ${how}, makes no loop`, async ({ page }) => {
    await page.route('**/boot-0000000000000000.js', answer);
    await page.route(HOST + anArticle(), (route) => (route.request().isNavigationRequest() ? route.fulfill({ contentType: 'text/html', body: older(anArticle()) }) : route.continue()));
    const addresses = loaded(page);
    await page.goto(anArticle());
    await expect(sentence(page)).toBeVisible();
    expect(addresses).toHaveLength(2);
    await sections(page).nth(1).click();
    await expect(page).toHaveURL(/chuyen-muc/);
  });

  for (const [name, pattern] of Object.entries(FILES)) {
    test(`where the files of the newest page ${how} as well (${name}), nothing is loaded anew, and the page can be read`, async ({ page }) => {
      await page.route(pattern, answer);
      const addresses = loaded(page);
      await page.goto(anArticle());
      await expect(sentence(page)).toBeVisible();
      expect(addresses).toHaveLength(1);
      await firstOf(page).click();
      await expect(page.getByRole('article').first()).toBeVisible();
    });
  }
}

const firstOf = (page) => page.getByRole('complementary', { name: 'Tin liên quan' }).getByRole('link').first();

test('without a line nothing is loaded anew and nothing is said: the page can be read', async ({ page, context }) => {
  await page.route('**/assets/reader-*', async (route) => {
    await context.setOffline(true);
    await route.abort('internetdisconnected');
  });
  const addresses = loaded(page);
  const asked = page.waitForEvent('requestfailed', (request) => request.isNavigationRequest() === false && request.url() === page.url());
  await page.goto(anArticle());
  await asked;
  await expect(sentence(page)).toHaveCount(0);
  await expect(page.getByRole('article').first()).toBeVisible();
  expect(addresses).toHaveLength(1);
});

test('where nothing can be stored nothing is loaded anew', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.goto('./');
  await running(page);
  const addresses = loaded(page);
  await take(page, ['Document', 'createTextNode']);
  await firstHeadline(page).click();
  await expect(sentence(page)).toBeVisible();
  expect(addresses).toEqual([]);
  await sections(page).nth(1).click();
  await expect(page).toHaveURL(/chuyen-muc/);
  await expect(headline(page)).toBeVisible();
});

test('a program that fails as soon as it starts is started no second time by itself', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(Document.prototype, 'title', {
      set() {
        throw new Error('broken on purpose');
      },
    });
  });
  const addresses = loaded(page);
  await page.goto(anArticle());
  await expect(sentence(page)).toBeVisible();
  expect(addresses.length).toBeLessThan(3);
  await firstOf(page).click();
  await expect(page.getByRole('article').first()).toBeVisible();
});
