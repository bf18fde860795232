// A static host for measurements. It keeps compressed files in memory, as a CDN does.
import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { TYPES } from '../../tests/e2e/types.mjs';

const COMPRESSIBLE = new Set(['.css', '.html', '.js', '.json', '.svg', '.wasm']);
/** Files up to this size are compressed in advance at full quality. Most hosts compress larger files on the fly, at a lower quality. */
const MAX_PRECOMPRESSED_BYTES = 1_000_000;
/** File names with a content hash, from Trunk or the publisher. */
const HASHED = /-[0-9a-f]{16}(_bg)?\.(css|js|wasm)$/;
/** An empty page. It starts the renderer process before a measured page opens. */
export const BLANK = '/trang-trong.html';

/**
 * Serves `files` (path to bytes) on a free port of 127.0.0.1.
 * @returns {Promise<{origin: string, size(path: string): number, close(): Promise<void>}>} `size`: length of the compressed body.
 */
export async function host(files) {
  const entries = new Map(Object.entries({ ...files, [BLANK]: Buffer.from('<!doctype html><title>.</title>') }).map(prepare));
  const server = createServer((request, response) => {
    const found = entries.get(pathOf(request.url));
    const entry = found ?? entries.get('/404.html');
    response.writeHead(found ? 200 : 404, entry?.headers);
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

/** The file path of a request. Undefined for an invalid URL. */
function pathOf(url) {
  try {
    const path = decodeURIComponent(new URL(url, 'http://host').pathname);
    return path.endsWith('/') ? `${path}index.html` : path;
  } catch {
    return undefined;
  }
}

/** The files in `folder` by their path on the site: all, or those for whose path `isServed` returns true. */
export function filesBelow(folder, isServed = () => true) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const named = files.map((entry) => join(entry.parentPath ?? entry.path, entry.name)).map((name) => [`/${relative(folder, name).split(sep).join('/')}`, name]);
  return Object.fromEntries(named.filter(([path]) => isServed(path)).map(([path, name]) => [path, readFileSync(name)]));
}

function prepare([path, raw]) {
  const extension = extname(path);
  const compressed = COMPRESSIBLE.has(extension);
  const body = compressed ? brotli(raw, raw.length > MAX_PRECOMPRESSED_BYTES ? 5 : 11) : raw;
  const headers = {
    'content-type': TYPES[extension] ?? 'application/octet-stream',
    'content-length': body.length,
    'cache-control': HASHED.test(path) ? 'public, max-age=31536000, immutable' : extension === '.jpg' ? 'public, max-age=86400' : 'no-cache',
    ...(compressed && { 'content-encoding': 'br', vary: 'accept-encoding' }),
  };
  return [path, { body, headers }];
}

export function brotli(bytes, quality = 11) {
  return brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_LGWIN]: 22, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
}
