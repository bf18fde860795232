// The published site on each kind of host, at / and /news/.
import { readdirSync, readFileSync } from 'node:fs';
import { get } from 'node:http';
import { extname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { articleElement, cardLinks, pageHeading } from '../support.mjs';
import { HOSTS, start } from './hosts/hosts.mjs';
import { appStarted, pages } from './site.mjs';

const SITES = [
  { base: '/', root: 'target/site', folder: 'target/site' },
  { base: '/news/', root: 'target/site-below', folder: 'target/site-below/news', compressed: true },
];

/** Accepted content types by file extension. */
const TYPES = {
  '.avif': /^image\/avif/,
  '.bin': /^application\/octet-stream/,
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

/** Compressed files are served in place of the original. */
const isCompressed = (name) => /\.(br|gz)$/.test(name);

/** A response without decompression. */
const rawResponse = (url, encoding) =>
  new Promise((done, failed) => {
    const request = get(url, { headers: { 'accept-encoding': encoding } }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => done({ headers: response.headers, body: Buffer.concat(chunks) }));
    });
    request.on('error', failed);
  });

/** Each permission of the content security policy, and the part of the policy that grants it. */
const PERMISSIONS = [
  ['WebAssembly', /(?<=script-src[^;]*) 'wasm-unsafe-eval'/],
  ['the boot module', /(?<=script-src) 'self'/],
  ['the inline failure script', /(?<=script-src[^;]*) 'sha256-[^']*'/],
  ['parsing article content', /(?<=trusted-types) default/],
];

const h1 = (html) => html.match(/<h1[^>]*>([^<]+)/)?.[1];

/** All pages for a host that sends the policy as a header. Else one page of each kind, because the policy in the pages is the same on every host. */
function addresses(host, site) {
  const all = pages(site.folder);
  if (host.sendsPolicy) return all;
  const found = ['', 'bai/', 'chuyen-muc/', 'trang/'].map((kind) => all.find((address) => address.startsWith(kind)));
  expect(found).not.toContain(undefined);
  return found;
}

/** Collects violations of the content security policy, Trusted Types included. */
async function violations(page) {
  const found = [];
  await page.exposeFunction('reportViolation', (violation) => found.push(violation));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => window.reportViolation(`${effectiveDirective}: ${blockedURI} ${sample}`));
  });
  return found;
}

/** Removes a permission from the policy in pages and headers. */
const removePermission = (page, permission) =>
  page.route(/\/$/, async (route) => {
    // Only navigations, because the page may abort its own requests.
    if (!route.request().isNavigationRequest()) return route.fallback();
    const response = await route.fetch();
    const headers = { ...response.headers() };
    const policy = headers['content-security-policy'];
    if (policy) headers['content-security-policy'] = policy.replace(permission, '');
    const html = await response.text();
    const body = html.replace(permission, '');
    expect(body).not.toBe(html);
    await route.fulfill({ response, headers, body });
  });

for (const host of HOSTS) {
  for (const site of SITES) {
    test.describe(`${host.name} at ${site.base} @any-width`, () => {
      // The tests of a host share one server in each worker.
      test.describe.configure({ mode: 'default' });
      let server;
      test.beforeAll(async () => {
        server = await start(host, site.root, site.base);
      });
      test.afterAll(() => server?.stop());

      test('serves every page at its address', async () => {
        for (const address of pages(site.folder)) {
          const response = await fetch(server.url + address, { redirect: 'manual' });
          expect(response.status, address).toBe(200);
          const written = readFileSync(join(site.folder, address, 'index.html'), 'utf8');
          const served = await response.text();
          expect(h1(served), address).toBe(h1(written));
          expect(served.length, address).toBe(written.length);
        }
      });

      test('serves every kind of file with its content type', async () => {
        const files = readdirSync(site.folder, { recursive: true, withFileTypes: true })
          .filter((file) => file.isFile())
          .map((file) => join(file.parentPath ?? file.path, file.name).slice(site.folder.length + 1))
          .filter((name) => extname(name) && !name.startsWith('_') && !isCompressed(name));
        const seen = new Set();
        for (const name of files) {
          const extension = extname(name);
          if (seen.has(extension)) continue;
          seen.add(extension);
          const response = await fetch(server.url + name.split('/').map(encodeURIComponent).join('/'));
          expect(response.status, name).toBe(200);
          expect(TYPES[extension], `expected type of ${extension}`).toBeDefined();
          expect(response.headers.get('content-type'), name).toMatch(TYPES[extension]);
        }
        expect(seen.size).toBeGreaterThan(7);
      });

      test('answers missing files and pages with status 404', async () => {
        for (const name of ['assets/app-0123456789abcdef.wasm', 'assets/boot-0123456789abcdef.js', 'feed/bai/khong-co.json', 'feed/trang/99.json']) {
          expect((await fetch(server.url + name)).status, name).toBe(404);
        }
        const response = await fetch(`${server.url}bai/khong-co/`);
        expect(response.status).toBe(404);
        if (host.has404Page) expect(await response.text()).toContain('noindex');
      });

      if (host.has404Page) test('shows the site’s 404 page for an unknown address', async ({ page }) => {
        await page.goto(`${server.url}bai/khong-co/`);
        await expect(pageHeading(page)).toHaveText('Không tìm thấy trang');
        await page.getByRole('link', { name: 'Về trang chủ' }).click();
        await expect(page).toHaveURL(server.url);
      });

      test('reloads an article that was opened in the app', async ({ page }) => {
        await page.goto(server.url);
        await appStarted(page);
        const link = cardLinks(page).first();
        const title = await link.textContent();
        await link.click();
        await expect(pageHeading(page)).toHaveText(title);
        await page.reload();
        await expect(pageHeading(page)).toHaveText(title);
        await appStarted(page);
      });

      test('loads pages without a policy violation', async ({ page }) => {
        test.setTimeout(240_000);
        const found = await violations(page);
        const failed = [];
        page.on('response', (response) => response.status() >= 400 && failed.push(`${response.status()} ${response.url()}`));
        for (const address of addresses(host, site)) {
          await page.goto(server.url + address);
          await appStarted(page);
        }
        expect(found).toEqual([]);
        expect(failed).toEqual([]);
      });

      test('opens pages in the app without a policy violation', async ({ page }) => {
        test.setTimeout(240_000);
        const found = await violations(page);
        await page.goto(server.url);
        await appStarted(page);
        for (const address of [...addresses(host, site).slice(1), 'bai/khong-co/', 'chuyen-muc/khong-co/', '']) {
          await page.evaluate((href) => {
            const link = Object.assign(document.createElement('a'), { href });
            document.body.append(link);
            link.click();
            link.remove();
          }, server.url + address);
          await expect(page).toHaveURL(server.url + address);
          await expect(page.locator('main [aria-busy=true]')).toHaveCount(0);
          await expect(pageHeading(page)).toBeVisible();
        }
        expect(found).toEqual([]);
      });

      // The policy is the same at /news/.
      if (site.base === '/') {
        for (const [name, permission] of PERMISSIONS) {
          test(`needs the permission for ${name}, but stays readable without it`, async ({ page }) => {
            const found = await violations(page);
            await removePermission(page, permission);
            await page.goto(server.url);
            await expect.poll(() => found.length).toBeGreaterThan(0);
            await cardLinks(page).first().click();
            await expect(page).toHaveURL(/\/bai\//);
            await expect(articleElement(page)).toBeVisible();
          });
        }

        test('allows parsing of text as HTML only for article content', async ({ page }) => {
          const found = await violations(page);
          await page.goto(server.url);
          await appStarted(page);
          const refused = await page.evaluate(() => {
            const sinks = {
              'DOMParser': () => new DOMParser().parseFromString('<b>a</b>', 'text/html'),
              innerHTML: () => (document.body.innerHTML = '<b>a</b>'),
              'innerHTML of a template': () => (document.createElement('template').innerHTML = '<b>a</b>'),
              insertAdjacentHTML: () => document.body.insertAdjacentHTML('beforeend', '<b>a</b>'),
              srcdoc: () => (document.createElement('iframe').srcdoc = '<b>a</b>'),
              'src of a script': () => (document.createElement('script').src = 'https://noi-khac.example/a.js'),
              'text of a script': () => (document.createElement('script').text = 'a()'),
              'another policy': () => window.trustedTypes.createPolicy('khac', {}),
            };
            return Object.keys(sinks).filter((name) => {
              try {
                sinks[name]();
                return false;
              } catch {
                return true;
              }
            });
          });
          expect(refused).toEqual(['innerHTML', 'innerHTML of a template', 'insertAdjacentHTML', 'srcdoc', 'src of a script', 'text of a script', 'another policy']);
          await expect.poll(() => found.length).toBeGreaterThanOrEqual(refused.length);
        });
      }

      if (host.precompressed && site.compressed) {
        test('sends the compressed files', async () => {
          const { encoding, extension } = host.precompressed;
          for (const name of ['index.html', 'feed/feed.json', 'sitemap.xml']) {
            const { headers, body } = await rawResponse(server.url + name.replace('index.html', ''), encoding);
            expect(headers['content-encoding'], name).toBe(encoding);
            expect(body.equals(readFileSync(join(site.folder, name + extension))), name).toBe(true);
          }
        });
      }

      if (host.sendsPolicy) {
        test('sends the policy as a header, and exactly one caching rule for each file', async () => {
          const policy = (await fetch(server.url)).headers.get('content-security-policy');
          const meta = (await (await fetch(server.url)).text()).match(/http-equiv="Content-Security-Policy" content="([^"]*)"/)?.[1];
          expect(policy).toBe(meta);
          expect(policy).not.toContain('unsafe-inline');
          for (const name of readdirSync(site.folder, { recursive: true, encoding: 'utf8' })) {
            if (!extname(name) || name.startsWith('_') || name === 'vercel.json' || isCompressed(name)) continue;
            const address = name.endsWith('index.html') ? name.slice(0, -'index.html'.length) : name;
            const response = await fetch(server.url + address.split('/').map(encodeURIComponent).join('/'));
            await response.arrayBuffer();
            const caching = response.headers.get('cache-control');
            expect(caching, name).toBeTruthy();
            expect(caching.match(/max-age|no-cache/g), `${name}: ${caching}`).toHaveLength(1);
          }
        });
      }
    });
  }
}
