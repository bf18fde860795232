// XSS payloads in feeds. The content security policy is disabled, so only app and publisher prevent harm.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { canonicalHtml } from '../canonical-html.mjs';
import { IMAGE_SVG } from '../fixtures/feed.mjs';
import { Host } from '../host.mjs';
import { cardLinks, expect, json, pageHeading, test } from '../support.mjs';
import { asText, headlineStart, hostileArticles, hostileFeed, hostileSite, IMAGE_URL, slug, textAfter } from './feed.mjs';
import { ALLOWED, findForbidden, recordCalls, settled } from './guard.mjs';
import { EXTERNAL, MARKUP, OWN, PAYLOADS, URLS } from './payloads.mjs';

test.use({ bypassCSP: true, allowFailedRequests: true, trace: 'off' });
test.describe.configure({ mode: 'parallel' });

const BANTIN = 'target/publisher/bantin';

/** Collects dialogs, windows and requests to other hosts. Images and recordings may come from any host. */
async function watchPage(page) {
  const incidents = [];
  const pageOrigin = () => new URL(page.url()).origin;
  page.on('dialog', async (dialog) => {
    incidents.push(`dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on('popup', (popup) => incidents.push(`window: ${popup.url()}`));
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    const foreign = /^https?:$/.test(protocol) && page.url() !== 'about:blank' && origin !== pageOrigin();
    // The test itself navigates between hosts of this machine.
    const byTest = request.isNavigationRequest() && request.frame() === page.mainFrame() && origin.startsWith('http://127.0.0.1:');
    if (foreign && !byTest && !['image', 'media'].includes(request.resourceType())) incidents.push(`${request.resourceType()}: ${request.url()}`);
  });
  // No request leaves this machine.
  const image = { contentType: 'image/svg+xml', body: IMAGE_SVG };
  await page.route(/^https?:\/\/(?!127\.0\.0\.1)/, (route) => (route.request().url() === IMAGE_URL ? route.fulfill(image) : route.abort()));
  await page.addInitScript(recordCalls);
  await page.addInitScript(`Object.assign(window, { canonicalHtml: ${canonicalHtml}, findForbidden: ${findForbidden}, settled: ${settled} })`);
  return incidents;
}

const HARMLESS = { calls: [], forbidden: [] };
const inspect = (page, options = {}) => page.evaluate(inspectPage, { allowed: ALLOWED, ...options });

/**
 * In the page: waits for `headline`, if given, and with `appStarted` for the app. Returns calls and forbidden nodes. With `headline`, also returns
 * the texts around the content, and the content as text and HTML.
 */
async function inspectPage({ allowed, headline, appStarted }) {
  const isReady = () => (!headline || document.querySelector('h1')?.textContent.startsWith(headline)) && (!appStarted || history.scrollRestoration === 'manual');
  for (let frames = 0; !isReady() && frames < 600; frames += 1) await new Promise(requestAnimationFrame);
  if (!isReady()) throw new Error(`no ${headline}: ${document.querySelector('main')?.textContent.slice(0, 200)}`);
  const texts = Object.fromEntries(Object.entries({ headline: 'h1', lead: '.lead', caption: '.hero figcaption' }).map(([name, selector]) => [name, document.querySelector(selector)?.textContent]));
  const content = document.querySelector('article .text');
  const html = content ? window.canonicalHtml(content) : '';
  await window.settled();
  const harm = { calls: window.calls, forbidden: window.findForbidden(allowed) };
  return headline ? { harm, texts, text: content?.textContent ?? '', html } : harm;
}

/** The texts around the content of an article. */
const expectedTexts = ({ payload, hasImage }, index) => ({ headline: `${headlineStart(index)} ${asText(payload)}`, lead: asText(payload), caption: hasImage ? asText(payload) : undefined });

/** Opens an article in the app. */
async function navigate(page, index) {
  await page.evaluate((address) => {
    history.pushState(null, '', address);
    dispatchEvent(new PopStateEvent('popstate'));
  }, `/bai/${slug(index)}/`);
  return inspect(page, { headline: headlineStart(index) });
}

/** True if an HTML parser reads `text` after `payload` as text. False if the payload leaves a script or a comment open, for example. */
const isText = (page, payload, text) =>
  page.evaluate(([payload, text]) => {
    const parsed = new DOMParser().parseFromString(`<!doctype html><body>${payload}\n<p>${text}</p>`, 'text/html');
    const texts = parsed.createTreeWalker(parsed, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { data, parentElement } = texts.currentNode;
      if (data.includes(text)) return !parentElement.closest('script, style, title, iframe, noembed, noframes, template, svg, math, select, textarea, canvas, object, xml, [hidden]');
    }
    return false;
  }, [payload, text]);

test('there are at least 150 different payloads @any-width', () => {
  expect(new Set(OWN.map(({ payload }) => payload)).size).toBe(OWN.length);
  expect(OWN.length).toBeGreaterThanOrEqual(150);
  console.log(`payloads: ${OWN.length} own, ${EXTERNAL.length} external${EXTERNAL.length ? '' : ' (BANTIN_FIXTURES is not set)'}; URLs: ${URLS.length}`);
});

test('payloads run when they are inserted with innerHTML, and the tests detect it @any-width', async ({ context }) => {
  test.setTimeout(300_000);
  const page = await context.newPage();
  const incidents = await watchPage(page);
  await page.route('**/innerhtml*', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><main></main>' }));
  let fired = 0;
  for (const [index, { payload }] of MARKUP.entries()) {
    // Each payload has its own page, because some payloads destroy the page. `toPass` repeats a navigation that a payload interrupts.
    await expect(async () => page.goto(`/innerhtml?${index}`)).toPass();
    const before = incidents.length;
    const calls = await page
      .evaluate(async (payload) => {
        document.querySelector('main').innerHTML = payload;
        await window.settled();
        return window.calls.length;
      }, payload)
      .catch((error) => {
        // The payload started a navigation.
        if (error.message.includes('Execution context was destroyed')) return 1;
        throw error;
      });
    fired += Number(calls > 0 || incidents.length > before);
  }
  console.log(`innerHTML: ${fired} of ${MARKUP.length} payloads ran`);
  expect(fired).toBeGreaterThanOrEqual(20);
});

const HALVES = { first: PAYLOADS.slice(0, PAYLOADS.length / 2), second: PAYLOADS.slice(PAYLOADS.length / 2) };

for (const [half, payloads] of Object.entries(HALVES)) {
  const articles = hostileArticles(payloads);

  test(`articles with payloads are harmless and rendered alike by app and publisher, ${half} half @any-width`, async ({ page, feed }) => {
    test.setTimeout(600_000);
    const document = hostileFeed(articles);
    const incidents = await watchPage(page);
    feed.serve({ 'feed.json': json(document) });
    await page.goto('./');
    await expect(pageHeading(page)).toHaveText('Trang tin');

    const appHtml = [];
    let open = 0;
    for (const [index, article] of articles.entries()) {
      const { name, payload } = article;
      const { harm, texts, text, html } = await navigate(page, index);
      expect(harm, `${name}, app`).toEqual(HARMLESS);
      expect(texts, `${name}, app`).toEqual(expectedTexts(article, index));
      appHtml.push(html);
      if (await isText(page, payload, textAfter(index))) expect(text, name).toContain(textAfter(index));
      else open += 1;
    }
    const { host } = await publish(half, document);
    try {
      for (const [index, article] of articles.entries()) {
        const { name } = article;
        await page.goto(`${host.url}bai/${slug(index)}/`, { waitUntil: 'commit' });
        const { harm, texts, html } = await inspect(page, { headline: headlineStart(index), appStarted: true });
        expect(harm, `${name}, published`).toEqual(HARMLESS);
        expect(texts, `${name}, published`).toEqual(expectedTexts(article, index));
        expect(html, `${name}, published HTML`).toBe(appHtml[index]);
      }
    } finally {
      await host.stop();
    }
    expect(incidents).toEqual([]);
    console.log(`${payloads.length} payloads in ${articles.length} articles, in the app and as published: none ran; ${open} leave an element or comment open`);
  });

  test(`lists with payloads, also as slugs, are harmless, ${half} half @any-width`, async ({ page, feed }) => {
    test.setTimeout(600_000);
    const document = hostileFeed(articles, { slugs: true });
    const incidents = await watchPage(page);
    feed.serve({ 'feed.json': json(document) });
    await page.goto(`tin-moi/?den=${Math.ceil(articles.length / 24)}`);
    await expect(page.getByRole('main')).toContainText(headlineStart(articles.length - 1));
    expect(await inspect(page)).toEqual(HARMLESS);
    const links = await cardLinks(page).evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(links.length).toBe(articles.length);
    for (const link of links) expect(link).toMatch(/^\/bai\/[a-z0-9-]+\/$/);

    const { host, files, addresses } = await publish(`${half}-list`, document);
    try {
      expect(files.filter((name) => /[^\w./-]|\.\./.test(name)), 'file names').toEqual([]);
      for (const address of addresses.filter((address) => !address.startsWith('bai/'))) {
        await page.goto(host.url + address, { waitUntil: 'commit' });
        expect(await inspect(page, { appStarted: true }), address).toEqual(HARMLESS);
      }
    } finally {
      await host.stop();
    }
    expect(incidents).toEqual([]);
  });
}

/** A sample of the payloads, because each needs its own site. */
const SAMPLE = PAYLOADS.filter((_, index) => index % 12 === 0);

test('a feed with a payload in every field is harmless @any-width', async ({ page, feed }) => {
  test.setTimeout(600_000);
  const incidents = await watchPage(page);
  // The icon may come from any host, as images may. A feed without a valid address has none.
  const icons = new Set();
  const recordIcon = async () => {
    const addresses = await page.locator('link[rel=icon]').evaluateAll((links) => links.map(({ href }) => href));
    for (const address of addresses) icons.add(`other: ${address}`);
  };
  for (const [index, { name, payload }] of SAMPLE.entries()) {
    const document = hostileSite(payload, index);
    feed.serve({ 'feed.json': json(document) });
    await page.goto('./');
    await expect(page.getByRole('main').getByRole('heading', { level: 2 }).first(), name).toContainText(headlineStart(index));
    expect(await inspect(page), name).toEqual(HARMLESS);
    await recordIcon();
    const { host, addresses } = await publish('site', document);
    try {
      expect(addresses.length, name).toBeGreaterThan(2);
      for (const address of addresses) {
        await page.goto(host.url + encodeURI(address), { waitUntil: 'commit' });
        expect(await inspect(page, { appStarted: true }), `${name}: ${address}`).toEqual(HARMLESS);
        await recordIcon();
      }
    } finally {
      await host.stop();
    }
  }
  expect(incidents.filter((incident) => !icons.has(incident))).toEqual([]);
});

/** Publishes a feed and serves the published folder. */
async function publish(name, feed) {
  const folder = `target/hostile/${name}`;
  for (const old of [folder, `${folder}.cache`]) rmSync(old, { recursive: true, force: true });
  mkdirSync('target/hostile', { recursive: true });
  writeFileSync(`${folder}.json`, JSON.stringify(feed));
  execFileSync(BANTIN, ['publish', '--feed', `${folder}.json`, '--shell', 'target/shell', '--out', folder, '--base-url', 'https://noi-dang.example/'], { stdio: ['ignore', 'ignore', 'pipe'] });
  const files = readdirSync(folder, { recursive: true });
  const addresses = files.filter((file) => /(^|\/)index\.html$/.test(file)).map((file) => file.slice(0, -'index.html'.length));
  return { files, addresses, host: await Host.start(folder) };
}
