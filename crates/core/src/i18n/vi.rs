use super::{Locale, grouped, lasting, sized};
use crate::{
    datetime::Date,
    feed::{LoadError, Unreadable},
};

/// Tiếng Việt, with the usual terms of Vietnamese portals.
pub static VIETNAMESE: Locale = Locale {
    tag: "vi",
    skip_to_content: "Chuyển đến nội dung chính",
    home: "Trang chủ",
    sections: "Chuyên mục",
    latest: "Tin mới",
    most_read: "Tin đọc nhiều",
    related: "Tin liên quan",
    show_more: "Xem thêm",
    loading: "Đang tải tin…",
    loading_slow: "Trang tải chậm hơn mọi khi. Mời bạn chờ thêm, hoặc tải lại trang.",
    requires_script: "Trang này cần JavaScript để hiển thị tin. Bạn có thể bật JavaScript, hoặc đọc tin bằng một trình đọc nguồn tin:",
    retry: "Thử lại",
    close_banner: "Đóng lời chào mừng",
    anniversary: "Ngày kỷ niệm",
    posted: "Đăng ngày",
    updated: "Cập nhật",
    views: "Lượt xem",
    byline: "Tác giả",
    topics: "Từ khóa",
    attachments: "Tệp đính kèm",
    neighbours: "Bài trước, bài sau",
    newer: "Tin mới hơn",
    older: "Tin cũ hơn",
    news_at_start: "Tin",
    news: "tin",
    on_day: " ngày ",
    from_day: " từ ",
    to_day: " đến ",
    pages: "Tin cũ, tin mới",
    original: "Xem bản gốc",
    pinned: "Tin nổi bật",
    photo: "Ảnh",
    table: "Bảng số liệu",
    audio: "Bản ghi âm",
    video: "Video",
    embedded_video: "Xem video",
    embedded_page: "Xem nội dung ở trang gốc",
    all_articles: "Tin tức",
    empty_title: "Chưa có tin nào",
    empty_text: "Bản tin chưa đăng bài nào. Mời bạn quay lại sau.",
    empty_section: "Chuyên mục này chưa có bài nào.",
    not_found_title: "Không tìm thấy trang",
    not_found_text: "Bài viết hoặc trang này không còn ở địa chỉ bạn mở, hoặc địa chỉ đã bị gõ nhầm.",
    problem_title: "Chưa tải được tin",
    back_home: "Về trang chủ",
    editor: "Chịu trách nhiệm nội dung",
    address: "Địa chỉ",
    phone: "Điện thoại",
    email: "Thư điện tử",
    feed: "Nguồn cấp tin (JSON Feed)",
    day,
    date: |date| format!("{:02}/{:02}/{}", date.day(), date.month(), date.year()),
    anniversary_date: |date| format!("{}/{}/{}", date.day(), date.month(), date.year()),
    count: |number| grouped(number, '.'),
    articles_shown: |number| format!("Đang hiển thị {number} tin"),
    duration: |seconds| {
        lasting(
            seconds,
            [|number| format!("{number} giờ"), |number| format!("{number} phút"), |number| format!("{number} giây")],
        )
    },
    file_size: |bytes| sized(bytes, ','),
    congratulation: |years, name, from, to| format!("Nhiệt liệt chào mừng {years} năm {name} ({from} - {to})!"),
    problem,
};

fn day(date: Date) -> String {
    const WEEKDAYS: [&str; 7] = ["Chủ nhật", "Thứ hai", "Thứ ba", "Thứ tư", "Thứ năm", "Thứ sáu", "Thứ bảy"];
    format!("{}, ngày {} tháng {} năm {}", WEEKDAYS[date.weekday()], date.day(), date.month(), date.year())
}

fn problem(problem: &LoadError) -> String {
    match problem {
        LoadError::Network => "Không kết nối được với máy chủ. Bạn kiểm tra lại mạng rồi bấm Thử lại.".into(),
        LoadError::Timeout => "Máy chủ trả lời quá chậm. Bạn chờ một lát rồi bấm Thử lại.".into(),
        LoadError::Missing(address) => {
            format!("Không tìm thấy nguồn tin ở địa chỉ {address}. Bạn thử lại sau hoặc báo cho ban biên tập.")
        }
        LoadError::Status(status) => format!("Máy chủ đang gặp sự cố (lỗi {status}). Bạn chờ một lát rồi bấm Thử lại."),
        LoadError::Unreadable(Unreadable::Html) => {
            "Máy chủ trả về một trang web thay vì nguồn tin. Bạn thử lại sau hoặc báo cho ban biên tập.".into()
        }
        LoadError::Unreadable(_) => {
            "Nguồn tin bị lỗi nên không đọc được. Bạn thử lại sau hoặc báo cho ban biên tập.".into()
        }
        LoadError::NoFeedLink => "Trang này chưa khai báo nguồn tin. Bạn báo giúp cho ban biên tập.".into(),
    }
}
