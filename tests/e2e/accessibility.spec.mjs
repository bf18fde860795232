// For everybody: axe-core on every kind of page, and ways without a mouse or a screen.
import { article, document, edition, headlines, OCCASION, RICH_ARTICLE } from './fixtures/edition.mjs';
import { banner, card, cards, expect, expectAccessible, headline, openArticle, openList, status, test } from './support.mjs';

const RICH_EDITION = edition({ changed: [RICH_ARTICLE, article(3, { _bantin: { views: 900, pinned: true } })] });

const PAGES = [
  { name: 'the front page', address: './' },
  { name: 'the grown front page', address: './?den=2' },
  { name: 'a section', address: 'chuyen-muc/kinh-te/' },
  { name: 'an article with everything in it', address: 'bai/bai-so-1/' },
  { name: 'a page that is not there', address: 'khong/co/' },
  { name: 'the front page of an empty feed', address: './', documents: { 'feed.json': document([]) } },
  { name: 'the front page of a feed that failed', address: './', documents: { 'feed.json': status(500) } },
  { name: 'a list whose older articles failed', address: './?den=2', documents: { 'feed-2.json': status(500) } },
];

test.describe('axe-core finds nothing, in light and in dark, on', () => {
  test.use({ requestsMayFail: true });

  for (const { name, address, documents = {} } of PAGES) {
    test(name, async ({ page, feed }) => {
      feed.serve({ ...RICH_EDITION, ...documents });
      await page.goto(address);
      await expect(page).toHaveTitle(/./);
      await expect(page.getByRole('main').locator('[aria-busy]')).toHaveCount(0);
      await expect(headline(page)).toHaveCount(1);
      await expectAccessible(page);
    });
  }

  test('a page with the anniversary banner', async ({ page, feed }) => {
    feed.serve(edition({ _bantin: { anniversaries: [{ ...OCCASION, url: 'https://example.org/' }] } }));
    await openList(page);
    await expect(banner(page)).toBeVisible();
    await expectAccessible(page);
  });

  test('a page that is loading', async ({ page, feed }) => {
    feed.serve({ 'feed.json': () => {} });
    await page.goto('./');
    await expect(headline(page)).toHaveText('Đang tải tin…');
    await expectAccessible(page);
  });
});

test('every page has its landmarks and one main heading', async ({ page, feed }) => {
  for (const address of ['./', 'chuyen-muc/kinh-te/', 'bai/bai-so-2/', 'khong/co/']) {
    await page.goto(address);
    await expect(page.getByRole('main').locator('[aria-busy]')).toHaveCount(0);
    await expect(headline(page)).toHaveCount(1);
    for (const landmark of ['banner', 'main', 'contentinfo']) await expect(page.getByRole(landmark)).toHaveCount(1);
    await expect(page.getByRole('navigation', { name: 'Chuyên mục' })).toBeVisible();
  }
});

test('the first key press shows a link past the masthead, which works on every page', async ({ page, feed }) => {
  for (const address of ['./', 'bai/bai-so-2/']) {
    await page.goto(address);
    await expect(headline(page)).not.toHaveText('Đang tải tin…');
    const skip = page.getByRole('link', { name: 'Chuyển đến nội dung chính' });
    await expect(skip).not.toBeInViewport();
    await page.keyboard.press('Tab');
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport({ ratio: 1 });
    const shown = await headline(page).textContent();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
    await expect(headline(page)).toHaveText(shown);
  }
});

test('the keyboard alone leads from the list to an article and back', async ({ page, feed }) => {
  await openList(page);
  const second = cards(page).nth(1);
  for (let presses = 0; presses < 30; presses += 1) {
    await page.keyboard.press('Tab');
    if (await second.evaluate((link) => link === document.activeElement)) break;
  }
  await expect(second).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(headline(page)).toHaveText(headlines(2, 2));
  await expect(headline(page)).toBeFocused();
  await page.goBack();
  await expect(second).toBeFocused();
});

test('a focused headline can be seen to be focused', async ({ page, feed }) => {
  await openList(page);
  await page.keyboard.press('Tab');
  await cards(page).nth(1).focus();
  const outline = await cards(page).nth(1).evaluate((link) =>
    [getComputedStyle(link), getComputedStyle(link, '::after')].map(({ outlineStyle }) => outlineStyle));
  expect(outline).toContain('solid');
});

test('the page speaks the language of its feed', async ({ page, feed }) => {
  await openList(page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
  feed.serve({ 'feed.json': document([article(1, { title: 'Bridge opens' })], { language: 'en-GB' }) });
  await openList(page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en-GB');
  await expect(page.getByRole('navigation', { name: 'Sections' })).toBeVisible();
  await card(page, 'Bridge opens').click();
  await expect(openArticle(page)).toContainText('Published');
});

test('an article in another language than the site says so', async ({ page, feed }) => {
  feed.serve(edition({ changed: [article(2, { title: 'Floating market reopens', language: 'en' })] }));
  await page.goto('bai/bai-so-2/');
  await expect(openArticle(page)).toHaveAttribute('lang', 'en');
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
});
