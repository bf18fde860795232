// The control: the same list as one page of plain HTML, style inlined, no script. It is taken from the app's own document, so it stays the
// same list whatever the app's list looks like.

/** `page` shows the list. */
export async function plainPage(page) {
  const html = await page.evaluate(() => {
    const root = document.documentElement.cloneNode(true);
    const parts = ['script', 'noscript', 'link[rel~=preload]', 'link[rel~=modulepreload]', 'template'];
    for (const part of root.querySelectorAll(parts.join())) part.remove();
    for (const part of root.querySelectorAll('[elementtiming]')) part.removeAttribute('elementtiming');
    return root.outerHTML;
  });
  return Buffer.from(`<!doctype html>\n${html}`);
}
