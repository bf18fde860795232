// Minifies the program of a release build: the JavaScript, and the names by which it and the WebAssembly module import from each other.
// Usage: node scripts/minify.mjs FOLDER
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';

const WASM_OPT = join(import.meta.dirname, '../node_modules/.bin/wasm-opt');

const folder = process.argv[2];
if (!folder) throw new Error('usage: node scripts/minify.mjs FOLDER');
const [wasm, script] = [/^bantin-app-[0-9a-f]+_bg\.wasm$/, /^bantin-app-[0-9a-f]+\.js$/].map((pattern) => {
  const names = readdirSync(folder).filter((name) => pattern.test(name));
  if (names.length !== 1) throw new Error(`${folder}: ${names.length} files match ${pattern}, expected 1; run \`make shell\``);
  return join(folder, names[0]);
});

// Prints the new names: imports as [module, name, new name], exports as [name, new name]. All imports are from the new module `a`.
const arguments_ = ['--minify-imports-and-exports-and-modules', '--strip-target-features', wasm, '-o', wasm];
const { imports, exports } = JSON.parse(execFileSync(WASM_OPT, arguments_, { encoding: 'utf8' }));
const modules = new Set(imports.map(([module]) => module));
if (modules.size !== 1) throw new Error(`${wasm} imports from ${[...modules].join(', ')}, but only one module is supported`);

let text = readFileSync(script, 'utf8');
/** Replaces the only occurrence of `old`. */
function replaceOnce(old, replacement) {
  const parts = text.split(old);
  if (parts.length !== 2) throw new Error(`${script}: ${JSON.stringify(old)} occurs ${parts.length - 1} times, expected 1`);
  text = parts.join(replacement);
}
replaceOnce(`${JSON.stringify([...modules][0])}: `, '"a": ');
for (const [, name, short] of imports) replaceOnce(` ${name}: function(`, ` ${short}: function(`);
const exported = new Map(exports);
text = text.replace(/\bwasm\.(\w+)/g, (_, name) => {
  if (!exported.has(name)) throw new Error(`${script}: ${wasm} does not export ${name}`);
  return `wasm.${exported.get(name)}`;
});
writeFileSync(script, transformSync(text, { minify: true, format: 'esm', target: 'es2020' }).code);
