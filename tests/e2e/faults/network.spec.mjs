// Timeouts, broken connections and offline mode.
import { article, feedDocuments, FIRST_COUNT, SITE_TITLE, titleOf, titles } from '../fixtures/feed.mjs';
import { alert, articleElement, cardLink, cardLinks, deferred, moreLink, openList, pageHeading, retryButton, sectionMenu } from '../support.mjs';
import { expectLoadError, expectRecovery, MESSAGES } from './messages.mjs';
import { closedConnection, json, noResponse, throttled, truncated } from './responses.mjs';
import { expect, FEED, FIRST_DOCUMENT, test } from './test.mjs';
import { advanceTimers, mockTimers } from './timers.mjs';

const home = (page) => sectionMenu(page).getByRole('link', { name: 'Trang chủ' });

test('a feed request without a response times out after ten seconds', async ({ page, host }) => {
  await mockTimers(page);
  host.respond({ [FEED]: noResponse });
  await page.goto('./');
  await expect(home(page)).toBeVisible();
  await expect(pageHeading(page)).toHaveText('Đang tải tin…');
  await advanceTimers(page, 9);
  await expect(alert(page)).toHaveCount(0);
  await advanceTimers(page, 2);
  await expectLoadError(page, MESSAGES.timeout);
  await expect(home(page)).toBeVisible();
  await expect(page.getByText('Đang tải tin…')).toHaveCount(0);
  await expectRecovery(page, host);
});

test('an unreachable host is reported until it is back @any-width', async ({ page, host }) => {
  host.respond({ [FEED]: noResponse });
  await page.goto('./');
  await expect(sectionMenu(page)).toBeVisible();
  await host.stop();
  await expectLoadError(page, MESSAGES.network);
  await retryButton(page).click();
  await expectLoadError(page, MESSAGES.network);
  await host.restart();
  await expectRecovery(page, host);
});

test('after an offline start the list loads by itself once the device is online @any-width', async ({ page, host, context }) => {
  const lateFailure = deferred(closedConnection);
  host.respond({ [FEED]: lateFailure });
  await page.goto('./');
  await expect(home(page)).toBeVisible();
  await context.setOffline(true);
  lateFailure.release();
  await expectLoadError(page, MESSAGES.network);
  await retryButton(page).click();
  await expectLoadError(page, MESSAGES.network);
  host.restore();
  await context.setOffline(false);
  await expect(cardLinks(page)).toHaveText(titles(1, FIRST_COUNT));
  await expect(pageHeading(page)).toHaveText(SITE_TITLE);
});

test('loaded lists and articles stay readable offline', async ({ page, host, context }) => {
  await openList(page, 'tin-moi/');
  const before = host.requestCount(FEED);
  await context.setOffline(true);
  await cardLink(page, titleOf(3)).click();
  await expect(articleElement(page)).toContainText('Đoạn 8:');
  await page.goBack();
  await moreLink(page).click();
  await expect(alert(page)).toContainText(MESSAGES.network);
  await expect(cardLinks(page)).toHaveText(titles(1, FIRST_COUNT));
  await context.setOffline(false);
  await expect(cardLinks(page)).toHaveText(titles());
  expect(host.requestCount(FEED)).toBe(before);
});

test('a connection that breaks in the middle of the feed shows an error and no partial list @any-width', async ({ page, host }) => {
  host.respond({ [FEED]: truncated(JSON.stringify(FIRST_DOCUMENT)) });
  await page.goto('./');
  await expectLoadError(page, MESSAGES.network);
  for (const title of titles()) await expect(page.getByText(title)).toHaveCount(0);
  await expectRecovery(page, host);
});

const EXCERPT = article(2, { content_html: '<p>Chỉ có mở đầu.</p>', _bantin: { excerpt: true } });
const WITH_EXCERPT = feedDocuments({ changed: [EXCERPT], _bantin: { article_url: 'bai/{slug}.json' } })['feed.json'];

test('a feed that takes more than a minute to download times out', async ({ page, host }) => {
  await mockTimers(page);
  await page.addInitScript(countResponses);
  host.respond({ [FEED]: throttled(JSON.stringify(WITH_EXCERPT)) });
  await page.goto('./');
  await expect(pageHeading(page)).toHaveText('Đang tải tin…');
  // The ten seconds apply to the response headers only.
  await page.waitForFunction(() => window.responses > 0);
  await advanceTimers(page, 11);
  await expect(alert(page)).toHaveCount(0);
  await advanceTimers(page, 61);
  await expectLoadError(page, MESSAGES.timeout);
});

test('opening another page aborts a slow article request, and its content never appears', async ({ page, host }) => {
  const whole = { version: 'https://jsonfeed.org/version/1.1', title: SITE_TITLE, items: [article(2, { title: 'Bài đến muộn' })] };
  host.respond({ [FEED]: json(WITH_EXCERPT), 'feed/bai/bai-so-2.json': throttled(JSON.stringify(whole)) });
  await openList(page);
  await cardLink(page, titleOf(2)).click();
  await expect(articleElement(page)).toContainText('Chỉ có mở đầu.');
  const failedRequest = page.waitForEvent('requestfailed', (request) => request.url().endsWith('bai-so-2.json'));
  await sectionMenu(page).getByRole('link', { name: 'Kinh tế' }).click();
  expect((await failedRequest).failure().errorText).toContain('ERR_ABORTED');
  await expect(pageHeading(page)).toHaveText('Kinh tế');
  await expect(page.getByText('Bài đến muộn')).toHaveCount(0);
});

/** In the page: counts responses whose headers have arrived. */
function countResponses() {
  window.responses = 0;
  const { fetch } = window;
  window.fetch = async (...request) => {
    const response = await fetch(...request);
    window.responses += 1;
    return response;
  };
}
