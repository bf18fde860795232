// Prints what a reader downloads before the first article, and fails when it is too much, or so little that something is lost.
// Usage: node scripts/sizes.mjs [dist]
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const LIMIT_KB = 140;
/** Below this the program can't hold router, feed reader, body walk and pages. */
const FLOOR_KB = 100;

const dist = process.argv[2] ?? 'dist';
const files = readdirSync(dist);
const only = (ending) => {
  const found = files.filter((name) => name.endsWith(ending));
  if (found.length !== 1) throw new Error(`${dist}: expected one file *${ending}, found ${found.length}: build anew`);
  return readFileSync(join(dist, found[0]));
};
const html = readFileSync(join(dist, 'index.html'), 'utf8');
const style = [...html.matchAll(/<style[^>]*>([^]*?)<\/style>/g)].map((match) => match[1]).join('');

const brotli = (bytes) =>
  brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  }).length;

const parts = {
  'wasm': only('_bg.wasm'),
  'glue': only('.js'),
  'style (in the page)': Buffer.from(style),
  'page with style': Buffer.from(html),
};
const kb = (bytes) => (bytes / 1000).toFixed(1).padStart(8);
console.log(`${dist}`.padEnd(22), '   raw KB  brotli KB');
const compressed = {};
for (const [name, bytes] of Object.entries(parts)) {
  compressed[name] = brotli(bytes);
  console.log(name.padEnd(22), kb(bytes.length), kb(compressed[name]).padStart(10));
}
const program = (compressed.wasm + compressed.glue) / 1000;
console.log(`wasm + glue: ${program.toFixed(1)} KB brotli (limit ${LIMIT_KB}, floor ${FLOOR_KB})`);
if (program > LIMIT_KB) throw new Error(`wasm + glue are ${(program - LIMIT_KB).toFixed(1)} KB over their limit`);
if (program < FLOOR_KB) throw new Error('wasm + glue are smaller than they can be: something is missing from the build');
if (style.length < 4000) throw new Error('the page has lost its style');
