// What is asked of the host: everything once, nothing in vain.
import { article, COUNT, edition, FIRST, headlines, SITE } from './fixtures/edition.mjs';
import { card, cards, dataRequests, expect, headline, held, json, menu, more, openArticle, openList, related, test } from './support.mjs';

const ARTICLE_URL = { article_url: 'bai/{slug}.json' };
const whole = (number) => ({ version: 'https://jsonfeed.org/version/1.1', title: SITE, items: [article(number)] });
const shortened = (number) => article(number, { content_html: '<p>Chỉ có mở đầu.</p>', _bantin: { excerpt: true } });

test('the preload and the program share one request for the feed', async ({ page, feed }) => {
  await openList(page);
  expect(feed.asked('feed.json')).toBe(1);
  expect(feed.asked('feed-2.json')).toBe(0);
});

test('a tour asks for no document twice', async ({ page, feed, requested }) => {
  await openList(page);
  await more(page).click();
  await expect(cards(page)).toHaveCount(COUNT);
  await menu(page).getByRole('link', { name: 'Kinh tế' }).click();
  await expect(headline(page)).toHaveText('Kinh tế');
  await cards(page).first().click();
  await expect(openArticle(page)).toBeVisible();
  await related(page).getByRole('link').first().click();
  await page.getByRole('banner').getByRole('link', { name: SITE }).click();
  await expect(headline(page)).toHaveText(SITE);
  await more(page).click();
  await expect(cards(page)).toHaveCount(COUNT);

  const data = dataRequests(requested);
  expect(data.length).toBe(new Set(data).size);
});

test.describe('when the reader leaves an article before it is whole', () => {
  test.use({ requestsMayFail: true });

  test('its request is given up, and its late answer disturbs nothing', async ({ page, feed }) => {
    const late = held(json(whole(2)));
    feed.serve(edition({ changed: [shortened(2)], _bantin: ARTICLE_URL }));
    feed.serve({ 'bai/bai-so-2.json': late });
    await openList(page);
    await card(page, headlines(2, 2)[0]).click();
    await expect(openArticle(page)).toContainText('Chỉ có mở đầu.');
    await expect.poll(() => feed.asked('bai/bai-so-2.json')).toBe(1);

    const givenUp = page.waitForEvent('requestfailed', (request) => request.url().endsWith('bai-so-2.json'));
    await related(page).getByRole('link').first().click();
    expect((await givenUp).failure().errorText).toContain('ERR_ABORTED');
    const [next] = headlines(5, 5);
    await expect(headline(page)).toHaveText(next);
    late.release();
    await expect(headline(page)).toHaveText(next);

    feed.serve({ 'bai/bai-so-2.json': whole(2) });
    await page.goBack();
    await expect(openArticle(page)).toContainText('Đoạn 8:');
    expect(feed.asked('bai/bai-so-2.json')).toBe(2);
  });
});

test('a whole article is asked for once, however often it is opened', async ({ page, feed }) => {
  feed.serve(edition({ changed: [shortened(2)], _bantin: ARTICLE_URL }));
  feed.serve({ 'bai/bai-so-2.json': whole(2) });
  await openList(page);
  for (let visit = 0; visit < 2; visit += 1) {
    await card(page, headlines(2, 2)[0]).click();
    await expect(openArticle(page)).toContainText('Đoạn 8:');
    await page.goBack();
    await expect(cards(page)).toHaveCount(FIRST);
  }
  expect(feed.asked('bai/bai-so-2.json')).toBe(1);
});
