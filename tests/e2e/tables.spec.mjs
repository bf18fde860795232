// Tables scroll in a focusable region while they are wider than their column, in the app and in published pages.
import { article, feedDocuments } from './fixtures/feed.mjs';
import { HOST, SHELL } from './published/site.mjs';
import { articleElement, expect, scrollToCenter, test } from './support.mjs';

const TABLE = 'bai/chi-tieu-kinh-te-xa-hoi-muoi-thang/';
const CAPTION = 'Một số chỉ tiêu chủ yếu, mười tháng năm 2026';
const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 320, height: 640 };

const region = (page, name = CAPTION) => articleElement(page).getByRole('region', { name });

/** The table is a stop of the tab key with its name on a narrow screen, and not on a wide one. */
async function expectRegionOnlyWhileItScrolls(page, name) {
  await expect(articleElement(page).getByRole('table', { name })).toBeVisible();
  await page.setViewportSize(WIDE);
  await expect(region(page, name)).toHaveCount(0);
  await expect(articleElement(page).locator(':has(> table)')).not.toHaveAttribute('tabindex');
  await page.setViewportSize(NARROW);
  await region(page, name).focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => region(page, name).evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
  await page.setViewportSize(WIDE);
  await expect(region(page, name)).toHaveCount(0);
}

for (const [site, origin] of [['the app', SHELL], ['a published page', HOST]]) {
  test(`in ${site} a table is a focusable region only while it is wider than its column @any-width`, async ({ page }) => {
    await page.setViewportSize(WIDE);
    await page.goto(origin + TABLE);
    await expectRegionOnlyWhileItScrolls(page, CAPTION);
  });
}

test('a table of one long word is a region at every width that it does not fit @any-width', async ({ page, feed }) => {
  const word = 'khoamuc'.repeat(40);
  feed.serve(feedDocuments({ changed: [article(2, { content_html: `<h2>Biểu số 1</h2><table><tr><td>${word}</td></tr></table>` })] }));
  await page.setViewportSize(WIDE);
  await page.goto('bai/bai-so-2/');
  await expect(region(page, 'Biểu số 1')).toHaveAttribute('tabindex', '0');
});

const FIGURES = `<table><thead><tr><th>Huyện</th><th>Diện tích</th><th>Ghi chú</th></tr></thead><tbody>
  <tr><th scope="row">Na Sương</th><td>1.250,5</td><td>2024</td></tr>
  <tr><th scope="row">Lâm Thượng</th><td>−8,2%</td><td>Số liệu ước</td></tr></tbody></table>`;

test('a column of numbers is aligned to its end, a column with text to its start @any-width', async ({ page, feed }) => {
  feed.serve(feedDocuments({ changed: [article(2, { content_html: FIGURES })] }));
  await page.goto('bai/bai-so-2/');
  const alignment = (name, role = 'cell') => articleElement(page).getByRole(role, { name, exact: true }).evaluate((cell) => getComputedStyle(cell).textAlign);
  expect(await alignment('Diện tích', 'columnheader')).toBe('end');
  expect(await alignment('1.250,5')).toBe('end');
  expect(await alignment('−8,2%')).toBe('end');
  expect(await alignment('Ghi chú', 'columnheader')).toBe('start');
  expect(await alignment('2024')).toBe('start');
});

test('the names of the rows stay in view while a table scrolls @any-width', async ({ page }) => {
  await page.setViewportSize(NARROW);
  await page.goto(SHELL + TABLE);
  const name = articleElement(page).getByRole('rowheader', { name: 'Thu ngân sách (tỷ đồng)' });
  await scrollToCenter(name);
  await region(page).evaluate((frame) => frame.scrollTo(frame.scrollWidth, 0));
  await expect.poll(() => region(page).evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(100);
  await expect(name).toBeInViewport({ ratio: 1 });
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('a table that is wider than a phone is a focusable region @any-width', async ({ page }) => {
    await page.setViewportSize(NARROW);
    await page.goto(HOST + TABLE);
    await expect(region(page)).toHaveAttribute('tabindex', '0');
  });
});
