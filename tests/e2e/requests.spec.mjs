// No document is requested twice or without need.
import { article, feedDocuments, FIRST_COUNT, SITE_TITLE, titleOf, TOTAL_COUNT } from './fixtures/feed.mjs';
import {
  articleElement, cardLink, cardLinks, dataRequests, deferred, expect, json, moreLink, openList, pageHeading, relatedNews, sectionMenu, test,
} from './support.mjs';

const ARTICLE_URL = { article_url: 'bai/{slug}.json' };
const wholeDocument = (number) => ({ version: 'https://jsonfeed.org/version/1.1', title: SITE_TITLE, items: [article(number)] });
const excerpt = (number) => article(number, { content_html: '<p>Chỉ có mở đầu.</p>', _bantin: { excerpt: true } });

test('preload and app share one request for the feed', async ({ page, feed }) => {
  await openList(page);
  expect(feed.requestCount('feed.json')).toBe(1);
  expect(feed.requestCount('feed-2.json')).toBe(0);
});

test('a tour of the site requests no document twice', async ({ page, feed, requestedUrls }) => {
  await openList(page, 'tin-moi/');
  await moreLink(page).click();
  await expect(cardLinks(page)).toHaveCount(TOTAL_COUNT);
  await sectionMenu(page).getByRole('link', { name: 'Kinh tế' }).click();
  await expect(pageHeading(page)).toHaveText('Kinh tế');
  await cardLinks(page).first().click();
  await expect(articleElement(page)).toBeVisible();
  await relatedNews(page).getByRole('link').first().click();
  await page.getByRole('banner').getByRole('link', { name: SITE_TITLE }).click();
  await expect(pageHeading(page)).toHaveText(SITE_TITLE);
  await page.getByRole('link', { name: 'Tất cả tin mới' }).click();
  await moreLink(page).click();
  await expect(cardLinks(page)).toHaveCount(TOTAL_COUNT);

  const data = dataRequests(requestedUrls);
  expect(data.length).toBe(new Set(data).size);
});

test.describe('leaving an article that is still loading', () => {
  test.use({ allowFailedRequests: true });

  test('aborts its request and ignores a late response', async ({ page, feed }) => {
    const late = deferred(json(wholeDocument(2)));
    feed.serve(feedDocuments({ changed: [excerpt(2)], _bantin: ARTICLE_URL }));
    feed.serve({ 'bai/bai-so-2.json': late });
    await openList(page);
    await cardLink(page, titleOf(2)).click();
    await expect(articleElement(page)).toContainText('Chỉ có mở đầu.');
    await expect.poll(() => feed.requestCount('bai/bai-so-2.json')).toBe(1);

    const failedRequest = page.waitForEvent('requestfailed', (request) => request.url().endsWith('bai-so-2.json'));
    await relatedNews(page).getByRole('link').first().click();
    expect((await failedRequest).failure().errorText).toContain('ERR_ABORTED');
    const next = titleOf(5);
    await expect(pageHeading(page)).toHaveText(next);
    late.release();
    await expect(pageHeading(page)).toHaveText(next);

    feed.serve({ 'bai/bai-so-2.json': wholeDocument(2) });
    await page.goBack();
    await expect(articleElement(page)).toContainText('Đoạn 8:');
    expect(feed.requestCount('bai/bai-so-2.json')).toBe(2);
  });
});

test('the document of an article is requested once, also when the article is opened again', async ({ page, feed }) => {
  feed.serve(feedDocuments({ changed: [excerpt(2)], _bantin: ARTICLE_URL }));
  feed.serve({ 'bai/bai-so-2.json': wholeDocument(2) });
  await openList(page);
  for (let visit = 0; visit < 2; visit += 1) {
    await cardLink(page, titleOf(2)).click();
    await expect(articleElement(page)).toContainText('Đoạn 8:');
    await page.goBack();
    await expect(cardLinks(page)).toHaveCount(FIRST_COUNT);
  }
  expect(feed.requestCount('bai/bai-so-2.json')).toBe(1);
});
