// End-to-end tests: the release build on a static server, in the installed Chromium (its headless shell, if there is one) or Chrome.
import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

const chromium = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
const browser = chromium ? { executablePath: chromium } : { channel: 'chrome' };

const PORT = 4173;

/** Tests whose result does not depend on the width of the screen. They run once, on the desktop. */
const ANY_WIDTH = ['faults/!(content|http)', 'feeds/!(sites)', 'published/!(unchanged)', 'base-path', 'deep-links', 'requests'].map((name) => `**/e2e/${name}.spec.mjs`);

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'target/e2e',
  snapshotPathTemplate: '{testDir}/{testFileDir}/golden/{arg}{ext}',
  workers: 2,
  retries: 0,
  // Long enough for a machine that builds at the same time.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: [['list']],
  use: {
    baseURL: `http://127.0.0.1:${PORT}/`,
    locale: 'vi-VN',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...browser,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        '--disable-quic',
      ],
    },
  },
  projects: [
    // Tests marked @any-width do not depend on the width, or set the viewport themselves. They run once, too.
    {
      name: 'phone',
      testIgnore: ANY_WIDTH,
      grepInvert: /@any-width/,
      use: { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 },
    },
    { name: 'desktop', use: { viewport: { width: 1280, height: 800 } } },
  ],
  webServer: [
    // The empty shell at / and at /news/, then the published sample edition at / and at /news/.
    ['target/shell', PORT, '/'],
    ['target/shell-below', PORT + 1, '/news/'],
    ['target/site', PORT + 2, '/'],
    ['target/site-below', PORT + 3, '/news/'],
  ].map(([folder, port, path]) => ({
    command: `node tests/e2e/server.mjs ${folder} ${port}`,
    url: `http://127.0.0.1:${port}${path}`,
    reuseExistingServer: false,
  })),
});
