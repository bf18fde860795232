// From one document of the feed to the next.
import { article, articles, COUNT, document, edition, FIRST, headlines, SITE } from '../fixtures/edition.mjs';
import { cards, headline, more, openList } from '../support.mjs';
import { bytes, json, status } from './answers.mjs';
import { expect, faultOfAnyWidth, test } from './fault.mjs';
import { alert, retry, SENTENCES } from './reader.mjs';

const FEED = 'feed/feed.json';
const SECOND = 'feed/feed-2.json';
const first = (next_url) => json(document(articles(1, FIRST), { next_url }));
const second = (next_url) => json(document(articles(FIRST + 1, COUNT), { next_url }));

test.describe('without end', () => {
  // A list address shows a hundred documents at the most.
  test.use({ requestsAtMost: 130 });

  test(...faultOfAnyWidth('F45'), async ({ page, host }) => {
    const circles = [
      [{ [FEED]: first('feed.json') }, FIRST],
      [{ [FEED]: first(host.address + FEED) }, FIRST],
      [{ [FEED]: first('feed-2.json'), [SECOND]: second('feed-2.json') }, COUNT],
      [{ [FEED]: first('feed-2.json'), [SECOND]: second('feed.json') }, COUNT],
    ];
    for (const [answers, count] of circles) {
      host.put(answers);
      await openList(page);
      const before = [FEED, SECOND].map((path) => host.asked(path));
      if (count > FIRST) await more(page).click();
      await expect(cards(page)).toHaveText(headlines(1, count));
      await expect(more(page)).toHaveCount(0);
      const times = [FEED, SECOND].map((path, index) => host.asked(path) - before[index]);
      expect(times).toEqual([0, count > FIRST ? 1 : 0]);
    }

    const endless = Array.from({ length: 1000 }, (_, index) => index + 2).map((number) => {
      const item = article(1, { id: `xa-${number}`, title: `Bài thứ ${number}`, date_published: undefined, _bantin: { slug: `xa-${number}` } });
      return [`feed/xa-${number}.json`, json(document([item], { next_url: `xa-${number + 1}.json` }))];
    });
    host.put({ [FEED]: first('xa-2.json'), ...Object.fromEntries(endless) });
    await page.goto('bai/khong-co/');
    await expect(headline(page)).toHaveText('Không tìm thấy trang');
    expect([10, 11].map((number) => host.asked(`feed/xa-${number}.json`))).toEqual([1, 0]);
    await page.goto('./?den=1000');
    await expect(cards(page)).toHaveCount(FIRST + 99);
    expect([100, 101].map((number) => host.asked(`feed/xa-${number}.json`))).toEqual([1, 0]);
  });
});

test(...faultOfAnyWidth('F46'), async ({ page, host }) => {
  for (const [answer, sentence] of [
    [status(404), SENTENCES.missing(host.address + SECOND)],
    [bytes('{"items": ['), SENTENCES.unreadable],
  ]) {
    host.put({ [SECOND]: answer });
    await openList(page);
    await more(page).click();
    await expect(alert(page)).toContainText(sentence);
    await expect(cards(page)).toHaveText(headlines(1, FIRST));
    await expect(headline(page)).toHaveText(SITE);
    const last = await cards(page).last().boundingBox();
    expect((await alert(page).boundingBox()).y).toBeGreaterThan(last.y);
  }
  host.heal();
  await retry(page).click();
  await expect(cards(page)).toHaveText(headlines());
  await expect(alert(page)).toHaveCount(0);

  const before = host.requests.length;
  for (const next of [`${host.otherOrigin}feed/feed-2.json`, 'http://[không', 'javascript:alert(1)']) {
    host.put({ [FEED]: first(next) });
    await page.goto('./?den=2');
    await expect(cards(page)).toHaveText(headlines(1, FIRST));
    await expect(more(page)).toHaveCount(0);
    await expect(alert(page)).toHaveCount(0);
    await page.goto('bai/khong-co/');
    await expect(headline(page)).toHaveText('Không tìm thấy trang');
  }
  expect(host.requests.slice(before).filter(({ host }) => host.startsWith('localhost'))).toEqual([]);
  expect(host.requests.slice(before).filter(({ path }) => path === SECOND)).toEqual([]);
});

test(...faultOfAnyWidth('F47'), async ({ page, host }) => {
  await openList(page);
  // Two articles came in at the top, so two moved over to the second document.
  const { 'feed-2.json': grown } = edition({ changed: [article(8, { title: 'Tiêu đề đã sửa' })] });
  host.put({ [SECOND]: json({ ...grown, items: [article(7), article(8, { title: 'Tiêu đề đã sửa' }), ...grown.items] }) });
  await more(page).click();
  await expect(cards(page)).toHaveText(headlines());
  await expect(more(page)).toHaveCount(0);
});
