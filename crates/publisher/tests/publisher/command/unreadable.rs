//! Files that are not a feed.

use serde_json::json;

use super::{bantin, check, folder, path, sound};
use crate::common::write_file;

/// The cause is not repeated in English below the sentence.
fn assert_one_line(output: &str) {
    assert_eq!(output.lines().count(), 1, "{output}");
}

#[test]
fn a_file_that_is_not_a_feed_is_refused_with_the_reason_in_the_language() {
    let whole = sound().to_string();
    for (content, vietnamese, english) in [
        ("", "tệp không có gì bên trong", "is empty"),
        ("<!doctype html><p>", "trang web (HTML)", "this is HTML"),
        ("<rss/>", "XML (có thể là RSS", "this is XML"),
        ("[]", "không mở đầu bằng", "not an object"),
        ("{}", "không có danh sách bài", "no array `items`"),
        (&whole[..whole.len() / 2], "tệp bị cắt ngang", "not valid JSON at line 1"),
    ] {
        let folder = folder(&[("feed.json", content)]);
        for (language, reason) in [("vi", vietnamese), ("en", english)] {
            let answer = check(&folder, "feed.json", &["--lang", language]);
            assert_eq!(answer.status, 2);
            assert_eq!(answer.out, "");
            assert!(answer.err.contains(reason), "{}", answer.err);
            assert_one_line(&answer.err);
        }
    }
}

#[test]
fn a_file_in_another_encoding_or_compressed_is_refused_with_the_reason_and_the_remedy() {
    let utf_16: Vec<u8> = sound().to_string().encode_utf16().flat_map(u16::to_le_bytes).collect();
    for (content, vietnamese, english) in [
        (&utf_16[..], "tệp lưu theo bảng mã UTF-16; hãy lưu lại theo bảng mã UTF-8", "this is UTF-16, not UTF-8"),
        (b"\x1f\x8b\x08\0", "đây là tệp nén (gzip); hãy giải nén trước", "this is a compressed file (gzip)"),
        (b"PK\x03\x04", "đây là tệp nén (ZIP); hãy giải nén trước", "this is a compressed file (ZIP)"),
    ] {
        let folder = folder(&[]);
        write_file(&folder.path().join("feed.json"), content);
        for (language, reason) in [("vi", vietnamese), ("en", english)] {
            let answer = check(&folder, "feed.json", &["--lang", language]);
            assert_eq!(answer.status, 2, "{reason}");
            assert!(answer.err.contains(reason), "{}", answer.err);
            assert_one_line(&answer.err);
        }
    }
}

#[test]
fn a_missing_file_and_a_folder_are_reported_as_such() {
    let folder = folder(&[]);
    let answer = check(&folder, "feed.json", &[]);
    assert_eq!(answer.status, 2);
    assert!(answer.err.contains("không có tệp này"), "{}", answer.err);
    assert_one_line(&answer.err);
    let answer = bantin(&["check", path(folder.path())]);
    assert_eq!(answer.status, 2);
    assert!(answer.err.contains("đây là thư mục"), "{}", answer.err);
    assert_one_line(&answer.err);
}

#[test]
fn a_broken_linked_document_is_distinguished_from_a_broken_feed() {
    let mut first = sound();
    first["next_url"] = json!("2.json");
    let folder = folder(&[("feed.json", &first.to_string()), ("2.json", "<html>")]);
    let answer = check(&folder, "feed.json", &[]);
    assert_eq!(answer.status, 2);
    assert!(answer.err.contains("dẫn tới một tệp"), "{}", answer.err);
    assert!(answer.err.contains("2.json"), "{}", answer.err);
}
