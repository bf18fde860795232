// The app beside a published page: nothing changes until the first navigation.
import { expect, test } from '@playwright/test';
import { anArticle, BELOW, HOST, pages, running } from './site.mjs';

test.use({ baseURL: HOST });

/** Marks every published node and records layout shifts. */
function watch() {
  window.moved = [];
  // Shifts while the HTML is still loading are not caused by the app.
  let whole = Infinity;
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, startTime } of list.getEntries()) if (!hadRecentInput && startTime >= whole) window.moved.push(value);
  }).observe({ type: 'layout-shift' });
  addEventListener('DOMContentLoaded', () => {
    requestAnimationFrame(() => setTimeout(() => (whole = performance.now())));
    window.published = document.getElementById('app');
    const mark = (node) => {
      node.wasPublished = true;
      node.childNodes.forEach(mark);
    };
    mark(window.published);
    window.publishedHtml = window.withoutToday();
  });
  // The day's line is an island; its space is reserved.
  window.withoutToday = () => {
    const copy = document.getElementById('app').cloneNode(true);
    copy.querySelector('.today').replaceChildren();
    return copy.innerHTML;
  };
}

/** Nodes that were added or removed outside of the island. */
function changed() {
  const app = document.getElementById('app');
  const came = [];
  const look = (node) => {
    if (node.nodeType === Node.ELEMENT_NODE && node.matches('.today')) return;
    if (!node.wasPublished && node.nodeValue !== '') came.push(node.outerHTML ?? node.nodeValue);
    node.childNodes.forEach(look);
  };
  look(app);
  return { sameRoot: app === window.published, came, sameHtml: window.withoutToday() === window.publishedHtml, moved: window.moved };
}

const untouched = { sameRoot: true, came: [], sameHtml: true, moved: [] };

/** Opens each page and expects that the app leaves it untouched. */
async function expectUntouched(page, host, addresses) {
  const said = [];
  page.on('console', (message) => said.push(`${page.url()}: ${message.text()}`));
  page.on('pageerror', (error) => said.push(`${page.url()}: ${error}`));
  const documents = [];
  page.on('request', (request) => request.url().endsWith('.json') && documents.push(`${page.url()}: ${request.url()}`));
  await page.addInitScript(watch);
  for (const address of addresses) {
    await page.goto(host + address);
    await running(page);
    await twoFrames(page);
    expect(await page.evaluate(changed), address).toEqual(untouched);
  }
  expect(said).toEqual([]);
  expect(documents, 'documents asked for, though the pages carry them').toEqual([]);
}

const headline = (page) => page.getByRole('heading', { level: 1 });
const firstHeadline = (page) => page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link').first();
const twoFrames = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))));

test('every page stays as it was published: the same nodes, no layout shift, no console message', async ({ page }) => {
  test.setTimeout(240_000);
  expect(pages().length).toBeGreaterThan(50);
  await expectUntouched(page, HOST, pages());
});

test('so does every page with image variants, of which the browser loads the AVIF files', async ({ page }) => {
  test.setTimeout(240_000);
  await expectUntouched(page, BELOW.host, pages(BELOW.dist));
  await page.goto(BELOW.host);
  // The lead story's picture only repeats its headline, so it has no role.
  const lead = page.locator('main picture img').first();
  await expect.poll(() => lead.evaluate((image) => image.complete && image.naturalWidth > 0 && new URL(image.currentSrc).pathname)).toMatch(/^\/news\/assets\/pictures\/.*\.avif$/);
});

/** Delays the app until `release` is called. */
async function delayApp(page) {
  let release;
  const released = new Promise((done) => (release = done));
  await page.route('**/*.wasm', async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

test('a selection and the scroll position stay when the app starts', async ({ page }) => {
  await page.addInitScript(watch);
  const release = await delayApp(page);
  await page.goto(anArticle());
  const paragraph = page.locator('.text > p').nth(1);
  const selected = await paragraph.evaluate((element) => {
    element.scrollIntoView({ block: 'start' });
    getSelection().selectAllChildren(element);
    return getSelection().toString();
  });
  const place = await page.evaluate(() => scrollY);
  expect(place).toBeGreaterThan(0);
  release();
  await running(page);
  await twoFrames(page);
  expect(await page.evaluate(() => ({ selected: getSelection().toString(), place: scrollY }))).toEqual({ selected, place });
  expect(await page.evaluate(changed)).toEqual(untouched);
});

test('a reload keeps the scroll position', async ({ page }) => {
  await page.goto(anArticle());
  await running(page);
  await page.evaluate(() => scrollTo(0, 400));
  await page.reload();
  await expect.poll(() => page.evaluate(() => Math.round(scrollY))).toBe(400);
  await running(page);
  expect(await page.evaluate(() => Math.round(scrollY))).toBe(400);
});

test('once the app runs, a click opens the article without loading a page', async ({ page }) => {
  await page.goto('./');
  await running(page);
  await page.evaluate(() => (window.here = true));
  const link = page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link').first();
  const title = await link.textContent();
  await link.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  expect(await page.evaluate(() => window.here)).toBe(true);
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', /\/bai\//);
});

const linksWork = async (page) => {
  await page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link').first().click();
  await expect(page).toHaveURL(/\/bai\//);
  await expect(page.getByRole('article').first()).toBeVisible();
  await page.getByRole('navigation', { name: 'Chuyên mục' }).getByRole('link').nth(1).click();
  await expect(page).toHaveURL(/\/chuyen-muc\//);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
};

test('without the app every link works', async ({ page }) => {
  await page.route('**/*.wasm', (route) => route.abort());
  await page.goto('./');
  await linksWork(page);
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });
  test('every link works', async ({ page }) => {
    await page.goto('./');
    await linksWork(page);
  });
});

/** Serves pages whose data is changed by `damage`. */
const damaged = (page, damage) =>
  page.route(/\/$/, async (route) => {
    const answer = await route.fetch();
    const html = await answer.text();
    const body = html.replace(/(<script type="application\/json" id="page-data"[^>]*>)([^]*?)(<\/script>)/, (_, open, data, close) => open + damage(data) + close);
    expect(body).not.toBe(html);
    await route.fulfill({ response: answer, body });
  });

const DAMAGES = {
  'cut off': (data) => data.slice(0, data.length / 2),
  'empty': () => '',
  'of another page': (data) => JSON.stringify({ ...JSON.parse(data), items: JSON.parse(data).items.slice(3) }),
  'of no article at all': (data) => JSON.stringify({ ...JSON.parse(data), items: [] }),
};

for (const [name, damage] of Object.entries(DAMAGES)) {
  test(`with page data that is ${name}, every link works`, async ({ page }) => {
    await damaged(page, damage);
    await page.goto('./');
    await running(page).catch(() => {});
    await linksWork(page);
  });
}


test('Back to the published page needs no request, so it works offline', async ({ page, context }) => {
  await page.goto('./');
  await running(page);
  const title = await firstHeadline(page).textContent();
  await firstHeadline(page).click();
  await expect(headline(page)).toHaveText(title);
  await context.setOffline(true);
  await page.goBack();
  await expect(firstHeadline(page)).toHaveText(title);
  await expect(firstHeadline(page)).toBeFocused();
});

test('previews, structured data and pagination of the loaded page do not stay on the next one', async ({ page }) => {
  const tags = page.locator("head meta[property^='og:'], head script[type='application/ld+json'], head link[rel=next], head link[rel=prev]");
  await page.goto('./');
  await running(page);
  expect(await tags.count()).toBeGreaterThan(2);
  await firstHeadline(page).click();
  await expect(page.getByRole('article').first()).toBeVisible();
  await expect(tags).toHaveCount(0);
});

/** Changes that browsers, extensions and CDNs make to a page before the app starts. */
const FOREIGN_CHANGES = {
  'a text node is split': () => {
    const text = document.createTreeWalker(document.querySelector('main h1, main h2'), NodeFilter.SHOW_TEXT).nextNode();
    text.splitText(3);
  },
  'an element is appended to the content': () => document.querySelector('main').append(document.createElement('div')),
  'an element is appended to the app': () => document.getElementById('app').append(document.createElement('div')),
  'a date becomes a link, as on iOS': () => {
    const time = document.querySelector('main time').firstChild;
    const link = document.createElement('a');
    link.href = 'x-apple-data-detectors://0';
    time.replaceWith(link);
    link.append(time);
  },
  'an e-mail address is obfuscated, as by Cloudflare': () => {
    const mail = document.querySelector('a[href^="mailto:"]');
    mail.href = '/cdn-cgi/l/email-protection#1a';
    mail.replaceChildren(Object.assign(document.createElement('span'), { className: '__cf_email__', textContent: '[email protected]' }));
  },
  'the page is translated, as by Chrome': () => {
    const walker = document.createTreeWalker(document.getElementById('app'), NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts.filter(({ data }) => data.trim())) {
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];
      text.replaceWith(outer);
      outer.append(inner);
      inner.append(text);
    }
  },
  'a sidebar is removed, as by an ad blocker': () => document.querySelector('main aside, main .sidebar')?.remove(),
};

for (const [what, change] of Object.entries(FOREIGN_CHANGES)) {
  for (const [where, address] of Object.entries({ 'the front page': '', 'an article': anArticle() })) {
    test(`when ${what} on ${where}, text, links, Back and Forward work`, async ({ page }) => {
      const messages = [];
      page.on('console', (message) => messages.push(message.text()));
      page.on('pageerror', (error) => messages.push(String(error)));
      const release = await delayApp(page);
      await page.goto(address);
      await page.evaluate(change);
      const text = await page.getByRole('main').innerText();
      release();
      await running(page);
      expect(await page.getByRole('main').innerText()).toBe(text);

      const loaded = await headline(page).innerText();
      await page.getByRole('navigation', { name: 'Chuyên mục' }).getByRole('link').nth(1).click();
      await expect(page).toHaveURL(/chuyen-muc/);
      await expect(headline(page)).not.toHaveText(loaded);
      const section = await headline(page).innerText();
      await page.goBack();
      await expect(headline(page)).toHaveText(loaded);
      await expect(page).toHaveURL(HOST + address);
      await page.goForward();
      await expect(headline(page)).toHaveText(section);
      await expect(firstHeadline(page)).toBeVisible();
      expect(messages).toEqual([]);
    });
  }
}
