// The feed does not come, or not to its end.
import { article, edition, FIRST, headlines, SITE } from '../fixtures/edition.mjs';
import { card, cards, headline, menu, more, openArticle, openList } from '../support.mjs';
import { cutInHalf, held, hungUp, json, never, trickling } from './answers.mjs';
import { expect, fault, faultOfAnyWidth, test } from './fault.mjs';
import { alert, expectBackAfterRetry, expectTold, retry, SENTENCES } from './reader.mjs';
import { holdTime, pass } from './time.mjs';

const FEED = 'feed/feed.json';
const GOOD = edition()['feed.json'];

test(...fault('F01'), async ({ page, host }) => {
  await holdTime(page);
  host.put({ [FEED]: never });
  await page.goto('./');
  const home = menu(page).getByRole('link', { name: 'Trang chủ' });
  await expect(home).toBeVisible();
  await expect(headline(page)).toHaveText('Đang tải tin…');
  await pass(page, 9);
  await expect(alert(page)).toHaveCount(0);
  await pass(page, 2);
  await expectTold(page, SENTENCES.slow);
  await expect(home).toBeVisible();
  await expect(page.getByText('Đang tải tin…')).toHaveCount(0);
  await expectBackAfterRetry(page, host, headlines(1, FIRST));
});

test(...faultOfAnyWidth('F02'), async ({ page, host }) => {
  host.put({ [FEED]: never });
  await page.goto('./');
  await expect(menu(page)).toBeVisible();
  await host.leave();
  await expectTold(page, SENTENCES.unreachable);
  await retry(page).click();
  await expectTold(page, SENTENCES.unreachable);
  await host.comeBack();
  await expectBackAfterRetry(page, host, headlines(1, FIRST));
});

test(...faultOfAnyWidth('F03'), async ({ page, host, context }) => {
  const late = held(hungUp);
  host.put({ [FEED]: late });
  await page.goto('./');
  await expect(menu(page).getByRole('link', { name: 'Trang chủ' })).toBeVisible();
  await context.setOffline(true);
  late.release();
  await expectTold(page, SENTENCES.unreachable);
  await retry(page).click();
  await expectTold(page, SENTENCES.unreachable);
  host.heal();
  await context.setOffline(false);
  await expect(cards(page)).toHaveText(headlines(1, FIRST));
  await expect(headline(page)).toHaveText(SITE);
});

test(...fault('F04'), async ({ page, host, context }) => {
  await openList(page);
  const asked = host.asked(FEED);
  await context.setOffline(true);
  await card(page, headlines(3, 3)[0]).click();
  await expect(openArticle(page)).toContainText('Đoạn 8:');
  await page.goBack();
  await more(page).click();
  await expect(alert(page)).toContainText(SENTENCES.unreachable);
  await expect(cards(page)).toHaveText(headlines(1, FIRST));
  await context.setOffline(false);
  await expect(cards(page)).toHaveText(headlines());
  expect(host.asked(FEED)).toBe(asked);
});

test(...faultOfAnyWidth('F05'), async ({ page, host }) => {
  host.put({ [FEED]: cutInHalf(JSON.stringify(GOOD)) });
  await page.goto('./');
  await expectTold(page, SENTENCES.unreachable);
  for (const title of headlines()) await expect(page.getByText(title)).toHaveCount(0);
  await expectBackAfterRetry(page, host, headlines(1, FIRST));
});

test(...fault('F06'), async ({ page, host }) => {
  await holdTime(page);
  await page.addInitScript(countAnswers);
  const short = article(2, { content_html: '<p>Chỉ có mở đầu.</p>', _bantin: { excerpt: true } });
  const documents = edition({ changed: [short], _bantin: { article_url: 'bai/{slug}.json' } });
  host.put({ [FEED]: trickling(JSON.stringify(documents['feed.json'])) });
  await page.goto('./');
  await expect(headline(page)).toHaveText('Đang tải tin…');
  // Its beginning has come, so the ten seconds are over; there is a minute for the rest.
  await page.waitForFunction(() => window.answers > 0);
  await pass(page, 11);
  await expect(alert(page)).toHaveCount(0);
  await pass(page, 61);
  await expectTold(page, SENTENCES.slow);

  const whole = { version: 'https://jsonfeed.org/version/1.1', title: SITE, items: [article(2, { title: 'Bài đến muộn' })] };
  host.put({ [FEED]: json(documents['feed.json']), 'feed/bai/bai-so-2.json': trickling(JSON.stringify(whole)) });
  await retry(page).click();
  await card(page, headlines(2, 2)[0]).click();
  await expect(openArticle(page)).toContainText('Chỉ có mở đầu.');
  const givenUp = page.waitForEvent('requestfailed', (request) => request.url().endsWith('bai-so-2.json'));
  await menu(page).getByRole('link', { name: 'Kinh tế' }).click();
  expect((await givenUp).failure().errorText).toContain('ERR_ABORTED');
  await expect(headline(page)).toHaveText('Kinh tế');
  await expect(page.getByText('Bài đến muộn')).toHaveCount(0);
});

/** In the page: how many answers have begun. */
function countAnswers() {
  window.answers = 0;
  const { fetch } = window;
  window.fetch = async (...request) => {
    const answer = await fetch(...request);
    window.answers += 1;
    return answer;
  };
}
