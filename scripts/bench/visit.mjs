// One reader on the slow profile, in a browser context of its own: nothing is cached.
import { readFileSync } from 'node:fs';
import { BLANK } from './host.mjs';
import { sleep } from './machine.mjs';

export const PROFILE = {
  phone: { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true },
  network: { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 },
  slowdown: 4,
  desktop: { viewport: { width: 1280, height: 800 } },
};
const QUIET_MS = 1_000;
const AT_MOST_MS = 60_000;
const IN_PAGE = readFileSync(new URL('in-page.js', import.meta.url), 'utf8');

/** Opens `path` and waits until nothing moves any more. */
export async function visit(browser, origin, path, { slow = true, desktop = false } = {}) {
  const context = await browser.newContext({ ...(desktop ? PROFILE.desktop : PROFILE.phone), locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', serviceWorkers: 'block' });
  await context.addInitScript({ content: IN_PAGE });
  const page = await context.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('crash', () => errors.push('the page crashed'));
  const browserSide = await context.newCDPSession(page);
  const send = (method, parameters) => browserSide.send(method, parameters);
  await send('Network.enable');
  await send('Performance.enable', { timeDomain: 'timeTicks' });
  await page.goto(origin + BLANK);
  if (slow) {
    await send('Network.emulateNetworkConditions', PROFILE.network);
    await send('Emulation.setCPUThrottlingRate', { rate: PROFILE.slowdown });
  }
  const traffic = new Traffic(browserSide);
  const one = { context, page, send, traffic, errors };
  const before = await metrics(one);
  await page.goto(origin + path, { waitUntil: 'load', timeout: AT_MOST_MS });
  await settled(one);
  one.spent = spent(before, await metrics(one));
  return one;
}

export async function metrics({ send }) {
  const { metrics } = await send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

/** Main-thread time by kind, in ms. */
function spent(before, after) {
  // A new process has counted from nothing.
  const from = after.TaskDuration >= before.TaskDuration ? before : {};
  const ms = (name) => ((after[name] ?? 0) - (from[name] ?? 0)) * 1000;
  return { task: ms('TaskDuration'), script: ms('ScriptDuration'), compile: ms('V8CompileDuration'), layout: ms('LayoutDuration'), style: ms('RecalcStyleDuration'), start: after.NavigationStart };
}

/** Waits until the network has been quiet for a while and the main thread is idle. */
export async function settled(one) {
  const end = Date.now() + AT_MOST_MS;
  let busy = 0;
  while (Date.now() < end) {
    await sleep(250);
    const { TaskDuration } = await metrics(one);
    const idle = TaskDuration - busy < 0.05;
    busy = TaskDuration;
    if (idle && one.traffic.quietFor(QUIET_MS)) return;
  }
  throw new Error('the page did not come to rest');
}

export async function facts(one) {
  const found = await one.page.evaluate(() => window.bench.facts());
  const { at } = found.largest ?? {};
  const until = at === undefined ? undefined : one.spent.start + at / 1000;
  return { ...found, spent: one.spent, ...one.traffic.until(until) };
}

/** JavaScript's heap after a collection, and the memory of WebAssembly, in bytes. */
export async function memory(one) {
  await one.send('HeapProfiler.collectGarbage');
  const { usedSize } = await one.send('Runtime.getHeapUsage');
  const { wasmBytes } = await one.page.evaluate(() => window.bench.facts());
  return { heap: usedSize, wasm: wasmBytes };
}

/** From the headline in the window to its article and back to the list. */
export async function thereAndBack(one) {
  const headline = await one.page.evaluate(() => window.bench.headline());
  if (!headline) throw new Error('no headline in the window');
  await one.page.evaluate((text) => window.bench.awaitArticle(text), headline.text.trim());
  await sleep(200);
  await one.page.mouse.click(headline.x, headline.y);
  const there = await arrival(one, `the article “${headline.text}”`);
  await settled(one);
  await one.page.evaluate((href) => window.bench.back(href), headline.href);
  const back = await arrival(one, 'the list');
  await settled(one);
  return { there, back: { ...back, kept: Math.abs(back.scroll - headline.scroll) <= 2 } };
}

/** "Xem thêm", until the first new card is painted; null where there is no such button. */
export async function grow(one) {
  if (!(await one.page.evaluate(() => window.bench.findMore()))) return null;
  await settled(one);
  const button = await one.page.evaluate(() => window.bench.awaitMore());
  await one.page.mouse.click(button.x, button.y);
  const grown = await arrival(one, 'more cards');
  await settled(one);
  return grown;
}

async function arrival(one, what) {
  const end = Date.now() + AT_MOST_MS;
  for (;;) {
    await sleep(100);
    const found = await one.page.evaluate(() => window.bench.arrival());
    if (found) return found;
    if (Date.now() > end) throw new Error(`${what} was never painted`);
  }
}

/** What comes over the line, as the browser's own bookkeeping has it. */
class Traffic {
  #open = new Set();
  #last = Date.now();
  #starts = [];
  #chunks = [];
  #counted = new Map();

  constructor(session) {
    const own = ({ requestId }) => this.#counted.has(requestId);
    const received = (id, at, bytes) => {
      if (bytes <= 0) return;
      this.#counted.set(id, this.#counted.get(id) + bytes);
      this.#chunks.push([at, bytes]);
    };
    const on = (event, then) => session.on(`Network.${event}`, (details) => {
      this.#last = Date.now();
      then(details);
    });
    on('requestWillBeSent', ({ requestId, request, timestamp }) => {
      // The icon that the browser looks for by itself is not the site's doing.
      if (/^(data|blob):|\/favicon\.ico$/.test(request.url)) return;
      this.#open.add(requestId);
      this.#counted.set(requestId, 0);
      this.#starts.push(timestamp);
    });
    on('responseReceived', (event) => own(event) && !event.response.fromDiskCache && received(event.requestId, event.timestamp, event.response.encodedDataLength));
    on('dataReceived', (event) => own(event) && received(event.requestId, event.timestamp, event.encodedDataLength));
    on('loadingFinished', (event) => {
      this.#open.delete(event.requestId);
      if (own(event)) received(event.requestId, event.timestamp, event.encodedDataLength - this.#counted.get(event.requestId));
    });
    on('loadingFailed', ({ requestId }) => this.#open.delete(requestId));
  }

  quietFor(ms) {
    return this.#open.size === 0 && Date.now() - this.#last >= ms;
  }

  /** Bytes as sent (with headers) and requests, until a moment and altogether. */
  until(moment = Infinity) {
    const sum = (end) => this.#chunks.reduce((all, [at, bytes]) => all + (at <= end ? bytes : 0), 0);
    const count = (end) => this.#starts.filter((at) => at <= end).length;
    return { bytes: sum(moment), requests: count(moment), allBytes: sum(Infinity), allRequests: this.#starts.length };
  }
}
