// The hosts that the published folder is tried on. Each is started on a port of its own, for a site at `/` or below `/news/`.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createSocket } from 'node:net';
import { join, resolve } from 'node:path';
import { fileServer } from './file-server.mjs';
import { headerRules } from './headers.mjs';

/** The settings that docs/deployment.md gives for a server, as they stand there. */
function documented(language) {
  const text = readFileSync('docs/deployment.md', 'utf8');
  const found = text.match(new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``));
  if (!found) throw new Error(`docs/deployment.md holds no settings marked \`${language}\``);
  return found[1];
}

function replaced(text, changes) {
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`docs/deployment.md does not say "${from}" any more`);
    text = text.replaceAll(from, to);
  }
  return text;
}

const freePort = () =>
  new Promise((done, fail) => {
    const socket = createSocket();
    socket.on('error', fail);
    socket.listen(0, '127.0.0.1', () => {
      const { port } = socket.address();
      socket.close(() => done(port));
    });
  });

/** Runs a server until `stop`; it is there when it answers. */
async function run(command, args, port, environment = {}) {
  const said = [];
  const server = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...environment } });
  let ended = false;
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (data) => said.push(data));
  const end = new Promise((done) => {
    server.on('error', (error) => said.push(String(error)));
    server.on('close', () => done((ended = true)));
  });
  for (let tries = 0; ; tries += 1) {
    const answered = await fetch(`http://127.0.0.1:${port}/`).then(() => true, () => false);
    if (answered) break;
    if (ended || tries > 200) throw new Error(`${command} did not start: ${said.join('')}`);
    await new Promise((done) => setTimeout(done, 50));
  }
  return async () => {
    server.kill();
    await end;
  };
}

/** A folder for what a server writes of itself. */
function scratch(name, port) {
  const folder = resolve('target/hosts', `${name}-${port}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'logs'), { recursive: true });
  return folder;
}

/** `serve(root, base, port)`: hands out the folder `root`, in which the site lies below `base`. Answers with what stops it. */
export const HOSTS = [
  {
    name: 'nginx',
    knows404: true,
    sendsCopiesIn: { encoding: 'gzip', ending: '.gz' },
    async serve(root, base, port) {
      const folder = scratch('nginx', port);
      const settings = replaced(documented('nginx'), [
        ['listen      80;', `listen 127.0.0.1:${port};`],
        ['root        /srv/bantin;', `root ${root};`],
        ['error_page  404 /404.html;', `error_page 404 ${base}404.html;`],
      ]);
      const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`);
      const own = `pid ${folder}/pid; error_log ${folder}/error.log;\n${settings.replace('http {', `http { access_log off; ${temporary.join(' ')}`)}`;
      writeFileSync(join(folder, 'nginx.conf'), own);
      return run('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf'), '-g', 'daemon off;'], port);
    },
  },
  {
    name: 'Caddy',
    knows404: true,
    sendsCopiesIn: { encoding: 'br', ending: '.br' },
    async serve(root, base, port) {
      const folder = scratch('caddy', port);
      const settings = replaced(documented('caddy'), [
        ['example.vn {', `http://127.0.0.1:${port} {`],
        ['root * /srv/bantin', `root * ${root}`],
        ['rewrite * /404.html', `rewrite * ${base}404.html`],
      ]);
      writeFileSync(join(folder, 'Caddyfile'), `{\n\tadmin off\n\tauto_https off\n}\n${settings}`);
      return run('caddy', ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'], port, { HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder });
    },
  },
  {
    name: 'a host like GitHub Pages',
    knows404: true,
    serve: async (root, base, port) => fileServer({ root, port, notFound: `${base}404.html`, headers: () => [['Cache-Control', 'max-age=600']] }),
  },
  {
    name: 'a host like Netlify and Cloudflare Pages',
    knows404: true,
    sendsPolicy: true,
    async serve(root, base, port) {
      const rules = headerRules(readFileSync(join(root, base, '_headers'), 'utf8'));
      return fileServer({ root, port, notFound: `${base}404.html`, headers: rules, hidden: [`${base}_headers`] });
    },
  },
  {
    name: "python's http.server",
    knows404: false,
    serve: (root, base, port) => run('python3', ['-m', 'http.server', '--bind', '127.0.0.1', '--directory', root, String(port)], port),
  },
];

/** Starts `host` for the site in the folder `root` below `base`. */
export async function start(host, root, base) {
  const port = await freePort();
  const stop = await host.serve(resolve(root), base, port);
  return { address: `http://127.0.0.1:${port}${base}`, stop };
}
