// What a reader sees and does when something is wrong.
import { cards, expect, headline } from '../support.mjs';

export const alert = (page) => page.getByRole('alert');
export const retry = (page) => alert(page).getByRole('button', { name: 'Thử lại' });

export const SENTENCES = {
  unreachable: 'Không kết nối được với máy chủ. Bạn kiểm tra lại mạng rồi bấm Thử lại.',
  slow: 'Máy chủ trả lời quá chậm. Bạn chờ một lát rồi bấm Thử lại.',
  unreadable: 'Nguồn tin bị lỗi nên không đọc được. Bạn thử lại sau hoặc báo cho ban biên tập.',
  page: 'Máy chủ trả về một trang web thay vì nguồn tin. Bạn thử lại sau hoặc báo cho ban biên tập.',
  status: (code) => `Máy chủ đang gặp sự cố (lỗi ${code}). Bạn chờ một lát rồi bấm Thử lại.`,
  missing: (address) => `Không tìm thấy nguồn tin ở địa chỉ ${address}. Bạn thử lại sau hoặc báo cho ban biên tập.`,
};

/** The page says what is wrong with the feed, and shows nothing of it. */
export async function expectTold(page, sentence) {
  await expect(alert(page)).toContainText(sentence);
  await expect(headline(page)).toHaveText('Chưa tải được tin');
  await expect(page).toHaveTitle('Chưa tải được tin');
  await expect(page.getByRole('main').getByText(sentence)).toHaveCount(1);
  await expect(retry(page)).toBeVisible();
  await expect(cards(page)).toHaveCount(0);
}

/** The feed is well again, and the reader tries again. */
export async function expectBackAfterRetry(page, host, titles) {
  host.heal();
  const asked = host.asked('feed/feed.json');
  await retry(page).click();
  await expect(cards(page)).toHaveText(titles);
  await expect(alert(page)).toHaveCount(0);
  expect(host.asked('feed/feed.json')).toBe(asked + 1);
}
