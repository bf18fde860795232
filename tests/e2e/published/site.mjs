// The published sample edition.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const DIST = 'target/site';
export const HOST = 'http://127.0.0.1:4175/';
/** The same edition at /news/, with compressed files and image variants. */
export const BELOW = { dist: 'target/site-below/news', host: 'http://127.0.0.1:4176/news/' };
/** The empty shell as Trunk builds it. */
export const SHELL = 'http://127.0.0.1:4173/';

/** Relative addresses of all published pages, without redirect pages. The front page is `''`. */
export function pages(folder = DIST) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name === 'index.html' || name.endsWith('/index.html'))
    .filter((name) => !readFileSync(join(folder, name), 'utf8').includes('http-equiv="refresh"'))
    .map((name) => name.slice(0, -'index.html'.length))
    .sort();
}

export const sampleArticle = (folder = DIST) => pages(folder).find((address) => address.startsWith('bai/le-hoi')) ?? pages(folder).find((address) => address.startsWith('bai/'));

/** Waits until the app has started; from then on it manages the scroll position. */
export const appStarted = (page) => page.waitForFunction(() => history.scrollRestoration === 'manual');

/** Two frames, after which layout shifts are reported. */
export const twoFrames = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))));
