// A reader with one tab: opens pages, clicks, goes back, and waits for what a page shows. The same in each engine.
import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import { mainText } from '../e2e/published/foreign-changes.mjs';
import { RECORD } from './recorder.mjs';
import { NARROW_FRAME } from './sites.mjs';

const TIMEOUT_MS = 15_000;
/** Narrow enough that related news is below the article, and wide enough for the window of each engine. */
const WINDOW = [600, 800];
const NARROW_WIDTH = 320;

export class Reader {
  site;
  #tab;

  static async start(browser, site) {
    const reader = new Reader();
    reader.site = site;
    reader.#tab = await browser.newTab();
    await reader.#tab.resize(...WINDOW);
    return reader;
  }

  close() {
    return this.#tab.close();
  }

  /** Opens a path and waits until the app has started and the page is complete. */
  async open(path) {
    await this.load(path);
    await this.started();
  }

  /** Opens a path and waits until the page is parsed. */
  async load(path) {
    await this.#replaceDocument(() => this.#tab.open(this.site.url + path));
  }

  async reload() {
    await this.#replaceDocument(() => this.#tab.reload());
    await this.started();
  }

  async #replaceDocument(navigate) {
    await this.markDocument();
    const parsed = this.until('a new document', () => !window.isMarked && document.readyState !== 'loading');
    // Some drivers return only after the scripts of the page have run, which a test may hold back.
    await Promise.all([parsed, Promise.race([parsed, navigate()])]);
  }

  back() {
    return this.#tab.back();
  }

  forward() {
    return this.#tab.forward();
  }

  /** Scrolls to the first element that matches a selector and has this text or label, and clicks it. Returns the scroll position. */
  async click(selector, name) {
    const element = await this.#poll(`“${name}” is on the page`, () => this.#tab.find(findElement, selector, name));
    await this.evaluate((element) => element.scrollIntoView({ block: 'center' }), element);
    const position = await this.scrollPosition();
    await this.#tab.click(element);
    return position;
  }

  /** Runs a function in the page. */
  evaluate(run, ...values) {
    return this.#tab.evaluate(run, ...values);
  }

  /** Waits until a function returns a true value in the page. Returns the value. */
  until(expectation, condition, ...values) {
    return this.#poll(expectation, () => this.evaluate(condition, ...values));
  }

  async #poll(expectation, attempt) {
    const end = Date.now() + TIMEOUT_MS;
    for (;;) {
      // While one page replaces another, the engines report errors.
      const result = await attempt().catch((error) => error);
      if (result && !(result instanceof Error)) return result;
      if (Date.now() > end) assert.fail(`Expected within ${TIMEOUT_MS} ms: ${expectation}. The last result was: ${result}`);
      await delay(20);
    }
  }

  /** Waits until the app has started and the page is complete. A started app shows today's date. */
  started() {
    const isStarted = () => {
      const { document } = frames[0] ?? window;
      const today = document.querySelector('.date-line')?.textContent;
      const isComplete = document.querySelector('main h1') && !document.querySelector('main [aria-busy]');
      return document.readyState === 'complete' && !!today && !!isComplete;
    };
    return this.until('the app has started', isStarted);
  }

  /** Marks the document for [Reader.isMarkedDocument]. */
  markDocument() {
    return this.evaluate(() => void (window.isMarked = true));
  }

  /** True until another page is loaded. */
  isMarkedDocument() {
    return this.evaluate(() => window.isMarked === true);
  }

  heading() {
    return this.evaluate(() => document.querySelector('main h1').textContent);
  }

  expectHeading(heading) {
    return this.until(`the heading “${heading}”`, (heading) => document.querySelector('main h1')?.textContent === heading, heading);
  }

  /** The headlines of a list. */
  headlines() {
    return this.evaluate(() => [...document.querySelectorAll('main .cards h2')].map((headline) => headline.textContent));
  }

  mainText() {
    return this.evaluate(mainText);
  }

  /** The path of the address bar, without the leading slash. */
  async path() {
    return (await this.evaluate(() => location.href)).slice(this.site.url.length);
  }

  scrollPosition() {
    return this.evaluate(() => Math.round(window.scrollY));
  }

  /** Waits until the page is scrolled to a position, within three pixels. */
  expectScrollPosition(position) {
    return this.until(`the scroll position ${position}`, (position) => Math.abs(window.scrollY - position) <= 3, position);
  }

  /** Opens a path in 320 CSS pixels: in the window, or in a frame if the window is wider. Returns the widths of viewport and content. */
  async openNarrow(path) {
    await this.#tab.resize(NARROW_WIDTH, WINDOW[1]);
    if (await this.evaluate((width) => innerWidth > width, NARROW_WIDTH)) {
      await this.load(NARROW_FRAME);
      await this.evaluate((url) => void (document.querySelector('iframe').src = url), this.site.url + path);
    } else {
      await this.load(path);
    }
    await this.started();
    return this.evaluate(() => {
      const { clientWidth, scrollWidth } = (frames[0] ?? window).document.documentElement;
      return { viewport: clientWidth, content: scrollWidth };
    });
  }

  /** Problems of all pages since the tab was opened. */
  async problems() {
    const { recorded } = await this.until('the record', (key) => ({ recorded: sessionStorage.getItem(key) }), RECORD);
    return [...JSON.parse(recorded ?? '[]'), ...this.#tab.errors];
  }

  screenshot(path) {
    return this.#tab.screenshot(path);
  }
}

/** In the page: the first element that matches a selector and has this text or label. */
function findElement(selector, name) {
  return [...document.querySelectorAll(selector)].find((element) => (element.getAttribute('aria-label') ?? element.textContent).trim() === name);
}
