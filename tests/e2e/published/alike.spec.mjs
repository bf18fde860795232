// The browser's parser and the publisher's read every text of the sample edition alike.
import { expect, test } from '@playwright/test';
import { HOST, pages } from './site.mjs';

const SHELL = 'http://127.0.0.1:4173/';

/** The text of the article at an address as it is drawn, without what the publisher alone knows of the site's own pictures. */
async function drawn(page, address) {
  await page.goto(address);
  const text = page.locator('article .text').first();
  await text.waitFor();
  return text.evaluate((text) => {
    const copy = text.cloneNode(true);
    for (const image of copy.querySelectorAll('img')) for (const name of ['width', 'height', 'srcset', 'sizes']) image.removeAttribute(name);
    for (const source of copy.querySelectorAll('source')) source.remove();
    return copy.innerHTML.replaceAll('<!---->', '').replaceAll(`${location.origin}/`, '/');
  });
}

test('every article of the sample edition is drawn alike from its feed in the browser and as published @any-width', async ({ page, browser }) => {
  test.setTimeout(180_000);
  const articles = pages().filter((address) => address.startsWith('bai/'));
  expect(articles.length).toBeGreaterThan(40);
  // Without the program the publisher's words stay as they are.
  const still = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  for (const address of articles) expect(await drawn(page, SHELL + address), address).toBe(await drawn(still, HOST + address));
  await still.context().close();
});
