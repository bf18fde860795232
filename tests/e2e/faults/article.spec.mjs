// The text of an article that a list only announces is loaded when the article is opened, and may not come.
import { readFileSync } from 'node:fs';
import { article, feedDocuments, SITE_TITLE, titleOf } from '../fixtures/feed.mjs';
import { appStarted, DIST } from '../published/site.mjs';
import { alert, articleElement, cardLink, deferred, openList, pageHeading, retryButton, sectionMenu } from '../support.mjs';
import { MESSAGES } from './messages.mjs';
import { json, status, truncated } from './responses.mjs';
import { expect, FEED, test } from './test.mjs';

/** An announced article of the fixture feed. Its file is listed only in the document of the article. */
const FILE = { url: 'https://bao.example/ke-hoach.pdf', title: 'Kế hoạch' };
const TAGS = [...article(2).tags, 'Cầu treo'];
const EXCERPT = article(2, { content_html: undefined, tags: TAGS, _bantin: { excerpt: true } });
const SHELL_FEED = feedDocuments({ changed: [EXCERPT], _bantin: { article_url: 'bai/{slug}.json' } })['feed.json'];
const SHELL_DOCUMENT = { version: 'https://jsonfeed.org/version/1.1', title: SITE_TITLE, items: [article(2, { attachments: [FILE], tags: TAGS })] };

/** An article of the front page of the published sample edition with an author, files and tags. */
function publishedArticle() {
  const { items } = JSON.parse(readFileSync(`${DIST}/feed/feed.json`, 'utf8'));
  const documents = items.map(({ _bantin: { slug } }) => JSON.parse(readFileSync(`${DIST}/feed/bai/${slug}.json`, 'utf8')));
  const document = documents.find(({ items: [item] }) => item.attachments?.length && item.authors?.length && item.tags?.length && item.title);
  const [{ title, authors, attachments, tags, content_html: html, _bantin: { slug } }] = document.items;
  const paragraph = html.replace(/^[^]*?<p>/, '').replace(/<[^]*$/, '').trim();
  return { title, path: `feed/bai/${slug}.json`, document, text: paragraph, byline: authors[0].name, file: attachments[0].title, tag: tags[0] };
}

const SITES = {
  shell: () => ({ title: titleOf(2), path: 'feed/bai/bai-so-2.json', document: SHELL_DOCUMENT, text: 'Đoạn 8:', byline: 'Nguyễn Thử', file: FILE.title, tag: 'Cầu treo' }),
  site: publishedArticle,
};

const pending = (page) => articleElement(page).getByText('Đang tải tin…');
const tagItem = (page, tag) => articleElement(page).getByText(/^Từ khóa: /).filter({ hasText: tag });
const pageLink = (page) => articleElement(page).getByRole('link', { name: 'Mở trang của bài viết' });

for (const [folder, describeArticle] of Object.entries(SITES)) {
  test.describe(folder === 'shell' ? 'in the empty shell' : 'on the published site', () => {
    test.use({ folder });

    /** Opens the list and follows the headline of the announced article, whose document gets this response. */
    async function openArticle(page, host, response) {
      const announced = describeArticle();
      host.respond({ ...(folder === 'shell' && { [FEED]: json(SHELL_FEED) }), [announced.path]: response });
      await openList(page);
      await appStarted(page);
      await cardLink(page, announced.title).first().click();
      await expect(pageHeading(page)).toHaveText(announced.title);
      return announced;
    }

    /** The host answers as usual again. */
    const restore = (host, { path, document }) => host.respond({ [path]: json(document) });

    async function expectWhole(page, { text, byline, file, tag }) {
      await expect(articleElement(page)).toContainText(text);
      await expect(articleElement(page)).toContainText(byline);
      await expect(articleElement(page)).toContainText(file);
      await expect(tagItem(page, tag)).toBeVisible();
      await expect(pending(page)).toHaveCount(0);
      await expect(alert(page)).toHaveCount(0);
    }

    test('while the text of an article is awaited its space is reserved, and byline, files and tags follow with it', async ({ page, host }) => {
      const document = describeArticle().document;
      const late = deferred(json(document));
      const announced = await openArticle(page, host, late);
      await expect(pending(page)).toHaveCount(1);
      await expect(articleElement(page).locator('[aria-busy=true]')).toBeVisible();
      for (const part of [announced.byline, announced.file]) await expect(articleElement(page)).not.toContainText(part);
      await expect(tagItem(page, announced.tag)).toHaveCount(0);
      late.release();
      await expectWhole(page, announced);
    });

    for (const [fault, response, message] of [
      ['fails with status 500', status(500), MESSAGES.status(500)],
      ['is missing', status(404), 'Không tìm thấy'],
      ['breaks off', truncated(JSON.stringify({ items: [] })), MESSAGES.network],
    ]) {
      test(`an article whose text ${fault} says so, links to its page and loads the text at a retry`, async ({ page, host }) => {
        const announced = await openArticle(page, host, response);
        await expect(alert(page)).toContainText(message);
        await expect(pending(page)).toHaveCount(0);
        await expect(articleElement(page)).not.toContainText(announced.byline);
        const { pathname } = new URL(page.url());
        await expect(pageLink(page)).toHaveAttribute('href', pathname);
        restore(host, announced);
        await retryButton(page).click();
        await expectWhole(page, announced);
      });
    }

    test('the text of an article comes by itself once the device is online again', async ({ page, host, context }) => {
      const announced = describeArticle();
      host.respond({ ...(folder === 'shell' && { [FEED]: json(SHELL_FEED) }), [announced.path]: json(announced.document) });
      await openList(page);
      await appStarted(page);
      await context.setOffline(true);
      await cardLink(page, announced.title).first().click();
      await expect(pageHeading(page)).toHaveText(announced.title);
      await expect(alert(page)).toContainText(MESSAGES.network);
      await context.setOffline(false);
      await expectWhole(page, announced);
    });
  });
}

test.describe('on the published site', () => {
  test.use({ folder: 'site' });

  test('the page of an article whose text failed is loaded from the server by its link', async ({ page, host }) => {
    const { title, path, text } = publishedArticle();
    host.respond({ [path]: status(500) });
    await page.goto('./');
    await appStarted(page);
    await cardLink(page, title).first().click();
    await pageLink(page).click();
    await expect(articleElement(page)).toContainText(text);
    await expect(alert(page)).toHaveCount(0);
    await expect(sectionMenu(page)).toBeVisible();
  });
});
