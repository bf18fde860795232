// The app starts on a published page, opens other pages, and fails to start.
import { expect, test } from '@playwright/test';
import { articleElement, cardLinks, pageHeading, sectionMenu } from '../support.mjs';
import { FOREIGN_CHANGES, mainText } from './foreign-changes.mjs';
import { appStarted, delayApp, HOST, sampleArticle, SHELL } from './site.mjs';

test.use({ baseURL: HOST });

const firstCard = (page) => cardLinks(page).first();

test('once the app has started, a click opens an article without a page load', async ({ page }) => {
  await page.goto('./');
  await appStarted(page);
  await page.evaluate(() => (window.isSameDocument = true));
  const link = firstCard(page);
  const title = await link.textContent();
  await link.click();
  await expect(pageHeading(page)).toHaveText(title);
  expect(await page.evaluate(() => window.isSameDocument)).toBe(true);
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', /\/bai\//);
});

test('the first click requests the article before it renders the page', async ({ page }) => {
  await page.addInitScript(() => {
    const { fetch } = window;
    window.fetch = (request, ...rest) => {
      if (String(request.url ?? request).includes('/feed/bai/')) window.isRendered = document.querySelector('main article h1') !== null;
      return fetch(request, ...rest);
    };
  });
  await page.goto('./');
  await appStarted(page);
  const link = firstCard(page);
  const title = await link.textContent();
  await link.click();
  await expect(pageHeading(page)).toHaveText(title);
  expect(await page.evaluate(() => window.isRendered)).toBe(false);
});

test('the app starts although the browser is never idle', async ({ page }) => {
  await page.addInitScript(() => (window.requestIdleCallback = (callback, { timeout } = {}) => timeout && setTimeout(callback, timeout)));
  await page.goto('./');
  await appStarted(page);
});

/** Opens an article, then a section. */
const expectWorkingLinks = async (page) => {
  await firstCard(page).click();
  await expect(page).toHaveURL(/\/bai\//);
  await expect(articleElement(page)).toBeVisible();
  await sectionMenu(page).getByRole('link').nth(1).click();
  await expect(page).toHaveURL(/\/chuyen-muc\//);
  await expect(pageHeading(page)).toBeVisible();
};

test('links work without the app', async ({ page }) => {
  await page.route('**/*.wasm', (route) => route.abort());
  await page.goto('./');
  await expectWorkingLinks(page);
});

test.describe('with JavaScript disabled', () => {
  test.use({ javaScriptEnabled: false });

  test('links of a published page work', async ({ page }) => {
    await page.goto('./');
    await expectWorkingLinks(page);
  });

  test('an empty shell asks for JavaScript and links to the feed', async ({ page }) => {
    await page.goto(SHELL);
    await expect(page.locator('body')).toContainText('Trang này cần JavaScript để hiển thị tin.', { useInnerText: true });
    await page.locator('noscript a').click();
    await expect(page).toHaveURL(`${SHELL}feed/feed.json`);
  });
});

/** Changes the feed document in published pages. */
const changePageData = (page, change) =>
  page.route(/\/$/, async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const body = html.replace(/(<script type="application\/json" id="page-data"[^>]*>)([^]*?)(<\/script>)/, (_, open, data, close) => open + change(data) + close);
    expect(body).not.toBe(html);
    await route.fulfill({ response, body });
  });

const DAMAGED_DATA = {
  'truncated page data': (data) => data.slice(0, data.length / 2),
  'empty page data': () => '',
  'the page data of another page': (data) => JSON.stringify({ ...JSON.parse(data), items: JSON.parse(data).items.slice(3) }),
  'page data without articles': (data) => JSON.stringify({ ...JSON.parse(data), items: [] }),
};

for (const [name, damage] of Object.entries(DAMAGED_DATA)) {
  test(`links work with ${name}`, async ({ page }) => {
    await changePageData(page, damage);
    await page.goto('./');
    await appStarted(page).catch(() => {});
    await expectWorkingLinks(page);
  });
}

test('Back to the published page needs no request, so it works offline', async ({ page, context }) => {
  await page.goto('./');
  await appStarted(page);
  const title = await firstCard(page).textContent();
  await firstCard(page).click();
  await expect(pageHeading(page)).toHaveText(title);
  await context.setOffline(true);
  await page.goBack();
  await expect(firstCard(page)).toHaveText(title);
  await expect(firstCard(page)).toBeFocused();
});

test('a navigation removes Open Graph tags and structured data of the published page', async ({ page }) => {
  const tags = page.locator("head meta[property^='og:'], head script[type='application/ld+json']");
  await page.goto('./');
  await appStarted(page);
  expect(await tags.count()).toBeGreaterThan(2);
  await firstCard(page).click();
  await expect(articleElement(page)).toBeVisible();
  await expect(tags).toHaveCount(0);
});

for (const [event, change] of Object.entries(FOREIGN_CHANGES)) {
  for (const [where, address] of Object.entries({ 'the front page': () => '', 'an article': sampleArticle })) {
    test(`after ${event} on ${where}, the text is unchanged and links, Back and Forward work`, async ({ page }) => {
      const messages = [];
      page.on('console', (message) => messages.push(message.text()));
      page.on('pageerror', (error) => messages.push(String(error)));
      const app = await delayApp(page);
      await page.goto(address());
      await page.evaluate(change);
      const text = await page.evaluate(mainText);
      app.release();
      await appStarted(page);
      expect(await page.evaluate(mainText)).toBe(text);

      const heading = await pageHeading(page).innerText();
      await sectionMenu(page).getByRole('link').nth(1).click();
      await expect(page).toHaveURL(/chuyen-muc/);
      await expect(firstCard(page)).toBeVisible();
      const section = await pageHeading(page).innerText();
      await page.goBack();
      await expect(pageHeading(page)).toHaveText(heading);
      await expect(page).toHaveURL(HOST + address());
      await page.goForward();
      await expect(pageHeading(page)).toHaveText(section);
      await expect(firstCard(page)).toBeVisible();
      expect(messages).toEqual([]);
    });
  }
}

test('a link to a former address of an article leads to the article', async ({ page }) => {
  const path = `/${sampleArticle()}`;
  await page.route('**/bai/dia-chi-cu/', (route) => route.fulfill({ contentType: 'text/html', body: `<!doctype html><meta http-equiv="refresh" content="0; url=${path}">` }));
  await page.goto('./');
  await appStarted(page);
  await firstCard(page).evaluate((link) => link.setAttribute('href', '/bai/dia-chi-cu/'));
  await firstCard(page).click();
  await expect(page).toHaveURL(path);
  await expect(articleElement(page)).toBeVisible();
});
