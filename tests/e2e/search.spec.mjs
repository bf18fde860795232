// Search over the articles of the feed, in the empty shell.
import { article, feedDocument, feedDocuments, titleOf } from './fixtures/feed.mjs';
import { articleElement, cardLink, expect, expectAccessible, expectNoHorizontalScroll, expectScrollY, openList, pageHeading, scrollY, test } from './support.mjs';

// The shell's pages are sent as 404.html with status 404.
test.use({ allowFailedRequests: true });

const form = (page) => page.getByRole('search', { exact: true }).filter({ visible: true });
const field = (page) => page.getByRole('searchbox', { name: 'Tìm kiếm' });
const submit = (page) => page.getByRole('button', { name: 'Tìm', exact: true });
const results = (page) => page.getByRole('main').getByRole('list').getByRole('heading', { level: 2 }).getByRole('link');
const total = (page) => page.getByRole('main').getByRole('paragraph').filter({ hasText: /^(Tìm thấy|Không tìm thấy)/ });
const filters = (page) => page.getByText('Bộ lọc');
const apply = (page) => page.getByRole('button', { name: 'Áp dụng' });

/** Opens the search page and types. */
async function search(page, text) {
  await page.goto('tim/');
  await field(page).fill(text);
  await field(page).press('Enter');
}

test('words typed without marks find articles, with the words marked in title and text', async ({ page, feed }) => {
  feed.serve({ 'feed.json': feedDocument([article(1, { content_html: '<p>Mở đầu.</p><p>Nước sông Thử dâng cao từ đêm qua.</p>' }), article(2)]) });
  await search(page, 'song thu');
  await expect(page).toHaveURL('/tim/?q=song+thu');
  await expect(results(page)).toHaveText([titleOf(1)]);
  await expect(total(page)).toHaveText('Tìm thấy 1 bài');
  await expect(page.getByRole('main').getByRole('mark')).toHaveText(['sông Thử', 'sông Thử']);
  await expect(page.getByRole('main').getByText('Nước sông Thử dâng cao từ đêm qua.')).toBeVisible();
});

test('the number of results gets the focus, and the announcement does not repeat it', async ({ page, feed }) => {
  await search(page, 'làng gốm');
  await expect(total(page)).toBeFocused();
  await expect(page.getByRole('status')).toHaveText('');
});

test('the number of results of a link to a search is announced', async ({ page, feed }) => {
  await page.goto('tim/?q=l%C3%A0ng+g%E1%BB%91m');
  await expect(page.getByRole('status')).toHaveText('Tìm thấy 1 bài');
  await expect(field(page)).toHaveValue('làng gốm');
});

test('all documents of the feed are searched', async ({ page, feed }) => {
  await search(page, '"phố chợ"');
  await expect(results(page)).toHaveText([titleOf(14)]);
});

test('the filters of section, days and order are in the address, and reload', async ({ page, feed }) => {
  await search(page, 'sapo cua bai');
  await expect(total(page)).toHaveText('Tìm thấy khoảng 14 bài');
  await filters(page).click();
  await page.getByRole('combobox', { name: 'Chuyên mục' }).selectOption('Kinh tế');
  await apply(page).click();
  await expect(page).toHaveURL('/tim/?q=sapo+cua+bai&muc=kinh-te');
  await expect(results(page)).toHaveText([1, 4, 7, 10, 13].map(titleOf));
  await page.getByLabel('Từ ngày').fill('2026-03-14');
  await page.getByLabel('Từ ngày').press('Enter');
  await expect(results(page)).toHaveText([1, 4, 7].map(titleOf));
  await page.getByRole('combobox', { name: 'Sắp xếp' }).selectOption('Mới nhất');
  await apply(page).click();
  await expect(page).toHaveURL('/tim/?q=sapo+cua+bai&muc=kinh-te&tu=2026-03-14&xep=moi');
  await page.reload();
  await expect(results(page)).toHaveText([1, 4, 7].map(titleOf));
  await expect(page.getByRole('combobox', { name: 'Chuyên mục' })).toHaveValue('kinh-te');
  await expect(page.getByLabel('Từ ngày')).toHaveValue('2026-03-14');
  await page.goBack();
  await expect(page.getByRole('combobox', { name: 'Sắp xếp' })).toHaveValue('');
});

test('a filter that is set with the keyboard keeps the focus until it is applied', async ({ page, feed }) => {
  await page.goto('tim/?q=sapo+cua+bai&muc=kinh-te');
  await expect(results(page)).toHaveCount(5);
  const section = page.getByRole('combobox', { name: 'Chuyên mục' });
  await section.focus();
  await page.keyboard.press('ArrowDown');
  await expect(section).toBeFocused();
  await expect(section).toHaveValue('van-hoa');
  await expect(page).toHaveURL('/tim/?q=sapo+cua+bai&muc=kinh-te');
  await page.getByLabel('Từ ngày').press('Enter');
  await expect(page).toHaveURL('/tim/?q=sapo+cua+bai&muc=van-hoa');
});

test('a filter keeps the search for words in different places', async ({ page, feed }) => {
  await page.goto('tim/?q=s%C3%B4ng+l%C5%A9&roi=co');
  await expect(results(page)).toHaveText([titleOf(1)]);
  await filters(page).click();
  await apply(page).click();
  await page.getByRole('combobox', { name: 'Sắp xếp' }).selectOption('Mới nhất');
  await apply(page).click();
  await expect(page).toHaveURL('/tim/?q=s%C3%B4ng+l%C5%A9&roi=co&xep=moi');
  await expect(results(page)).toHaveText([titleOf(1)]);
});

test('“Tìm đúng dấu” leaves out other spellings of two words', async ({ page, feed }) => {
  feed.serve({ 'feed.json': feedDocument([article(3, { content_html: '<p>Chợ quê</p>' }), article(4, { content_html: '<p>Chỗ quê</p>' })]) });
  await search(page, 'chợ quê');
  await expect(results(page)).toHaveText([titleOf(3), titleOf(4)]);
  await filters(page).click();
  await page.getByLabel('Tìm đúng dấu').check();
  await apply(page).click();
  await expect(results(page)).toHaveText([titleOf(3)]);
});

test('a result whose words are not next to each other says so if they were in quotation marks', async ({ page, feed }) => {
  const text = (content) => ({ content_html: `<p>${content}</p>` });
  feed.serve({ 'feed.json': feedDocument([article(3, text('Chuyển đổi rồi đổi số.')), article(4, text('Đề án chuyển đổi số.'))]) });
  const notice = page.getByText('Bài này có các từ trong ngoặc kép nhưng không liền nhau.');
  await search(page, '"chuyển đổi số"');
  await expect(results(page)).toHaveText([titleOf(3), titleOf(4)]);
  await expect(notice).toHaveCount(1);
  await field(page).fill('chuyển đổi số');
  await field(page).press('Enter');
  await expect(page).toHaveURL('/tim/?q=chuy%E1%BB%83n+%C4%91%E1%BB%95i+s%E1%BB%91');
  await expect(results(page)).toHaveCount(2);
  await expect(notice).toHaveCount(0);
});

test('“Xem thêm” appends results, keeps the place and moves the focus to the first new one', async ({ page, feed }) => {
  await search(page, 'sapo cua bai');
  await expect(results(page)).toHaveCount(10);
  await page.getByRole('link', { name: 'Xem thêm' }).click();
  await expect(page).toHaveURL('/tim/?q=sapo+cua+bai&den=2');
  await expect(results(page)).toHaveCount(14);
  await expect(results(page).nth(10)).toBeFocused();
});

test('Back from an article keeps results, place and focus', async ({ page, feed }) => {
  await search(page, 'sapo cua bai');
  await results(page).nth(7).scrollIntoViewIfNeeded();
  const place = await scrollY(page);
  await results(page).nth(7).click();
  await expect(articleElement(page)).toBeVisible();
  await page.goBack();
  await expect(results(page).nth(7)).toBeFocused();
  await expectScrollY(page, place);
  await expect(field(page)).toHaveValue('sapo cua bai');
});

test('a search without results suggests similar ones', async ({ page, feed }) => {
  await page.goto('tim/?q=sông+quê&muc=kinh-te');
  await expect(total(page)).toHaveText('Không tìm thấy bài nào');
  await expect(page.getByRole('main').getByRole('link', { name: 'Xem theo ngày' })).toBeVisible();
  const suggestions = page.getByRole('main').getByRole('listitem').getByRole('link');
  await expect(suggestions).toHaveText(['Tìm cả bài có đủ các từ nhưng không liền nhau', 'Tìm trong mọi chuyên mục, mọi ngày']);
  await suggestions.last().click();
  await expect(page).toHaveURL('/tim/?q=s%C3%B4ng+qu%C3%AA');
});

test('on a wide screen “/” focuses the field of every page, except while typing', async ({ page, feed }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openList(page);
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('gốm 1/2');
  await expect(field(page)).toHaveValue('gốm 1/2');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/tim/?q=g%E1%BB%91m+1%2F2');
  await expect(pageHeading(page)).toHaveText('Tìm kiếm');
});

test('on a narrow screen the button of every page opens the search page with the field focused', async ({ page, feed }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openList(page);
  await cardLink(page, titleOf(2)).click();
  await expect(articleElement(page)).toBeVisible();
  await submit(page).click();
  await expect(page).toHaveURL('/tim/');
  await expect(field(page)).toBeFocused();
  await expect(form(page)).toHaveCount(1);
});

test('all states of a search are accessible and fit into 320 px', async ({ page, feed }) => {
  feed.serve(feedDocuments({ changed: [article(1, { title: 'Dài'.repeat(60) })] }));
  for (const address of ['tim/', 'tim/?q=sapo+cua+bai', 'tim/?q=s%C3%B4ng+qu%C3%AA&muc=kinh-te&tu=2026-01-01']) {
    await page.goto(address);
    await expect(page.getByRole('main').locator('[aria-busy]')).toHaveCount(0);
    await expect(pageHeading(page)).toHaveText('Tìm kiếm');
    await expectAccessible(page);
    await page.setViewportSize({ width: 320, height: 640 });
    await expectNoHorizontalScroll(page);
  }
});
