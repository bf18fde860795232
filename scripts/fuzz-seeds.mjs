// Makes seeds for the fuzzer of the cases that the tests have already. Usage: node scripts/fuzz-seeds.mjs FOLDER
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cases } from '../tests/e2e/hostile/cases.mjs';

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('usage: node scripts/fuzz-seeds.mjs FOLDER');

function put(target, seeds) {
  mkdirSync(join(folder, target), { recursive: true });
  for (const [index, seed] of seeds.entries()) writeFileSync(join(folder, target, `seed-${index}`), seed);
}

const below = (at, ending) => readdirSync(at).filter((name) => name.endsWith(ending)).map((name) => join(at, name));
/** Bytes from which the target of feeds makes a document: they do not begin with `{`. */
const choices = [1, 37, 91].map((step) => Buffer.from(Array.from({ length: 400 }, (_, index) => (index + 1) * step)));

put('body', below('tests/fixtures/body', '.txt').flatMap(cases).map(({ markup }) => markup));
put('feed', [...below('tests/fixtures/feeds', '.json').map((file) => readFileSync(file)), ...choices]);
put('addresses', []);
