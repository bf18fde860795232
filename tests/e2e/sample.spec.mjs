// The edition that the project ships, as it is: every page opens, fits, loads all it names, and is accessible; and what it
// has to show of each kind is there.
import { readFileSync } from 'node:fs';
import { cards, expect, expectAccessible, expectNoSidewaysScroll, headline, menu, more, openArticle, openList, related, test } from './support.mjs';

test.describe.configure({ mode: 'parallel' });

const WIDTHS = [320, 360, 1280, 1920];
const DOCUMENTS = ['feed/feed.json', 'feed/feed-2.json', 'feed/feed-3.json'];

const ADDRESS = {
  meeting: 'bai/hoi-nghi-tinh-uy-huong-manh-ve-co-so/',
  press: 'bai/cong-bo-chuong-trinh-le-ky-niem-80-nam/',
  bulletin: 'bai/ban-tin-truyen-thanh-sang-22-11/',
  longHeadline: 'bai/phe-duyet-danh-muc-cong-trinh-uu-tien/',
  untitled: 'bai/doi-gio-dem-be-mac-na-suong/',
  series: 'bai/na-suong-truoc-ngay-hoi-anh/',
  longRead: 'bai/tam-muoi-nam-tu-bep-lua-khe-suong/',
  figures: 'bai/chi-tieu-kinh-te-xa-hoi-muoi-thang/',
  scams: 'bai/nam-cau-hoi-truoc-khi-bam-vao-duong-dan-la/',
  oldMarkup: 'bai/mua-cam-soi-thuong/',
  film: 'bai/tieng-dan-tinh-ben-bep-lua/',
  english: 'bai/a-slow-weekend-in-na-suong/',
  plain: 'bai/tin-nhanh-mua-lu-17-gio-16-10/',
  pictureless: 'bai/bao-dam-an-toan-giao-thong-dip-le-hoi/',
  guide: 'bai/huong-dan-tuyen-truyen-80-nam-dang-bo-tinh/',
};

/** Fails on every answer that is no success, other than 404.html in place of a page. */
function watchAnswers(page) {
  const failures = [];
  page.on('requestfailed', (request) => failures.push(`${request.url()}: ${request.failure().errorText}`));
  page.on('response', (response) => {
    const isPage = response.request().resourceType() === 'document';
    if (response.status() >= 400 && !isPage) failures.push(`${response.url()}: ${response.status()}`);
  });
  return failures;
}

/** Loads every picture, also those that wait for the reader to scroll. */
async function loadPictures(page) {
  const missing = await page.waitForFunction(() => {
    const images = [...document.images];
    // Anew each time: the pictures of related news may stand there later.
    for (const image of images) image.loading = 'eager';
    return images.every((image) => image.complete) && images.filter((image) => !image.naturalWidth).map(({ src }) => src);
  });
  expect(await missing.jsonValue(), 'pictures that did not load').toEqual([]);
}

async function expectToFit(page, isMobile) {
  await loadPictures(page);
  await expectNoSidewaysScroll(page);
  if (isMobile) return;
  const size = page.viewportSize();
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    await expectNoSidewaysScroll(page);
  }
  await page.setViewportSize(size);
}

async function expectSound(page, isMobile) {
  await expectToFit(page, isMobile);
  await expectAccessible(page);
}

const addresses = (links) => links.evaluateAll((links) => links.map((link) => link.getAttribute('href')));

/** The addresses of all articles of the first documents. */
async function articlesOf(page, documents) {
  await openList(page, `./?den=${documents}`);
  // The last of them have no link to more, and there is none either as long as they are awaited.
  const items = DOCUMENTS.slice(0, documents).flatMap((document) => JSON.parse(readFileSync(`public/${document}`, 'utf8')).items);
  await expect(cards(page)).toHaveCount(items.length);
  await expect(more(page)).toHaveCount(documents < DOCUMENTS.length ? 1 : 0);
  return addresses(cards(page));
}

async function open(page, address) {
  await page.goto(address);
  await expect(openArticle(page)).toBeVisible();
}

test('the front page and its sections are sound', async ({ page, isMobile }) => {
  const failures = watchAnswers(page);
  await openList(page);
  await expectSound(page, isMobile);
  while (await more(page).count()) {
    const before = await cards(page).count();
    await more(page).click();
    await expect.poll(() => cards(page).count()).toBeGreaterThan(before);
  }
  await expectSound(page, isMobile);
  for (const address of await addresses(menu(page).getByRole('link'))) {
    await openList(page, address);
    await expectSound(page, isMobile);
  }
  expect(failures).toEqual([]);
});

test('at least forty articles stand in five sections and three documents', async ({ page }) => {
  const documents = new Set();
  page.on('response', (response) => response.url().endsWith('.json') && documents.add(new URL(response.url()).pathname.slice(1)));
  const articles = await articlesOf(page, DOCUMENTS.length);
  expect(new Set(articles).size).toBeGreaterThanOrEqual(40);
  expect([...documents].filter((address) => address.startsWith('feed/')).sort()).toEqual([...DOCUMENTS].sort());
  await expect(menu(page).getByRole('link')).toHaveText(['Trang chủ', 'Xây dựng Đảng', 'Kinh tế - Xã hội', 'Văn hóa - Du lịch', 'Quốc phòng - An ninh', 'Chuyển đổi số']);
});

for (const [place, document] of DOCUMENTS.entries()) {
  test(`every article of ${document} is sound`, async ({ page, isMobile }) => {
    test.slow();
    const failures = watchAnswers(page);
    const before = place > 0 ? await articlesOf(page, place) : [];
    const articles = (await articlesOf(page, place + 1)).filter((address) => !before.includes(address));
    expect(articles.length).toBeGreaterThanOrEqual(12);
    for (const address of articles) {
      await test.step(address, async () => {
        await open(page, address);
        await expect(headline(page)).toHaveText(/\S/);
        await expectToFit(page, isMobile);
        // On a phone the text is the same; what is a phone's own, the lists show to axe.
        if (!isMobile) await expectAccessible(page);
        const files = await page.getByRole('region', { name: 'Tệp đính kèm' }).getByRole('link').evaluateAll((links) => links.map(({ href }) => href));
        for (const file of files) expect((await page.request.get(file)).status(), file).toBe(200);
      });
    }
    expect(failures).toEqual([]);
  });
}

test('the front page begins with what is pinned, the newest first', async ({ page }) => {
  await openList(page);
  await expect(cards(page).nth(0)).toHaveText(/^Công bố chương trình Lễ kỷ niệm 80 năm/);
  await expect(cards(page).nth(1)).toHaveText(/^Hội nghị Ban Chấp hành Đảng bộ tỉnh/);
});

test('one article is laid out as a classic portal page', async ({ page }) => {
  await open(page, ADDRESS.meeting);
  const text = openArticle(page);
  await expect(text).toContainText(/Đăng ngày: 20\/11\/2026 07:30[\s-]*Lượt xem: 4\.286/);
  await expect(text).toContainText('Cập nhật: 20/11/2026 07:52');
  expect(await text.getByRole('paragraph').count()).toBeGreaterThanOrEqual(8);
  const captioned = text.getByRole('figure').filter({ has: page.locator('img') }).filter({ has: page.locator('figcaption') });
  await expect(captioned).toHaveCount(4);
  await expect(text).toContainText('Tác giả: Hải Yến, Minh Khang');
  await expect(related(page).getByRole('link').first()).toBeVisible();
});

test('related news follows the editor’s list', async ({ page }) => {
  await open(page, ADDRESS.meeting);
  await expect(related(page).getByRole('link').nth(3)).toBeVisible();
  const headlines = await related(page).getByRole('link').allTextContents();
  const chosen = [/^Thông xe cầu Vân Khê/, /^Đưa nghị quyết vào cuộc sống/, /^Hướng dẫn tuyên truyền/, /^Màu áo xanh giữa vùng nước rút/];
  chosen.forEach((start, place) => expect(headlines[place]).toMatch(start));
});

test('three articles about one event are each other’s related news', async ({ page }) => {
  const event = { 'khai-mac-tuan-le-chuyen-doi-so': /^Khai mạc Tuần lễ/, 'to-cong-nghe-so-di-tung-ngo': /^Theo tổ công nghệ số/, 'be-mac-tuan-le-chuyen-doi-so': /^Ba giải pháp/ };
  for (const slug of Object.keys(event)) {
    await open(page, `bai/${slug}/`);
    await expect(related(page).getByRole('link').nth(1)).toBeVisible();
    const first = (await related(page).getByRole('link').allTextContents()).slice(0, 2);
    const others = Object.keys(event).filter((other) => other !== slug);
    for (const other of others) expect(first, slug).toContainEqual(expect.stringMatching(event[other]));
  }
});

test('the recording can be played, and what it says can be read', async ({ page }) => {
  await open(page, ADDRESS.bulletin);
  const files = openArticle(page).getByRole('region', { name: 'Tệp đính kèm' });
  const recording = await files.locator('audio').evaluate((player) => player.src);
  const answer = await page.request.get(recording);
  expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'audio/mpeg']);
  const seconds = await files.locator('audio').evaluate(
    (player) =>
      new Promise((resolve, reject) => {
        player.onloadedmetadata = () => resolve(Math.round(player.duration));
        player.onerror = () => reject(new Error('the recording cannot be read'));
        player.preload = 'metadata';
        player.load();
      }),
  );
  await expect(files.getByRole('listitem')).toContainText(`${seconds} giây`);
  expect(seconds).toBeGreaterThanOrEqual(20);
  await expect(openArticle(page).getByRole('paragraph').filter({ hasText: 'Đây là bản tin truyền thanh tỉnh Lâm Giang' })).toBeVisible();
  await expect(openArticle(page).getByRole('paragraph').filter({ hasText: 'Xin cảm ơn bà con và các đồng chí đã lắng nghe.' })).toBeVisible();
});

test('the two documents to take along are there', async ({ page }) => {
  for (const address of [ADDRESS.press, ADDRESS.guide]) {
    await open(page, address);
    const link = openArticle(page).getByRole('region', { name: 'Tệp đính kèm' }).getByRole('link');
    const answer = await page.request.get(await link.evaluate(({ href }) => href));
    expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'application/pdf']);
    await expect(openArticle(page).getByRole('region', { name: 'Tệp đính kèm' })).toContainText(`${Math.round((await answer.body()).length / 1000)} KB`);
  }
});

test('a headline of two hundred characters fits everywhere', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 740 });
  await open(page, ADDRESS.longHeadline);
  expect((await headline(page).textContent()).length).toBeGreaterThanOrEqual(200);
  const [content, box] = await headline(page).evaluate(({ scrollWidth, clientWidth }) => [scrollWidth, clientWidth]);
  expect(content).toBeLessThanOrEqual(box);
  await expectNoSidewaysScroll(page);
  await openList(page);
  await expect(cards(page).filter({ hasText: 'phê duyệt danh mục 27 công trình' })).toBeVisible();
  await expectNoSidewaysScroll(page);
});

test('the notice without a title has the first words of its text for a headline', async ({ page }) => {
  const start = /^Đêm bế mạc Lễ hội Mùa vàng Nà Sương tối nay/;
  await open(page, ADDRESS.untitled);
  await expect(headline(page)).toHaveText(start);
  await expect(page).toHaveTitle(start);
  await expect(openArticle(page).getByRole('img')).toHaveCount(0);
});

test('the picture series shows each picture above its caption', async ({ page }) => {
  await open(page, ADDRESS.series);
  await loadPictures(page);
  const figures = openArticle(page).getByRole('figure');
  await expect(figures).toHaveCount(9);
  await expect(openArticle(page).getByRole('img')).toHaveCount(10);
  for (const figure of await figures.all()) {
    await expect(figure.locator('figcaption')).toHaveText(/\. Ảnh: /);
    const [picture, caption] = await Promise.all([figure.getByRole('img').last().boundingBox(), figure.locator('figcaption').boundingBox()]);
    expect(caption.y).toBeGreaterThanOrEqual(picture.y + picture.height - 1);
  }
  await expect(figures.filter({ hasText: 'Vàng Thị Sua' }).getByRole('img')).toHaveCount(2);
});

test('the long read is led by its headings', async ({ page }) => {
  await open(page, ADDRESS.longRead);
  const text = openArticle(page);
  expect((await text.textContent()).split(/\s+/).length).toBeGreaterThanOrEqual(1200);
  await expect(text.getByRole('heading', { level: 3 })).toHaveText(['Vì sao là Khe Sương?', 'Những lần tự nhìn lại']);
  await expect(text.getByRole('blockquote')).toContainText('Không ai nghĩ mình đang làm lịch sử');
  await text.getByRole('link', { name: 'Việc của hôm nay' }).click();
  await expect(text.getByRole('heading', { level: 2, name: 'Việc của hôm nay' })).toBeInViewport();
  await text.getByRole('link', { name: '2', exact: true }).click();
  await expect(text.getByRole('heading', { level: 2, name: 'Chú thích' })).toBeInViewport();
});

test('the year’s figures stand in a table with named columns and rows', async ({ page }) => {
  await open(page, ADDRESS.figures);
  const table = openArticle(page).getByRole('table', { name: 'Một số chỉ tiêu chủ yếu, mười tháng năm 2026' });
  await expect(table.getByRole('columnheader')).toHaveText(['Chỉ tiêu', 'Kế hoạch năm', 'Mười tháng', 'So với kế hoạch']);
  await expect(table.getByRole('row')).toHaveCount(10);
});

test('lists stand in lists, and what people said in quotations', async ({ page }) => {
  await open(page, ADDRESS.scams);
  const text = openArticle(page);
  const third = text.getByRole('listitem').filter({ hasText: 'Họ đòi gì?' });
  await expect(third.getByRole('list').getByRole('listitem')).toHaveCount(3);
  await expect(text.getByRole('blockquote')).toContainText('Bà Lương Thị Đào');
});

test('the pictures of an old editor stand above their words', async ({ page }) => {
  await open(page, ADDRESS.oldMarkup);
  await loadPictures(page);
  for (const [alt, words] of [
    ['Vườn cam sai quả', 'Thu hoạch cam tại thôn Soi Thượng'],
    ['Ba chiếc thuyền gỗ', 'Thuyền chở cam xuôi sông Lâm'],
  ]) {
    const picture = await openArticle(page).getByRole('img', { name: alt }).boundingBox();
    const caption = await openArticle(page).getByText(words).boundingBox();
    expect(caption.y).toBeGreaterThanOrEqual(picture.y + picture.height - 1);
  }
});

test('a film elsewhere can be reached', async ({ page }) => {
  await open(page, ADDRESS.film);
  await expect(openArticle(page).getByRole('link', { name: 'xem trên trang video' })).toHaveAttribute('href', 'https://video.example/watch/hat-then-na-suong-2026');
});

test('the article for visitors from abroad is marked as English', async ({ page }) => {
  await open(page, ADDRESS.english);
  await expect(openArticle(page)).toHaveAttribute('lang', 'en');
  await expect(openArticle(page).getByRole('heading', { level: 2, name: 'Sunday: the river and the looms' })).toBeVisible();
});

test('plain text keeps its paragraphs and its correction', async ({ page }) => {
  await open(page, ADDRESS.plain);
  expect(await openArticle(page).getByRole('paragraph').count()).toBeGreaterThanOrEqual(6);
  await expect(openArticle(page)).toContainText('Cập nhật: 16/10/2026 21:40');
});

test('an article without a picture shows none', async ({ page }) => {
  await open(page, ADDRESS.pictureless);
  await expect(headline(page)).toBeVisible();
  await expect(openArticle(page).getByRole('img')).toHaveCount(0);
});
