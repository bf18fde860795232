// The feed object around its items.
import { articles, document, edition, FIRST, headlines, SITE } from '../fixtures/edition.mjs';
import { cards, headline, openList } from '../support.mjs';
import { json } from './answers.mjs';
import { expect, faultOfAnyWidth, test } from './fault.mjs';
import { alert, expectBackAfterRetry, expectTold, SENTENCES } from './reader.mjs';

const FEED = 'feed/feed.json';
const GOOD = edition()['feed.json'];
const without = (key) => Object.fromEntries(Object.entries(GOOD).filter(([other]) => other !== key));

test(...faultOfAnyWidth('F22'), async ({ page, host, said }) => {
  const versions = [
    [without('version'), 1],
    [{ ...GOOD, version: '1.1' }, 1],
    [{ ...GOOD, version: 1.1 }, 1],
    [{ ...GOOD, version: 'http://jsonfeed.org/version/1' }, 0],
    [{ ...GOOD, version: 'https://jsonfeed.org/version/2' }, 0],
  ];
  for (const [feed, warnings] of versions) {
    said.warnings.length = 0;
    host.put({ [FEED]: json(feed) });
    await openList(page);
    await expect(cards(page)).toHaveText(headlines(1, FIRST));
    await expect(alert(page)).toHaveCount(0);
    expect(said.warnings, `version ${feed.version}`).toHaveLength(warnings);
  }
});

test(...faultOfAnyWidth('F23'), async ({ page, host }) => {
  const { hostname } = new URL(host.address);
  const titles = [
    [without('title'), hostname],
    [{ ...GOOD, title: 12 }, hostname],
    [{ ...GOOD, title: '   ', home_page_url: 'https://bao-song-thu.example/' }, 'bao-song-thu.example'],
  ];
  for (const [feed, name] of titles) {
    host.put({ [FEED]: json(feed) });
    await openList(page);
    await expect(headline(page)).toHaveText(name);
    await expect(page).toHaveTitle(name);
    await expect(page.getByRole('banner').getByRole('link', { name })).toBeVisible();
  }
});

test(...faultOfAnyWidth('F24'), async ({ page, host }) => {
  for (const feed of [without('items'), { ...GOOD, items: { 0: GOOD.items[0] } }, { ...GOOD, items: null }, { ...GOOD, items: 'không' }]) {
    host.put({ [FEED]: json(feed) });
    await page.goto('./');
    await expectTold(page, SENTENCES.unreadable);
  }
  await expectBackAfterRetry(page, host, headlines(1, FIRST));
});

test(...faultOfAnyWidth('F25'), async ({ page, host }) => {
  host.put({ [FEED]: json(document([])) });
  await page.goto('./');
  await expect(headline(page)).toHaveText('Chưa có tin nào');
  await expect(page.getByRole('main')).toContainText('Bản tin chưa đăng bài nào. Mời bạn quay lại sau.');
  await expect(page).toHaveTitle(SITE);
  await expect(alert(page)).toHaveCount(0);
});

test(...faultOfAnyWidth('F26'), async ({ page, host, said }) => {
  host.put({ [FEED]: json(document([null, 'bài', 7, true, ['bài'], [], ...articles(3, 5)])) });
  await openList(page);
  await expect(cards(page)).toHaveText(headlines(3, 5));
  expect(said.warnings).toEqual([expect.stringContaining('6 to mend')]);
});
