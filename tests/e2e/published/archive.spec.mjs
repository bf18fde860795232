// News by date, event and topic, in the published sample edition and in the empty shell.
import { articleElement, dataRequests, expect, expectAccessible, expectNoHorizontalScroll, pageHeading, test } from '../support.mjs';
import { appStarted, HOST, SHELL } from './site.mjs';

const calendar = (page) => page.getByRole('table', { name: 'Tháng 11 năm 2026' });
const footer = (page) => page.getByRole('contentinfo');

/** From the footer to a day, and to the day before it. */
async function expectDays(page) {
  await footer(page).getByRole('link', { name: 'Xem theo ngày' }).click();
  await expect(pageHeading(page)).toHaveText('Tin theo ngày');
  await page.getByRole('link', { name: 'Tháng 11', exact: true }).first().click();
  await expect(pageHeading(page)).toHaveText('Tháng 11 năm 2026');
  await calendar(page).getByRole('link', { name: '21 tháng 11: 3 tin' }).click();
  await expect(pageHeading(page)).toHaveText('Tin ngày 21/11/2026');
  await expect(page).toHaveURL(/\/ngay\/2026-11-21\/$/);
  await page.getByRole('link', { name: 'Ngày trước (20/11/2026)' }).click();
  await expect(pageHeading(page)).toHaveText('Tin ngày 20/11/2026');
}

for (const [site, origin] of [['the published site', HOST], ['the app in the empty shell', SHELL]]) {
  test(`in ${site} readers find the news of a day`, async ({ page }) => {
    await page.goto(origin);
    await appStarted(page);
    await expectDays(page);
    await page.goBack();
    await expect(pageHeading(page)).toHaveText('Tin ngày 21/11/2026');
    await page.goBack();
    await expect(calendar(page).getByRole('link', { name: '21 tháng 11: 3 tin' })).toBeFocused();
  });
}

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('readers find the news of a day', async ({ page }) => {
    await page.goto(HOST);
    await expectDays(page);
  });
});

test('a day opens in the app from its own document', async ({ page, requestedUrls }) => {
  await page.goto(`${HOST}ngay/2026-11-21/`);
  await appStarted(page);
  requestedUrls.length = 0;
  await page.getByRole('link', { name: 'Ngày sau (22/11/2026)' }).click();
  await expect(pageHeading(page)).toHaveText('Tin ngày 22/11/2026');
  expect(dataRequests(requestedUrls)).toEqual([`${HOST}feed/ngay/2026-11-22.json`]);
});

test('cards of a list that follows a month have their pictures and leads', async ({ page }) => {
  const parts = page.getByRole('main').locator('.card-lead, .card-picture');
  await page.goto(`${HOST}ngay/2026-11-21/`);
  const published = await parts.count();
  expect(published).toBeGreaterThan(2);
  await page.goto(`${HOST}thang/2026-11/`);
  await appStarted(page);
  await footer(page).getByRole('link', { name: 'Xem theo ngày' }).click();
  await page.goBack();
  await calendar(page).getByRole('link', { name: '21 tháng 11: 3 tin' }).click();
  await expect(pageHeading(page)).toHaveText('Tin ngày 21/11/2026');
  await expect(parts).toHaveCount(published);
});

test('an article links to its event and its tags', async ({ page }) => {
  await page.goto(`${HOST}su-kien/le-hoi-mua-vang-na-suong-2026/`);
  await appStarted(page);
  await expect(pageHeading(page)).toHaveText('Dòng sự kiện: Lễ hội Mùa vàng Nà Sương 2026');
  await page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link').first().click();
  await articleElement(page).getByRole('link', { name: 'Lễ hội Nà Sương', exact: true }).click();
  await expect(pageHeading(page)).toHaveText('Chủ đề: Lễ hội Nà Sương');
  const search = page.getByRole('link', { name: 'Tìm tất cả tin về chủ đề này' });
  await expect(search).toHaveAttribute('href', `/tim/?q=${encodeURIComponent('"Lễ hội Nà Sương"').replaceAll('%20', '+')}`);
});

test('an event is read from the newest article or from its start', async ({ page }) => {
  const event = `${HOST}su-kien/le-hoi-mua-vang-na-suong-2026/`;
  const headlines = page.getByRole('main').getByRole('heading', { level: 2 });
  await page.goto(event);
  await appStarted(page);
  const newestFirst = await headlines.allTextContents();
  expect(newestFirst.length).toBeGreaterThan(2);
  await page.getByRole('link', { name: 'Từ đầu' }).click();
  await expect(page).toHaveURL(`${event}trang/1/`);
  await expect(headlines).toHaveText(newestFirst.toReversed());
  await page.reload();
  await expect(headlines).toHaveText(newestFirst.toReversed());
  await page.getByRole('link', { name: 'Mới nhất' }).click();
  await expect(headlines).toHaveText(newestFirst);
});

const PAGES = ['ngay/2026-11-21/', 'thang/2026-11/', 'lich/', 'su-kien/le-hoi-mua-vang-na-suong-2026/', 'su-kien/le-hoi-mua-vang-na-suong-2026/trang/1/', 'chu-de/tinh-uy/', 'doc-nhieu/'];
for (const path of PAGES) {
  for (const colorScheme of ['light', 'dark']) {
    test(`/${path} fits every screen and is accessible in ${colorScheme} colours`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(HOST + path);
      await appStarted(page);
      for (const width of [320, 360, 1280]) {
        await page.setViewportSize({ width, height: 740 });
        await expectNoHorizontalScroll(page);
        await expectAccessible(page);
      }
    });
  }
}

test('the days of the calendar are large enough for a finger', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`${HOST}thang/2026-11/`);
  for (const link of await calendar(page).getByRole('link').all()) {
    const { width, height } = await link.boundingBox();
    expect(Math.round(height)).toBeGreaterThanOrEqual(44);
    expect(Math.round(width)).toBeGreaterThanOrEqual(44);
  }
});
