// Feeds of others, as their producers write them: nobody there knows of `_bantin`, and each makes a complete site.
// Every feed is served from its own host, as the page of a reader's site would get it, and nothing else may leave this server.
import { readFileSync } from 'node:fs';
import { PICTURE } from './fixtures/edition.mjs';
import { card, cards, expect, expectAccessible, expectNoSidewaysScroll, headline, openArticle, openList, test as base } from './support.mjs';

const VIETNAMESE = {
  interface: 'vi', sections: 'Chuyên mục', home: 'Trang chủ', more: 'Xem thêm', posted: 'Đăng ngày', updated: 'Cập nhật', byline: 'Tác giả', original: 'Xem bản gốc',
  attachments: 'Tệp đính kèm', topics: 'Từ khóa', related: 'Tin liên quan', latest: 'Tin mới', feed: 'Nguồn cấp tin (JSON Feed)',
};
const ENGLISH = {
  interface: 'en', sections: 'Sections', home: 'Front page', more: 'Show more', posted: 'Published', updated: 'Updated', byline: 'Author', original: 'View the original',
  attachments: 'Attachments', topics: 'Topics', related: 'Related news', latest: 'Latest', feed: 'News feed (JSON Feed)',
};

/**
 * What a reader gets of each feed. `at` is where it is served, its own address unless it names none; `more` is a second document.
 * `untitled`: the headline of an item without a title, by its id. `sections`: the menu. `story`: one article in detail, whose `date` is
 * the one that is shown.
 */
const FEEDS = [
  {
    file: 'wordpress.json',
    more: { file: 'wordpress-2.json', at: 'https://millbrook-plots.example/feed/json/?paged=2' },
    by: 'the WordPress plugin',
    words: ENGLISH,
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
    words: ENGLISH,
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
    words: VIETNAMESE,
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
    words: ENGLISH,
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
    words: ENGLISH,
    lang: 'en',
    untitled: {
      'https://ines.micro-posts.example/2026/08/03/081544.html': 'The tram driver stopped between two stops this morning, got out, moved a chair from the rails, and…',
      'https://ines.micro-posts.example/2026/08/02/213012.html': 'Tonight’s sky over the river.',
      'https://ines.micro-posts.example/2026/08/02/120500.html': 'Finished reading: The Cartographer’s Lunch by Odile Brandt 📚',
      'https://ines.micro-posts.example/2026/08/01/094801.html': '@rui Yes! The bakery behind the market, but only before nine.',
      // Two pictures and not a word: what the first one shows is said for those who can't see it.
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
    words: VIETNAMESE,
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
    by: 'a town hall that numbers its notices',
    words: ENGLISH,
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
    words: ENGLISH,
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
    words: VIETNAMESE,
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
    words: ENGLISH,
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
    by: 'somebody who makes mistakes',
    words: VIETNAMESE,
    lang: 'vi',
    titles: [
      'Xã <b>Cồn Thử</b> mở chợ phiên &amp; hội làng',
      'Lịch cắt điện tuần tới: thứ ba và thứ năm, từ bảy giờ đến mười một giờ, các ấp 1, 2 và 5.',
      'Lúa \ufffd trổ đều trên cánh đồng ấp 4',
      'Trạm y tế khám bệnh cho người cao tuổi',
      'Kế hoạch nạo vét kênh nội đồng',
      'Không có tiêu đề, chỉ có một câu: nước lớn lúc bốn giờ chiều.',
    ],
    sections: ['Đời sống', 'Nông nghiệp'],
    story: {
      title: 'Xã <b>Cồn Thử</b> mở chợ phiên &amp; hội làng',
      text: ['Chợ phiên họp từ tờ mờ sáng, người đi từ đêm', 'Hội làng mở lúc bảy giờ, trống giục từ đình ra bến.'],
      bylines: 'Trần Văn Thử',
      date: /02\/06\/2026 08:00/,
      tags: ['Đời sống'],
    },
  },
].map((feed) => ({ ...feed, ...contents(feed) }));

const [WORDPRESS, GHOST, HUGO, ELEVENTY, MICRO_BLOG, PODCAST, NUMERIC, NEWSPAPER, CMS, ARABIC, MISTAKES] = FEEDS;

/** A longer document is opened in portions of so many articles. */
const AT_ONCE = 24;

/** What is in the files: the documents by address, the site's name, and the items that are shown, newest first. */
function contents({ file, at, more, untitled = {}, titles }) {
  const read = (name) => readFileSync(new URL(`../fixtures/feeds/${name}`, import.meta.url), 'utf8');
  const body = read(file);
  const first = JSON.parse(body);
  const address = at ?? first.feed_url;
  const documents = { [address]: body, ...(more && { [more.at]: read(more.file) }) };
  const shown = (items) => {
    if (titles) return titles.map((title) => ({ title, item: items.find((item) => typeof item?.title === 'string' && item.title.toWellFormed().trim() === title) ?? {} }));
    const dated = items.map((item) => ({ title: item.title || untitled[item.id], item }));
    return dated.sort((one, other) => Date.parse(other.item.date_published) - Date.parse(one.item.date_published));
  };
  const older = more ? JSON.parse(documents[more.at]).items : [];
  return { address, documents, site: first.title, first: shown(first.items), all: shown([...first.items, ...older]) };
}

const titlesOf = (shown) => shown.map(({ title }) => composed(title));
const inSection = (shown, section) => shown.filter(({ item }) => Array.isArray(item.tags) && composed(item.tags[0] ?? '') === section);

/** A text of a file as it is shown: letters and their marks are one, however they are written, and so are spaces. */
const composed = (text) => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** A tone of a second, as a file of the kind WAV. */
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

/** A site's icon is asked for as well, though not as an image. */
const isPicture = (request) => request.resourceType() === 'image' || /\.(ico|jpg|png)$/.test(request.url());

const test = base.extend({
  /** Makes the site of a feed: the shell names it, its host answers for it and its pictures, and nobody else answers anything. */
  site: async ({ page, baseURL }, use) => {
    const strayed = [];
    const make = async ({ address, documents }) => {
      await page.route('**/*', async (route) => {
        const request = route.request();
        const url = request.url();
        if (url in documents) {
          const headers = { 'access-control-allow-origin': '*' };
          return route.fulfill({ contentType: 'application/feed+json', headers, body: documents[url] });
        }
        if (!url.startsWith(baseURL) && isPicture(request)) return route.fulfill({ contentType: 'image/svg+xml', body: PICTURE });
        if (request.resourceType() === 'media') return route.fulfill({ contentType: 'audio/wav', body: tone() });
        if (!url.startsWith(baseURL)) {
          strayed.push(url);
          return route.abort();
        }
        if (!request.isNavigationRequest()) return route.continue();
        const response = await route.fetch();
        return route.fulfill({ response, body: (await response.text()).replaceAll('href="feed/feed.json"', `href="${address}"`).replaceAll('href=feed/feed.json', `href=${address}`) });
      });
    };
    await use(make);
    expect(strayed, 'requests to other hosts').toEqual([]);
  },
});

const menuOf = (page, words) => page.getByRole('navigation', { name: words.sections });
const moreOf = (page, words) => page.getByRole('link', { name: words.more, exact: true });

/** Opens an article from the front page. */
async function openStory(page, title) {
  await openList(page);
  await cards(page).and(page.getByRole('link', { name: title, exact: true })).first().click();
  await expect(openArticle(page)).toBeVisible();
  await expect(headline(page)).toHaveText(title);
}

async function expectNoTraceOfViews(page) {
  await expect(page.locator('body')).not.toContainText(/Lượt xem|\bViews\b|Tin đọc nhiều|Most read/i);
  await expect(page.locator('body')).not.toContainText(/Invalid Date|1970|undefined|\[object|NaN/);
}

for (const feed of FEEDS) {
  const { by, words, lang, site: name, first, all, sections, story, more } = feed;

  test.describe(`of a feed by ${by}`, () => {
    test('the front page shows every article, newest first, in words of the right language', async ({ page, site }) => {
      await site(feed);
      await openList(page);
      await expect(cards(page)).toHaveText(titlesOf(first.slice(0, AT_ONCE)));
      await expect(headline(page)).toHaveText(composed(name));
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await expect(page.getByRole('region', { name: words.latest })).toBeVisible();
      await expect(page.getByRole('link', { name: words.feed })).toHaveAttribute('href', feed.address);
      await expectNoTraceOfViews(page);
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);

      await expect(moreOf(page, words)).toHaveCount(more ? 1 : 0);
      if (!more) return;
      if (first.length > AT_ONCE) {
        await moreOf(page, words).click();
        await expect(cards(page)).toHaveText(titlesOf(first));
      }
      await moreOf(page, words).click();
      await expect(cards(page)).toHaveText(titlesOf(all));
      await expect(moreOf(page, words)).toHaveCount(0);
    });

    test('the menu has a section for each first tag, the most frequent first, with its articles', async ({ page, site }) => {
      await site(feed);
      await openList(page);
      await expect(menuOf(page, words).getByRole('link')).toHaveText([words.home, ...sections]);
      for (const [place, section] of sections.entries()) {
        await menuOf(page, words).getByRole('link').nth(place + 1).click();
        await expect(headline(page)).toHaveText(section);
        await expect(cards(page)).toHaveText(titlesOf(inSection(first, section)));
        await expectNoTraceOfViews(page);
        await expectNoSidewaysScroll(page);
      }
    });

    test('an article opens with its text, pictures, people, dates and the way to the original', async ({ page, site }) => {
      await site(feed);
      await openStory(page, story.title);
      const article = openArticle(page);
      const shown = (await article.textContent()).replace(/\s+/g, ' ');
      for (const part of story.text) expect(shown).toContain(part);
      const named = await article.getByRole('img').evaluateAll((images) => images.filter((image) => image.checkVisibility()).map((image) => image.alt));
      expect(named).toEqual(expect.arrayContaining(story.photos ?? []));
      if (story.bylines) expect(shown).toContain(`${words.byline}: ${story.bylines}`);
      else expect(shown).not.toContain(words.byline);
      await expect(article).toContainText(new RegExp(`${words.posted}: ${story.date.source}`));
      if (story.updated) await expect(article).toContainText(new RegExp(`${words.updated}: ${story.updated.source}`));
      else await expect(article).not.toContainText(words.updated);
      const topics = article.getByRole('region', { name: words.topics });
      await expect(topics.getByRole('listitem')).toHaveText(story.tags ?? []);
      const { item } = first.find(({ title }) => composed(title) === story.title);
      await expect(article.getByRole('link', { name: words.original })).toHaveAttribute('href', item.url);

      await expect(page).toHaveTitle(`${story.title} - ${composed(name)}`);
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await expectNoTraceOfViews(page);
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);

      await page.reload();
      await expect(headline(page)).toHaveText(story.title);
    });
  });
}

test('a WordPress picture keeps its caption and its smaller copies, and what is no text goes', async ({ page, site }) => {
  await site(WORDPRESS);
  await openStory(page, WORDPRESS.story.title);
  const figure = openArticle(page).getByRole('figure', { name: 'Plot 17 at six in the morning: the fleece stood up by itself.' });
  await expect(figure.getByRole('img')).toHaveAttribute('srcset', /frost-on-fleece-300x200\.jpg 300w.*frost-on-fleece-768x512\.jpg 768w/);
  await expect(openArticle(page).getByRole('heading', { level: 2, name: 'What survived' })).toBeVisible();
  await expect(openArticle(page).getByRole('blockquote')).toContainText('“If you have to ask whether it’s too early, it is.”');
  await expect(openArticle(page).getByRole('link', { name: 'Order fleece with the club' })).toHaveAttribute('href', 'https://millbrook-plots.example/fleece-sale/');
  await expect(openArticle(page)).not.toContainText(/&#\d+;|wp-block/);
});

test('a WordPress gallery is shown whole, above its one caption', async ({ page, site }) => {
  await site(WORDPRESS);
  await openStory(page, 'Seed swap: forty kinds of bean and one argument');
  const gallery = openArticle(page).getByRole('figure', { name: 'The swap, before and after the doors opened' });
  await expect(gallery.getByRole('img')).toHaveCount(2);
  // The picture of the card is one of them, and is not shown a second time above the text.
  await expect(openArticle(page).getByRole('img', { name: 'Envelopes of seed on a trestle table' })).toHaveCount(1);
  await expect(openArticle(page).getByRole('img')).toHaveCount(2);
});

test('a WordPress table has its headers and caption, and “Continue reading” leads to the site', async ({ page, site }) => {
  await site(WORDPRESS);
  await openStory(page, 'Summer water rota: please read before you reach for the tap');
  await expect(openArticle(page).getByRole('columnheader')).toHaveText(['Plots', 'Morning', 'Evening']);
  await expect(openArticle(page)).toContainText('Turns from 1 June to 15 September');
  await expect(openArticle(page).getByRole('link', { name: /^Continue reading/ })).toHaveAttribute('href', /#more-405$/);
});

test('an article of an older document of a WordPress feed opens by its address', async ({ page, site }) => {
  await site(WORDPRESS);
  await openList(page, './?den=2');
  const address = await card(page, 'Wassail under the apple trees').getAttribute('href');
  await page.goto(address);
  await expect(headline(page)).toHaveText('Wassail under the apple trees');
  await expect(openArticle(page)).toContainText('Bring a pan, a spoon and something warm.');
});

test('a bookmark card of Ghost is a link with the title, the words and the name of the other site', async ({ page, site }) => {
  await site(GHOST);
  await openStory(page, GHOST.story.title);
  const bookmark = openArticle(page).getByRole('link', { name: /Eleven thousand matrices, catalogued/ });
  await expect(bookmark.first()).toHaveAttribute('href', 'https://river-museum.example/collections/matrices');
  await expect(bookmark.first()).toBeVisible();
  for (const words of ['The museum has put every brass mould of the foundry online', 'River Museum', 'The catalogue took nine years']) {
    await expect(openArticle(page)).toContainText(words);
  }
  // The icon of the other site is no photo, and not one word is glued to the next.
  await expect(openArticle(page).locator('img[src="https://river-museum.example/favicon.ico"]')).toHaveCount(0);
  expect(await openArticle(page).innerText()).not.toMatch(/cataloguedThe museum|from\.River|MuseumCollections/);
});

test('the cover of a Ghost article opens it, and its excerpt is the lead', async ({ page, site }) => {
  await site(GHOST);
  await openStory(page, GHOST.story.title);
  const images = openArticle(page).locator('figure img');
  await expect(images.first()).toHaveAttribute('src', 'https://theslowpress.example/content/images/2026/06/foundry-river.jpg');
  await expect(openArticle(page)).toContainText('For ninety years one family has poured hot metal into letters.');
  await expect(openArticle(page).getByRole('figure', { name: 'Twelve-point, still warm. Photo: Lena Okafor' })).toBeVisible();
  await expect(openArticle(page).getByRole('link', { name: 'Support slow writing' })).toBeVisible();
});

test('what a Ghost page folds away can be read, and its buttons are gone', async ({ page, site }) => {
  await site(GHOST);
  await openStory(page, 'Paper that remembers water');
  await expect(openArticle(page)).toContainText('What is a deckle?');
  await expect(openArticle(page)).toContainText('The loose wooden frame that decides where the sheet ends.');
  await expect(openArticle(page).getByRole('button')).toHaveCount(0);
});

test('code of a Hugo site keeps its lines, and relative links and pictures lead to that site', async ({ page, site }) => {
  await site(HUGO);
  await openStory(page, HUGO.story.title);
  const code = openArticle(page).locator('pre');
  expect((await code.textContent()).trimEnd().split('\n')).toEqual(['rsync -a --delete \\', '  /home/ nas:/sao-luu/$(hostname)/']);
  await expect(openArticle(page).getByRole('link', { name: 'chiếc NAS cũ' })).toHaveAttribute('href', 'https://ghi-chep.example/bai/nas-cu/');
  const figure = openArticle(page).getByRole('figure', { name: 'Chiếc NAS mua lại, chạy được năm thứ bảy' });
  await expect(figure.getByRole('img')).toHaveAttribute('src', 'https://ghi-chep.example/bai/sao-luu-bang-rsync/nas-tren-ke-sach.jpg');
});

test('a picture that a Hugo page finds two folders up is found here too', async ({ page, site }) => {
  await site(HUGO);
  await openStory(page, 'Chiếc NAS cũ và bài học về tiếng ồn');
  await expect(openArticle(page).getByRole('img', { name: 'Hai ổ cứng tháo rời trên bàn' })).toHaveAttribute('src', 'https://ghi-chep.example/img/nas-cu.jpg');
});

test('a feed that was copied to the reader’s own site still names its own addresses', async ({ page, site }) => {
  // The README's way: another's feed.json lies beside the page. Its `feed_url`, its `next_url` and its articles are elsewhere.
  const copy = new URL('feed/feed.json', test.info().project.use.baseURL).href;
  await site({ address: copy, documents: { [copy]: WORDPRESS.documents[WORDPRESS.address] } });
  await openStory(page, WORDPRESS.story.title);
  await expect(openArticle(page).getByRole('link', { name: ENGLISH.original })).toHaveAttribute('href', 'https://millbrook-plots.example/2026/05/the-last-frost/');
  // The older documents are of another host than this copy, and nobody follows a feed there.
  await openList(page);
  await expect(cards(page)).toHaveText(titlesOf(WORDPRESS.first));
  await expect(moreOf(page, ENGLISH)).toHaveCount(0);
});

test('the one author of an Eleventy site signs all articles but those of a guest', async ({ page, site }) => {
  await site(ELEVENTY);
  await openStory(page, 'La cuisson debout');
  await expect(openArticle(page)).toContainText('Author: Élise Garrigue');
  await expect(openArticle(page).getByRole('listitem').filter({ hasText: 'Couvrez d’un torchon humide.' })).toBeVisible();
  await openStory(page, 'La soupe à rien');
  await expect(openArticle(page)).toContainText('Author: Bastien Roumégous');
  await expect(page.getByRole('contentinfo')).toContainText('Élise Garrigue');
});

test('posts of Micro.blog have the first words of their text as headline, each an address of its own', async ({ page, site }) => {
  await site(MICRO_BLOG);
  await openList(page);
  const addresses = await cards(page).evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(new Set(addresses).size).toBe(7);
  await openStory(page, MICRO_BLOG.first[0].title);
  await expect(openArticle(page)).toContainText('moved a chair from the rails, and rang the bell twice at it. Nobody in the carriage looked up.');
  await openStory(page, 'How I clean old tiles');
  await expect(openArticle(page)).toContainText('Soak first. Always soak first.');
});

test('a post of Micro.blog that is all pictures shows them, headed by what the first one shows', async ({ page, site }) => {
  await site(MICRO_BLOG);
  await openStory(page, 'Blue tile with a ship');
  for (const name of ['Blue tile with a ship', 'Blue tile with a fish']) await expect(openArticle(page).getByRole('img', { name })).toBeVisible();
});

test('an episode of a podcast can be played, and taken along', async ({ page, site }) => {
  await site(PODCAST);
  await openStory(page, PODCAST.story.title);
  const files = openArticle(page).getByRole('region', { name: 'Tệp đính kèm' });
  await expect(files.getByRole('listitem')).toContainText('Tập 7: nghe trọn vẹn (45 phút 54 giây, 44,0 MB)');
  await expect(files.getByRole('link', { name: 'Tập 7: nghe trọn vẹn' })).toHaveAttribute('href', 'https://media.chuyenlangnghe.example/tap-7.mp3');
  const player = files.locator('audio');
  await expect(player).toBeVisible();
  await player.focus();
  await page.keyboard.press('Space');
  await expect.poll(() => player.evaluate((audio) => audio.currentTime)).toBeGreaterThan(0);
});

test('the notes of an episode keep their lines', async ({ page, site }) => {
  await site(PODCAST);
  await openStory(page, PODCAST.story.title);
  const lines = (await openArticle(page).innerText()).split('\n').map((line) => line.trim());
  for (const line of ['Trong tập này:', '00:00 Mở đầu bên bến nước', '39:05 Bài vè đan đó']) expect(lines).toContain(line);
});

test('an episode with a transcript offers that too, without a player', async ({ page, site }) => {
  await site(PODCAST);
  await openStory(page, 'Tiếng đục đá dưới chân núi');
  const files = openArticle(page).getByRole('region', { name: 'Tệp đính kèm' }).getByRole('listitem');
  await expect(files).toHaveCount(2);
  await expect(files.nth(1)).toHaveText('Bản ghi lời (182 KB)');
  await expect(files.nth(1).locator('audio')).toHaveCount(0);
  await expect(files.nth(0)).toContainText('1 giờ 5 giây');
});

test('articles whose numbers differ in one far digit, under one headline, keep apart', async ({ page, site }) => {
  await site(NUMERIC);
  await openList(page);
  const addresses = await cards(page).evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(new Set(addresses).size).toBe(7);
  await page.goto(addresses[0]);
  await expect(openArticle(page)).toContainText('no habrá agua en la calle Mayor');
  await page.goto(addresses[1]);
  await expect(openArticle(page)).toContainText('El corte previsto para el lunes queda anulado.');
  await expect(headline(page)).toHaveText('Corte de agua');
});

test('articles without a tag need no menu, and neighbours lead from one to the next', async ({ page, site }) => {
  await site(NUMERIC);
  await openStory(page, 'Vuelve el cine de verano');
  const neighbours = page.getByRole('navigation', { name: 'Next and previous article' });
  await neighbours.getByRole('link', { name: 'Older' }).click();
  await expect(headline(page)).toHaveText('La biblioteca abre por las tardes');
  await expect(page.getByRole('complementary', { name: ENGLISH.related })).toHaveCount(0);
});

test('a newspaper that grows says in English how many articles it shows', async ({ page, site }) => {
  await site(NEWSPAPER);
  await openList(page);
  for (const count of [26, 30]) {
    await moreOf(page, ENGLISH).click();
    await expect(cards(page)).toHaveCount(count);
    await expect(page.getByRole('status')).toHaveText(`Showing ${count} articles`);
  }
});

test('a section of a newspaper grows with its older documents', async ({ page, site }) => {
  await site(NEWSPAPER);
  await openList(page, 'chuyen-muc/culture/');
  await moreOf(page, ENGLISH).click();
  await expect(cards(page)).toHaveText(titlesOf(inSection(NEWSPAPER.all, 'Culture')));
});

test('a newspaper’s front page says its day and its dates in English', async ({ page, site }) => {
  await page.clock.setFixedTime(new Date('2026-10-09T08:00:00+01:00'));
  await site(NEWSPAPER);
  await openList(page);
  await expect(page.getByRole('banner')).toContainText('Friday, 9 October 2026');
  await expect(page.getByRole('main').getByRole('time').first()).toHaveText('9 Oct 2026 06:30');
});

test('related news of a newspaper are those of the same tags', async ({ page, site }) => {
  await site(NEWSPAPER);
  await openStory(page, NEWSPAPER.story.title);
  const related = page.getByRole('complementary', { name: ENGLISH.related }).getByRole('link');
  await expect(related).toHaveCount(6);
  await expect(related.first()).toHaveText('One in three parking fines overturned on appeal');
});

test('Vietnamese written letter by letter with its marks can be found and linked like any other', async ({ page, site }) => {
  await site(CMS);
  await openStory(page, CMS.story.title);
  expect(new URL(page.url()).pathname).toMatch(/^\/bai\/ra-quan-don-dep-kenh-rach-ngong-truoc-mua-mua-[a-z2-7]{13}\/$/);
  // What a reader types in the browser's search is composed, and so is the page.
  const text = await openArticle(page).innerText();
  expect(text).toContain('đoạn kênh này ngập rác từ sau Tết');
  expect(text).toBe(text.normalize('NFC'));
});

test('centred italics below a picture are its caption', async ({ page, site }) => {
  await site(CMS);
  await openStory(page, CMS.story.title);
  await expect(openArticle(page).locator('figcaption')).toHaveText([
    'Đoàn viên vớt rác trên kênh Rạch Ngỗng sáng 30/10. Ảnh: Thu Mẫu',
    'Ba thuyền rác được chuyển lên bờ trong buổi sáng. Ảnh: Thu Mẫu',
  ]);
});

test('breaks in pairs are paragraphs, single ones are lines', async ({ page, site }) => {
  await site(CMS);
  await openStory(page, 'Thông báo lịch tiếp công dân tháng 11');
  await expect(openArticle(page).getByRole('paragraph').filter({ hasText: /Uỷ ban|Địa điểm|Đề nghị/ })).toHaveText([
    'Uỷ ban nhân dân phường tiếp công dân vào sáng thứ ba hằng tuần.',
    /^Địa điểm: phòng số 2, tầng trệt\.\s*Thời gian: 8 giờ đến 11 giờ\.$/,
    'Đề nghị mang theo giấy tờ tuỳ thân.',
  ]);
  await expect(openArticle(page).getByRole('region', { name: 'Tệp đính kèm' }).getByRole('listitem')).toHaveText('lich-tiep-cong-dan-11.docx (24 KB)');
});

test('an Arabic text runs from right to left', async ({ page, site }) => {
  await site(ARABIC);
  await openStory(page, ARABIC.story.title);
  for (const part of [headline(page), openArticle(page).getByText('يفتح العم ياسين')]) {
    expect(await part.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
  }
});

test('a headline that no Latin letter is in still has an address that works', async ({ page, site }) => {
  await site(ARABIC);
  await openStory(page, 'وصفة: شوربة العدس كما تعدّها جدتي');
  expect(new URL(page.url()).pathname).toMatch(/^\/bai\/[a-z2-7]{13}\/$/);
  await expect(openArticle(page).getByRole('listitem').filter({ hasText: 'لا تستعجلي.' })).toBeVisible();
});

test('a feed with mistakes loses what is broken and nothing else', async ({ page, site }) => {
  await site(MISTAKES);
  await openStory(page, 'Kế hoạch nạo vét kênh nội đồng');
  const article = openArticle(page);
  await expect(article).toContainText('Kênh số 3 và số 5 được nạo vét trước vụ hè thu. Xem bản đồ tại trụ sở.');
  await expect(article.getByRole('link', { name: 'Xem bản đồ' })).toHaveCount(0);
  await expect(article.getByRole('link', { name: 'Xem bản gốc' })).toHaveCount(0);
  await expect(article).not.toContainText('Đăng ngày');
  await expect(article.getByRole('region', { name: 'Tệp đính kèm' }).getByRole('listitem')).toHaveText('Kế hoạch nạo vét');
  await expect(article.getByRole('link', { name: 'Kế hoạch nạo vét' })).toHaveAttribute('href', 'http://con-thu.example/tep/ke-hoach.pdf');
  await expect(article.getByRole('img')).toHaveCount(0);

  await openStory(page, MISTAKES.titles[1]);
  await expect(openArticle(page)).toContainText('Đăng ngày: 02/06/2026 00:30');
  await openStory(page, MISTAKES.titles[2]);
  await expect(openArticle(page)).toContainText('Tóm tắt mới.');
});

test('what was mended in a feed with mistakes is said in the console, for those who write it', async ({ page, site }) => {
  const warning = page.waitForEvent('console', (message) => message.type() === 'warning' && message.text().includes('con-thu.example'));
  await site(MISTAKES);
  await openList(page);
  const text = (await warning).text();
  expect(text).toContain('32 to mend in this feed');
  expect(text).toContain('items[2].id (id "tin-1") is a duplicate; items[2] is ignored.');
});
