// HTTP errors, redirects and responses that are not a feed.
import { article, articles, feedDocument, feedDocuments, FIRST_COUNT, SITE_TITLE, titleOf, titles, TOTAL_COUNT } from '../fixtures/feed.mjs';
import { alert, articleElement, cardLinks, expectNoHorizontalScroll, moreLink, openList, pageHeading, retryButton } from '../support.mjs';
import { expectLoadError, expectRecovery, MESSAGES } from './messages.mjs';
import { bytes, html, json, redirect, status } from './responses.mjs';
import { expect, FEED, FIRST_DOCUMENT, test } from './test.mjs';
import { advanceTimers, mockTimers } from './timers.mjs';

const SECOND = 'feed/feed-2.json';

const FAULTS = {
  'HTTP 500': [status(500), MESSAGES.status(500)],
  'HTTP 503 with Retry-After': [status(503, { 'retry-after': '5' }), MESSAGES.status(503)],
  'HTTP 429 with Retry-After': [status(429, { 'retry-after': '60' }), MESSAGES.status(429)],
  'an HTML page': [html('<!doctype html><html lang="vi"><title>Trang chủ</title><div id="root"></div></html>'), MESSAGES.html],
  'incomplete JSON': [bytes('{"items": ['), MESSAGES.unreadable],
};

for (const [name, [response, message]] of Object.entries(FAULTS)) {
  test(`a feed answered with ${name} shows an error and is requested again only by the retry button @any-width`, async ({ page, host }) => {
    await mockTimers(page);
    host.respond({ [FEED]: response });
    await page.goto('./');
    await expectLoadError(page, message);
    const before = host.requestCount(FEED);
    await advanceTimers(page, 600);
    expect(host.requestCount(FEED)).toBe(before);
    await retryButton(page).click();
    await expectLoadError(page, message);
    expect(host.requestCount(FEED)).toBe(before + 1);
    await expectRecovery(page, host);
  });
}

test('the error for a missing feed names its address', async ({ page, host }) => {
  host.respond({ [FEED]: status(404) });
  await page.goto('./');
  await expectLoadError(page, MESSAGES.missing(host.url + FEED));
  await expect(page.getByText('Chưa có tin nào')).toHaveCount(0);
  await expectNoHorizontalScroll(page);
  await expectRecovery(page, host);
});

test('a feed that is not modified since the last visit shows the same list @any-width', async ({ page, host }) => {
  const headers = { etag: '"1"' };
  const codes = [];
  host.respond({
    [FEED]: (request, response) => {
      response.on('finish', () => codes.push(response.statusCode));
      const isCurrent = request.headers['if-none-match'] === headers.etag;
      return (isCurrent ? bytes('', { code: 304, headers }) : json(FIRST_DOCUMENT, { headers }))(request, response);
    },
  });
  for (const code of [200, 304]) {
    codes.length = 0;
    await openList(page);
    await expect(cardLinks(page)).toHaveText(titles(1, FIRST_COUNT));
    expect(codes[0]).toBe(code);
  }
});

test('a redirect to another origin without CORS headers is a network error @any-width', async ({ page, host }) => {
  host.respond({ [FEED]: redirect(`${host.otherOrigin}feed/moved.json`), 'feed/moved.json': json(FIRST_DOCUMENT) });
  await page.goto('./');
  await expectLoadError(page, MESSAGES.network);
  await expectRecovery(page, host);
});

test('a feed with a wrong content type is shown @any-width', async ({ page, host }) => {
  for (const type of ['text/plain', 'application/octet-stream', 'text/html']) {
    host.respond({ [FEED]: json(FIRST_DOCUMENT, { type }) });
    await page.goto('./');
    await expect(cardLinks(page)).toHaveText(titles(1, FIRST_COUNT));
  }
});

test('when older articles fail to load, the list stays with an error and a retry button below it @any-width', async ({ page, host }) => {
  host.respond({ [SECOND]: status(404) });
  await openList(page, 'tin-moi/');
  await moreLink(page).click();
  await expect(alert(page)).toContainText(MESSAGES.missing(host.url + SECOND));
  await expect(cardLinks(page)).toHaveText(titles(1, FIRST_COUNT));
  await expect(pageHeading(page)).toHaveText('Tin mới');
  const last = await cardLinks(page).last().boundingBox();
  expect((await alert(page).boundingBox()).y).toBeGreaterThan(last.y);

  host.restore();
  await retryButton(page).click();
  await expect(cardLinks(page)).toHaveText(titles());
  await expect(alert(page)).toHaveCount(0);
});

test('an article that moved to the second document meanwhile is shown once @any-width', async ({ page, host }) => {
  await openList(page, 'tin-moi/');
  const moved = [article(7), article(8, { title: 'Tiêu đề đã sửa' })];
  host.respond({ [SECOND]: json(feedDocument([...moved, ...articles(FIRST_COUNT + 1, TOTAL_COUNT)])) });
  await moreLink(page).click();
  await expect(cardLinks(page)).toHaveText(titles());
  await expect(moreLink(page)).toHaveCount(0);
});

test('an article whose document fails to load can be retried @any-width', async ({ page, host }) => {
  host.respond({ [SECOND]: status(500) });
  await page.goto('bai/bai-so-12/');
  await expect(alert(page)).toContainText(MESSAGES.status(500));
  await expect(pageHeading(page)).toHaveText('Chưa tải được tin');
  host.restore();
  await retryButton(page).click();
  await expect(pageHeading(page)).toHaveText(titleOf(12));
});

test('an excerpt stays readable when the whole article fails to load @any-width', async ({ page, host }) => {
  const excerpt = article(2, { content_html: '<p>Chỉ có mở đầu.</p>', _bantin: { excerpt: true } });
  const { 'feed.json': feed } = feedDocuments({ changed: [excerpt], _bantin: { article_url: 'bai/{slug}.json' } });
  host.respond({ [FEED]: json(feed), 'feed/bai/bai-so-2.json': status(500) });
  await page.goto('bai/bai-so-2/');
  await expect.poll(() => host.requestCount('feed/bai/bai-so-2.json')).toBe(1);
  await expect(articleElement(page)).toContainText('Chỉ có mở đầu.');
  await expect(pageHeading(page)).toHaveText(titleOf(2));
});
