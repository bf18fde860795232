// axe-core on every kind of page, landmarks and keyboard navigation.
import { ANNIVERSARY, article, feedDocument, feedDocuments, RICH_ARTICLE, titleOf } from './fixtures/feed.mjs';
import { anniversaryBanner, cardLinks, expect, expectAccessible, openList, pageHeading, sectionMenu, status, test } from './support.mjs';

const RICH_FEED = feedDocuments({ changed: [RICH_ARTICLE, article(3, { _bantin: { views: 900, pinned: true } })] });

const PAGES = [
  { name: 'the front page', address: './' },
  { name: 'the extended list of the newest articles', address: 'tin-moi/?den=2' },
  { name: 'a section', address: 'chuyen-muc/kinh-te/' },
  { name: 'an article with every kind of block', address: 'bai/bai-so-1/' },
  { name: 'an unknown page', address: 'khong/co/' },
  { name: 'the front page of an empty feed', address: './', documents: { 'feed.json': feedDocument([]) } },
  { name: 'the front page of a feed that fails to load', address: './', documents: { 'feed.json': status(500) } },
  { name: 'a list whose older articles fail to load', address: 'tin-moi/?den=2', documents: { 'feed-2.json': status(500) } },
];

test.describe('axe-core finds no violation in the light and dark themes on', () => {
  test.use({ allowFailedRequests: true });

  for (const { name, address, documents = {} } of PAGES) {
    test(name, async ({ page, feed }) => {
      feed.serve({ ...RICH_FEED, ...documents });
      await page.goto(address);
      await expect(page).toHaveTitle(/./);
      await expect(page.getByRole('main').locator('[aria-busy]')).toHaveCount(0);
      await expect(pageHeading(page)).toHaveCount(1);
      await expectAccessible(page);
    });
  }

  test('a page with the anniversary banner', async ({ page, feed }) => {
    feed.serve(feedDocuments({ _bantin: { anniversaries: [{ ...ANNIVERSARY, url: 'https://example.org/' }] } }));
    await openList(page);
    await expect(anniversaryBanner(page)).toBeVisible();
    await expectAccessible(page);
  });

  test('a loading page', async ({ page, feed }) => {
    feed.serve({ 'feed.json': () => {} });
    await page.goto('./');
    await expect(pageHeading(page)).toHaveText('Đang tải tin…');
    await expectAccessible(page);
  });
});

test('every page has its landmarks and one main heading', async ({ page, feed }) => {
  for (const address of ['./', 'chuyen-muc/kinh-te/', 'bai/bai-so-2/', 'khong/co/']) {
    await page.goto(address);
    await expect(page.getByRole('main').locator('[aria-busy]')).toHaveCount(0);
    await expect(pageHeading(page)).toHaveCount(1);
    for (const landmark of ['banner', 'main', 'contentinfo']) await expect(page.getByRole(landmark)).toHaveCount(1);
    await expect(sectionMenu(page)).toBeVisible();
  }
});

test('the first Tab shows a link that skips the masthead', async ({ page, feed }) => {
  for (const address of ['./', 'bai/bai-so-2/']) {
    await page.goto(address);
    await expect(pageHeading(page)).not.toHaveText('Đang tải tin…');
    const skip = page.getByRole('link', { name: 'Chuyển đến nội dung chính' });
    await expect(skip).not.toBeInViewport();
    await page.keyboard.press('Tab');
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport({ ratio: 1 });
    const heading = await pageHeading(page).textContent();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
    await expect(pageHeading(page)).toHaveText(heading);
  }
});

test('keyboard users can open an article and go back', async ({ page, feed }) => {
  await openList(page);
  const second = cardLinks(page).nth(1);
  for (let presses = 0; presses < 30; presses += 1) {
    await page.keyboard.press('Tab');
    if (await second.evaluate((link) => link === document.activeElement)) break;
  }
  await expect(second).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(pageHeading(page)).toHaveText(titleOf(2));
  await expect(pageHeading(page)).toBeFocused();
  await page.goBack();
  await expect(second).toBeFocused();
});

test('a focused headline has an outline', async ({ page, feed }) => {
  await openList(page);
  await page.keyboard.press('Tab');
  await cardLinks(page).nth(1).focus();
  const outline = await cardLinks(page).nth(1).evaluate((link) =>
    [getComputedStyle(link), getComputedStyle(link, '::after')].map(({ outlineStyle }) => outlineStyle));
  expect(outline).toContain('solid');
});

