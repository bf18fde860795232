// The program and what it stands on: its files, the browser's memory, its clock, old addresses.
import { readFileSync, readdirSync } from 'node:fs';
import { articles, document, FIRST, headlines, OCCASION, SITE } from '../fixtures/edition.mjs';
import { running } from '../published/site.mjs';
import { banner, card, cards, headline, openArticle, openList } from '../support.mjs';
import { bytes, html, inTurn, json, status } from './answers.mjs';
import { expect, fault, faultOfAnyWidth, test } from './fault.mjs';

const FEED = 'feed/feed.json';

/** The published program's files: what starts it, and what that names. */
function programFiles() {
  const [boot] = readFileSync('target/site/index.html', 'utf8').match(/assets\/boot-[0-9a-f]+\.js/);
  const [wasm] = readFileSync(`target/site/${boot}`, 'utf8').match(/app-[0-9a-f]+\.wasm/);
  return { boot, wasm: `assets/${wasm}` };
}

const opened = (host) => host.requests.filter(({ kind }) => kind === 'document').length;
/** What the page says where the program has failed. */
const failed = (page) => page.getByRole('status').filter({ hasText: 'tải lại trang' });

test.describe('a published page', () => {
  test.use({ folder: 'site' });

  test(...faultOfAnyWidth('F48'), async ({ page, host }) => {
    const { boot } = programFiles();
    const oldBoot = 'assets/boot-0000000000000000.js';
    const newest = readFileSync('target/site/index.html', 'utf8');
    const old = newest.replace(boot, oldBoot);
    const notThere = [status(404), html('<!doctype html><title>Trang chủ</title>')];
    for (const answer of notThere) {
      host.put({ '': inTurn(html(old), html(newest)), [oldBoot]: answer });
      const before = opened(host);
      await page.goto('./');
      await running(page);
      await expect(failed(page)).toHaveCount(0);
      expect(opened(host) - before).toBe(2);
    }

    // The host goes on with the old page: it can be read, and says what is wrong.
    for (const answer of notThere) {
      host.put({ '': html(old), [oldBoot]: answer });
      const before = opened(host);
      await page.goto('./');
      await expect(failed(page)).toBeVisible();
      await expect(cards(page).first()).toBeVisible();
      expect(opened(host) - before).toBeLessThanOrEqual(2);
    }
  });

  test(...faultOfAnyWidth('F49'), async ({ page, host, hosts, browser }) => {
    const { wasm } = programFiles();
    for (const answer of [status(404), html('<!doctype html><title>Không có</title>'), bytes('không phải wasm', { type: 'application/wasm' })]) {
      host.put({ [wasm]: answer });
      const asked = host.asked(wasm);
      await page.goto('./');
      await expect.poll(() => host.asked(wasm)).toBeGreaterThan(asked);
      await expectReadable(page);
    }
    host.heal();
    await expectReadableWith(browser, host, { said: 1, prepare: (context) => context.addInitScript(() => delete window.WebAssembly) });
    await expectReadableWith(browser, host, { said: 0, javaScriptEnabled: false });

    // The shell has no news of its own: it shows the way to the feed.
    const { shell } = hosts;
    const [program] = readdirSync('target/shell').filter((name) => name.endsWith('.wasm'));
    shell.reset({ [program]: status(404) });
    const empty = await browser.newPage();
    await empty.goto(shell.address);
    await expect.poll(() => shell.asked(program)).toBeGreaterThan(0);
    await empty.evaluate(() => document.getAnimations().forEach((wait) => wait.finish()));
    await empty.getByRole('link', { name: 'Nguồn cấp tin (JSON Feed)' }).click();
    await expect(empty).toHaveURL(shell.address + FEED);
    await empty.close();

    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: shell.address });
    const bare = await context.newPage();
    await bare.goto('./');
    expect(await bare.locator('body').innerText()).toContain('Trang này cần JavaScript để hiển thị tin.');
    await bare.getByRole('link', { name: 'Nguồn cấp tin (JSON Feed)' }).click();
    await expect(bare).toHaveURL(shell.address + FEED);
    await context.close();
  });
});

async function expectReadable(page) {
  await expect(headline(page)).toHaveText(/\S/);
  const title = await cards(page).first().innerText();
  await cards(page).first().click();
  await expect(headline(page)).toHaveText(title);
  await expect(openArticle(page)).toBeVisible();
  await expect(page.getByRole('contentinfo').getByRole('link', { name: 'Nguồn cấp tin (JSON Feed)' })).toBeVisible();
}

/** And nothing breaks. `said`: how often the page says that its program has failed. */
async function expectReadableWith(browser, host, { said, prepare = () => {}, ...options }) {
  const context = await browser.newContext({ baseURL: host.address, ...options });
  const errors = [];
  context.on('weberror', (error) => errors.push(String(error.error())));
  await prepare(context);
  const page = await context.newPage();
  await page.goto('./');
  await expect(failed(page)).toHaveCount(said);
  await expectReadable(page);
  expect(errors).toEqual([]);
  await context.close();
}

test(...fault('F50'), async ({ page, host }) => {
  const refusals = [
    () => {
      const refuse = () => {
        throw new DOMException('denied', 'SecurityError');
      };
      for (const store of ['localStorage', 'sessionStorage', 'caches', 'indexedDB']) Object.defineProperty(window, store, { get: refuse });
    },
    () => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    },
  ];
  host.put({ [FEED]: json(document(articles(1, FIRST), { next_url: 'feed-2.json', _bantin: { anniversaries: [OCCASION] } })) });
  for (const refusal of refusals) {
    const other = await page.context().newPage();
    await other.addInitScript(refusal);
    await openList(other);
    await banner(other).getByRole('button', { name: 'Đóng lời chào mừng' }).click();
    await expect(banner(other)).toHaveCount(0);
    await card(other, headlines(3, 3)[0]).click();
    await expect(headline(other)).toHaveText(headlines(3, 3));
    await other.goBack();
    await expect(cards(other)).toHaveCount(FIRST);
    await expect(banner(other)).toHaveCount(0);
    await other.reload();
    await expect(cards(other)).toHaveCount(FIRST);
    await other.close();
  }
  await openList(page);
});

test(...faultOfAnyWidth('F51'), async ({ page, host }) => {
  await page.goto('bai/bai-so-12/');
  await expect(headline(page)).toHaveText(headlines(12, 12));
  await expect(page).toHaveTitle(`${headlines(12, 12)} - ${SITE}`);

  await page.goto('bai/bai-da-go/');
  await expect(headline(page)).toHaveText('Không tìm thấy trang');
  await expect(page).toHaveTitle(`Không tìm thấy trang - ${SITE}`);
  expect(host.asked('feed/feed-2.json')).toBe(2);
  await page.getByRole('link', { name: 'Về trang chủ' }).click();
  await expect(cards(page)).toHaveCount(FIRST);
});

test(...faultOfAnyWidth('F52'), async ({ page, host }) => {
  for (const year of [1970, 1999, 2093]) {
    const other = await page.context().newPage();
    await other.addInitScript((time) => (Date.now = () => time), Date.UTC(year, 4, 5, 6));
    await openList(other);
    await expect(cards(other)).toHaveText(headlines(1, FIRST));
    await expect(other.getByRole('main').getByRole('time').first()).toHaveText('20/03/2026 08:00');
    await cards(other).first().click();
    await expect(openArticle(other)).toContainText('Đăng ngày: 20/03/2026 08:00');
    await expect(other.getByText(/-\d+ (giây|phút|giờ|ngày|năm)|NaN|Invalid|trước$/)).toHaveCount(0);
    await other.close();
  }
  await openList(page);
});
