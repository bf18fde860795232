// Screenshots of the published sample edition, compared with those in golden/. `make golden` renews them.
//
// They show layout, colours and type of the first screen, and of one page as a whole. Text is in a bundled font, pictures are left out, and
// the day is fixed.
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { delayApp, HOST } from './site.mjs';

const FONTS = 'node_modules/@fontsource/be-vietnam-pro/files';

/** Vietnamese before Latin, whose subset lacks its letters. */
function fontFaces() {
  const face = (subset, weight) => {
    const data = readFileSync(`${FONTS}/be-vietnam-pro-${subset}-${weight}-normal.woff2`, 'base64');
    return `@font-face { font-family: Golden-${subset}; font-weight: ${weight}; src: url(data:font/woff2;base64,${data}); }`;
  };
  return ['latin', 'vietnamese'].flatMap((subset) => [400, 700].map((weight) => face(subset, weight))).join('\n');
}

const STYLE = `${fontFaces()}
:root { --serif: Golden-latin, Golden-vietnamese !important; --sans: Golden-latin, Golden-vietnamese !important; }
img { visibility: hidden; }
.banner { display: none !important; }`;

const PAGES = {
  front: '',
  section: 'chuyen-muc/kinh-te-xa-hoi/',
  article: 'bai/huong-dan-tuyen-truyen-80-nam-dang-bo-tinh/',
  table: 'bai/chi-tieu-kinh-te-xa-hoi-muoi-thang/',
  'not-found': 'khong/co/',
};
const SIZES = { narrow: { width: 360, height: 740 }, wide: { width: 1280, height: 900 } };
const MEDIA = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  forced: { forcedColors: 'active' },
  print: { media: 'print' },
};

/** Every page at both sizes, and each medium where it matters most. */
const SHOTS = [
  ...Object.keys(PAGES).flatMap((page) => Object.keys(SIZES).map((size) => [page, size, 'light'])),
  ['front', 'wide', 'dark'],
  ['article', 'narrow', 'dark'],
  ['front', 'narrow', 'forced'],
  ['table', 'wide', 'forced'],
  ['article', 'wide', 'print'],
  ['table', 'narrow', 'print'],
];

/** This page has cards and the footer. Whole pages of all kinds would take 5 MB. */
const WHOLE = 'not-found-narrow';

/** An entry of the menu that is missing differs in more than 200 pixels. */
const TOLERANCE = { maxDiffPixels: 100, threshold: 0.05 };

test.use({ bypassCSP: true, baseURL: HOST, timezoneId: 'Asia/Ho_Chi_Minh' });

for (const [name, size, medium] of SHOTS) {
  test(`${name}, ${size}, ${medium}`, async ({ page }) => {
    await page.setViewportSize(SIZES[size]);
    await page.emulateMedia(MEDIA[medium]);
    await page.clock.setFixedTime('2026-11-22T08:00:00+07:00');
    // The app scrolls the menu by the width of its letters.
    const app = await delayApp(page);
    await page.goto(PAGES[name]);
    await page.addStyleTag({ content: STYLE });
    await page.evaluate(() => document.fonts.ready);
    app.release();
    await expect(page.getByText('Chủ nhật, ngày 22 tháng 11 năm 2026')).toHaveCount(1);
    await expect(page).toHaveScreenshot(`${name}-${size}-${medium}.png`, { ...TOLERANCE, fullPage: `${name}-${size}` === WHOLE, animations: 'disabled' });
  });
}
