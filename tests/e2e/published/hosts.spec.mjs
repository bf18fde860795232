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

/** What the pages need leave for, and how the policy gives it. */
const LEAVES = [
  ['WebAssembly', /(?<=script-src[^;]*) 'wasm-unsafe-eval'/],
  ['the boot module', /(?<=script-src) 'self'/],
  ['the call for help when that is not there', /(?<=script-src[^;]*) 'sha256-[^']*'/],
  ['reading articles', /(?<=trusted-types) default/],
];

const headline = (html) => html.match(/<h1[^>]*>([^<]+)/)?.[1];
/** What the browser refuses by the policy from now on, Trusted Types included. */
async function violations(page) {
  const found = [];
  await page.exposeFunction('violated', (what) => found.push(what));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => window.violated(`${effectiveDirective}: ${blockedURI} ${sample}`));
  });
  return found;
}

/** Serves pages whose policy, in the page and in the header, is without `leave`. */
const withoutLeave = (page, leave) =>
  page.route(/\/$/, async (route) => {
    // What the page asks for by itself, it may give up at any time.
    if (!route.request().isNavigationRequest()) return route.fallback();
    const answer = await route.fetch();
    const headers = { ...answer.headers() };
    const policy = headers['content-security-policy'];
    if (policy) headers['content-security-policy'] = policy.replace(leave, '');
    const html = await answer.text();
    const body = html.replace(leave, '');
    expect(body).not.toBe(html);
    await route.fulfill({ response: answer, headers, body });
  });

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
        for (const name of ['assets/app-0123456789abcdef.wasm', 'assets/boot-0123456789abcdef.js', 'feed/bai/khong-co.json', 'feed/trang/99.json']) {
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
        const found = await violations(page);
        const failed = [];
        page.on('response', (answer) => answer.status() >= 400 && failed.push(`${answer.status()} ${answer.url()}`));
        for (const address of pages(site.folder)) {
          await page.goto(server.address + address);
          await running(page);
        }
        expect(found).toEqual([]);
        expect(failed).toEqual([]);
      });

      test('a tour of all pages within the app keeps to the policy', async ({ page }) => {
        test.setTimeout(240_000);
        const found = await violations(page);
        await page.goto(server.address);
        await running(page);
        for (const address of [...pages(site.folder).slice(1), 'bai/khong-co/', 'chuyen-muc/khong-co/', '']) {
          await page.evaluate((href) => {
            const link = Object.assign(document.createElement('a'), { href });
            document.body.append(link);
            link.click();
            link.remove();
          }, server.address + address);
          await expect(page).toHaveURL(server.address + address);
          await expect(page.locator('main [aria-busy=true]')).toHaveCount(0);
          await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        }
        expect(found).toEqual([]);
      });

      // The policy is the same below a path.
      if (site.base === '/') {
        for (const [name, leave] of LEAVES) {
          test(`without leave for ${name} the policy is broken, and the page can be read all the same`, async ({ page }) => {
            const found = await violations(page);
            await withoutLeave(page, leave);
            await page.goto(server.address);
            await expect.poll(() => found.length).toBeGreaterThan(0);
            await page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link').first().click();
            await expect(page).toHaveURL(/\/bai\//);
            await expect(page.getByRole('article').first()).toBeVisible();
          });
        }

        test('text becomes markup nowhere but in the reading of articles', async ({ page }) => {
          const found = await violations(page);
          await page.goto(server.address);
          await running(page);
          const refused = await page.evaluate(() => {
            const ways = {
              'a document to read': () => new DOMParser().parseFromString('<b>a</b>', 'text/html'),
              innerHTML: () => (document.body.innerHTML = '<b>a</b>'),
              'a template’s innerHTML': () => (document.createElement('template').innerHTML = '<b>a</b>'),
              insertAdjacentHTML: () => document.body.insertAdjacentHTML('beforeend', '<b>a</b>'),
              srcdoc: () => (document.createElement('iframe').srcdoc = '<b>a</b>'),
              'a script’s address': () => (document.createElement('script').src = 'https://noi-khac.example/a.js'),
              'a script’s text': () => (document.createElement('script').text = 'a()'),
              'another policy': () => window.trustedTypes.createPolicy('khac', {}),
            };
            return Object.keys(ways).filter((name) => {
              try {
                ways[name]();
                return false;
              } catch {
                return true;
              }
            });
          });
          expect(refused).toEqual(['innerHTML', 'a template’s innerHTML', 'insertAdjacentHTML', 'srcdoc', 'a script’s address', 'a script’s text', 'another policy']);
          expect(found.length).toBeGreaterThanOrEqual(refused.length);
        });
      }

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
