// Links, Back and Forward: scroll position, focus and announcements.
import { article, feedDocuments, FIRST_COUNT, SITE_TITLE, titleOf, titles, TOTAL_COUNT } from './fixtures/feed.mjs';
import {
  articleElement, cardLink, cardLinks, dataRequests, expect, expectScrollY, moreLink, openList, pageHeading, relatedNews, scrollToCenter, scrollY, test,
} from './support.mjs';

const CARD = titleOf(6);
const NEXT = titleOf(3);
/** Clicks a link in the middle of the viewport and returns the scroll position before the click. */
async function follow(link) {
  await scrollToCenter(link);
  const position = await scrollY(link.page());
  await link.click();
  return position;
}

test('Back restores list and article at their scroll positions without a request', async ({ page, feed, requestedUrls }) => {
  feed.serve(feedDocuments({ changed: [article(6, { _bantin: { related: ['bai-3'] } })] }));
  await openList(page);
  requestedUrls.length = 0;

  const listPosition = await follow(cardLink(page, CARD));
  expect(listPosition).toBeGreaterThan(0);
  await expect(pageHeading(page)).toHaveText(CARD);
  await expectScrollY(page, 0);

  const articlePosition = await follow(relatedNews(page).getByRole('link', { name: NEXT }));
  await expect(pageHeading(page)).toHaveText(NEXT);
  await expectScrollY(page, 0);

  await page.goBack();
  await expect(pageHeading(page)).toHaveText(CARD);
  await expectScrollY(page, articlePosition);

  await page.goBack();
  await expect(pageHeading(page)).toHaveText(SITE_TITLE);
  await expect(cardLinks(page)).toHaveCount(FIRST_COUNT);
  await expectScrollY(page, listPosition);
  expect(dataRequests(requestedUrls)).toEqual([]);
});

test('following a link updates the title, focuses the heading and announces the page', async ({ page, feed }) => {
  feed.serve(feedDocuments({ changed: [article(6, { _bantin: { related: ['bai-3'] } })] }));
  await openList(page);
  await expect(page).toHaveTitle(SITE_TITLE);
  const links = [
    [cardLink(page, CARD), CARD],
    [relatedNews(page).getByRole('link', { name: NEXT }), NEXT],
  ];
  for (const [link, title] of links) {
    await link.click();
    await expect(pageHeading(page)).toHaveText(title);
    await expect(pageHeading(page)).toBeFocused();
    await expect(page).toHaveTitle(`${title} - ${SITE_TITLE}`);
    await expect(page.getByRole('status')).toHaveText(`${title} - ${SITE_TITLE}`);
  }
  // The last one is that of the tag.
  await articleElement(page).getByRole('link', { name: 'Thời sự' }).first().click();
  await expect(pageHeading(page)).toHaveText('Thời sự');
  await expect(pageHeading(page)).toBeFocused();
  await expect(page.getByRole('status')).toHaveText(`Thời sự - ${SITE_TITLE}`);
});

test('Back focuses the link that was followed and announces the page', async ({ page, feed }) => {
  feed.serve(feedDocuments({ changed: [article(6, { _bantin: { related: ['bai-3'] } })] }));
  await openList(page);
  await cardLink(page, CARD).click();
  await expect(pageHeading(page)).toHaveText(CARD);
  await relatedNews(page).getByRole('link', { name: NEXT }).click();
  await expect(pageHeading(page)).toHaveText(NEXT);

  await page.goBack();
  await expect(relatedNews(page).getByRole('link', { name: NEXT })).toBeFocused();
  await expect(page.getByRole('status')).toHaveText(`${CARD} - ${SITE_TITLE}`);
  await page.goBack();
  await expect(cardLink(page, CARD)).toBeFocused();
  await expect(page.getByRole('status')).toHaveText(SITE_TITLE);
  await expect(page).toHaveTitle(SITE_TITLE);
});

test('Back focuses the link that was followed even before the next frame', async ({ page, feed }) => {
  feed.serve(feedDocuments({ changed: [article(6, { _bantin: { related: ['bai-3'] } })] }));
  await page.addInitScript(() => {
    const nextFrame = window.requestAnimationFrame;
    window.requestAnimationFrame = (callback) => setTimeout(() => nextFrame(callback), 1000);
  });
  await openList(page);
  await cardLink(page, CARD).click();
  await expect(pageHeading(page)).toBeFocused();
  await relatedNews(page).getByRole('link', { name: NEXT }).click();
  await expect(pageHeading(page)).toHaveText(NEXT);
  await page.goBack();
  await expect(relatedNews(page).getByRole('link', { name: NEXT })).toBeFocused();
});

test('among several links to the same page, Back focuses the one that was followed', async ({ page, feed }) => {
  const link = '<p><a href="/bai/bai-so-3/">Bài liên quan</a></p>';
  feed.serve(feedDocuments({ changed: [article(6, { content_html: link + '<p>Đoạn văn.</p>'.repeat(20) + link })] }));
  await openList(page);
  await cardLink(page, CARD).click();
  const links = articleElement(page).getByRole('link', { name: 'Bài liên quan' });
  await links.last().click();
  await expect(pageHeading(page)).toHaveText(NEXT);
  await page.goBack();
  await expect(links.last()).toBeFocused();
});

test('Forward opens the article again', async ({ page, feed }) => {
  await openList(page);
  await cardLink(page, CARD).click();
  await expect(pageHeading(page)).toHaveText(CARD);
  await page.goBack();
  await expect(cardLinks(page)).toHaveCount(FIRST_COUNT);
  await page.goForward();
  await expect(pageHeading(page)).toHaveText(CARD);
  await expect(page).toHaveTitle(`${CARD} - ${SITE_TITLE}`);
});

test('“Xem thêm” is a link that appends older articles to the list', async ({ page, feed }) => {
  await openList(page, 'tin-moi/');
  await expect(cardLinks(page)).toHaveText(titles(1, FIRST_COUNT));
  await expect(moreLink(page)).toHaveAttribute('href', '/tin-moi/?den=2');

  const position = await follow(moreLink(page));
  await expect(page).toHaveURL('/tin-moi/?den=2');
  await expect(cardLinks(page)).toHaveText(titles());
  await expect(cardLinks(page).nth(FIRST_COUNT)).toBeFocused();
  await expect(page.getByRole('status')).toHaveText(`Đang hiển thị ${TOTAL_COUNT} tin`);
  await expect(moreLink(page)).toHaveCount(0);
  await expectScrollY(page, position);
});

test('an extended list survives a reload, and Back shortens it', async ({ page, feed }) => {
  await openList(page, 'tin-moi/');
  const position = await follow(moreLink(page));
  await expect(cardLinks(page)).toHaveCount(TOTAL_COUNT);
  await page.reload();
  await expect(cardLinks(page)).toHaveText(titles());
  await expectScrollY(page, position);

  await page.goBack();
  await expect(page).toHaveURL('/tin-moi/');
  await expect(cardLinks(page)).toHaveText(titles(1, FIRST_COUNT));
  await expect(moreLink(page)).toBeFocused();
});

test('Back to an extended list focuses the older article', async ({ page, feed, requestedUrls }) => {
  await openList(page, 'tin-moi/');
  await moreLink(page).click();
  await expect(cardLinks(page)).toHaveCount(TOTAL_COUNT);
  requestedUrls.length = 0;
  const position = await follow(cardLinks(page).nth(TOTAL_COUNT - 2));
  await expect(pageHeading(page)).toHaveText(titles()[TOTAL_COUNT - 2]);
  await page.goBack();
  await expect(cardLinks(page)).toHaveCount(TOTAL_COUNT);
  await expectScrollY(page, position);
  await expect(cardLinks(page).nth(TOTAL_COUNT - 2)).toBeFocused();
  expect(dataRequests(requestedUrls)).toEqual([]);
});

test('a reload keeps the scroll position in an article', async ({ page, feed }) => {
  await page.goto('bai/bai-so-2/');
  const position = await page.getByRole('article').getByText('Đoạn 6:').evaluate((paragraph) => {
    paragraph.scrollIntoView();
    return Math.round(window.scrollY);
  });
  expect(position).toBeGreaterThan(0);
  await page.reload();
  await expect(articleElement(page)).toBeVisible();
  await expectScrollY(page, position);
});
