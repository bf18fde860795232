// A static host for the measurements: everything in memory, compressed before the first request, as a content network keeps it.
import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/feed+json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
};
const COMPRESSIBLE = new Set(['.css', '.html', '.js', '.json', '.svg', '.wasm']);
/** Larger documents are compressed on the way by most hosts, so not as hard. */
const HARD_UP_TO = 1_000_000;
/** trunk writes a hash of the content into these names. */
const HASHED = /-[0-9a-f]{16}(_bg)?\.(css|js|wasm)$/;
/** An empty page of the same origin: a tab and its process exist before a reader opens a site. */
export const BLANK = '/trang-trong.html';

/**
 * Serves `files` ("/path" to bytes) at a free port of 127.0.0.1.
 * @returns {Promise<{origin: string, size(path: string): number, close(): Promise<void>}>} `size`: bytes of the body as sent.
 */
export async function host(files) {
  const entries = new Map(Object.entries({ ...files, [BLANK]: Buffer.from('<!doctype html><title>.</title>') }).map(prepared));
  const server = createServer((request, response) => {
    const found = entries.get(pathOf(request.url));
    const entry = found ?? entries.get('/404.html');
    response.statusCode = found ? 200 : 404;
    response.writeHead(response.statusCode, entry?.headers);
    response.end(entry?.body);
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    size: (path) => entries.get(path).body.length,
    close: () => new Promise((closed) => {
      server.close(closed);
      server.closeAllConnections();
    }),
  };
}

/** Of the file that is asked for. Undefined for what is no address. */
function pathOf(address) {
  try {
    const path = decodeURIComponent(new URL(address, 'http://host').pathname);
    return path.endsWith('/') ? `${path}index.html` : path;
  } catch {
    return undefined;
  }
}

/** All files below `folder`, by their path from the site's root. */
export function filesBelow(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(files.map((entry) => {
    const name = join(entry.parentPath ?? entry.path, entry.name);
    return [`/${relative(folder, name).split(sep).join('/')}`, readFileSync(name)];
  }));
}

function prepared([path, raw]) {
  const ending = extname(path);
  const compressed = COMPRESSIBLE.has(ending);
  const body = compressed ? brotli(raw) : raw;
  const headers = {
    'content-type': TYPES[ending] ?? 'application/octet-stream',
    'content-length': body.length,
    'cache-control': HASHED.test(path) ? 'public, max-age=31536000, immutable' : ending === '.jpg' ? 'public, max-age=86400' : 'no-cache',
    ...(compressed && { 'content-encoding': 'br', vary: 'accept-encoding' }),
  };
  return [path, { body, headers }];
}

function brotli(bytes) {
  const quality = bytes.length > HARD_UP_TO ? 5 : 11;
  return brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_LGWIN]: 22, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
}
