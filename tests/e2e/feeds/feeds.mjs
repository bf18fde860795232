// Feeds of other producers, without the extension `_bantin`, and their expected sites.
import { readFileSync } from 'node:fs';

const VIETNAMESE = {
  interface: 'vi', menu: 'Menu chính', home: 'Trang chủ', more: 'Xem thêm', posted: 'Đăng ngày', updated: 'Cập nhật', byline: 'Tác giả', original: 'Xem bản gốc',
  attachments: 'Tệp đính kèm', topics: 'Từ khóa', related: 'Tin liên quan', latest: 'Tin mới', feed: 'Nguồn cấp tin (JSON Feed)',
};
export const ENGLISH = {
  interface: 'en', menu: 'Main menu', home: 'Front page', more: 'Show more', posted: 'Published', updated: 'Updated', byline: 'Author', original: 'View the original',
  attachments: 'Attachments', topics: 'Topics', related: 'Related news', latest: 'Latest', feed: 'News feed (JSON Feed)',
};

/**
 * The expected site of each feed.
 * - `at`: URL of the feed, `feed_url` by default. `more`: the second document.
 * - `untitled`: headlines of items without a title, by id. `titles`: all headlines, for a feed with errors.
 * - `sections`: the menu. `story`: one article in detail.
 */
export const FEEDS = [
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

export const [WORDPRESS, GHOST, HUGO, PODCAST, NEWSPAPER, CMS, ARABIC, MISTAKES] = [
  'wordpress', 'ghost', 'hugo', 'podcast', 'english-newspaper', 'vietnamese-cms', 'arabic', 'mistakes',
].map((name) => FEEDS.find(({ file }) => file === `${name}.json`));

/** Reads a feed's files: its documents by URL, the site's name, and the expected articles, newest first. */
function contents({ file, at, more, untitled = {}, titles }) {
  const read = (name) => readFileSync(new URL(`../../fixtures/feeds/${name}`, import.meta.url), 'utf8');
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

export const titlesOf = (shown) => shown.map(({ title }) => normalized(title));
export const inSection = (shown, section) => shown.filter(({ item }) => Array.isArray(item.tags) && normalized(item.tags[0] ?? '') === section);

/** A text of a feed in the form in which it is shown: NFC, with collapsed white space. */
export const normalized = (text) => text.normalize('NFC').replace(/\s+/g, ' ').trim();
