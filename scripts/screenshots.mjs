// Takes the README's screenshots of dist/. Usage: node scripts/screenshots.mjs (after `make build`)
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { chromium } from '@playwright/test';
import config from '../playwright.config.mjs';

const PORT = 4199;
const ADDRESS = `http://127.0.0.1:${PORT}`;
const FOLDER = 'docs/screenshots';
/** A day of the sample edition, with an anniversary near. */
const TODAY = new Date('2026-11-22T03:00:00Z');

const SHOTS = [
  { name: 'front-phone-dark', path: '/', viewport: { width: 360, height: 740 }, colorScheme: 'dark' },
  { name: 'article-desktop-light', path: '/bai/khai-mac-le-hoi-mua-vang-na-suong/', viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
];

mkdirSync(FOLDER, { recursive: true });
const server = spawn('node', ['tests/e2e/server.mjs', 'dist', String(PORT)], { stdio: 'inherit' });
const browser = await chromium.launch(config.use.launchOptions);
try {
  for (const { name, path, ...options } of SHOTS) {
    const context = await browser.newContext({ ...options, locale: 'vi-VN' });
    const page = await context.newPage();
    await page.clock.setFixedTime(TODAY);
    await page.goto(ADDRESS + path, { waitUntil: 'networkidle' });
    await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' });
    await page.screenshot({ path: `${FOLDER}/${name}.png` });
    await context.close();
  }
} finally {
  await browser.close();
  server.kill();
}
