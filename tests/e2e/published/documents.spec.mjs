// The register of documents, in the published sample edition and in the empty shell.
import { expect, expectAccessible, expectNoHorizontalScroll, pageHeading, sectionMenu, test } from '../support.mjs';
import { appStarted, HOST, SHELL } from './site.mjs';

const table = (page) => page.getByRole('table', { name: 'Văn bản' });
const numbers = (page) => table(page).getByRole('rowheader');
const parts = (page) => page.getByRole('navigation', { name: 'Danh mục văn bản' });
const fact = (page, name) => page.getByRole('definition').and(page.locator(`dt:text-is("${name}") + dd`));
const NARROW = { width: 320, height: 640 };

/** Opens a part of the register by its name. */
async function openPart(page, facet, name) {
  await parts(page).getByText(facet, { exact: true }).click();
  await parts(page).getByRole('link', { name, exact: true }).click();
}

/** From the menu to the resolutions, and to one of them. */
async function expectRegister(page) {
  await sectionMenu(page).getByRole('link', { name: 'Văn bản' }).click();
  await expect(pageHeading(page)).toHaveText('Văn bản');
  await expect(numbers(page)).toHaveCount(8);
  await openPart(page, 'Loại văn bản', 'Nghị quyết');
  await expect(page).toHaveURL(/\/van-ban\/loai\/nghi-quyet\/$/);
  await expect(pageHeading(page)).toHaveText('Văn bản: Nghị quyết');
  await expect(page.getByRole('rowheader')).toHaveText(['24-NQ/TU', '18-NQ/TU']);
  await page.getByRole('link', { name: '18-NQ/TU' }).click();
  await expect(pageHeading(page)).toHaveText('Nghị quyết 18-NQ/TU');
  await expect(fact(page, 'Ngày ban hành')).toHaveText('01/12/2025');
  await expect(fact(page, 'Người ký')).toHaveText('Hà Văn Thuận');
}

for (const [site, origin] of [['the published site', HOST], ['the app in the empty shell', SHELL]]) {
  test(`in ${site} readers find a document by its kind`, async ({ page }) => {
    await page.goto(origin);
    await appStarted(page);
    await expectRegister(page);
    await page.goBack();
    await expect(pageHeading(page)).toHaveText('Văn bản: Nghị quyết');
    await expect(page.getByRole('link', { name: '18-NQ/TU' })).toBeFocused();
    await expect(page).toHaveTitle(/^Văn bản: Nghị quyết - /);
  });
}

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('readers find a document and its file', async ({ page }) => {
    await page.goto(HOST);
    await expectRegister(page);
    await page.goto(`${HOST}van-ban/57-kh-tu/`);
    const file = page.getByRole('region', { name: 'Tải về' }).getByRole('link');
    const response = await page.request.get(await file.evaluate(({ href }) => href));
    expect(response.headers()['content-type']).toContain('application/pdf');
  });
});

for (const [name, path] of [['the register', 'van-ban/'], ['a document with files', 'van-ban/31-hd-btgdvtu/'], ['a document with a text', 'van-ban/24-nq-tu/']]) {
  test(`${name} fits every screen and is accessible`, async ({ page }) => {
    await page.goto(HOST + path);
    await appStarted(page);
    await expectAccessible(page);
    for (const summary of await page.getByRole('main').locator('summary').all()) await summary.click();
    for (const width of [320, 768, 959, 960, 1920]) {
      await page.setViewportSize({ width, height: 800 });
      await expectNoHorizontalScroll(page);
    }
  });
}

test('on a phone a row is a block with labels, and the table is still a table', async ({ page }) => {
  await page.setViewportSize(NARROW);
  await page.goto(`${HOST}van-ban/`);
  await expect(numbers(page)).toHaveCount(8);
  await expect(table(page).getByRole('columnheader')).toHaveCount(5);
  const [number, date] = [numbers(page).first(), table(page).getByRole('cell', { name: '18/11/2026' })];
  const below = await Promise.all([number, date].map(async (cell) => (await cell.boundingBox()).y));
  expect(below[0]).toBeLessThan(below[1]);
  const label = await date.evaluate((cell) => getComputedStyle(cell, '::before').content);
  expect(label).toContain('Ngày ban hành');
});

test('links of the register are large enough for a finger', async ({ page }) => {
  await page.setViewportSize(NARROW);
  await page.goto(`${HOST}van-ban/`);
  for (const summary of await parts(page).locator('summary').all()) await summary.click();
  for (const link of await page.getByRole('main').locator('summary, th a, nav a').all()) {
    expect((await link.boundingBox()).height).toBeGreaterThanOrEqual(44);
  }
});

test('a missing document is not found', async ({ page }) => {
  await page.goto(`${SHELL}van-ban/khong-co/`);
  await expect(pageHeading(page)).toHaveText('Không tìm thấy trang');
});
