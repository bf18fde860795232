// WebKit: the MiniBrowser of WebKitGTK on a virtual display, driven by requests of W3C WebDriver.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

/** Key of an element in requests and responses, from the WebDriver standard. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

const START_TIMEOUT_MS = 20_000;

/** Starts the virtual display and WebKitWebDriver. */
export async function launch() {
  // Without -noreset, the display refuses connections for a moment after a browser has closed.
  const options = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp', '-noreset'];
  const display = spawn('Xvfb', options, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const [number] = await once(display.stdio[3], 'data');
  const env = { ...process.env, DISPLAY: `:${String(number).trim()}`, GDK_BACKEND: 'x11' };
  const port = await freePort();
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], { env, stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}`;
  await untilReady(url);
  return new Browser(url, [driver, display]);
}

class Browser {
  #url;
  #processes;

  constructor(url, processes) {
    this.#url = url;
    this.#processes = processes;
  }

  /** Starts a browser with one tab and empty storage. The driver drives one browser at a time. */
  async newTab() {
    // With another strategy, Back to an entry of the same document never returns.
    const capabilities = { alwaysMatch: { pageLoadStrategy: 'none' } };
    const { sessionId } = await request('POST', `${this.#url}/session`, { capabilities });
    return new Tab(`${this.#url}/session/${sessionId}`);
  }

  /** Without the display, a browser that is still open ends, too. */
  close() {
    for (const process of this.#processes) process.kill();
  }
}

class Tab {
  /** The driver does not report errors of pages. */
  errors = [];
  #session;

  constructor(session) {
    this.#session = session;
  }

  #post(command, body = {}) {
    return request('POST', `${this.#session}/${command}`, body);
  }

  /** Begins to load a page. */
  open(url) {
    return this.#post('url', { url });
  }

  reload() {
    return this.#post('refresh');
  }

  back() {
    return this.#post('back');
  }

  forward() {
    return this.#post('forward');
  }

  /** Runs a function in the page. */
  evaluate(run, ...values) {
    return this.#post('execute/sync', { script: `return (${run}).apply(null, arguments)`, args: values });
  }

  /** The element that a function returns in the page. It can be clicked and passed to other functions. */
  find(run, ...values) {
    return this.evaluate(run, ...values);
  }

  click(element) {
    return this.#post(`element/${element[ELEMENT]}/click`);
  }

  /** Sets the size of the window. The window is at least as wide as its toolbar. */
  resize(width, height) {
    return this.#post('window/rect', { width, height });
  }

  async screenshot(path) {
    await writeFile(path, Buffer.from(await request('GET', `${this.#session}/screenshot`), 'base64'));
  }

  close() {
    return request('DELETE', this.#session);
  }
}

async function request(method, url, body) {
  const response = await fetch(url, { method, body: body && JSON.stringify(body) });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

async function untilReady(url) {
  const end = Date.now() + START_TIMEOUT_MS;
  for (;;) {
    try {
      return await request('GET', `${url}/status`);
    } catch (error) {
      if (Date.now() > end) throw error;
      await delay(20);
    }
  }
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
