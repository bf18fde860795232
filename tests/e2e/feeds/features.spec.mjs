// What single producers write: markup of their editors, attachments, languages and mistakes.
import { articleElement, cardLinks, openList, pageHeading, recording } from '../support.mjs';
import { ARABIC, CMS, ENGLISH, GHOST, HUGO, MISTAKES, NEWSPAPER, PODCAST, WORDPRESS, titlesOf } from './feeds.mjs';
import { expect, moreOf, openStory, test } from './test.mjs';

test('a WordPress image keeps its caption and its srcset, and no editor markup is shown', async ({ page, site }) => {
  await site(WORDPRESS);
  await openStory(page, WORDPRESS.story.title);
  const figure = articleElement(page).getByRole('figure', { name: 'Plot 17 at six in the morning: the fleece stood up by itself.' });
  await expect(figure.getByRole('img')).toHaveAttribute('srcset', /frost-on-fleece-300x200\.jpg 300w.*frost-on-fleece-768x512\.jpg 768w/);
  await expect(articleElement(page).getByRole('heading', { level: 2, name: 'What survived' })).toBeVisible();
  await expect(articleElement(page).getByRole('blockquote')).toContainText('“If you have to ask whether it’s too early, it is.”');
  await expect(articleElement(page).getByRole('link', { name: 'Order fleece with the club' })).toHaveAttribute('href', 'https://millbrook-plots.example/fleece-sale/');
  await expect(articleElement(page)).not.toContainText(/&#\d+;|wp-block/);
});

test('a Ghost bookmark card is a link with title, excerpt and site name', async ({ page, site }) => {
  await site(GHOST);
  await openStory(page, GHOST.story.title);
  const bookmark = articleElement(page).getByRole('link', { name: /Eleven thousand matrices, catalogued/ });
  await expect(bookmark.first()).toHaveAttribute('href', 'https://river-museum.example/collections/matrices');
  await expect(bookmark.first()).toBeVisible();
  for (const text of ['The museum has put every brass mould of the foundry online', 'River Museum', 'The catalogue took nine years']) {
    await expect(articleElement(page)).toContainText(text);
  }
  // The favicon is not shown as a photo, and the texts of separate elements do not run together.
  await expect(articleElement(page).locator('img[src="https://river-museum.example/favicon.ico"]')).toHaveCount(0);
  expect(await articleElement(page).innerText()).not.toMatch(/cataloguedThe museum|from\.River|MuseumCollections/);
});

test('code in a Hugo feed keeps its line breaks, and relative URLs resolve to the producer’s site', async ({ page, site }) => {
  await site(HUGO);
  await openStory(page, HUGO.story.title);
  const code = articleElement(page).locator('pre');
  expect((await code.textContent()).trimEnd().split('\n')).toEqual(['rsync -a --delete \\', '  /home/ nas:/sao-luu/$(hostname)/']);
  await expect(articleElement(page).getByRole('link', { name: 'chiếc NAS cũ' })).toHaveAttribute('href', 'https://ghi-chep.example/bai/nas-cu/');
  const figure = articleElement(page).getByRole('figure', { name: 'Chiếc NAS mua lại, chạy được năm thứ bảy' });
  await expect(figure.getByRole('img')).toHaveAttribute('src', 'https://ghi-chep.example/bai/sao-luu-bang-rsync/nas-tren-ke-sach.jpg');
});

test('a copy of a feed on the site’s own host keeps the producer’s URLs and loads no older documents', async ({ page, site }) => {
  const copy = new URL('feed/feed.json', test.info().project.use.baseURL).href;
  await site({ url: copy, documents: { [copy]: WORDPRESS.documents[WORDPRESS.url] } });
  await openStory(page, WORDPRESS.story.title);
  await expect(articleElement(page).getByRole('link', { name: ENGLISH.original })).toHaveAttribute('href', 'https://millbrook-plots.example/2026/05/the-last-frost/');
  // `next_url` is followed only within the origin of the feed.
  await openList(page, 'tin-moi/');
  await expect(cardLinks(page)).toHaveText(titlesOf(WORDPRESS.first));
  await expect(moreOf(page, ENGLISH)).toHaveCount(0);
});

test('a podcast episode can be played and downloaded', async ({ page, site }) => {
  await site(PODCAST);
  await openStory(page, PODCAST.story.title);
  await expect(recording(page)).toContainText('Tập 7: nghe trọn vẹn (MP3, 45 phút 54 giây, 44,1 MB)');
  await expect(recording(page).getByRole('link', { name: 'Tập 7: nghe trọn vẹn' })).toHaveAttribute('href', 'https://media.chuyenlangnghe.example/tap-7.mp3');
  const player = recording(page).locator('audio');
  await expect(player).toBeVisible();
  await player.focus();
  await page.keyboard.press('Space');
  await expect.poll(() => player.evaluate((audio) => audio.currentTime)).toBeGreaterThan(0);
});

test('an extended English list announces its number of articles in English', async ({ page, site }) => {
  await site(NEWSPAPER);
  await openList(page, 'tin-moi/');
  for (const count of [26, 30]) {
    await moreOf(page, ENGLISH).click();
    await expect(cardLinks(page)).toHaveCount(count);
    await expect(page.getByRole('status')).toHaveText(`Showing ${count} articles`);
  }
});

test('an English front page has English dates', async ({ page, site }) => {
  await page.clock.setFixedTime(new Date('2026-10-09T08:00:00+01:00'));
  await site(NEWSPAPER);
  await openList(page);
  await expect(page.getByRole('banner')).toContainText('Friday, 9 October 2026');
  await expect(page.getByRole('main').getByRole('time').first()).toHaveText('9 Oct 2026 06:30');
});

test('decomposed Vietnamese text is composed in addresses and on the page', async ({ page, site }) => {
  await site(CMS);
  await openStory(page, CMS.story.title);
  expect(new URL(page.url()).pathname).toMatch(/^\/bai\/ra-quan-don-dep-kenh-rach-ngong-truoc-mua-mua-[a-z2-7]{13}\/$/);
  // Text that readers type into the browser's search is composed.
  const text = await articleElement(page).innerText();
  expect(text).toContain('đoạn kênh này ngập rác từ sau Tết');
  expect(text).toBe(text.normalize('NFC'));
});

test('an Arabic article is laid out from right to left', async ({ page, site }) => {
  await site(ARABIC);
  await openStory(page, ARABIC.story.title);
  for (const text of [pageHeading(page), articleElement(page).getByText('يفتح العم ياسين')]) {
    expect(await text.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
  }
});

test('the console lists the errors of a feed for its producer', async ({ page, site }) => {
  const warning = page.waitForEvent('console', (message) => message.type() === 'warning' && message.text().includes('con-thu.example'));
  await site(MISTAKES);
  await openList(page);
  const text = (await warning).text();
  expect(text).toMatch(/\b33\b/);
  expect(text).toContain('items[2].id (id "tin-1")');
});
