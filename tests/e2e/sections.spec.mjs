// The section menu and section pages.
import { article, feedDocument, feedDocuments, SECTIONS, titles } from './fixtures/feed.mjs';
import { articleElement, cardLinks, expect, moreLink, openList, pageHeading, sectionLinks, sectionMenu, test } from './support.mjs';

const allSections = (page) => page.getByRole('navigation', { name: 'Tất cả chuyên mục' });

/** Titles of the articles `from` to `to` of a section. */
const inSection = (from, to, section) => titles(from, to).filter((_, index) => (from + index) % SECTIONS.length === section);

test('the menu links to each section, which lists only its own articles', async ({ page, feed }) => {
  await openList(page);
  await expect(sectionLinks(page)).toHaveText(['Trang chủ', ...SECTIONS.map(({ title }) => title)]);
  for (const [index, { slug, title }] of SECTIONS.entries()) {
    await sectionMenu(page).getByRole('link', { name: title }).click();
    await expect(page).toHaveURL(`/chuyen-muc/${slug}/`);
    await expect(pageHeading(page)).toHaveText(title);
    await expect(cardLinks(page)).toHaveText(inSection(1, 8, index));
  }
});

test('the menu marks the open section', async ({ page, feed }) => {
  const marked = sectionMenu(page).locator('[aria-current]');
  await openList(page);
  await expect(marked).toHaveText('Trang chủ');
  await expect(marked).toHaveAttribute('aria-current', 'page');

  await sectionMenu(page).getByRole('link', { name: 'Văn hóa' }).click();
  await expect(pageHeading(page)).toHaveText('Văn hóa');
  await expect(marked).toHaveText('Văn hóa');

  await cardLinks(page).first().click();
  await expect(articleElement(page)).toBeVisible();
  await expect(marked).toHaveText('Văn hóa');
  // The last link is that of the tag.
  await expect(articleElement(page).getByRole('link', { name: 'Văn hóa' }).first()).toHaveAttribute('href', '/chuyen-muc/van-hoa/');
});

test('on a narrow screen the menu scrolls to the open section', async ({ page, feed }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const sections = Array.from({ length: 8 }, (_, index) => ({ slug: `muc-${index + 1}`, title: `Chuyên mục số ${index + 1}` }));
  feed.serve({ 'feed.json': feedDocument([article(1, { _bantin: { section: 'muc-8' } })], { _bantin: { sections } }) });
  const last = sectionMenu(page).getByRole('link', { name: 'Chuyên mục số 8' });
  await openList(page);
  await expect(last).not.toBeInViewport();
  await page.goto('chuyen-muc/muc-8/');
  await expect(last).toBeInViewport({ ratio: 0.9 });
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0);
  await cardLinks(page).first().click();
  await expect(articleElement(page)).toBeVisible();
  await expect(last).toBeInViewport({ ratio: 0.9 });
  await sectionMenu(page).getByRole('link', { name: 'Trang chủ' }).focus();
  await page.keyboard.press('Enter');
  await expect(sectionMenu(page).getByRole('link', { name: 'Trang chủ' })).toBeInViewport({ ratio: 0.9 });
});

const MANY_SECTIONS = Array.from({ length: 14 }, (_, index) => ({ slug: `muc-${index + 1}`, title: `Chuyên mục số ${index + 1}` }));
const manySections = () => ({ 'feed.json': feedDocument([article(1, { _bantin: { section: 'muc-14' } })], { _bantin: { sections: MANY_SECTIONS } }) });

test('on a wide screen all sections of the menu are in view', async ({ page, feed }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  feed.serve(manySections());
  await openList(page);
  for (const { title } of MANY_SECTIONS) {
    await expect(sectionMenu(page).getByRole('link', { name: title, exact: true })).toBeInViewport({ ratio: 1 });
  }
});

test('on a narrow screen the menu links to the list of all sections at the end of the page', async ({ page, feed }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  feed.serve(manySections());
  await openList(page);
  await expect(allSections(page)).not.toBeInViewport();
  await sectionMenu(page).getByRole('link', { name: 'Tất cả' }).click();
  await expect(allSections(page)).toBeInViewport();
  await expect(allSections(page).getByRole('link')).toHaveText(MANY_SECTIONS.map(({ title }) => title));
  await allSections(page).getByRole('link', { name: 'Chuyên mục số 14' }).click();
  await expect(pageHeading(page)).toHaveText('Chuyên mục số 14');
});

test('“Xem thêm” in a section appends the section’s older articles', async ({ page, feed }) => {
  await openList(page, 'chuyen-muc/thoi-su/');
  await moreLink(page).click();
  await expect(page).toHaveURL('/chuyen-muc/thoi-su/?den=2');
  await expect(cardLinks(page)).toHaveText(inSection(1, 14, 0));
});

test('a section without articles in the first document shows those of the second', async ({ page, feed }) => {
  const moved = { _bantin: { section: 'thoi-su' }, tags: ['Thời sự'] };
  feed.serve(feedDocuments({ changed: [2, 5, 8].map((number) => article(number, moved)) }));
  await openList(page, 'chuyen-muc/van-hoa/');
  await expect(cardLinks(page)).toHaveText(inSection(9, 14, 2));
});

test('a section with its own feed shows the articles of that feed', async ({ page, feed }) => {
  const sections = SECTIONS.map((section) => ({ ...section, feed_url: `chuyen-muc/${section.slug}.json` }));
  feed.serve(feedDocuments({ _bantin: { sections } }));
  feed.serve({ 'chuyen-muc/kinh-te.json': feedDocument([1, 4, 7, 10, 13].map((number) => article(number))) });
  await openList(page);
  await sectionMenu(page).getByRole('link', { name: 'Kinh tế' }).click();
  await expect(cardLinks(page)).toHaveText(inSection(1, 14, 1));
  await expect(moreLink(page)).toHaveCount(0);
  expect(feed.requestCount('feed-2.json')).toBe(0);
});


test('among cards with pictures, a card without one begins with its headline', async ({ page, feed }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  const items = [1, 2, 3, 4].map((number) => article(number, { ...(number === 3 && { image: undefined }), _bantin: { section: 'thoi-su' } }));
  feed.serve({ 'feed.json': feedDocument(items) });
  await openList(page, 'chuyen-muc/thoi-su/');
  const cards = page.getByRole('main').getByRole('listitem');
  /** Distance from the top of a card to its headline. */
  const offset = async (card) => (await card.getByRole('heading').boundingBox()).y - (await card.boundingBox()).y;
  await expect.poll(() => offset(cards.nth(1))).toBeGreaterThan(100);
  expect(await offset(cards.nth(2))).toBeLessThan(10);
});
