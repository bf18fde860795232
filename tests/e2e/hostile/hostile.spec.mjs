// Feeds that mean harm, with the content security policy off: what stands in the way is the program alone.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { Host } from '../faults/server.mjs';
import { PICTURE } from '../fixtures/edition.mjs';
import { expect, headline, json, test } from '../support.mjs';
import { after, articlesOf, hostileFeed, hostileSite, line, mark, PHOTO, slug } from './feed.mjs';
import { LIST, offList, settled, watch } from './guard.mjs';
import { ADDRESSES, MARKUP, OTHERS, OWN, PAYLOADS } from './payloads.mjs';

test.use({ bypassCSP: true, requestsMayFail: true, trace: 'off' });
test.describe.configure({ mode: 'parallel' });

const BANTIN = 'target/publisher/bantin';

/** Requests, dialogs and windows that no reader has asked for. Pictures and recordings may come from anywhere: they are what an article shows. */
async function guarded(page) {
  const seen = [];
  const own = () => new URL(page.url()).origin;
  page.on('dialog', async (dialog) => {
    seen.push(`dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on('popup', (popup) => seen.push(`window: ${popup.url()}`));
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    const foreign = /^https?:$/.test(protocol) && page.url() !== 'about:blank' && origin !== own();
    // The test itself goes from one host of this machine to another.
    const asked = request.isNavigationRequest() && request.frame() === page.mainFrame() && origin.startsWith('http://127.0.0.1:');
    if (foreign && !asked && !['image', 'media'].includes(request.resourceType())) seen.push(`${request.resourceType()}: ${request.url()}`);
  });
  // Nothing leaves this machine; what would have is counted above.
  const photo = { contentType: 'image/svg+xml', body: PICTURE };
  await page.route(/^https?:\/\/(?!127\.0\.0\.1)/, (route) => (route.request().url() === PHOTO ? route.fulfill(photo) : route.abort()));
  await page.addInitScript(watch);
  await page.addInitScript(`window.offList = ${offList}; window.settled = ${settled}`);
  return seen;
}

const NONE = { ran: [], off: [] };
const harm = (page) => page.evaluate(inPage, { list: LIST });

/** In the page: waits for `headline` if it is given, then what has run, what is not on the list, the words around the text, and the text as it is drawn. */
async function inPage({ list, headline, running }) {
  const isThere = () => (!headline || document.querySelector('h1')?.textContent.startsWith(headline)) && (!running || history.scrollRestoration === 'manual');
  for (let frames = 0; !isThere() && frames < 600; frames += 1) await new Promise(requestAnimationFrame);
  if (!isThere()) throw new Error(`no ${headline}: ${document.querySelector('main')?.textContent.slice(0, 200)}`);
  const words = Object.fromEntries(Object.entries({ headline: 'h1', lead: '.lead', caption: '.hero figcaption' }).map(([name, place]) => [name, document.querySelector(place)?.textContent]));
  const text = document.querySelector('article .text');
  const drawn = text?.innerHTML.replaceAll('<!---->', '') ?? '';
  await window.settled();
  const found = { ran: window.ran, off: window.offList(list) };
  return headline ? { ...found, words, text: text?.textContent ?? '', drawn } : found;
}

/** What an article shows of its payload around the text. */
const wordsOf = ({ payload, isPictured }, index) => ({ headline: `${mark(index)} ${line(payload)}`, lead: line(payload), caption: isPictured ? line(payload) : undefined });

/** Opens an article in the running app. */
const followed = (page, index) =>
  page.evaluate((address) => {
    history.pushState(null, '', address);
    dispatchEvent(new PopStateEvent('popstate'));
  }, `/bai/${slug(index)}/`).then(() => page.evaluate(inPage, { list: LIST, headline: mark(index) }));

/** True when a text that follows `payload` is text for an HTML parser: it is not when the payload leaves a script, a comment or the like open. */
const isTextBehind = (page, payload, text) =>
  page.evaluate(([payload, text]) => {
    const read = new DOMParser().parseFromString(`<!doctype html><body>${payload}\n<p>${text}</p>`, 'text/html');
    const texts = read.createTreeWalker(read, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { data, parentElement } = texts.currentNode;
      if (data.includes(text)) return !parentElement.closest('script, style, title, iframe, noembed, noframes, template, svg, math, select, textarea, canvas, object, xml, [hidden]');
    }
    return false;
  }, [payload, text]);

test('there are many payloads, each of its own @any-width', () => {
  expect(new Set(OWN.map(({ payload }) => payload)).size).toBe(OWN.length);
  expect(OWN.length).toBeGreaterThanOrEqual(150);
  console.log(`payloads: ${OWN.length} of ours, ${OTHERS.length} of others${OTHERS.length ? '' : ' (BANTIN_FIXTURES names no folder of them)'}; addresses: ${ADDRESSES.length}`);
});

test('put into a page without care they run: what follows could be seen @any-width', async ({ context }) => {
  test.setTimeout(300_000);
  const page = await context.newPage();
  const seen = await guarded(page);
  await page.route('**/khong-can-than*', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><main></main>' }));
  let fired = 0;
  for (const [index, { payload }] of MARKUP.entries()) {
    // A page for each: some take the rest of the page with them, and some lead to another while the next is asked for.
    await expect(async () => page.goto(`/khong-can-than?${index}`)).toPass();
    const before = seen.length;
    const ran = await page
      .evaluate(async (payload) => {
        document.querySelector('main').innerHTML = payload;
        await window.settled();
        return window.ran.length;
      }, payload)
      .catch((error) => {
        // It has led away.
        if (error.message.includes('Execution context was destroyed')) return 1;
        throw error;
      });
    fired += Number(ran > 0 || seen.length > before);
  }
  console.log(`without care: ${fired} of ${MARKUP.length} payloads fired`);
  expect(fired).toBeGreaterThanOrEqual(20);
});

const HALVES = { first: PAYLOADS.slice(0, PAYLOADS.length / 2), second: PAYLOADS.slice(PAYLOADS.length / 2) };

for (const [half, payloads] of Object.entries(HALVES)) {
  const articles = articlesOf(payloads);

  test(`articles of payloads do no harm in the app or as published, and both draw them alike, the ${half} half @any-width`, async ({ page, feed }) => {
    test.setTimeout(600_000);
    const document = hostileFeed(articles);
    const seen = await guarded(page);
    feed.serve({ 'feed.json': json(document) });
    await page.goto('./');
    await expect(headline(page)).toHaveText('Trang tin');

    const ofTheApp = [];
    let ends = 0;
    for (const [index, article] of articles.entries()) {
      const { name, payload } = article;
      const { words, text, drawn, ...found } = await followed(page, index);
      expect(found, `${name}, in the app`).toEqual(NONE);
      expect(words, `${name}, in the app`).toEqual(wordsOf(article, index));
      ofTheApp.push(drawn);
      if (await isTextBehind(page, payload, after(index))) expect(text, name).toContain(after(index));
      else ends += 1;
    }
    const { host } = await published(half, document);
    try {
      for (const [index, article] of articles.entries()) {
        const { name } = article;
        await page.goto(`${host.address}bai/${slug(index)}/`, { waitUntil: 'commit' });
        const { words, text: _text, drawn, ...found } = await page.evaluate(inPage, { list: LIST, headline: mark(index), running: true });
        expect(found, `${name}, published`).toEqual(NONE);
        expect(words, `${name}, published`).toEqual(wordsOf(article, index));
        expect(drawn, `${name}, published as the app draws it`).toBe(ofTheApp[index]);
      }
    } finally {
      await host.leave();
    }
    expect(seen).toEqual([]);
    console.log(`${payloads.length} payloads in ${articles.length} articles, in the app and as published: none fired, nothing off the list; ${ends} leave a comment, a script or the like open, so that no text can follow`);
  });

  test(`lists of payloads do no harm, whose addresses are payloads as well, the ${half} half @any-width`, async ({ page, feed }) => {
    test.setTimeout(600_000);
    const document = hostileFeed(articles, { slugs: true });
    const seen = await guarded(page);
    feed.serve({ 'feed.json': json(document) });
    await page.goto(`?den=${Math.ceil(articles.length / 24)}`);
    await expect(page.getByRole('main')).toContainText(mark(articles.length - 1));
    expect(await harm(page)).toEqual(NONE);
    const links = await page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(links.length).toBe(articles.length);
    for (const link of links) expect(link).toMatch(/^\/bai\/[a-z0-9-]+\/$/);

    const { host, files, addresses } = await published(`${half}-list`, document);
    try {
      expect(files.filter((name) => /[^\w./-]|\.\./.test(name)), 'names of files').toEqual([]);
      for (const address of addresses.filter((address) => !address.startsWith('bai/'))) {
        await page.goto(host.address + address, { waitUntil: 'commit' });
        expect(await page.evaluate(inPage, { list: LIST, running: true }), address).toEqual(NONE);
      }
    } finally {
      await host.leave();
    }
    expect(seen).toEqual([]);
  });
}

/** So many of the payloads stand for all in a feed's own fields: each takes a site of its own. */
const some = PAYLOADS.filter((_, index) => index % 12 === 0);

test('a feed whose every field is a payload does no harm @any-width', async ({ page, feed }) => {
  test.setTimeout(600_000);
  const seen = await guarded(page);
  // The site's icon may come from anywhere, as pictures may.
  const icons = new Set();
  const noteIcon = async () => icons.add(`other: ${await page.locator('link[rel=icon]').first().evaluate(({ href }) => href)}`);
  for (const [index, { name, payload }] of some.entries()) {
    const document = hostileSite(payload, index);
    feed.serve({ 'feed.json': json(document) });
    await page.goto('./');
    await expect(page.getByRole('main').getByRole('heading', { level: 2 }).first(), name).toContainText(mark(index));
    expect(await harm(page), name).toEqual(NONE);
    await noteIcon();
    const { host, addresses } = await published('site', document);
    try {
      expect(addresses.length, name).toBeGreaterThan(2);
      for (const address of addresses) {
        await page.goto(host.address + encodeURI(address), { waitUntil: 'commit' });
        expect(await page.evaluate(inPage, { list: LIST, running: true }), `${name}: ${address}`).toEqual(NONE);
        await noteIcon();
      }
    } finally {
      await host.leave();
    }
  }
  expect(seen.filter((what) => !icons.has(what))).toEqual([]);
});

/** Publishes a feed and serves the folder. */
async function published(name, feed) {
  const folder = `target/hostile/${name}`;
  for (const old of [folder, `${folder}.cache`]) rmSync(old, { recursive: true, force: true });
  mkdirSync('target/hostile', { recursive: true });
  writeFileSync(`${folder}.json`, JSON.stringify(feed));
  execFileSync(BANTIN, ['publish', '--feed', `${folder}.json`, '--shell', 'target/shell', '--out', folder, '--base-url', 'https://noi-dang.example/'], { stdio: ['ignore', 'ignore', 'pipe'] });
  const files = readdirSync(folder, { recursive: true });
  const addresses = files.filter((file) => /(^|\/)index\.html$/.test(file)).map((file) => file.slice(0, -'index.html'.length));
  return { files, addresses, host: await Host.of(folder) };
}
