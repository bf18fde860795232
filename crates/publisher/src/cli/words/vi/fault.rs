//! What a single document tells.

use bantin_core::feed::{Fault, Kind, Outcome, Subject};

/// What is wrong, to be read after the place.
pub fn wrong(fault: &Fault) -> String {
    let words = match fault {
        Fault::WrongType { expected, found } => {
            return format!("phải là {}, nhưng lại ghi {}", kind(*expected), kind(*found));
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
        Fault::TooLong { most } => return format!("dài quá {most} byte"),
        Fault::TooMany { most } => return format!("vượt quá {most} mục đầu, chỉ tính các mục đầu"),
        Fault::Missing => "còn thiếu",
        Fault::Blank => "đang để trống",
        Fault::RepeatedKey => "được ghi nhiều lần ở cùng một chỗ, chỉ lần cuối được tính",
        Fault::Duplicate => "trùng với một mục đã có ở trên",
        Fault::InvalidUtf8 => {
            "có ký tự không thuộc bảng mã UTF-8, đã thay bằng dấu \u{fffd}; hãy lưu lại tệp theo bảng mã UTF-8"
        }
        Fault::LoneSurrogate => r"có ký tự bị cắt đôi (mã \u… không trọn cặp), đã thay bằng dấu �",
        Fault::UnknownVersion => "không phải phiên bản JSON Feed đã biết, nên ghi https://jsonfeed.org/version/1.1",
        Fault::NotADate => "không phải ngày giờ đọc được, hãy ghi theo mẫu 2026-11-22T08:00:00+07:00",
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

/// A sentence.
pub fn became(subject: &Subject, key: &str, outcome: Outcome) -> String {
    let words = match (outcome, subject) {
        (Outcome::Mended, _) => "Vẫn đọc được.",
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
