// Feeds of other producers, shown as complete sites.
import { articleElement, cardLinks, expectAccessible, expectNoHorizontalScroll, openList, pageHeading } from '../support.mjs';
import { FEEDS, inSection, normalized, titlesOf } from './feeds.mjs';
import { expect, moreOf, openStory, test } from './test.mjs';

/** Number of articles that a list shows at first. */
const PORTION = 24;

const menuOf = (page, locale) => page.getByRole('navigation', { name: locale.menu, exact: true }).getByRole('listitem');

async function expectNoMissingValues(page) {
  await expect(page.locator('body')).not.toContainText(/Lượt xem|\bViews\b|Tin đọc nhiều|Most read/i);
  await expect(page.locator('body')).not.toContainText(/Invalid Date|1970|undefined|\[object|NaN/);
}

for (const feed of FEEDS) {
  const { by, locale, lang, site: name, first, all, sections, story, more } = feed;

  test.describe(`the site of a feed by ${by}`, () => {
    test('lists every article, newest first, in the language of the feed', async ({ page, site }) => {
      await site(feed);
      await openList(page);
      await expect(pageHeading(page)).toHaveText(normalized(name));
      await openList(page, 'tin-moi/');
      await expect(cardLinks(page)).toHaveText(titlesOf(first.slice(0, PORTION)));
      await expect(pageHeading(page)).toHaveText(locale.latest);
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await expect(page.getByRole('link', { name: locale.feed })).toHaveAttribute('href', feed.url);
      await expectNoMissingValues(page);
      await expectNoHorizontalScroll(page);
      await expectAccessible(page);

      await expect(moreOf(page, locale)).toHaveCount(more ? 1 : 0);
      if (!more) return;
      if (first.length > PORTION) {
        await moreOf(page, locale).click();
        await expect(cardLinks(page)).toHaveText(titlesOf(first));
      }
      await moreOf(page, locale).click();
      await expect(cardLinks(page)).toHaveText(titlesOf(all));
      await expect(moreOf(page, locale)).toHaveCount(0);
    });

    test('has a section for each first tag, the most frequent first', async ({ page, site }) => {
      await site(feed);
      await openList(page);
      await expect(menuOf(page, locale).getByRole('link')).toHaveText([locale.home, ...sections]);
      for (const [index, section] of sections.entries()) {
        await menuOf(page, locale).getByRole('link').nth(index + 1).click();
        await expect(pageHeading(page)).toHaveText(section);
        await expect(cardLinks(page)).toHaveText(titlesOf(inSection(first, section)));
        await expectNoMissingValues(page);
        await expectNoHorizontalScroll(page);
      }
    });

    test('shows an article with its text, images, authors, dates and a link to the original', async ({ page, site }) => {
      await site(feed);
      await openStory(page, story.title);
      const article = articleElement(page);
      const text = (await article.textContent()).replace(/\s+/g, ' ');
      for (const part of story.text) expect(text).toContain(part);
      const alts = await article.getByRole('img').evaluateAll((images) => images.filter((image) => image.checkVisibility()).map((image) => image.alt));
      expect(alts).toEqual(expect.arrayContaining(story.photos ?? []));
      if (story.bylines) expect(text).toContain(`${locale.byline}: ${story.bylines}`);
      else expect(text).not.toContain(locale.byline);
      await expect(article).toContainText(new RegExp(`${locale.posted}: ${story.date.source}`));
      if (story.updated) await expect(article).toContainText(new RegExp(`${locale.updated}: ${story.updated.source}`));
      else await expect(article).not.toContainText(locale.updated);
      await expect(article.getByText(`${locale.topics}: `)).toHaveText(story.tags ? [`${locale.topics}: ${story.tags.join(', ')}`] : []);
      const { item } = first.find(({ title }) => normalized(title) === story.title);
      await expect(article.getByRole('link', { name: locale.original })).toHaveAttribute('href', item.url);

      await expect(page).toHaveTitle(`${story.title} - ${normalized(name)}`);
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await expectNoMissingValues(page);
      await expectNoHorizontalScroll(page);
      await expectAccessible(page);

      await page.reload();
      await expect(pageHeading(page)).toHaveText(story.title);
    });
  });
}
