// The host answers, but not with the feed.
import { edition, FIRST, headlines } from '../fixtures/edition.mjs';
import { cards, expectNoSidewaysScroll, openList } from '../support.mjs';
import { bytes, html, json, redirect, status } from './answers.mjs';
import { expect, fault, faultOfAnyWidth, test } from './fault.mjs';
import { expectBackAfterRetry, expectTold, retry, SENTENCES } from './reader.mjs';
import { holdTime, pass } from './time.mjs';

const FEED = 'feed/feed.json';
const GOOD = edition()['feed.json'];

test(...faultOfAnyWidth('F07'), async ({ page, host }) => {
  await holdTime(page);
  host.put({ [FEED]: status(500) });
  await page.goto('./');
  await expectTold(page, SENTENCES.status(500));
  const asked = host.asked(FEED);
  await pass(page, 600);
  expect(host.asked(FEED)).toBe(asked);

  host.put({ [FEED]: status(503, { 'retry-after': '5' }) });
  await retry(page).click();
  await expectTold(page, SENTENCES.status(503));
  await pass(page, 600);
  expect(host.asked(FEED)).toBe(asked + 1);

  host.put({ [FEED]: status(502) });
  await page.reload();
  await expectTold(page, SENTENCES.status(502));
  await expectBackAfterRetry(page, host, headlines(1, FIRST));
});

test(...faultOfAnyWidth('F08'), async ({ page, host }) => {
  await holdTime(page);
  host.put({ [FEED]: status(429, { 'retry-after': '60' }) });
  await page.goto('./');
  await expectTold(page, SENTENCES.status(429));
  const asked = host.asked(FEED);
  await pass(page, 59);
  await pass(page, 600);
  expect(host.asked(FEED)).toBe(asked);
  await expectBackAfterRetry(page, host, headlines(1, FIRST));
});

test(...fault('F09'), async ({ page, host }) => {
  host.put({ [FEED]: status(404) });
  await page.goto('./');
  await expectTold(page, SENTENCES.missing(host.address + FEED));
  await expect(page.getByText('Chưa có tin nào')).toHaveCount(0);
  await expectNoSidewaysScroll(page);
  await expectBackAfterRetry(page, host, headlines(1, FIRST));
});

test(...faultOfAnyWidth('F10'), async ({ page, host }) => {
  host.put({ [FEED]: html('<!doctype html><html lang="vi"><title>Trang chủ</title><div id="root"></div></html>') });
  await page.goto('./');
  await expectTold(page, SENTENCES.page);
  await expectBackAfterRetry(page, host, headlines(1, FIRST));
});

test(...faultOfAnyWidth('F11'), async ({ page, host }) => {
  const tagged = (request, response) =>
    request.headers['if-none-match'] === '"1"' ? bytes('', { code: 304, headers: { etag: '"1"' } })(request, response) : json(GOOD, { headers: { etag: '"1"' } })(request, response);
  const answers = [];
  host.put({
    [FEED]: (request, response) => {
      response.on('finish', () => answers.push(response.statusCode));
      return tagged(request, response);
    },
  });
  for (const last of [200, 304]) {
    answers.length = 0;
    await openList(page);
    await expect(cards(page)).toHaveText(headlines(1, FIRST));
    expect(answers[0]).toBe(last);
  }
});

test(...faultOfAnyWidth('F12'), async ({ page, host }) => {
  host.put({ [FEED]: redirect(`${host.otherOrigin}feed/elsewhere.json`), 'feed/elsewhere.json': json(GOOD) });
  await page.goto('./');
  await expectTold(page, SENTENCES.unreachable);
  await expectBackAfterRetry(page, host, headlines(1, FIRST));
});

test(...faultOfAnyWidth('F13'), async ({ page, host }) => {
  for (const type of ['text/plain', 'application/octet-stream', 'text/html']) {
    host.put({ [FEED]: json(GOOD, { type }) });
    await page.goto('./');
    await expect(cards(page)).toHaveText(headlines(1, FIRST));
  }
});

test(...faultOfAnyWidth('F14'), async ({ page, host }) => {
  host.put({ [FEED]: bytes('') });
  await page.goto('./');
  await expectTold(page, SENTENCES.unreadable);
  await expectBackAfterRetry(page, host, headlines(1, FIRST));
});
