// Measures published pages on the slow profile and compares each with the same page as plain HTML. docs/speed.md explains the figures.
// Usage: node scripts/bench/published.mjs [--runs 5] [--dist target/site]
import { filesBelow, host } from './host.mjs';
import { options, row, table, UNITS } from './report.mjs';
import { facts, plainHtml, PROFILE, visit, withBrowser } from './visit.mjs';

/** Maximum ratios to the plain page. */
const GOALS = { first: 1.1, largest: 1.05 };

const { runs, dist } = options({ runs: 5, dist: 'target/site' });
const files = filesBelow(dist);
if (!files['/feed/feed.json']) throw new Error(`${dist} contains no published site; run make site`);
const { items } = JSON.parse(files['/feed/feed.json']);
const pathOf = (item) => item && `/bai/${item._bantin.slug}/`;
const pages = {
  'Article with a lead picture': pathOf(items.find((item) => item.image)),
  'Article without a picture': pathOf(items.find((item) => !item.image)),
  'Front page': '/',
};

console.log(`Published pages. ${PROFILE} Medians of ${runs}.`);
await withBrowser(async (browser) => {
  for (const [title, path] of Object.entries(pages)) if (path) await compare(browser, title, path);
});

async function compare(browser, title, path) {
  const published = await host(files);
  const html = await visit(browser, published.origin, path, plainHtml, { slow: false });
  const plain = await host({ ...files, [`${path}index.html`]: html });
  try {
    const results = [];
    for (let run = 0; run < runs; run += 1) {
      results.push({ app: await visit(browser, published.origin, path, facts), plain: await visit(browser, plain.origin, path, facts) });
    }
    const [size, plainSize] = [published, plain].map((one) => UNITS.KB(one.size(`${path}index.html`)));
    const of = (figure) => results.map(({ app }) => figure(app));
    const ofPlain = (figure) => results.map(({ plain }) => figure(plain));
    const ratio = (figure) => results.map(({ app, plain }) => figure(app) / figure(plain));
    const [first, largest, busy] = [(one) => one.first, (one) => one.largest?.at, (one) => one.mainThread.all];
    console.log(table(`${title}: ${size} of compressed HTML, plain ${plainSize}; largest element: ${results[0].app.largest?.what}`, [
      row('first paint', of(first), 'ms'),
      row('first paint, plain page', ofPlain(first), 'ms'),
      row('first paint, ratio', ratio(first), '×', GOALS.first),
      row('largest paint', of(largest), 'ms'),
      row('largest paint, plain page', ofPlain(largest), 'ms'),
      row('largest paint, ratio', ratio(largest), '×', GOALS.largest),
      row('main thread until idle', of(busy), 'ms'),
      row('main thread until idle, plain page', ofPlain(busy), 'ms'),
    ]));
  } finally {
    await published.close();
    await plain.close();
  }
}
