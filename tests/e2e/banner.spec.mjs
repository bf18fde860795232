// The anniversary banner. The device is in Los Angeles, the site in Việt Nam.
import { feedDocuments, TAG_LINE } from './fixtures/feed.mjs';
import { anniversaryBanner, cardLink, cardLinks, expect, openList, pageHeading, test } from './support.mjs';

const TEXT = 'Nhiệt liệt chào mừng 96 năm Ngày thành lập Đảng Cộng sản Việt Nam (3/2/1930 - 3/2/2026)!';
const FOUNDING_DAY = { name: 'Ngày thành lập Đảng Cộng sản Việt Nam', date: '1930-02-03' };
const ON_THE_DAY = '2026-02-03T08:00:00+07:00';
const WIDTHS = [320, 360, 768, 1280];

test.use({ timezoneId: 'America/Los_Angeles' });

test.beforeEach(({ feed }) => feed.serve(feedDocuments({ _bantin: { anniversaries: [FOUNDING_DAY] } })));

/** Opens the front page at a time. `setFixedTime` keeps timers running. */
async function openAt(page, time) {
  await page.clock.setFixedTime(time);
  await openList(page);
}

const todayLine = (page) => page.getByRole('banner').getByText(/^(Thứ|Chủ)/);
const closeButton = (page) => page.getByRole('button', { name: 'Đóng lời chào mừng' });

test('the banner is shown beside date and tag line from midnight in Việt Nam, thirty days before the anniversary', async ({ page }) => {
  await openAt(page, '2026-01-03T23:59:59+07:00');
  await expect(todayLine(page)).toHaveText('Thứ bảy, ngày 3 tháng 1 năm 2026');
  await expect(page.getByRole('banner')).toContainText(TAG_LINE);
  await expect(anniversaryBanner(page)).toHaveCount(0);
  await openAt(page, '2026-01-04T00:00:00+07:00');
  await expect(anniversaryBanner(page).getByText(TEXT, { exact: true })).toBeVisible();
  await expect(todayLine(page)).toHaveText('Chủ nhật, ngày 4 tháng 1 năm 2026');
  await expect(page.getByRole('banner')).toContainText(TAG_LINE);
});

test('a closed banner stays closed after a reload and returns the next year', async ({ page }) => {
  await openAt(page, ON_THE_DAY);
  await closeButton(page).click();
  await expect(anniversaryBanner(page)).toHaveCount(0);
  await expect(todayLine(page)).toHaveText('Thứ ba, ngày 3 tháng 2 năm 2026');
  await page.reload();
  await expect(todayLine(page)).toHaveText('Thứ ba, ngày 3 tháng 2 năm 2026');
  await expect(anniversaryBanner(page)).toHaveCount(0);

  await page.clock.setFixedTime('2027-02-01T08:00:00+07:00');
  await page.reload();
  await expect(anniversaryBanner(page)).toContainText('97 năm');
});

test('the banner can be closed by keyboard, and Tab continues at the news', async ({ page }) => {
  await openAt(page, ON_THE_DAY);
  await closeButton(page).focus();
  await page.keyboard.press('Enter');
  await expect(anniversaryBanner(page)).toHaveCount(0);
  await page.keyboard.press('Tab');
  await expect(cardLinks(page).first()).toBeFocused();
});

test('the banner is on the front page only, and disappears after midnight in an open tab', async ({ page }) => {
  await openAt(page, '2026-02-10T23:59:00+07:00');
  const openArticle = async () => {
    await cardLink(page, 'Chợ nổi').click();
    await expect(pageHeading(page)).toContainText('Chợ nổi');
    await expect(anniversaryBanner(page)).toHaveCount(0);
  };
  await openArticle();
  await page.goBack();
  await expect(anniversaryBanner(page)).toContainText(TEXT);
  await openArticle();
  await page.clock.setFixedTime('2026-02-11T00:01:00+07:00');
  await page.goBack();
  await expect(cardLinks(page).first()).toBeVisible();
  await expect(anniversaryBanner(page)).toHaveCount(0);
});

test('the banner is not animated', async ({ page }) => {
  await openAt(page, ON_THE_DAY);
  const animated = await anniversaryBanner(page).evaluate((element) =>
    [element, ...element.querySelectorAll('*')].filter((node) => {
      const { animationName, transitionDuration } = getComputedStyle(node);
      return animationName !== 'none' || transitionDuration !== '0s' || node.getAnimations().length > 0;
    }).map((node) => node.outerHTML));
  expect(animated).toEqual([]);
});

test.describe('at each width', { tag: '@any-width' }, () => {
  test('the whole text is visible', async ({ page }) => {
    await openAt(page, ON_THE_DAY);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      const hidden = await anniversaryBanner(page).getByText(TEXT).evaluate((text) => text.scrollHeight - text.clientHeight);
      expect(hidden, `pixels cut off at ${width}`).toBe(0);
    }
  });
});
