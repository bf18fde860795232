// The same folder under each kind of host, at / and below /news/.
import { readdirSync, readFileSync } from 'node:fs';
import { get } from 'node:http';
import { extname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { HOSTS, start } from './hosts/hosts.mjs';
import { pages, running } from './site.mjs';

const SITES = [
  { base: '/', root: 'target/site', folder: 'target/site' },
  { base: '/news/', root: 'target/site-below', folder: 'target/site-below/news', compressed: true },
];

/** What a file may be called by a host, by its ending. */
const TYPES = {
  '.avif': /^image\/avif/,
  '.html': /^text\/html/,
  '.ico': /^image\//,
  '.jpg': /^image\/jpeg/,
  '.js': /^(text|application)\/javascript/,
  '.json': /^application\/(feed\+)?json/,
  '.mp3': /^audio\/mpeg/,
  '.pdf': /^application\/pdf/,
  '.png': /^image\/png/,
  '.svg': /^image\/svg\+xml/,
  '.txt': /^text\/plain/,
  '.wasm': /^application\/wasm/,
  '.webmanifest': /^application\/manifest\+json/,
  '.webp': /^image\/webp/,
  '.xml': /^(text|application)\/xml/,
};

/** Compressed beside the file itself; nobody asks for it by its name. */
const isCopy = (name) => /\.(br|gz)$/.test(name);

/** An answer as it comes over the line. */
const raw = (address, encoding) =>
  new Promise((done, failed) => {
    const request = get(address, { headers: { 'accept-encoding': encoding } }, (answer) => {
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('end', () => done({ headers: answer.headers, body: Buffer.concat(parts) }));
    });
    request.on('error', failed);
  });

const headline = (html) => html.match(/<h1[^>]*>([^<]+)/)?.[1];
const violations = (page) => {
  const found = [];
  page.on('console', (message) => /Content Security Policy/i.test(message.text()) && found.push(message.text()));
  return found;
};

for (const host of HOSTS) {
  for (const site of SITES) {
    test.describe(`${host.name}, the site at ${site.base} @any-width`, () => {
      // One server for all tests of a host; each worker that runs some of them starts its own.
      test.describe.configure({ mode: 'default' });
      let server;
      test.beforeAll(async () => {
        server = await start(host, site.root, site.base);
      });
      test.afterAll(() => server?.stop());

      test('every page is there by its address, with its text', async () => {
        for (const address of pages(site.folder)) {
          const answer = await fetch(server.address + address, { redirect: 'manual' });
          expect(answer.status, address).toBe(200);
          const written = readFileSync(join(site.folder, address, 'index.html'), 'utf8');
          const served = await answer.text();
          expect(headline(served), address).toBe(headline(written));
          expect(served.length, address).toBe(written.length);
        }
      });

      test('every file has its own type', async () => {
        const files = readdirSync(site.folder, { recursive: true, withFileTypes: true })
          .filter((file) => file.isFile())
          .map((file) => join(file.parentPath ?? file.path, file.name).slice(site.folder.length + 1))
          .filter((name) => extname(name) && !name.startsWith('_') && !isCopy(name));
        const seen = new Set();
        for (const name of files) {
          const ending = extname(name);
          if (seen.has(ending)) continue;
          seen.add(ending);
          const answer = await fetch(server.address + name.split('/').map(encodeURIComponent).join('/'));
          expect(answer.status, name).toBe(200);
          expect(TYPES[ending], `an expected type for ${ending}`).toBeDefined();
          expect(answer.headers.get('content-type'), name).toMatch(TYPES[ending]);
        }
        expect(seen.size).toBeGreaterThan(7);
      });

      test('what is missing is missing: 404, and never a page in place of a file', async () => {
        for (const name of ['assets/reader-0123456789abcdef.wasm', 'assets/boot-0123456789abcdef.js', 'feed/bai/khong-co.json', 'feed/trang/99.json']) {
          expect((await fetch(server.address + name)).status, name).toBe(404);
        }
        const answer = await fetch(`${server.address}bai/khong-co/`);
        expect(answer.status).toBe(404);
        if (host.knows404) expect(await answer.text()).toContain('noindex');
      });

      // The others answer with a page of their own.
      if (host.knows404) test('a wrong address shows a page that helps', async ({ page }) => {
        await page.goto(`${server.address}bai/khong-co/`);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('Không tìm thấy trang');
        await page.getByRole('link', { name: 'Về trang chủ' }).click();
        await expect(page).toHaveURL(server.address);
      });

      test('a page reloads', async ({ page }) => {
        await page.goto(server.address);
        await running(page);
        const link = page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link').first();
        const title = await link.textContent();
        await link.click();
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
        await page.reload();
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
        await running(page);
      });

      test('a tour of all pages keeps to the policy', async ({ page }) => {
        test.setTimeout(240_000);
        const found = violations(page);
        const failed = [];
        page.on('response', (answer) => answer.status() >= 400 && failed.push(`${answer.status()} ${answer.url()}`));
        for (const address of pages(site.folder)) {
          await page.goto(server.address + address);
          await running(page);
        }
        expect(found).toEqual([]);
        expect(failed).toEqual([]);
      });

      test('without leave for WebAssembly the policy is broken, and the page can be read all the same', async ({ page }) => {
        const found = violations(page);
        await page.route(/\/$/, async (route) => {
          const answer = await route.fetch();
          const without = (text) => text?.replace(" 'wasm-unsafe-eval'", '');
          const headers = { ...answer.headers(), 'content-security-policy': without(answer.headers()['content-security-policy']) };
          if (!headers['content-security-policy']) delete headers['content-security-policy'];
          await route.fulfill({ response: answer, headers, body: without(await answer.text()) });
        });
        await page.goto(server.address);
        await expect.poll(() => found.length).toBeGreaterThan(0);
        await page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link').first().click();
        await expect(page).toHaveURL(/\/bai\//);
      });

      if (host.sendsCopiesIn && site.compressed) {
        test('the compressed copies are what is sent', async () => {
          const { encoding, ending } = host.sendsCopiesIn;
          for (const name of ['index.html', 'feed/feed.json', 'sitemap.xml']) {
            const { headers, body } = await raw(server.address + name.replace('index.html', ''), encoding);
            expect(headers['content-encoding'], name).toBe(encoding);
            expect(body.equals(readFileSync(join(site.folder, name + ending))), name).toBe(true);
          }
        });
      }

      if (host.sendsPolicy) {
        test('the policy is sent as a header too, and each file is kept by exactly one rule', async () => {
          const policy = (await fetch(server.address)).headers.get('content-security-policy');
          const meta = (await (await fetch(server.address)).text()).match(/http-equiv="Content-Security-Policy" content="([^"]*)"/)?.[1];
          expect(policy).toBe(meta);
          expect(policy).not.toContain('unsafe-inline');
          for (const name of readdirSync(site.folder, { recursive: true, encoding: 'utf8' })) {
            if (!extname(name) || name.startsWith('_') || name === 'vercel.json' || isCopy(name)) continue;
            const address = name.endsWith('index.html') ? name.slice(0, -'index.html'.length) : name;
            const answer = await fetch(server.address + address.split('/').map(encodeURIComponent).join('/'), { method: 'GET' });
            await answer.arrayBuffer();
            const kept = answer.headers.get('cache-control');
            expect(kept, name).toBeTruthy();
            expect(kept.match(/max-age|no-cache/g), `${name}: ${kept}`).toHaveLength(1);
          }
        });
      }
    });
  }
}
