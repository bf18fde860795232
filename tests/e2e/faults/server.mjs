// A plain static host that can be made to fail, path by path: real bytes over a real socket.
import { once } from 'node:events';
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { TYPES } from '../types.mjs';

export class Host {
  #server;
  #port;
  #folder;
  #whole = {};
  #answers = new Map();
  #requests = [];

  /** Serves `folder` on a free port: index.html for a folder, 404.html with its status for what is not there. */
  static async of(folder) {
    const host = new Host();
    host.#folder = folder;
    host.#server = createServer((request, response) => host.#answer(request, response));
    await host.#listen(0);
    host.#port = host.#server.address().port;
    return host;
  }

  get address() {
    return `http://127.0.0.1:${this.#port}/`;
  }

  /** The same host under another name: to a browser it is another origin. */
  get otherOrigin() {
    return `http://localhost:${this.#port}/`;
  }

  /** Answers by path, without the first slash, in place of the folder's files. */
  put(answers) {
    for (const [path, answer] of Object.entries(answers)) this.#answers.set(path, answer);
  }

  /** How often a path was asked for. */
  asked(path) {
    return this.#requests.filter((request) => request.path === path).length;
  }

  /** What was asked for since the reset: path, name of the host, and the kind of thing, in the browser's words. */
  get requests() {
    return [...this.#requests];
  }

  /** No path is broken any more. */
  heal() {
    this.#answers = new Map(Object.entries(this.#whole));
  }

  /** For a test of its own: `whole` are answers that are no fault, nothing is counted, nobody is connected. */
  reset(whole) {
    this.#whole = whole;
    this.heal();
    this.#requests = [];
    this.#server.closeAllConnections();
  }

  /** Nobody answers at the address any more: connections are refused. */
  async leave() {
    const gone = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await gone;
  }

  /** After [Host.leave]. */
  async comeBack() {
    await this.#listen(this.#port);
  }

  async #listen(port) {
    this.#server.listen(port, '127.0.0.1');
    await once(this.#server, 'listening');
  }

  #answer(request, response) {
    const path = pathOf(request);
    this.#requests.push({ path, host: request.headers.host, kind: request.headers['sec-fetch-dest'] });
    const answer = this.#answers.get(path);
    if (answer) return answer(request, response);
    const file = this.#fileAt(path);
    const page = file ?? this.#fileAt('404.html');
    response.writeHead(file ? 200 : 404, { 'content-type': TYPES[extname(page)] ?? 'application/octet-stream', 'cache-control': 'no-cache' });
    return createReadStream(page).pipe(response);
  }

  #fileAt(path) {
    const name = join(this.#folder, normalize(`/${path}`));
    return [name, join(name, 'index.html')].find((name) => statSync(name, { throwIfNoEntry: false })?.isFile());
  }
}

function pathOf(request) {
  try {
    return decodeURIComponent(new URL(request.url, 'http://host').pathname).slice(1);
  } catch {
    return request.url.slice(1);
  }
}
