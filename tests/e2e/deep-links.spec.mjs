// Opening and reloading every kind of address on a static host.
import { article, feedDocuments, FIRST_COUNT, SITE_TITLE, titleOf, TOTAL_COUNT } from './fixtures/feed.mjs';
import { articleElement, cardLink, cardLinks, expect, openList, pageHeading, test } from './support.mjs';

const NEW = titleOf(2);
const OLD = titleOf(12);
const NOT_FOUND = 'Không tìm thấy trang';

const PAGES = [
  { name: 'the front page', address: './', heading: SITE_TITLE, title: SITE_TITLE, articles: FIRST_COUNT },
  { name: 'the extended list of the newest articles', address: 'tin-moi/?den=2', heading: 'Tin mới', title: `Tin mới - ${SITE_TITLE}`, articles: TOTAL_COUNT },
  { name: 'a section', address: 'chuyen-muc/kinh-te/', heading: 'Kinh tế', title: `Kinh tế - ${SITE_TITLE}`, articles: 3 },
  { name: 'an extended section', address: 'chuyen-muc/kinh-te/?den=2', heading: 'Kinh tế', title: `Kinh tế - ${SITE_TITLE}`, articles: 5 },
  { name: 'an article', address: 'bai/bai-so-2/', heading: NEW, title: `${NEW} - ${SITE_TITLE}` },
  { name: 'an article without a trailing slash', address: 'bai/bai-so-2', heading: NEW, title: `${NEW} - ${SITE_TITLE}` },
  { name: 'an article of the second document', address: 'bai/bai-so-12/', heading: OLD, title: `${OLD} - ${SITE_TITLE}` },
  { name: 'an unknown article', address: 'bai/khong-co/', heading: NOT_FOUND, title: `${NOT_FOUND} - ${SITE_TITLE}` },
  { name: 'an unknown section', address: 'chuyen-muc/khong-co/', heading: NOT_FOUND, title: `${NOT_FOUND} - ${SITE_TITLE}` },
  { name: 'an unknown path', address: 'khong/co/trang/nay/', heading: NOT_FOUND, title: `${NOT_FOUND} - ${SITE_TITLE}` },
  { name: 'an unknown path with Vietnamese letters', address: 'bài/đã-mất/', heading: NOT_FOUND, title: `${NOT_FOUND} - ${SITE_TITLE}` },
];

for (const { name, address, heading, title, articles } of PAGES) {
  test(`${name} opens and reloads`, async ({ page, feed }) => {
    const expectLoaded = async () => {
      await expect(pageHeading(page)).toHaveText(heading);
      await expect(page).toHaveTitle(title);
      if (articles) await expect(cardLinks(page)).toHaveCount(articles);
    };
    await page.goto(address);
    await expectLoaded();
    await page.reload();
    await expectLoaded();
  });
}

test('a fragment with Vietnamese letters opens at its heading', async ({ page, feed }) => {
  const paragraphs = '<p>Một đoạn.</p>'.repeat(60);
  feed.serve(feedDocuments({ changed: [article(2, { content_html: `${paragraphs}<h2 id="mục-lục">Mục lục</h2>${paragraphs}` })] }));
  await page.goto('bai/bai-so-2/#b-mục-lục');
  await expect(articleElement(page).getByRole('heading', { name: 'Mục lục' })).toBeInViewport();
});

test('an unknown address links to the front page and is not indexed', async ({ page, feed }) => {
  await page.goto('bai/khong-co/');
  await expect(pageHeading(page)).toHaveText(NOT_FOUND);
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
  await page.getByRole('link', { name: 'Về trang chủ' }).click();
  await expect(page).toHaveURL('/');
  await expect(cardLinks(page)).toHaveCount(FIRST_COUNT);
  await expect(page.locator('meta[name=robots]')).toHaveCount(0);
});

test('an article in none of the documents is loaded from article_url', async ({ page, feed }) => {
  const whole = article(14, { title: 'Bài chỉ có ở địa chỉ riêng', _bantin: { slug: 'bai-rieng' }, id: 'rieng' });
  feed.serve(feedDocuments({ _bantin: { article_url: 'bai/{slug}.json' } }));
  feed.serve({ 'bai/bai-rieng.json': { version: 'https://jsonfeed.org/version/1.1', title: SITE_TITLE, items: [whole] } });
  await page.goto('bai/bai-rieng/');
  await expect(pageHeading(page)).toHaveText('Bài chỉ có ở địa chỉ riêng');
  await page.reload();
  await expect(pageHeading(page)).toHaveText('Bài chỉ có ở địa chỉ riêng');
  expect(feed.requestCount('feed-2.json')).toBe(0);
});

test('an excerpt is completed from article_url', async ({ page, feed }) => {
  const excerpt = article(2, { content_html: '<p>Chỉ có mở đầu.</p>', _bantin: { excerpt: true } });
  feed.serve(feedDocuments({ changed: [excerpt], _bantin: { article_url: 'bai/{slug}.json' } }));
  feed.serve({ 'bai/bai-so-2.json': { version: 'https://jsonfeed.org/version/1.1', title: SITE_TITLE, items: [article(2)] } });
  await openList(page);
  await cardLink(page, NEW).click();
  await expect(articleElement(page)).toContainText('Đoạn 8:');
});

test.describe('with article_url', () => {
  test.use({ allowFailedRequests: true });

  test('an article without a document is not found', async ({ page, feed }) => {
    feed.serve(feedDocuments({ _bantin: { article_url: 'bai/{slug}.json' } }));
    await page.goto('bai/khong-co/');
    await expect(pageHeading(page)).toHaveText(NOT_FOUND);
  });
});
