// A site at /news/: links, images and requests stay below that path.
import { article, feedDocuments, FIRST_COUNT, SITE_TITLE, titleOf, TOTAL_COUNT } from './fixtures/feed.mjs';
import { articleElement, cardLink, cardLinks, expect, moreLink, openList, pageHeading, relatedNews, sectionMenu, test } from './support.mjs';

const SITE_URL = 'http://127.0.0.1:4174/news/';

test.use({ baseURL: SITE_URL });

test('list, article, related article and Back stay below /news/', async ({ page, feed, requestedUrls }) => {
  await openList(page);
  await expect(page).toHaveTitle(SITE_TITLE);
  await cardLink(page, titleOf(6)).click();
  await expect(page).toHaveURL(`${SITE_URL}bai/bai-so-6/`);
  await expect(pageHeading(page)).toHaveText(titleOf(6));
  await relatedNews(page).getByRole('link').first().click();
  await expect(page).toHaveURL(/\/news\/bai\/bai-so-\d+\/$/);
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL(SITE_URL);
  await expect(cardLinks(page)).toHaveCount(FIRST_COUNT);
  await expect(cardLink(page, titleOf(6))).toBeFocused();
  expect(feed.requestCount('feed.json')).toBe(1);
  expect(requestedUrls.filter((url) => !url.startsWith(SITE_URL))).toEqual([]);
});

test('all links of the site stay below /news/', async ({ page, feed }) => {
  for (const address of ['./', 'chuyen-muc/kinh-te/', 'bai/bai-so-2/', 'khong/co/']) {
    await page.goto(address);
    await expect(page.getByRole('main').locator('[aria-busy]')).toHaveCount(0);
    const hrefs = await page.getByRole('link').evaluateAll((links) => links.map(({ href }) => href));
    expect(hrefs.filter((href) => !href.startsWith(SITE_URL))).toEqual([]);
  }
});

test('pages below /news/ open and reload', async ({ page, feed }) => {
  const pages = { 'tin-moi/?den=2': 'Tin mới', 'chuyen-muc/kinh-te/': 'Kinh tế', 'bai/bai-so-12/': titleOf(12), 'bai/khong-co/': 'Không tìm thấy trang' };
  for (const [address, title] of Object.entries(pages)) {
    await page.goto(address);
    await expect(pageHeading(page)).toHaveText(title);
    await page.reload();
    await expect(pageHeading(page)).toHaveText(title);
  }
});

test('sections, older articles and the site’s name work below /news/', async ({ page, feed }) => {
  await openList(page);
  await sectionMenu(page).getByRole('link', { name: 'Kinh tế' }).click();
  await expect(page).toHaveURL(`${SITE_URL}chuyen-muc/kinh-te/`);
  await expect(sectionMenu(page).locator('[aria-current]')).toHaveText('Kinh tế');
  await page.getByRole('banner').getByRole('link', { name: SITE_TITLE }).click();
  await expect(page).toHaveURL(SITE_URL);
  await page.getByRole('link', { name: 'Tất cả tin mới' }).click();
  await moreLink(page).click();
  await expect(page).toHaveURL(`${SITE_URL}tin-moi/?den=2`);
  await expect(cardLinks(page)).toHaveCount(TOTAL_COUNT);
});

test('images load below /news/', async ({ page, feed }) => {
  await openList(page);
  const expectImage = (locator) => expect.poll(() => locator.evaluate((image) => image.naturalWidth)).toBeGreaterThan(0);
  await expectImage(page.getByRole('banner').locator('img'));
  await expectImage(page.getByRole('main').locator('img').first());
});

test('a fragment link stays in the article', async ({ page, feed }) => {
  const html = `<p><a href="#chu-thich">chú thích</a></p>${'<p>Đoạn dài.</p>'.repeat(60)}<h2 id="chu-thich">Chú thích cuối bài</h2>`;
  feed.serve(feedDocuments({ changed: [article(2, { content_html: html })] }));
  await page.goto('bai/bai-so-2/');
  await articleElement(page).getByRole('link', { name: 'chú thích' }).click();
  await expect(page.getByRole('heading', { name: 'Chú thích cuối bài' })).toBeInViewport();
  await expect(pageHeading(page)).toHaveText(titleOf(2));
  await page.goBack();
  await expect(articleElement(page).getByRole('link', { name: 'chú thích' })).toBeInViewport();
});
