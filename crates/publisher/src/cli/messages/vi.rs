use std::borrow::Cow;

use super::{Messages, Reason};
use crate::{lint::LintReport, notes::MAX_LISTED, outcome::ArticleChanges, output::PublishReport, removals::Removals};
use bantin_core::feed::{Diagnostic, JsonType, Problem, Resolution, Subject, Unreadable};

/// Tiếng Việt, for editors: keys as in the feed, everything else without technical terms.
pub static VIETNAMESE: Messages = Messages {
    reading: "Đang đọc nguồn tin",
    checking: "Đang kiểm tra các bài",
    diagnostic,
    unreadable,
    summary,
    see_all,
    would_write,
    article_lists,
    more,
    stopped,
    would_stop,
};

fn diagnostic(diagnostic: &Diagnostic) -> String {
    let Diagnostic { subject, key, .. } = diagnostic;
    let location = match subject {
        Subject::Feed if key.is_empty() => "toàn bộ tệp".to_owned(),
        Subject::Item { id: Some(id), .. } => format!("{} (bài có id {id:?})", subject.path(key)),
        Subject::Feed | Subject::Item { .. } => subject.path(key),
    };
    format!("{location}: {}. {}", problem(&diagnostic.problem), effect(diagnostic))
}

fn problem(problem: &Problem) -> Cow<'static, str> {
    match problem {
        Problem::WrongType { expected, found } => {
            format!("phải là {}, nhưng lại ghi {}", json_type(*expected), json_type(*found)).into()
        }
        Problem::NoPlaceholder { placeholder } => format!("là địa chỉ mẫu nhưng thiếu chỗ điền {placeholder}").into(),
        Problem::OutOfRange { min, max } if *max >= u32::MAX.into() => {
            format!("phải là số nguyên từ {min} trở lên").into()
        }
        Problem::OutOfRange { min, max } => format!("phải là số nguyên từ {min} đến {max}").into(),
        Problem::TooLong { max } => format!("dài quá {max} byte").into(),
        Problem::TooMany { max } => format!("vượt quá giới hạn {max} mục").into(),
        Problem::DuplicateId { first_document } => format!("trùng với id của một bài trong {first_document}").into(),
        Problem::SlugTaken { slug, holder, .. } => format!("{slug} đã là địa chỉ của bài có id {holder:?}").into(),
        Problem::UnknownSection { slug } => format!("không có chuyên mục nào mang mã {slug}").into(),
        Problem::UnknownPage { slug } => format!("không có trang nào (bài ghi \"page\": true) mang mã {slug}").into(),
        Problem::SecondTarget { first } => format!("thừa, vì mục này đã có {first}").into(),
        Problem::UnknownRelated { related } => format!("không có bài nào mang id {related:?}").into(),
        Problem::OtherOrigin { url } => format!("{url} nằm ở trang khác với nguồn tin").into(),
        Problem::AlreadyRead { url } => format!("{url} đã được đọc rồi").into(),
        Problem::InvalidNextUrl { url } => format!("{url} không phải địa chỉ của một tệp thuộc nguồn tin này").into(),
        Problem::Missing => "còn thiếu".into(),
        Problem::Blank => "đang để trống".into(),
        Problem::RepeatedKey => "được ghi nhiều lần ở cùng một chỗ".into(),
        Problem::Duplicate => "trùng với một mục đã có ở trên".into(),
        Problem::InvalidUtf8 => "có ký tự không thuộc bảng mã UTF-8; hãy lưu lại tệp theo bảng mã UTF-8".into(),
        Problem::LoneSurrogate => r"có ký tự bị cắt đôi (mã \u… không trọn cặp)".into(),
        Problem::UnknownVersion => {
            "không phải phiên bản JSON Feed đã biết, nên ghi https://jsonfeed.org/version/1.1".into()
        }
        Problem::NotADate => "không phải ngày giờ hợp lệ, hãy ghi theo mẫu 2026-11-22T08:00:00+07:00".into(),
        Problem::NotRfc3339 => "là ngày giờ nhưng chưa đúng mẫu 2026-11-22T08:00:00+07:00".into(),
        Problem::NoOffset => "là ngày giờ không ghi múi giờ, hãy ghi theo mẫu 2026-11-22T08:00:00+07:00".into(),
        Problem::ZeroDate => "không phải ngày thật mà là giá trị rỗng của phần mềm".into(),
        Problem::NotALanguage => "không phải mã ngôn ngữ như vi hoặc en-GB".into(),
        Problem::CharacterReference => "có ký hiệu mã hóa của HTML như &amp;, hãy ghi thẳng ký tự".into(),
        Problem::ReservedName => "là tên mà Windows dành riêng, không đặt cho thư mục được".into(),
        Problem::NotADay => "không phải ngày hợp lệ theo mẫu năm-tháng-ngày, ví dụ 1930-02-03".into(),
        Problem::NotADateRange => "phải gồm ngày đầu và ngày cuối, mỗi ngày ghi theo mẫu 1930-02-03".into(),
        Problem::EndsBeforeStarts => "là ngày trước ngày bắt đầu (starts)".into(),
        Problem::NotAnOffset => "không phải múi giờ ghi theo mẫu +07:00".into(),
        Problem::BadSlug => {
            "chỉ gồm chữ cái a-z viết thường không dấu và chữ số, giữa các từ có một dấu gạch ngang, dài tối đa 96 ký tự"
                .into()
        }
        Problem::Fraction => "không phải số nguyên".into(),
        Problem::UnknownValue { known } => format!("phải là một trong các từ: {known}").into(),
        Problem::EmptyAuthor => "phải có ít nhất một trong các mục name, url, avatar".into(),
        Problem::UnknownVerification => {
            "không phải tên thẻ xác minh chủ sở hữu trang, chẳng hạn google-site-verification".into()
        }
        Problem::NotAColour => "không phải mã màu, ví dụ #9c1b1f".into(),
        Problem::LowContrast { .. } => "có độ tương phản với nền quá thấp, chữ sẽ khó đọc".into(),
        Problem::NoticeOver => "đã qua ngày cuối (ends)".into(),
        Problem::NoText => {
            "không có nội dung (content_html, content_text), tóm tắt (summary) hay tệp đính kèm (attachments)".into()
        }
        Problem::Shortcode { shortcode } => format!("còn sót mã {shortcode} của hệ quản trị nội dung, hãy thay bằng nội dung thật").into(),
        Problem::LegacyEncoding { encoding } => {
            format!("có vẻ gõ bằng bảng mã {encoding}, hãy chuyển sang Unicode (chẳng hạn bằng UniKey)").into()
        }
        Problem::UnknownKey { nearest: Some(nearest), .. } => {
            format!("không có mục nào mang tên này, có lẽ phải ghi là {nearest}").into()
        }
        Problem::UnknownKey { nearest: None, .. } => "không có mục nào mang tên này".into(),
        Problem::NoFullArticle => "bài ghi là bản rút gọn, nhưng không tìm thấy bản đầy đủ".into(),
        Problem::Scheduled => "còn hơn một ngày nữa mới đến".into(),
    }
}

fn json_type(json_type: JsonType) -> &'static str {
    match json_type {
        JsonType::Null => "giá trị rỗng (null)",
        JsonType::Boolean => "true hoặc false",
        JsonType::Number => "một số",
        JsonType::String => "một đoạn chữ trong dấu ngoặc kép",
        JsonType::Array => "một danh sách trong ngoặc vuông [ ]",
        JsonType::Object => "một nhóm mục trong ngoặc nhọn { }",
    }
}

fn effect(diagnostic: &Diagnostic) -> Cow<'static, str> {
    let Diagnostic { subject, key, .. } = diagnostic;
    match (&diagnostic.problem, diagnostic.resolution) {
        (Problem::SlugTaken { path, .. }, _) => format!("Bài này được đăng ở địa chỉ /{path}.").into(),
        (Problem::UnknownSection { .. }, Resolution::ValueIgnored) if matches!(subject, Subject::Item { .. }) => {
            "Bài được xếp theo từ khóa đầu tiên (tags).".into()
        }
        (Problem::UnknownRelated { .. }, _) => "Bỏ qua id này.".into(),
        (Problem::OtherOrigin { .. } | Problem::AlreadyRead { .. } | Problem::InvalidNextUrl { .. }, _) => {
            "Không đọc tiếp từ đây.".into()
        }
        (Problem::NoText, _) => "Trang của bài chỉ có tiêu đề.".into(),
        (Problem::NoFullArticle, _) => "Bản rút gọn được dùng thay.".into(),
        (Problem::Scheduled, _) => "Bài được giữ lại, chưa đăng trước ngày giờ đó.".into(),
        (Problem::Shortcode { .. } | Problem::LegacyEncoding { .. }, _) => "Độc giả thấy nguyên như vậy.".into(),
        (Problem::UnknownKey { count: count @ 2.., .. }, _) => {
            format!("Coi như không ghi, ở cả {count} chỗ trong nguồn tin.").into()
        }
        (Problem::LowContrast { used }, _) => format!("Trang dùng màu {used} thay cho màu này.").into(),
        (Problem::NoticeOver, _) => "Thông báo không hiện nữa.".into(),
        (Problem::RepeatedKey, _) => "Chỉ dùng giá trị ghi sau cùng.".into(),
        (Problem::InvalidUtf8, _) => "Ký tự đó được thay bằng dấu \u{fffd}.".into(),
        (Problem::Fraction, _) => "Số được làm tròn.".into(),
        (Problem::NoOffset, Resolution::Recovered) => "Được hiểu theo giờ của trang.".into(),
        (Problem::CharacterReference, _) => "Ký hiệu đó được đổi thành ký tự.".into(),
        (Problem::ReservedName, _) => "Trang được đăng ở địa chỉ có thêm -1.".into(),
        (Problem::TooLong { .. }, Resolution::Recovered) => "Phần thừa bị cắt.".into(),
        (_, Resolution::Recovered) => "Vẫn đọc được.".into(),
        (_, Resolution::ValueIgnored) => match subject {
            Subject::Item { .. } if key.is_empty() => "Bỏ qua bài này.".into(),
            _ => "Coi như không ghi.".into(),
        },
        (_, Resolution::ParentIgnored) => match (diagnostic.parent(), subject) {
            ("", Subject::Item { .. }) => "Bỏ qua cả bài này.".into(),
            ("", Subject::Feed) => "Bỏ qua cả nguồn tin.".into(),
            (parent, _) => format!("Bỏ qua cả {}.", subject.path(parent)).into(),
        },
    }
}

fn unreadable(feed: &str, reason: Reason) -> String {
    match reason {
        Reason::NotAFeed(cause) => format!("Không đọc được nguồn tin {feed}: {}.", not_a_feed(cause)),
        Reason::LinkedNotAFeed(cause) => {
            format!("Nguồn tin {feed} dẫn tới một tệp không đọc được: {}.", not_a_feed(cause))
        }
        Reason::NoSuchFile => format!("Không đọc được nguồn tin {feed}: không có tệp này."),
        Reason::IsAFolder => format!("Không đọc được nguồn tin {feed}: đây là thư mục, không phải tệp."),
        Reason::Other => format!("Không lấy được đầy đủ nguồn tin {feed}. Nguyên nhân kỹ thuật:"),
    }
}

fn not_a_feed(cause: &Unreadable) -> Cow<'static, str> {
    match cause {
        Unreadable::NotJson { line, column } => {
            format!("tệp bị cắt ngang hoặc viết sai quy cách JSON, ở dòng {line}, cột {column}").into()
        }
        Unreadable::Empty => "tệp không có gì bên trong".into(),
        Unreadable::Html => "đây là một trang web (HTML), không phải nguồn tin".into(),
        Unreadable::Xml => "đây là XML (có thể là RSS hoặc Atom), không phải JSON Feed".into(),
        Unreadable::Utf16 => "tệp lưu theo bảng mã UTF-16; hãy lưu lại theo bảng mã UTF-8".into(),
        Unreadable::Gzip => "đây là tệp nén (gzip); hãy giải nén trước".into(),
        Unreadable::Zip => "đây là tệp nén (ZIP); hãy giải nén trước".into(),
        Unreadable::NotAnObject => "đây không phải JSON Feed, vì tệp không mở đầu bằng ngoặc nhọn {".into(),
        Unreadable::NoItems => "đây không phải JSON Feed, vì tệp không có danh sách bài (items)".into(),
    }
}

fn summary(report: &LintReport) -> String {
    let (articles, documents) = (report.articles, report.documents);
    let problems = match (report.problems(), report.unlisted) {
        (0, _) => "không có lỗi".to_owned(),
        (count, 0) => format!("có {count} lỗi"),
        (count, unlisted) => format!("có {count} lỗi, trong đó {unlisted} lỗi không được liệt kê"),
    };
    format!("Đã đọc {articles} bài trong {documents} tệp: {problems}.")
}

fn see_all(feed: &str) -> String {
    format!("Xem tất cả các lỗi bằng lệnh: bantin check {feed}")
}

fn would_write(folder: &str, files: &PublishReport) -> String {
    let PublishReport { added, changed, unchanged, removed, .. } = files;
    let (added, changed, removed) = (added.len(), changed.len(), removed.len());
    format!(
        "Chưa ghi gì. Nếu đăng, trong {folder} sẽ có {added} tệp mới, {changed} tệp thay đổi, {unchanged} tệp giữ nguyên, {removed} tệp bị xóa."
    )
}

fn article_lists(ArticleChanges { added, changed, removed }: &ArticleChanges) -> [String; 3] {
    [(added, "bài mới"), (changed, "bài thay đổi"), (removed, "bài bị gỡ")]
        .map(|(addresses, noun)| format!("{} {noun}:", addresses.len()))
}

fn more(count: usize) -> String {
    format!("và {count} bài nữa")
}

fn stopped(removals: &Removals) -> String {
    format!(
        "đã dừng, chưa ghi gì, vì lần đăng này sẽ gỡ {}. Nếu đúng là muốn gỡ, hãy thêm --allow-removals.",
        removed(removals)
    )
}

fn would_stop(removals: &Removals) -> String {
    format!(
        "Nếu đăng, lệnh sẽ dừng lại vì phải gỡ {}. Nếu đúng là muốn gỡ, hãy thêm --allow-removals.",
        removed(removals)
    )
}

fn removed(Removals { slugs, published }: &Removals) -> String {
    let mut listed = slugs.iter().take(MAX_LISTED).map(String::as_str).collect::<Vec<_>>().join(", ");
    if slugs.len() > MAX_LISTED {
        listed = format!("{listed} {}", more(slugs.len() - MAX_LISTED));
    }
    format!("{} trong số {published} bài đã đăng ({listed})", slugs.len())
}
