// App and publisher render the same article content.
import { expect, test } from '@playwright/test';
import { canonicalHtml } from '../canonical-html.mjs';
import { HOST, pages, SHELL } from './site.mjs';

/** The HTML of an article's content, without image attributes that only the publisher knows. */
async function contentHtml(page, url) {
  await page.goto(url);
  const content = page.locator('article .text').first();
  await content.waitFor();
  await content.evaluate((content) => {
    for (const image of content.querySelectorAll('img')) for (const name of ['width', 'height', 'srcset', 'sizes']) image.removeAttribute(name);
    for (const source of content.querySelectorAll('source')) source.remove();
  });
  return (await content.evaluate(canonicalHtml)).replaceAll(new URL(url).origin, '');
}

test('app and publisher render the same content for every article of the sample edition @any-width', async ({ page, browser }) => {
  test.setTimeout(180_000);
  const articles = pages().filter((address) => address.startsWith('bai/'));
  expect(articles.length).toBeGreaterThan(40);
  const published = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  for (const address of articles) expect(await contentHtml(page, SHELL + address), address).toBe(await contentHtml(published, HOST + address));
  await published.context().close();
});
