// Memory of the publisher for the largest inputs. `make bench-load` measures their time.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { bigFeed } from '../../../scripts/bench/big-feed.mjs';
import { timed } from '../../../scripts/bench/timed.mjs';

const WORK = 'target/load';
const sample = ['feed', 'feed-2', 'feed-3'].map((name) => JSON.parse(readFileSync(`public/feed/${name}.json`, 'utf8')));

/** Documents by name: 20 000 articles in one document of 50 MB, and in 10 000 documents of two articles. */
const INPUTS = {
  'a document of twenty thousand articles': () => ({ 'feed.json': bigFeed(sample, 20_000, { words: [230, 400] }) }),
  'a chain of ten thousand documents': () => {
    const { items, ...head } = bigFeed(sample, 20_000, { words: [40, 60] });
    const name = (index) => (index ? `feed-${index}.json` : 'feed.json');
    const documents = Array.from({ length: 10_000 }, (_, index) => [name(index), { ...head, next_url: name(index + 1), items: items.slice(index * 2, index * 2 + 2) }]);
    delete documents.at(-1)[1].next_url;
    return Object.fromEntries(documents);
  },
};

for (const [name, input] of Object.entries(INPUTS)) {
  test(`publishing ${name} takes at most six times its size in memory @any-width`, async () => {
    test.setTimeout(300_000);
    rmSync(WORK, { recursive: true, force: true });
    mkdirSync(join(WORK, 'feed'), { recursive: true });
    let size = 0;
    for (const [file, document] of Object.entries(input())) {
      const json = JSON.stringify(document);
      size += Buffer.byteLength(json);
      writeFileSync(join(WORK, 'feed', file), json);
    }
    const { megabytes } = await timed('target/publisher/bantin', ['publish', '--feed', join(WORK, 'feed/feed.json'), '--shell', 'target/shell', '--out', join(WORK, 'out'), '--base-url', 'https://lamgiang.example/'], { alone: false });
    rmSync(WORK, { recursive: true, force: true });
    console.log(`${name}: ${(size / 1e6).toFixed(0)} MB of JSON, ${megabytes.toFixed(0)} MB of memory`);
    expect(size).toBeGreaterThan(30e6);
    expect(megabytes * 1e6).toBeLessThan(6 * size);
  });
}
