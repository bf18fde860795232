// Reader views of published articles, made with Readability, the library of Firefox.
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { HOST } from './site.mjs';

const READABILITY = readFileSync('node_modules/@mozilla/readability/Readability.js', 'utf8');

const ARTICLES = {
  'an article with a picture above the text': 'bai/khai-mac-le-hoi-mua-vang-na-suong/',
  'a photo series': 'bai/na-suong-truoc-ngay-hoi-anh/',
  'a long read with footnotes': 'bai/tam-muoi-nam-tu-bep-lua-khe-suong/',
  'an article with lists and quotations': 'bai/dua-nghi-quyet-vao-cuoc-song-tu-sinh-hoat-chi-bo/',
  'an article with a table': 'bai/chi-tieu-kinh-te-xa-hoi-muoi-thang/',
  'an article with attachments': 'bai/ban-tin-truyen-thanh-sang-22-11/',
  'an article with a long headline': 'bai/phe-duyet-danh-muc-cong-trinh-uu-tien/',
  'a short article': 'bai/tin-nhanh-mua-lu-17-gio-16-10/',
  'a note without a title': 'bai/doi-gio-dem-be-mac-na-suong/',
};

// A reader view is not bound by the policy of the page.
test.use({ baseURL: HOST, bypassCSP: true });

/** In the page: the reader view, the parts of the article that belong in it, and the texts around the article. */
function readArticle() {
  const article = document.querySelector('article');
  const normalized = (text) => text.replace(/\s+/g, ' ').trim();
  const texts = (root, selector) => Array.from(root.querySelectorAll(selector), ({ textContent }) => normalized(textContent));
  const pictures = (root) => Array.from(root.querySelectorAll('img'), ({ src }) => src);

  const { title, byline, publishedTime, content } = new window.Readability(document.cloneNode(true)).parse();
  const view = new DOMParser().parseFromString(content, 'text/html').body;
  return {
    view: { title, byline, publishedTime, text: normalized(view.textContent), texts: texts(view, '*'), pictures: pictures(view) },
    headline: normalized(article.querySelector('h1').textContent),
    byline: article.querySelector('.byline').lastChild.textContent,
    publishedTime: article.querySelector('.article-meta time').dateTime,
    texts: texts(article, '.lead, .text :is(p, li, h2, h3, h4, td, th, figcaption)'),
    pictures: pictures(article),
    surroundings: [
      ...texts(document, '.masthead a, .related :is(h2, a), .neighbours span, .site-footer p'),
      ...texts(article, '.attachments :is(h2, li, a), .topics'),
    ],
  };
}

/** The reader view of the open article is complete and contains nothing else of the page. */
async function expectReaderView(page) {
  await page.evaluate(READABILITY);
  const { view, headline, byline, publishedTime, texts, pictures, surroundings } = await page.evaluate(readArticle);
  expect(view).toMatchObject({ title: headline, byline, publishedTime });
  expect(texts).not.toEqual([]);
  expect(texts.filter((text) => !view.text.includes(text)), 'missing texts').toEqual([]);
  expect(view.pictures).toEqual(pictures);
  // The section of the article is also in the menu.
  const section = await page.locator('.section-link').textContent();
  expect(surroundings.length).toBeGreaterThan(10);
  expect(surroundings.filter((text) => text !== section && view.texts.includes(text)), 'texts from around the article').toEqual([]);
}

for (const [name, address] of Object.entries(ARTICLES)) {
  test(`a reader view shows all of ${name}, and nothing from around it @any-width`, async ({ page }) => {
    await page.goto(address);
    await expectReaderView(page);
  });
}

test('a reader view shows a photo series with little text @any-width', async ({ page }) => {
  await page.goto(ARTICLES['a photo series']);
  // Readability counts commas to tell text from other content.
  await page.locator('.article :is(p, figcaption)').evaluateAll((elements) => {
    for (const element of elements) if (element.childElementCount === 0) element.textContent = element.textContent.replaceAll(',', '');
  });
  await expectReaderView(page);
});
