// The browser engines: Chromium's Blink, Firefox's Gecko and WebKit.
import { existsSync } from 'node:fs';
import * as puppeteer from './puppeteer.mjs';
import * as webkit from './webkit.mjs';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox'];

export const ENGINES = [
  { name: 'Chromium', launch: () => puppeteer.launch('chrome', CHROMIUM.find(existsSync), ['--no-sandbox', '--disable-gpu']) },
  { name: 'Firefox', launch: () => puppeteer.launch('firefox', FIREFOX.find(existsSync)) },
  { name: 'WebKit', launch: webkit.launch },
];
