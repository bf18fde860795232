// One feed document of many items. Its texts are snippets of the sample edition, put together by seeded chance: without a meaning,
// but with the letters and lengths of Vietnamese, and compressed they are as long as prose is.

/** Words that stay together. */
const SNIPPET_AT_MOST = 2;
const WORDS_AT_LEAST = 300;
const WORDS_AT_MOST = 600;
const MINUTES_BETWEEN = 97;

/**
 * `sample`: the edition's documents, parsed. The same arguments give the same feed. `words`: the least and the most of an article; `before`:
 * how many newer articles stand in other documents, `total`: how many there are in all.
 */
export function bigFeed(sample, count, { words: [least, most] = [WORDS_AT_LEAST, WORDS_AT_MOST], before = 0, total = count } = {}) {
  const random = mulberry(total + before);
  const between = (least, most) => least + Math.floor(random() * (most - least + 1));
  const known = words(sample);
  const line = (length) => {
    const words = [];
    while (words.length < length) {
      const start = between(0, known.length - 1);
      words.push(...known.slice(start, start + between(1, SNIPPET_AT_MOST)));
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

  const first = sample[0];
  const { page: _page, ...extension } = first._bantin;
  const models = sample.flatMap((document) => document.items).filter((item) => item.image);
  const newest = Date.parse(models[0].date_published);
  const items = Array.from({ length: count }, (_, place) => {
    const index = before + place;
    const model = models[index % models.length];
    return {
      id: `tin-${total - index}`,
      title: line(between(8, 18)),
      summary: `${line(between(20, 40))}.`,
      content_html: paragraphs(between(least, most)),
      image: model.image,
      date_published: new Date(newest - index * MINUTES_BETWEEN * 60_000).toISOString().replace('.000Z', '+00:00'),
      tags: model.tags,
      _bantin: { section: model._bantin?.section, views: between(20, 9_000), image_alt: line(8), image_caption: `${line(14)}.` },
    };
  });
  const { next_url: _next, ...head } = first;
  return { ...head, _bantin: extension, items };
}

/** The words of the texts in their order. */
function words(sample) {
  const texts = sample.flatMap((document) => document.items).map((item) => `${item.title} ${item.summary} ${item.content_html ?? item.content_text ?? ''}`);
  return texts.join(' ').replace(/<[^>]*>|&\w+;/g, ' ').toLowerCase().match(/[\p{L}\p{M}]+/gu);
}

function mulberry(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
