// Feeds of extreme size and depth.
import { readFileSync } from 'node:fs';
import { bigFeed } from '../../../scripts/bench/big-feed.mjs';
import { FIRST_COUNT, titles } from '../fixtures/feed.mjs';
import { articleElement, cardLinks, moreLink, openList, pageHeading } from '../support.mjs';
import { bytes } from './responses.mjs';
import { expect, FEED, FIRST_DOCUMENT, test } from './test.mjs';

test('ten thousand levels of nested JSON do not overflow the stack of WebAssembly @any-width', async ({ page, host }) => {
  const depth = 10_000;
  const arrays = '['.repeat(depth) + ']'.repeat(depth);
  const objects = '{"a":'.repeat(depth) + '1' + '}'.repeat(depth);
  const feed = JSON.stringify(FIRST_DOCUMENT)
    .replace('"items":', `"_arrays":${arrays},"_objects":${objects},"items":`)
    .replace('"id":"bai-1"', `"_objects":${objects},"id":"bai-1"`);
  host.respond({ [FEED]: bytes(feed) });
  await openList(page);
  await expect(cardLinks(page)).toHaveText(titles(1, FIRST_COUNT));
});

test('twenty thousand articles in 50 MB are shown in portions and take at most three times their size in memory @any-width', async ({ page, host }) => {
  const sample = ['feed', 'feed-2', 'feed-3'].map((name) => JSON.parse(readFileSync(`public/feed/${name}.json`, 'utf8')));
  const big = bigFeed(sample, 20_000, { words: [230, 400] });
  const feed = Buffer.from(JSON.stringify(big));
  expect(feed.length).toBeGreaterThan(50_000_000);
  host.respond({ [FEED]: bytes(feed) });
  await page.addInitScript(exposeMemory);
  await page.goto('tin-moi/');
  await expect(cardLinks(page).first()).toHaveText(big.items[0].title, { timeout: 45_000 });
  const portion = await cardLinks(page).count();
  expect(portion).toBeLessThanOrEqual(40);

  const before = host.requestCount(FEED);
  await moreLink(page).click();
  await expect.poll(() => cardLinks(page).count()).toBeGreaterThan(portion);
  const title = await cardLinks(page).last().innerText();
  await cardLinks(page).last().click();
  await expect(articleElement(page)).toBeVisible();
  await expect(pageHeading(page)).toHaveText(title);
  expect(host.requestCount(FEED)).toBe(before);

  const memory = await page.evaluate(() => window.memory.buffer.byteLength);
  console.log(`a feed of ${megabytes(feed.length)} MB takes ${megabytes(memory)} MB of WebAssembly memory`);
  expect(memory).toBeLessThan(3 * feed.length);
});

const megabytes = (bytes) => (bytes / 1e6).toFixed(0);

/** In the page: exposes the memory of the WebAssembly instance. */
function exposeMemory() {
  const { instantiateStreaming } = WebAssembly;
  WebAssembly.instantiateStreaming = async (...source) => {
    const result = await instantiateStreaming(...source);
    window.memory = Object.values(result.instance.exports).find((value) => value instanceof WebAssembly.Memory);
    return result;
  };
}
