// Right-to-left headlines in a left-to-right site, and direction overrides.
import { article, feedDocument } from './fixtures/feed.mjs';
import { articleElement, cardLink, cardLinks, expect, openList, pageHeading, test } from './support.mjs';

const ARABIC = 'جسر جديد!';
const ARABIC_AFTER_LATIN = 'BBC: عاد السوق العائم!';
const HEBREW = 'גשר נפתח!';
const OVERRIDE = '\u202eTin ngược\u2066';

const ITEMS = [
  article(1, { title: 'An English headline!' }),
  article(2, { title: ARABIC, language: 'ar' }),
  article(3, { title: HEBREW }),
  article(4, { title: OVERRIDE, authors: [{ name: '\u202eTác giả' }], tags: ['\u202eThẻ!', 'Thẻ sau!'] }),
  article(5, { title: 'The next headline!' }),
  article(6, { title: ARABIC_AFTER_LATIN, language: 'ar' }),
];

test.beforeEach(({ feed }) => feed.serve({ 'feed.json': feedDocument(ITEMS, { language: 'en' }) }));

test('headlines start on the side of their script, and dates on that of the site @any-width', async ({ page }) => {
  await openList(page);
  const rows = page.getByRole('main').getByRole('listitem').filter({ has: page.getByRole('time') });
  for (const [index, side] of [[0, 'left'], [1, 'right'], [2, 'right'], [4, 'left'], [5, 'right']]) {
    expect(await startSide(cardLinks(page).nth(index)), ITEMS[index].title).toBe(side);
    if (ITEMS[index].language !== 'ar') expect(await startSide(rows.nth(index).getByRole('time')), 'date').toBe('left');
  }
  await expect(rows.nth(1)).toHaveAttribute('lang', 'ar');
  for (const title of [ARABIC, HEBREW, ARABIC_AFTER_LATIN]) {
    await cardLink(page, title).click();
    await expect(pageHeading(page)).toHaveText(title);
    expect(await startSide(pageHeading(page)), title).toBe('right');
    await page.goBack();
  }
});

test('a direction override in a title, author or tag does not affect the text after it @any-width', async ({ page }) => {
  await openList(page);
  await cardLink(page, OVERRIDE).click();
  await expect(pageHeading(page)).toHaveText(OVERRIDE);
  for (const text of ['Thẻ sau!', 'Đoạn 1:']) expect(await startSide(articleElement(page).getByText(text)), text).toBe('left');
});

/** The side on which a text starts, derived from the positions of its first and last character. */
const startSide = (locator) =>
  locator.evaluate((element) => {
    const left = (node, offset) => {
      const range = document.createRange();
      range.setStart(node, offset);
      range.setEnd(node, offset + 1);
      return range.getBoundingClientRect().left;
    };
    const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
    return left(text, 0) < left(text, text.length - 1) ? 'left' : 'right';
  });
