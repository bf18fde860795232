// The published site with larger default letters of the browser, on a phone.
import { test } from '@playwright/test';
import { expectNoHorizontalScroll } from '../support.mjs';
import { HOST } from './site.mjs';

const PAGES = ['./', './chuyen-muc/kinh-te-xa-hoi/', './trang/1/', './bai/chi-tieu-kinh-te-xa-hoi-muoi-thang/', './bai/ban-tin-truyen-thanh-sang-22-11/', './van-ban/', './van-ban/31-hd-btgdvtu/', './khong/co/'];

for (const [letters, pixels] of [['150 %', 24], ['200 %', 32]]) {
  test(`no page scrolls sideways with letters of ${letters}`, async ({ playwright, launchOptions }) => {
    const browser = await playwright.chromium.launch({ ...launchOptions, args: [...launchOptions.args, `--blink-settings=defaultFontSize=${pixels}`] });
    try {
      const page = await browser.newPage({ baseURL: HOST, viewport: { width: 360, height: 740 } });
      for (const path of PAGES) {
        await page.goto(path);
        await expectNoHorizontalScroll(page);
      }
    } finally {
      await browser.close();
    }
  });
}
