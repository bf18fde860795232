// Pages outside the news in the published sample edition.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { articleElement, dataRequests, expect, pageHeading, relatedNews, sectionMenu, test } from '../support.mjs';
import { appStarted, DIST, HOST, pages, SHELL } from './site.mjs';

test.use({ baseURL: HOST });

const PAGES = { 'gioi-thieu': 'Giới thiệu', 'co-cau-to-chuc': 'Cơ cấu tổ chức', 'lien-he': 'Liên hệ' };

for (const [host, site] of [[HOST, 'published site'], [SHELL, 'empty shell']]) {
  test.describe(`in the ${site}`, () => {
    // The shell's pages are sent as 404.html with status 404.
    test.use({ allowFailedRequests: true });

    for (const [slug, title] of Object.entries(PAGES)) {
      test(`/trang-tin/${slug}/ opens and reloads as a page without news`, async ({ page }) => {
        await page.goto(`${host}trang-tin/${slug}/`);
        for (let visit = 0; visit < 2; visit += 1) {
          await expect(pageHeading(page)).toHaveText(title);
          await expect(page).toHaveTitle(`${title} - Trang tin Đảng bộ tỉnh Lâm Giang`);
          await expect(articleElement(page)).toContainText('Cập nhật: ');
          for (const text of ['Đăng ngày', 'Lượt xem', 'Ban Biên tập: ', 'Từ khóa']) await expect(articleElement(page)).not.toContainText(text);
          await expect(relatedNews(page)).toHaveCount(0);
          await expect(page.getByRole('navigation', { name: 'Bài trước, bài sau' })).toHaveCount(0);
          await page.reload();
        }
      });
    }
  });
}

test('a link of the menu loads only the document of its page', async ({ page, requestedUrls }) => {
  await page.goto('./');
  await appStarted(page);
  requestedUrls.length = 0;
  await sectionMenu(page).locator('summary').click();
  await sectionMenu(page).getByRole('link', { name: 'Cơ cấu tổ chức' }).click();
  await expect(pageHeading(page)).toHaveText('Cơ cấu tổ chức');
  expect(dataRequests(requestedUrls)).toEqual([`${HOST}feed/trang-tin/co-cau-to-chuc.json`]);
});

test.describe('with failed requests', () => {
  test.use({ allowFailedRequests: true });

  test('an unknown static page is not found, by the host and by the app', async ({ page }) => {
    await page.goto('trang-tin/khong-co/');
    await expect(pageHeading(page)).toHaveText('Không tìm thấy trang');
    await appStarted(page);
    await expect(page.getByRole('main').locator('[aria-busy]')).toHaveCount(0);
    await expect(pageHeading(page)).toHaveText('Không tìm thấy trang');
  });
});

test('static pages are in the sitemap, and in no list and no feed', () => {
  const read = (path) => readFileSync(join(DIST, path), 'utf8');
  for (const slug of Object.keys(PAGES)) expect(read('sitemap.xml')).toContain(`/trang-tin/${slug}/`);
  for (const path of ['rss.xml', 'atom.xml']) expect(read(path)).not.toContain('trang-tin/');
  const lists = pages().filter((address) => !/^(bai|trang-tin)\//.test(address));
  for (const address of lists) {
    const main = read(`${address}index.html`).match(/<main[^]*<\/main>/)[0];
    expect(main, address).not.toContain('trang-tin/');
  }
});
