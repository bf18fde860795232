// A feed whose archive is numbered: each page has an address that keeps its articles.
import { article, document, headlines, SECTIONS, SITE } from './fixtures/edition.mjs';
import {
  bringToMiddle, card, cards, dataRequests, expect, expectAccessible, expectNoSidewaysScroll, headline, menu, more, openArticle, openList, refused, scrollPlace, status, test,
} from './support.mjs';

/** Articles of a numbered page. */
const PAGE = 4;
/** Pixels that a place may be off. */
const NEARLY = 3;

const older = (page) => page.getByRole('navigation', { name: 'Tin cũ, tin mới' }).getByRole('link', { name: 'Tin cũ hơn' });
const newer = (page) => page.getByRole('navigation', { name: 'Tin cũ, tin mới' }).getByRole('link', { name: 'Tin mới hơn' });
const title = (number) => headlines(number, number)[0];
const day = (one) => one.date_published.slice(0, 10);
const days = (items) => items && [day(items.at(-1)), day(items[0])];

/** The documents of a numbered list, by name: `pages` of articles from the newest to the oldest, the first being the head. */
function numbered(head, template, pages, page = {}, more = {}) {
  const count = pages.length - 1;
  const of = (place) => (place > 0 ? pages[place] : undefined);
  return Object.fromEntries(
    pages.map((items, place) => {
      const number = place > 0 ? count - place + 1 : undefined;
      const _bantin = { ...more, page: { number, count, url: `/feed/${template}`, newer: days(of(place - 1)), older: days(of(place + 1)), ...page } };
      return [number ? template.replace('{n}', number) : head, document(items, { _bantin })];
    }),
  );
}

/** Fourteen articles: six on the front page, four on each of two numbered pages; of the section `thoi-su` one on its head, three on a page. */
function site() {
  const all = Array.from({ length: 14 }, (_, index) => article(index + 1));
  const sections = SECTIONS.map((section, index) => (index === 0 ? { ...section, feed_url: '/feed/thoi-su.json' } : section));
  const pages = [all.slice(0, -2 * PAGE), all.slice(-2 * PAGE, -PAGE), all.slice(-PAGE)];
  const own = all.filter((one) => one._bantin.section === 'thoi-su');
  return {
    ...numbered('feed.json', 'trang/{n}.json', pages, {}, { sections }),
    ...numbered('thoi-su.json', 'thoi-su/{n}.json', [own.slice(0, 1), own.slice(1)], { section: 'thoi-su' }, { sections }),
  };
}

test.beforeEach(({ feed }) => feed.serve(site()));

test('the reader walks to the oldest page and back to the newest', async ({ page, feed }) => {
  await openList(page, './?den=2');
  await expect(cards(page)).toHaveText(headlines(1, 6));
  await expect(more(page)).toHaveCount(0);
  await expect(newer(page)).toHaveCount(0);
  await expect(older(page)).toHaveText('Tin cũ hơn (11/3/2026 - 14/3/2026)');
  await older(page).click();

  await expect(page).toHaveURL('/trang/2/');
  await expect(headline(page)).toHaveText('Tin từ 11/3/2026 đến 14/3/2026');
  await expect(headline(page)).toBeFocused();
  await expect(page).toHaveTitle(`Tin từ 11/3/2026 đến 14/3/2026 - ${SITE}`);
  await expect(page.getByRole('status')).toHaveText(`Tin từ 11/3/2026 đến 14/3/2026 - ${SITE}`);
  await expect(cards(page)).toHaveText(headlines(7, 10));
  await expect(newer(page)).toHaveText('Tin mới hơn');
  await expect(older(page)).toHaveAttribute('rel', 'next');
  await older(page).click();

  await expect(page).toHaveURL('/trang/1/');
  await expect(cards(page)).toHaveText(headlines(11, 14));
  await expect(older(page)).toHaveCount(0);
  await expect(newer(page)).toHaveText('Tin mới hơn (11/3/2026 - 14/3/2026)');
  await newer(page).click();
  await expect(cards(page)).toHaveText(headlines(7, 10));
  await newer(page).click();
  await expect(page).toHaveURL('/');
  await expect(cards(page)).toHaveText(headlines(1, 6));
});

test('a numbered page opens at its address and after a reload', async ({ page, feed }) => {
  await openList(page, 'trang/2/');
  for (const open of [() => page.reload(), () => page.goto('trang/2/index.html')]) {
    await expect(headline(page)).toHaveText('Tin từ 11/3/2026 đến 14/3/2026');
    await expect(cards(page)).toHaveText(headlines(7, 10));
    await expect(menu(page).locator('[aria-current]')).toHaveCount(0);
    await open();
  }
  await expect(cards(page)).toHaveText(headlines(7, 10));
});

test('back leads to the same place of a numbered page, without a request', async ({ page, feed, requested }) => {
  await page.setViewportSize({ width: 360, height: 500 });
  await openList(page, 'trang/2/');
  requested.length = 0;
  const link = card(page, title(9));
  await bringToMiddle(link);
  const place = await scrollPlace(page);
  expect(place).toBeGreaterThan(0);
  await link.click();
  await expect(openArticle(page)).toBeVisible();
  await page.goBack();
  await expect(cards(page)).toHaveText(headlines(7, 10));
  await expect(link).toBeFocused();
  await expect.poll(async () => Math.abs((await scrollPlace(page)) - place)).toBeLessThanOrEqual(NEARLY);
  expect(dataRequests(requested)).toEqual([]);
});

test('a section has numbered pages of its own', async ({ page, feed }) => {
  await openList(page, 'chuyen-muc/thoi-su/');
  await expect(cards(page)).toHaveText([title(3)]);
  await older(page).click();
  await expect(page).toHaveURL('/chuyen-muc/thoi-su/trang/1/');
  await expect(headline(page)).toHaveText('Thời sự: tin từ 9/3/2026 đến 15/3/2026');
  await expect(cards(page)).toHaveText([6, 9, 12].map(title));
  await expect(menu(page).locator('[aria-current]')).toHaveText('Thời sự');
  await newer(page).click();
  await expect(page).toHaveURL('/chuyen-muc/thoi-su/');
  await expect(cards(page)).toHaveText([title(3)]);
});

test('only the front page has other news beside its list', async ({ page, feed }) => {
  const beside = page.getByRole('region', { name: 'Tin mới' });
  await openList(page);
  await expect(beside).toBeVisible();
  for (const address of ['chuyen-muc/thoi-su/', 'trang/2/', 'chuyen-muc/thoi-su/trang/1/']) {
    await openList(page, address);
    await expect(beside).toHaveCount(0);
  }
});

test('a number that no page has is not found', async ({ page, feed }) => {
  for (const address of ['trang/99/', 'trang/0/', 'trang/02/', 'chuyen-muc/thoi-su/trang/2/', 'chuyen-muc/van-hoa/trang/1/']) {
    await page.goto(address);
    await expect(headline(page)).toHaveText('Không tìm thấy trang');
  }
  expect(feed.asked('trang/99.json')).toBe(0);
});

test.describe('a numbered page whose document', () => {
  test.use({ requestsMayFail: true });

  test('does not come says so, and can be asked for again', async ({ page, feed }) => {
    feed.serve({ 'trang/2.json': refused });
    await page.goto('trang/2/');
    await expect(headline(page)).toHaveText('Chưa tải được tin');
    feed.serve(site());
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await expect(cards(page)).toHaveText(headlines(7, 10));
  });

  test('is gone is not found', async ({ page, feed }) => {
    feed.serve({ 'trang/2.json': status(404) });
    await page.goto('trang/2/');
    await expect(headline(page)).toHaveText('Không tìm thấy trang');
  });
});

test('at every width a numbered page keeps to its columns', { tag: '@any-width' }, async ({ page, feed }) => {
  for (const [width, columns] of [[320, 1], [360, 1], [768, 2], [1024, 3], [1280, 4], [1920, 4]]) {
    await page.setViewportSize({ width, height: 800 });
    await openList(page, 'trang/2/');
    await expectNoSidewaysScroll(page);
    const places = await page.locator('.cards > li').evaluateAll((items) => items.map((item) => Math.round(item.getBoundingClientRect().left)));
    expect(new Set(places).size, `columns at ${width} pixels`).toBe(columns);
  }
});

test('a numbered page is accessible', async ({ page, feed }) => {
  await openList(page, 'trang/2/');
  await expectAccessible(page);
});
