// The app starts on every page of the published edition and leaves it unchanged, except for the regions of tables.
import { expect, test } from '@playwright/test';
import { appStarted, BELOW, changePages, delayApp, DIST, HOST, pages, sampleArticle, twoFrames } from './site.mjs';
import { changes, UNCHANGED, watch } from './watch.mjs';

test.use({ baseURL: HOST });

/** The app starts on each page without changing it, without a console message and without requesting a document. */
async function expectUnchanged(page, host, addresses) {
  const messages = [];
  page.on('console', (message) => messages.push(`${page.url()}: ${message.text()}`));
  page.on('pageerror', (error) => messages.push(`${page.url()}: ${error}`));
  const documents = [];
  page.on('request', (request) => request.url().endsWith('.json') && documents.push(`${page.url()}: ${request.url()}`));
  await page.addInitScript(watch);
  for (const address of addresses) {
    await page.goto(host + address);
    await appStarted(page);
    await twoFrames(page);
    expect(await page.evaluate(changes), address).toEqual(UNCHANGED);
  }
  expect(messages).toEqual([]);
  expect(documents).toEqual([]);
}

/** The app renders the search page when it starts. */
const unchanging = (folder) => pages(folder).filter((address) => address !== 'tim/');

test('every published page keeps its nodes when the app starts, without layout shift, console message or request', async ({ page }) => {
  test.setTimeout(240_000);
  expect(unchanging().length).toBeGreaterThan(50);
  await expectUnchanged(page, HOST, unchanging());
});

test('published pages with image variants keep their nodes too, and the browser loads the AVIF files @any-width', async ({ page }) => {
  test.setTimeout(240_000);
  await expectUnchanged(page, BELOW.host, unchanging(BELOW.dist));
  await page.goto(BELOW.host);
  const lead = page.locator('main picture img').first();
  await expect.poll(() => lead.evaluate((image) => image.complete && image.naturalWidth > 0 && new URL(image.currentSrc).pathname)).toMatch(/^\/news\/assets\/pictures\/.*\.avif$/);
});

test('a selection and the scroll position stay when the app starts', async ({ page }) => {
  await page.addInitScript(watch);
  const app = await delayApp(page);
  await page.goto(sampleArticle());
  const paragraph = page.locator('.text > p').nth(1);
  const selected = await paragraph.evaluate((element) => {
    element.scrollIntoView({ block: 'start' });
    getSelection().selectAllChildren(element);
    return getSelection().toString();
  });
  const position = await page.evaluate(() => scrollY);
  expect(position).toBeGreaterThan(0);
  app.release();
  await appStarted(page);
  await twoFrames(page);
  expect(await page.evaluate(() => ({ selected: getSelection().toString(), position: scrollY }))).toEqual({ selected, position });
  expect(await page.evaluate(changes)).toEqual(UNCHANGED);
});

test('a reload keeps the scroll position', async ({ page }) => {
  await page.goto(sampleArticle());
  await appStarted(page);
  await page.evaluate(() => scrollTo(0, 400));
  await page.reload();
  await expect.poll(() => page.evaluate(() => Math.round(scrollY))).toBe(400);
  await appStarted(page);
  expect(await page.evaluate(() => Math.round(scrollY))).toBe(400);
});

for (const [site, host, folder] of [['with the pictures of the feed', HOST, DIST], ['with image variants', BELOW.host, BELOW.dist]]) {
  for (const address of ['', sampleArticle(folder)]) {
    test(`the lead picture of /${address} ${site} is preloaded and loaded once`, async ({ page }) => {
      const requests = [];
      page.on('request', (request) => requests.push(request.url()));
      await page.goto(host + address);
      const lead = page.locator('main img[fetchpriority=high]').first();
      await expect.poll(() => lead.evaluate((image) => image.complete && image.naturalWidth)).toBeGreaterThan(0);
      const loaded = await lead.evaluate((image) => image.currentSrc);
      const initiators = await page.evaluate((url) => performance.getEntriesByName(url).map(({ initiatorType }) => initiatorType), loaded);
      expect(initiators).toEqual(['link']);
      expect(requests.filter((url) => url === loaded)).toHaveLength(1);
    });
  }
}

test('the masthead has its final height before the rest of the page arrives @any-width', async ({ browser }) => {
  const page = await browser.newPage({ baseURL: HOST, javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
  const height = async () => (await page.getByRole('banner').boundingBox()).height;
  await page.goto('tim/');
  const whole = await height();
  await changePages(page, (html) => html.slice(0, html.indexOf('<main')));
  await page.goto('tim/');
  await expect(page.getByRole('main')).toHaveCount(0);
  expect(await height()).toBe(whole);
  await page.close();
});
