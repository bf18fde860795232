// Browsers without the features that the app or the newest style rules need, readers who save data, and proxies that change pages.
import { expect, test } from '@playwright/test';
import { articleElement, cardLinks, expectNoHorizontalScroll, pageHeading, relatedNews } from '../support.mjs';
import { appStarted, changePages, HOST, isAppFile, requestPaths, sampleArticle, saveData, withoutWebAssembly } from './site.mjs';

test.use({ baseURL: HOST });

function collectMessages(page) {
  const messages = [];
  page.on('console', (message) => messages.push(message.text()));
  page.on('pageerror', (error) => messages.push(String(error)));
  return messages;
}

/** Reads the front page, an article and a related article, each loaded from the host, and goes back. */
async function expectReadableSite(page) {
  await page.goto('./');
  const headline = await cardLinks(page).first().textContent();
  await cardLinks(page).first().click();
  await expect(pageHeading(page)).toHaveText(headline);
  await expect(articleElement(page).getByRole('paragraph').nth(3)).toBeVisible();
  await relatedNews(page).getByRole('link').first().click();
  await expect(pageHeading(page)).not.toHaveText(headline);
  await page.goBack();
  await expect(pageHeading(page)).toHaveText(headline);
  await page.goBack();
  await expect(cardLinks(page).first()).toHaveText(headline);
}

test('without WebAssembly every page is complete and no part of the app is requested', async ({ page }) => {
  await page.addInitScript(withoutWebAssembly);
  const [messages, paths] = [collectMessages(page), requestPaths(page)];
  await expectReadableSite(page);
  expect(messages).toEqual([]);
  expect(paths.filter(isAppFile)).toEqual([]);
});

test('without script modules every page is complete', async ({ page }) => {
  await changePages(page, (html) => html.replace(/<script type="module"[^>]*><\/script>/, ''));
  const messages = collectMessages(page);
  await expectReadableSite(page);
  expect(messages).toEqual([]);
});

test('a reader who saves data gets every page from the host, without loading the app', async ({ page }) => {
  await page.addInitScript(saveData);
  const paths = requestPaths(page);
  await expectReadableSite(page);
  expect(paths.filter(isAppFile)).toEqual([]);
});

/** Removes style rules that browsers of 2020 ignore: cascade layers, container queries, and selectors with `:has`. */
function withOldStyle(html) {
  return html.replace(/<style>([^]*?)<\/style>/, (_, css) => `<style>${removeBlocks(css, /@(?:layer|container)[^{;]*\{/g).replace(/(^|\{)[^{}@;]*:has\([^{}]*\{[^{}]*\}/gm, '$1')}</style>`);
}

/** Removes each block that starts with a match of `start`, with the blocks inside it. */
function removeBlocks(css, start) {
  let kept = '';
  let from = 0;
  for (const match of css.matchAll(start)) {
    if (match.index < from) continue;
    kept += css.slice(from, match.index);
    from = match.index + match[0].length;
    for (let depth = 1; depth > 0; from += 1) depth += { '{': 1, '}': -1 }[css[from]] ?? 0;
  }
  return kept + css.slice(from);
}

for (const [name, path] of [['front page', ''], ['article', sampleArticle()]]) {
  test(`without cascade layers, container queries and :has the ${name} is readable and fits 360 pixels @any-width`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    // The policy allows only the published style.
    await changePages(page, (html) => withOldStyle(html).replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ''));
    await page.goto(path);
    await expectNoHorizontalScroll(page);
    const body = await page.evaluate(() => {
      const { fontSize, lineHeight, color, backgroundColor } = getComputedStyle(document.querySelector('main p'));
      return { fontSize: parseFloat(fontSize), lineHeight: parseFloat(lineHeight), isColored: color !== backgroundColor };
    });
    expect(body.fontSize).toBeGreaterThanOrEqual(15);
    expect(body.lineHeight / body.fontSize).toBeGreaterThan(1.3);
    for (const picture of await page.locator('main img').all()) {
      const box = await picture.boundingBox();
      if (box) expect(box.x + box.width).toBeLessThanOrEqual(360);
    }
  });
}

const PROXIES = {
  'removes the policy of the page': (html) => html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ''),
  'collapses white space': (html) => html.replace(/>\s+</g, '> <').replace(/<p>/g, '<p> '),
  'removes comments and line breaks': (html) => html.replace(/<!--[^]*?-->/g, '').replace(/>\n</g, '><'),
};

for (const [name, change] of Object.entries(PROXIES)) {
  test(`behind a proxy that ${name} the app opens articles, and Back and Forward work`, async ({ page }) => {
    const messages = collectMessages(page);
    await changePages(page, change);
    await page.goto('./');
    await appStarted(page);
    const headline = await cardLinks(page).first().textContent();
    await cardLinks(page).first().click();
    await expect(pageHeading(page)).toHaveText(headline);
    await page.goBack();
    await expect(cardLinks(page).first()).toHaveText(headline);
    await page.goForward();
    await expect(pageHeading(page)).toHaveText(headline);
    expect(messages).toEqual([]);
  });
}
