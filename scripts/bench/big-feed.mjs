// Generates a feed document of many items. Texts are random word pairs of the sample edition. They have no meaning, but the letters, the
// lengths and the compression ratio of Vietnamese prose. The same arguments generate the same feed.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = 'public/feed';
const MAX_SNIPPET_WORDS = 2;
const MINUTES_BETWEEN_ARTICLES = 97;

/** The documents of the sample edition, parsed, the newest first. */
export function sampleDocuments() {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.json')).sort((one, other) => (other === 'feed.json') - (one === 'feed.json') || one.localeCompare(other));
  return names.map((name) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')));
}

/**
 * `sample`: parsed documents from which words and properties are taken. `words`: minimum and maximum length of an article.
 * `before`: number of newer articles in other documents. `total`: number of articles in all documents.
 */
export function bigFeed(sample, count, { words: [minWords, maxWords] = [300, 600], before = 0, total = count } = {}) {
  const random = mulberry(total + before);
  const between = (min, max) => min + Math.floor(random() * (max - min + 1));
  const vocabulary = words(sample);
  const line = (length) => {
    const words = [];
    while (words.length < length) {
      const start = between(0, vocabulary.length - 1);
      words.push(...vocabulary.slice(start, start + between(1, MAX_SNIPPET_WORDS)));
    }
    const text = words.slice(0, length).join(' ');
    return text[0].toUpperCase() + text.slice(1);
  };
  const sentence = () => `${line(between(9, 26))}${random() < 0.1 ? `, ${between(1, 999)} ${line(between(4, 9)).toLowerCase()}` : ''}.`;
  const paragraphs = (words) => {
    const html = [];
    for (let written = 0; written < words;) {
      const text = Array.from({ length: between(2, 5) }, sentence).join(' ');
      written += text.split(' ').length;
      html.push(`<p>${text}</p>`);
    }
    return html.join('\n');
  };

  const { next_url: _next, ...head } = sample[0];
  const { page: _page, documents: _documents, ...extension } = head._bantin;
  const models = sample.flatMap((document) => document.items).filter((item) => item.image);
  const newest = Date.parse(models[0].date_published);
  const items = Array.from({ length: count }, (_, place) => {
    const index = before + place;
    const model = models[index % models.length];
    return {
      id: `tin-${total - index}`,
      title: line(between(8, 18)),
      summary: `${line(between(20, 40))}.`,
      content_html: paragraphs(between(minWords, maxWords)),
      image: model.image,
      date_published: new Date(newest - index * MINUTES_BETWEEN_ARTICLES * 60_000).toISOString().replace('.000Z', '+00:00'),
      tags: model.tags,
      _bantin: { section: model._bantin?.section, views: between(20, 9_000), image_alt: line(8), image_caption: `${line(14)}.` },
    };
  });
  return { ...head, _bantin: extension, items };
}

/** All words of the documents in their order, without markup. */
function words(sample) {
  const texts = sample.flatMap((document) => document.items).map((item) => `${item.title} ${item.summary} ${item.content_html ?? item.content_text ?? ''}`);
  return texts.join(' ').replace(/<[^>]*>|&\w+;/g, ' ').toLowerCase().match(/[\p{L}\p{M}]+/gu);
}

/** The Mulberry32 random generator. */
function mulberry(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
