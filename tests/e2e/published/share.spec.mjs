// The buttons at the end of an article: copy its address, print it, share it.
import { expect, test } from '@playwright/test';
import { appStarted, HOST, sampleArticle } from './site.mjs';

test.use({ baseURL: HOST });

const button = (page, name) => page.getByRole('article').getByRole('button', { name });

/** Records the calls of `navigator.share` and `print`. Some devices have no share sheet. */
async function recordCalls(page, { hasShareSheet }) {
  await page.addInitScript((hasShareSheet) => {
    window.calls = [];
    const share = (data) => Promise.resolve(window.calls.push(data));
    Object.defineProperty(Navigator.prototype, 'share', { value: share, configurable: true });
    if (!hasShareSheet) delete Navigator.prototype.share;
    window.print = () => window.calls.push('print');
  }, hasShareSheet);
}

const calls = (page) => page.evaluate(() => window.calls);

test('a reader copies the address of a published article', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${sampleArticle()}?utm_source=zalo#phan-1`);
  await button(page, 'Sao chép liên kết').click();
  await expect(button(page, 'Đã sao chép')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(HOST + sampleArticle());
});

test('a reader prints and shares an article that the app has opened', async ({ page }) => {
  await recordCalls(page, { hasShareSheet: true });
  await page.goto('tin-moi/');
  await appStarted(page);
  await page.getByRole('main').getByRole('listitem').getByRole('heading', { level: 2 }).getByRole('link').first().click();
  await button(page, 'In trang').click();
  await button(page, 'Chia sẻ').click();
  const title = await page.title();
  expect(await calls(page)).toEqual(['print', { title, url: page.url() }]);
});

test('without a share sheet there is no button for it', async ({ page }) => {
  await recordCalls(page, { hasShareSheet: false });
  await page.goto(sampleArticle());
  await expect(button(page, 'In trang')).toBeVisible();
  await expect(button(page, 'Chia sẻ')).toHaveCount(0);
});

test('on paper, the address of the article is at its end', async ({ page }) => {
  await page.goto(sampleArticle());
  await page.emulateMedia({ media: 'print' });
  const address = await page.locator('.share').evaluate((row) => getComputedStyle(row, '::before').content);
  expect(address).toBe(`"https://lamgiang.example/${sampleArticle()}"`);
  await expect(button(page, 'In trang')).toBeHidden();
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('the article has no buttons', async ({ page }) => {
    await page.goto(sampleArticle());
    await expect(page.getByRole('article').getByRole('button')).toHaveCount(0);
  });
});
