// The menu of the published sample edition, with a submenu, by keyboard and touch.
import { expectAccessible, expectNoHorizontalScroll, expect, pageHeading, sectionMenu, test } from '../support.mjs';
import { appStarted, HOST } from './site.mjs';

test.use({ baseURL: HOST });

const PARENT = 'Giới thiệu';
const CHILDREN = ['Giới thiệu', 'Cơ cấu tổ chức', 'Liên hệ'];
const VIEWPORTS = [
  { width: 320, height: 640 },
  { width: 360, height: 740 },
  { width: 1280, height: 800 },
];

const summary = (page) => sectionMenu(page).locator('summary');
const children = (page) => sectionMenu(page).locator('details').getByRole('link');
const top = (locator) => locator.evaluate((element) => element.getBoundingClientRect().top);

test.describe('with JavaScript disabled', () => {
  test.use({ javaScriptEnabled: false });

  for (const viewport of VIEWPORTS) {
    test(`a submenu opens over the page and its links fit at ${viewport.width} px`, async ({ page }) => {
      await page.setViewportSize(viewport);
      await page.goto('./');
      await expect(children(page)).toHaveCount(0);
      const before = await top(pageHeading(page));
      await summary(page).click();
      await expect(children(page)).toHaveText(CHILDREN);
      for (const link of await children(page).all()) {
        await expect(link).toBeInViewport({ ratio: 1 });
        expect((await link.boundingBox()).height).toBeGreaterThanOrEqual(44);
      }
      expect(await top(pageHeading(page))).toBe(before);
      await expectNoHorizontalScroll(page);
      await children(page).last().click();
      await expect(pageHeading(page)).toHaveText('Liên hệ');
    });
  }
});

test('a touch opens and closes a submenu', async ({ browser }) => {
  const page = await browser.newPage({ baseURL: HOST, viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  await page.goto('./');
  await appStarted(page);
  await summary(page).tap();
  await expect(children(page)).toHaveText(CHILDREN);
  await summary(page).tap();
  await expect(children(page)).toHaveCount(0);
  await page.close();
});

test('the keyboard opens a submenu, reaches its links and closes it with Escape', async ({ page }) => {
  await page.goto('./');
  await appStarted(page);
  await summary(page).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(children(page).first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(children(page)).toHaveCount(0);
  await expect(summary(page)).toBeFocused();
});

test('a click beside a submenu closes it', async ({ page }) => {
  await page.goto('./');
  await appStarted(page);
  await summary(page).click();
  await expect(children(page)).toHaveCount(CHILDREN.length);
  await page.getByRole('contentinfo').click({ position: { x: 2, y: 2 } });
  await expect(children(page)).toHaveCount(0);
});

test('a followed link of a submenu opens its page, marks it and closes the submenu, and Back returns', async ({ page }) => {
  await page.goto('./');
  await appStarted(page);
  await page.evaluate(() => (window.isSameDocument = true));
  await summary(page).click();
  await children(page).last().click();
  await expect(pageHeading(page)).toHaveText('Liên hệ');
  // This menu is the app's, the one before was that of the published page.
  await expect(children(page)).toHaveCount(0);
  await expect(summary(page)).toHaveAttribute('aria-current', 'true');
  await summary(page).click();
  await expect(children(page).and(page.locator('[aria-current=page]'))).toHaveText(['Liên hệ']);
  await children(page).first().click();
  await expect(pageHeading(page)).toHaveText('Giới thiệu');
  await expect(children(page)).toHaveCount(0);
  await page.goBack();
  await expect(pageHeading(page)).toHaveText('Liên hệ');
  await page.goBack();
  await expect(page).toHaveURL(HOST);
  await expect(summary(page)).not.toHaveAttribute('aria-current');
  expect(await page.evaluate(() => window.isSameDocument)).toBe(true);
});

test('on a phone, the menu shows the entry of the open page', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('van-ban/');
  await expect(page.getByRole('navigation', { name: 'Menu chính' }).getByRole('link', { name: 'Văn bản' })).toBeInViewport({ ratio: 1 });
});

test('an open submenu is accessible in both themes', async ({ page }) => {
  await page.goto('trang-tin/lien-he/');
  await summary(page).click();
  await expect(children(page)).toHaveText(CHILDREN);
  await expect(summary(page)).toHaveText(PARENT);
  await expectAccessible(page);
});

test('links to other sites are in the footer of every page and beside the front page', async ({ page }) => {
  await page.goto('./');
  await expect(page.getByRole('main').getByRole('link', { name: 'Cổng dịch vụ công' })).toHaveAttribute('rel', 'external noopener');
  for (const address of ['./', 'trang-tin/gioi-thieu/', 'chuyen-muc/xay-dung-dang/']) {
    await page.goto(address);
    const footer = page.getByRole('contentinfo');
    await expect(footer.getByRole('link', { name: 'Cổng dịch vụ công' })).toBeVisible();
    for (const name of ['Giới thiệu', 'Liên hệ']) await expect(footer.getByRole('link', { name, exact: true })).toBeVisible();
  }
});
