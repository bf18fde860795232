// The same site below a path: every link, picture and request stays below it.
import { article, COUNT, edition, FIRST, headlines, SITE } from './fixtures/edition.mjs';
import { card, cards, expect, headline, menu, more, openArticle, openList, related, test } from './support.mjs';

test.use({ baseURL: 'http://127.0.0.1:4174/news/' });

test('list, article, related article and back stay below /news/', async ({ page, feed, requested }) => {
  await openList(page);
  await expect(page).toHaveTitle(SITE);
  await card(page, headlines(6, 6)[0]).click();
  await expect(page).toHaveURL('http://127.0.0.1:4174/news/bai/bai-so-6/');
  await expect(headline(page)).toHaveText(headlines(6, 6));
  await related(page).getByRole('link').first().click();
  await expect(page).toHaveURL(/\/news\/bai\/bai-so-\d+\/$/);
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL('http://127.0.0.1:4174/news/');
  await expect(cards(page)).toHaveCount(FIRST);
  await expect(card(page, headlines(6, 6)[0])).toBeFocused();
  expect(feed.asked('feed.json')).toBe(1);
  expect(requested.filter((address) => !address.startsWith('http://127.0.0.1:4174/news/'))).toEqual([]);
});

test('every link of the site leads below /news/', async ({ page, feed }) => {
  for (const address of ['./', 'chuyen-muc/kinh-te/', 'bai/bai-so-2/', 'khong/co/']) {
    await page.goto(address);
    await expect(page.getByRole('main').locator('[aria-busy]')).toHaveCount(0);
    const elsewhere = await page.getByRole('link').evaluateAll((links) =>
      links.map(({ href }) => href).filter((href) => !href.startsWith('http://127.0.0.1:4174/news/')));
    expect(elsewhere).toEqual([]);
  }
});

test('every address below /news/ opens and reloads', async ({ page, feed }) => {
  const pages = { './?den=2': SITE, 'chuyen-muc/kinh-te/': 'Kinh tế', 'bai/bai-so-12/': headlines(12, 12)[0], 'bai/khong-co/': 'Không tìm thấy trang' };
  for (const [address, title] of Object.entries(pages)) {
    await page.goto(address);
    await expect(headline(page)).toHaveText(title);
    await page.reload();
    await expect(headline(page)).toHaveText(title);
  }
});

test('sections, older articles and the way home work below /news/', async ({ page, feed }) => {
  await openList(page);
  await menu(page).getByRole('link', { name: 'Kinh tế' }).click();
  await expect(page).toHaveURL('http://127.0.0.1:4174/news/chuyen-muc/kinh-te/');
  await expect(menu(page).locator('[aria-current]')).toHaveText('Kinh tế');
  await page.getByRole('banner').getByRole('link', { name: SITE }).click();
  await expect(page).toHaveURL('http://127.0.0.1:4174/news/');
  await more(page).click();
  await expect(page).toHaveURL('http://127.0.0.1:4174/news/?den=2');
  await expect(cards(page)).toHaveCount(COUNT);
});

test('pictures load below /news/', async ({ page, feed }) => {
  await openList(page);
  const loaded = (picture) => expect.poll(() => picture.evaluate((image) => image.naturalWidth)).toBeGreaterThan(0);
  await loaded(page.getByRole('banner').locator('img'));
  await loaded(page.getByRole('main').locator('img').first());
});

test('a link to a place in the text stays in the article', async ({ page, feed }) => {
  const html = `<p><a href="#chu-thich">chú thích</a></p>${'<p>Đoạn dài.</p>'.repeat(60)}<h2 id="chu-thich">Chú thích cuối bài</h2>`;
  feed.serve(edition({ changed: [article(2, { content_html: html })] }));
  await page.goto('bai/bai-so-2/');
  await openArticle(page).getByRole('link', { name: 'chú thích' }).click();
  await expect(page.getByRole('heading', { name: 'Chú thích cuối bài' })).toBeInViewport();
  await expect(headline(page)).toHaveText(headlines(2, 2));
  await page.goBack();
  await expect(openArticle(page).getByRole('link', { name: 'chú thích' })).toBeInViewport();
});
