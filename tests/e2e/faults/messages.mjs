// The load errors that readers see, and assertions on them.
import { FIRST_COUNT, titles } from '../fixtures/feed.mjs';
import { alert, cardLinks, expect, pageHeading, retryButton } from '../support.mjs';

export const MESSAGES = {
  network: 'Không kết nối được với máy chủ. Bạn kiểm tra lại mạng rồi bấm Thử lại.',
  timeout: 'Máy chủ trả lời quá chậm. Bạn chờ một lát rồi bấm Thử lại.',
  unreadable: 'Nguồn tin bị lỗi nên không đọc được. Bạn thử lại sau hoặc báo cho ban biên tập.',
  html: 'Máy chủ trả về một trang web thay vì nguồn tin. Bạn thử lại sau hoặc báo cho ban biên tập.',
  status: (code) => `Máy chủ đang gặp sự cố (lỗi ${code}). Bạn chờ một lát rồi bấm Thử lại.`,
  missing: (url) => `Không tìm thấy nguồn tin ở địa chỉ ${url}. Bạn thử lại sau hoặc báo cho ban biên tập.`,
};

/** The page shows the error once, with a retry button, and no part of the feed. */
export async function expectLoadError(page, message) {
  await expect(alert(page)).toContainText(message);
  await expect(pageHeading(page)).toHaveText('Chưa tải được tin');
  await expect(page).toHaveTitle('Chưa tải được tin');
  await expect(page.getByRole('main').getByText(message)).toHaveCount(1);
  await expect(retryButton(page)).toBeVisible();
  await expect(cardLinks(page)).toHaveCount(0);
}

/** Restores the host and expects that the retry button loads the list with one request. */
export async function expectRecovery(page, host) {
  host.restore();
  const before = host.requestCount('feed/feed.json');
  await retryButton(page).click();
  await expect(cardLinks(page)).toHaveText(titles(1, FIRST_COUNT));
  await expect(alert(page)).toHaveCount(0);
  expect(host.requestCount('feed/feed.json')).toBe(before + 1);
}
