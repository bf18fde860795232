// The published sample edition.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deferred } from '../support.mjs';

export const DIST = 'target/site';
export const HOST = 'http://127.0.0.1:4175/';
/** The published sample edition at /news/, with compressed files and image variants. */
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

/** Waits until the app has started. A started app sets `history.scrollRestoration` to `manual`. */
export const appStarted = (page) => page.waitForFunction(() => history.scrollRestoration === 'manual');

/** Waits two frames. By then the browser has reported all layout shifts. */
export const twoFrames = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))));

/** Delays the app until the test calls `release`. */
export async function delayApp(page) {
  const app = deferred((route) => route.continue());
  await page.route('**/*.wasm', app);
  return app;
}

/** Replaces the HTML of every page by what `change` makes of it. */
export async function changePages(page, change) {
  await page.route((url) => url.href.startsWith(HOST) && url.pathname.endsWith('/'), async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { 'content-type': 'text/html; charset=utf-8' }, body: change(await response.text()) });
  });
}

/** The paths of all requests of a page from now on. */
export function requestPaths(page) {
  const paths = [];
  page.on('request', (request) => paths.push(new URL(request.url()).pathname));
  return paths;
}

export const isAppFile = (path) => path.includes('/assets/app-');

/** In the page: removes WebAssembly. */
export const withoutWebAssembly = () => delete window.WebAssembly;

/** In the page: a reader who saves data. */
export const saveData = () => Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
