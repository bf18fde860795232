// Measures how soon a reader on a slow phone and line sees the list, an article, and the list again. docs/speed.md says what each
// number is.
//
//   node scripts/bench/reading.mjs [--runs 5] [--dist dist] [--only sample|big]
//
// It judges nothing: goals that are missed are printed, and it fails only when something could not be measured.
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import config from '../../playwright.config.mjs';
import { bigFeed } from './big-feed.mjs';
import { plainPage } from './control.mjs';
import { filesBelow, host } from './host.mjs';
import { disturbance, quiet, sleep, undisturbed } from './machine.mjs';
import { UNITS, row, table } from './table.mjs';
import { traced } from './trace.mjs';
import { facts, grow, memory, settled, thereAndBack, visit } from './visit.mjs';

const GOALS = { largest: 4_000, there: 100, back: 50 };
const BIG = 2_000;
const FEED = '/feed/feed.json';
const OUTPUT = 'target/bench';

const { values: options } = parseArgs({
  options: { runs: { type: 'string', default: '5' }, dist: { type: 'string', default: 'dist' }, only: { type: 'string' } },
});
const runs = Number(options.runs);
const names = ['sample', 'big'].filter((name) => !options.only || options.only === name);
if (!names.length || !(runs >= 1)) throw new Error('usage: node scripts/bench/reading.mjs [--runs 5] [--dist dist] [--only sample|big]');

const files = filesBelow(options.dist);
if (!files['/index.html']) throw new Error(`${options.dist} holds no site: run make build`);
mkdirSync(OUTPUT, { recursive: true });

const browser = await chromium.launch(config.use.launchOptions);
const shares = [];
try {
  console.log(`1.6 Mbit/s down, 0.75 up, 150 ms, CPU slowed 4 times, nothing cached, phone 412 by 823. Medians of ${runs}.`);
  const results = {};
  for (const name of names) results[name] = await target(name);
  for (const name of names) print(name, results[name]);
  console.log(`\n${disturbance(shares)}`);
  writeFileSync(`${OUTPUT}/results.json`, JSON.stringify(results, undefined, 1));
} finally {
  await browser.close();
}

async function target(name) {
  const site = { ...files };
  if (name === 'big') {
    const sample = Object.keys(files).filter((path) => /^\/feed\/[^/]*\.json$/.test(path)).sort((one, other) => (other === FEED) - (one === FEED) || one.localeCompare(other));
    site[FEED] = Buffer.from(JSON.stringify(bigFeed(sample.map((path) => JSON.parse(files[path])), BIG)));
    writeFileSync(`${OUTPUT}/feed-${BIG}.json`, site[FEED]);
  }
  const server = await host(site);
  const found = { app: [], control: [], feed: { raw: site[FEED].length, sent: server.size(FEED) } };
  let control;
  try {
    // Once at full speed: it wakes the browser, and the control is taken from it.
    const first = await visit(browser, server.origin, '/', { slow: false });
    control = await host({ ...site, '/index.html': await plainPage(first.page) });
    await first.context.close();
    for (let run = 1; run <= runs; run += 1) {
      const app = await undisturbed(() => reading(server.origin), shares);
      const plain = await undisturbed(() => opening(control.origin), shares);
      found.app.push(app);
      found.control.push(plain);
      const { cold, top } = app;
      console.error(`${name} ${run}/${runs}: largest ${ms(cold.largest?.at)}, click ${ms(top?.there.ms)}, back ${ms(top?.back.ms)}; plain HTML ${ms(plain.largest?.at)}`);
    }
    await quiet();
    found.trace = await traced(browser, () => opening(server.origin));
  } finally {
    await server.close();
    await control?.close();
  }
  return found;
}

/** The whole way of a reader: list, article, list, further down, more news. */
async function reading(origin) {
  const one = await visit(browser, origin, '/');
  try {
    const cold = await facts(one);
    const used = await memory(one);
    if (!cold.cards) return { cold: { ...cold, largest: undefined }, used, failed: await one.page.locator('main').innerText() };
    const top = await thereAndBack(one);
    await scroll(one, 1_600);
    const below = await thereAndBack(one);
    const grown = await grow(one);
    if (grown) await scroll(one, 900);
    const further = grown && (await thereAndBack(one));
    if (one.errors.length) throw new Error(one.errors.join('\n'));
    return { cold, used, top, below, grown, further, usedAfter: await memory(one) };
  } finally {
    await one.context.close();
  }
}

async function opening(origin) {
  const one = await visit(browser, origin, '/');
  try {
    return await facts(one);
  } finally {
    await one.context.close();
  }
}

async function scroll(one, by) {
  await one.page.evaluate((top) => scrollBy({ top, behavior: 'instant' }), by);
  await sleep(300);
  await settled(one);
}

function print(name, { app, control, feed, trace }) {
  const of = (from) => app.map((run) => from(run) ?? undefined);
  const cold = (from) => of((run) => from(run.cold));
  const titles = { sample: 'Sample edition', big: `One feed document of ${BIG} items` };
  const largest = cold((one) => one.largest?.at);
  const plain = control.map((one) => one.largest?.at);
  const kept = ['top', 'below', 'further'].flatMap((step) => of((run) => run[step]?.back.kept)).filter((one) => one !== undefined);
  const exact = ['top', 'below', 'further'].flatMap((step) => of((run) => run[step])).filter(Boolean).flatMap(({ there, back }) => [there.exact, back.exact]);

  console.log(table(`${titles[name]}: ${cold((one) => one.cards)[0]} cards; the feed is ${UNITS.KB(feed.raw)}, ${UNITS.KB(feed.sent)} as sent`, [
    row('largest paint of the list', largest, 'ms', GOALS.largest),
    row('click on a headline: article painted', of((run) => run.top?.there.ms), 'ms', GOALS.there),
    row('back: list painted', of((run) => run.top?.back.ms), 'ms', GOALS.back),
    row('1 600 px down: click', of((run) => run.below?.there.ms), 'ms', GOALS.there),
    row('1 600 px down: back', of((run) => run.below?.back.ms), 'ms', GOALS.back),
    row('“Xem thêm”: first new card painted', of((run) => run.grown?.ms), 'ms'),
    row('after “Xem thêm”: click', of((run) => run.further?.there.ms), 'ms', GOALS.there),
    row('after “Xem thêm”: back', of((run) => run.further?.back.ms), 'ms', GOALS.back),
    row('bytes until the largest paint', cold((one) => one.bytes), 'KB'),
    row('requests until the largest paint', cold((one) => one.requests), ''),
    row('the same list as plain HTML: largest paint', plain, 'ms'),
    row('… bytes until then', control.map((one) => one.bytes), 'KB'),
    row('largest paint, app to plain HTML', largest.map((at, run) => at / plain[run]), '×'),
  ]));
  console.log(`  going back kept the place ${kept.filter(Boolean).length} of ${kept.length} times; ${exact.filter(Boolean).length} of ${exact.length} paints told by the browser, the others by the frame`);

  const failed = of((run) => run.failed);
  if (failed.some(Boolean)) console.log(`  ${failed.filter(Boolean).length} times there was no list: “${mostly(failed.filter(Boolean)).replace(/\s+/g, ' ')}”`);

  const at = (moment) => cold((one) => one.moments[moment]);
  const arrived = (ending) => cold((one) => one.resources.find((resource) => resource.name.endsWith(ending))?.responseEnd);
  const between = (first, last) => cold((one) => one.moments[last] - one.moments[first]);
  console.log(table('Where the time goes, since the navigation', [
    row('HTML is here', cold((one) => one.page.responseEnd), 'ms'),
    row('first paint', cold((one) => one.first), 'ms'),
    row('glue is here', arrived('.js'), 'ms'),
    row('wasm asked for by the glue', at('asked for the program'), 'ms'),
    row('wasm is here', arrived('.wasm'), 'ms'),
    row('wasm compiled', at('program compiled'), 'ms'),
    row('program started, asks for the feed', at('program started'), 'ms'),
    row('feed is here', arrived(FEED), 'ms'),
    row('feed in the program’s hands', at('feed handed over'), 'ms'),
    row('feed parsed', at('feed parsed'), 'ms'),
    row('edition built', at('feed understood'), 'ms'),
    row('list in the document', at('list drawn'), 'ms'),
    row('largest paint', largest, 'ms'),
  ]));
  console.log(`  largest: ${mostly(cold((one) => one.largest?.what))} ${mostly(cold((one) => one.largest?.address.replace(/^.*\//, '')))}`);
  console.log(table('Work of the main thread until the page is at rest', [
    row('all tasks', cold((one) => one.spent.task), 'ms'),
    row('script and wasm', cold((one) => one.spent.script), 'ms'),
    row('of that: feed parsed', between('feed handed over', 'feed parsed'), 'ms'),
    row('of that: edition built', between('feed parsed', 'feed understood'), 'ms'),
    row('of that: list put into the document', between('feed understood', 'list drawn'), 'ms'),
    row('style', cold((one) => one.spent.style), 'ms'),
    row('layout', cold((one) => one.spent.layout), 'ms'),
    row('longest task', cold((one) => Math.max(0, ...one.tasks.map(([, duration]) => duration))), 'ms'),
    row('elements', cold((one) => one.nodes), ''),
    row('JavaScript heap', of((run) => run.used.heap), 'MB'),
    row('memory of the wasm', of((run) => run.used.wasm), 'MB'),
    row('JavaScript heap after reading', of((run) => run.usedAfter?.heap), 'MB'),
    row('memory of the wasm after reading', of((run) => run.usedAfter?.wasm), 'MB'),
  ]));
  const kinds = Object.entries(trace).map(([kind, time]) => `${kind} ${ms(time)}`);
  console.log(`  one visit under the browser’s trace, without what is nested: ${kinds.join(', ')}`);
}

function mostly(values) {
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? '';
}

function ms(number) {
  return number === undefined ? 'none' : `${Math.round(number)} ms`;
}
