// The sample edition: every page opens, fits, loads its files and is accessible.
import { readFileSync } from 'node:fs';
import {
  articleElement, attachments, cardLinks, expect, expectAccessible, expectNoHorizontalScroll, moreLink, openList, pageHeading, recording,
  relatedNews, sectionLinks, test,
} from './support.mjs';

test.describe.configure({ mode: 'parallel' });

const WIDTHS = [320, 360, 1280, 1920];
const DOCUMENTS = ['feed/feed.json', 'feed/feed-2.json', 'feed/feed-3.json'];
const readDocument = (name) => JSON.parse(readFileSync(`public/${name}`, 'utf8'));
const SECTIONS = readDocument(DOCUMENTS[0])._bantin.sections;

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

/** Collects failed requests. Pages of the shell are served as 404.html with status 404. Navigations abort the requests of the page before. */
function collectFailures(page) {
  const failures = [];
  page.on('requestfailed', (request) => {
    const { errorText } = request.failure();
    if (errorText !== 'net::ERR_ABORTED') failures.push(`${request.url()}: ${errorText}`);
  });
  page.on('response', (response) => {
    const isDocument = response.request().resourceType() === 'document';
    if (response.status() >= 400 && !isDocument) failures.push(`${response.url()}: ${response.status()}`);
  });
  return failures;
}

/** Loads all images, lazy ones too. */
async function loadImages(page) {
  const missing = await page.waitForFunction(() => {
    const images = [...document.images];
    // Set each time, because related news may be rendered later.
    for (const image of images) image.loading = 'eager';
    return images.every((image) => image.complete) && images.filter((image) => !image.naturalWidth).map(({ src }) => src);
  });
  expect(await missing.jsonValue(), 'images that failed to load').toEqual([]);
}

async function expectFit(page, isMobile) {
  await loadImages(page);
  await expectNoHorizontalScroll(page);
  if (isMobile) return;
  const size = page.viewportSize();
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    await expectNoHorizontalScroll(page);
  }
  await page.setViewportSize(size);
}

async function expectFitAndAccessible(page, isMobile) {
  await expectFit(page, isMobile);
  await expectAccessible(page);
}

const hrefs = (links) => links.evaluateAll((links) => links.map((link) => link.getAttribute('href')));

const isArticle = ({ _bantin }) => !_bantin.page;

/** Links to all articles of the first `documents` documents. */
async function articleLinks(page, documents) {
  await openList(page, `tin-moi/?den=${documents}`);
  // There is no “Xem thêm” while a document is loading.
  const items = DOCUMENTS.slice(0, documents).flatMap((document) => readDocument(document).items).filter(isArticle);
  await expect(cardLinks(page)).toHaveCount(items.length);
  await expect(moreLink(page)).toHaveCount(documents < DOCUMENTS.length ? 1 : 0);
  return hrefs(cardLinks(page));
}

async function open(page, address) {
  await page.goto(address);
  await expect(articleElement(page)).toBeVisible();
}

for (const [name, address] of [['front page', './'], ...SECTIONS.map(({ slug, title }) => [`section ${title}`, `chuyen-muc/${slug}/`])]) {
  test(`the ${name} fits, loads its images and is accessible`, async ({ page, isMobile }) => {
    const failures = collectFailures(page);
    await openList(page, address);
    await expectFitAndAccessible(page, isMobile);
    expect(failures).toEqual([]);
  });
}

test('the list of all newest articles fits, loads its images and is accessible', async ({ page, isMobile }) => {
  const failures = collectFailures(page);
  await openList(page, 'tin-moi/');
  while (await moreLink(page).count()) {
    const before = await cardLinks(page).count();
    await moreLink(page).click();
    await expect.poll(() => cardLinks(page).count()).toBeGreaterThan(before);
  }
  await expectFitAndAccessible(page, isMobile);
  expect(failures).toEqual([]);
});

test('the feed has at least forty articles in five sections and three documents', async ({ page }) => {
  const documents = new Set();
  page.on('response', (response) => response.url().endsWith('.json') && documents.add(new URL(response.url()).pathname.slice(1)));
  const articles = await articleLinks(page, DOCUMENTS.length);
  expect(new Set(articles).size).toBeGreaterThanOrEqual(40);
  expect([...documents].filter((address) => address.startsWith('feed/')).sort()).toEqual([...DOCUMENTS].sort());
  expect(SECTIONS).toHaveLength(5);
  await expect(sectionLinks(page)).toHaveText(['Trang chủ', 'Xây dựng Đảng', 'Kinh tế - Xã hội', 'Văn hóa - Du lịch', 'Quốc phòng - An ninh', 'Chuyển đổi số', 'Văn bản']);
});

for (const [index, document] of DOCUMENTS.entries()) {
  test(`every article of ${document} fits, loads its files and is accessible`, async ({ page, isMobile }) => {
    test.slow();
    const failures = collectFailures(page);
    const before = index > 0 ? await articleLinks(page, index) : [];
    const articles = (await articleLinks(page, index + 1)).filter((address) => !before.includes(address));
    expect(articles.length).toBeGreaterThanOrEqual(12);
    for (const address of articles) {
      await test.step(address, async () => {
        await open(page, address);
        await expect(pageHeading(page)).toHaveText(/\S/);
        await expectFit(page, isMobile);
        // The content is the same on a phone, so one check is enough.
        if (!isMobile) await expectAccessible(page);
        const files = await attachments(page).or(recording(page)).getByRole('link').evaluateAll((links) => links.map(({ href }) => href));
        for (const file of files) expect((await page.request.get(file)).status(), file).toBe(200);
      });
    }
    expect(failures).toEqual([]);
  });
}

test('the front page starts with pinned articles, newest first', async ({ page }) => {
  await openList(page);
  await expect(cardLinks(page).nth(0)).toHaveText(/^Công bố chương trình Lễ kỷ niệm 80 năm/);
  await expect(cardLinks(page).nth(1)).toHaveText(/^Hội nghị Ban Chấp hành Đảng bộ tỉnh/);
});

test('an article has date, views, update, captioned photos, byline and related news', async ({ page }) => {
  await open(page, ADDRESS.meeting);
  const text = articleElement(page);
  await expect(text).toContainText(/Đăng ngày: 20\/11\/2026 07:30 Cập nhật: 20\/11\/2026 07:52 Lượt xem: 4\.286/);
  expect(await text.getByRole('paragraph').count()).toBeGreaterThanOrEqual(8);
  const captioned = text.getByRole('figure').filter({ has: page.locator('img') }).filter({ has: page.locator('figcaption') });
  await expect(captioned).toHaveCount(4);
  await expect(text).toContainText('Tác giả: Hải Yến, Minh Khang');
  await expect(relatedNews(page).getByRole('link').first()).toBeVisible();
});

test('the recording can be played and has a transcript', async ({ page }) => {
  await open(page, ADDRESS.bulletin);
  const player = recording(page).locator('audio');
  const response = await page.request.get(await player.evaluate(({ src }) => src));
  expect([response.status(), response.headers()['content-type']]).toEqual([200, 'audio/mpeg']);
  const seconds = await player.evaluate(
    (player) =>
      new Promise((resolve, reject) => {
        player.onloadedmetadata = () => resolve(Math.round(player.duration));
        player.onerror = () => reject(new Error('the recording cannot be decoded'));
        player.preload = 'metadata';
        player.load();
      }),
  );
  await expect(recording(page)).toContainText(`${seconds} giây`);
  expect(seconds).toBeGreaterThanOrEqual(20);
  await expect(articleElement(page).getByRole('paragraph').filter({ hasText: 'Đây là bản tin truyền thanh tỉnh Lâm Giang' })).toBeVisible();
  await expect(articleElement(page).getByRole('paragraph').filter({ hasText: 'Xin cảm ơn bà con và các đồng chí đã lắng nghe.' })).toBeVisible();
});

test('attached documents can be downloaded and show their size', async ({ page }) => {
  for (const address of [ADDRESS.press, ADDRESS.guide]) {
    await open(page, address);
    const link = attachments(page).getByRole('link');
    const response = await page.request.get(await link.evaluate(({ href }) => href));
    expect([response.status(), response.headers()['content-type']]).toEqual([200, 'application/pdf']);
    await expect(attachments(page)).toContainText(`${Math.round((await response.body()).length / 1000)} KB`);
  }
});

test('captions are below their images in a photo series', async ({ page }) => {
  await open(page, ADDRESS.series);
  await loadImages(page);
  const figures = articleElement(page).getByRole('figure');
  await expect(figures).toHaveCount(9);
  await expect(articleElement(page).getByRole('img')).toHaveCount(10);
  for (const figure of await figures.all()) {
    await expect(figure.locator('figcaption')).toHaveText(/\. Ảnh: /);
    const [image, caption] = await Promise.all([figure.getByRole('img').last().boundingBox(), figure.locator('figcaption').boundingBox()]);
    expect(caption.y).toBeGreaterThanOrEqual(image.y + image.height - 1);
  }
  await expect(figures.filter({ hasText: 'Vàng Thị Sua' }).getByRole('img')).toHaveCount(2);
});

test('links in a long article lead to its headings and footnotes', async ({ page }) => {
  await open(page, ADDRESS.longRead);
  const text = articleElement(page);
  expect((await text.textContent()).split(/\s+/).length).toBeGreaterThanOrEqual(1200);
  await expect(text.getByRole('heading', { level: 3 })).toHaveText(['Vì sao là Khe Sương?', 'Những lần tự nhìn lại']);
  await expect(text.getByRole('blockquote')).toContainText('Không ai nghĩ mình đang làm lịch sử');
  await text.getByRole('link', { name: 'Việc của hôm nay' }).click();
  await expect(text.getByRole('heading', { level: 2, name: 'Việc của hôm nay' })).toBeInViewport();
  await text.getByRole('link', { name: '2', exact: true }).click();
  await expect(text.getByRole('heading', { level: 2, name: 'Chú thích' })).toBeInViewport();
});

