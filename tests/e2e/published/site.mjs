// The published sample edition on a plain host, and its pages as they lie in the folder.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const DIST = 'target/site';
export const HOST = 'http://127.0.0.1:4175/';
/** The same edition below a path, with compressed copies and variants of its pictures. */
export const BELOW = { dist: 'target/site-below/news', host: 'http://127.0.0.1:4176/news/' };

/** Addresses of all published pages, relative to the site: `''`, `bai/…/`. Pages that only lead to another are left out. */
export function pages(folder = DIST) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name === 'index.html' || name.endsWith('/index.html'))
    .filter((name) => !readFileSync(join(folder, name), 'utf8').includes('http-equiv="refresh"'))
    .map((name) => name.slice(0, -'index.html'.length))
    .sort();
}

export const anArticle = (folder = DIST) => pages(folder).find((address) => address.startsWith('bai/le-hoi')) ?? pages(folder).find((address) => address.startsWith('bai/'));

/** Waits until the program has taken the page over, or has mounted: from then on it keeps the scroll positions. */
export const running = (page) => page.waitForFunction(() => history.scrollRestoration === 'manual');
