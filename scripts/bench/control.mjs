// The controls: what is measured, as one page of plain HTML with the style inlined and no script. They are taken from the app's own document, so
// they stay the same page whatever the app's looks like.

const PROGRAM = ['script', 'noscript', 'link[rel~=preload]', 'link[rel~=modulepreload]', 'template'];
/** What a page made by hand would hardly have: words for other programs, and the policy. */
const ANNOUNCEMENTS = ['meta[property]', 'meta[name^="twitter:"]', 'meta[http-equiv]', 'link[rel~=alternate]', 'link[rel~=manifest]'];

/** The list that `page` shows. */
export const plainPage = (page) => without(page, PROGRAM);

/** The published page that `page` shows, as somebody would write it by hand: the same text, style and pictures. */
export const pageByHand = (page) => without(page, [...PROGRAM, ...ANNOUNCEMENTS]);

async function without(page, parts) {
  const html = await page.evaluate((parts) => {
    const root = document.documentElement.cloneNode(true);
    for (const part of root.querySelectorAll(parts.join())) part.remove();
    for (const part of root.querySelectorAll('[elementtiming]')) part.removeAttribute('elementtiming');
    return root.outerHTML;
  }, parts);
  return Buffer.from(`<!doctype html>\n${html}`);
}
