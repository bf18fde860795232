// Prints what a reader of the published site downloads, and fails when it is too much, or so little that something is lost.
// Usage: node scripts/sizes.mjs [dist]
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** Wasm and glue. */
const LIMIT_KB = 145;
/** Below this the program can't hold router, feed reader, body walk and pages. */
const FLOOR_KB = 100;
/** The page of an article of 600 words, with style and data. */
const ARTICLE_WORDS = 600;
const ARTICLE_KB = 14;

const dist = process.argv[2] ?? 'dist';
const html = readFileSync(join(dist, 'index.html'), 'utf8');
/** The file that `text` names; others in the folder are of the publish before. */
const named = (text, pattern) => {
  const name = text.match(pattern)?.[0];
  if (!name) throw new Error(`${dist}: nothing names ${pattern}: build anew`);
  return readFileSync(join(dist, 'assets', name));
};
const boot = named(html, /boot-[0-9a-f]+\.js/);
const style = [...html.matchAll(/<style[^>]*>([^]*?)<\/style>/g)].map((match) => match[1]).join('');

const brotli = (bytes) =>
  brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  }).length;

/** The words of an article's text, by the data that its page carries. */
function words(page) {
  const data = JSON.parse(page.match(/<script type="application\/json"[^>]*>([^]*?)<\/script>/)[1]);
  const text = (data.items[0].content_html ?? '').replace(/<[^>]*>/g, ' ');
  return text.split(/\s+/).filter(Boolean).length;
}

const articles = readdirSync(join(dist, 'bai'))
  .map((slug) => readFileSync(join(dist, 'bai', slug, 'index.html')))
  .filter((page) => page.includes('id="page-data"'))
  .map((page) => ({ page, words: words(page.toString()) }));
const distance = ({ words }) => Math.abs(words - ARTICLE_WORDS);
const article = articles.reduce((best, one) => (distance(one) < distance(best) ? one : best));

const parts = {
  wasm: named(boot.toString(), /app-[0-9a-f]+\.wasm/),
  glue: named(boot.toString(), /app-[0-9a-f]+\.js/),
  boot,
  'style (in each page)': Buffer.from(style),
  'front page': Buffer.from(html),
  [`article, ${article.words} words`]: article.page,
};
const kb = (bytes) => (bytes / 1000).toFixed(1).padStart(8);
console.log(`${dist}`.padEnd(24), '   raw KB  brotli KB');
const compressed = {};
for (const [name, bytes] of Object.entries(parts)) {
  compressed[name] = brotli(bytes);
  console.log(name.padEnd(24), kb(bytes.length), kb(compressed[name]).padStart(10));
}
const program = (compressed.wasm + compressed.glue) / 1000;
console.log(`wasm + glue: ${program.toFixed(1)} KB brotli (limit ${LIMIT_KB}, floor ${FLOOR_KB})`);
if (program > LIMIT_KB) throw new Error(`wasm + glue are ${(program - LIMIT_KB).toFixed(1)} KB over their limit`);
if (program < FLOOR_KB) throw new Error('wasm + glue are smaller than they can be: something is missing from the build');
if (style.length < 4000) throw new Error('the page has lost its style');
const page = brotli(article.page) / 1000;
if (distance(article) < 100 && page > ARTICLE_KB) throw new Error(`an article of ${article.words} words has a page of ${page.toFixed(1)} KB, more than ${ARTICLE_KB}`);
