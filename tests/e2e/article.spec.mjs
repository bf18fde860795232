// The layout of article pages, and navigation from one article to the next.
import { feedDocuments, RICH_ARTICLE, titleOf } from './fixtures/feed.mjs';
import { articleElement, expect, pageHeading, relatedNews, test } from './support.mjs';

const neighbours = (page) => page.getByRole('navigation', { name: 'Bài trước, bài sau' });

test('related news is beside the text on a wide screen and below it on a phone', async ({ page, feed, isMobile }) => {
  await page.goto('bai/bai-so-2/');
  const text = await articleElement(page).boundingBox();
  const news = await relatedNews(page).boundingBox();
  if (isMobile) {
    expect(news.y).toBeGreaterThanOrEqual(text.y + text.height);
  } else {
    expect(news.x).toBeGreaterThanOrEqual(text.x + text.width);
    expect(news.y).toBeLessThan(text.y + text.height / 2);
  }
});

test('links lead to the next older and the next newer article', async ({ page, feed }) => {
  await page.goto('bai/bai-so-2/');
  await neighbours(page).getByRole('link', { name: 'Tin cũ hơn' }).click();
  await expect(pageHeading(page)).toHaveText(titleOf(3));
  await neighbours(page).getByRole('link', { name: 'Tin mới hơn' }).click();
  await expect(pageHeading(page)).toHaveText(titleOf(2));
  await neighbours(page).getByRole('link', { name: 'Tin mới hơn' }).click();
  await expect(pageHeading(page)).toHaveText(titleOf(1));
  await expect(neighbours(page).getByRole('link', { name: 'Tin mới hơn' })).toHaveCount(0);
});

test('the next article has a new heading element and none of the previous images', async ({ page, feed }) => {
  feed.serve(feedDocuments({ changed: [RICH_ARTICLE] }));
  await page.goto('bai/bai-so-1/');
  const images = articleElement(page).getByRole('img');
  await expect.poll(() => images.evaluateAll((images) => images.some((image) => image.naturalWidth > 0))).toBe(true);
  await pageHeading(page).evaluate((heading) => heading.setAttribute('data-previous', ''));

  feed.image = () => {};
  await relatedNews(page).getByRole('link').first().click();
  await expect(page).not.toHaveURL(/bai-so-1\/$/);
  await expect(articleElement(page)).toBeVisible();
  // Screen readers do not announce a reused element that is focused again. A reused image shows its old picture until the new one loads.
  await expect(pageHeading(page)).not.toHaveAttribute('data-previous');
  const outdated = await images.evaluateAll((images) => images.filter((image) => image.currentSrc && image.currentSrc !== image.src));
  expect(outdated).toEqual([]);
});
