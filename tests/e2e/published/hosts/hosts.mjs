// Servers for the published site, each on a free port, at `/` or `/news/`.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createSocket } from 'node:net';
import { join, resolve } from 'node:path';
import { staticFiles } from '../../static-server.mjs';
import { headerRules } from './header-rules.mjs';

/** The configuration of a server in docs/deployment.md. */
function documentedConfig(language) {
  const text = readFileSync('docs/deployment.md', 'utf8');
  const found = text.match(new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``));
  if (!found) throw new Error(`docs/deployment.md has no code block marked \`${language}\``);
  return found[1];
}

function replaceAll(text, changes) {
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`docs/deployment.md does not contain "${from}"`);
    text = text.replaceAll(from, to);
  }
  return text;
}

export const freePort = () =>
  new Promise((done, fail) => {
    const socket = createSocket();
    socket.on('error', fail);
    socket.listen(0, '127.0.0.1', () => {
      const { port } = socket.address();
      socket.close(() => done(port));
    });
  });

/** Starts a server, waits until it responds, and returns a function that stops it. */
async function run(command, args, port, environment = {}) {
  const output = [];
  const server = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...environment } });
  let ended = false;
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (data) => output.push(data));
  const end = new Promise((done) => {
    server.on('error', (error) => output.push(String(error)));
    server.on('close', () => done((ended = true)));
  });
  for (let tries = 0; ; tries += 1) {
    const responds = await fetch(`http://127.0.0.1:${port}/`).then(() => true, () => false);
    if (responds) break;
    if (ended || tries > 200) throw new Error(`${command} did not start: ${output.join('')}`);
    await new Promise((done) => setTimeout(done, 50));
  }
  return async () => {
    server.kill();
    await end;
  };
}

/** A folder for the files of a server. */
function serverFolder(name, port) {
  const folder = resolve('target/hosts', `${name}-${port}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'logs'), { recursive: true });
  return folder;
}

/** Serves static files in this process. */
async function serveFiles(port, options) {
  const server = createServer(staticFiles(options));
  await new Promise((done, fail) => server.on('error', fail).listen(port, '127.0.0.1', done));
  return () =>
    new Promise((done) => {
      server.close(done);
      server.closeAllConnections();
    });
}

/**
 * `serve(root, base, port)` serves the folder `root`, which contains the site at `base`, and returns a function that stops the server.
 * - `has404Page`: serves 404.html for missing pages. `precompressed`: sends the compressed files.
 * - `sendsPolicy`: sends the headers of `_headers`.
 */
export const HOSTS = [
  {
    name: 'nginx',
    has404Page: true,
    precompressed: { encoding: 'gzip', extension: '.gz' },
    async serve(root, base, port) {
      const folder = serverFolder('nginx', port);
      const config = replaceAll(documentedConfig('nginx'), [
        ['listen      80;', `listen 127.0.0.1:${port};`],
        ['root        /srv/bantin;', `root ${root};`],
        ['error_page  404 /404.html;', `error_page 404 ${base}404.html;`],
      ]);
      const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`);
      // Workers of root would run as a user who may not be able to read the folder.
      const user = process.getuid() === 0 ? 'user root;' : '';
      const adapted = `${user} pid ${folder}/pid; error_log ${folder}/error.log;\n${config.replace('http {', `http { access_log off; ${temporary.join(' ')}`)}`;
      writeFileSync(join(folder, 'nginx.conf'), adapted);
      return run('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf'), '-g', 'daemon off;'], port);
    },
  },
  {
    name: 'Caddy',
    has404Page: true,
    precompressed: { encoding: 'br', extension: '.br' },
    async serve(root, base, port) {
      const folder = serverFolder('caddy', port);
      const config = replaceAll(documentedConfig('caddy'), [
        ['example.vn {', `http://127.0.0.1:${port} {`],
        ['root * /srv/bantin', `root * ${root}`],
        ['rewrite * /404.html', `rewrite * ${base}404.html`],
      ]);
      writeFileSync(join(folder, 'Caddyfile'), `{\n\tadmin off\n\tauto_https off\n}\n${config}`);
      return run('caddy', ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'], port, { HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder });
    },
  },
  {
    name: 'a host like GitHub Pages',
    has404Page: true,
    serve: (root, base, port) => serveFiles(port, { root, headers: () => [['Cache-Control', 'max-age=600']] }),
  },
  {
    name: 'a host like Netlify and Cloudflare Pages',
    has404Page: true,
    sendsPolicy: true,
    serve(root, base, port) {
      const rules = headerRules(readFileSync(join(root, base, '_headers'), 'utf8'));
      return serveFiles(port, { root, headers: rules, hidden: [`${base}_headers`] });
    },
  },
  {
    name: "python's http.server",
    has404Page: false,
    serve: (root, base, port) => run('python3', ['-m', 'http.server', '--bind', '127.0.0.1', '--directory', root, String(port)], port),
  },
];

/** Starts a host and returns the site's URL and a function that stops the host. */
export async function start(host, root, base) {
  const port = await freePort();
  const stop = await host.serve(resolve(root), base, port);
  return { url: `http://127.0.0.1:${port}${base}`, stop };
}
