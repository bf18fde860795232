// What may stand in an article's text.
import { article, articles, document, headlines, paragraphs, PICTURE } from '../fixtures/edition.mjs';
import { cards, expectNoSidewaysScroll, headline, openArticle, openList, related } from '../support.mjs';
import { held, json, picture, status } from './answers.mjs';
import { expect, fault, faultOfAnyWidth, test } from './fault.mjs';

const FEED = 'feed/feed.json';
const [TITLE] = headlines(1, 1);

/** Serves a feed whose newest article is this one, and opens it from the list. */
async function open(page, host, item) {
  host.put({ [FEED]: json(document([item, ...articles(2, 6)])) });
  await openList(page);
  await cards(page).first().click();
  await expect(openArticle(page)).toBeVisible();
}

const openText = (page, host, content_html) => open(page, host, article(1, { content_html }));

/** Addresses of other origins that the page has asked for. */
function strangers(page, host) {
  const asked = [];
  page.on('request', (request) => request.url().startsWith('http') && !request.url().startsWith(host.address) && asked.push(request.url()));
  return asked;
}

test(...faultOfAnyWidth('F40'), async ({ page, host }) => {
  const asked = strangers(page, host);
  const run = 'window.ran = true';
  const vectors = [
    `<script>${run}</script>`,
    `<img src="khong-co.svg" onerror="${run}">`,
    `<svg onload="${run}"><animate onbegin="${run}" attributeName="x" dur="1s"/></svg>`,
    `<a href="java\nscript:${run}" onfocus="${run}" autofocus>đọc tiếp</a>`,
    `<iframe srcdoc="<script>parent.${run}</script>" src="https://la.example/khung"></iframe>`,
    `<style>@import "https://la.example/kieu.css";</style><link rel="stylesheet" href="https://la.example/kieu.css">`,
    `<math><mtext><table><mglyph><style><img src=x onerror="${run}"></style></mglyph></table></mtext></math>`,
    `<form action="https://la.example/gui"><button formaction="javascript:${run}">Gửi</button></form><meta http-equiv="refresh" content="0;url=https://la.example/">`,
  ];
  const all = vectors.join('');
  const everywhere = { title: `1 ${all}`, summary: `2 ${all}`, authors: [{ name: `3 ${all}`, url: `javascript:${run}` }], tags: [`4 ${all}`], url: `javascript:${run}`, image: `javascript:${run}` };
  const hostile = article(1, { ...everywhere, content_html: `<p>Đầu bài.</p>${all}<p>Cuối bài.</p>` });
  const site = { title: `Báo ${all}`, description: all, _bantin: { sections: [{ slug: 'muc', title: all }], publisher: { name: all, email: all, phone: all } } };
  host.put({ [FEED]: json(document([hostile, ...articles(2, 4)], site)) });

  await openList(page);
  await cards(page).first().click();
  await expect(openArticle(page)).toContainText('Đầu bài.');
  await expect(openArticle(page)).toContainText('Cuối bài.');
  await expect(headline(page)).toContainText('<script>');
  for (const link of await openArticle(page).getByRole('link').all()) await expect(link).not.toHaveAttribute('href', /script/i);
  const found = await page.evaluate(() => {
    const elements = [...document.querySelectorAll('#app *')];
    return {
      elements: elements.filter(({ localName }) => /^(script|iframe|style|link|meta|form|button|svg|math|object|embed|base|animate)$/.test(localName)).map((element) => element.outerHTML),
      attributes: elements.flatMap((element) => [...element.attributes]).filter(({ name, value }) => /^(on|srcdoc|formaction|style)/.test(name) || (/^(href|src|action)$/.test(name) && !/^(https?:|mailto:|tel:|\/|#)/.test(value))).map(({ name, value }) => `${name}=${value}`),
      ran: window.ran,
    };
  });
  expect(found).toEqual({ elements: [], attributes: [], ran: undefined });
  expect(asked).toEqual([]);
});

test(...fault('F41'), async ({ page, host }) => {
  const texts = {
    'tags left open': '<div><section><blockquote><b><i><table><tr><td>Trong bảng<ul><li>một<li>hai<p>Hết bài.',
    'tags closed too often': '</article></main></div></div></body></html><p>Hết bài.</p></section>',
    'five thousand levels': `${'<div>'.repeat(5000)}<p>Hết bài.</p>${'</div>'.repeat(5000)}`,
    'five thousand levels of marks': `<p>${'<b><i>'.repeat(2500)}Hết bài.`,
    'a megabyte': `${paragraphs(1).repeat(5600)}<p>Hết bài.</p>`,
  };
  expect(texts['a megabyte'].length).toBeGreaterThan(1_000_000);
  for (const [name, html] of Object.entries(texts)) {
    await openText(page, host, html);
    await expect(headline(page), name).toHaveText(TITLE);
    await expect(openArticle(page).getByText('Hết bài.'), name).toBeAttached();
    await expect(openArticle(page).getByRole('contentinfo'), name).toHaveCount(0);
    await expect(related(page).getByRole('link').first(), name).toBeAttached();
    await expect(page.getByRole('contentinfo').getByRole('link', { name: 'Nguồn cấp tin (JSON Feed)' }), name).toBeAttached();
    await expectNoSidewaysScroll(page);
  }
});

test(...fault('F42'), async ({ page, host }) => {
  const wide = PICTURE.replace('width="1200" height="800"', 'width="20000" height="300"');
  const slow = held(picture(PICTURE));
  host.put({ 'images/mat.svg': status(404), 'images/cham.svg': slow, 'images/rong.svg': picture(wide), 'images/cut.png': picture('không phải ảnh', 'image/png') });
  const html = `
    <p>Đoạn trước ảnh.</p>
    <p><img src="../images/mat.svg" alt="Ảnh đã mất"></p><p>Sau ảnh mất.</p>
    <p><img src="../images/cham.svg" alt="Ảnh đến chậm"></p><p>Sau ảnh chậm.</p>
    <p><img src="../images/rong.svg" width="20000" height="300"></p><p>Sau ảnh rộng.</p>
    <p><img src="../images/cut.png" alt="Ảnh hỏng"></p><p>Sau ảnh hỏng.</p>
    <p><img src="http://127.0.0.1:9/khong-co-ai.jpg" alt="Ảnh ở máy khác"></p><p>Hết bài.</p>`;
  await openText(page, host, html);
  const places = () => openArticle(page).getByText(/^(Sau ảnh|Hết bài)/).evaluateAll((lines) => lines.map((line) => Math.round(line.getBoundingClientRect().y + scrollY)));
  const before = await places();
  expect(before).toHaveLength(5);
  for (const name of ['Ảnh đã mất', 'Ảnh đến chậm', 'Ảnh hỏng', 'Ảnh ở máy khác']) {
    const one = openArticle(page).getByRole('img', { name });
    await one.scrollIntoViewIfNeeded();
    await expect(one).toBeVisible();
  }
  await expect.poll(() => host.asked('images/cham.svg')).toBe(1);
  slow.release();
  const complete = () => openArticle(page).getByRole('img').evaluateAll((pictures) => pictures.every((picture) => picture.complete));
  await expect.poll(complete).toBe(true);
  expect(await places()).toEqual(before);
  await expectNoSidewaysScroll(page);
});

test(...faultOfAnyWidth('F43'), async ({ page, host }) => {
  const asked = strangers(page, host);
  const html = `
    <p>Đầu bài.</p>
    <iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ" width="560" height="315"></iframe>
    <iframe src="https://la.example/ban-do" title="Bản đồ lũ"></iframe>
    <embed src="https://la.example/cu.swf"><object data="https://la.example/do.pdf"></object>
    <video src="https://la.example/phim.mp4" autoplay poster="https://la.example/phim.jpg"></video>
    <audio src="https://la.example/tieng.mp3" autoplay></audio>
    <p>Cuối bài.</p>`;
  await openText(page, host, html);
  await expect(openArticle(page)).toContainText('Cuối bài.');
  await expect(openArticle(page).getByRole('link', { name: /Xem video/ })).toHaveAttribute('href', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ');
  await expect(openArticle(page).getByRole('link', { name: /Bản đồ lũ/ })).toHaveAttribute('href', 'https://la.example/ban-do');
  const frames = await page.evaluate(() => document.querySelectorAll('iframe, embed, object').length);
  expect(frames).toBe(0);
  await openArticle(page).getByText('Cuối bài.').scrollIntoViewIfNeeded();
  expect(asked.filter((address) => !address.endsWith('/phim.jpg'))).toEqual([]);
});

test(...fault('F44'), async ({ page, host }) => {
  const names = ['app', 'noi-dung', 'page-data', 'location', 'history', 'fetch', 'body', 'head', 'documentElement', 'getElementById', 'querySelector', 'wasmBindings'];
  const html = `
    ${names.map((name) => `<p id="${name}">Đoạn mang tên ${name}. <a href="#${name}">Về đoạn ${name}</a></p><img name="${name}" id="${name}" src="../images/anh-2.svg"><form name="${name}"><input name="nodeName"></form>`).join('')}
    <p>Xem chú thích<a id="ve" href="#chu-1">1</a>.</p>
    ${paragraphs(30)}
    <p id="chu-1">Lời của chú thích. <a href="#ve">Trở lại chỗ đọc</a></p>`;
  await openText(page, host, html);
  const note = openArticle(page).getByText('Lời của chú thích.');
  await openArticle(page).getByRole('link', { name: '1', exact: true }).click();
  await expect(note).toBeInViewport();
  await openArticle(page).getByRole('link', { name: 'Trở lại chỗ đọc' }).click();
  await expect(openArticle(page).getByText('Xem chú thích')).toBeInViewport();
  await expect(note).not.toBeInViewport();
  await related(page).getByRole('link').first().click();
  await expect(headline(page)).not.toHaveText(TITLE);
  await page.goBack();
  await expect(headline(page)).toHaveText(TITLE);
  await page.reload();
  await expect(headline(page)).toHaveText(TITLE);
  const kept = await page.evaluate((names) => names.filter((name) => document.getElementById(name)?.closest('article')), names);
  expect(kept, 'names of the page or the browser').toEqual([]);
});
