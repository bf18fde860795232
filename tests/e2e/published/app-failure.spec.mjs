// If the app panics or its files are missing, pages work as plain HTML.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { articleElement, cardLinks, relatedNews, sectionMenu } from '../support.mjs';
import { appStarted, DIST, HOST, sampleArticle, SHELL } from './site.mjs';

test.use({ baseURL: HOST });

const failureNotice = (page) => page.getByRole('status').filter({ hasText: 'Trang này vừa gặp trục trặc. Mời bạn tải lại trang.' });
const firstCard = (page) => cardLinks(page).first();
const firstRelated = (page) => relatedNews(page).getByRole('link').first();

/** Paths of all navigation requests. */
function navigations(page) {
  const paths = [];
  page.on('request', (request) => request.isNavigationRequest() && paths.push(new URL(request.url()).pathname));
  return paths;
}

/** In the page: makes a DOM method throw from now on. */
function breakMethod([owner, name]) {
  window.isBroken = true;
  window[owner].prototype[name] = () => {
    throw new Error('broken on purpose');
  };
}

/** Makes the app panic at each start. */
const breakStart = (page) => page.addInitScript(breakMethod, ['Document', 'createTextNode']);

/** The browser has loaded the published page again, and its DOM is unchanged except for the island and the buttons. */
async function expectReloaded(page, address) {
  await page.waitForFunction(() => !window.isBroken && history.scrollRestoration === 'manual');
  const html = readFileSync(join(DIST, address, 'index.html'), 'utf8');
  const isPublished = (html) => {
    const copy = (document) => {
      const app = document.getElementById('app').cloneNode(true);
      app.querySelector('.today').replaceChildren();
      for (const button of app.querySelectorAll('.banner-close, [data-action]')) button.removeAttribute('hidden');
      return app;
    };
    return copy(new DOMParser().parseFromString(html, 'text/html')).isEqualNode(copy(document));
  };
  expect(await page.evaluate(isPublished, html)).toBe(true);
}

const METHODS = [
  ['Document', 'createElement'],
  ['Document', 'createTextNode'],
  ['History', 'pushState'],
];

for (const method of METHODS) {
  test(`after a panic in ${method.join('.')} during a navigation, the browser loads the linked page`, async ({ page }) => {
    await page.goto('./');
    await appStarted(page);
    const href = await firstCard(page).getAttribute('href');
    const paths = navigations(page);
    await page.evaluate(breakMethod, method);
    await firstCard(page).click();
    await expect(page).toHaveURL(new URL(href, HOST).href);
    await expectReloaded(page, href);
    expect(paths).toEqual([href]);
  });
}

test('after a panic during Back, the browser loads the previous page', async ({ page }) => {
  await page.goto('./');
  await appStarted(page);
  await firstCard(page).click();
  await expect(articleElement(page)).toBeVisible();
  const paths = navigations(page);
  await page.evaluate(breakMethod, METHODS[0]);
  await page.goBack();
  await expect.poll(() => paths).toEqual(['/']);
  await expectReloaded(page, '');
});

test('after a panic without a navigation, the published page stays with a notice, and links and Back work', async ({ page }) => {
  await page.goto(sampleArticle());
  await appStarted(page);
  const paths = navigations(page);
  const before = await page.getByRole('main').innerHTML();
  await page.evaluate(() =>
    setTimeout(() => {
      throw new WebAssembly.RuntimeError('unreachable');
    }),
  );
  await expect(failureNotice(page)).toHaveCount(1);
  expect(await page.getByRole('main').innerHTML()).toBe(before);
  expect(paths).toEqual([]);
  await sectionMenu(page).getByRole('link').nth(1).click();
  await expect(page).toHaveURL(/chuyen-muc/);
  expect(paths).toHaveLength(1);
  await page.goBack();
  await expect(articleElement(page)).toBeVisible();
});

test('the link in the notice starts the app again', async ({ page }) => {
  await page.goto(sampleArticle());
  await appStarted(page);
  await page.evaluate(() =>
    setTimeout(() => {
      throw new WebAssembly.RuntimeError('unreachable');
    }),
  );
  await page.getByRole('link', { name: 'tải lại trang' }).click();
  await appStarted(page);
  await expect(failureNotice(page)).toHaveCount(0);
});

test('the notice is in the language of the page', async ({ page }) => {
  await page.goto(sampleArticle());
  await appStarted(page);
  await page.evaluate(() => {
    document.documentElement.lang = 'en';
    setTimeout(() => {
      throw new WebAssembly.RuntimeError('unreachable');
    });
  });
  await expect(page.getByRole('status').filter({ hasText: 'Something went wrong on this page. Please reload it.' })).toBeVisible();
});

/** The page was loaded once, shows the notice, and its links are plain links. */
async function expectPlainPage(page, paths) {
  await expect(failureNotice(page)).toHaveCount(1);
  expect(paths).toHaveLength(1);
  await firstRelated(page).click();
  await expect(articleElement(page)).toBeVisible();
}

test('when the app panics at each start, the published page stays and its links work', async ({ page }) => {
  await breakStart(page);
  const paths = navigations(page);
  await page.goto(sampleArticle());
  await expectPlainPage(page, paths);
});

test('when the app panics at each start, an empty shell reloads once', async ({ page }) => {
  await breakStart(page);
  const paths = navigations(page);
  await page.goto(SHELL);
  await expect(failureNotice(page)).toHaveCount(1);
  expect(paths.length).toBeLessThanOrEqual(2);
});

/** A page from before a deploy: its boot module no longer exists. */
const outdated = (address) => readFileSync(join(DIST, address, 'index.html'), 'utf8').replace(/boot-[0-9a-f]+\.js/, 'boot-0000000000000000.js');

/** Responses of hosts for missing files. */
const MISSING = {
  'with status 404': (route) => route.fulfill({ status: 404, contentType: 'text/html', body: '<!doctype html><title>404</title>' }),
  'with an HTML page': (route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html><title>Trang chủ</title>' }),
};

for (const [how, response] of Object.entries(MISSING)) {
  test(`an outdated page whose files are answered ${how} reloads once`, async ({ page }) => {
    await page.route('**/boot-0000000000000000.js', response);
    let isOutdated = true;
    await page.route(HOST + sampleArticle(), (route) => {
      const serveOutdated = isOutdated && route.request().isNavigationRequest();
      isOutdated &&= !serveOutdated;
      return serveOutdated ? route.fulfill({ contentType: 'text/html', body: outdated(sampleArticle()) }) : route.continue();
    });
    const paths = navigations(page);
    await page.goto(sampleArticle());
    await appStarted(page);
    await expect(failureNotice(page)).toHaveCount(0);
    expect(paths).toHaveLength(2);
  });

  test(`a host that keeps serving an outdated page, with files answered ${how}, causes no reload loop`, async ({ page }) => {
    await page.route('**/boot-0000000000000000.js', response);
    await page.route(HOST + sampleArticle(), (route) =>
      route.request().isNavigationRequest() ? route.fulfill({ contentType: 'text/html', body: outdated(sampleArticle()) }) : route.continue(),
    );
    const paths = navigations(page);
    await page.goto(sampleArticle());
    await expect(failureNotice(page)).toHaveCount(1);
    expect(paths).toHaveLength(2);
    await firstRelated(page).click();
    await expect(articleElement(page)).toBeVisible();
  });

  for (const [name, pattern] of Object.entries({ 'boot module': '**/assets/boot-*.js', glue: '**/assets/app-*.js', WebAssembly: '**/assets/app-*.wasm' })) {
    test(`with its ${name} answered ${how}, the page stays and its links work`, async ({ page }) => {
      await page.route(pattern, response);
      const paths = navigations(page);
      await page.goto(sampleArticle());
      await expectPlainPage(page, paths);
    });
  }
}

test('an outdated page does not reload while the host fails', async ({ page }) => {
  await page.route('**/boot-0000000000000000.js', MISSING['with status 404']);
  await page.route(HOST + sampleArticle(), (route) =>
    route.request().isNavigationRequest()
      ? route.fulfill({ contentType: 'text/html', body: outdated(sampleArticle()) })
      : route.fulfill({ status: 503, contentType: 'text/html', body: '<!doctype html><title>503</title>' }),
  );
  const paths = navigations(page);
  await page.goto(sampleArticle());
  await expect(failureNotice(page)).toHaveCount(1);
  await expect(articleElement(page)).toBeVisible();
  expect(paths).toHaveLength(1);
});

test('a file that is missing because the device is offline shows no notice', async ({ page, context }) => {
  await page.route('**/assets/app-*', async (route) => {
    await context.setOffline(true);
    await route.abort('internetdisconnected');
  });
  const requested = page.waitForEvent('requestfailed', (request) => !request.isNavigationRequest() && request.url() === page.url());
  await page.goto(sampleArticle());
  await requested;
  await expect(articleElement(page)).toBeVisible();
  await expect(failureNotice(page)).toHaveCount(0);
});
