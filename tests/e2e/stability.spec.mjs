// Nothing moves while it loads, and nothing is wider than the window.
import { article, edition, OCCASION, PICTURE, RICH_ARTICLE, SITE } from './fixtures/edition.mjs';
import { banner, card, cards, expect, expectNoSidewaysScroll, headline, held, json, openArticle, openList, test } from './support.mjs';

const WIDTHS = [320, 360, 768, 1280, 1920];

/** What has moved without the reader's doing since the page began to load. */
const shifts = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        const moved = [];
        const note = (list) => {
          for (const { value, hadRecentInput, sources } of list.getEntries()) {
            const parts = sources.map(({ node }) => node?.outerHTML?.slice(0, 100) ?? node?.textContent);
            if (!hadRecentInput) moved.push(`${value.toFixed(4)}: ${parts.join(' | ')}`);
          }
        };
        new PerformanceObserver(note).observe({ type: 'layout-shift', buffered: true });
        // Two frames later everything that has moved is in the list.
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(moved))));
      }),
  );

const painted = (page) =>
  page.evaluate(() => new Promise((resolve) => new PerformanceObserver(() => resolve()).observe({ type: 'paint', buffered: true })));
const picturesThere = (page) =>
  page.waitForFunction(() => [...document.images].every((image) => image.complete || image.loading === 'lazy'));

const PAGES = [
  { name: 'the front page', address: './' },
  { name: 'a section', address: 'chuyen-muc/kinh-te/' },
  { name: 'an article', address: 'bai/bai-so-1/' },
  { name: 'an article of the second document', address: 'bai/bai-so-12/' },
  { name: 'a page that is not there', address: 'khong/co/' },
];

for (const { name, address } of PAGES) {
  test(`nothing moves while ${name} comes late, and its pictures later still`, async ({ page, feed }) => {
    const documents = edition({ changed: [RICH_ARTICLE], _bantin: { anniversaries: [OCCASION] } });
    const late = held(json(documents['feed.json']));
    const picture = held((route) => route.fulfill({ contentType: 'image/svg+xml', body: PICTURE }));
    feed.serve({ ...documents, 'feed.json': late });
    feed.picture = picture;

    await page.goto(address, { waitUntil: 'commit' });
    await painted(page);
    await expect(headline(page)).toHaveText('Đang tải tin…');
    late.release();
    await expect(page.getByRole('main').locator('[aria-busy]')).toHaveCount(0);
    await expect(banner(page)).toBeVisible();
    picture.release();
    await picturesThere(page);
    expect(await shifts(page)).toEqual([]);
  });
}

test('nothing moves on a day without an occasion', async ({ page, feed }) => {
  await openList(page);
  await picturesThere(page);
  expect(await shifts(page)).toEqual([]);
});

test('a shortened article that becomes whole moves neither the page nor the focus', async ({ page, feed }) => {
  const short = article(2, { content_html: '<p>Chỉ có mở đầu.</p>', _bantin: { excerpt: true } });
  const late = held(json({ version: 'https://jsonfeed.org/version/1.1', title: SITE, items: [article(2)] }));
  feed.serve(edition({ changed: [short], _bantin: { article_url: 'bai/{slug}.json' } }));
  feed.serve({ 'bai/bai-so-2.json': late });
  await openList(page);
  await card(page, short.title).press('Enter');
  await expect(openArticle(page)).toContainText('Chỉ có mở đầu.');
  await expect(headline(page)).toBeFocused();
  late.release();
  await expect(openArticle(page)).toContainText('Đoạn 8:');
  await expect(headline(page)).toBeFocused();
  expect(await shifts(page)).toEqual([]);
});

test.describe('no page scrolls sideways', { tag: '@any-width' }, () => {
  async function expectToFit(page) {
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      await test.step(`${width} px`, () => expectNoSidewaysScroll(page));
    }
  }

  for (const { name, address } of PAGES) {
    test(`at any width: ${name}`, async ({ page, feed }) => {
      feed.serve(edition({ changed: [RICH_ARTICLE], _bantin: { anniversaries: [OCCASION] } }));
      await page.goto(address);
      await expect(banner(page)).toBeVisible();
      await expectToFit(page);
    });
  }

  const LONG = {
    'a headline of 5000 letters': 'Nước lên chậm hơn mọi năm, '.repeat(186).trim(),
    'a word of 3000 letters': 'ngoằn'.repeat(600),
  };
  for (const [name, title] of Object.entries(LONG)) {
    test(`with ${name}, in the list and in the article`, async ({ page, feed }) => {
      const words = { title, summary: title, tags: [title, 'Kinh tế'], authors: [{ name: title }], content_html: `<p>${title}</p><h2>${title}</h2><ul><li>${title}</li></ul>` };
      feed.serve(edition({ changed: [1, 2].map((number) => article(number, words)) }));
      await openList(page);
      await expect(cards(page).first()).toHaveText(title);
      await expectToFit(page);
      await page.goto('bai/bai-so-2/');
      await expect(headline(page)).toHaveText(title);
      await expectToFit(page);
    });
  }

  test('with a wide table and wide preformatted text, which scroll by themselves', async ({ page, feed }) => {
    const row = `<tr>${'<td>chín_trăm_chín_mươi_chín</td>'.repeat(20)}</tr>`;
    feed.serve(edition({ changed: [article(2, { content_html: `<table>${row}</table><pre>${'km '.repeat(300)}</pre>` })] }));
    await page.goto('bai/bai-so-2/');
    await expect(openArticle(page).getByRole('table')).toBeVisible();
    await expectToFit(page);
  });
});

test.describe('with letters twice as large', () => {
  for (const { name, address } of PAGES) {
    test(`${name} still fits and can be read`, async ({ page, feed }) => {
      feed.serve(edition({ changed: [RICH_ARTICLE], _bantin: { anniversaries: [OCCASION] } }));
      await page.goto(address);
      await expect(banner(page)).toBeVisible();
      await page.addStyleTag({ content: ':root { font-size: 200% }' });
      await expectNoSidewaysScroll(page);
      const cutOff = await page.locator('h1:not(.visually-hidden), h2, p, li, time, button').evaluateAll((parts) =>
        parts
          .filter((part) => getComputedStyle(part).overflowY !== 'visible' && part.scrollHeight > part.clientHeight + 1)
          .filter((part) => !part.matches('.visually-hidden'))
          .map((part) => part.outerHTML));
      expect(cutOff, 'texts that are cut off').toEqual([]);
    });
  }
});
