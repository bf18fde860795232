// Missing app files, and browsers without WebAssembly, storage or a correct clock.
import { readdirSync, readFileSync } from 'node:fs';
import { ANNIVERSARY, articles, feedDocument, FIRST_COUNT, titleOf, titles } from '../fixtures/feed.mjs';
import { anniversaryBanner, articleElement, cardLink, cardLinks, openList, pageHeading } from '../support.mjs';
import { bytes, json, status } from './responses.mjs';
import { expect, FEED, test } from './test.mjs';

const wasmFile = (folder) => readdirSync(folder).find((name) => name.endsWith('.wasm'));

/** The WebAssembly file that published pages load. The folder also contains the file of the previous publish. */
function publishedWasm() {
  const [boot] = readFileSync('target/site/index.html', 'utf8').match(/assets\/boot-[0-9a-f]+\.js/);
  const [name] = readFileSync(`target/site/${boot}`, 'utf8').match(/app-[0-9a-f]+\.wasm/);
  return `assets/${name}`;
}

test.describe('a published page', () => {
  test.use({ folder: 'site' });

  async function expectReadable(page) {
    const title = await cardLinks(page).first().innerText();
    await cardLinks(page).first().click();
    await expect(pageHeading(page)).toHaveText(title);
    await expect(articleElement(page)).toBeVisible();
  }

  test('is readable with a WebAssembly file that cannot be compiled @any-width', async ({ page, host }) => {
    const wasm = publishedWasm();
    host.respond({ [wasm]: bytes('không phải wasm', { type: 'application/wasm' }) });
    await page.goto('./');
    await expect.poll(() => host.requestCount(wasm)).toBe(1);
    await expectReadable(page);
  });

});

test('an empty shell whose app is missing links to the feed @any-width', async ({ page, host, browser }) => {
  await openList(page);
  host.respond({ [wasmFile('target/shell')]: status(404) });
  // In another context, because the failed start leaves an error in the console.
  const context = await browser.newContext({ baseURL: host.url });
  const shell = await context.newPage();
  await shell.goto('./');
  await shell.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()));
  await shell.getByRole('link', { name: /nguồn cấp tin \(JSON Feed\)/i }).click();
  await expect(shell).toHaveURL(host.url + FEED);
  await context.close();
});

const STORAGE_FAULTS = {
  'throws on access': () => {
    const get = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    for (const storage of ['localStorage', 'sessionStorage', 'caches', 'indexedDB']) Object.defineProperty(window, storage, { get });
  },
  'is full': () => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  },
};

for (const [name, breakStorage] of Object.entries(STORAGE_FAULTS)) {
  test(`when browser storage ${name}, lists, articles, Back and the closed banner work`, async ({ page, host }) => {
    host.respond({ [FEED]: json(feedDocument(articles(1, FIRST_COUNT), { _bantin: { anniversaries: [ANNIVERSARY] } })) });
    await page.addInitScript(breakStorage);
    await openList(page);
    await anniversaryBanner(page).getByRole('button', { name: 'Đóng lời chào mừng' }).click();
    await expect(anniversaryBanner(page)).toHaveCount(0);
    await cardLink(page, titleOf(3)).click();
    await expect(pageHeading(page)).toHaveText(titleOf(3));
    await page.goBack();
    await expect(cardLinks(page)).toHaveCount(FIRST_COUNT);
    await expect(anniversaryBanner(page)).toHaveCount(0);
    await page.reload();
    await expect(cardLinks(page)).toHaveCount(FIRST_COUNT);
  });
}

for (const year of [1970, 1999, 2093]) {
  test(`on a device whose clock shows the year ${year}, dates are those of the feed @any-width`, async ({ page }) => {
    await page.clock.setFixedTime(Date.UTC(year, 4, 5, 6));
    await openList(page);
    await expect(cardLinks(page)).toHaveText(titles(1, FIRST_COUNT));
    await expect(page.getByRole('main').getByRole('time').first()).toHaveText('20/03/2026 08:00');
    await cardLinks(page).first().click();
    await expect(articleElement(page)).toContainText('Đăng ngày: 20/03/2026 08:00');
    await expect(page.getByText(/-\d+ (giây|phút|giờ|ngày|năm)|NaN|Invalid|trước$/)).toHaveCount(0);
  });
}
