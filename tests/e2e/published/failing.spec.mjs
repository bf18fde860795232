// When the app fails or its files are missing, the page works as plain HTML.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { anArticle, DIST, HOST, running } from './site.mjs';

test.use({ baseURL: HOST });

/** The empty shell as Trunk builds it. */
const SHELL = 'http://127.0.0.1:4173/';

const SENTENCE = 'Trang này vừa gặp trục trặc. Mời bạn tải lại trang.';
const sentence = (page) => page.getByRole('status').filter({ hasText: SENTENCE });
const firstHeadline = (page) => page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link').first();
const sections = (page) => page.getByRole('navigation', { name: 'Chuyên mục' }).getByRole('link');
const firstRelated = (page) => page.getByRole('complementary', { name: 'Tin liên quan' }).getByRole('link').first();

/** Paths of the documents that the browser loads, in order. */
function loads(page) {
  const paths = [];
  page.on('request', (request) => request.isNavigationRequest() && paths.push(new URL(request.url()).pathname));
  return paths;
}

/** Makes every later use of a DOM API throw. */
const breakApi = (page, [owner, name]) =>
  page.evaluate(([owner, name]) => {
    const prototype = window[owner].prototype;
    const fail = () => {
      throw new Error('broken on purpose');
    };
    const { value, ...descriptor } = Object.getOwnPropertyDescriptor(prototype, name);
    Object.defineProperty(prototype, name, value ? { value: fail, configurable: true } : { ...descriptor, get: fail, set: fail });
  }, [owner, name]);

/** Makes the app fail at each start. */
const breakStart = (page) =>
  page.addInitScript(() =>
    Object.defineProperty(Location.prototype, 'pathname', {
      get() {
        window.hasFailed = true;
        throw new Error('broken on purpose');
      },
    }),
  );

async function expectPublished(page, address) {
  const html = readFileSync(join(DIST, address, 'index.html'), 'utf8');
  const isPublished = (html) => {
    const copy = (document) => {
      const app = document.getElementById('app').cloneNode(true);
      app.querySelector('.today').replaceChildren();
      return app;
    };
    return copy(new DOMParser().parseFromString(html, 'text/html')).isEqualNode(copy(document));
  };
  await expect.poll(() => page.evaluate(isPublished, html)).toBe(true);
}

const APIS = [
  ['Document', 'createElement'],
  ['Document', 'createTextNode'],
  ['Node', 'insertBefore'],
  ['History', 'pushState'],
];

for (const api of APIS) {
  test(`after a panic at ${api.join('.')} while a link is followed, the browser loads the linked page`, async ({ page }) => {
    await page.goto('./');
    await running(page);
    const href = await firstHeadline(page).getAttribute('href');
    const paths = loads(page);
    await breakApi(page, api);
    await firstHeadline(page).click();
    await expect(page).toHaveURL(new URL(href, HOST).href);
    await expectPublished(page, href);
    await running(page);
    expect(paths).toEqual([href]);
  });
}

test('after a panic on the way back, the browser loads that page', async ({ page }) => {
  await page.goto('./');
  await running(page);
  await firstHeadline(page).click();
  await expect(page.getByRole('article').first()).toBeVisible();
  const paths = loads(page);
  await breakApi(page, APIS[0]);
  await page.goBack();
  await expect.poll(() => paths).toEqual(['/']);
  await expectPublished(page, '');
});

test('after a panic in between, the published page stays, one sentence offers a reload, and links and Back work', async ({ page }) => {
  await page.goto(anArticle());
  await running(page);
  const paths = loads(page);
  const before = await page.getByRole('main').innerHTML();
  await page.evaluate(() =>
    setTimeout(() => {
      throw new WebAssembly.RuntimeError('unreachable');
    }),
  );
  await expect(sentence(page)).toHaveCount(1);
  expect(await page.getByRole('main').innerHTML()).toBe(before);
  expect(paths).toEqual([]);
  await sections(page).nth(1).click();
  await expect(page).toHaveURL(/chuyen-muc/);
  expect(paths).toHaveLength(1);
  await page.goBack();
  await expect(page.getByRole('article').first()).toBeVisible();
});

test('the link of the sentence starts the app again', async ({ page }) => {
  await page.goto(anArticle());
  await running(page);
  await page.evaluate(() => setTimeout(() => { throw new WebAssembly.RuntimeError('unreachable'); }));
  await page.getByRole('link', { name: 'tải lại trang' }).click();
  await running(page);
  await expect(sentence(page)).toHaveCount(0);
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

test('an app that fails at each start leaves the published page and its links', async ({ page }) => {
  await breakStart(page);
  const paths = loads(page);
  await page.goto(anArticle());
  await expect(sentence(page)).toHaveCount(1);
  expect(paths).toHaveLength(1);
  await firstRelated(page).click();
  await expect(page.getByRole('article').first()).toBeVisible();
});

test('an empty shell whose app fails at each start is loaded again once', async ({ page }) => {
  await breakStart(page);
  const paths = loads(page);
  await page.goto(SHELL);
  await expect(sentence(page)).toHaveCount(1);
  expect(paths.length).toBeLessThanOrEqual(2);
});

/** A page from before a deploy, which names a boot module that is gone. */
const outdated = (address) => readFileSync(join(DIST, address, 'index.html'), 'utf8').replace(/boot-[0-9a-f]+\.js/, 'boot-0000000000000000.js');

const MISSING = {
  'with status 404': (route) => route.fulfill({ status: 404, contentType: 'text/html', body: '<!doctype html><title>404</title>' }),
  'with a page': (route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html><title>Trang chủ</title>' }),
};

for (const [how, answer] of Object.entries(MISSING)) {
  test(`a page from before a deploy, whose files are answered ${how}, is loaded again once`, async ({ page }) => {
    await page.route('**/boot-0000000000000000.js', answer);
    let isOutdated = true;
    await page.route(HOST + anArticle(), (route) => {
      const serveOutdated = isOutdated && route.request().isNavigationRequest();
      isOutdated &&= !serveOutdated;
      return serveOutdated ? route.fulfill({ contentType: 'text/html', body: outdated(anArticle()) }) : route.continue();
    });
    const paths = loads(page);
    await page.goto(anArticle());
    await running(page);
    await expect(sentence(page)).toHaveCount(0);
    expect(paths).toHaveLength(2);
  });

  test(`a host that keeps serving the page from before a deploy, with files answered ${how}, causes no loop`, async ({ page }) => {
    await page.route('**/boot-0000000000000000.js', answer);
    await page.route(HOST + anArticle(), (route) =>
      route.request().isNavigationRequest() ? route.fulfill({ contentType: 'text/html', body: outdated(anArticle()) }) : route.continue(),
    );
    const paths = loads(page);
    await page.goto(anArticle());
    await expect(sentence(page)).toHaveCount(1);
    expect(paths).toHaveLength(2);
    await firstRelated(page).click();
    await expect(page.getByRole('article').first()).toBeVisible();
  });

  for (const [name, pattern] of Object.entries({ 'boot module': '**/assets/boot-*.js', glue: '**/assets/app-*.js', WebAssembly: '**/assets/app-*.wasm' })) {
    test(`without its ${name}, answered ${how}, the page stays and its links work`, async ({ page }) => {
      await page.route(pattern, answer);
      const paths = loads(page);
      await page.goto(anArticle());
      await expect(sentence(page)).toHaveCount(1);
      expect(paths).toHaveLength(1);
      await firstRelated(page).click();
      await expect(page.getByRole('article').first()).toBeVisible();
    });
  }
}

test('a page from before a deploy is not given up for a host in trouble', async ({ page }) => {
  await page.route('**/boot-0000000000000000.js', MISSING['with status 404']);
  await page.route(HOST + anArticle(), (route) =>
    route.request().isNavigationRequest()
      ? route.fulfill({ contentType: 'text/html', body: outdated(anArticle()) })
      : route.fulfill({ status: 503, contentType: 'text/html', body: '<!doctype html><title>503</title>' }),
  );
  const paths = loads(page);
  await page.goto(anArticle());
  await expect(sentence(page)).toHaveCount(1);
  await expect(page.getByRole('article').first()).toBeVisible();
  expect(paths).toHaveLength(1);
});

test('offline, a missing file changes nothing', async ({ page, context }) => {
  await page.route('**/assets/app-*', async (route) => {
    await context.setOffline(true);
    await route.abort('internetdisconnected');
  });
  const requested = page.waitForEvent('requestfailed', (request) => !request.isNavigationRequest() && request.url() === page.url());
  await page.goto(anArticle());
  await requested;
  await expect(page.getByRole('article').first()).toBeVisible();
  await expect(sentence(page)).toHaveCount(0);
});
