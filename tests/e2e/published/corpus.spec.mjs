// Publishes feeds of other producers and opens their sites, see corpus.mjs.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { IMAGE_SVG } from '../fixtures/feed.mjs';
import { Host } from '../host.mjs';
import { cardLinks, expect, expectScrollY, pageHeading, scrollToCenter, scrollY, test as base } from '../support.mjs';
import { FEEDS } from './corpus.mjs';
import { nuErrors } from './nu.mjs';
import { appStarted, pages } from './site.mjs';

/** The sites of one worker. */
const WORK = join('target/corpus', process.env.TEST_PARALLEL_INDEX ?? '0');

/** Pages of a site that are opened. */
const MAX_PAGES = 300;

/** Publishes a feed and returns the folder of the site. */
function publish({ file, name }) {
  const folder = join(WORK, 'sites', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(dirname(folder), { recursive: true });
  execFileSync('target/publisher/bantin', ['publish', '--feed', file, '--shell', 'target/shell', '--out', folder, '--base-url', 'https://bao.example/'], { stdio: ['ignore', 'ignore', 'pipe'] });
  return folder;
}

const isArticle = (address) => address.startsWith('bai/');
/** True for the front page and the older pages of its list. */
const isMainList = (address) => address === 'tin-moi/' || address.startsWith('trang/');

/** All pages, or the front page and others, evenly distributed, if there are more than `MAX_PAGES`. */
const samplePages = (folder) => pages(folder).filter((_, index, { length }) => index % Math.ceil(length / MAX_PAGES) === 0);

/** A text as it is shown: NFC, with collapsed white space. */
const normalized = (text) => text.normalize('NFC').replace(/[\s\p{Cc}]+/gu, ' ').trim();

/** The texts that `others` does not contain. A text that occurs twice must be there twice. */
function missing(texts, others) {
  const rest = [...others];
  return texts.filter((text) => {
    const index = rest.indexOf(text);
    if (index >= 0) rest.splice(index, 1);
    return index < 0;
  });
}

/** In the page: plain texts in which each character reference is decoded once. */
function decodeReferences(texts) {
  const area = document.createElement('textarea');
  const decode = (reference) => {
    area.innerHTML = reference;
    return area.value;
  };
  return texts.map((text) => text.replace(/&#?[a-z\d]+;/gi, decode));
}

/** In the page: the heading of each HTML document, and the addresses of its cards. */
function readPages(documents) {
  return documents.map((html) => {
    const page = new DOMParser().parseFromString(html, 'text/html');
    const cards = Array.from(page.querySelectorAll('main h2 a'), (link) => link.getAttribute('href'));
    return { heading: page.querySelector('h1').textContent, cards };
  });
}

/** In the page: the syntax error of each XML document, or null. */
const xmlErrors = (documents) => documents.map((xml) => new DOMParser().parseFromString(xml, 'application/xml').querySelector('parsererror')?.textContent ?? null);

/** In the page: its width and the first elements outside the viewport, if the page scrolls sideways. */
function overflow() {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const isInScroller = ({ parentElement }) => parentElement && (getComputedStyle(parentElement).overflowX !== 'visible' || isInScroller(parentElement));
  const outside = Array.from(document.body.querySelectorAll('*'), (element) => ({ element, box: element.getBoundingClientRect() }))
    .filter(({ element, box }) => (box.left < -1 || box.right > clientWidth + 1) && !isInScroller(element))
    .map(({ element, box }) => `<${element.localName} class="${element.className}"> from ${Math.round(box.left)} to ${Math.round(box.right)}: ${element.textContent.slice(0, 80)}`);
  return [`${scrollWidth} pixels wide`, ...outside.slice(0, 5)];
}

const test = base.extend({
  /** Answers requests for pictures of other hosts. Any other request to them fails the test. */
  foreignRequests: [
    async ({ page }, use) => {
      const requests = [];
      await page.route(/^https?:\/\/(?!127\.0\.0\.1)/, (route) => {
        // The type of a favicon is `other`.
        if (['image', 'other'].includes(route.request().resourceType())) return route.fulfill({ contentType: 'image/svg+xml', body: IMAGE_SVG });
        requests.push(route.request().url());
        return route.abort();
      });
      await use();
      expect(requests, 'requests to other hosts').toEqual([]);
    },
    { auto: true },
  ],
});

test.use({ viewport: { width: 360, height: 740 } });
test.describe.configure({ mode: 'parallel' });

test.beforeAll(() => {
  rmSync(WORK, { recursive: true, force: true });
});

for (const feed of FEEDS) {
  test.describe(`the site of ${feed.name} @any-width`, () => {
    // The tests of a site share one server.
    test.describe.configure({ mode: 'default' });
    let folder;
    let host;
    test.beforeAll(async () => {
      folder = publish(feed);
      host = await Host.start(folder);
    });
    test.afterAll(() => host?.stop());

    test('shows every item as an article under its title, and in the list', async ({ page }) => {
      const addresses = pages(folder);
      const contents = await page.evaluate(readPages, addresses.map((address) => readFileSync(join(folder, address, 'index.html'), 'utf8')));
      const pagesOf = (isKind) => contents.filter((_, index) => isKind(addresses[index]));
      const articles = addresses.filter(isArticle);
      expect(articles.length, 'articles').toBe(feed.count);

      const titles = await page.evaluate(decodeReferences, feed.titles);
      const headlines = pagesOf(isArticle).map(({ heading }) => normalized(heading));
      expect(missing(titles.map(normalized), headlines), 'titles without an article').toEqual([]);

      const cards = pagesOf(isMainList).flatMap(({ cards }) => cards);
      expect([...new Set(cards)].sort(), 'cards').toEqual(articles.map((address) => `/${address}`));
    });

    test('has well-formed RSS and Atom feeds and sitemaps', async ({ page }) => {
      const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.xml'));
      expect(names).toEqual(expect.arrayContaining(['atom.xml', 'rss.xml', 'sitemap.xml']));
      const errors = await page.evaluate(xmlErrors, names.map((name) => readFileSync(join(folder, name), 'utf8')));
      expect(names.flatMap((name, index) => (errors[index] ? `${name}: ${errors[index]}` : []))).toEqual([]);
    });

    test('has no page that is wider than a phone or writes to the console', async ({ page }) => {
      test.setTimeout(300_000);
      const faults = [];
      const report = (fault) => faults.push(`${page.url()}: ${fault}`);
      page.on('console', (message) => report(message.text()));
      for (const address of samplePages(folder)) {
        await page.goto(host.url + address);
        await appStarted(page);
        (await page.evaluate(overflow)).forEach(report);
      }
      expect(faults).toEqual([]);
    });

    if (feed.count > 0) {
      test('returns from an article to the same place of the list', async ({ page }) => {
        await page.goto(host.url);
        await appStarted(page);
        const titles = await cardLinks(page).allTextContents();
        const link = cardLinks(page).last();
        await scrollToCenter(link);
        const position = await scrollY(page);
        await link.click();
        await expect(page).toHaveURL(/\/bai\//);
        await expect(pageHeading(page)).toHaveText(titles.at(-1));

        await page.goBack();
        await expect(page).toHaveURL(host.url);
        await expect(cardLinks(page)).toHaveText(titles);
        await expectScrollY(page, position);
      });
    }
  });
}

test('the Nu HTML checker finds no error on any page of these sites @any-width', () => {
  test.setTimeout(300_000);
  const folders = FEEDS.map(publish);
  for (const folder of folders) {
    for (const address of pages(folder)) {
      const file = join(folder, address, 'index.html');
      // The style sheet is the same on all pages and takes most of the checker's time. checkers.spec.mjs checks it.
      writeFileSync(file, readFileSync(file, 'utf8').replace(/<style>[^]*?<\/style>/, ''));
    }
  }
  expect(nuErrors(...folders)).toEqual([]);
});
