mod fault;

use self::fault::{became, wrong};
use super::{Reason, Words};
use crate::check::{Finding, Misfit, MisfitFault, NotFollowed, Report, What};
use bantin_core::feed::{Diagnostic, Subject, Unreadable};

/// Tiếng Việt, for editors: keys stand as they are written in the file, everything else in plain words.
pub static VIETNAMESE: Words =
    Words {
        reading: "Đang đọc nguồn tin", comparing: "Đang đối chiếu các bài", finding, unreadable, closing
    };

fn finding(finding: &Finding) -> String {
    let says = match &finding.what {
        What::Diagnostic(Diagnostic { subject, key, fault, outcome }) => {
            let outcome = became(subject, key, *outcome);
            format!("{}: {}. {outcome}", place(subject, key), wrong(fault))
        }
        What::Misfit(Misfit { subject, key, fault }) => format!("{}: {}", place(subject, key), misfit(fault)),
        What::Unlisted(count) => format!("còn {count} lỗi nữa không liệt kê."),
    };
    format!("{}: {says}", finding.document)
}

fn place(subject: &Subject, key: &str) -> String {
    match subject {
        Subject::Feed if key.is_empty() => "toàn bộ tệp".to_owned(),
        Subject::Item { id: Some(id), .. } => {
            format!("{} (bài có id {id:?})", subject.path(key))
        }
        Subject::Feed | Subject::Item { .. } => subject.path(key),
    }
}

fn misfit(fault: &MisfitFault) -> String {
    match fault {
        MisfitFault::DuplicateId { document } => {
            format!("trùng với id của một bài trong {document}. Giữ bài ở đó, bỏ qua bài này.")
        }
        MisfitFault::SlugTaken {
            slug,
            holder,
            instead,
        } => format!(
            "{slug} đã là địa chỉ của bài có id {holder:?}. Bài này được đăng ở địa chỉ /bai/{instead}/."
        ),
        MisfitFault::UnknownSection { slug } => {
            format!("không có chuyên mục nào mang mã {slug}. Bài được xếp theo từ khóa đầu tiên (tags).")
        }
        MisfitFault::UnknownRelated { id } => {
            format!("không có bài nào mang id {id:?}. Bỏ qua id này.")
        }
        MisfitFault::NotFollowed { address, why } => {
            let why = match why {
                NotFollowed::OtherOrigin => "nằm ở trang khác với nguồn tin",
                NotFollowed::SeenBefore => "đã đọc rồi",
                NotFollowed::Unusable => "không phải địa chỉ của một tệp thuộc nguồn tin này",
            };
            format!("{address} {why}. Không đọc tiếp từ đây.")
        }
        MisfitFault::NoText => {
            "không có nội dung (content_html, content_text), tóm tắt (summary) hay tệp đính kèm (attachments). Trang của bài chỉ có tiêu đề.".to_owned()
        }
        MisfitFault::NoWhole => {
            "bài ghi là bản rút gọn, nhưng không tìm thấy bản đầy đủ. Bản rút gọn được dùng thay.".to_owned()
        }
    }
}

fn unreadable(feed: &str, reason: Reason) -> String {
    match reason {
        Reason::NoFeed(why) => format!("Không đọc được nguồn tin {feed}: {}.", no_feed(why)),
        Reason::LeadsToNoFeed(why) => {
            format!("Nguồn tin {feed} dẫn tới một tệp không đọc được: {}.", no_feed(why))
        }
        Reason::NoFile => format!("Không đọc được nguồn tin {feed}: không có tệp này."),
        Reason::Folder => {
            format!("Không đọc được nguồn tin {feed}: đây là thư mục, không phải tệp.")
        }
        Reason::Unavailable => {
            format!("Không lấy được đầy đủ nguồn tin {feed}. Nguyên nhân kỹ thuật:")
        }
    }
}

fn no_feed(why: &Unreadable) -> String {
    let words = match why {
        Unreadable::NotJson { line, column } => {
            return format!("tệp bị cắt ngang hoặc viết sai quy cách JSON, ở dòng {line}, cột {column}");
        }
        Unreadable::Empty => "tệp không có gì bên trong",
        Unreadable::Html => "đây là một trang web (HTML), không phải nguồn tin",
        Unreadable::Xml => "đây là XML (có thể là RSS hoặc Atom), không phải JSON Feed",
        Unreadable::NotAnObject => "đây không phải JSON Feed, vì tệp không mở đầu bằng ngoặc nhọn {",
        Unreadable::NoItems => "đây không phải JSON Feed, vì tệp không có danh sách bài (items)",
    };
    words.to_owned()
}

fn closing(report: &Report) -> String {
    let articles = report.archive.articles().len();
    let documents = report.documents;
    match report.faults() {
        0 => format!("Đã đọc {articles} bài trong {documents} tệp: không có lỗi."),
        faults => format!("Đã đọc {articles} bài trong {documents} tệp: có {faults} lỗi."),
    }
}
