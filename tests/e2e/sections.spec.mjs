// The section menu and the lists of one section.
import { article, document, edition, headlines, SECTIONS } from './fixtures/edition.mjs';
import { cards, expect, headline, menu, more, openArticle, openList, test } from './support.mjs';

const inSection = (from, to, index) =>
  headlines(from, to).filter((_, place) => (from + place) % SECTIONS.length === index);

test('the menu leads to each section, which holds its own articles only', async ({ page, feed }) => {
  await openList(page);
  await expect(menu(page).getByRole('link')).toHaveText(['Trang chủ', ...SECTIONS.map(({ title }) => title)]);
  for (const [index, { slug, title }] of SECTIONS.entries()) {
    await menu(page).getByRole('link', { name: title }).click();
    await expect(page).toHaveURL(`/chuyen-muc/${slug}/`);
    await expect(headline(page)).toHaveText(title);
    await expect(cards(page)).toHaveText(inSection(1, 8, index));
  }
});

test('the menu marks where the reader is', async ({ page, feed }) => {
  const marked = menu(page).locator('[aria-current]');
  await openList(page);
  await expect(marked).toHaveText('Trang chủ');
  await expect(marked).toHaveAttribute('aria-current', 'page');

  await menu(page).getByRole('link', { name: 'Văn hóa' }).click();
  await expect(headline(page)).toHaveText('Văn hóa');
  await expect(marked).toHaveText('Văn hóa');

  await cards(page).first().click();
  await expect(openArticle(page)).toBeVisible();
  await expect(marked).toHaveText('Văn hóa');
  await expect(openArticle(page).getByRole('link', { name: 'Văn hóa' })).toHaveAttribute('href', '/chuyen-muc/van-hoa/');
});

test('on a narrow screen the menu shows the open section, however far back it stands', async ({ page, feed }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const sections = Array.from({ length: 8 }, (_, index) => ({ slug: `muc-${index + 1}`, title: `Chuyên mục số ${index + 1}` }));
  feed.serve({ 'feed.json': document([article(1, { _bantin: { section: 'muc-8' } })], { _bantin: { sections } }) });
  const last = menu(page).getByRole('link', { name: 'Chuyên mục số 8' });
  await openList(page);
  await expect(last).not.toBeInViewport();
  await page.goto('chuyen-muc/muc-8/');
  await expect(last).toBeInViewport({ ratio: 0.9 });
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0);
  await cards(page).first().click();
  await expect(openArticle(page)).toBeVisible();
  await expect(last).toBeInViewport({ ratio: 0.9 });
  await menu(page).getByRole('link', { name: 'Trang chủ' }).focus();
  await page.keyboard.press('Enter');
  await expect(menu(page).getByRole('link', { name: 'Trang chủ' })).toBeInViewport({ ratio: 0.9 });
});

test('“Xem thêm” in a section adds that section’s older articles', async ({ page, feed }) => {
  await openList(page, 'chuyen-muc/thoi-su/');
  await more(page).click();
  await expect(page).toHaveURL('/chuyen-muc/thoi-su/?den=2');
  await expect(cards(page)).toHaveText(inSection(1, 14, 0));
});

test('a section whose articles are all older ones shows them at once', async ({ page, feed }) => {
  const moved = { _bantin: { section: 'thoi-su' }, tags: ['Thời sự'] };
  feed.serve(edition({ changed: [2, 5, 8].map((number) => article(number, moved)) }));
  await openList(page, 'chuyen-muc/van-hoa/');
  await expect(cards(page)).toHaveText(inSection(9, 14, 2));
});

test('a section with a feed of its own is made from that', async ({ page, feed }) => {
  const sections = SECTIONS.map((section) => ({ ...section, feed_url: `chuyen-muc/${section.slug}.json` }));
  feed.serve(edition({ _bantin: { sections } }));
  feed.serve({ 'chuyen-muc/kinh-te.json': document([1, 4, 7, 10, 13].map((number) => article(number))) });
  await openList(page);
  await menu(page).getByRole('link', { name: 'Kinh tế' }).click();
  await expect(cards(page)).toHaveText(inSection(1, 14, 1));
  await expect(more(page)).toHaveCount(0);
  expect(feed.asked('feed-2.json')).toBe(0);
});

test('a section without an article says so', async ({ page, feed }) => {
  feed.serve(edition({ _bantin: { sections: [...SECTIONS, { slug: 'the-thao', title: 'Thể thao' }] } }));
  await page.goto('chuyen-muc/the-thao/');
  await expect(headline(page)).toHaveText('Thể thao');
  await expect(page.getByRole('main')).toContainText('Chuyên mục này chưa có bài nào.');
});

test('a feed that names no sections gets them from its tags, the most frequent first', async ({ page, feed }) => {
  const tagged = (number, ...tags) => article(number, { tags, _bantin: { section: undefined } });
  const items = [tagged(1, 'Nông nghiệp'), tagged(2, 'Du lịch'), tagged(3, 'Du lịch', 'Nông nghiệp'), tagged(4, 'Đời sống')];
  feed.serve({ 'feed.json': document(items, { _bantin: { sections: undefined } }) });
  await openList(page);
  await expect(menu(page).getByRole('link')).toHaveText(['Trang chủ', 'Du lịch', 'Nông nghiệp', 'Đời sống']);
  await menu(page).getByRole('link', { name: 'Du lịch' }).click();
  await expect(page).toHaveURL('/chuyen-muc/du-lich/');
  await expect(cards(page)).toHaveText(headlines(2, 3));
});
