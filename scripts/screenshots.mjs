// Takes the screenshots of README.md and docs/style.md from the published site in dist/.
// Usage: node scripts/screenshots.mjs (after `make build`)
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import config from '../playwright.config.mjs';

const PORT = 4199;
const ADDRESS = `http://127.0.0.1:${PORT}`;
const FOLDER = 'docs/screenshots';
/** A day of the sample edition on which the anniversary banner is shown. */
const TODAY = new Date('2026-11-22T03:00:00Z');

const PHONE = { width: 360, height: 740 };
const DESKTOP = { width: 1280, height: 900 };
const DARK = { colorScheme: 'dark' };
const FESTIVAL = '/bai/khai-mac-le-hoi-mua-vang-na-suong/';

/** Whole viewports, for README.md. */
const WINDOWS = [
  { name: 'front-phone-dark', path: '/', viewport: PHONE, ...DARK },
  { name: 'article-desktop-light', path: FESTIVAL, viewport: DESKTOP },
];

/** Parts of pages, for docs/style.md. `parts` is a selector; the screenshot covers all its elements. */
const PARTS = [
  { name: 'style-masthead', path: '/', parts: 'header.masthead, .banner' },
  { name: 'style-cards', path: '/', parts: '.cards.front > :nth-child(-n + 5)' },
  { name: 'style-cards-phone', path: '/', parts: '.cards.front > :nth-child(-n + 4)', viewport: PHONE, ...DARK },
  { name: 'style-headlines', path: '/', parts: '.most-read' },
  { name: 'style-section', path: '/chuyen-muc/van-hoa-du-lich/', parts: '.section-heading, .cards > :first-child' },
  { name: 'style-register', path: '/van-ban/', parts: '.register-parts, .register' },
  { name: 'style-article', path: FESTIVAL, parts: '.article > header, .hero' },
  { name: 'style-related', path: FESTIVAL, parts: '.related' },
  { name: 'style-table', path: '/bai/chi-tieu-kinh-te-xa-hoi-muoi-thang/', parts: '.table-frame' },
  { name: 'style-quote', path: '/bai/dua-nghi-quyet-vao-cuoc-song-tu-sinh-hoat-chi-bo/', parts: '.text blockquote, .text ul' },
  { name: 'style-recording', path: '/bai/ban-tin-truyen-thanh-sang-22-11/', parts: '.recording' },
  { name: 'style-notice', path: '/bai/khong-co/', parts: '.notice, .notice-news' },
  { name: 'style-footer', path: '/', parts: '.site-footer' },
];

async function opened(browser, { path, viewport = DESKTOP, colorScheme = 'light' }) {
  const context = await browser.newContext({ viewport, colorScheme, locale: 'vi-VN' });
  const page = await context.newPage();
  await page.clock.setFixedTime(TODAY);
  await page.goto(ADDRESS + path, { waitUntil: 'networkidle' });
  await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' });
  return page;
}

async function shootWindow(browser, { name, ...options }) {
  const page = await opened(browser, options);
  await page.screenshot({ path: `${FOLDER}/${name}.png` });
  await page.context().close();
}

async function shootParts(browser, { name, parts, ...options }) {
  const page = await opened(browser, options);
  const found = page.locator(parts);
  await found.locator('img').evaluateAll((images) => Promise.all(images.map((image) => ((image.loading = 'eager'), image.decode()))));
  const clip = await found.evaluateAll((elements) => {
    const margin = 12;
    const boxes = elements.map((element) => element.getBoundingClientRect());
    const left = Math.max(0, Math.min(...boxes.map((box) => box.left)) - margin);
    const top = Math.max(0, Math.min(...boxes.map((box) => box.top)) - margin + window.scrollY);
    return {
      x: left,
      y: top,
      width: Math.min(window.innerWidth, Math.max(...boxes.map((box) => box.right)) + margin) - left,
      height: Math.max(...boxes.map((box) => box.bottom)) + margin + window.scrollY - top,
    };
  });
  await page.screenshot({ path: `${FOLDER}/${name}.jpg`, type: 'jpeg', quality: 82, clip, fullPage: true });
  await page.context().close();
}

/** The colours and type sizes of style/tokens.css, in both themes. */
async function shootTokens(browser) {
  const style = readFileSync('style/tokens.css', 'utf8') + readFileSync('style/base.css', 'utf8');
  const names = [...new Set([...style.matchAll(/^ +--([\w-]+): (#[0-9a-f]{3,8});/gm)].map(([, name]) => name))];
  const swatches = names.map((name) => `<li><i style="background:var(--${name})"></i>${name}</li>`).join('');
  const sizes = ['headline-xl', 'headline-l', 'headline-m', 'headline-s', 'text-reading', 'text', 'text-small'];
  const samples = sizes.map((name) => `<p style="font-size:var(--${name});font-family:var(--${/^(headline|text-reading)/.test(name) ? 'serif' : 'sans'})"><b>${name}</b> Thượng nguồn mưa rất to</p>`);
  for (const [name, content] of Object.entries({ colours: `<ul>${swatches}</ul>`, type: samples.join('') })) {
    for (const colorScheme of ['light', 'dark']) {
      const page = await browser.newPage({ viewport: { width: 640, height: 400 }, colorScheme });
      await page.setContent(`<style>${style}
        body { padding: 16px } ul { display: grid; grid-template-columns: repeat(4, 1fr); gap: 12px; font-size: 14px }
        i { display: block; block-size: 56px; border: 1px solid var(--line); border-radius: 4px } p + p { margin-block-start: 8px }
      </style>${content}`);
      await page.locator('body').screenshot({ path: `${FOLDER}/style-${name}-${colorScheme}.png` });
      await page.close();
    }
  }
}

mkdirSync(FOLDER, { recursive: true });
const server = spawn('node', ['tests/e2e/server.mjs', 'dist', String(PORT)], { stdio: 'inherit' });
const browser = await chromium.launch(config.use.launchOptions);
try {
  for (const shot of WINDOWS) await shootWindow(browser, shot);
  for (const shot of PARTS) await shootParts(browser, shot);
  await shootTokens(browser);
} finally {
  await browser.close();
  server.kill();
}
