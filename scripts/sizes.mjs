// Prints the compressed sizes of a published site and fails when one is out of bounds.
// Usage: node scripts/sizes.mjs [dist]
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotli } from './bench/host.mjs';

/**
 * Bounds in KB after brotli 11; decision 23 has those of the program. A size below the minimum means that a part of the app is missing
 * from the build.
 */
const BOUNDS = { program: { min: 150, max: 249 }, article: { max: 14 }, style: { min: 1, max: 9 }, front: { max: 18 } };
/** The measured article is the one nearest to this length. */
const ARTICLE_WORDS = 600;
const MAX_WORDS_APART = 100;

const dist = process.argv[2] ?? 'dist';
const failures = [];
const kb = (bytes) => brotli(bytes).length / 1000;

/** The file in `assets` whose name occurs in `text`. The folder also contains files of the previous publish. */
function asset(text, pattern) {
  const name = text.toString().match(pattern)?.[0];
  if (!name) throw new Error(`${dist}: no file name matches ${pattern}; build the site again`);
  return readFileSync(join(dist, 'assets', name));
}

/** The number of words in the article of a published page, counted in the page data. */
function words(page) {
  const data = JSON.parse(page.toString().match(/<script type="application\/json"[^>]*>([^]*?)<\/script>/)[1]);
  return (data.items[0].content_html ?? '').replace(/<[^>]*>/g, ' ').split(/\s+/).filter(Boolean).length;
}

function check(name, size, { min = 0, max }) {
  console.log(`${name}: ${size.toFixed(1)} KB brotli (${min ? `${min} to ${max}` : `at most ${max}`})`);
  if (size > max) failures.push(`${name} is ${(size - max).toFixed(1)} KB too large`);
  if (size < min) failures.push(`${name} is smaller than ${min} KB; something is missing from the build`);
}

const front = readFileSync(join(dist, 'index.html'));
const boot = asset(front, /boot-[0-9a-f]+\.js/);
const wasm = asset(boot, /app-[0-9a-f]+\.wasm/);
const glue = asset(boot, /app-[0-9a-f]+\.js/);
const style = Buffer.from([...front.toString().matchAll(/<style[^>]*>([^]*?)<\/style>/g)].map(([, css]) => css).join(''));
const articles = readdirSync(join(dist, 'bai'))
  .map((slug) => readFileSync(join(dist, 'bai', slug, 'index.html')))
  .filter((page) => page.includes('id="page-data"'))
  .map((page) => ({ page, words: words(page) }));
const distance = (article) => Math.abs(article.words - ARTICLE_WORDS);
const article = articles.reduce((best, one) => (distance(one) < distance(best) ? one : best));

const parts = { wasm, glue, boot, style, 'front page': front, [`article, ${article.words} words`]: article.page };
console.log(dist.padEnd(24), 'raw KB'.padStart(9), 'brotli KB'.padStart(10));
for (const [name, bytes] of Object.entries(parts)) {
  console.log(name.padEnd(24), (bytes.length / 1000).toFixed(1).padStart(9), kb(bytes).toFixed(1).padStart(10));
}
check('wasm and glue', kb(wasm) + kb(glue), BOUNDS.program);
check('style', kb(style), BOUNDS.style);
check('front page', kb(front), BOUNDS.front);
if (distance(article) > MAX_WORDS_APART) failures.push(`no article has about ${ARTICLE_WORDS} words`);
else check(`article of ${article.words} words`, kb(article.page), BOUNDS.article);
if (failures.length) throw new Error(failures.join('; '));
