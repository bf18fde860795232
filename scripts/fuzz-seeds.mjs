// Writes seeds for the fuzzer, taken from the test fixtures. Usage: node scripts/fuzz-seeds.mjs FOLDER
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cases } from '../tests/e2e/hostile/cases.mjs';

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('usage: node scripts/fuzz-seeds.mjs FOLDER');

function write(target, seeds) {
  mkdirSync(join(folder, target), { recursive: true });
  for (const [index, seed] of seeds.entries()) writeFileSync(join(folder, target, `seed-${index}`), seed);
}

const files = (folder, extension) => readdirSync(folder).filter((name) => name.endsWith(extension)).map((name) => join(folder, name));
/** Inputs for the generator in the target `feed`. None of them begins with `{`. */
const choices = [1, 37, 91].map((step) => Buffer.from(Array.from({ length: 400 }, (_, index) => (index + 1) * step)));

write('content', files('tests/fixtures/content', '.txt').flatMap(cases).map(({ markup }) => markup));
write('feed', [...files('tests/fixtures/feeds', '.json').map((file) => readFileSync(file)), ...choices]);
write('addresses', []);
write('search', files('tests/fixtures/content', '.txt').map((file) => readFileSync(file)));
