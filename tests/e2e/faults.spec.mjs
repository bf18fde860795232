// The feed does not come, or is no feed: what the reader is told, and what brings the page back.
import { article, articles, document, edition, FIRST, headlines, SITE } from './fixtures/edition.mjs';
import { cards, expect, headline, json, more, never, openArticle, openList, refused, status, test, text } from './support.mjs';

const UNREADABLE = 'Nguồn tin bị lỗi nên không đọc được. Bạn thử lại sau hoặc báo cho ban biên tập.';
const FAULTS = [
  { name: 'fails', answer: status(500), sentence: 'Máy chủ đang gặp sự cố (lỗi 500). Bạn chờ một lát rồi bấm Thử lại.' },
  { name: 'is not there', answer: status(404), sentence: 'Không tìm thấy nguồn tin trên máy chủ (lỗi 404). Bạn thử lại sau hoặc báo cho ban biên tập.' },
  { name: 'is a web page', answer: text('<!doctype html><title>Trang chủ</title>', 'text/html'), sentence: 'Máy chủ trả về một trang web thay vì nguồn tin. Bạn thử lại sau hoặc báo cho ban biên tập.' },
  { name: 'is cut off', answer: text(JSON.stringify(edition()['feed.json']).slice(0, 2000), 'application/json'), sentence: UNREADABLE },
  { name: 'is empty', answer: text('', 'application/json'), sentence: UNREADABLE },
  { name: 'is some other JSON', answer: json({ error: 'không rõ' }), sentence: UNREADABLE },
  { name: 'can’t be reached', answer: refused, sentence: 'Không kết nối được với máy chủ. Bạn kiểm tra lại mạng rồi bấm Thử lại.' },
  { name: 'never comes', answer: never, sentence: 'Máy chủ trả lời quá chậm. Bạn chờ một lát rồi bấm Thử lại.' },
];
const { 'feed.json': GOOD, 'feed-2.json': GOOD_SECOND } = edition();

const alert = (page) => page.getByRole('alert');
const retry = (page) => alert(page).getByRole('button', { name: 'Thử lại' });

test.use({ requestsMayFail: true });

for (const { name, answer, sentence } of FAULTS) {
  test(`a feed that ${name} is told in a sentence, and trying again brings the list`, async ({ page, feed }) => {
    feed.serve({ 'feed.json': answer });
    await page.goto('./');
    // The app waits ten seconds for an answer.
    await expect(alert(page)).toContainText(sentence, { timeout: 20_000 });
    await expect(headline(page)).toHaveText('Chưa tải được tin');
    await expect(page).toHaveTitle('Chưa tải được tin');

    feed.serve({ 'feed.json': GOOD });
    const asked = feed.asked('feed.json');
    await retry(page).click();
    await expect(cards(page)).toHaveText(headlines(1, FIRST));
    await expect(page).toHaveTitle(SITE);
    await expect(alert(page)).toHaveCount(0);
    expect(feed.asked('feed.json')).toBe(asked + 1);
  });
}

test('a feed that failed is asked for again only when the reader says so', async ({ page, feed }) => {
  feed.serve({ 'feed.json': status(500) });
  await page.goto('./');
  await expect(alert(page)).toContainText('(lỗi 500)');
  expect(feed.asked('feed.json')).toBe(1);

  feed.serve({ 'feed.json': status(503) });
  await retry(page).click();
  await expect(alert(page)).toContainText('(lỗi 503)');
  expect(feed.asked('feed.json')).toBe(2);
});

test('whoever comes back online need not press anything', async ({ page, feed, context }) => {
  feed.serve({ 'feed.json': refused });
  await page.goto('./');
  await expect(alert(page)).toBeVisible();
  await context.setOffline(true);
  feed.serve({ 'feed.json': GOOD });
  await context.setOffline(false);
  await expect(cards(page)).toHaveCount(FIRST);
});

test('when the older articles fail, the list stays and says so at its end', async ({ page, feed }) => {
  feed.serve({ 'feed-2.json': status(503) });
  await openList(page);
  await more(page).click();
  await expect(alert(page)).toContainText('Máy chủ đang gặp sự cố (lỗi 503).');
  await expect(cards(page)).toHaveText(headlines(1, FIRST));
  await expect(headline(page)).toHaveText(SITE);
  const last = await cards(page).last().boundingBox();
  expect((await alert(page).boundingBox()).y).toBeGreaterThan(last.y);

  feed.serve({ 'feed-2.json': GOOD_SECOND });
  await retry(page).click();
  await expect(cards(page)).toHaveText(headlines());
  await expect(alert(page)).toHaveCount(0);
  expect(feed.asked('feed.json')).toBe(1);
  expect(feed.asked('feed-2.json')).toBe(2);
});

test('an article that can’t be looked up is not called missing', async ({ page, feed }) => {
  feed.serve({ 'feed-2.json': status(500) });
  await page.goto('bai/bai-so-12/');
  await expect(headline(page)).toHaveText('Chưa tải được tin');
  feed.serve({ 'feed-2.json': GOOD_SECOND });
  await retry(page).click();
  await expect(headline(page)).toHaveText(headlines(12, 12));
});

test('a shortened article stays readable when the whole one fails', async ({ page, feed }) => {
  const short = article(2, { content_html: '<p>Chỉ có mở đầu.</p>', _bantin: { excerpt: true } });
  feed.serve(edition({ changed: [short], _bantin: { article_url: 'bai/{slug}.json' } }));
  feed.serve({ 'bai/bai-so-2.json': status(500) });
  await page.goto('bai/bai-so-2/');
  await expect(openArticle(page)).toContainText('Chỉ có mở đầu.');
  await expect(headline(page)).toHaveText(headlines(2, 2));
});

test('a feed without an article says that there is none yet', async ({ page, feed }) => {
  feed.serve({ 'feed.json': document([]) });
  await page.goto('./');
  await expect(headline(page)).toHaveText('Chưa có tin nào');
  await expect(alert(page)).toHaveCount(0);
});

test('a broken article costs none of the others', async ({ page, feed }) => {
  const broken = [null, 'bài', 7, { title: 'Không có id' }, { ...article(2), id: '' }, { ...article(9), title: 5, tags: 'không', image: {} }];
  feed.serve({ 'feed.json': document([...broken, ...articles(3, 5)]) });
  await openList(page);
  for (const title of headlines(3, 5)) await expect(cards(page).filter({ hasText: title })).toBeVisible();
  await expect(cards(page)).toHaveCount(4);
});

test('pictures that do not come leave the words in their place', async ({ page, feed }) => {
  feed.picture = refused;
  await openList(page);
  await cards(page).first().click();
  await expect(openArticle(page)).toContainText('Đoạn 1:');
});
