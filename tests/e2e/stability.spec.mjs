// No layout shift and no horizontal scrolling.
import { ANNIVERSARY, article, feedDocuments, IMAGE_SVG, RICH_ARTICLE, SITE_TITLE } from './fixtures/feed.mjs';
import {
  anniversaryBanner, articleElement, cardLink, cardLinks, deferred, expect, expectNoHorizontalScroll, json, openList, pageHeading, test,
} from './support.mjs';

const WIDTHS = [320, 360, 768, 1280, 1920];

/** Layout shifts since navigation that no user input caused. */
const layoutShifts = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        const shifts = [];
        const record = (list) => {
          for (const { value, hadRecentInput, sources } of list.getEntries()) {
            const nodes = sources.map(({ node }) => node?.outerHTML?.slice(0, 100) ?? node?.textContent);
            if (!hadRecentInput) shifts.push(`${value.toFixed(4)}: ${nodes.join(' | ')}`);
          }
        };
        new PerformanceObserver(record).observe({ type: 'layout-shift', buffered: true });
        // The observer has reported all shifts two frames later.
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(shifts))));
      }),
  );

const firstPaint = (page) =>
  page.evaluate(() => new Promise((resolve) => new PerformanceObserver(() => resolve()).observe({ type: 'paint', buffered: true })));
const imagesLoaded = (page) =>
  page.waitForFunction(() => [...document.images].every((image) => image.complete || image.loading === 'lazy'));

const PAGES = [
  { name: 'the front page', address: './', banners: 1 },
  { name: 'a section', address: 'chuyen-muc/kinh-te/', banners: 0 },
  { name: 'an article', address: 'bai/bai-so-1/', banners: 0 },
  { name: 'an article of the second document', address: 'bai/bai-so-12/', banners: 0 },
  { name: 'an unknown page', address: 'khong/co/', banners: 0 },
];

for (const { name, address, banners } of PAGES) {
  test(`${name} loads without layout shift when feed and images are late`, async ({ page, feed }) => {
    const documents = feedDocuments({ changed: [RICH_ARTICLE], _bantin: { anniversaries: [ANNIVERSARY] } });
    const late = deferred(json(documents['feed.json']));
    const image = deferred((route) => route.fulfill({ contentType: 'image/svg+xml', body: IMAGE_SVG }));
    feed.serve({ ...documents, 'feed.json': late });
    feed.image = image;

    await page.goto(address, { waitUntil: 'commit' });
    await firstPaint(page);
    await expect(pageHeading(page)).toHaveText('Đang tải tin…');
    late.release();
    await expect(page.getByRole('main').locator('[aria-busy]')).toHaveCount(0);
    await expect(anniversaryBanner(page)).toHaveCount(banners);
    image.release();
    await imagesLoaded(page);
    expect(await layoutShifts(page)).toEqual([]);
  });
}

test('the front page loads without layout shift on a day without an anniversary', async ({ page, feed }) => {
  await openList(page);
  await imagesLoaded(page);
  expect(await layoutShifts(page)).toEqual([]);
});

test('completing an excerpt causes no layout shift and keeps the focus', async ({ page, feed }) => {
  const excerpt = article(2, { content_html: '<p>Chỉ có mở đầu.</p>', _bantin: { excerpt: true } });
  const late = deferred(json({ version: 'https://jsonfeed.org/version/1.1', title: SITE_TITLE, items: [article(2)] }));
  feed.serve(feedDocuments({ changed: [excerpt], _bantin: { article_url: 'bai/{slug}.json' } }));
  feed.serve({ 'bai/bai-so-2.json': late });
  await openList(page);
  await cardLink(page, excerpt.title).press('Enter');
  await expect(articleElement(page)).toContainText('Chỉ có mở đầu.');
  await expect(pageHeading(page)).toBeFocused();
  late.release();
  await expect(articleElement(page)).toContainText('Đoạn 8:');
  await expect(pageHeading(page)).toBeFocused();
  expect(await layoutShifts(page)).toEqual([]);
});

test.describe('no horizontal scrolling at any width', { tag: '@any-width' }, () => {
  async function expectFit(page) {
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      await test.step(`${width} px`, () => expectNoHorizontalScroll(page));
    }
  }

  for (const { name, address, banners } of PAGES) {
    test(`on ${name}`, async ({ page, feed }) => {
      feed.serve(feedDocuments({ changed: [RICH_ARTICLE], _bantin: { anniversaries: [ANNIVERSARY] } }));
      await page.goto(address);
      await expect(pageHeading(page)).not.toHaveText('Đang tải tin…');
      await expect(anniversaryBanner(page)).toHaveCount(banners);
      await expectFit(page);
    });
  }

  const LONG = {
    'a headline of 5000 characters': 'Nước lên chậm hơn mọi năm, '.repeat(186).trim(),
    'a word of 3000 characters': 'ngoằn'.repeat(600),
    'a letter with 500 combining accents': `a${'\u0301'.repeat(500)} chồng dấu`.normalize(),
  };
  for (const [name, title] of Object.entries(LONG)) {
    test(`with ${name} in the list and in the article`, async ({ page, feed }) => {
      const texts = { title, summary: title, tags: [title, 'Kinh tế'], authors: [{ name: title }], content_html: `<p>${title}</p><h2>${title}</h2><ul><li>${title}</li></ul>` };
      feed.serve(feedDocuments({ changed: [1, 2].map((number) => article(number, texts)) }));
      await openList(page);
      await expect(cardLinks(page).first()).toHaveText(title);
      await expectFit(page);
      await page.goto('bai/bai-so-2/');
      await expect(pageHeading(page)).toHaveText(title);
      await expectFit(page);
    });
  }

  test('with a wide table and wide preformatted text, which have scrollbars of their own', async ({ page, feed }) => {
    const row = `<tr>${'<td>chín_trăm_chín_mươi_chín</td>'.repeat(20)}</tr>`;
    feed.serve(feedDocuments({ changed: [article(2, { content_html: `<table>${row}</table><pre>${'km '.repeat(300)}</pre>` })] }));
    await page.goto('bai/bai-so-2/');
    await expect(articleElement(page).getByRole('table')).toBeVisible();
    await expectFit(page);
  });
});

test.describe('with text at 200 %', () => {
  for (const { name, address, banners } of PAGES) {
    test(`${name} fits and no text is cut off`, async ({ page, feed }) => {
      feed.serve(feedDocuments({ changed: [RICH_ARTICLE], _bantin: { anniversaries: [ANNIVERSARY] } }));
      await page.goto(address);
      await expect(pageHeading(page)).not.toHaveText('Đang tải tin…');
      await expect(anniversaryBanner(page)).toHaveCount(banners);
      await page.addStyleTag({ content: ':root { font-size: 200% }' });
      await expectNoHorizontalScroll(page);
      const cutOff = await page.locator('h1:not(.visually-hidden), h2, p, li, time, button').evaluateAll((elements) =>
        elements
          .filter((element) => getComputedStyle(element).overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1)
          // Headlines and leads of cards end after a number of lines.
          .filter((element) => !element.matches('.visually-hidden') && getComputedStyle(element).webkitLineClamp === 'none')
          .map(({ outerHTML }) => outerHTML));
      expect(cutOff).toEqual([]);
    });
  }
});
