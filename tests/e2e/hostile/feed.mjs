// Feeds with a payload in every field.
import { URLS } from './payloads.mjs';

const NEWEST = Date.parse('2026-11-20T08:00:00+07:00');
const HOME = 'https://doc-hai.example/';
/** The only image URL that is served. */
export const IMAGE_URL = `${HOME}images/anh-1.svg`;

/** The paragraph after the payload in the content of article `index`. */
export const textAfter = (index) => `Chữ sau cùng của bài ${index}.`;
export const slug = (index) => `doc-hai-${index}`;
/** The start of the headline of article `index`. */
export const headlineStart = (index) => `Bài ${index}:`;
/** The named character references of the payloads. */
const NAMED = { amp: '&', apos: "'", colon: ':', gt: '>', lpar: '(', lt: '<', nbsp: '\u00a0', NewLine: '\n', quot: '"', rpar: ')', sol: '/', Tab: '\t' };
/** Texts have their character references with a semicolon decoded once. */
const decode = (text) =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (reference, hex, decimal, name) => {
    if (name) return NAMED[name] ?? reference;
    // HTML replaces the null character.
    return String.fromCodePoint((hex ? parseInt(hex, 16) : Number(decimal)) || 0xfffd);
  });
/** A payload as one line of plain text. */
export const asText = (payload) => decode(payload).replace(/[\p{Cc} \u2028\u2029]+/gu, ' ').trim().normalize('NFC');

/** One article for each payload. A payload that is not an image URL has a second article with an image, because only an image has a caption. */
export const hostileArticles = (payloads) =>
  payloads.flatMap((payload) => {
    const article = { ...payload, image: payload.payload, hasImage: isHttpUrl(payload.payload) };
    return article.hasImage ? [article] : [article, { ...article, image: IMAGE_URL, hasImage: true }];
  });

const isHttpUrl = (text) => URL.canParse(text, HOME) && /^https?:$/.test(new URL(text, HOME).protocol);

/** A feed of [hostileArticles]. With `slugs`, the payloads are also the slugs. */
export function hostileFeed(articles, { slugs = false } = {}) {
  const items = articles.map(hostileItem);
  if (slugs) for (const [index, { payload }] of articles.entries()) items[index]._bantin.slug = payload;
  return { ...feedFields('Trang tin'), items };
}

/** A feed with the payload in the fields of the feed and of its items, and as the name of a section. */
export function hostileSite(payload, index) {
  const url = URLS[index % URLS.length];
  const section = { slug: payload, title: payload, feed_url: url };
  const { id, _bantin, ...item } = hostileItem({ payload, image: payload }, index);
  return {
    ...feedFields(payload),
    description: payload,
    home_page_url: url,
    icon: url,
    favicon: url,
    language: payload,
    authors: [{ name: payload, url }],
    _bantin: {
      page: { number: payload, count: payload, url },
      sections: [section, { slug: 'chuyen-muc-mot', title: payload }],
      anniversaries: [
        { name: payload, starts: '1900-01-01', ends: '2999-01-01', text: payload, url, image: url },
        { name: payload, date: payload },
      ],
      menu: [{ title: payload, url: payload, items: [{ title: payload, url }, { page: 'trang', title: payload }] }, { section: 'chuyen-muc-mot', title: payload }],
      footer_menu: [{ title: payload, url: payload }, { page: 'trang' }],
      links: [{ title: payload, links: [{ title: payload, url: payload, image: payload }, { title: payload, url, image: url }] }],
      publisher: Object.fromEntries(['name', 'address', 'phone', 'email', 'licence', 'editor'].map((key) => [key, payload])),
      notice: { text: payload, url },
      theme: { colour: payload, dark: payload, font: payload },
      head: [{ name: payload, content: payload }, { name: 'google-site-verification', content: payload }],
      utc_offset: payload,
      images: { [payload]: { width: payload, height: 1, srcset: payload } },
    },
    items: [
      { ...item, id: payload, tags: [payload], _bantin: { ..._bantin, slug: payload, section: payload } },
      { ...item, id, _bantin: { ..._bantin, section: 'chuyen-muc-mot' } },
      { ...item, id: 'trang', _bantin: { page: true, slug: 'trang' } },
    ],
  };
}

function hostileItem({ payload, image }, index) {
  return {
    id: `${index} ${payload}`,
    url: payload,
    external_url: payload,
    title: `${headlineStart(index)} ${payload}`,
    summary: payload,
    image,
    // The caption is rendered only with this image.
    banner_image: image,
    date_published: new Date(NEWEST - index * 60_000).toISOString(),
    authors: [{ name: payload, url: payload, avatar: payload }],
    tags: [payload, payload.toUpperCase()],
    language: payload,
    content_html: `${payload}\n<p>${textAfter(index)}</p>`,
    attachments: [
      { url: payload, mime_type: payload, title: payload, size_in_bytes: payload },
      { url: payload, mime_type: 'audio/mpeg', title: payload, duration_in_seconds: 1 },
    ],
    _bantin: {
      slug: slug(index),
      section: payload,
      event: payload,
      related: [payload, `${index + 1} ${payload}`],
      image_alt: payload,
      image_caption: payload,
      views: payload,
      pinned: payload,
      role: payload,
    },
  };
}

const feedFields = (title) => ({ version: 'https://jsonfeed.org/version/1.1', title, home_page_url: HOME });
