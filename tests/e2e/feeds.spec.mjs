// Feeds of other producers, without the extension `_bantin`, shown as complete sites.
// Each feed is served from its own host. A request to any other host fails the test.
import { readFileSync } from 'node:fs';
import { IMAGE_SVG } from './fixtures/feed.mjs';
import {
  articleElement, attachments, cardLinks, expect, expectAccessible, expectNoHorizontalScroll, openList, pageHeading, test as base,
} from './support.mjs';

const VIETNAMESE = {
  interface: 'vi', sections: 'Chuyên mục', home: 'Trang chủ', more: 'Xem thêm', posted: 'Đăng ngày', updated: 'Cập nhật', byline: 'Tác giả', original: 'Xem bản gốc',
  attachments: 'Tệp đính kèm', topics: 'Từ khóa', related: 'Tin liên quan', latest: 'Tin mới', feed: 'Nguồn cấp tin (JSON Feed)',
};
const ENGLISH = {
  interface: 'en', sections: 'Sections', home: 'Front page', more: 'Show more', posted: 'Published', updated: 'Updated', byline: 'Author', original: 'View the original',
  attachments: 'Attachments', topics: 'Topics', related: 'Related news', latest: 'Latest', feed: 'News feed (JSON Feed)',
};

/**
 * The expected site of each feed.
 * - `at`: URL of the feed, `feed_url` by default. `more`: the second document.
 * - `untitled`: headlines of items without a title, by id. `titles`: all headlines, for a feed with errors.
 * - `sections`: the menu. `story`: one article in detail.
 */
const FEEDS = [
  {
    file: 'wordpress.json',
    more: { file: 'wordpress-2.json', at: 'https://millbrook-plots.example/feed/json/?paged=2' },
    by: 'the WordPress plugin',
    locale: ENGLISH,
    lang: 'en-US',
    sections: ['Growing', 'Committee', 'Events'],
    story: {
      title: 'The last frost is never the last frost',
      text: ['every May I walk past on the sixteenth and don’t say anything', 'the beans – well, we shall sow beans again'],
      photos: ['White garden fleece stiff with frost over a row of seedlings'],
      bylines: 'Ruth Alderman',
      date: /14 May 2026 07:30/,
      updated: /15 May 2026 18:02/,
      tags: ['Growing', 'Weather', 'Tomatoes'],
    },
  },
  {
    file: 'ghost.json',
    by: 'Ghost',
    locale: ENGLISH,
    lang: 'en',
    sections: ['Craft', 'Repair', 'Printing'],
    story: {
      title: 'The last type foundry on the river',
      text: ['It sulks until ten', 'Lead type is sold by weight, and a single page weighs more than a cat.', 'I tell them: it waits.'],
      photos: ['A hand lifting a row of bright metal letters'],
      bylines: 'Lena Okafor, Tomasz Bielak',
      date: /18 Jun 2026 05:00/,
      tags: ['Craft', 'Printing'],
    },
  },
  {
    file: 'hugo.json',
    by: 'a Hugo template',
    locale: VIETNAMESE,
    lang: 'vi',
    untitled: { 'https://ghi-chep.example/bai/khong-tieu-de/': 'Ghi nhanh: máy in ở cơ quan lại hỏng.' },
    sections: ['Linux', 'Phần cứng', 'Web'],
    story: {
      title: 'Sao lưu cả nhà bằng một dòng rsync',
      text: ['Ổ cứng của mẹ tôi hỏng đúng hôm giỗ.', 'một bản sao chưa từng được mở ra thì chưa phải là bản sao'],
      photos: ['Chiếc NAS hai ổ đặt trên kệ sách'],
      date: /12\/07\/2026 21:05/,
      tags: ['Linux', 'Sao lưu'],
    },
  },
  {
    file: 'eleventy.json',
    by: 'Eleventy',
    locale: ENGLISH,
    lang: 'fr',
    sections: ['Saisons', 'Recettes', 'Marchés'],
    story: {
      title: 'Les asperges n’attendent pas',
      text: ['Elles arrivent un mardi, sans prévenir', 'debout dans la casserole, la tête hors de l’eau'],
      photos: ['Trois bottes d’asperges blanches sur un étal'],
      bylines: 'Élise Garrigue',
      date: /25 Apr 2026 00:00/,
      tags: ['Saisons', 'Légumes'],
    },
  },
  {
    file: 'micro-blog.json',
    by: 'Micro.blog',
    locale: ENGLISH,
    lang: 'en',
    untitled: {
      'https://ines.micro-posts.example/2026/08/03/081544.html': 'The tram driver stopped between two stops this morning, got out, moved a chair from the rails, and…',
      'https://ines.micro-posts.example/2026/08/02/213012.html': 'Tonight’s sky over the river.',
      'https://ines.micro-posts.example/2026/08/02/120500.html': 'Finished reading: The Cartographer’s Lunch by Odile Brandt 📚',
      'https://ines.micro-posts.example/2026/08/01/094801.html': '@rui Yes! The bakery behind the market, but only before nine.',
      // Two images without text: the headline is the alternative text of the first one.
      'https://ines.micro-posts.example/2026/07/30/190233.html': 'Blue tile with a ship',
      'https://ines.micro-posts.example/2026/07/29/070010.html': 'A city is what is left when you have missed the last tram. Overheard at the stop, from a man with…',
    },
    sections: [],
    story: {
      title: 'Tonight’s sky over the river.',
      text: ['Tonight’s sky over the river.'],
      photos: ['Orange evening sky above a row of tiled roofs'],
      bylines: 'Inês Marques',
      date: /2 Aug 2026 21:30/,
    },
  },
  {
    file: 'podcast.json',
    by: 'a podcast',
    locale: VIETNAMESE,
    lang: 'vi-VN',
    sections: ['Nghề cũ', 'Người trẻ'],
    story: {
      title: 'Người cuối cùng đan đó bắt cá',
      text: ['Chúng tôi đến nhà ông Tám Lược vào mùa nước nổi', '18:40 Vì sao ông không dạy nghề cho con', 'Bài vè do bà Sáu Nhành đọc.'],
      bylines: 'Mai Khuê',
      date: /20\/09\/2026 06:00/,
      tags: ['Nghề cũ'],
    },
  },
  {
    file: 'numeric-ids.json',
    by: 'a town hall with numeric ids',
    locale: ENGLISH,
    lang: 'es-ES',
    sections: [],
    story: {
      title: 'Vuelve el cine de verano',
      text: ['Tres películas, doscientas sillas'],
      photos: ['Sillas de plástico frente a una pantalla blanca'],
      date: /3 Jul 2026 10:30/,
    },
  },
  {
    file: 'english-newspaper.json',
    more: { file: 'english-newspaper-2.json', at: 'https://www.harbourcourier.example/feeds/all.json?before=urn%3Ahc%3A88115&limit=26' },
    by: 'an English newspaper',
    locale: ENGLISH,
    lang: 'en-GB',
    sections: ['News', 'Business', 'Sport', 'Culture'],
    story: {
      title: 'Harbour bridge to close for nine nights',
      text: ['From 19 October it gets nine nights of it.', 'Ambulances will be stationed on both banks'],
      photos: ['Two engineers beside a cogwheel taller than they are'],
      bylines: 'Priya Nair',
      date: /9 Oct 2026 06:30/,
      updated: /9 Oct 2026 09:12/,
      tags: ['News', 'Transport'],
    },
  },
  {
    file: 'vietnamese-cms.json',
    by: 'a Vietnamese CMS',
    locale: VIETNAMESE,
    lang: 'vi',
    sections: ['Đời sống', 'Thông báo', 'Môi trường'],
    story: {
      title: 'Ra quân dọn dẹp kênh Rạch Ngỗng trước mùa mưa',
      text: ['bà con các tổ dân phố đã có mặt hai bên bờ kênh', 'Sẽ giữ sạch mỗi tháng một lần'],
      photos: ['Thuyền chở rác'],
      bylines: 'Ban biên tập',
      date: /30\/10\/2026 16:45/,
      tags: ['Môi trường', 'Đời sống'],
    },
  },
  {
    file: 'arabic.json',
    by: 'an Arabic blog',
    locale: ENGLISH,
    lang: 'ar',
    sections: ['حكايات', 'مطبخ', 'أخبار الحارة'],
    story: {
      title: 'رائحة الخبز قبل الفجر',
      text: ['يفتح العم ياسين الفرن عند الثالثة صباحًا', '«الخبز لا ينتظر (ولا الجيران)»'],
      photos: ['فرن حجري مضاء بالنار'],
      bylines: 'سلمى الحدّاد',
      date: /12 Mar 2026 09:00/,
      tags: ['حكايات'],
    },
  },
  {
    file: 'mistakes.json',
    at: 'http://con-thu.example/feed.json',
    by: 'a producer that makes mistakes',
    locale: VIETNAMESE,
    lang: 'vi',
    titles: [
      'Xã <b>Cồn Thử</b> mở chợ phiên & hội làng',
      'Lịch cắt điện tuần tới: thứ ba và thứ năm, từ bảy giờ đến mười một giờ, các ấp 1, 2 và 5.',
      'Lúa trổ đều trên cánh đồng ấp 4',
      'Trạm y tế khám bệnh cho người cao tuổi',
      'Kế hoạch nạo vét kênh nội đồng',
      'Không có tiêu đề, chỉ có một câu: nước lớn lúc bốn giờ chiều.',
    ],
    sections: ['Đời sống', 'Nông nghiệp'],
    story: {
      title: 'Xã <b>Cồn Thử</b> mở chợ phiên & hội làng',
      text: ['Chợ phiên họp từ tờ mờ sáng, người đi từ đêm', 'Hội làng mở lúc bảy giờ, trống giục từ đình ra bến.'],
      bylines: 'Trần Văn Thử',
      date: /02\/06\/2026 08:00/,
      tags: ['Đời sống'],
    },
  },
].map((feed) => ({ ...feed, ...contents(feed) }));

const [WORDPRESS, GHOST, HUGO, PODCAST, NEWSPAPER, CMS, ARABIC, MISTAKES] = [
  'wordpress', 'ghost', 'hugo', 'podcast', 'english-newspaper', 'vietnamese-cms', 'arabic', 'mistakes',
].map((name) => FEEDS.find(({ file }) => file === `${name}.json`));

/** Number of articles that a list shows at first. */
const PORTION = 24;

/** Reads a feed's files: its documents by URL, the site's name, and the expected articles, newest first. */
function contents({ file, at, more, untitled = {}, titles }) {
  const read = (name) => readFileSync(new URL(`../fixtures/feeds/${name}`, import.meta.url), 'utf8');
  const body = read(file);
  const first = JSON.parse(body);
  const url = at ?? first.feed_url;
  const documents = { [url]: body, ...(more && { [more.at]: read(more.file) }) };
  const shown = (items) => {
    if (titles) return titles.map((title) => ({ title, item: items.find((item) => typeof item?.title === 'string' && decoded(item.title.toWellFormed()).trim() === title) ?? {} }));
    const dated = items.map((item) => ({ title: item.title || untitled[item.id], item }));
    return dated.sort((one, other) => Date.parse(other.item.date_published) - Date.parse(one.item.date_published));
  };
  const older = more ? JSON.parse(documents[more.at]).items : [];
  return { url, documents, site: first.title, first: shown(first.items), all: shown([...first.items, ...older]) };
}

/** Texts are written with character references by systems that escape them for HTML. */
function decoded(text) {
  return text.replaceAll('&amp;', '&');
}

const titlesOf = (shown) => shown.map(({ title }) => normalized(title));
const inSection = (shown, section) => shown.filter(({ item }) => Array.isArray(item.tags) && normalized(item.tags[0] ?? '') === section);

/** A text of a feed in the form in which it is shown: NFC, with collapsed white space. */
const normalized = (text) => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** One second of sound as a WAV file. */
function tone() {
  const rate = 8000;
  const samples = Buffer.alloc(rate, 128);
  for (let index = 0; index < rate; index += 1) samples[index] = 128 + Math.round(40 * Math.sin(index / 3));
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + rate, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36);
  head.writeUInt32LE(rate, 40);
  return Buffer.concat([head, samples]);
}

/** Favicons have another resource type than images. */
const isImage = (request) => request.resourceType() === 'image' || /\.(ico|jpg|png)$/.test(request.url());

const test = base.extend({
  /** Sets the feed of the shell, and serves its documents and images. */
  site: async ({ page, baseURL }, use) => {
    const foreign = [];
    const make = async ({ url: feedUrl, documents }) => {
      await page.route('**/*', async (route) => {
        const request = route.request();
        const url = request.url();
        if (url in documents) {
          const headers = { 'access-control-allow-origin': '*' };
          return route.fulfill({ contentType: 'application/feed+json', headers, body: documents[url] });
        }
        if (!url.startsWith(baseURL) && isImage(request)) return route.fulfill({ contentType: 'image/svg+xml', body: IMAGE_SVG });
        if (request.resourceType() === 'media') return route.fulfill({ contentType: 'audio/wav', body: tone() });
        if (!url.startsWith(baseURL)) {
          foreign.push(url);
          return route.abort();
        }
        if (!request.isNavigationRequest()) return route.continue();
        const response = await route.fetch();
        return route.fulfill({ response, body: (await response.text()).replaceAll(/href="?feed\/feed\.json"?/g, `href="${feedUrl}"`) });
      });
    };
    await use(make);
    expect(foreign, 'requests to other hosts').toEqual([]);
  },
});

const menuOf = (page, locale) => page.getByRole('navigation', { name: locale.sections });
const moreOf = (page, locale) => page.getByRole('link', { name: locale.more, exact: true });

/** Opens an article from the front page. */
async function openStory(page, title) {
  await openList(page);
  await cardLinks(page).and(page.getByRole('link', { name: title, exact: true })).first().click();
  await expect(articleElement(page)).toBeVisible();
  await expect(pageHeading(page)).toHaveText(title);
}

async function expectNoMissingValues(page) {
  await expect(page.locator('body')).not.toContainText(/Lượt xem|\bViews\b|Tin đọc nhiều|Most read/i);
  await expect(page.locator('body')).not.toContainText(/Invalid Date|1970|undefined|\[object|NaN/);
}

for (const feed of FEEDS) {
  const { by, locale, lang, site: name, first, all, sections, story, more } = feed;

  test.describe(`the site of a feed by ${by}`, () => {
    test('lists every article on the front page, newest first, in the language of the feed', async ({ page, site }) => {
      await site(feed);
      await openList(page);
      await expect(cardLinks(page)).toHaveText(titlesOf(first.slice(0, PORTION)));
      await expect(pageHeading(page)).toHaveText(normalized(name));
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await expect(page.getByRole('region', { name: locale.latest })).toBeVisible();
      await expect(page.getByRole('link', { name: locale.feed })).toHaveAttribute('href', feed.url);
      await expectNoMissingValues(page);
      await expectNoHorizontalScroll(page);
      await expectAccessible(page);

      await expect(moreOf(page, locale)).toHaveCount(more ? 1 : 0);
      if (!more) return;
      if (first.length > PORTION) {
        await moreOf(page, locale).click();
        await expect(cardLinks(page)).toHaveText(titlesOf(first));
      }
      await moreOf(page, locale).click();
      await expect(cardLinks(page)).toHaveText(titlesOf(all));
      await expect(moreOf(page, locale)).toHaveCount(0);
    });

    test('has a section for each first tag, the most frequent first', async ({ page, site }) => {
      await site(feed);
      await openList(page);
      await expect(menuOf(page, locale).getByRole('link')).toHaveText([locale.home, ...sections]);
      for (const [index, section] of sections.entries()) {
        await menuOf(page, locale).getByRole('link').nth(index + 1).click();
        await expect(pageHeading(page)).toHaveText(section);
        await expect(cardLinks(page)).toHaveText(titlesOf(inSection(first, section)));
        await expectNoMissingValues(page);
        await expectNoHorizontalScroll(page);
      }
    });

    test('shows an article with its text, images, authors, dates and a link to the original', async ({ page, site }) => {
      await site(feed);
      await openStory(page, story.title);
      const article = articleElement(page);
      const text = (await article.textContent()).replace(/\s+/g, ' ');
      for (const part of story.text) expect(text).toContain(part);
      const alts = await article.getByRole('img').evaluateAll((images) => images.filter((image) => image.checkVisibility()).map((image) => image.alt));
      expect(alts).toEqual(expect.arrayContaining(story.photos ?? []));
      if (story.bylines) expect(text).toContain(`${locale.byline}: ${story.bylines}`);
      else expect(text).not.toContain(locale.byline);
      await expect(article).toContainText(new RegExp(`${locale.posted}: ${story.date.source}`));
      if (story.updated) await expect(article).toContainText(new RegExp(`${locale.updated}: ${story.updated.source}`));
      else await expect(article).not.toContainText(locale.updated);
      const topics = article.getByRole('region', { name: locale.topics });
      await expect(topics.getByRole('listitem')).toHaveText(story.tags ?? []);
      const { item } = first.find(({ title }) => normalized(title) === story.title);
      await expect(article.getByRole('link', { name: locale.original })).toHaveAttribute('href', item.url);

      await expect(page).toHaveTitle(`${story.title} - ${normalized(name)}`);
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await expectNoMissingValues(page);
      await expectNoHorizontalScroll(page);
      await expectAccessible(page);

      await page.reload();
      await expect(pageHeading(page)).toHaveText(story.title);
    });
  });
}

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
  await openList(page);
  await expect(cardLinks(page)).toHaveText(titlesOf(WORDPRESS.first));
  await expect(moreOf(page, ENGLISH)).toHaveCount(0);
});

test('a podcast episode can be played and downloaded', async ({ page, site }) => {
  await site(PODCAST);
  await openStory(page, PODCAST.story.title);
  const files = attachments(page);
  await expect(files.getByRole('listitem')).toContainText('Tập 7: nghe trọn vẹn (45 phút 54 giây, 44,1 MB)');
  await expect(files.getByRole('link', { name: 'Tập 7: nghe trọn vẹn' })).toHaveAttribute('href', 'https://media.chuyenlangnghe.example/tap-7.mp3');
  const player = files.locator('audio');
  await expect(player).toBeVisible();
  await player.focus();
  await page.keyboard.press('Space');
  await expect.poll(() => player.evaluate((audio) => audio.currentTime)).toBeGreaterThan(0);
});

test('an extended English list announces its number of articles in English', async ({ page, site }) => {
  await site(NEWSPAPER);
  await openList(page);
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
