// Articles, sections and slugs that are gone after a second publish.
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Host } from '../host.mjs';
import { cardLink, expect, pageHeading, test } from '../support.mjs';
import { appStarted } from './site.mjs';

const WORK = join('target/removed', process.env.TEST_PARALLEL_INDEX ?? '0');
const OUT = join(WORK, 'dist');
const REMOVED = 'bai/cau-moi/';

const item = (id, title, slug, section) => ({ id, title, summary: `Tóm tắt: ${title}`, content_html: `<p>Toàn văn: ${title}</p>`, _bantin: { slug, section } });
const NEWS = [
  item('1', 'Khánh thành cầu mới', 'cau-moi', 'kinh-te'),
  item('2', 'Khai mạc lễ hội', 'le-hoi', 'van-hoa'),
  item('3', 'Giá chè tăng', 'gia-che', 'kinh-te'),
];

function publish(items, sections) {
  mkdirSync(WORK, { recursive: true });
  const feed = join(WORK, 'feed.json');
  const extension = { sections: Object.entries(sections).map(([slug, title]) => ({ slug, title })) };
  writeFileSync(feed, JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Báo Thử', items, _bantin: extension }));
  execFileSync('target/publisher/bantin', ['publish', '--feed', feed, '--shell', 'target/shell', '--out', OUT], { stdio: ['ignore', 'ignore', 'pipe'] });
}

test.describe('after a second publish @any-width', () => {
  let host;
  const republish = () => publish(NEWS.slice(1), { 'kinh-te-xa-hoi': 'Kinh tế' });

  test.beforeEach(async () => {
    rmSync(WORK, { recursive: true, force: true });
    publish(NEWS, { 'kinh-te': 'Kinh tế', 'van-hoa': 'Văn hóa' });
    host = await Host.start(OUT);
  });
  test.afterEach(() => host?.stop());

  test('the page of a removed article says so, without script too', async ({ browser }) => {
    republish();
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(host.url + REMOVED);
    await expect(pageHeading(page)).toHaveText('Bài đã được gỡ');
    await expect(page.locator('body')).not.toContainText('Khánh thành cầu mới');
    await page.getByRole('link', { name: 'Về trang chủ' }).click();
    await expect(page).toHaveURL(host.url);
    await context.close();
  });

  test('a link of an open page to a removed article opens that page, and so does Back', async ({ page }) => {
    await page.goto(host.url);
    await appStarted(page);
    republish();
    await cardLink(page, 'Khánh thành cầu mới').click();
    await expect(pageHeading(page)).toHaveText('Bài đã được gỡ');
    await expect(page).toHaveTitle('Bài đã được gỡ - Báo Thử');
    await appStarted(page);
    await page.getByRole('link', { name: 'Về trang chủ' }).click();
    await expect(cardLink(page, 'Giá chè tăng')).toBeVisible();
    await page.goBack();
    await expect(pageHeading(page)).toHaveText('Bài đã được gỡ');
  });

  test('the addresses of deleted and renamed sections redirect', async ({ page }) => {
    republish();
    await page.goto(`${host.url}chuyen-muc/kinh-te/`);
    await expect(page).toHaveURL(`${host.url}chuyen-muc/kinh-te-xa-hoi/`);
    await page.goto(`${host.url}chuyen-muc/van-hoa/`);
    await expect(page).toHaveURL(host.url);
  });
});
