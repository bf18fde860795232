// Responses of a faulty host. Each function returns a request listener.
import { setTimeout as wait } from 'node:timers/promises';

const JSON_TYPE = 'application/json; charset=utf-8';

export const bytes = (body, { type = JSON_TYPE, code = 200, headers = {} } = {}) => (request, response) =>
  response.writeHead(code, { 'content-type': type, 'cache-control': 'no-cache', ...headers }).end(body);

export const json = (value, options) => bytes(JSON.stringify(value), options);
export const html = (body, options) => bytes(body, { type: 'text/html; charset=utf-8', ...options });
export const image = (body, type = 'image/svg+xml') => bytes(body, { type });
export const status = (code, headers) => bytes('', { type: 'text/plain', code, headers });
export const redirect = (location) => status(302, { location });

/** Accepts the request and never responds. */
export const noResponse = () => {};

/** Closes the connection without a response. */
export const closedConnection = (request) => request.socket.destroy();

/** Announces the whole length and closes the connection after half of it. */
export const truncated = (body) => (request, response) => {
  const whole = Buffer.from(body);
  response.writeHead(200, { 'content-type': JSON_TYPE, 'content-length': whole.length });
  response.write(whole.subarray(0, whole.length / 2), () => request.socket.destroy());
};

/** Sends one kilobyte per second until the client disconnects. */
export const throttled = (body) => async (request, response) => {
  const whole = Buffer.from(body);
  response.writeHead(200, { 'content-type': JSON_TYPE, 'content-length': whole.length });
  for (let start = 0; start < whole.length && !response.destroyed; start += 1024) {
    response.write(whole.subarray(start, start + 1024));
    await wait(1000, undefined, { ref: false });
  }
  response.end();
};
