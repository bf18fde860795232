// The anniversary banner in the HTML of the front page: the inline script hides it, and the boot module closes it without the app.
import { expect, test } from '@playwright/test';
import { anniversaryBanner, cardLinks } from '../support.mjs';
import { appStarted, changePages, HOST, isAppFile, requestPaths, saveData, twoFrames, withoutWebAssembly } from './site.mjs';
import { changes, UNCHANGED, watch } from './watch.mjs';

test.use({ baseURL: HOST });

/** A banner as the publisher writes it on the days of an anniversary. */
const BANNER = `<section aria-label="Ngày kỷ niệm" class="banner"><p class="banner-words">Nhiệt liệt chào mừng 80 năm!</p>
  <button type="button" aria-label="Đóng lời chào mừng" hidden class="banner-close"><span aria-hidden="true">×</span></button></section>`;
/** Seconds since 1970, as in the page: a last day far ahead, and one that is over. */
const [FAR_AHEAD, OVER] = [99_999_999_999, 1];

/** Removes the banner that the sample edition has on the days of its anniversaries. */
const withoutBanner = (html) => html.replace(/<meta name="banner"[^>]*>/, '').replace(/<section[^>]*class="banner"[^]*?<\/section>/, '');

const withBanner = (end) => (html) =>
  withoutBanner(html)
    .replace(/<meta charset[^>]*>/, `$&<meta name="banner" content="a-1 ${end}">`)
    .replace(/<main[^>]*>/, `$&${BANNER}`);

const closeButton = (page) => page.getByRole('button', { name: 'Đóng lời chào mừng' });
const contentTop = async (page) => (await cardLinks(page).first().boundingBox()).y;

for (const [reader, script] of [['in a browser without WebAssembly', withoutWebAssembly], ['by a reader who saves data', saveData]]) {
  test(`the banner can be closed ${reader} and stays closed, and the app is not loaded`, async ({ page }) => {
    await page.addInitScript(script);
    await changePages(page, withBanner(FAR_AHEAD));
    const paths = requestPaths(page);
    await page.goto('./');
    await expect(anniversaryBanner(page)).toBeVisible();
    await closeButton(page).click();
    await expect(anniversaryBanner(page)).toBeHidden();
    await page.reload();
    await expect(cardLinks(page).first()).toBeVisible();
    await expect(anniversaryBanner(page)).toBeHidden();
    expect(paths.filter(isAppFile)).toEqual([]);
  });
}

test('a banner whose last day is over is hidden', async ({ page }) => {
  await changePages(page, withBanner(OVER));
  await page.goto('./');
  await expect(cardLinks(page).first()).toBeVisible();
  await expect(anniversaryBanner(page)).toBeHidden();
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('the banner is shown without a button that would do nothing', async ({ page }) => {
    await changePages(page, withBanner(FAR_AHEAD));
    await page.goto('./');
    await expect(anniversaryBanner(page)).toBeVisible();
    await expect(closeButton(page)).toHaveCount(0);
  });
});

test('nothing moves when the app starts below a banner, and a closed banner takes no space', async ({ page }) => {
  await page.addInitScript(watch);
  const expectNothingMoves = async () => {
    await appStarted(page);
    await twoFrames(page);
    expect(await page.evaluate(changes)).toEqual(UNCHANGED);
  };
  await changePages(page, withoutBanner);
  await page.goto('./');
  await expectNothingMoves();
  const top = await contentTop(page);

  await changePages(page, withBanner(FAR_AHEAD));
  await page.reload();
  await expectNothingMoves();
  expect(await contentTop(page)).toBeGreaterThan(top);
  await closeButton(page).click();
  expect(await contentTop(page)).toBe(top);

  await page.reload();
  await expectNothingMoves();
  await expect(anniversaryBanner(page)).toBeHidden();
  expect(await contentTop(page)).toBe(top);
});
