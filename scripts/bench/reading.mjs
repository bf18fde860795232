// Measures reading from the empty shell on the slow profile: open the list, open an article, go back. docs/speed.md explains the figures.
// Usage: node scripts/bench/reading.mjs [--runs 5] [--dist target/shell] [--only sample|big]
import { bigFeed, sampleDocuments } from './big-feed.mjs';
import { filesBelow, host } from './host.mjs';
import { sleep } from './machine.mjs';
import { options, row, table, UNITS } from './report.mjs';
import { facts, heap, idle, more, plainHtml, PROFILE, thereAndBack, visit, withBrowser } from './visit.mjs';

const GOALS = { largest: 4_000, there: 100, back: 60 };
const BIG_ITEMS = 2_000;
const FEED = '/feed/feed.json';

const { runs, dist, only } = options({ runs: 5, dist: 'target/shell', only: '' });
const files = filesBelow(dist);
if (!files['/index.html']) throw new Error(`${dist} contains no site; run make shell`);
const sites = {
  sample: { title: 'Sample edition', files: () => files },
  big: {
    title: `One feed document of ${BIG_ITEMS} items`,
    files: () => ({ ...files, [FEED]: Buffer.from(JSON.stringify(bigFeed(sampleDocuments(), BIG_ITEMS))) }),
  },
};
if (only && !sites[only]) throw new Error('--only must be sample or big');

console.log(`Reading from the empty shell. ${PROFILE} Medians of ${runs}.`);
await withBrowser(async (browser) => {
  for (const [name, site] of Object.entries(sites)) if (!only || only === name) await measure(browser, site.title, site.files());
});

async function measure(browser, title, files) {
  const server = await host(files);
  // The plain page is the list as the app renders it. This visit also warms up the browser.
  const html = await visit(browser, server.origin, '/', plainHtml, { slow: false });
  const control = await host({ ...files, '/index.html': html });
  const [app, plain] = [[], []];
  try {
    for (let run = 0; run < runs; run += 1) {
      app.push(await visit(browser, server.origin, '/', read));
      plain.push(await visit(browser, control.origin, '/', facts));
    }
  } finally {
    await server.close();
    await control.close();
  }
  print(`${title}: the feed is ${UNITS.KB(files[FEED].length)}, ${UNITS.KB(server.size(FEED))} compressed`, app, plain);
}

/** The steps of a reader: list, article, list, an article further down, more news. */
async function read(one) {
  const cold = await facts(one);
  // If the feed did not arrive in time, the page shows a notice instead of cards.
  if (!cold.cards) return { cold: { ...cold, largest: undefined }, notice: await one.page.locator('main').innerText() };
  const top = await thereAndBack(one);
  await scroll(one, 1_600);
  const below = await thereAndBack(one);
  const grown = await more(one);
  if (grown) await scroll(one, 900);
  const further = grown && (await thereAndBack(one));
  return { cold, top, below, grown, further, heap: await heap(one), wasm: (await facts(one)).wasmBytes };
}

async function scroll(one, by) {
  await one.page.evaluate((top) => scrollBy({ top, behavior: 'instant' }), by);
  await sleep(300);
  await idle(one);
}

function print(title, app, plain) {
  const of = (figure) => app.map(figure);
  const largest = of((run) => run.cold.largest?.at);
  const largestPlain = plain.map((one) => one.largest?.at);
  console.log(table(title, [
    row('first paint', of((run) => run.cold.first), 'ms'),
    row('largest paint of the list', largest, 'ms', GOALS.largest),
    row('largest paint, plain HTML', largestPlain, 'ms'),
    row('largest paint, ratio', largest.map((at, run) => at / largestPlain[run]), '×'),
    row('bytes until the largest paint', of((run) => run.cold.bytes), 'KB'),
    row('bytes until the largest paint, plain HTML', plain.map((one) => one.bytes), 'KB'),
    row('requests until the largest paint', of((run) => run.cold.requests), ''),
    row('click on a headline: article painted', of((run) => run.top?.there.ms), 'ms', GOALS.there),
    row('back: list painted', of((run) => run.top?.back.ms), 'ms', GOALS.back),
    row('1 600 px down: click', of((run) => run.below?.there.ms), 'ms', GOALS.there),
    row('1 600 px down: back', of((run) => run.below?.back.ms), 'ms', GOALS.back),
    row('“Xem thêm”: first new card painted', of((run) => run.grown?.ms), 'ms'),
    row('after “Xem thêm”: click', of((run) => run.further?.there.ms), 'ms', GOALS.there),
    row('after “Xem thêm”: back', of((run) => run.further?.back.ms), 'ms', GOALS.back),
    row('main thread until idle', of((run) => run.cold.mainThread.all), 'ms'),
    row('… script and WebAssembly', of((run) => run.cold.mainThread.script), 'ms'),
    row('… style and layout', of((run) => run.cold.mainThread.layout), 'ms'),
    row('longest task', of((run) => run.cold.longestTask), 'ms'),
    row('elements of the list page', of((run) => run.cold.elements), ''),
    row('JavaScript heap at the end', of((run) => run.heap), 'MB'),
    row('WebAssembly memory at the end', of((run) => run.wasm), 'MB'),
  ]));
  const steps = app.flatMap((run) => [run.top, run.below, run.further]).filter(Boolean);
  const paints = steps.flatMap(({ there, back }) => [there, back]);
  console.log(`  largest element: ${app[0].cold.largest?.what}`);
  console.log(`  back kept the scroll position ${steps.filter(({ back }) => back.kept).length} of ${steps.length} times; ${paints.filter(({ exact }) => exact).length} of ${paints.length} paints reported by the browser, the others by the frame`);
  const notices = app.map((run) => run.notice).filter(Boolean);
  if (notices.length) console.log(`  ${notices.length} visits without a list: “${notices[0].replace(/\s+/g, ' ')}”`);
}
