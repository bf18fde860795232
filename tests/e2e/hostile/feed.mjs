// A feed in which everything means harm.
import { ADDRESSES } from './payloads.mjs';

const NEWEST = Date.parse('2026-11-20T08:00:00+07:00');

/** What follows the payload in the text of article `index`. */
export const after = (index) => `Chữ sau cùng của bài ${index}.`;
export const slug = (index) => `doc-hai-${index}`;
/** How the headline of an article begins. */
export const mark = (index) => `Bài ${index}:`;

/** One article for each payload, which stands in all of its fields; in those that say where it stands only with `slugs`. */
export function hostileFeed(payloads, { slugs = false } = {}) {
  const items = payloads.map((payload, index) => hostileItem(payload, index));
  if (slugs) for (const [index, item] of items.entries()) item._bantin.slug = payloads[index];
  return { ...head('Trang tin'), items };
}

/** A feed whose own fields are the payload too, with an article that says where it stands in the same words. */
export function hostileSite(payload, index) {
  const address = ADDRESSES[index % ADDRESSES.length];
  const section = { slug: payload, title: payload, feed_url: address };
  const { id, _bantin, ...item } = hostileItem(payload, index);
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

function hostileItem(payload, index) {
  const address = ADDRESSES[index % ADDRESSES.length];
  const other = ADDRESSES[(index + 7) % ADDRESSES.length];
  return {
    id: `${index} ${payload}`,
    url: index % 2 ? address : payload,
    external_url: address,
    title: `${mark(index)} ${payload}`,
    summary: payload,
    image: index % 3 ? other : payload,
    banner_image: other,
    date_published: new Date(NEWEST - index * 60_000).toISOString(),
    authors: [{ name: payload, url: address, avatar: address }],
    tags: [payload, payload.toUpperCase()],
    language: payload,
    content_html: `${payload}\n<p>${after(index)}</p>`,
    attachments: [
      { url: address, mime_type: payload, title: payload, size_in_bytes: payload },
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

const head = (title) => ({ version: 'https://jsonfeed.org/version/1.1', title, home_page_url: 'https://doc-hai.example/' });
