// What each test of a fault starts from: a host under its control, and what must hold whatever the fault is.
import { test as base } from '@playwright/test';
import { edition, PICTURE } from '../fixtures/edition.mjs';
import { cards, expect, headline, openArticle } from '../support.mjs';
import { json, picture } from './answers.mjs';
import { CASES } from './cases.mjs';
import { Host } from './server.mjs';

export { expect };

/**
 * So many requests for one address the host may get for each page that is opened: the preload's and the program's, of each a second that
 * browsers make by themselves where a connection ended, and one or two of the reader's. Pictures come when the browser sees fit.
 */
const SAME_AT_MOST = 6;

const FOLDERS = { shell: 'target/shell', site: 'target/site' };

export const test = base.extend({
  hosts: [
    async ({}, use) => {
      const hosts = {};
      for (const [name, folder] of Object.entries(FOLDERS)) hosts[name] = await Host.of(folder);
      await use(hosts);
      await Promise.all(Object.values(hosts).map((host) => host.leave()));
    },
    { scope: 'worker' },
  ],

  /** Which of the folders the host serves. */
  folder: ['shell', { option: true }],

  /** The host. On the shell the fixtures' edition is its feed, until the test puts another answer there. */
  host: async ({ hosts, folder }, use) => {
    const host = hosts[folder];
    host.reset(folder === 'shell' ? wholeEdition() : {});
    await use(host);
  },

  baseURL: async ({ host }, use) => use(host.address),

  /** So many in all it may get for each page. */
  requestsAtMost: [40, { option: true }],

  /** What the console has said: its warnings, and what no fault may lead to. */
  said: async ({ context }, use) => {
    const said = { warnings: [], panics: [] };
    context.on('weberror', (error) => said.panics.push(String(error.error())));
    context.on('console', (message) => {
      if (message.type() === 'warning') said.warnings.push(message.text());
      if (/panicked|unreachable|RuntimeError/.test(message.text())) said.panics.push(message.text());
    });
    await use(said);
  },

  /** Afterwards, whatever the fault was: no panic, no white page, no storm of requests, and a way on. */
  oracle: [
    async ({ page, host, said, requestsAtMost }, use, test) => {
      await use();
      if (test.status !== test.expectedStatus) return;
      await expectWords(page);
      expectFewRequests(host, requestsAtMost);
      host.heal();
      await expectAWayOn(page);
      expect(said.panics, 'panics').toEqual([]);
    },
    { auto: true },
  ],
});

/** What the test of the case with this id is called, with the reasons of the list in the report: `test(...fault('F01'), …)`. */
export function fault(id, ...tag) {
  const { group, fault, reader, ...reasons } = CASES[id];
  const annotation = Object.entries(reasons).map(([type, description]) => ({ type, description }));
  return [`${id}: ${fault}: the reader ${reader}`, { annotation, tag }];
}

/** Of a case in which no width plays a part: it runs once. */
export const faultOfAnyWidth = (id) => fault(id, '@any-width');

function wholeEdition() {
  const documents = Object.entries(edition()).map(([name, document]) => [`feed/${name}`, json(document)]);
  const pictures = Array.from({ length: 14 }, (_, index) => [`images/anh-${index + 1}.svg`, picture(PICTURE)]);
  return Object.fromEntries([...documents, ...pictures]);
}

async function expectWords(page) {
  await expect(headline(page), 'no white page').toHaveText(/\S/);
  await expect(page.getByRole('main'), 'no white page').toHaveText(/\S/);
}

function expectFewRequests(host, atMost) {
  const { requests } = host;
  const pages = requests.filter(({ kind }) => kind === 'document').length;
  expect(requests.length, 'requests in all').toBeLessThanOrEqual(atMost * pages);
  const times = new Map();
  for (const { path } of requests.filter(({ kind }) => kind !== 'image')) times.set(path, (times.get(path) ?? 0) + 1);
  for (const [path, count] of times) expect(count, `requests for ${path}`).toBeLessThanOrEqual(SAME_AT_MOST * pages);
}

/** The host is well again: trying again, or the site's name, leads to the list, and the list to an article. */
async function expectAWayOn(page) {
  const retry = page.getByRole('button', { name: /^(Thử lại|Try again)$/ });
  if (await retry.isVisible()) await retry.click();
  await page.getByRole('banner').getByRole('link').first().click();
  await expect(page).toHaveURL('/');
  // What was read without a fault is not read again: an empty list stays one until the page is opened anew.
  if (!(await cards(page).count())) await page.reload();
  await cards(page).first().click();
  await expect(openArticle(page)).toBeVisible();
  await expect(headline(page)).toHaveText(/\S/);
}
