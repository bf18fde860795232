// Makes seeds for the fuzzer of the cases that the tests have already. Usage: node scripts/fuzz-seeds.mjs FOLDER
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('usage: node scripts/fuzz-seeds.mjs FOLDER');

function put(target, seeds) {
  mkdirSync(join(folder, target), { recursive: true });
  for (const [index, seed] of seeds.entries()) writeFileSync(join(folder, target, `seed-${index}`), seed);
}

const files = (at, ending) => readdirSync(at).filter((name) => name.endsWith(ending)).map((name) => readFileSync(join(at, name), 'utf8'));
const cases = files('tests/fixtures/body', '.txt').flatMap((text) => text.split('=== ').filter((one) => one.trim()));

put('body', cases.map((one) => one.slice(one.indexOf('\n') + 1).split('\n---\n')[0]));
put('feed', files('tests/fixtures/feeds', '.json'));
put('addresses', []);
