// What stays of a page when a part of it fails. The faults that every feed and host may have are in the folder of this name.
import { article, edition, headlines } from './fixtures/edition.mjs';
import { cards, expect, headline, openArticle, openList, refused, status, test } from './support.mjs';

const { 'feed-2.json': GOOD_SECOND } = edition();

test.use({ requestsMayFail: true });

test('an article that can’t be looked up is not called missing', async ({ page, feed }) => {
  feed.serve({ 'feed-2.json': status(500) });
  await page.goto('bai/bai-so-12/');
  await expect(headline(page)).toHaveText('Chưa tải được tin');
  feed.serve({ 'feed-2.json': GOOD_SECOND });
  await page.getByRole('alert').getByRole('button', { name: 'Thử lại' }).click();
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

test('pictures that do not come leave the words in their place', async ({ page, feed }) => {
  feed.picture = refused;
  await openList(page);
  await cards(page).first().click();
  await expect(openArticle(page)).toContainText('Đoạn 1:');
});
