// From the list to an article, on to a related one, and back.
import { article, COUNT, edition, FIRST, headlines, SITE } from './fixtures/edition.mjs';
import { bringToMiddle, card, cards, dataRequests, expect, headline, more, openArticle, openList, related, scrollPlace, test } from './support.mjs';

const [CARD] = headlines(6, 6);
const [NEXT] = headlines(3, 3);
/** Pixels that a place may be off. */
const NEARLY = 3;

async function expectPlace(page, place) {
  await expect.poll(async () => Math.abs((await scrollPlace(page)) - place)).toBeLessThanOrEqual(NEARLY);
}

async function follow(link) {
  await bringToMiddle(link);
  const place = await scrollPlace(link.page());
  await link.click();
  return place;
}

test('back and back again leads to the same places at once, without a request', async ({ page, feed, requested }) => {
  feed.serve(edition({ changed: [article(6, { _bantin: { related: ['bai-3'] } })] }));
  await openList(page);
  requested.length = 0;

  const listPlace = await follow(card(page, CARD));
  expect(listPlace).toBeGreaterThan(0);
  await expect(headline(page)).toHaveText(CARD);
  await expectPlace(page, 0);

  const articlePlace = await follow(related(page).getByRole('link', { name: NEXT }));
  await expect(headline(page)).toHaveText(NEXT);
  await expectPlace(page, 0);

  await page.goBack();
  await expect(headline(page)).toHaveText(CARD);
  await expectPlace(page, articlePlace);

  await page.goBack();
  await expect(headline(page)).toHaveText(SITE);
  await expect(cards(page)).toHaveCount(FIRST);
  await expectPlace(page, listPlace);
  expect(dataRequests(requested)).toEqual([]);
});

test('each page that a link leads to is titled, focused and announced', async ({ page, feed }) => {
  feed.serve(edition({ changed: [article(6, { _bantin: { related: ['bai-3'] } })] }));
  await openList(page);
  await expect(page).toHaveTitle(SITE);
  const links = [
    [card(page, CARD), CARD],
    [related(page).getByRole('link', { name: NEXT }), NEXT],
  ];
  for (const [link, title] of links) {
    await link.click();
    await expect(headline(page)).toHaveText(title);
    await expect(headline(page)).toBeFocused();
    await expect(page).toHaveTitle(`${title} - ${SITE}`);
    await expect(page.getByRole('status')).toHaveText(`${title} - ${SITE}`);
  }
  await openArticle(page).getByRole('link', { name: 'Thời sự' }).click();
  await expect(headline(page)).toHaveText('Thời sự');
  await expect(headline(page)).toBeFocused();
  await expect(page.getByRole('status')).toHaveText(`Thời sự - ${SITE}`);
});

test('back puts the focus on the link that was followed, and says where the reader is', async ({ page, feed }) => {
  feed.serve(edition({ changed: [article(6, { _bantin: { related: ['bai-3'] } })] }));
  await openList(page);
  await card(page, CARD).click();
  await expect(headline(page)).toHaveText(CARD);
  await related(page).getByRole('link', { name: NEXT }).click();
  await expect(headline(page)).toHaveText(NEXT);

  await page.goBack();
  await expect(related(page).getByRole('link', { name: NEXT })).toBeFocused();
  await expect(page.getByRole('status')).toHaveText(`${CARD} - ${SITE}`);
  await page.goBack();
  await expect(card(page, CARD)).toBeFocused();
  await expect(page.getByRole('status')).toHaveText(SITE);
  await expect(page).toHaveTitle(SITE);
});

test('of several links to one page, back puts the focus on the one that was followed', async ({ page, feed }) => {
  await openList(page);
  const links = page.getByRole('main').getByRole('link', { name: 'Kinh tế', exact: true });
  await links.last().click();
  await expect(headline(page)).toHaveText('Kinh tế');
  await page.goBack();
  await expect(links.last()).toBeFocused();
});

test('forward leads to the article again', async ({ page, feed }) => {
  await openList(page);
  await card(page, CARD).click();
  await expect(headline(page)).toHaveText(CARD);
  await page.goBack();
  await expect(cards(page)).toHaveCount(FIRST);
  await page.goForward();
  await expect(headline(page)).toHaveText(CARD);
  await expect(page).toHaveTitle(`${CARD} - ${SITE}`);
});

test('“Xem thêm” is a link that adds the older articles below those that stand there', async ({ page, feed }) => {
  await openList(page);
  await expect(cards(page)).toHaveText(headlines(1, FIRST));
  await expect(more(page)).toHaveAttribute('href', '/?den=2');

  const place = await follow(more(page));
  await expect(page).toHaveURL('/?den=2');
  await expect(cards(page)).toHaveText(headlines());
  await expect(cards(page).nth(FIRST)).toBeFocused();
  await expect(page.getByRole('status')).toHaveText(`Đang hiển thị ${COUNT} tin`);
  await expect(more(page)).toHaveCount(0);
  await expectPlace(page, place);
});

test('a grown list is still grown after a reload, and back makes it short again', async ({ page, feed }) => {
  await openList(page);
  const place = await follow(more(page));
  await expect(cards(page)).toHaveCount(COUNT);
  await page.reload();
  await expect(cards(page)).toHaveText(headlines());
  await expectPlace(page, place);

  await page.goBack();
  await expect(page).toHaveURL('/');
  await expect(cards(page)).toHaveText(headlines(1, FIRST));
  await expect(more(page)).toBeFocused();
});

test('back to a grown list leads to the article among the older ones', async ({ page, feed, requested }) => {
  await openList(page);
  await more(page).click();
  await expect(cards(page)).toHaveCount(COUNT);
  requested.length = 0;
  const place = await follow(cards(page).nth(COUNT - 2));
  await expect(headline(page)).toHaveText(headlines()[COUNT - 2]);
  await page.goBack();
  await expect(cards(page)).toHaveCount(COUNT);
  await expectPlace(page, place);
  await expect(cards(page).nth(COUNT - 2)).toBeFocused();
  expect(dataRequests(requested)).toEqual([]);
});

test('a reload in the middle of an article stays there', async ({ page, feed }) => {
  await page.goto('bai/bai-so-2/');
  const place = await page.getByRole('article').getByText('Đoạn 6:').evaluate((paragraph) => {
    paragraph.scrollIntoView();
    return Math.round(window.scrollY);
  });
  expect(place).toBeGreaterThan(0);
  await page.reload();
  await expect(openArticle(page)).toBeVisible();
  await expectPlace(page, place);
});
