// Measures what each crate adds to the program that readers download, and puts it into the tables of docs/dependencies.md.
// Usage: node scripts/dependencies.mjs [--write]    without --write it prints what it has measured
//
// The program is built as for a release but keeps the names of its functions; each function belongs to the crate in whose source it stands.
// A crate's size is how much smaller the module compresses (brotli 11) without its functions.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { crateOf, parts } from './wasm-functions.mjs';

const DOC = 'docs/dependencies.md';
const FOLDER = 'target/dependencies';
/** In KB. What is smaller changes how well its neighbours compress by as much as it takes itself. */
const NOISE_KB = 0.2;
/** What comes with the compiler. */
const STANDARD = ['__rustc', 'alloc', 'core', 'dlmalloc', 'std'];
const OURS = ['bantin', 'reader'];

function built() {
  const run = (program, ...args) => execFileSync(program, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  const page = readFileSync('index.html', 'utf8');
  const [level, parameters] = ['wasm-opt', 'wasm-opt-params'].map((name) => page.match(new RegExp(`data-${name}="([^"]*)"`))[1]);
  mkdirSync(FOLDER, { recursive: true });
  run('cargo', 'build', '--release', '--locked', '--features', 'browser', '--target', 'wasm32-unknown-unknown', '--bin', 'reader');
  run('wasm-bindgen', '--target', 'web', '--no-typescript', '--no-demangle', '--out-dir', FOLDER, 'target/wasm32-unknown-unknown/release/reader.wasm');
  run('node_modules/.bin/wasm-opt', `-O${level}`, '-g', ...parameters.split(' '), `${FOLDER}/reader_bg.wasm`, '-o', `${FOLDER}/named.wasm`);
  return readFileSync(`${FOLDER}/named.wasm`);
}

const module = built();
const { functions, names, data } = parts(module);

/** The module without these places, in ascending order, compressed. */
function compressed(without) {
  const kept = [];
  let at = 0;
  for (const [start, end] of [...without, ...names].sort(([a], [b]) => a - b)) {
    kept.push(module.subarray(at, start));
    at = end;
  }
  const bytes = Buffer.concat([...kept, module.subarray(at)]);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return brotliCompressSync(bytes, { params }).length;
}

const whole = compressed([]);
const placesOf = (crates) => functions.filter(({ crate }) => crates.includes(crate)).map(({ place }) => place);
const measured = (places) => ({ raw: places.reduce((sum, [start, end]) => sum + end - start, 0), less: whole - compressed(places) });
for (const one of functions) one.crate = crateOf(one.name);

const crates = [...new Set(functions.map(({ crate }) => crate))].filter((crate) => ![...STANDARD, ...OURS, ''].includes(crate));
const sizes = new Map(crates.map((crate) => [crate, measured(placesOf([crate]))]));
sizes.set("Rust's library", measured(placesOf(STANDARD)));
sizes.set('bantin itself', measured(placesOf(OURS)));
sizes.set('texts and tables of all', measured([data]));
sizes.set('functions without a name', measured(placesOf([''])));
sizes.set('the whole', { raw: module.length - names.reduce((sum, [start, end]) => sum + end - start, 0), less: whole });

const kb = (bytes) => (bytes / 1000).toFixed(1);
for (const [name, { raw, less }] of [...sizes].sort(([, a], [, b]) => b.less - a.less)) console.log(kb(raw).padStart(9), kb(less).padStart(8), ` ${name}`);

/** A row names a crate, or one of the rest above, and ends in its size. */
function sized(line) {
  const [, name] = line.match(/^\| `?([^|`]+?)`? \|.*\|$/) ?? [];
  const size = name && (sizes.get(name) ?? sizes.get(name.replaceAll('-', '_')));
  const cells = line.split('|');
  const less = size?.less < NOISE_KB * 1000 ? `below ${NOISE_KB}` : kb(size?.less);
  return size ? [...cells.slice(0, -2), ` ${less} `, ''].join('|') : line;
}

if (process.argv.includes('--write')) writeFileSync(DOC, readFileSync(DOC, 'utf8').split('\n').map(sized).join('\n'));
