// Draws the icons of a site whose feed brings none, from the two drawings in public/icons. Usage: node scripts/draw-icons.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import config from '../playwright.config.mjs';

const FOLDER = 'public/icons';
const PAPER = '#fffdf8';

const drawing = (name) => `data:image/svg+xml;base64,${readFileSync(`${FOLDER}/${name}.svg`).toString('base64')}`;
const browser = await chromium.launch(config.use.launchOptions);
const page = await browser.newPage();

/** A square PNG; `margin` is the part of its side that stays free on each side, `paper` what shows there. */
async function png(name, side, { margin = 0, paper = 'transparent' } = {}) {
  await page.setViewportSize({ width: side, height: side });
  const picture = side * (1 - 2 * margin);
  await page.setContent(`<body style="margin:0;display:grid;place-items:center;height:100vh;background:${paper}"><img src="${drawing(name)}" width="${picture}" height="${picture}">`);
  await page.locator('img').evaluate((image) => image.decode());
  return page.screenshot({ omitBackground: paper === 'transparent' });
}

/** The ICO container: a directory, then each picture as PNG. */
function ico(pictures) {
  const header = Buffer.alloc(6 + 16 * pictures.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pictures.length, 4);
  let offset = header.length;
  pictures.forEach(({ side, bytes }, index) => {
    const entry = 6 + 16 * index;
    header.writeUInt8(side, entry);
    header.writeUInt8(side, entry + 1);
    header.writeUInt16LE(1, entry + 4);
    header.writeUInt16LE(32, entry + 6);
    header.writeUInt32LE(bytes.length, entry + 8);
    header.writeUInt32LE(offset, entry + 12);
    offset += bytes.length;
  });
  return Buffer.concat([header, ...pictures.map(({ bytes }) => bytes)]);
}

try {
  const small = [];
  for (const side of [16, 32, 48]) small.push({ side, bytes: await png('favicon', side) });
  writeFileSync('public/favicon.ico', ico(small));
  // Phones cut its corners off as they like.
  writeFileSync(`${FOLDER}/apple-touch-icon.png`, await png('crest', 180, { margin: 0.12, paper: PAPER }));
  // For home screens. A launcher may leave no more than a circle of four fifths of the side: the crest's corners stay within it.
  for (const side of [192, 512]) writeFileSync(`${FOLDER}/icon-${side}.png`, await png('crest', side, { margin: 0.18, paper: PAPER }));
} finally {
  await browser.close();
}
