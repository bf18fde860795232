// Chromium and Firefox, driven by puppeteer-core over WebDriver BiDi.
import puppeteer from 'puppeteer-core';

/** Starts `chrome` or `firefox`. `args` are command-line options. */
export async function launch(browser, executablePath, args = []) {
  return new Browser(await puppeteer.launch({ browser, executablePath, args, protocol: 'webDriverBiDi', headless: true }));
}

class Browser {
  #browser;

  constructor(browser) {
    this.#browser = browser;
  }

  /** Opens a tab with empty storage. */
  async newTab() {
    const context = await this.#browser.createBrowserContext();
    return new Tab(context, await context.newPage());
  }

  close() {
    return this.#browser.close();
  }
}

/** The methods are those of the tab in webkit.mjs. */
class Tab {
  /** Exceptions, and in Firefox also policy violations, as the browser reports them. */
  errors = [];
  #context;
  #page;

  constructor(context, page) {
    this.#context = context;
    this.#page = page;
    page.on('pageerror', ({ message }) => this.errors.push(message));
  }

  async open(url) {
    await this.#page.goto(url, { waitUntil: [] });
  }

  async reload() {
    await this.#page.reload({ waitUntil: [] });
  }

  // A page from the back/forward cache is not parsed again, so it has no event to wait for.
  async back() {
    await this.#page.goBack({ waitUntil: [] });
  }

  async forward() {
    await this.#page.goForward({ waitUntil: [] });
  }

  evaluate(run, ...values) {
    return this.#page.evaluate(run, ...values);
  }

  async find(run, ...values) {
    return (await this.#page.evaluateHandle(run, ...values)).asElement();
  }

  click(element) {
    return element.click();
  }

  resize(width, height) {
    return this.#page.setViewport({ width, height });
  }

  async screenshot(path) {
    await this.#page.screenshot({ path });
  }

  close() {
    return this.#context.close();
  }
}
