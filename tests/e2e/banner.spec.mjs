// The anniversary banner: on which days, in whose time, and what it leaves alone. The device stands in Los Angeles, the site in Việt Nam.
import { edition, TAG_LINE } from './fixtures/edition.mjs';
import { banner, card, expect, headline, menu, openList, test } from './support.mjs';

const SENTENCE = 'Nhiệt liệt chào mừng 96 năm Ngày thành lập Đảng Cộng sản Việt Nam (3/2/1930 - 3/2/2026)!';
const FOUNDING_DAY = { name: 'Ngày thành lập Đảng Cộng sản Việt Nam', date: '1930-02-03' };
const ON_THE_DAY = '2026-02-03T08:00:00+07:00';
const LONG_BEFORE = '2025-11-20T08:00:00+07:00';
const WIDTHS = [320, 360, 768, 1280];

test.use({ timezoneId: 'America/Los_Angeles' });

test.beforeEach(({ feed }) => feed.serve(edition({ _bantin: { anniversaries: [FOUNDING_DAY] } })));

/** Opens the front page as on that day. `setFixedTime` leaves timers running; `install` would stop them. */
async function openOn(page, moment) {
  await page.clock.setFixedTime(moment);
  await openList(page);
}

const today = (page) => page.getByRole('banner').getByText(/^(Thứ|Chủ)/);
const close = (page) => page.getByRole('button', { name: 'Đóng lời chào mừng' });

const DAYS = [
  { name: 'on the last day before its window', moment: '2026-01-03T23:59:59+07:00', line: 'Thứ bảy, ngày 3 tháng 1 năm 2026' },
  { name: 'from the first minute of its window', moment: '2026-01-04T00:00:00+07:00', shown: true },
  { name: 'on the day itself', moment: '2026-02-03T00:30:00+07:00', shown: true },
  { name: 'to the last minute of its window', moment: '2026-02-10T23:59:59+07:00', shown: true },
  { name: 'on the first day after its window', moment: '2026-02-11T00:00:00+07:00', line: 'Thứ tư, ngày 11 tháng 2 năm 2026' },
];

for (const { name, moment, shown, line } of DAYS) {
  test(`${name} the banner is ${shown ? 'shown with its sentence' : 'not shown, and the day is that of the site'}`, async ({ page }) => {
    await openOn(page, moment);
    if (shown) {
      await expect(banner(page).getByText(SENTENCE, { exact: true })).toBeVisible();
      await expect(today(page)).toHaveCount(0);
    } else {
      await expect(today(page)).toHaveText(line);
      await expect(page.getByRole('banner')).toContainText(TAG_LINE);
      await expect(banner(page)).toHaveCount(0);
    }
  });
}

test('closed, the banner stays closed after a reload and comes back the next year', async ({ page }) => {
  await openOn(page, ON_THE_DAY);
  await close(page).click();
  await expect(banner(page)).toHaveCount(0);
  await expect(today(page)).toHaveText('Thứ ba, ngày 3 tháng 2 năm 2026');
  await page.reload();
  await expect(today(page)).toHaveText('Thứ ba, ngày 3 tháng 2 năm 2026');
  await expect(banner(page)).toHaveCount(0);

  await page.clock.setFixedTime('2027-02-01T08:00:00+07:00');
  await page.reload();
  await expect(banner(page)).toContainText('97 năm');
});

test('closing one banner uncovers the next occasion', async ({ page, feed }) => {
  const near = { name: 'Ngày Thầy thuốc Việt Nam', date: '1955-02-27' };
  feed.serve(edition({ _bantin: { anniversaries: [near, FOUNDING_DAY] } }));
  await openOn(page, ON_THE_DAY);
  await expect(banner(page)).toContainText(SENTENCE);
  await close(page).click();
  await expect(banner(page)).toContainText('71 năm Ngày Thầy thuốc Việt Nam (27/2/1955 - 27/2/2026)!');
});

test('the keyboard can close the banner, and the focus is not lost', async ({ page }) => {
  await openOn(page, ON_THE_DAY);
  await close(page).focus();
  await page.keyboard.press('Enter');
  await expect(banner(page)).toHaveCount(0);
  await page.keyboard.press('Tab');
  await expect(menu(page).getByRole('link').first()).toBeFocused();
});

test('the banner goes with the reader from page to page, also on a tab left open over midnight', async ({ page }) => {
  await openOn(page, '2026-02-10T23:59:00+07:00');
  await card(page, 'Chợ nổi').click();
  await expect(headline(page)).toContainText('Chợ nổi');
  await expect(banner(page)).toContainText(SENTENCE);
  await page.clock.setFixedTime('2026-02-11T00:01:00+07:00');
  await page.goBack();
  await expect(banner(page)).toHaveCount(0);
});

test('an occasion may have its own text and lead somewhere', async ({ page, feed }) => {
  const own = { ...FOUNDING_DAY, text: 'Mừng {n} năm, từ {from} đến {to}', url: 'https://example.org/3-2' };
  feed.serve(edition({ _bantin: { anniversaries: [own] } }));
  await openOn(page, ON_THE_DAY);
  const link = banner(page).getByRole('link', { name: 'Mừng 96 năm, từ 3/2/1930 đến 3/2/2026' });
  await expect(link).toHaveAttribute('href', 'https://example.org/3-2');
});

test('nothing on the banner moves', async ({ page }) => {
  await openOn(page, ON_THE_DAY);
  const moving = await banner(page).evaluate((element) =>
    [element, ...element.querySelectorAll('*')].filter((part) => {
      const { animationName, transitionDuration } = getComputedStyle(part);
      return animationName !== 'none' || transitionDuration !== '0s' || part.getAnimations().length > 0;
    }).map((part) => part.outerHTML));
  expect(moving).toEqual([]);
});

test.describe('at each width', { tag: '@any-width' }, () => {
  /** Where the page's content begins at each width. */
  async function contentStarts(page) {
    const starts = [];
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      starts.push((await page.getByRole('main').boundingBox()).y);
    }
    return starts;
  }

  test('the content begins at the same height with the banner, without it and closed', async ({ page }) => {
    await openOn(page, LONG_BEFORE);
    const without = await contentStarts(page);
    await openOn(page, ON_THE_DAY);
    expect(await contentStarts(page)).toEqual(without);
    await close(page).click();
    expect(await contentStarts(page)).toEqual(without);
  });

  test('the whole sentence can be read', async ({ page }) => {
    await openOn(page, ON_THE_DAY);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      const hidden = await banner(page).getByText(SENTENCE).evaluate((words) => words.scrollHeight - words.clientHeight);
      expect(hidden, `pixels cut off at ${width}`).toBe(0);
    }
  });
});
