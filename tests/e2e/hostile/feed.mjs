// A feed in which everything means harm.
import { ADDRESSES } from './payloads.mjs';

const NEWEST = Date.parse('2026-11-20T08:00:00+07:00');
const HOME = 'https://doc-hai.example/';
/** The one picture that comes. */
export const PHOTO = `${HOME}images/anh-1.svg`;

/** What follows the payload in the text of article `index`. */
export const after = (index) => `Chữ sau cùng của bài ${index}.`;
export const slug = (index) => `doc-hai-${index}`;
/** How the headline of an article begins. */
export const mark = (index) => `Bài ${index}:`;
/** A payload where one line of plain text is drawn. */
export const line = (payload) => payload.replace(/[\p{Cc} \u2028\u2029]+/gu, ' ').trim().normalize('NFC');

/**
 * One article for each payload, which stands in all of its fields. A payload that is no address of a picture would leave the article without
 * one, and so without a caption: there is another article of it, with [PHOTO].
 */
export const articlesOf = (payloads) =>
  payloads.flatMap((one) => {
    const { payload } = one;
    const itself = { ...one, image: payload, isPictured: isAddress(payload) };
    return itself.isPictured ? [itself] : [itself, { ...one, image: PHOTO, isPictured: true }];
  });

const isAddress = (text) => URL.canParse(text, HOME) && /^https?:$/.test(new URL(text, HOME).protocol);

/** Of articles from [articlesOf]. The payloads are where these stand, too, with `slugs`. */
export function hostileFeed(articles, { slugs = false } = {}) {
  const items = articles.map(hostileItem);
  if (slugs) for (const [index, { payload }] of articles.entries()) items[index]._bantin.slug = payload;
  return { ...head('Trang tin'), items };
}

/** A feed whose own fields are the payload too, with an article that says where it stands in the same words. */
export function hostileSite(payload, index) {
  const address = ADDRESSES[index % ADDRESSES.length];
  const section = { slug: payload, title: payload, feed_url: address };
  const { id, _bantin, ...item } = hostileItem({ payload, image: payload }, index);
  return {
    ...head(payload),
    description: payload,
    home_page_url: address,
    icon: address,
    favicon: address,
    language: payload,
    authors: [{ name: payload, url: address }],
    _bantin: {
      page: { number: payload, count: payload, url: address },
      sections: [section, { slug: 'chuyen-muc-mot', title: payload }],
      anniversaries: [
        { name: payload, starts: '1900-01-01', ends: '2999-01-01', text: payload, url: address, image: address },
        { name: payload, date: payload },
      ],
      publisher: Object.fromEntries(['name', 'address', 'phone', 'email', 'licence', 'editor'].map((key) => [key, payload])),
      utc_offset: payload,
      images: { [payload]: { width: payload, height: 1, srcset: payload } },
    },
    items: [
      { ...item, id: payload, tags: [payload], _bantin: { ..._bantin, slug: payload, section: payload } },
      { ...item, id, _bantin: { ..._bantin, section: 'chuyen-muc-mot' } },
    ],
  };
}

function hostileItem({ payload, image }, index) {
  return {
    id: `${index} ${payload}`,
    url: payload,
    external_url: payload,
    title: `${mark(index)} ${payload}`,
    summary: payload,
    image,
    // The same picture: another one would be drawn without the words.
    banner_image: image,
    date_published: new Date(NEWEST - index * 60_000).toISOString(),
    authors: [{ name: payload, url: payload, avatar: payload }],
    tags: [payload, payload.toUpperCase()],
    language: payload,
    content_html: `${payload}\n<p>${after(index)}</p>`,
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

const head = (title) => ({ version: 'https://jsonfeed.org/version/1.1', title, home_page_url: HOME });
