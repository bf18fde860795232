// How soon a reader on the slow profile sees published pages, each beside the same page as somebody would write it by hand: the same text,
// style and pictures, no script. docs/speed.md says what each number is.
//
//   node scripts/bench/published.mjs [--runs 5] [--dist target/site]
//
// It judges nothing: goals that are missed are printed.
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import config from '../../playwright.config.mjs';
import { pageByHand } from './control.mjs';
import { filesBelow, host } from './host.mjs';
import { disturbance, undisturbed } from './machine.mjs';
import { row, table, UNITS } from './table.mjs';
import { facts, visit } from './visit.mjs';

/** Times what the page by hand takes. */
const GOAL = 1.1;

const { values: options } = parseArgs({ options: { runs: { type: 'string', default: '5' }, dist: { type: 'string', default: 'target/site' } } });
const runs = Number(options.runs);
if (!(runs >= 1)) throw new Error('usage: node scripts/bench/published.mjs [--runs 5] [--dist target/site]');
const files = filesBelow(options.dist);
const feed = files['/feed/feed.json'];
if (!feed) throw new Error(`${options.dist} holds no published site: run make test-e2e`);
const { items } = JSON.parse(feed);
const pages = {
  'An article with a lead picture': pathOf(items.find((item) => item.image)),
  'An article without': pathOf(items.find((item) => !item.image)),
  'The front page': '/',
};

const browser = await chromium.launch(config.use.launchOptions);
const shares = [];
try {
  console.log(`Published pages: 1.6 Mbit/s down, 0.75 up, 150 ms, CPU slowed 4 times, nothing cached, phone 412 by 823. Medians of ${runs}.`);
  for (const [title, path] of Object.entries(pages)) if (path) await beside(title, path);
  console.log(`\n${disturbance(shares)}`);
} finally {
  await browser.close();
}

function pathOf(item) {
  return item && `/bai/${item._bantin.slug}/`;
}

async function beside(title, path) {
  const published = await host(files);
  let byHand;
  try {
    const first = await visit(browser, published.origin, path, { slow: false });
    byHand = await host({ ...files, [`${path}index.html`]: await pageByHand(first.page) });
    await first.context.close();
    const [own, hand] = [[], []];
    for (let run = 1; run <= runs; run += 1) {
      own.push(await undisturbed(() => opening(published.origin, path), shares));
      hand.push(await undisturbed(() => opening(byHand.origin, path), shares));
    }
    print(title, own, hand, [published, byHand].map((one) => one.size(`${path}index.html`)));
  } finally {
    await published.close();
    await byHand?.close();
  }
}

async function opening(origin, path) {
  const one = await visit(browser, origin, path);
  try {
    const found = await facts(one);
    if (!found.first || !found.largest) throw new Error(`the browser tells no paint of ${path}`);
    return found;
  } finally {
    await one.context.close();
  }
}

function print(title, own, hand, sizes) {
  const [first, largest] = [(one) => one.first, (one) => one.largest.at];
  const times = (paint) => own.map((one, run) => paint(one) / paint(hand[run]));
  const [size, plain] = sizes.map(UNITS.KB);
  console.log(table(`${title}: ${size} of HTML as sent, by hand ${plain}; largest: ${own[0].largest.what}`, [
    row('first paint', own.map(first), 'ms'),
    row('first paint by hand', hand.map(first), 'ms'),
    row('first paint, to the page by hand', times(first), '×', GOAL),
    row('largest paint', own.map(largest), 'ms'),
    row('largest paint by hand', hand.map(largest), 'ms'),
    row('largest paint, to the page by hand', times(largest), '×', GOAL),
    row('main thread until rest', own.map((one) => one.spent.task), 'ms'),
    row('main thread by hand', hand.map((one) => one.spent.task), 'ms'),
  ]));
}
