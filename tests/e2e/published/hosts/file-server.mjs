// A host for files: index.html for a folder, a redirect to a folder's slash, a page for what is missing.
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { TYPES } from '../../types.mjs';

/** Answers with a function that stops it. `headers`: from a path to pairs of name and value. `hidden`: paths that are never handed out. */
export async function fileServer({ root, port, notFound, headers, hidden = [] }) {
  const file = (path) => {
    const name = join(root, normalize(path));
    return !hidden.includes(path) && statSync(name, { throwIfNoEntry: false })?.isFile() ? name : undefined;
  };
  const answer = (response, status, path, name) => {
    response.writeHead(status, [['Content-Type', TYPES[extname(name)] ?? 'application/octet-stream'], ...headers(path)].flat());
    createReadStream(name).pipe(response);
  };
  const server = createServer((request, response) => {
    let path = '/';
    try {
      path = decodeURIComponent(new URL(request.url, 'http://host').pathname);
    } catch {
      // Answered like any other address that is no file.
      path = '/?';
    }
    const found = file(path) ?? (path.endsWith('/') ? file(`${path}index.html`) : undefined);
    if (found) return answer(response, 200, path, found);
    if (file(`${path}/index.html`)) return response.writeHead(301, { Location: `${encodeURI(path)}/` }).end();
    const page = file(notFound);
    return page ? answer(response, 404, path, page) : response.writeHead(404).end();
  });
  await new Promise((done, fail) => server.on('error', fail).listen(port, '127.0.0.1', done));
  return () =>
    new Promise((done) => {
      server.close(done);
      server.closeAllConnections();
    });
}
