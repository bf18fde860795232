// What a broken host says in place of a file. Each of these makes a function that answers one request on its socket.
import { setTimeout as wait } from 'node:timers/promises';

const JSON_TYPE = 'application/json; charset=utf-8';

/** These bytes. */
export const bytes = (body, { type = JSON_TYPE, code = 200, headers = {} } = {}) => (request, response) =>
  response.writeHead(code, { 'content-type': type, 'cache-control': 'no-cache', ...headers }).end(body);

export const json = (value, options) => bytes(JSON.stringify(value), options);
export const html = (body, options) => bytes(body, { type: 'text/html; charset=utf-8', ...options });
export const picture = (body, type = 'image/svg+xml') => bytes(body, { type });
export const status = (code, headers) => bytes('', { type: 'text/plain', code, headers });
export const redirect = (location) => status(302, { location });

/** The request is taken, and that is all. */
export const never = () => {};

/** The connection ends before a word is said. */
export const hungUp = (request) => request.socket.destroy();

/** The whole length is promised, half of it is sent, then the connection ends. */
export const cutInHalf = (body) => (request, response) => {
  const whole = Buffer.from(body);
  response.writeHead(200, { 'content-type': JSON_TYPE, 'content-length': whole.length });
  response.write(whole.subarray(0, whole.length / 2), () => request.socket.destroy());
};

/** One kilobyte a second, for as long as somebody listens. */
export const trickling = (body) => async (request, response) => {
  const whole = Buffer.from(body);
  response.writeHead(200, { 'content-type': JSON_TYPE, 'content-length': whole.length });
  for (let start = 0; start < whole.length && !response.destroyed; start += 1024) {
    response.write(whole.subarray(start, start + 1024));
    await wait(1000, undefined, { ref: false });
  }
  response.end();
};

/** An answer that waits until the test calls its `release`. */
export function held(answer) {
  let release;
  const released = new Promise((resolve) => (release = resolve));
  const late = async (request, response) => {
    await released;
    answer(request, response);
  };
  return Object.assign(late, { release });
}

/** One answer after the other; the last one stays. */
export const inTurn = (...answers) => {
  let turn = 0;
  return (request, response) => answers[Math.min(turn++, answers.length - 1)](request, response);
};
