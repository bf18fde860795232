//! The texts in Vietnamese, with the usual terms of Vietnamese news sites.

use super::{Locale, SearchCount, SearchTexts, format_duration, format_size, group_digits};
use crate::{
    datetime::Date,
    feed::{LoadError, Unreadable},
    routes::Facet,
};

pub static VIETNAMESE: Locale = Locale {
    tag: "vi",
    skip_to_content: "Chuyển đến nội dung chính",
    home: "Trang chủ",
    menu: "Menu chính",
    all_sections: "Tất cả chuyên mục",
    all: "Tất cả",
    latest: "Tin mới",
    all_latest: "Tất cả tin mới",
    most_read: "Tin đọc nhiều",
    related: "Tin liên quan",
    show_more: "Xem thêm",
    loading: "Đang tải tin…",
    retry: "Thử lại",
    close_banner: "Đóng lời chào mừng",
    copy_link: "Sao chép liên kết",
    copied: "Đã sao chép",
    print: "In trang",
    share: "Chia sẻ",
    anniversary: "Ngày kỷ niệm",
    notice: "Thông báo",
    published: "Đăng ngày",
    updated: "Cập nhật",
    views: "Lượt xem",
    byline: "Tác giả",
    topics: "Từ khóa",
    attachments: "Tệp đính kèm",
    neighbours: "Bài trước, bài sau",
    newer: "Tin mới hơn",
    older: "Tin cũ hơn",
    newer_documents: "Văn bản mới hơn",
    older_documents: "Văn bản cũ hơn",
    archive_pages: "Tin cũ, tin mới",
    original: "Xem bản gốc",
    source: "Nguồn",
    open_page: "Mở trang của bài viết",
    pinned: "Tin nổi bật",
    photo: "Ảnh",
    table: "Bảng số liệu",
    audio: "Bản ghi âm",
    video: "Video",
    embedded_video: "Xem video",
    embedded_page: "Xem nội dung ở trang gốc",
    news: "Tin tức",
    empty_title: "Chưa có tin nào",
    empty_text: "Bản tin chưa đăng bài nào. Mời bạn quay lại sau.",
    empty_section: "Chuyên mục này chưa có bài nào.",
    not_found_title: "Không tìm thấy trang",
    not_found_text: "Bài viết hoặc trang này không còn ở địa\u{a0}chỉ bạn mở, hoặc địa\u{a0}chỉ đã bị gõ nhầm.",
    withdrawn_titles: ["Bài đã được gỡ", "Nội dung đã được gỡ"],
    withdrawn_text: "Nội dung này không còn được đăng trên trang.",
    load_error_title: "Chưa tải được tin",
    back_home: "Về trang chủ",
    editor: "Chịu trách nhiệm nội dung",
    address: "Địa chỉ",
    phone: "Điện thoại",
    email: "Thư điện tử",
    feed: "Nguồn cấp tin (JSON Feed)",
    rss: "Nguồn tin RSS",
    back_to_top: "Lên đầu trang",
    full_date,
    date: |date| format!("{:02}/{:02}/{}", date.day(), date.month(), date.year()),
    date_in_text: |date| format!("{}/{}/{}", date.day(), date.month(), date.year()),
    archive_title,
    count: |number| group_digits(number, '.'),
    articles_shown: |number| format!("Đang hiển thị {number} tin"),
    duration: |seconds| format_duration(seconds, ["giờ", "phút", "giây"]),
    file_size: |bytes| format_size(bytes, ','),
    congratulation: |years, name, from, to| format!("Nhiệt liệt chào mừng {years} năm {name} ({from} - {to})!"),
    browse_by_date: "Xem theo ngày",
    calendar: "Tin theo ngày",
    month_title: |month| format!("Tháng {} năm {}", month.month(), month.year()),
    month: |month| format!("Tháng {}", month.month()),
    weekdays: [
        ["T2", "Thứ hai"],
        ["T3", "Thứ ba"],
        ["T4", "Thứ tư"],
        ["T5", "Thứ năm"],
        ["T6", "Thứ sáu"],
        ["T7", "Thứ bảy"],
        ["CN", "Chủ nhật"],
    ],
    day_link: |day, articles| format!("{} tháng {}: {articles} tin", day.day(), day.month()),
    adjacent_days: ["Ngày sau", "Ngày trước"],
    adjacent_months: ["Tháng sau", "Tháng trước"],
    other_days: "Ngày, tháng khác",
    event: "Dòng sự kiện",
    topic: "Chủ đề",
    all_of_topic: "Tìm tất cả tin về chủ đề này",
    oldest_first: "Từ đầu",
    documents: "Văn bản",
    document_list,
    facets: ["Năm ban hành", "Loại văn bản", "Cơ quan ban hành"],
    document_lists: "Danh mục văn bản",
    document_number: "Số, ký hiệu",
    issued: "Ngày ban hành",
    effective: "Ngày có hiệu lực",
    signer: "Người ký",
    document_summary: "Trích yếu",
    downloads: "Tải về",
    search: SearchTexts {
        title: "Tìm kiếm",
        submit: "Tìm",
        placeholder: "Tìm bài viết",
        hint: "Bạn có thể gõ có dấu hoặc không dấu. Đặt cụm từ trong ngoặc kép để tìm đúng cụm từ đó, ví dụ “chuyển đổi số”.",
        filters: "Bộ lọc",
        apply: "Áp dụng",
        section: "Chuyên mục",
        any_section: "Tất cả",
        from: "Từ ngày",
        to: "Đến ngày",
        exact_marks: "Tìm đúng dấu",
        order: "Sắp xếp",
        best_first: "Phù hợp nhất",
        newest_first: "Mới nhất",
        searching: "Đang tìm…",
        total: |count| match count {
            SearchCount::Exact(0) | SearchCount::About(0) => "Không tìm thấy bài nào".into(),
            SearchCount::AtLeast(0) => "Chưa tìm thấy bài nào".into(),
            SearchCount::Exact(number) => format!("Tìm thấy {} bài", group_digits(number, '.')),
            SearchCount::About(number) => format!("Tìm thấy khoảng {} bài", group_digits(number, '.')),
            SearchCount::AtLeast(number) => format!("Tìm thấy ít nhất {} bài", group_digits(number, '.')),
        },
        incomplete: |days| match days.map(|days| days.map(VIETNAMESE.date_in_text)) {
            Some([first, last]) => format!("Chưa tìm được trong các bài từ {first} đến {last}."),
            None => "Chưa tìm được trong các bài không ghi ngày.".into(),
        },
        lacks_phrase: "Bài này có các từ trong ngoặc kép nhưng không liền nhau.",
        lacks_titles: "Một số bài chưa hiển thị được.",
        no_index: "Trang tin chưa có dữ liệu tìm kiếm.",
        needs_script: "Tìm kiếm cần JavaScript. Mời bạn bật JavaScript, hoặc xem tin theo ngày.",
        not_started: "Chưa mở được phần tìm kiếm. Mời bạn tải lại trang, hoặc xem tin theo ngày.",
        damaged: "Không đọc được dữ liệu tìm kiếm. Mời bạn bấm Thử lại hoặc tải lại trang.",
        suggestions: "Bạn có thể thử",
        without_filters: "Tìm trong mọi chuyên mục, mọi ngày",
        without_marks: "Tìm không phân biệt dấu",
        all_words: "Tìm cả bài có đủ các từ nhưng không liền nhau",
    },
    load_error,
};

fn full_date(date: Date) -> String {
    const WEEKDAYS: [&str; 7] = ["Chủ nhật", "Thứ hai", "Thứ ba", "Thứ tư", "Thứ năm", "Thứ sáu", "Thứ bảy"];
    format!("{}, ngày {} tháng {} năm {}", WEEKDAYS[date.weekday()], date.day(), date.month(), date.year())
}

fn archive_title(section: Option<&str>, first: &str, last: &str) -> String {
    match section {
        None if first == last => format!("Tin ngày {last}"),
        None => format!("Tin từ {first} đến {last}"),
        Some(section) if first == last => format!("{section}: tin ngày {last}"),
        Some(section) => format!("{section}: tin từ {first} đến {last}"),
    }
}

fn document_list(facet: Facet, value: &str) -> String {
    match facet {
        Facet::Year => format!("Văn bản năm {value}"),
        Facet::Kind => format!("Văn bản: {value}"),
        Facet::Issuer => format!("Văn bản của {value}"),
    }
}

fn load_error(error: &LoadError) -> String {
    match error {
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
