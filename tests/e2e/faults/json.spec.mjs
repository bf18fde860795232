// The feed as a piece of JSON.
import { readFileSync } from 'node:fs';
import { bigFeed } from '../../../scripts/bench/big-feed.mjs';
import { article, document, edition, FIRST, headlines } from '../fixtures/edition.mjs';
import { cards, headline, more, openArticle, openList } from '../support.mjs';
import { bytes, json } from './answers.mjs';
import { expect, faultOfAnyWidth, test } from './fault.mjs';
import { expectBackAfterRetry, expectTold, SENTENCES } from './reader.mjs';

const FEED = 'feed/feed.json';
const GOOD = edition()['feed.json'];
const WRITTEN = JSON.stringify(GOOD);

test(...faultOfAnyWidth('F15'), async ({ page, host }) => {
  const afterTheFifth = WRITTEN.indexOf('"id":"bai-6"') - 1;
  host.put({ [FEED]: bytes(WRITTEN.slice(0, afterTheFifth)) });
  await page.goto('./');
  await expectTold(page, SENTENCES.unreadable);
  for (const title of headlines()) await expect(page.getByText(title)).toHaveCount(0);
  await expectBackAfterRetry(page, host, headlines(1, FIRST));
});

test(...faultOfAnyWidth('F16'), async ({ page, host }) => {
  host.put({ [FEED]: bytes(`\u{feff}${WRITTEN}`) });
  await openList(page);
  await expect(cards(page)).toHaveText(headlines(1, FIRST));
});

test(...faultOfAnyWidth('F17'), async ({ page, host }) => {
  const broken = [
    WRITTEN.replace('"items":', '"views":NaN,"items":'),
    WRITTEN.replace('"items":', '"views":-Infinity,"items":'),
    WRITTEN.replace(/\}$/, ',}'),
    WRITTEN.replace('"items":', '/* bài mới */"items":'),
  ];
  for (const body of broken) {
    host.put({ [FEED]: bytes(body) });
    await page.goto('./');
    await expectTold(page, SENTENCES.unreadable);
  }
  await expectBackAfterRetry(page, host, headlines(1, FIRST));
});

test(...faultOfAnyWidth('F18'), async ({ page, host, said }) => {
  const items = [article(1, { title: 'Byte lạ: [X]' }), article(2, { title: 'Nửa cặp: [Y]' }), article(3)];
  const [before, after] = JSON.stringify(document(items)).replace('[Y]', '\\ud83d').split('[X]');
  host.put({ [FEED]: bytes(Buffer.concat([Buffer.from(before), Buffer.from([0xc3, 0x28, 0xff]), Buffer.from(after)])) });
  await openList(page);
  await expect(cards(page)).toHaveText(['Byte lạ: \u{fffd}(\u{fffd}', 'Nửa cặp: \u{fffd}', ...headlines(3, 3)]);
  expect(said.warnings).toHaveLength(1);
});

test(...faultOfAnyWidth('F19'), async ({ page, host }) => {
  const rss = { rss: { version: '2.0', channel: { title: 'Bản tin', item: [{ title: 'Bài một', link: 'https://example.org/1' }] } } };
  for (const value of [null, [], GOOD.items, 'https://jsonfeed.org/version/1.1', 7, rss]) {
    host.put({ [FEED]: json(value) });
    await page.goto('./');
    await expectTold(page, SENTENCES.unreadable);
  }
  await expectBackAfterRetry(page, host, headlines(1, FIRST));
});

test(...faultOfAnyWidth('F20'), async ({ page, host }) => {
  const depth = 10_000;
  const lists = '['.repeat(depth) + ']'.repeat(depth);
  const objects = '{"a":'.repeat(depth) + '1' + '}'.repeat(depth);
  host.put({ [FEED]: bytes(WRITTEN.replace('"items":', `"_sau":${lists},"_rong":${objects},"items":`).replace('"id":"bai-1"', `"_sau":${objects},"id":"bai-1"`)) });
  await openList(page);
  await expect(cards(page)).toHaveText(headlines(1, FIRST));
});

test(...faultOfAnyWidth('F21'), async ({ page, host }) => {
  const sample = ['feed', 'feed-2', 'feed-3'].map((name) => JSON.parse(readFileSync(`public/feed/${name}.json`, 'utf8')));
  const big = bigFeed(sample, 20_000, { words: [230, 400] });
  const feed = Buffer.from(JSON.stringify(big));
  expect(feed.length).toBeGreaterThan(50_000_000);
  host.put({ [FEED]: bytes(feed) });
  await page.addInitScript(keepProgram);
  await page.goto('./');
  await expect(cards(page).first()).toHaveText(big.items[0].title, { timeout: 45_000 });
  // Of so many articles a list opens a portion at a time.
  const first = await cards(page).count();
  expect(first).toBeLessThanOrEqual(40);
  const asked = host.asked(FEED);
  await more(page).click();
  await expect.poll(() => cards(page).count()).toBeGreaterThan(first);
  const title = await cards(page).last().innerText();
  await cards(page).last().click();
  await expect(openArticle(page)).toBeVisible();
  await expect(headline(page)).toHaveText(title);
  expect(host.asked(FEED)).toBe(asked);
  const memory = await page.evaluate(() => window.program.exports.memory.buffer.byteLength);
  console.log(`a feed of ${megabytes(feed.length)} MB takes ${megabytes(memory)} MB of the program's memory`);
  expect(memory, 'the document as it came, what is read from it, and little else').toBeLessThan(3 * feed.length);
});

const megabytes = (bytes) => (bytes / 1e6).toFixed(0);

/** In the page: the running WebAssembly, by which its memory is known. */
function keepProgram() {
  const { instantiateStreaming } = WebAssembly;
  WebAssembly.instantiateStreaming = async (...how) => {
    const made = await instantiateStreaming(...how);
    window.program = made.instance;
    return made;
  };
}
