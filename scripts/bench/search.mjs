// Measures the search index of generated articles: publishing with it, the number of files, the bytes that first queries load, and the time
// until the first result is painted on the slow profile.
// Usage: node scripts/bench/search.mjs [--articles 20000,100000] [--runs 3] [--baseline PROGRAM]
// PROGRAM is a `bantin` without the index, from an earlier commit. The program is measured alternately, to show what the index costs.
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotli, filesBelow, host } from './host.mjs';
import { UNITS, median, options, row, table } from './report.mjs';
import { timed } from './timed.mjs';
import { PROFILE, search, visit, withBrowser } from './visit.mjs';

const WORK = 'target/bench/search';
const [FEED, OUT] = ['feed', 'dist'].map((name) => join(WORK, name));
const BANTIN = 'target/publisher/bantin';
const QUERIES = ['hung yen', 'dang bo'];
/** At this number of articles: maximum seconds and additional megabytes of the index, and maximum bytes of a first query. */
const GOALS = { articles: 20_000, seconds: 5, megabytes: 200, titles: 30_000, excerpts: 50_000 };
/** Maximum milliseconds from the submission of a query to the first result, by the number of articles. */
const FIRST_RESULT = { 20_000: 800, 100_000: 1_000 };
/** Quality of compression on the fly. */
const BROTLI = 5;

const { articles, runs, baseline } = options({ articles: '20000', runs: 3, baseline: '' });
const counts = articles.split(',').map(Number);
if (!counts.every((count) => count >= 1)) throw new Error('--articles must be numbers separated by commas');
for (const count of counts) {
  rmSync(WORK, { recursive: true, force: true });
  example('feed', String(count), FEED);
  console.log(`\n${count} generated articles`);
  const goals = count === GOALS.articles ? GOALS : {};
  await measurePublishing(goals);
  printFiles();
  const documents = printQueries(goals);
  await measureSearching(documents, FIRST_RESULT[count]);
}
rmSync(WORK, { recursive: true, force: true });

/** Runs an example of the search crate and returns its output. */
function example(name, ...args) {
  return execFileSync('cargo', ['run', '--quiet', '--locked', '--release', '-p', 'bantin-search', '--example', name, '--', ...args], { encoding: 'utf8' });
}

function publish(program) {
  return timed(program, ['publish', '--feed', join(FEED, 'feed.json'), '--out', OUT, '--base-url', 'https://example.vn/']);
}

async function measurePublishing(goals) {
  const results = { baseline: [], baselineAgain: [], first: [], unchanged: [], corrected: [], step: [] };
  for (let run = 0; run < runs; run += 1) {
    if (baseline) {
      removeSite();
      results.baseline.push(await publish(baseline));
      results.baselineAgain.push(await publish(baseline));
    }
    removeSite();
    results.first.push(await publish(BANTIN));
    results.step.push(indexSeconds());
    results.unchanged.push(await publish(BANTIN));
    correctOldest(run);
    results.corrected.push(await publish(BANTIN));
  }
  const [without, first] = [summary(results.baseline), summary(results.first)];
  print('published', first);
  console.log(`  ${'of these, the index'.padEnd(28)} ${median(results.step).toFixed(2).padStart(7)} s${goals.seconds ? `  (goal ${goals.seconds} s)` : ''}`);
  if (baseline) {
    print('without the index', without);
    const cost = Object.fromEntries(Object.keys(first).map((key) => [key, first[key] - without[key]]));
    print('difference', cost, goals.megabytes && `(goal ${goals.megabytes} MB)`);
  }
  print('published again, unchanged', summary(results.unchanged));
  if (baseline) print('without the index', summary(results.baselineAgain));
  print('an old article corrected', summary(results.corrected));
}

/** The time between the headers, which are written before the index, and the last block of titles. */
function indexSeconds() {
  const time = (path) => statSync(join(OUT, path)).mtimeMs;
  const titles = readdirSync(join(OUT, 'tim/bai')).map((name) => time(`tim/bai/${name}`));
  return (Math.max(...titles) - time('vercel.json')) / 1000;
}

function removeSite() {
  for (const folder of [OUT, `${OUT}.cache`]) rmSync(folder, { recursive: true, force: true });
}

/** Adds a sentence to one of the oldest articles. */
function correctOldest(run) {
  const names = readdirSync(FEED).sort((one, other) => one.length - other.length || one.localeCompare(other));
  const file = join(FEED, names.at(-1));
  const document = JSON.parse(readFileSync(file, 'utf8'));
  document.items.at(-1 - run).content_html += '<p>Thêm một câu.</p>';
  writeFileSync(file, JSON.stringify(document));
}

/** The medians of the elapsed and of the processor time, and the maximum of the memory. */
function summary(results) {
  return {
    seconds: median(results.map(({ seconds }) => seconds)),
    cpu: median(results.map(({ user, system }) => user + system)),
    megabytes: Math.max(...results.map(({ megabytes }) => megabytes)),
  };
}

function print(name, { seconds, cpu, megabytes }, note = '') {
  console.log(`  ${name.padEnd(28)} ${seconds.toFixed(2).padStart(7)} s, CPU ${cpu.toFixed(2).padStart(7)} s ${megabytes.toFixed(0).padStart(6)} MB  ${note}`.trimEnd());
}

function printFiles() {
  const paths = readdirSync(OUT, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = paths.map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(OUT.length + 1));
  const kind = (path) => (path.endsWith('.html') ? 'pages' : path.startsWith('feed/') ? 'documents' : path.startsWith('tim/') ? 'index' : 'others');
  const sizes = ['pages', 'documents', 'index', 'others'].map((name) => {
    const ofKind = files.filter((path) => kind(path) === name);
    return `${name} ${ofKind.length} (${UNITS.MB(bytes(ofKind, (content) => content.length))})`;
  });
  console.log(`  files: ${files.length}: ${sizes.join(', ')}`);
}

/** Returns the documents that the excerpts are made from. */
function printQueries({ titles: titlesGoal, excerpts: excerptsGoal }) {
  const documents = new Set();
  for (const line of example('query', OUT, ...QUERIES).trim().split('\n')) {
    const { query, articles, answer, titles, excerpts } = JSON.parse(line);
    excerpts.forEach((path) => documents.add(path));
    const toTitles = transferred([...answer, ...titles]);
    const toExcerpts = toTitles + transferred(excerpts);
    const goal = (number) => (number ? ` (goal ${UNITS.KB(number)})` : '');
    console.log(`  first query "${query}", ${articles} articles: ten titles ${UNITS.KB(toTitles)}${goal(titlesGoal)} in ${answer.length + titles.length} files, with five excerpts ${UNITS.KB(toExcerpts)}${goal(excerptsGoal)}`);
  }
  return documents;
}

/** The time from the submission of a query on the open search page to the first title. */
async function measureSearching(documents, goal) {
  const isServed = (path) => /^\/(tim|assets)\//.test(path) || path === '/feed/feed.json' || documents.has(path.slice(1));
  const site = await host(filesBelow(OUT, isServed));
  try {
    await withBrowser(async (browser) => {
      const times = Object.fromEntries(QUERIES.map((query) => [query, []]));
      for (let run = 0; run < runs; run += 1) {
        for (const query of QUERIES) times[query].push(await visit(browser, site.origin, '/tim/', (one) => search(one, query)));
      }
      const rows = Object.entries(times).map(([query, found]) => row(`"${query}"`, found.map(({ ms }) => ms), 'ms', goal));
      console.log(table(`From a query to the first title. ${PROFILE}`, rows));
    });
  } finally {
    await site.close();
  }
}

/** Bytes of bodies. Hosts compress JSON, but not shards. */
function transferred(paths) {
  return bytes(new Set(paths), (content, path) => (path.endsWith('.json') ? brotli(content, BROTLI).length : content.length));
}

function bytes(paths, size) {
  return [...paths].reduce((sum, path) => sum + size(readFileSync(join(OUT, path)), path), 0);
}
