// Search in the index of the published sample edition.
import { alert, articleElement, deferred, expect, expectAccessible, expectNoHorizontalScroll, pageHeading, retryButton, test } from '../support.mjs';
import { appStarted, BELOW, delayApp, HOST, requestPaths, saveData, twoFrames } from './site.mjs';

test.use({ baseURL: HOST, allowFailedRequests: true });

const field = (page) => page.getByRole('searchbox', { name: 'Tìm kiếm' });
const results = (page) => page.getByRole('main').getByRole('list').getByRole('heading', { level: 2 }).getByRole('link');
const total = (page) => page.getByRole('main').getByRole('paragraph').filter({ hasText: /^(Tìm thấy|Không tìm thấy)/ });
const SHARDS = '**/tim/tu/**';

for (const [place, host] of [['at /', HOST], ['below /news/', BELOW.host]]) {
  test(`${place} the form of a page finds articles before the app has started`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    const app = await delayApp(page);
    await page.goto(host);
    await field(page).fill('dang bo');
    await field(page).press('Enter');
    await page.waitForURL(`${host}tim/?q=dang+bo`);
    app.release();
    await expect(total(page)).toHaveText(/^Tìm thấy \d+ bài$/);
    await results(page).first().click();
    await expect(articleElement(page)).toContainText('Đảng bộ');
    expect(page.url()).toContain(`${host}bai/`);
  });
}

test('the search page shows the query before the app has started, and keeps what is typed meanwhile', async ({ page }) => {
  const app = await delayApp(page);
  await page.goto('tim/?q=dang+bo');
  await expect(field(page)).toHaveValue('dang bo');
  await field(page).press('End');
  await field(page).pressSequentially(' tinh');
  app.release();
  await expect(total(page)).toBeVisible();
  await expect(field(page)).toHaveValue('dang bo tinh');
  await expect(field(page)).toBeFocused();
});

test('an article whose text could not be loaded for its excerpt is requested again when it is opened', async ({ page }) => {
  await page.route('**/feed/bai/**', (route) => route.fulfill({ status: 503, body: '' }));
  await page.goto('tim/?q=dang+bo');
  await expect(results(page).first()).toBeVisible();
  await twoFrames(page);
  await page.unroute('**/feed/bai/**');
  await results(page).first().click();
  await expect(articleElement(page)).toContainText('Đảng bộ');
  await expect(alert(page)).toHaveCount(0);
});

test('the form of a page opens the search in the app once it has started', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('./');
  await appStarted(page);
  await page.evaluate(() => (window.sameDocument = true));
  await field(page).fill('mùa sương');
  await field(page).press('Enter');
  await expect(results(page).first()).toBeVisible();
  expect(await page.evaluate(() => window.sameDocument)).toBe(true);
  await page.goBack();
  await expect(page).toHaveURL(HOST);
  await expect(pageHeading(page)).not.toHaveText('Tìm kiếm');
});

test('legal documents and static pages are found', async ({ page }) => {
  await page.goto('tim/?q=24-NQ%2FTU');
  await expect(results(page).first()).toHaveAttribute('href', '/van-ban/24-nq-tu/');
  await page.goto('tim/?q=co+cau+to+chuc');
  await expect(results(page).first()).toHaveAttribute('href', '/trang-tin/co-cau-to-chuc/');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the search page says that it needs script', async ({ page }) => {
    await page.goto('tim/?q=xu%C3%A2n');
    await expect(pageHeading(page)).toHaveText('Tìm kiếm');
    // Text locators ignore this element.
    const notice = page.getByRole('main').locator('noscript');
    await expect(notice).toBeVisible();
    expect(await notice.innerText()).toContain('Tìm kiếm cần JavaScript');
    await expect(page.getByRole('main').locator('[aria-busy]')).toHaveCount(0);
    await page.getByRole('main').getByRole('link', { name: 'Xem theo ngày' }).click();
    await expect(page).toHaveURL(`${HOST}lich/`);
  });
});

test('only results in view load their text, and opening such a result makes no request', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const paths = requestPaths(page);
  const documents = () => paths.filter((path) => path.startsWith('/feed/'));
  await page.goto('tim/?q=tinh');
  await expect(results(page)).toHaveCount(10);
  await expect(page.getByRole('main').getByRole('listitem').first().getByRole('mark').last()).toBeVisible();
  expect(documents().length).toBeLessThan(6);
  expect(new Set(paths).size, 'no file is requested twice').toBe(paths.length);
  const before = paths.length;
  await results(page).first().click();
  await expect(articleElement(page)).toBeVisible();
  expect(paths.slice(before).filter((path) => path.endsWith('.json'))).toEqual([]);
});

test('a reader who saves data gets results without excerpts', async ({ page }) => {
  await page.addInitScript(saveData);
  const paths = requestPaths(page);
  await page.goto('tim/?q=dang+bo');
  await expect(results(page).first()).toBeVisible();
  await results(page).first().click();
  await expect(articleElement(page)).toBeVisible();
  expect(paths.filter((path) => path.startsWith('/feed/'))).toHaveLength(1);
});

const FAULTS = {
  'are missing': (route) => route.fulfill({ status: 404, body: '' }),
  'fail on the server': (route) => route.fulfill({ status: 500, body: '' }),
  'are replaced by web pages': (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>404</title>' }),
  'are cut off': async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.body()).subarray(0, 40) });
  },
  'cannot be reached': (route) => route.abort('connectionrefused'),
};

for (const [fault, respond] of Object.entries(FAULTS)) {
  test(`when files of the index ${fault}, the page says which articles were not searched, and searches them on request`, async ({ page }) => {
    await page.route(SHARDS, respond);
    await page.goto('tim/?q=dang+bo');
    await expect(alert(page)).toContainText(/Chưa tìm được trong các bài (từ [\d/]+ đến [\d/]+|không ghi ngày)/);
    const some = await results(page).count();
    await expectAccessible(page);
    await page.unroute(SHARDS);
    await retryButton(page).click();
    await expect(alert(page)).toHaveCount(0);
    await expect(total(page)).toHaveText(/^Tìm thấy \d+ bài$/);
    await expect(total(page)).toBeFocused();
    await expect.poll(() => results(page).count()).toBeGreaterThan(some);
  });
}

test('offline the page says so and finds the articles once the connection is back', async ({ page, context }) => {
  await page.goto('tim/');
  await appStarted(page);
  await expect(field(page)).toBeVisible();
  await context.setOffline(true);
  await field(page).fill('dang bo');
  await field(page).press('Enter');
  await expect(alert(page)).toBeVisible();
  await context.setOffline(false);
  await expect(total(page)).toHaveText(/^Tìm thấy \d+ bài$/);
  await expect(alert(page)).toHaveCount(0);
});

test('an index that is published anew between two requests is searched completely', async ({ page }) => {
  let manifests = 0;
  await page.route('**/tim/tim.json', async (route) => {
    const response = await route.fetch();
    const manifest = await response.json();
    manifests += 1;
    // The first manifest names a folder that the new index no longer has.
    if (manifests === 1) manifest.segments[0].folder = `0-${manifest.segments[0].articles}-0000000000`;
    await route.fulfill({ response, json: manifest });
  });
  await page.goto('tim/?q=dang+bo');
  await expect(total(page)).toHaveText(/^Tìm thấy \d+ bài$/);
  await expect(alert(page)).toHaveCount(0);
  expect(manifests).toBe(2);
});

test('a site without an index says so', async ({ page }) => {
  await page.route('**/tim/*.json', (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto('tim/?q=dang+bo');
  await expect(page.getByRole('main').getByText('Trang tin chưa có dữ liệu tìm kiếm.')).toBeVisible();
});

test('results appear without layout shift, and nothing is cut off at 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  // The titles are in several files, and all but the first are late.
  const late = deferred((route) => route.continue());
  let files = 0;
  await page.route('**/tim/bai/*.json', (route) => ((files += 1) > 1 ? late(route) : route.continue()));
  await page.goto('tim/?q=dang+bo');
  await expect(results(page).first()).toBeVisible();
  await twoFrames(page);
  late.release();
  await expect(page.getByRole('main').getByRole('link', { name: 'Xem thêm' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('mark').last()).toBeVisible();
  const shifts = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const values = [];
        new PerformanceObserver((list) => values.push(...list.getEntries().map(({ value }) => value))).observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(values))));
      }),
  );
  expect(shifts).toEqual([]);
  await expectNoHorizontalScroll(page);
});
