// Measures the largest inputs: in the browser on a desktop at full speed, and in the publisher. docs/speed.md explains the figures.
// Usage: node scripts/bench/load.mjs [--runs 3] [--shell target/shell] [--articles 20000]
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bigFeed, sampleDocuments } from './big-feed.mjs';
import { filesBelow, host } from './host.mjs';
import { quiet } from './machine.mjs';
import { options, row, table, UNITS } from './report.mjs';
import { timed } from './timed.mjs';
import { facts, heap, visit, withBrowser } from './visit.mjs';

const GOAL_MS = 2_000;
const FEED = '/feed/feed.json';
/** 20 000 articles of this length make a document of about 50 MB. */
const WORDS = [230, 400];
const NESTED_ELEMENTS = 5_000;
const LONG_WORDS = 250_000;
const CHAIN_DOCUMENTS = 10_000;
const WORK = 'target/bench/load';

const { runs, shell, articles } = options({ runs: 3, shell: 'target/shell', articles: 20_000 });
const sample = sampleDocuments();
const single = (content_html) => ({
  ...sample[0],
  next_url: undefined,
  _bantin: { ...sample[0]._bantin, page: undefined },
  items: [{ id: 'mot', title: 'Một bài', _bantin: { slug: 'mot-bai' }, content_html }],
});
const cases = [
  { name: `a document of ${articles} articles`, path: '/', feed: () => bigFeed(sample, articles, { words: WORDS }) },
  { name: `an article of ${NESTED_ELEMENTS} nested elements`, path: '/bai/mot-bai/', feed: () => single(`${'<div><b>'.repeat(NESTED_ELEMENTS / 2)}<p>Sâu</p>`) },
  { name: 'an article of 1 MB', path: '/bai/mot-bai/', feed: () => single(bigFeed(sample, 1, { words: [LONG_WORDS, LONG_WORDS] }).items[0].content_html) },
];

await withBrowser(async (browser) => {
  for (const { name, path, feed } of cases) {
    const json = Buffer.from(JSON.stringify(feed()));
    const server = await host({ ...filesBelow(shell), [FEED]: json });
    const results = [];
    try {
      for (let run = 0; run < runs; run += 1) {
        await quiet();
        results.push(await visit(browser, server.origin, path, (one) => read(browser, one), { slow: false, desktop: true }));
      }
    } finally {
      await server.close();
    }
    const of = (figure) => results.map(figure);
    console.log(table(`${name}: ${UNITS.KB(json.length)} of JSON`, [
      row('last byte to text on the screen', of((one) => one.textPainted - one.arrived), 'ms', GOAL_MS),
      row('longest task', of((one) => one.longestTask), 'ms'),
      row('WebAssembly memory', of((one) => one.wasmBytes), 'MB'),
      row('JavaScript heap', of((one) => one.heap), 'MB'),
      row('peak memory of the tab', of((one) => one.peak), 'MB'),
    ]));
  }
});

console.log('\nThe publisher');
for (const { name, feed } of cases) await publish(name, { 'feed.json': feed() });
await publish(`a chain of ${CHAIN_DOCUMENTS} documents`, chain());

async function read(browser, one) {
  const found = await facts(one);
  const arrived = found.resources.find(({ name }) => name.endsWith(FEED)).responseEnd;
  return { ...found, arrived, heap: await heap(one), peak: await peakMemory(browser) };
}

/** Peak resident memory of the largest renderer process, in bytes. */
async function peakMemory(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const renderers = processInfo.filter(({ type }) => type === 'renderer');
  return Math.max(...renderers.map(({ id }) => Number(readFileSync(`/proc/${id}/status`, 'utf8').match(/VmHWM:\s+(\d+)/)[1]) * 1024));
}

/** Documents of two articles each. */
function chain() {
  const { items, ...head } = bigFeed(sample, CHAIN_DOCUMENTS * 2, { words: [40, 60] });
  const name = (number) => (number ? `feed-${number}.json` : 'feed.json');
  const documents = Array.from({ length: CHAIN_DOCUMENTS }, (_, number) => {
    const next = number + 1 < CHAIN_DOCUMENTS && { next_url: name(number + 1) };
    return [name(number), { ...head, ...next, items: items.slice(number * 2, number * 2 + 2) }];
  });
  return Object.fromEntries(documents);
}

async function publish(name, documents) {
  rmSync(WORK, { recursive: true, force: true });
  mkdirSync(join(WORK, 'feed'), { recursive: true });
  for (const [file, document] of Object.entries(documents)) writeFileSync(join(WORK, 'feed', file), JSON.stringify(document));
  const { seconds, megabytes } = await timed('target/publisher/bantin', ['publish', '--feed', join(WORK, 'feed/feed.json'), '--shell', shell, '--out', join(WORK, 'out'), '--base-url', 'https://example.vn/']);
  console.log(`  ${name.padEnd(40)} ${seconds.toFixed(2).padStart(8)} s ${megabytes.toFixed(0).padStart(6)} MB`);
  rmSync(WORK, { recursive: true, force: true });
}
