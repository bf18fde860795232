// Minifies the program of a release build: removes what only unused classes need, shortens the names by which the JavaScript and the
// WebAssembly module import from each other, and minifies the JavaScript.
// Usage: node scripts/minify.mjs FOLDER
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';

const OPTIMIZATIONS = '--flatten --rereloop --low-memory-unused -Oz -Oz -ocimfs 30 --reorder-functions-by-name --strip-producers --strip-target-features'.split(' ');

const folder = process.argv[2];
if (!folder) throw new Error('usage: node scripts/minify.mjs FOLDER');
const [wasm, script] = [/^bantin-app-[0-9a-f]+_bg\.wasm$/, /^bantin-app-[0-9a-f]+\.js$/].map((pattern) => {
  const names = readdirSync(folder).filter((name) => pattern.test(name));
  if (names.length !== 1) throw new Error(`${folder}: ${names.length} files match ${pattern}, expected 1; run \`make shell\``);
  return join(folder, names[0]);
});

let text = readFileSync(script, 'utf8');
removeUnusedClasses();
removeUnusedExports();
optimize();
writeFileSync(script, esbuild({ minify: true }));

function esbuild(options) {
  return transformSync(text, { format: 'esm', target: 'es2020', ...options }).code;
}

function binaryen(tool, ...args) {
  return execFileSync(join(import.meta.dirname, '../node_modules/.bin', tool), [...args, wasm, '-o', wasm], { encoding: 'utf8' });
}

/** Removes the classes that Rust dependencies export to JavaScript. index.html uses none of them. */
function removeUnusedClasses() {
  text = text.replaceAll('export class ', 'class ').replaceAll('new FinalizationRegistry(', '/* @__PURE__ */ new FinalizationRegistry(');
  text = esbuild({ treeShaking: true, minifySyntax: true, define: { 'Symbol.dispose': 'undefined' } });
}

/** Removes the exports of the WebAssembly module that the JavaScript does not use, and what only they need. */
function removeUnusedExports() {
  const names = [...new Set(Array.from(text.matchAll(/\bwasm\.(\w+)/g), ([, name]) => name))];
  const nodes = names.map((name) => ({ name: `export ${name}`, export: name }));
  const graph = [{ name: 'script', reaches: nodes.map(({ name }) => name), root: true }, ...nodes];
  const file = `${wasm}.json`;
  writeFileSync(file, JSON.stringify(graph));
  binaryen('wasm-metadce', '-g', '--graph-file', file);
  rmSync(file);
}

/**
 * Optimizes the module and shortens its names. Imports have new names `[module, name, new name]`, exports `[name, new name]`. All imports
 * are from the new module `a`.
 */
function optimize() {
  const { imports, exports } = JSON.parse(binaryen('wasm-opt', ...OPTIMIZATIONS, '--minify-imports-and-exports-and-modules'));
  const modules = new Set(imports.map(([module]) => module));
  if (modules.size !== 1) throw new Error(`${wasm} imports from ${[...modules].join(', ')}, but only one module is supported`);
  replaceOnce(`${JSON.stringify([...modules][0])}: `, '"a": ');
  for (const [, name, short] of imports) replaceOnce(` ${name}: function(`, ` ${short}: function(`);
  const exported = new Map(exports);
  text = text.replace(/\bwasm\.(\w+)/g, (_, name) => {
    if (!exported.has(name)) throw new Error(`${script}: ${wasm} does not export ${name}`);
    return `wasm.${exported.get(name)}`;
  });
}

/** Replaces the only occurrence of `old`. */
function replaceOnce(old, replacement) {
  const parts = text.split(old);
  if (parts.length !== 2) throw new Error(`${script}: ${JSON.stringify(old)} occurs ${parts.length - 1} times, expected 1`);
  text = parts.join(replacement);
}
