// Article content as the app renders it and as it is published.
import { expect, test } from '@playwright/test';
import { HOST, pages, SHELL } from './site.mjs';

/** The HTML of an article's content, without image attributes that only the publisher knows. */
async function contentHtml(page, address) {
  await page.goto(address);
  const content = page.locator('article .text').first();
  await content.waitFor();
  return content.evaluate((content) => {
    const copy = content.cloneNode(true);
    for (const image of copy.querySelectorAll('img')) for (const name of ['width', 'height', 'srcset', 'sizes']) image.removeAttribute(name);
    for (const source of copy.querySelectorAll('source')) source.remove();
    return copy.innerHTML.replaceAll('<!---->', '').replaceAll(' class=""', '').replaceAll(`${location.origin}/`, '/');
  });
}

test('app and publisher render the same content for every article of the sample edition @any-width', async ({ page, browser }) => {
  test.setTimeout(180_000);
  const articles = pages().filter((address) => address.startsWith('bai/'));
  expect(articles.length).toBeGreaterThan(40);
  const published = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  for (const address of articles) expect(await contentHtml(page, SHELL + address), address).toBe(await contentHtml(published, HOST + address));
  await published.context().close();
});
