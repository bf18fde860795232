// Measures what the largest inputs cost a reader on a desktop at full speed, and the publisher: a feed document of 20 000 articles
// (50 MB), an article of 5 000 elements within each other, one of 1 MB of text; the publisher also a chain of 10 000 documents.
// docs/speed.md says what each number is.
//
//   node scripts/bench/load.mjs [--runs 3] [--shell target/shell] [--articles 20000]
//
// It judges nothing: a goal that is missed is printed, and it fails only when something could not be measured.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import config from '../../playwright.config.mjs';
import { bigFeed } from './big-feed.mjs';
import { filesBelow, host } from './host.mjs';
import { undisturbed } from './machine.mjs';
import { UNITS, row, table } from './table.mjs';
import { timed } from './timed.mjs';
import { facts, memory, visit } from './visit.mjs';

const GOAL_MS = 2_000;
const FEED = '/feed/feed.json';
/** So many words make 50 MB of 20 000 articles. */
const WORDS = [230, 400];
const DEEP = 5_000;
const LONG = 1_000_000;
const CHAIN = 10_000;
const BANTIN = 'target/publisher/bantin';
const WORK = 'target/bench/load';

const { values: options } = parseArgs({
  options: { runs: { type: 'string', default: '3' }, shell: { type: 'string', default: 'target/shell' }, articles: { type: 'string', default: '20000' } },
});
const files = filesBelow(options.shell);
const sample = Object.keys(files).filter((path) => /^\/feed\/[^/]*\.json$/.test(path)).sort((one, other) => (other === FEED) - (one === FEED) || one.localeCompare(other));
const documents = sample.map((path) => JSON.parse(files[path]));
const only = (content_html) => ({ ...documents[0], next_url: undefined, _bantin: { ...documents[0]._bantin, page: undefined }, items: [{ id: 'mot', title: 'Một bài', _bantin: { slug: 'mot-bai' }, content_html }] });
const paragraphs = bigFeed(documents, 1, { words: [LONG / 4, LONG / 4] }).items[0].content_html;

const cases = [
  { name: `a feed document of ${options.articles} articles`, path: '/', feed: () => bigFeed(documents, Number(options.articles), { words: WORDS }) },
  { name: `an article of ${DEEP} elements within each other`, path: '/bai/mot-bai/', feed: () => only(`${'<div><b>'.repeat(DEEP / 2)}<p>Sâu</p>`) },
  { name: 'an article of 1 MB', path: '/bai/mot-bai/', feed: () => only(paragraphs) },
];

const browser = await chromium.launch(config.use.launchOptions);
try {
  for (const { name, path, feed } of cases) {
    const json = Buffer.from(JSON.stringify(feed()));
    const server = await host({ ...files, [FEED]: json });
    const found = [];
    try {
      for (let run = 0; run < Number(options.runs); run += 1) found.push(await undisturbed(() => reading(server.origin, path), []));
    } finally {
      await server.close();
    }
    const since = (moment) => found.map((one) => one.moments[moment] - one.arrived);
    console.log(table(`${name}: ${UNITS.KB(json.length)} of JSON`, [
      row('from the last byte to the text on the screen', found.map((one) => one.painted - one.arrived), 'ms', GOAL_MS),
      row('… in the program’s hands', since('feed handed over'), 'ms'),
      row('… parsed', since('feed parsed'), 'ms'),
      row('… edition built', since('feed understood'), 'ms'),
      row('longest task', found.map((one) => Math.max(0, ...one.tasks.map(([, duration]) => duration))), 'ms'),
      row('memory of the wasm', found.map((one) => one.used.wasm), 'MB'),
      row('JavaScript heap', found.map((one) => one.used.heap), 'MB'),
      row('memory of the tab’s process', found.map((one) => one.process), 'MB'),
      row('… at its highest', found.map((one) => one.peak), 'MB'),
    ]));
  }
} finally {
  await browser.close();
}

console.log('The publisher: the same, and a chain of documents of two articles each');
for (const { name, feed } of cases) await publishing(name, () => writeFileSync(join(WORK, 'feed/feed.json'), JSON.stringify(feed())));
await publishing(`a chain of ${CHAIN} documents`, () => {
  const { items, ...head } = bigFeed(documents, CHAIN * 2, { words: [40, 60] });
  for (let number = 0; number < CHAIN; number += 1) {
    const next = number + 1 < CHAIN && { next_url: `feed-${number + 1}.json` };
    writeFileSync(join(WORK, 'feed', number ? `feed-${number}.json` : 'feed.json'), JSON.stringify({ ...head, ...next, items: items.slice(number * 2, number * 2 + 2) }));
  }
});

async function publishing(name, write) {
  rmSync(WORK, { recursive: true, force: true });
  mkdirSync(join(WORK, 'feed'), { recursive: true });
  write();
  const { seconds, megabytes } = await timed(BANTIN, ['publish', '--feed', join(WORK, 'feed/feed.json'), '--shell', options.shell, '--out', join(WORK, 'out'), '--base-url', 'https://example.vn/']);
  console.log(`  ${name.padEnd(48)} ${seconds.toFixed(2).padStart(8)} s ${megabytes.toFixed(0).padStart(6)} MB`);
  rmSync(WORK, { recursive: true, force: true });
}

async function reading(origin, path) {
  const one = await visit(browser, origin, path, { slow: false, desktop: true });
  try {
    if (one.errors.length) throw new Error(one.errors.join('\n'));
    const found = await facts(one);
    const arrived = found.resources.find(({ name }) => name.endsWith(FEED)).responseEnd;
    const painted = await one.page.evaluate(() => window.bench.textPainted());
    return { ...found, arrived, painted, ...(await processMemory(one)), used: await memory(one) };
  } finally {
    await one.context.close();
  }
}

/** Resident memory of the process that shows the page, now and at its highest, in bytes. */
async function processMemory() {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const of = (id, key) => Number(readFileSync(`/proc/${id}/status`, 'utf8').match(new RegExp(`${key}:\\s+(\\d+)`))[1]) * 1024;
  const renderers = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => ({ process: of(id, 'VmRSS'), peak: of(id, 'VmHWM') }));
  return renderers.reduce((most, one) => (one.peak > most.peak ? one : most));
}
