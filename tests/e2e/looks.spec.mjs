// What a site looks like beyond its page: its icon in the browser's tab, and on paper.
import { document, article, edition } from './fixtures/edition.mjs';
import { expect, headline, menu, openArticle, openList, related, test } from './support.mjs';

const icon = (page) => page.locator('head > link[rel="icon"]');

test('a feed without an icon has the crest in the masthead and in the tab', async ({ page, feed, request }) => {
  feed.serve({ 'feed.json': document([article(1)]) });
  await openList(page);
  const crest = page.getByRole('banner').locator('img');
  await expect(crest).toHaveJSProperty('complete', true);
  await expect(crest).not.toHaveJSProperty('naturalWidth', 0);
  await expect(icon(page)).toHaveCount(1);
  for (const address of [await icon(page).evaluate(({ href }) => href), new URL('/favicon.ico', page.url()).href]) {
    const answer = await request.get(address);
    expect(answer.status(), address).toBe(200);
  }
});

test('a feed’s favicon stands in the tab, its icon in the masthead', async ({ page, feed }) => {
  feed.serve({ 'feed.json': document([article(1)], { icon: '/images/anh-1.svg', favicon: '/images/anh-2.svg' }) });
  await openList(page);
  await expect(icon(page)).toHaveCount(1);
  await expect(icon(page)).toHaveAttribute('href', /\/images\/anh-2\.svg$/);
  await expect(page.getByRole('banner').locator('img')).toHaveAttribute('src', /\/images\/anh-1\.svg$/);
});

test('on paper there is the article, without the ways to others', async ({ page, feed }) => {
  feed.serve(edition());
  await page.goto('bai/bai-so-2/');
  await expect(related(page)).toBeVisible();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(headline(page)).toBeVisible();
  await expect(openArticle(page).getByRole('paragraph').last()).toBeVisible();
  await expect(page.getByRole('contentinfo')).toBeVisible();
  await expect(menu(page)).toBeHidden();
  await expect(related(page)).toBeHidden();
  await expect(page.getByRole('navigation', { name: 'Bài trước, bài sau' })).toBeHidden();
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');
  expect(await headline(page).evaluate((heading) => getComputedStyle(heading).color)).toBe('rgb(0, 0, 0)');
});

test.describe('where pictures fail', () => {
  test.use({ requestsMayFail: true });

  test('a picture that does not come leaves its place empty, without a sign of the browser', async ({ page, feed }) => {
    feed.picture = (route) => route.fulfill({ status: 404, body: '' });
    feed.serve({ 'feed.json': document([article(1), article(2)]) });
    await openList(page);
    const cover = page.getByRole('main').locator('li img').first();
    await expect(cover).toHaveJSProperty('complete', true);
    const box = await cover.boundingBox();
    expect(box.width / box.height).toBeCloseTo(1.5, 1);
    const pixels = await page.screenshot({ clip: { x: box.x, y: box.y, width: 40, height: 40 } });
    const background = await page.screenshot({ clip: { x: box.x + 60, y: box.y + 60, width: 40, height: 40 } });
    expect(pixels.equals(background), 'the corner looks like the middle').toBe(true);
  });
});
