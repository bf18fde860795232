// Serves a folder as a static host does: files, index.html for folders, and the nearest 404.html with status 404.
import { createReadStream, statSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { TYPES } from './types.mjs';

/**
 * A request listener for the files below `root`. `headers` maps a path to additional headers, as pairs of name and value. `hidden`
 * paths are handled as missing files.
 */
export function staticFiles({ root, headers = () => [['Cache-Control', 'no-cache']], hidden = [] }) {
  const file = (path) => {
    const name = join(root, normalize(path));
    return !hidden.includes(path) && statSync(name, { throwIfNoEntry: false })?.isFile() ? name : undefined;
  };
  const notFoundPage = (path) => {
    const folders = path.split('/').filter(Boolean);
    for (let depth = folders.length; depth >= 0; depth -= 1) {
      const page = file(`/${[...folders.slice(0, depth), '404.html'].join('/')}`);
      if (page) return page;
    }
    return undefined;
  };
  return (request, response) => {
    const path = requestPath(request);
    const found = file(path.endsWith('/') ? `${path}index.html` : path);
    if (!found && file(`${path}/index.html`)) return response.writeHead(301, { Location: `${encodeURI(path)}/` }).end();
    const name = found ?? notFoundPage(path);
    if (!name) return response.writeHead(404).end();
    response.writeHead(found ? 200 : 404, [['Content-Type', TYPES[extname(name)] ?? 'application/octet-stream'], ...headers(path)].flat());
    // A build may replace the file at the same time.
    return createReadStream(name).on('error', () => response.destroy()).pipe(response);
  };
}

/** The decoded path of a request. For a malformed URL it is `/?`, which is the path of no file. */
export function requestPath({ url }) {
  try {
    return decodeURIComponent(new URL(url, 'http://host').pathname);
  } catch {
    return '/?';
  }
}
