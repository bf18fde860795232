// What is wrong with single items costs neither the others nor more of the item than it must.
import { article, articles, document, edition, headlines, SITE } from '../fixtures/edition.mjs';
import { card, cards, expectNoSidewaysScroll, headline, more, openArticle, openList } from '../support.mjs';
import { bytes, json } from './answers.mjs';
import { expect, faultOfAnyWidth, test } from './fault.mjs';

const FEED = 'feed/feed.json';
const serve = (host, items, feed) => host.put({ [FEED]: json(document(items, feed)) });

/** An article whose address is made from its title and id. */
function unnamed(number, more) {
  const item = article(number, more);
  delete item._bantin.slug;
  return item;
}

async function openCard(page, title) {
  await card(page, title).click();
  await expect(headline(page)).toHaveText(title);
}

test(...faultOfAnyWidth('F27'), async ({ page, host, said }) => {
  const nameless = article(9);
  delete nameless.id;
  const ids = ['', '   ', '\n\t', null, {}, [], true].map((id) => article(9, { id }));
  serve(host, [nameless, ...ids, ...articles(1, 3)]);
  await openList(page);
  await expect(cards(page)).toHaveText(headlines(1, 3));
  expect(said.warnings).toEqual([expect.stringContaining('8 to mend')]);
});

test(...faultOfAnyWidth('F28'), async ({ page, host }) => {
  const [even, odd] = ['9007199254740992', '9007199254740993'];
  const items = [unnamed(1, { id: 'SỐ CHẴN', title: 'Cùng một tên' }), unnamed(2, { id: 'SỐ LẺ', title: 'Cùng một tên', content_html: '<p>Bài của số lẻ.</p>' })];
  host.put({ [FEED]: bytes(JSON.stringify(document(items)).replace('"SỐ CHẴN"', even).replace('"SỐ LẺ"', odd)) });
  await openList(page);
  await expect(cards(page)).toHaveText(['Cùng một tên', 'Cùng một tên']);
  const addresses = await cards(page).evaluateAll((links) => links.map((link) => link.pathname));
  expect(new Set(addresses).size).toBe(2);
  await page.goto(addresses[1]);
  await expect(openArticle(page)).toContainText('Bài của số lẻ.');
  await page.goto(addresses[0]);
  await expect(openArticle(page)).toContainText('Đoạn 8:');
});

test(...faultOfAnyWidth('F29'), async ({ page, host, said }) => {
  const again = article(2, { title: 'Bản sau của cùng một bài', date_modified: '2026-03-20T08:00:00+07:00' });
  const { 'feed.json': first, 'feed-2.json': second } = edition();
  host.put({
    [FEED]: json({ ...first, items: [...first.items, again] }),
    'feed/feed-2.json': json({ ...second, items: [article(1, { title: 'Bản ở trang sau' }), ...second.items] }),
  });
  await openList(page);
  await expect(cards(page)).toHaveText(headlines(1, 8));
  expect(said.warnings).toEqual([expect.stringContaining('has been there before')]);
  await more(page).click();
  await expect(cards(page)).toHaveText(headlines());
  await expect(page.getByText('Bản ở trang sau')).toHaveCount(0);
  await openCard(page, headlines(2, 2)[0]);
});

test(...faultOfAnyWidth('F30'), async ({ page, host, context }) => {
  const ids = ['https://báo.example/a/b?c=d&e#f', '../../../etc/', '100%', '%2e%2e/%00', 'một hai  ba', '🌾🛶', '"><i>', './', '?'];
  serve(host, ids.map((id, index) => unnamed(index + 1, { id })));
  await openList(page);
  await expect(cards(page)).toHaveText(headlines(1, ids.length));
  for (const title of headlines(1, ids.length)) {
    await openCard(page, title);
    await expect(page).toHaveTitle(`${title} - ${SITE}`);
    expect(new URL(page.url()).pathname).toMatch(/^\/bai\/[a-z0-9-]+\/$/);
    await page.goBack();
  }
  await openCard(page, headlines(2, 2)[0]);
  await page.reload();
  await expect(headline(page)).toHaveText(headlines(2, 2));
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(headline(other)).toHaveText(headlines(2, 2));
  await other.close();
});

test(...faultOfAnyWidth('F31'), async ({ page, host }) => {
  const dates = [
    ['Năm 9999', '9999-12-31T23:59:59Z', '01/01/10000 06:59'],
    ['Không múi giờ', '2018-01-06T08:00', null],
    ['Bằng lời', 'hôm qua', null],
    ['Trống', '', null],
    ['Là số', 12, null],
    ['Không có ngày ấy', '2026-02-30T08:00:00Z', null],
    ['Theo RFC 822', 'Sat, 06 Jan 2018 08:00:00 +0700', '06/01/2018 08:00'],
    ['Thời xưa', '1954-05-07T17:30:00+07:00', '07/05/1954 17:30'],
    ['Như mọi bài', '2026-03-01T08:00:00+07:00', '01/03/2026 08:00'],
  ];
  serve(host, dates.map(([title, date_published], index) => article(index + 1, { title, date_published })));
  await openList(page);
  await expect(cards(page)).toHaveText(['Năm 9999', 'Như mọi bài', 'Theo RFC 822', 'Thời xưa', 'Không múi giờ', 'Bằng lời', 'Trống', 'Là số', 'Không có ngày ấy']);
  for (const [title, , shown] of dates) {
    const itsCard = page.getByRole('main').getByRole('listitem').filter({ has: page.getByRole('heading', { level: 2, name: title }) });
    if (shown) await expect(itsCard.getByRole('time')).toHaveText(shown);
    else await expect(itsCard.getByRole('time')).toHaveCount(0);
  }
  await expect(page.getByText(/Invalid|NaN|1970|undefined/)).toHaveCount(0);
});

test(...faultOfAnyWidth('F32'), async ({ page, host }) => {
  const bare = { ...article(1, { url: 'https://example.org/goc' }), content_html: undefined };
  const barest = { id: 'chỉ-có-địa-chỉ', url: 'https://example.net/duong/dan', date_published: '2026-03-01T08:00:00+07:00' };
  serve(host, [bare, barest]);
  await openList(page);
  await expect(cards(page)).toHaveText([...headlines(1, 1), 'example.net']);
  await openCard(page, headlines(1, 1)[0]);
  await expect(openArticle(page)).toContainText('Sapo của bài số 1');
  await expect(openArticle(page).getByRole('link', { name: 'Xem bản gốc' })).toHaveAttribute('href', 'https://example.org/goc');
  await page.goBack();
  await openCard(page, 'example.net');
  await expect(openArticle(page).getByRole('link', { name: 'Xem bản gốc' })).toHaveAttribute('href', barest.url);
});

test(...faultOfAnyWidth('F33'), async ({ page, host }) => {
  const title = 'Chữ <i>nghiêng</i> &amp; dấu &lt;b&gt; <script>alert(1)</script>';
  serve(host, [article(1, { title, summary: '<b>Sapo</b> &nbsp; &amp;', authors: [{ name: '<u>Lê</u>' }], tags: ['<s>thẻ</s>'] })]);
  await openList(page);
  await expect(cards(page)).toHaveText([title]);
  await openCard(page, title);
  await expect(page).toHaveTitle(`${title} - ${SITE}`);
  for (const words of ['<b>Sapo</b> &nbsp; &amp;', '<u>Lê</u>', '<s>thẻ</s>']) await expect(openArticle(page).getByText(words)).toBeVisible();
});

test(...faultOfAnyWidth('F34'), async ({ page, host }) => {
  const untitled = (id, more) => ({ id, date_published: '2026-03-01T08:00:00+07:00', ...more });
  serve(host, [
    untitled('1', { summary: 'Tóm tắt đứng thay tiêu đề.', content_text: 'Nội dung.' }),
    untitled('2', { title: null, content_text: `Một ghi chép ${'rất '.repeat(60)}dài.` }),
    untitled('3', { title: '  ', content_html: '<p></p><p>Chỉ có <b>HTML</b>.</p>' }),
    untitled('4', { title: 12 }),
  ]);
  await openList(page);
  const names = await cards(page).allInnerTexts();
  expect(names[0]).toBe('Tóm tắt đứng thay tiêu đề.');
  expect(names[1]).toMatch(/^Một ghi chép (rất )+.*…$/);
  expect(names[1].length).toBeLessThanOrEqual(101);
  expect(names[2]).toBe('Chỉ có HTML.');
  expect(names[3]).toMatch(/\S/);
  for (const name of names) await expect(page.getByRole('main').getByRole('link', { name, exact: true }).first()).toBeVisible();
});

test(...faultOfAnyWidth('F35'), async ({ page, host }) => {
  const titles = ['Một tiêu đề dài mãi '.repeat(250).trim(), 'dài'.repeat(1000), `a${'\u0301'.repeat(500)} chồng dấu`];
  serve(host, [...titles.map((title, index) => article(index + 1, { title, summary: title, authors: [{ name: title }], tags: [title] })), article(4)]);
  for (const width of [320, 640, 1280]) {
    await page.setViewportSize({ width, height: 700 });
    await openList(page);
    await expect(cards(page)).toHaveCount(4);
    await expectNoSidewaysScroll(page);
    for (const start of ['Một tiêu đề', 'dàidài', 'a\u0301'.normalize()]) {
      await cards(page).filter({ hasText: start }).first().click();
      await expect(openArticle(page)).toContainText('Đoạn 8:');
      await expectNoSidewaysScroll(page);
      await page.goBack();
    }
  }
});

test(...faultOfAnyWidth('F36'), async ({ page, host }) => {
  const labelled = 'جسر جديد!';
  const fromLatin = 'BBC: عاد السوق العائم!';
  const unlabelled = 'גשר נפתח!';
  const turned = '\u202eTin ngược\u2066';
  const items = [
    article(1, { title: 'An English headline!' }),
    article(2, { title: labelled, language: 'ar' }),
    article(3, { title: unlabelled }),
    article(4, { title: turned, authors: [{ name: '\u202eTác giả' }], tags: ['\u202eThẻ!', 'Thẻ sau!'] }),
    article(5, { title: 'The next headline!' }),
    article(6, { title: fromLatin, language: 'ar' }),
  ];
  serve(host, items, { language: 'en' });
  await openList(page);
  const sides = ['left', 'right', 'right', 'left', 'left', 'right'];
  const rows = page.getByRole('main').getByRole('listitem').filter({ has: page.getByRole('time') });
  for (const [index, side] of sides.entries()) {
    if (items[index].title !== turned) expect(await beginsAt(cards(page).nth(index)), items[index].title).toBe(side);
    if (items[index].language !== 'ar') expect(await beginsAt(rows.nth(index).getByRole('time')), 'the date').toBe('left');
  }
  await expect(rows.nth(1)).toHaveAttribute('lang', 'ar');

  for (const title of [labelled, unlabelled, fromLatin]) {
    await openCard(page, title);
    expect(await beginsAt(headline(page)), title).toBe('right');
    await page.goBack();
  }
  await openCard(page, turned);
  expect(await beginsAt(openArticle(page).getByText('Thẻ sau!'))).toBe('left');
  expect(await beginsAt(openArticle(page).getByText('Đoạn 1:'))).toBe('left');
});

test(...faultOfAnyWidth('F37'), async ({ page, host }) => {
  const keys = ['url', 'external_url', 'summary', 'content_text', 'image', 'banner_image', 'date_published', 'date_modified', 'authors', 'author', 'tags', 'language', 'attachments'];
  const own = ['section', 'views', 'pinned', 'event', 'related', 'image_alt', 'image_caption', 'canonical', 'excerpt', 'role'];
  const all = (keys, value) => Object.fromEntries(keys.map((key) => [key, value]));
  const wrong = [null, 12, 1.5, 'không', [], {}, [null, 7, []], { name: 5 }];
  serve(
    host,
    wrong.map((value, index) => article(index + 1, { ...all(keys, value), _bantin: all(own, value) })),
    { description: 7, icon: [], favicon: null, home_page_url: {}, feed_url: 1, next_url: true, authors: 'ai', _bantin: { anniversaries: 'ngày', publisher: [], article_url: 7, images: [], page: 'một', utc_offset: 7 } },
  );
  await openList(page);
  await expect(cards(page)).toHaveText(headlines(1, wrong.length));
  for (const title of headlines(1, wrong.length)) {
    await openCard(page, title);
    await expect(openArticle(page)).toContainText('Đoạn 8:');
    await expect(openArticle(page)).not.toContainText(/\[object|undefined|null|NaN|Invalid/);
    await page.goBack();
  }
});

test(...faultOfAnyWidth('F38'), async ({ page, host }) => {
  const addresses = [
    ['javascript:alert(1)', null],
    [' JaVaScRiPt:alert(1)', null],
    ['data:text/html,<script>alert(1)</script>', null],
    ['vbscript:msgbox(1)', null],
    ['', null],
    ['http://[không', null],
    ['../tin/goc.html', 'https://nguon.example/tin/goc.html'],
    ['//nguon.example/goc', 'https://nguon.example/goc'],
    ['https://example.org/goc', 'https://example.org/goc'],
  ];
  const html = (url) => `<p>Đọc <a href="${url.replaceAll('"', '')}">ở nơi khác</a>.</p>`;
  serve(host, addresses.map(([url], index) => article(index + 1, { url, content_html: html(url || 'javascript:') })), { home_page_url: 'https://nguon.example/bao/' });
  await openList(page);
  for (const [index, [url, leadsTo]] of addresses.entries()) {
    await openCard(page, headlines(index + 1, index + 1)[0]);
    const original = openArticle(page).getByRole('link', { name: 'Xem bản gốc' });
    const inText = openArticle(page).getByRole('link', { name: 'ở nơi khác' });
    await expect(openArticle(page)).toContainText('ở nơi khác');
    for (const link of [original, inText]) {
      if (leadsTo) await expect(link, url).toHaveAttribute('href', leadsTo);
      else await expect(link, url).toHaveCount(0);
    }
    await page.goBack();
  }
});

test(...faultOfAnyWidth('F39'), async ({ page, host }) => {
  const attachments = [
    { url: 'tai-lieu/khong-kieu.pdf', size_in_bytes: '12', duration_in_seconds: 'lâu' },
    { url: 'tai-lieu/vo-cung.pdf', mime_type: null, size_in_bytes: 1e300, duration_in_seconds: -4 },
    { url: 'tai-lieu/le.mp3', mime_type: 'audio/mpeg', title: 'Bài đọc', duration_in_seconds: 12.5 },
    { mime_type: 'application/pdf', title: 'Không địa chỉ' },
  ];
  serve(host, [article(1, { attachments })]);
  await openList(page);
  await openCard(page, headlines(1, 1)[0]);
  const files = page.getByRole('region', { name: 'Tệp đính kèm' }).getByRole('listitem');
  await expect(files).toHaveText(['khong-kieu.pdf', 'vo-cung.pdf', /^Bài đọc \(1[23] giây\)$/]);
});

/** On which side a text begins, seen from the mark at its end. */
const beginsAt = (locator) =>
  locator.evaluate((element) => {
    const place = (node, from) => {
      const range = document.createRange();
      range.setStart(node, from);
      range.setEnd(node, from + 1);
      return range.getBoundingClientRect().left;
    };
    const words = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
    return place(words, 0) < place(words, words.length - 1) ? 'left' : 'right';
  });
