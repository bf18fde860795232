mod fault;

use self::fault::{became, wrong};
use super::{Reason, Words};
use crate::{
    feed::{Diagnostic, Subject, Unreadable},
    publish::check::{Finding, Misfit, MisfitFault, NotFollowed, Report, What},
};

/// Tiếng Việt, for editors: keys stand as they are written in the file, everything else in plain words.
pub static VIETNAMESE: Words = Words {
    reading: "Đang đọc nguồn tin",
    comparing: "Đang đối chiếu các bài",
    finding,
    unreadable,
    closing,
};

fn finding(finding: &Finding) -> String {
    let says = match &finding.what {
        What::Diagnostic(Diagnostic {
            subject,
            key,
            fault,
            outcome,
        }) => {
            let outcome = became(subject, key, *outcome);
            format!("{}: {}. {outcome}", place(subject, key), wrong(fault))
        }
        What::Misfit(Misfit {
            subject,
            key,
            fault,
        }) => format!("{}: {}", place(subject, key), misfit(fault)),
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

fn wrong(fault: &Fault) -> String {
    let words = match fault {
        Fault::WrongType { expected, found } => {
            return format!(
                "phải là {}, nhưng lại ghi {}",
                kind(*expected),
                kind(*found)
            );
        }
        Fault::NoPlaceholder(placeholder) => {
            return format!("là địa chỉ mẫu nhưng thiếu chỗ điền {placeholder}");
        }
        Fault::OutOfRange { least, most } if *most >= u32::MAX.into() => {
            return format!("phải là số nguyên từ {least} trở lên");
        }
        Fault::OutOfRange { least, most } => {
            return format!("phải là số nguyên từ {least} đến {most}");
        }
        Fault::Missing => "còn thiếu",
        Fault::Blank => "đang để trống",
        Fault::RepeatedKey => "được ghi nhiều lần ở cùng một chỗ, chỉ lần cuối được tính",
        Fault::Duplicate => "trùng với một mục đã có ở trên",
        Fault::InvalidUtf8 => {
            "có ký tự không thuộc bảng mã UTF-8, đã thay bằng dấu \u{fffd}; hãy lưu lại tệp theo bảng mã UTF-8"
        }
        Fault::LoneSurrogate => r"có ký tự bị cắt đôi (mã \u… không trọn cặp), đã thay bằng dấu �",
        Fault::UnknownVersion => {
            "không phải phiên bản JSON Feed đã biết, nên ghi https://jsonfeed.org/version/1.1"
        }
        Fault::NotADate => {
            "không phải ngày giờ đọc được, hãy ghi theo mẫu 2026-11-22T08:00:00+07:00"
        }
        Fault::NotRfc3339 => "là ngày giờ nhưng chưa đúng mẫu 2026-11-22T08:00:00+07:00",
        Fault::NotDaysFromTo => "phải là ngày đầu và ngày cuối, mỗi ngày có dạng 1930-02-03",
        Fault::NotADay => "không phải ngày có thật ghi theo mẫu năm-tháng-ngày, như 1930-02-03",
        Fault::EndsBeforeStarts => "là ngày trước ngày bắt đầu (starts)",
        Fault::NotAnOffset => "không phải múi giờ ghi theo mẫu +07:00",
        Fault::BadSlug => {
            "chỉ được gồm chữ cái a-z viết thường không dấu và chữ số, nối bằng từng dấu gạch ngang, dài nhất 96 ký tự"
        }
        Fault::Fraction => "không phải số nguyên, đã làm tròn",
        Fault::UnknownRole => "phải là related, newer hoặc older",
        Fault::EmptyAuthor => "không ghi name, url hay avatar",
    };
    words.to_owned()
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Null => "giá trị rỗng (null)",
        Kind::Boolean => "true hoặc false",
        Kind::Number => "một số",
        Kind::String => "một đoạn chữ trong dấu ngoặc kép",
        Kind::Array => "một danh sách trong ngoặc vuông [ ]",
        Kind::Object => "một nhóm mục trong ngoặc nhọn { }",
    }
}

fn became(subject: &Subject, key: &str, outcome: Outcome) -> String {
    let words = match (outcome, subject) {
        (Outcome::Mended, _) => "Vẫn dùng được.",
        (Outcome::LeftOut, Subject::Item { .. }) if key.is_empty() => "Bỏ qua bài này.",
        (Outcome::LeftOut, _) => "Coi như không ghi.",
        (Outcome::OwnerLeftOut, _) => {
            let owner = key.rsplit_once('.').map(|(owner, _)| owner);
            return match (owner, subject) {
                (Some(owner), _) => format!("Bỏ qua cả {}.", subject.path(owner)),
                (None, Subject::Item { .. }) => "Bỏ qua cả bài này.".to_owned(),
                (None, Subject::Feed) => "Bỏ qua cả nguồn tin.".to_owned(),
            };
        }
    };
    words.to_owned()
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
            format!(
                "Nguồn tin {feed} dẫn tới một tệp không đọc được: {}.",
                no_feed(why)
            )
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
            return format!(
                "tệp bị cắt ngang hoặc viết sai quy cách JSON, ở dòng {line}, cột {column}"
            );
        }
        Unreadable::Empty => "tệp không có gì bên trong",
        Unreadable::Html => "đây là một trang web (HTML), không phải nguồn tin",
        Unreadable::Xml => "đây là XML (có thể là RSS hoặc Atom), không phải JSON Feed",
        Unreadable::NotAnObject => {
            "đây không phải JSON Feed, vì tệp không mở đầu bằng ngoặc nhọn {"
        }
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
