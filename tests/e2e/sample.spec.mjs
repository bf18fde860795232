// The edition that the project ships, as it is: every page opens, fits, loads all it names, and is accessible.
import { cards, expect, expectAccessible, expectNoSidewaysScroll, headline, menu, more, openArticle, openList, related, test } from './support.mjs';

const WIDTHS = [320, 360, 1280, 1920];

/** Fails on every answer that is no success, other than 404.html in place of a page. */
function watchAnswers(page) {
  const failures = [];
  page.on('requestfailed', (request) => failures.push(`${request.url()}: ${request.failure().errorText}`));
  page.on('response', (response) => {
    const isPage = response.request().resourceType() === 'document';
    if (response.status() >= 400 && !isPage) failures.push(`${response.url()}: ${response.status()}`);
  });
  return failures;
}

/** Loads every picture, also those that wait for the reader to scroll. */
async function loadPictures(page) {
  await page.evaluate(() => document.querySelectorAll('img').forEach((image) => (image.loading = 'eager')));
  await page.waitForFunction(() => [...document.images].every((image) => image.complete));
  const missing = await page.locator('img').evaluateAll((images) => images.filter((image) => !image.naturalWidth).map(({ src }) => src));
  expect(missing, 'pictures that did not load').toEqual([]);
}

async function expectSound(page, isMobile) {
  await loadPictures(page);
  await expectNoSidewaysScroll(page);
  if (!isMobile) {
    const size = page.viewportSize();
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      await expectNoSidewaysScroll(page);
    }
    await page.setViewportSize(size);
  }
  await expectAccessible(page);
}

const addresses = (links) => links.evaluateAll((links) => links.map((link) => link.getAttribute('href')));

test('the front page and its sections are sound', async ({ page, isMobile }) => {
  const failures = watchAnswers(page);
  await openList(page);
  await expectSound(page, isMobile);
  while (await more(page).count()) {
    const before = await cards(page).count();
    await more(page).click();
    await expect.poll(() => cards(page).count()).toBeGreaterThan(before);
  }
  await expectSound(page, isMobile);
  for (const address of await addresses(menu(page).getByRole('link'))) {
    await openList(page, address);
    await expectSound(page, isMobile);
  }
  expect(failures).toEqual([]);
});

test('every article is sound', async ({ page, isMobile }) => {
  test.slow();
  const failures = watchAnswers(page);
  await openList(page, './?den=100');
  await expect(more(page)).toHaveCount(0);
  const articles = await addresses(cards(page));
  expect(articles.length).toBeGreaterThanOrEqual(12);
  for (const address of articles) {
    await test.step(address, async () => {
      await page.goto(address);
      await expect(openArticle(page)).toBeVisible();
      await expect(headline(page)).toHaveText(/\S/);
      await expectSound(page, isMobile);
    });
  }
  expect(failures).toEqual([]);
});

test('one article is laid out as a classic portal page', async ({ page }) => {
  await openList(page, './?den=100');
  await expect(more(page)).toHaveCount(0);
  let found = false;
  for (const address of await addresses(cards(page))) {
    await page.goto(address);
    const text = openArticle(page);
    await expect(text).toBeVisible();
    const figures = text.getByRole('figure').filter({ has: page.locator('img') }).filter({ has: page.locator('figcaption') });
    const photos = await figures.count();
    const paragraphs = await text.getByRole('paragraph').count();
    const dated = /Đăng ngày: \d\d\/\d\d\/\d{4} \d\d:\d\d[\s-]*Lượt xem: [\d.]+/.test(await text.textContent());
    found = photos >= 3 && paragraphs >= 8 && dated && (await related(page).getByRole('link').count()) > 0;
    if (found) break;
  }
  expect(found, 'an article with date, views, eight paragraphs, three captioned photos and related news').toBe(true);
});

test('every file that the edition offers can be fetched', async ({ page, request }) => {
  await openList(page, './?den=100');
  await expect(more(page)).toHaveCount(0);
  for (const address of await addresses(cards(page))) {
    await page.goto(address);
    await expect(openArticle(page)).toBeVisible();
    const files = await page.getByRole('region', { name: 'Tệp đính kèm' }).getByRole('link').evaluateAll((links) => links.map(({ href }) => href));
    for (const file of files) expect((await request.get(file)).status(), file).toBe(200);
  }
});
