// The list of faults and their tests.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { CASES } from './cases.mjs';

test('each of the 52 faults has one test, in the spec file of its group @any-width', () => {
  const folder = import.meta.dirname;
  const tested = readdirSync(folder)
    .filter((name) => name.endsWith('.spec.mjs'))
    .flatMap((name) => {
      const calls = readFileSync(join(folder, name), 'utf8').matchAll(/^ *test\(\.\.\.fault(?:OfAnyWidth)?\('(F\d\d)'\)/gm);
      return Array.from(calls, ([, id]) => `${id} in ${name}`);
    });
  const listed = Object.entries(CASES).map(([id, { group }]) => `${id} in ${group}.spec.mjs`);
  expect(listed).toHaveLength(52);
  expect(tested.sort()).toEqual(listed.sort());
});
