// A site with its own theme, icons and notice, a counter and frames of another host.
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import axe from 'axe-core';
import { article, feedDocument } from '../fixtures/feed.mjs';
import { Host } from '../host.mjs';
import { cardLinks, pageHeading } from '../support.mjs';
import { appStarted } from './site.mjs';

const WORK = join('target/identity', process.env.TEST_PARALLEL_INDEX ?? '0');
const COUNTER = 'https://thong-ke.example/dem.js';
const MAPS = 'https://ban-do.example';
const CONGRATULATION = 'Chào mừng Đại hội!';
/** A red square. */
const LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path fill="#c00" d="M0 0h8v8H0z"/></svg>';
/** Sends a count, and writes markup and a script into the page. */
const SCRIPT = `
  navigator.sendBeacon('https://thong-ke.example/dem?' + document.currentScript.dataset.siteId);
  for (const write of [() => (document.body.innerHTML = 'hỏng'), () => (document.head.appendChild(document.createElement('script')).src = 'https://thong-ke.example/2.js')]) {
    try { write(); } catch (error) { (window.refused ??= []).push(error.name); }
  }`;

test.describe.configure({ mode: 'default' });
test.use({ viewport: { width: 360, height: 740 } });

let host;
test.beforeAll(async () => {
  const folder = join(WORK, 'site');
  rmSync(WORK, { recursive: true, force: true });
  mkdirSync(join(WORK, 'public/images'), { recursive: true });
  writeFileSync(join(WORK, 'public/images/logo.svg'), LOGO);
  const map = `<p>Trụ sở</p><iframe src="${MAPS}/nhung" title="Bản đồ"></iframe><iframe src="https://khac.example/" title="Khác"></iframe>`;
  const feed = JSON.parse(JSON.stringify(feedDocument([article(1, { content_html: map }), article(2)], { icon: '/images/logo.svg' })));
  feed._bantin = {
    ...feed._bantin,
    theme: { colour: '#17557f' },
    head: [{ name: 'google-site-verification', content: 'abc' }],
    anniversaries: [{ name: 'Đại hội', starts: '2020-01-01', ends: '2099-05-01', text: CONGRATULATION }],
    notice: { text: 'Nghỉ lễ từ 30/4 đến hết ngày 1/5.', ends: '2099-05-01' },
  };
  writeFileSync(join(WORK, 'feed.json'), JSON.stringify(feed));
  const options = ['--counter', COUNTER, '--counter-data', 'site-id=7', '--allow-host', new URL(MAPS).host];
  execFileSync(
    'target/publisher/bantin',
    ['publish', '--feed', join(WORK, 'feed.json'), '--public', join(WORK, 'public'), '--shell', 'target/shell', '--out', folder, '--base-url', 'https://bao.example/', ...options],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  host = await Host.start(folder);
});
test.afterAll(() => host?.stop());

/** Answers requests to other hosts, and lists them. */
async function answerOthers(page) {
  const requests = [];
  await page.route(/^https:/, (route) => {
    const url = route.request().url();
    requests.push(url);
    const isScript = url === COUNTER;
    return route.fulfill({ contentType: isScript ? 'text/javascript' : 'text/html', body: isScript ? SCRIPT : '<title>Khác</title>' });
  });
  return requests;
}

const notice = (page) => page.getByRole('complementary', { name: 'Thông báo' });

test('the notice is above the masthead, with and without script, and hidden after its last day @any-width', async ({ page, browser }) => {
  await answerOthers(page);
  await page.goto(host.url);
  await appStarted(page);
  await expect(notice(page)).toContainText('Nghỉ lễ từ 30/4 đến hết ngày 1/5.');
  const [above, masthead] = [await notice(page).boundingBox(), await page.getByRole('banner').boundingBox()];
  expect(above.y + above.height).toBeLessThanOrEqual(masthead.y);

  await page.clock.setFixedTime('2099-05-02T00:01:00+07:00');
  await page.reload();
  await expect(notice(page)).toBeHidden();

  const withoutScript = await browser.newContext({ javaScriptEnabled: false });
  const plain = await withoutScript.newPage();
  await plain.goto(host.url);
  await expect(notice(plain)).toBeVisible();
  await withoutScript.close();
});

for (const colorScheme of ['light', 'dark']) {
  test(`texts and the banner in the colour of the site are readable in the ${colorScheme} theme @any-width`, async ({ page }) => {
    await answerOthers(page);
    await page.emulateMedia({ colorScheme });
    await page.goto(host.url);
    await page.evaluate(axe.source);
    const { violations, passes } = await page.evaluate(() => window.axe.run({ runOnly: ['color-contrast'] }));
    expect(violations).toEqual([]);
    const measured = passes.flatMap(({ nodes }) => nodes.map(({ html }) => html)).join('\n');
    for (const text of ['Bản tin Sông Thử', 'Thông báo:', CONGRATULATION]) expect(measured, 'texts whose contrast is measured').toContain(text);

    const colours = await page.evaluate(() => {
      const style = getComputedStyle(document.documentElement);
      return ['--red', '--banner'].map((name) => style.getPropertyValue(name));
    });
    expect(colours[0]).not.toMatch(/^#(9c1b1f|ea6a60)$/);
    expect(colours[1]).not.toMatch(/^#(8c1418|6f1114)$/);
    const bars = page.locator(`meta[name=theme-color][media*=${colorScheme}]`);
    await expect(bars).toHaveAttribute('content', colours[1]);
  });
}

test('the icons of the page and of the manifest exist @any-width', async ({ page, request }) => {
  await answerOthers(page);
  await page.goto(host.url);
  const links = await page.locator('link[rel~=icon], link[rel=apple-touch-icon]').evaluateAll((links) => links.map(({ href }) => href));
  expect(links).toHaveLength(2);
  const { icons } = await (await request.get(`${host.url}manifest.webmanifest`)).json();
  const addresses = [...links, `${host.url}favicon.ico`, ...icons.map(({ src }) => host.url + src)];
  for (const address of addresses) expect((await request.get(address)).status(), address).toBe(200);
});

test('the counter sends data but writes nothing into the page, and the app starts beside it @any-width', async ({ page }) => {
  const requests = await answerOthers(page);
  await page.goto(host.url);
  await appStarted(page);
  await expect.poll(() => requests).toContain('https://thong-ke.example/dem?7');
  expect(requests).not.toContain('https://thong-ke.example/2.js');
  expect(await page.evaluate(() => window.refused)).toEqual(['TypeError', 'TypeError']);
  await cardLinks(page).first().click();
  await expect(pageHeading(page)).toBeVisible();
});

test('a frame of the allowed host is shown on a published page and after a navigation @any-width', async ({ page }) => {
  const requests = await answerOthers(page);
  const expectFrame = async () => {
    const frame = page.locator('iframe');
    await expect(frame).toHaveCount(1);
    await frame.scrollIntoViewIfNeeded();
    await expect.poll(() => requests).toContain(`${MAPS}/nhung`);
    await expect(page.getByRole('link', { name: /^Khác/ })).toHaveAttribute('href', 'https://khac.example/');
  };
  await page.goto(host.url);
  await appStarted(page);
  const link = cardLinks(page).filter({ hasText: article(1).title });
  const address = await link.getAttribute('href');
  await link.click();
  await expectFrame();
  requests.length = 0;
  await page.goto(new URL(address, host.url).href);
  await expectFrame();
});
