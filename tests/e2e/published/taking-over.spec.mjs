// What stands in a published page is taken over as it stands.
import { expect, test } from '@playwright/test';
import { anArticle, BELOW, HOST, pages, running } from './site.mjs';

test.use({ baseURL: HOST });

/** In the page, before anything else: every node of the app remembers that it was printed, and nothing may move. */
function watch() {
  window.moved = [];
  // A page that is painted while its HTML still comes shows half a line, which moves when the rest is there: not the program's doing.
  let whole = Infinity;
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, startTime } of list.getEntries()) if (!hadRecentInput && startTime >= whole) window.moved.push(value);
  }).observe({ type: 'layout-shift' });
  addEventListener('DOMContentLoaded', () => {
    // The frame that paints the rest is the last one that counts for this.
    requestAnimationFrame(() => setTimeout(() => (whole = performance.now())));
    window.printed = document.getElementById('app');
    const mark = (node) => {
      node.wasPrinted = true;
      node.childNodes.forEach(mark);
    };
    mark(window.printed);
    window.printedHtml = window.withoutToday();
  });
  // The day is known to the reader's clock alone; its place is kept.
  window.withoutToday = () => {
    const copy = document.getElementById('app').cloneNode(true);
    copy.querySelector('.today').replaceChildren();
    return copy.innerHTML;
  };
}

/** What is not as it was printed: nodes that came, nodes that went. */
function changed() {
  const app = document.getElementById('app');
  const came = [];
  const look = (node) => {
    if (node.nodeType === Node.ELEMENT_NODE && node.matches('.today')) return;
    if (!node.wasPrinted && node.nodeValue !== '') came.push(node.outerHTML ?? node.nodeValue);
    node.childNodes.forEach(look);
  };
  look(app);
  return { sameRoot: app === window.printed, came, sameHtml: window.withoutToday() === window.printedHtml, moved: window.moved };
}

const untouched = { sameRoot: true, came: [], sameHtml: true, moved: [] };

/** Opens page after page, and fails where one is not taken over as it stands. */
async function expectTakenOver(page, host, addresses) {
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

const twoFrames = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))));

test('every page is taken over: the same nodes, nothing moves, nothing is said in the console', async ({ page }) => {
  test.setTimeout(240_000);
  expect(pages().length).toBeGreaterThan(50);
  await expectTakenOver(page, HOST, pages());
});

test('so is every page with variants of its pictures, of which the browser takes those in AVIF', async ({ page }) => {
  test.setTimeout(240_000);
  await expectTakenOver(page, BELOW.host, pages(BELOW.dist));
  await page.goto(BELOW.host);
  // The lead story's picture only repeats its headline, so it has no role.
  const lead = page.locator('main picture img').first();
  await expect.poll(() => lead.evaluate((image) => image.complete && image.naturalWidth > 0 && new URL(image.currentSrc).pathname)).toMatch(/^\/news\/assets\/pictures\/.*\.avif$/);
});

/** Holds the program back until `release` is called. */
async function holdProgram(page) {
  let release;
  const released = new Promise((done) => (release = done));
  await page.route('**/*.wasm', async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

test('a reader who has begun to read is not disturbed: what was selected stays selected, the page stays where it was', async ({ page }) => {
  await page.addInitScript(watch);
  const release = await holdProgram(page);
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

test('a reload keeps the place', async ({ page }) => {
  await page.goto(anArticle());
  await running(page);
  await page.evaluate(() => scrollTo(0, 400));
  await page.reload();
  await expect.poll(() => page.evaluate(() => Math.round(scrollY))).toBe(400);
  await running(page);
  expect(await page.evaluate(() => Math.round(scrollY))).toBe(400);
});

test('once taken over, a click opens the article without loading a page', async ({ page }) => {
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

test('without the program every link works', async ({ page }) => {
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

/** Serves pages whose data `damage` has changed. */
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

test('with a program that panics, every link works', async ({ page }) => {
  const said = [];
  page.on('console', (message) => said.push(message.text()));
  // What no browser does: the program has no answer to it.
  await page.addInitScript(() => {
    Node.prototype.cloneNode = () => {
      throw new Error('broken on purpose');
    };
  });
  await page.goto('./');
  await running(page);
  const section = page.getByRole('navigation', { name: 'Chuyên mục' }).getByRole('link').nth(1);
  await section.click();
  await expect.poll(() => said.some((text) => text.includes('panicked'))).toBe(true);
  // The page that the reader wanted is loaded in place of what the program has left.
  await expect(page).toHaveURL(/chuyen-muc/);
  await page.goto('./');
  await linksWork(page);
});
