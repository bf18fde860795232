// Opens pages in Chromium on the slow profile, or on a desktop at full speed, and measures them. Each visit has a new browser context,
// so nothing is cached.
import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import config from '../../playwright.config.mjs';
import { BLANK } from './host.mjs';
import { quiet, sleep } from './machine.mjs';

export const PROFILE = 'Slow profile: 1.6 Mbit/s down, 0.75 up, 150 ms latency, CPU 4 times slower, empty cache, phone 412 by 823.';
const NETWORK = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const CPU_SLOWDOWN = 4;
const PHONE = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true };
const DESKTOP = { viewport: { width: 1280, height: 800 } };
const QUIET_MS = 1_000;
const TIMEOUT_MS = 60_000;
const IN_PAGE = readFileSync(new URL('in-page.js', import.meta.url), 'utf8');
/** Elements that a page of plain HTML does not contain: the app, its data and policy, metadata for other programs. */
const NOT_PLAIN = 'script, noscript, template, meta[property], meta[name^="twitter:"], meta[http-equiv], link:is([rel~=preload], [rel~=modulepreload], [rel~=alternate], [rel~=manifest])';

export async function withBrowser(measure) {
  const browser = await chromium.launch(config.use.launchOptions);
  try {
    return await measure(browser);
  } finally {
    await browser.close();
  }
}

/** Opens `path`, waits until the page is idle, and returns the result of `measure`. */
export async function visit(browser, origin, path, measure, { slow = true, desktop = false } = {}) {
  if (slow) await quiet();
  const context = await browser.newContext({ ...(desktop ? DESKTOP : PHONE), locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', serviceWorkers: 'block' });
  try {
    await context.addInitScript({ content: IN_PAGE });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const one = { page, send: (method, parameters) => session.send(method, parameters), network: network(page), errors: [] };
    page.on('pageerror', (error) => one.errors.push(String(error)));
    page.on('crash', () => one.errors.push('the page crashed'));
    await one.send('Performance.enable', { timeDomain: 'timeTicks' });
    await page.goto(origin + BLANK);
    if (slow) {
      await one.send('Network.enable');
      await one.send('Network.emulateNetworkConditions', NETWORK);
      await one.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
    }
    const before = await metrics(one);
    await page.goto(origin + path, { waitUntil: 'load', timeout: TIMEOUT_MS });
    await idle(one);
    one.mainThread = mainThread(before, await metrics(one));
    const result = await measure(one);
    if (one.errors.length) throw new Error(one.errors.join('\n'));
    return result;
  } finally {
    await context.close();
  }
}

/** Counts open requests. */
function network(page) {
  const state = { open: 0, last: Date.now() };
  const count = (change) => () => Object.assign(state, { open: state.open + change, last: Date.now() });
  page.on('request', count(1));
  page.on('requestfinished', count(-1));
  page.on('requestfailed', count(-1));
  return state;
}

async function metrics({ send }) {
  const { metrics } = await send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

/** Main-thread time in ms. */
function mainThread(before, after) {
  // A new renderer process starts at zero.
  const from = after.TaskDuration >= before.TaskDuration ? before : {};
  const ms = (name) => ((after[name] ?? 0) - (from[name] ?? 0)) * 1000;
  return { all: ms('TaskDuration'), script: ms('ScriptDuration'), layout: ms('LayoutDuration') + ms('RecalcStyleDuration') };
}

/** Waits until the network is quiet and the main thread idle. */
export async function idle(one) {
  const end = Date.now() + TIMEOUT_MS;
  let busy = 0;
  while (Date.now() < end) {
    await sleep(250);
    const { TaskDuration } = await metrics(one);
    const isIdle = TaskDuration - busy < 0.05;
    busy = TaskDuration;
    if (isIdle && one.network.open === 0 && Date.now() - one.network.last >= QUIET_MS) return;
  }
  throw new Error('the page did not become idle');
}

/** The page's own figures, with bytes and requests until the largest paint. */
export async function facts(one) {
  const found = await one.page.evaluate(() => window.bench.facts());
  const sent = found.resources.filter(({ responseEnd }) => responseEnd <= found.largest?.at);
  return { ...found, mainThread: one.mainThread, bytes: sent.reduce((sum, { bytes }) => sum + bytes, 0), requests: sent.length };
}

/** The JavaScript heap after a collection, in bytes. */
export async function heap({ send }) {
  await send('HeapProfiler.collectGarbage');
  return (await send('Runtime.getHeapUsage')).usedSize;
}

/** Clicks a headline in the viewport, waits for the article, goes back and waits for the list. */
export async function thereAndBack(one) {
  const headline = await one.page.evaluate(() => window.bench.headline());
  if (!headline) throw new Error('no headline in the viewport');
  await one.page.evaluate((text) => window.bench.awaitArticle(text), headline.text);
  await sleep(200);
  await one.page.mouse.click(headline.x, headline.y);
  const there = await arrival(one, `the article “${headline.text}”`);
  await idle(one);
  await one.page.evaluate((href) => window.bench.back(href), headline.href);
  const back = await arrival(one, 'the list');
  await idle(one);
  return { there, back: { ...back, kept: Math.abs(back.scroll - headline.scroll) <= 2 } };
}

/** Searches on the search page and waits for the title of the first result. */
export async function search(one, text) {
  await one.page.getByRole('searchbox').fill(text);
  await one.page.evaluate(() => window.bench.awaitResult());
  await idle(one);
  await one.page.keyboard.press('Enter');
  const found = await arrival(one, `a result of “${text}”`);
  await idle(one);
  return found;
}

/** Clicks “Xem thêm” and waits for the first new card. Undefined without such a link. */
export async function more(one) {
  if (!(await one.page.evaluate(() => window.bench.findMore()))) return undefined;
  await idle(one);
  const point = await one.page.evaluate(() => window.bench.awaitMore());
  await one.page.mouse.click(point.x, point.y);
  const grown = await arrival(one, 'more cards');
  await idle(one);
  return grown;
}

async function arrival(one, what) {
  const end = Date.now() + TIMEOUT_MS;
  while (Date.now() < end) {
    await sleep(100);
    const found = await one.page.evaluate(() => window.bench.arrival());
    if (found) return found;
  }
  throw new Error(`${what} was never painted`);
}

/** The current page as plain HTML: the same text, style and pictures, without script and without metadata for other programs. */
export async function plainHtml({ page }) {
  const html = await page.evaluate((selector) => {
    const root = document.documentElement.cloneNode(true);
    for (const element of root.querySelectorAll(selector)) element.remove();
    for (const element of root.querySelectorAll('[elementtiming]')) element.removeAttribute('elementtiming');
    // Another host serves the result.
    return root.outerHTML.replaceAll(`${location.origin}/`, '/');
  }, NOT_PLAIN);
  return Buffer.from(`<!doctype html>\n${html}`);
}
