// Every address can be opened and reloaded by itself, on a host that knows only files and 404.html.
import { article, COUNT, edition, FIRST, headlines, SITE } from './fixtures/edition.mjs';
import { card, cards, expect, headline, openArticle, openList, test } from './support.mjs';

const [NEW] = headlines(2, 2);
const [OLD] = headlines(12, 12);
const NOT_FOUND = 'Không tìm thấy trang';

const PAGES = [
  { name: 'the front page', address: './', heading: SITE, title: SITE, articles: FIRST },
  { name: 'the grown front page', address: './?den=2', heading: SITE, title: SITE, articles: COUNT },
  { name: 'a section', address: 'chuyen-muc/kinh-te/', heading: 'Kinh tế', title: `Kinh tế - ${SITE}`, articles: 3 },
  { name: 'a grown section', address: 'chuyen-muc/kinh-te/?den=2', heading: 'Kinh tế', title: `Kinh tế - ${SITE}`, articles: 5 },
  { name: 'an article', address: 'bai/bai-so-2/', heading: NEW, title: `${NEW} - ${SITE}` },
  { name: 'an article without the final slash', address: 'bai/bai-so-2', heading: NEW, title: `${NEW} - ${SITE}` },
  { name: 'an article of the second document', address: 'bai/bai-so-12/', heading: OLD, title: `${OLD} - ${SITE}` },
  { name: 'an article that is nowhere', address: 'bai/khong-co/', heading: NOT_FOUND, title: `${NOT_FOUND} - ${SITE}` },
  { name: 'a section that is nowhere', address: 'chuyen-muc/khong-co/', heading: NOT_FOUND, title: `${NOT_FOUND} - ${SITE}` },
  { name: 'a path that is nowhere', address: 'khong/co/trang/nay/', heading: NOT_FOUND, title: `${NOT_FOUND} - ${SITE}` },
  { name: 'a path in Vietnamese letters', address: 'bài/đã-mất/', heading: NOT_FOUND, title: `${NOT_FOUND} - ${SITE}` },
];

for (const { name, address, heading, title, articles } of PAGES) {
  test(`${name} opens and reloads`, async ({ page, feed }) => {
    const asExpected = async () => {
      await expect(headline(page)).toHaveText(heading);
      await expect(page).toHaveTitle(title);
      if (articles) await expect(cards(page)).toHaveCount(articles);
    };
    await page.goto(address);
    await asExpected();
    await page.reload();
    await asExpected();
  });
}

test('a fragment with Vietnamese letters opens at its heading', async ({ page, feed }) => {
  const paragraphs = '<p>Một đoạn.</p>'.repeat(60);
  feed.serve(edition({ changed: [article(2, { content_html: `${paragraphs}<h2 id="mục-lục">Mục lục</h2>${paragraphs}` })] }));
  await page.goto('bai/bai-so-2/#b-mục-lục');
  await expect(openArticle(page).getByRole('heading', { name: 'Mục lục' })).toBeInViewport();
});

test('what is nowhere offers a way home and stays out of search engines', async ({ page, feed }) => {
  await page.goto('bai/khong-co/');
  await expect(headline(page)).toHaveText(NOT_FOUND);
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
  await page.getByRole('link', { name: 'Về trang chủ' }).click();
  await expect(page).toHaveURL('/');
  await expect(cards(page)).toHaveCount(FIRST);
  await expect(page.locator('meta[name=robots]')).toHaveCount(0);
});

test('an old link finds its article though the headline has changed', async ({ page, feed }) => {
  const unnamed = { ...article(5), title: 'Tiêu đề thứ nhất' };
  delete unnamed._bantin.slug;
  feed.serve(edition({ changed: [unnamed] }));
  await openList(page);
  const address = await card(page, 'Tiêu đề thứ nhất').getAttribute('href');
  expect(address).toMatch(/^\/bai\/tieu-de-thu-nhat-[a-z2-7]{13}\/$/);

  feed.serve(edition({ changed: [{ ...unnamed, title: 'Một tiêu đề khác hẳn' }] }));
  await page.goto(address);
  await expect(headline(page)).toHaveText('Một tiêu đề khác hẳn');
});

test('an article in none of the documents is found under article_url', async ({ page, feed }) => {
  const whole = article(14, { title: 'Bài chỉ có ở địa chỉ riêng', _bantin: { slug: 'bai-rieng' }, id: 'rieng' });
  feed.serve(edition({ _bantin: { article_url: 'bai/{slug}.json' } }));
  feed.serve({ 'bai/bai-rieng.json': { version: 'https://jsonfeed.org/version/1.1', title: SITE, items: [whole] } });
  await page.goto('bai/bai-rieng/');
  await expect(headline(page)).toHaveText('Bài chỉ có ở địa chỉ riêng');
  await page.reload();
  await expect(headline(page)).toHaveText('Bài chỉ có ở địa chỉ riêng');
  expect(feed.asked('feed-2.json')).toBe(0);
});

test('a shortened article is completed from article_url', async ({ page, feed }) => {
  const short = article(2, { content_html: '<p>Chỉ có mở đầu.</p>', _bantin: { excerpt: true } });
  feed.serve(edition({ changed: [short], _bantin: { article_url: 'bai/{slug}.json' } }));
  feed.serve({ 'bai/bai-so-2.json': { version: 'https://jsonfeed.org/version/1.1', title: SITE, items: [article(2)] } });
  await openList(page);
  await card(page, NEW).click();
  await expect(openArticle(page)).toContainText('Đoạn 8:');
});

test.describe('where the host has no document for an article', () => {
  test.use({ requestsMayFail: true });

  test('the reader is told that there is no such page', async ({ page, feed }) => {
    feed.serve(edition({ _bantin: { article_url: 'bai/{slug}.json' } }));
    await page.goto('bai/khong-co/');
    await expect(headline(page)).toHaveText(NOT_FOUND);
  });
});
