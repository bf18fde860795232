// A static host on a real socket. Tests replace its responses to inject faults.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { requestPath, staticFiles } from './static-server.mjs';

export class Host {
  #server;
  #port;
  #defaults = {};
  #responses = new Map();
  #requests = [];

  /** Serves `folder` on a free port. */
  static async start(folder) {
    const host = new Host();
    const files = staticFiles({ root: folder });
    host.#server = createServer((request, response) => {
      const path = requestPath(request).slice(1);
      host.#requests.push({ path, host: request.headers.host, destination: request.headers['sec-fetch-dest'] });
      return (host.#responses.get(path) ?? files)(request, response);
    });
    await host.#listen(0);
    host.#port = host.#server.address().port;
    return host;
  }

  get url() {
    return `http://127.0.0.1:${this.#port}/`;
  }

  /** URL of the same server with another host name, which makes it another origin. */
  get otherOrigin() {
    return `http://localhost:${this.#port}/`;
  }

  /** Replaces the responses of some paths. Paths have no leading slash. */
  respond(responses) {
    for (const [path, response] of Object.entries(responses)) this.#responses.set(path, response);
  }

  /** Undoes [Host.respond]. */
  restore() {
    this.#responses = new Map(Object.entries(this.#defaults));
  }

  /** Prepares the host for the next test: sets its default responses, clears the log and closes all connections. */
  reset(defaults) {
    this.#defaults = defaults;
    this.restore();
    this.#requests = [];
    this.#server.closeAllConnections();
  }

  /** Number of requests for a path since the last reset. */
  requestCount(path) {
    return this.#requests.filter((request) => request.path === path).length;
  }

  /** All requests since the last reset: path, host name and `Sec-Fetch-Dest`. */
  get requests() {
    return [...this.#requests];
  }

  /** Closes the port, so that connections are refused. */
  async stop() {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await closed;
  }

  /** Listens on the same port again. */
  async restart() {
    await this.#listen(this.#port);
  }

  async #listen(port) {
    this.#server.listen(port, '127.0.0.1');
    await once(this.#server, 'listening');
  }
}
