// A numbered archive: every page has a permanent address.
import { article, articles, feedDocument, SECTIONS, SITE_TITLE, titleOf, titles, TOTAL_COUNT } from './fixtures/feed.mjs';
import {
  articleElement, cardLink, cardLinks, connectionRefused, dataRequests, expect, expectAccessible, expectNoHorizontalScroll, expectScrollY, moreLink, openList, pageHeading, scrollToCenter, scrollY, sectionMenu, status, test,
} from './support.mjs';

/** Articles per numbered page. */
const PAGE_SIZE = 4;

const pagination = (page) => page.getByRole('navigation', { name: 'Tin cũ, tin mới' });
const older = (page) => pagination(page).getByRole('link', { name: 'Tin cũ hơn' });
const newer = (page) => pagination(page).getByRole('link', { name: 'Tin mới hơn' });
const day = (item) => item.date_published.slice(0, 10);
/** The first and the last day of a page. */
const days = (items) => items && [day(items.at(-1)), day(items[0])];

/** The documents of a paginated list by name. `pages` are ordered from the newest to the oldest; the first has no number. */
function paginated(head, template, pages, page = {}, more = {}) {
  const count = pages.length - 1;
  const numbered = (index) => (index > 0 ? pages[index] : undefined);
  return Object.fromEntries(
    pages.map((items, index) => {
      const number = index > 0 ? count - index + 1 : undefined;
      const _bantin = { ...more, page: { number, count, url: `/feed/${template}`, newer: days(numbered(index - 1)), older: days(numbered(index + 1)), ...page } };
      return [number ? template.replace('{n}', number) : head, feedDocument(items, { _bantin })];
    }),
  );
}

/** Six articles on the front page and four on each of two numbered pages. Section `thoi-su` has one article on its first page and three on a numbered page. */
function paginatedFeed() {
  const all = articles(1, TOTAL_COUNT);
  const sections = SECTIONS.map((section, index) => (index === 0 ? { ...section, feed_url: '/feed/thoi-su.json' } : section));
  const pages = [all.slice(0, -2 * PAGE_SIZE), all.slice(-2 * PAGE_SIZE, -PAGE_SIZE), all.slice(-PAGE_SIZE)];
  const section = all.filter(({ _bantin }) => _bantin.section === 'thoi-su');
  return {
    ...paginated('feed.json', 'trang/{n}.json', pages, {}, { sections }),
    ...paginated('thoi-su.json', 'thoi-su/{n}.json', [section.slice(0, 1), section.slice(1)], { section: 'thoi-su' }, { sections }),
  };
}

test.beforeEach(({ feed }) => feed.serve(paginatedFeed()));

test('links lead from the newest articles to the oldest page and back', async ({ page, feed }) => {
  await openList(page, 'tin-moi/?den=2');
  await expect(cardLinks(page)).toHaveText(titles(1, 6));
  await expect(moreLink(page)).toHaveCount(0);
  await expect(newer(page)).toHaveCount(0);
  await expect(older(page)).toHaveText('Tin cũ hơn (11/3/2026 - 14/3/2026)');
  await older(page).click();

  await expect(page).toHaveURL('/trang/2/');
  await expect(pageHeading(page)).toHaveText('Tin từ 11/3/2026 đến 14/3/2026');
  await expect(pageHeading(page)).toBeFocused();
  await expect(page).toHaveTitle(`Tin từ 11/3/2026 đến 14/3/2026 - ${SITE_TITLE}`);
  await expect(page.getByRole('status')).toHaveText(`Tin từ 11/3/2026 đến 14/3/2026 - ${SITE_TITLE}`);
  await expect(cardLinks(page)).toHaveText(titles(7, 10));
  await expect(newer(page)).toHaveText('Tin mới hơn');
  await expect(older(page)).toHaveAttribute('rel', 'next');
  await older(page).click();

  await expect(page).toHaveURL('/trang/1/');
  await expect(cardLinks(page)).toHaveText(titles(11, 14));
  await expect(older(page)).toHaveCount(0);
  await expect(newer(page)).toHaveText('Tin mới hơn (11/3/2026 - 14/3/2026)');
  await newer(page).click();
  await expect(cardLinks(page)).toHaveText(titles(7, 10));
  await newer(page).click();
  await expect(page).toHaveURL('/tin-moi/');
  await expect(cardLinks(page)).toHaveText(titles(1, 6));
});

test('a numbered page opens at its address, after a reload and as index.html', async ({ page, feed }) => {
  await openList(page, 'trang/2/');
  for (const open of [() => page.reload(), () => page.goto('trang/2/index.html')]) {
    await expect(pageHeading(page)).toHaveText('Tin từ 11/3/2026 đến 14/3/2026');
    await expect(cardLinks(page)).toHaveText(titles(7, 10));
    await expect(sectionMenu(page).locator('[aria-current]')).toHaveCount(0);
    await open();
  }
  await expect(cardLinks(page)).toHaveText(titles(7, 10));
});

test('Back restores a numbered page at its scroll position without a request', async ({ page, feed, requestedUrls }) => {
  await page.setViewportSize({ width: 360, height: 500 });
  await openList(page, 'trang/2/');
  requestedUrls.length = 0;
  const link = cardLink(page, titleOf(9));
  await scrollToCenter(link);
  const position = await scrollY(page);
  expect(position).toBeGreaterThan(0);
  await link.click();
  await expect(articleElement(page)).toBeVisible();
  await page.goBack();
  await expect(cardLinks(page)).toHaveText(titles(7, 10));
  await expect(link).toBeFocused();
  await expectScrollY(page, position);
  expect(dataRequests(requestedUrls)).toEqual([]);
});

test('a section has its own numbered pages', async ({ page, feed }) => {
  await openList(page, 'chuyen-muc/thoi-su/');
  await expect(cardLinks(page)).toHaveText([titleOf(3)]);
  await older(page).click();
  await expect(page).toHaveURL('/chuyen-muc/thoi-su/trang/1/');
  await expect(pageHeading(page)).toHaveText('Thời sự: tin từ 9/3/2026 đến 15/3/2026');
  await expect(cardLinks(page)).toHaveText([6, 9, 12].map(titleOf));
  await expect(sectionMenu(page).locator('[aria-current]')).toHaveText('Thời sự');
  await newer(page).click();
  await expect(page).toHaveURL('/chuyen-muc/thoi-su/');
  await expect(cardLinks(page)).toHaveText([titleOf(3)]);
});

test('only the front page has headlines of the latest news beside it', { tag: '@any-width' }, async ({ page, feed }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  // More articles than the top and the list of the front page show, and no blocks.
  const items = Array.from({ length: 20 }, (_, index) => article(index + 1, { title: `Bài số ${index + 1}` }));
  feed.serve(paginated('feed.json', 'trang/{n}.json', [items.slice(0, 16), items.slice(16, 18), items.slice(18)], {}, { sections: SECTIONS, front: [] }));
  const latest = page.getByRole('region', { name: 'Tin mới' });
  await openList(page);
  await expect(latest.getByRole('link')).toHaveText([13, 14, 15, 16].map((number) => `Bài số ${number}`));
  for (const address of ['tin-moi/', 'chuyen-muc/thoi-su/', 'trang/2/']) {
    await openList(page, address);
    await expect(latest).toHaveCount(0);
  }
});

test('an unused page number is not found', async ({ page, feed }) => {
  for (const address of ['trang/99/', 'trang/0/', 'trang/02/', 'chuyen-muc/thoi-su/trang/2/', 'chuyen-muc/van-hoa/trang/1/']) {
    await page.goto(address);
    await expect(pageHeading(page)).toHaveText('Không tìm thấy trang');
  }
  expect(feed.requestCount('trang/99.json')).toBe(0);
});

test.describe('a numbered page', () => {
  test.use({ allowFailedRequests: true });

  test('whose document fails to load can be retried', async ({ page, feed }) => {
    feed.serve({ 'trang/2.json': connectionRefused });
    await page.goto('trang/2/');
    await expect(pageHeading(page)).toHaveText('Chưa tải được tin');
    feed.serve(paginatedFeed());
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await expect(cardLinks(page)).toHaveText(titles(7, 10));
  });

  test('whose document is missing is not found', async ({ page, feed }) => {
    feed.serve({ 'trang/2.json': status(404) });
    await page.goto('trang/2/');
    await expect(pageHeading(page)).toHaveText('Không tìm thấy trang');
  });
});

test('a numbered page has one to four columns, depending on the width', { tag: '@any-width' }, async ({ page, feed }) => {
  for (const [width, columns] of [[320, 1], [360, 1], [768, 2], [1024, 3], [1280, 4], [1920, 4]]) {
    await page.setViewportSize({ width, height: 800 });
    await openList(page, 'trang/2/');
    await expectNoHorizontalScroll(page);
    const positions = await page.locator('.cards > li').evaluateAll((items) => items.map((item) => Math.round(item.getBoundingClientRect().left)));
    expect(new Set(positions).size, `columns at ${width} px`).toBe(columns);
  }
});

test('a numbered page is accessible', async ({ page, feed }) => {
  await openList(page, 'trang/2/');
  await expectAccessible(page);
});
