// Icons, print and missing images.
import { article, feedDocument, feedDocuments } from './fixtures/feed.mjs';
import { articleElement, expect, openList, pageHeading, relatedNews, sectionMenu, test } from './support.mjs';

const icon = (page) => page.locator('head > link[rel="icon"]');

test('the tab shows the feed’s icon if the feed has no favicon', async ({ page, feed, request }) => {
  feed.serve({ 'feed.json': feedDocument([article(1)]) });
  await openList(page);
  const logo = page.getByRole('banner').locator('img');
  await expect(logo).toHaveJSProperty('complete', true);
  await expect(logo).not.toHaveJSProperty('naturalWidth', 0);
  await expect(icon(page)).toHaveCount(1);
  expect((await request.get(await icon(page).evaluate(({ href }) => href))).status()).toBe(200);
});

test('the tab shows the feed’s favicon, and the masthead shows the feed’s icon', async ({ page, feed }) => {
  feed.serve({ 'feed.json': feedDocument([article(1)], { icon: '/images/anh-1.svg', favicon: '/images/anh-2.svg' }) });
  await openList(page);
  await expect(icon(page)).toHaveCount(1);
  await expect(icon(page)).toHaveAttribute('href', /\/images\/anh-2\.svg$/);
  await expect(page.getByRole('banner').locator('img')).toHaveAttribute('src', /\/images\/anh-1\.svg$/);
});

for (const [name, count, columns] of [['without', 1, 1], ['beside', 8, 2]]) {
  test(`an article ${name} related news takes ${columns} of the columns of a wide screen @any-width`, async ({ page, feed }) => {
    feed.serve({ 'feed.json': feedDocument(Array.from({ length: count }, (_, index) => article(index + 1))) });
    await page.goto('bai/bai-so-1/');
    await expect(pageHeading(page)).toBeVisible();
    await expect(relatedNews(page)).toHaveCount(columns - 1);
    const tracks = await articleElement(page).evaluate(({ parentElement }) => getComputedStyle(parentElement).gridTemplateColumns);
    expect(tracks.split(' ')).toHaveLength(columns);
  });
}

test('a printed article has no navigation and no related news', async ({ page, feed }) => {
  feed.serve(feedDocuments());
  await page.goto('bai/bai-so-2/');
  await expect(relatedNews(page)).toBeVisible();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(pageHeading(page)).toBeVisible();
  await expect(articleElement(page).getByRole('paragraph').last()).toBeVisible();
  await expect(page.getByRole('contentinfo')).toBeVisible();
  await expect(sectionMenu(page)).toBeHidden();
  await expect(relatedNews(page)).toBeHidden();
  await expect(page.getByRole('navigation', { name: 'Bài trước, bài sau' })).toBeHidden();
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');
  expect(await pageHeading(page).evaluate((heading) => getComputedStyle(heading).color)).toBe('rgb(0, 0, 0)');
});

test.describe('with images that fail', () => {
  test.use({ allowFailedRequests: true });

  test('a card keeps the space of its image and shows no broken-image icon', async ({ page, feed }) => {
    feed.image = (route) => route.fulfill({ status: 404, body: '' });
    feed.serve({ 'feed.json': feedDocument([article(1), article(2)]) });
    await openList(page);
    const image = page.getByRole('main').locator('li img').first();
    await expect(image).toHaveJSProperty('complete', true);
    const box = await image.boundingBox();
    expect(box.width / box.height).toBeCloseTo(1.5, 1);
    const corner = await page.screenshot({ clip: { x: box.x, y: box.y, width: 40, height: 40 } });
    const middle = await page.screenshot({ clip: { x: box.x + 60, y: box.y + 60, width: 40, height: 40 } });
    // Chromium draws the icon in the corner.
    expect(corner.equals(middle)).toBe(true);
  });
});
