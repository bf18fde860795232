// What an article's page shows, and what stands beside it.
import { article, edition, headlines, paragraphs, RICH_ARTICLE } from './fixtures/edition.mjs';
import { cards, expect, headline, held, openArticle, openList, related, test } from './support.mjs';

const neighbours = (page) => page.getByRole('navigation', { name: 'Bài trước, bài sau' });

async function open(page, feed, item) {
  feed.serve(edition({ changed: [item] }));
  await page.goto(`bai/${item._bantin.slug}/`);
  await expect(openArticle(page)).toBeVisible();
}

test('date, views and correction stand above the headline in site time', async ({ page, feed }) => {
  const dates = { date_published: '2026-03-18T22:30:00-03:00', date_modified: '2026-03-19T10:05:00+07:00' };
  await open(page, feed, article(2, { ...dates, _bantin: { views: 12_345 } }));
  await expect(openArticle(page)).toContainText(/Đăng ngày: 19\/03\/2026 08:30[\s-]*Lượt xem: 12\.345/);
  await expect(openArticle(page)).toContainText('Cập nhật: 19/03/2026 10:05');
});

test('of date, views and correction only what is known is shown', async ({ page, feed }) => {
  await open(page, feed, article(2, { date_published: 'hôm qua', date_modified: null, _bantin: { views: '12' } }));
  await expect(openArticle(page)).not.toContainText(/Đăng ngày|Lượt xem|Cập nhật|Invalid|1970/);
  await expect(openArticle(page).getByRole('time')).toHaveCount(0);
});

test('each photo of the text stands in one figure with its caption', async ({ page, feed }) => {
  await open(page, feed, RICH_ARTICLE);
  const captions = [
    ['Thuyền ghé bến', 'Thuyền ghé bến lúc sáng sớm. Ảnh: Lê Thử'],
    ['Dầm cầu cuối cùng', 'Dầm cuối cùng được đặt lên trụ. Ảnh: Lê Thử'],
    ['Người dân đi bộ qua cầu', 'Người dân đi bộ qua cầu. Ảnh: Lê Thử'],
  ];
  for (const [alt, caption] of captions) {
    const figure = openArticle(page).getByRole('figure', { name: caption });
    await expect(figure.getByRole('img', { name: alt })).toBeVisible();
    await expect(figure.locator('figcaption')).toHaveText(caption);
  }
});

test('the opening picture is shown with its caption, and once only', async ({ page, feed }) => {
  const words = { image_alt: 'Bến thuyền', image_caption: 'Bến thuyền sau khi tu sửa. Ảnh: Lê Thử' };
  await open(page, feed, article(2, { _bantin: words }));
  const figure = openArticle(page).getByRole('figure', { name: words.image_caption });
  await expect(figure.getByRole('img', { name: words.image_alt })).toBeVisible();
  await expect(openArticle(page).getByRole('img')).toHaveCount(1);

  const html = `${paragraphs(1)}<figure><img src="../images/anh-2.svg" alt="Trong bài"><figcaption>Chú thích trong bài</figcaption></figure>`;
  await open(page, feed, article(2, { content_html: html, _bantin: words }));
  await expect(openArticle(page).getByRole('img')).toHaveCount(1);
  await expect(openArticle(page).getByRole('img', { name: 'Trong bài' })).toBeVisible();
});

test('the text keeps its headings, lists, quotes, tables and links', async ({ page, feed }) => {
  await open(page, feed, RICH_ARTICLE);
  const text = openArticle(page);
  await expect(text.getByRole('heading', { level: 2, name: 'Ba việc còn lại' })).toBeVisible();
  await expect(text.getByRole('listitem').filter({ hasText: 'cây bản địa' })).toBeVisible();
  await expect(text.getByRole('blockquote')).toContainText('hai mươi năm');
  await expect(text.getByRole('table', { name: 'Kinh phí theo năm' }).getByRole('row')).toHaveCount(3);
  await expect(text.getByRole('columnheader', { name: 'Tỷ đồng' })).toBeVisible();
  await expect(text.getByRole('link', { name: 'báo cáo đầy đủ' })).toHaveAttribute('href', 'https://example.org/bao-cao');
});

test('markup in a headline or lead is shown as it is written', async ({ page, feed }) => {
  await open(page, feed, article(2, { title: 'Chợ <i>nổi</i> & bến', summary: '<b>Sapo</b>' }));
  await expect(headline(page)).toHaveText('Chợ <i>nổi</i> & bến');
  await expect(openArticle(page)).toContainText('<b>Sapo</b>');
});

test('byline, tags, attachments and the original stand at the end', async ({ page, feed }) => {
  const attachments = [
    { url: 'tai-lieu/ban-ve.pdf', mime_type: 'application/pdf', title: 'Bản vẽ cầu', size_in_bytes: 1_250_000 },
    { url: 'tai-lieu/doc-bai.mp3', mime_type: 'audio/mpeg' },
  ];
  const item = article(2, {
    attachments,
    authors: [{ name: 'Trần Thử' }, { name: 'Lê Mẫu' }],
    tags: ['Kinh tế', 'Chợ nổi'],
    url: 'https://example.org/cho-noi',
  });
  await open(page, feed, item);
  const text = openArticle(page);
  await expect(text).toContainText('Tác giả: Trần Thử, Lê Mẫu');
  await expect(text.getByRole('region', { name: 'Từ khóa' }).getByRole('listitem')).toHaveText(['Kinh tế', 'Chợ nổi']);
  await expect(text.getByRole('link', { name: 'Xem bản gốc' })).toHaveAttribute('href', 'https://example.org/cho-noi');
  const files = text.getByRole('region', { name: 'Tệp đính kèm' });
  await expect(files.getByRole('listitem').filter({ hasText: 'Bản vẽ cầu' })).toHaveText('Bản vẽ cầu (1,2 MB)');
  await expect(files.getByRole('link', { name: 'Bản vẽ cầu' })).toHaveAttribute('href', 'https://example.org/tai-lieu/ban-ve.pdf');
  await expect(files.locator('audio')).toHaveAttribute('src', 'https://example.org/tai-lieu/doc-bai.mp3');
});

test('related news stands beside the text on a wide screen and below it on a phone', async ({ page, feed, isMobile }) => {
  await page.goto('bai/bai-so-2/');
  const text = await openArticle(page).boundingBox();
  const news = await related(page).boundingBox();
  if (isMobile) {
    expect(news.y).toBeGreaterThanOrEqual(text.y + text.height);
  } else {
    expect(news.x).toBeGreaterThanOrEqual(text.x + text.width);
    expect(news.y).toBeLessThan(text.y + text.height / 2);
  }
});

test('related news begins with the editor’s choice and never names the article itself or more than six', async ({ page, feed }) => {
  const item = article(2, {
    tags: ['Văn hóa', 'Thời sự', 'Kinh tế'],
    _bantin: { related: ['bai-7', 'bai-2', 'bai-3', 'khong-co', 'bai-7'] },
  });
  await open(page, feed, item);
  const links = related(page).getByRole('link');
  await expect(links).toHaveCount(6);
  const named = await links.allTextContents();
  expect(named.slice(0, 2)).toEqual([...headlines(7, 7), ...headlines(3, 3)]);
  expect(named).not.toContain(item.title);
  expect(new Set(named).size).toBe(6);
});

test('articles about the same event come before those of the same section', async ({ page, feed }) => {
  const event = { _bantin: { event: 'Lũ tháng ba' } };
  feed.serve(edition({ changed: [article(2, event), article(4, event)] }));
  await page.goto('bai/bai-so-2/');
  await expect(related(page).getByRole('link')).toHaveText([...headlines(4, 4), ...headlines(5, 5), ...headlines(8, 8)]);
});

test('an article with nothing in common with the others has no related news', async ({ page, feed }) => {
  await open(page, feed, article(2, { tags: ['Một mình'], _bantin: { section: undefined } }));
  await expect(related(page)).toHaveCount(0);
});

test('newer and older news lead from article to article', async ({ page, feed }) => {
  await page.goto('bai/bai-so-2/');
  await neighbours(page).getByRole('link', { name: 'Tin cũ hơn' }).click();
  await expect(headline(page)).toHaveText(headlines(3, 3));
  await neighbours(page).getByRole('link', { name: 'Tin mới hơn' }).click();
  await expect(headline(page)).toHaveText(headlines(2, 2));
  await neighbours(page).getByRole('link', { name: 'Tin mới hơn' }).click();
  await expect(headline(page)).toHaveText(headlines(1, 1));
  await expect(neighbours(page).getByRole('link', { name: 'Tin mới hơn' })).toHaveCount(0);
});

test('what an editor pinned stands first, and what is read most has its own list', async ({ page, feed }) => {
  const changed = [article(5, { _bantin: { pinned: true } }), article(7, { _bantin: { views: 900 } }), article(3, { _bantin: { views: 1200 } })];
  feed.serve(edition({ changed }));
  await openList(page);
  await expect(cards(page).first()).toHaveText(headlines(5, 5));
  await expect(page.getByRole('region', { name: 'Tin mới' }).getByRole('link')).toHaveText(headlines(1, 6));
  const mostRead = page.getByRole('region', { name: 'Tin đọc nhiều' }).getByRole('link');
  await expect(mostRead).toHaveText([...headlines(3, 3), ...headlines(7, 7)]);
});

test('the next article begins with a heading and pictures of its own', async ({ page, feed }) => {
  await open(page, feed, RICH_ARTICLE);
  await expect.poll(() => shownPictures(page)).not.toEqual([]);
  await headline(page).evaluate((heading) => heading.setAttribute('data-before', ''));

  feed.picture = held(() => {});
  await related(page).getByRole('link').first().click();
  await expect(page).not.toHaveURL(new RegExp(RICH_ARTICLE._bantin.slug));
  await expect(openArticle(page)).toBeVisible();
  // A heading that had the focus before would not be spoken again; a picture would stay until the new one has come.
  await expect(headline(page)).not.toHaveAttribute('data-before');
  const early = await openArticle(page)
    .getByRole('img')
    .evaluateAll((images) => images.filter((image) => image.currentSrc && image.currentSrc !== image.src));
  expect(early).toEqual([]);
});

/** The pictures of the article that have come. */
const shownPictures = (page) =>
  openArticle(page)
    .getByRole('img')
    .evaluateAll((images) => images.filter((image) => image.naturalWidth > 0).map((image) => image.src));
