// Reads the feeds of a folder: all JSON Feeds in BANTIN_FIXTURES, or else the project's own examples of other producers.
import { readdirSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const FOLDER = process.env.BANTIN_FIXTURES || 'tests/fixtures/feeds';

/** Feed documents by path. */
const DOCUMENTS = new Map(
  readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => [resolve(FOLDER, name), readJson(resolve(FOLDER, name))])
    .filter(([, document]) => Array.isArray(document?.items)),
);

/** Undefined if the file is not JSON. */
function readJson(file) {
  const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  try {
    // A number as id keeps its digits, which JSON.parse would round.
    return JSON.parse(text.replace(/("id"\s*:\s*)(-?\d[\d.eE+-]*)/g, '$1"$2"'));
  } catch {
    return undefined;
  }
}

/** The file that a document names by a relative `next_url`. The publisher follows no other `next_url` of a file. */
function nextFile(file) {
  const { next_url: next } = DOCUMENTS.get(file);
  const base = pathToFileURL(file);
  if (typeof next !== 'string' || !URL.canParse(next, base)) return undefined;
  const url = new URL(next, base);
  return url.protocol === 'file:' ? fileURLToPath(url) : undefined;
}

/** The items of a document and of its older documents. */
function itemsOf(file) {
  const files = new Set();
  for (let next = file; DOCUMENTS.has(next) && !files.has(next); next = nextFile(next)) files.add(next);
  return [...files].flatMap((file) => DOCUMENTS.get(file).items);
}

/** True for a string with a visible character and without lone surrogates. */
const isText = (value) => typeof value === 'string' && value.isWellFormed() && /[^\s\p{Default_Ignorable_Code_Point}]/u.test(value);

/** True for an item that is held back: its date is more than a day ahead. */
const isScheduled = (item) => Date.parse(item.date_published) > Date.now() + 86_400_000;

/** The first item of each id. Items without an id, and those that are held back, are not published. */
function articlesOf(items) {
  const articles = new Map();
  for (const item of items) if (isText(item?.id) && !articles.has(item.id)) articles.set(item.id, item);
  return [...articles.values()].filter((item) => !isScheduled(item));
}

const followed = new Set([...DOCUMENTS.keys()].filter((file) => nextFile(file) !== file).map(nextFile));

/** The feeds: file, path in the folder, number of articles, and titles as written in the feed. */
export const FEEDS = [...DOCUMENTS.keys()]
  .filter((file) => !followed.has(file))
  .map((file) => {
    const articles = articlesOf(itemsOf(file));
    return { file, name: relative(FOLDER, file), count: articles.length, titles: articles.map(({ title }) => title).filter(isText) };
  });

if (FEEDS.length === 0) throw new Error(`${FOLDER} contains no JSON Feed.`);
