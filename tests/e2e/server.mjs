// A plain static host: files as they are, index.html for a folder, and 404.html with status 404 for everything else.
// Usage: node tests/e2e/server.mjs FOLDER PORT
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { TYPES } from './types.mjs';

const [root, port] = process.argv.slice(2);

function fileAt(path) {
  const name = join(root, normalize(path));
  const found = statSync(name, { throwIfNoEntry: false });
  if (found?.isFile()) return name;
  const index = join(name, 'index.html');
  return path.endsWith('/') && statSync(index, { throwIfNoEntry: false })?.isFile() ? index : undefined;
}

/** The page for what is not there: the nearest 404.html upwards, as below a path it lies below that path. */
function notFound(path) {
  const parts = path.split('/').filter(Boolean);
  for (let count = parts.length; count >= 0; count -= 1) {
    const page = fileAt(`/${[...parts.slice(0, count), '404.html'].join('/')}`);
    if (page) return page;
  }
  return undefined;
}

createServer((request, response) => {
  let path;
  try {
    path = decodeURIComponent(new URL(request.url, 'http://host').pathname);
  } catch {
    path = '/';
  }
  const file = fileAt(path);
  const page = file ?? notFound(path);
  response.statusCode = file ? 200 : 404;
  response.setHeader('cache-control', 'no-cache');
  if (!page) return response.end();
  response.setHeader('content-type', TYPES[extname(page)] ?? 'application/octet-stream');
  return createReadStream(page).pipe(response);
}).listen(Number(port), '127.0.0.1');
