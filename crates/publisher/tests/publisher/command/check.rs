//! Reports of `bantin check`.

use bantin_core::model;
use serde_json::{Value, json};

use super::{bantin, check, faulty, folder, missing_url, path, sound};
use crate::common::{array, items_mut, parse_json, string};

#[test]
fn the_sample_feed_has_no_problems() {
    let feed = concat!(env!("CARGO_MANIFEST_DIR"), "/../../public/feed/feed.json");
    let answer = bantin(&["check", feed]);
    assert_eq!(answer.status, 0, "{}", answer.out);
    assert_eq!(answer.out, "Đã đọc 52 bài trong 4 tệp: không có lỗi.\n");
    assert_eq!(answer.err, "");
}

#[test]
fn a_problem_is_printed_with_document_item_id_key_and_resolution_in_vietnamese() {
    let folder = folder(&[("feed.json", &faulty())]);
    let answer = check(&folder, "feed.json", &[]);
    assert_eq!(answer.status, 1);
    let file = folder.path().join("feed.json");
    let expected = format!(
        "{}: items[0].attachments[0].url (bài có id \"a\"): còn thiếu. Bỏ qua cả items[0].attachments[0].\n\
         Đã đọc 1 bài trong 1 tệp: có 1 lỗi.\n",
        path(&file)
    );
    assert_eq!(answer.out, expected);
}

#[test]
fn a_problem_is_printed_in_english_with_lang_en() {
    let folder = folder(&[("feed.json", &faulty())]);
    let answer = check(&folder, "feed.json", &["--lang", "en"]);
    assert_eq!(answer.status, 1);
    let fault = "items[0].attachments[0].url (id \"a\") is missing; items[0].attachments[0] is ignored.\n";
    assert!(answer.out.contains(fault), "{}", answer.out);
    assert!(answer.out.ends_with("1 article in 1 document: 1 problem found.\n"));
}

#[test]
fn next_url_is_followed_from_file_to_file() {
    let mut first = sound();
    first["next_url"] = json!("cu/feed-2.json");
    let mut second = sound();
    second["items"][0]["title"] = json!(1);
    let folder = folder(&[("feed.json", &first.to_string()), ("cu/feed-2.json", &second.to_string())]);

    let answer = check(&folder, "feed.json", &[]);
    assert_eq!(answer.status, 1, "{}", answer.err);
    let lines: Vec<_> = answer.out.lines().collect();
    assert_eq!(lines.len(), 3, "{}", answer.out);
    let second = folder.path().join("cu/feed-2.json");
    assert!(lines[0].starts_with(path(&second)), "{}", answer.out);
    assert!(lines[1].contains("trùng với id của một bài trong"));
    assert_eq!(lines[2], "Đã đọc 1 bài trong 2 tệp: có 2 lỗi.");
}

#[test]
fn problems_across_documents_are_printed_in_both_languages() {
    let mut feed = sound();
    feed["next_url"] = json!("https://khac.example/feed.json");
    feed["items"][0]["_bantin"]["section"] = json!("kinh-te");
    feed["items"][0]["_bantin"]["related"] = json!(["z"]);
    let slug = json!({ "slug": "cau-moi" });
    let excerpt = json!({ "excerpt": true });
    let more = [
        json!({ "id": "b", "title": "B", "summary": "B", "_bantin": slug }),
        json!({ "id": "c", "title": "C" }),
        json!({ "id": "d", "title": "D", "_bantin": excerpt }),
    ];
    items_mut(&mut feed).extend(more);
    let folder = folder(&[("feed.json", &feed.to_string())]);
    let ending = format!("cau-moi-{}", model::id_suffix("b"));
    let vietnamese = format!(
        "next_url: https://khac.example/feed.json nằm ở trang khác với nguồn tin. Không đọc tiếp từ đây.
items[0]._bantin.section (bài có id \"a\"): không có chuyên mục nào mang mã kinh-te. Bài được xếp theo từ khóa đầu tiên (tags).
items[0]._bantin.related (bài có id \"a\"): không có bài nào mang id \"z\". Bỏ qua id này.
items[1]._bantin.slug (bài có id \"b\"): cau-moi đã là địa chỉ của bài có id \"a\". Bài này được đăng ở địa chỉ /bai/{ending}/.
items[2] (bài có id \"c\"): không có nội dung (content_html, content_text), tóm tắt (summary) hay tệp đính kèm (attachments). Trang của bài chỉ có tiêu đề.
items[3]._bantin.excerpt (bài có id \"d\"): bài ghi là bản rút gọn, nhưng không tìm thấy bản đầy đủ. Bản rút gọn được dùng thay."
    );
    let english = format!(
        "next_url is https://khac.example/feed.json, which is on another origin; it is ignored.
items[0]._bantin.section (id \"a\") is kinh-te, which is not a section of the feed; the first tag decides.
items[0]._bantin.related (id \"a\") contains \"z\", which no item has as id; it is ignored.
items[1]._bantin.slug (id \"b\") is cau-moi, the slug of the item with id \"a\"; the article gets the slug {ending}.
items[2] (id \"c\") has neither content_html nor content_text nor summary nor attachments; its page shows only the headline.
items[3]._bantin.excerpt (id \"d\") is true, but the full article was not found; the excerpt is shown."
    );
    let file = folder.path().join("feed.json");
    for (language, expected) in [("vi", vietnamese), ("en", english)] {
        let answer = check(&folder, "feed.json", &["--lang", language]);
        let mut lines: Vec<_> = answer.out.lines().collect();
        lines.pop();
        let expected: Vec<_> = (expected.lines()).map(|line| format!("{}: {line}", path(&file))).collect();
        assert_eq!(lines, expected);
    }
}

#[test]
fn the_full_article_of_an_excerpt_is_read() {
    let mut first = sound();
    first["_bantin"] = json!({ "article_url": "{slug}.json" });
    first["items"][0]["_bantin"]["excerpt"] = json!(true);
    let whole = sound().to_string();
    let folder = folder(&[("feed.json", &first.to_string()), ("cau-moi.json", &whole)]);
    let answer = check(&folder, "feed.json", &[]);
    assert_eq!(answer.out, "Đã đọc 1 bài trong 2 tệp: không có lỗi.\n");
    assert_eq!(answer.status, 0);
}

#[test]
fn json_contains_the_items_as_understood_and_the_diagnostics() {
    let folder = folder(&[("feed.json", &faulty())]);
    let answer = check(&folder, "feed.json", &["--json"]);
    assert_eq!(answer.status, 1);
    let report = parse_json(&answer.out);
    let text = |text: &str| json!({ "type": "text", "content": text });
    let paragraph = |content: Value| json!({ "type": "paragraph", "content": content });
    let strong = json!({ "type": "styled", "content": ["strong", [text("nay")]] });
    let list = json!({
        "numbers": null,
        "items": [{ "value": null, "content": [paragraph(json!([text("một")]))] }]
    });
    assert_eq!(
        report["items"],
        json!([{
            "id": "a",
            "slug": "cau-moi",
            "title": "Khánh thành cầu mới",
            "section": "giao-thong",
            "published": "2026-11-22T08:00:00+07:00",
            "modified": null,
            "authors": ["Nguyễn An"],
            "tags": ["Giao thông"],
            "blocks": [
                paragraph(json!([text("Sáng "), strong])),
                { "type": "list", "content": list }
            ]
        }])
    );
    let mut diagnostic = report["diagnostics"][0].clone();
    let message = diagnostic["message"].take();
    assert!(string(&message).contains("còn thiếu"));
    assert_eq!(diagnostic, missing_url(&folder, json!(null)));
}

#[test]
fn json_contains_news_legal_documents_and_static_pages() {
    let mut feed = sound();
    let document = json!({ "number": "12-NQ/TU", "issued": "2026-05-01" });
    items_mut(&mut feed).extend([
        json!({ "id": "b", "title": "Liên hệ", "content_text": "…", "_bantin": { "page": true } }),
        json!({ "id": "c", "title": "Về chuyển đổi số", "content_text": "…", "_bantin": { "document": document } }),
    ]);
    let folder = folder(&[("feed.json", &feed.to_string())]);
    let answer = check(&folder, "feed.json", &["--json"]);
    assert_eq!(answer.status, 0, "{}", answer.out);
    let report = parse_json(&answer.out);
    let ids: Vec<_> = array(&report["items"]).iter().map(|item| string(&item["id"])).collect();
    assert_eq!(ids, ["a", "c", "b"]);
}

#[test]
fn json_is_valid_for_any_number_of_items() {
    for count in [0, 1, 600] {
        let items: Vec<_> = (0..count).map(|id| json!({ "id": id, "title": "A", "content_text": "A" })).collect();
        let mut feed = sound();
        feed["items"] = items.into();
        let folder = folder(&[("feed.json", &feed.to_string())]);
        let answer = check(&folder, "feed.json", &["--json"]);
        assert_eq!(answer.status, 0);
        let report = parse_json(&answer.out);
        assert_eq!(array(&report["items"]).len(), count);
        assert_eq!(report["diagnostics"], json!([]));
    }
}
