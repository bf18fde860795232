// Malformed markup, images that fail, frames and conflicting ids in article content.
import { article, articles, feedDocument, IMAGE_SVG, paragraphs, titleOf } from '../fixtures/feed.mjs';
import { articleElement, cardLinks, deferred, expectNoHorizontalScroll, openList, pageHeading, relatedNews, scrollY } from '../support.mjs';
import { image, json, status } from './responses.mjs';
import { expect, FEED, test } from './test.mjs';

/** Serves a feed whose newest article has this content, and opens it from the list. */
async function openContent(page, host, content_html) {
  host.respond({ [FEED]: json(feedDocument([article(1, { content_html }), ...articles(2, 6)])) });
  await openList(page);
  await cardLinks(page).first().click();
  await expect(articleElement(page)).toBeVisible();
}

const MALFORMED = {
  'unclosed tags': '<div><section><blockquote><b><i><table><tr><td>Trong bảng<ul><li>một<li>hai<p>Hết bài.',
  'superfluous closing tags': '</article></main></div></div></body></html><p>Hết bài.</p></section>',
  'five thousand nested blocks': `${'<div>'.repeat(5000)}<p>Hết bài.</p>${'</div>'.repeat(5000)}`,
  'five thousand nested inline elements': `<p>${'<b><i>'.repeat(2500)}Hết bài.`,
  'a megabyte of paragraphs': `${paragraphs(1).repeat(5600)}<p>Hết bài.</p>`,
};

for (const [name, html] of Object.entries(MALFORMED)) {
  test(`content with ${name} leaves the rest of the page intact`, async ({ page, host }) => {
    await openContent(page, host, html);
    await expect(pageHeading(page)).toHaveText(titleOf(1));
    await expect(articleElement(page).getByText('Hết bài.')).toBeAttached();
    await expect(articleElement(page).getByRole('contentinfo')).toHaveCount(0);
    await expect(relatedNews(page).getByRole('link').first()).toBeAttached();
    await expect(page.getByRole('contentinfo').getByRole('link', { name: 'Nguồn cấp tin (JSON Feed)' })).toBeAttached();
    await expectNoHorizontalScroll(page);
  });
}

test('missing, slow, oversized and broken images cause no layout shift and hide no text', async ({ page, host }) => {
  const oversized = IMAGE_SVG.replace('width="1200" height="800"', 'width="20000" height="300"');
  const slow = deferred(image(IMAGE_SVG));
  host.respond({ 'images/mat.svg': status(404), 'images/cham.svg': slow, 'images/rong.svg': image(oversized), 'images/cut.png': image('không phải ảnh', 'image/png') });
  const html = `
    <p>Đoạn trước ảnh.</p>
    <p><img src="../images/mat.svg" alt="Ảnh đã mất"></p><p>Sau ảnh mất.</p>
    <p><img src="../images/cham.svg" alt="Ảnh đến chậm"></p><p>Sau ảnh chậm.</p>
    <p><img src="../images/rong.svg" width="20000" height="300"></p><p>Sau ảnh rộng.</p>
    <p><img src="../images/cut.png" alt="Ảnh hỏng"></p><p>Sau ảnh hỏng.</p>
    <p><img src="http://127.0.0.1:9/khong-co-ai.jpg" alt="Ảnh ở máy khác"></p><p>Hết bài.</p>`;
  await openContent(page, host, html);
  const positions = () => articleElement(page).getByText(/^(Sau ảnh|Hết bài)/).evaluateAll((lines) => lines.map((line) => Math.round(line.getBoundingClientRect().y + scrollY)));
  const before = await positions();
  expect(before).toHaveLength(5);
  for (const name of ['Ảnh đã mất', 'Ảnh đến chậm', 'Ảnh hỏng', 'Ảnh ở máy khác']) {
    const img = articleElement(page).getByRole('img', { name });
    await img.scrollIntoViewIfNeeded();
    await expect(img).toBeVisible();
  }
  await expect.poll(() => host.requestCount('images/cham.svg')).toBe(1);
  slow.release();
  const areComplete = () => articleElement(page).getByRole('img').evaluateAll((images) => images.every((image) => image.complete));
  await expect.poll(areComplete).toBe(true);
  expect(await positions()).toEqual(before);
  await expectNoHorizontalScroll(page);
});

test('embedded pages become links, and other hosts receive no request before a click @any-width', async ({ page, host }) => {
  const foreign = [];
  page.on('request', (request) => /^http/.test(request.url()) && !request.url().startsWith(host.url) && foreign.push(request.url()));
  const html = `
    <p>Đầu bài.</p>
    <iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ" width="560" height="315"></iframe>
    <iframe src="https://la.example/ban-do" title="Bản đồ lũ"></iframe>
    <embed src="https://la.example/cu.swf"><object data="https://la.example/do.pdf"></object>
    <video src="https://la.example/phim.mp4" autoplay poster="https://la.example/phim.jpg"></video>
    <audio src="https://la.example/tieng.mp3" autoplay></audio>
    <p>Cuối bài.</p>`;
  await openContent(page, host, html);
  await expect(articleElement(page)).toContainText('Cuối bài.');
  await expect(articleElement(page).getByRole('link', { name: /Xem video/ })).toHaveAttribute('href', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ');
  await expect(articleElement(page).getByRole('link', { name: /Bản đồ lũ/ })).toHaveAttribute('href', 'https://la.example/ban-do');
  expect(await page.evaluate(() => document.querySelectorAll('iframe, embed, object').length)).toBe(0);
  await articleElement(page).getByText('Cuối bài.').scrollIntoViewIfNeeded();
  // Posters load as images do.
  expect(foreign.filter((url) => !url.endsWith('/phim.jpg'))).toEqual([]);
});

test('ids in content that equal ids of the page or DOM properties break neither footnotes nor navigation', async ({ page, host }) => {
  const names = ['app', 'noi-dung', 'page-data', 'location', 'history', 'fetch', 'body', 'head', 'documentElement', 'getElementById', 'querySelector', 'wasmBindings'];
  const html = `
    ${names.map((name) => `<p id="${name}">Đoạn mang tên ${name}. <a href="#${name}">Về đoạn ${name}</a></p><img name="${name}" id="${name}" src="../images/anh-2.svg"><form name="${name}"><input name="nodeName"></form>`).join('')}
    <p>Xem chú thích<a id="ve" href="#chu-1">1</a>.</p>
    ${paragraphs(30)}
    <p id="chu-1">Lời của chú thích. <a href="#ve">Trở lại chỗ đọc</a></p>`;
  await openContent(page, host, html);
  const footnote = articleElement(page).getByText('Lời của chú thích.');
  await articleElement(page).getByRole('link', { name: '1', exact: true }).click();
  await expect(footnote).toBeInViewport();
  await articleElement(page).getByRole('link', { name: 'Trở lại chỗ đọc' }).click();
  await expect(articleElement(page).getByText('Xem chú thích')).toBeInViewport();
  await expect(footnote).not.toBeInViewport();

  await relatedNews(page).getByRole('link').first().click();
  await expect(pageHeading(page)).not.toHaveText(titleOf(1));
  await page.goBack();
  await expect(pageHeading(page)).toHaveText(titleOf(1));
  await page.reload();
  await expect(pageHeading(page)).toHaveText(titleOf(1));
  const unprefixed = await page.evaluate((names) => names.filter((name) => document.getElementById(name)?.closest('article')), names);
  expect(unprefixed).toEqual([]);
});
