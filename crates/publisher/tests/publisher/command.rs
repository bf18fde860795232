//! The binary, called with arguments.

use std::{fs, path::Path, process::Command};

use bantin_core::{i18n, model};
use serde_json::{Value, json};
use tempfile::TempDir;

use super::shell::BUILT;
use crate::common::{array, parse_json, string};

struct Answer {
    status: i32,
    out: String,
    err: String,
}

fn bantin(arguments: &[&str]) -> Answer {
    let output = Command::new(env!("CARGO_BIN_EXE_bantin")).args(arguments).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap_or_else(|error| panic!("{arguments:?}: {error}"));
    Answer {
        status: output.status.code().unwrap_or_else(|| panic!("{arguments:?}: {}", output.status)),
        out: text(output.stdout),
        err: text(output.stderr),
    }
}

/// `bantin check` of the file `name` in `folder`.
fn check(folder: &TempDir, name: &str, options: &[&str]) -> Answer {
    let file = folder.path().join(name);
    bantin(&[&["check", path(&file)], options].concat())
}

fn path(file: &Path) -> &str {
    file.to_str().unwrap()
}

fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = TempDir::new().unwrap();
    for (name, content) in files {
        fs::write(folder.path().join(name), content).unwrap();
    }
    folder
}

fn sound() -> Value {
    json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Báo Ví Dụ",
        "items": [{
            "id": "a",
            "title": "Khánh thành cầu mới",
            "content_html": "<p>Sáng <b>nay</b></p><ul><li>một</li></ul>",
            "date_published": "2026-11-22T08:00:00+07:00",
            "authors": [{ "name": "Nguyễn An" }],
            "tags": ["Giao thông"],
            "_bantin": { "slug": "cau-moi" }
        }]
    })
}

fn faulty() -> String {
    let mut feed = sound();
    feed["items"][0]["attachments"] = json!([{ "title": "Không có địa chỉ" }]);
    feed.to_string()
}

#[test]
fn the_sample_feed_has_no_problems() {
    let feed = concat!(env!("CARGO_MANIFEST_DIR"), "/../../public/feed/feed.json");
    let answer = bantin(&["check", feed]);
    assert_eq!(answer.status, 0, "{}", answer.out);
    assert_eq!(answer.out, "Đã đọc 44 bài trong 3 tệp: không có lỗi.\n");
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
    let folder = folder(&[("feed.json", &first.to_string())]);
    fs::create_dir(folder.path().join("cu")).unwrap();
    fs::write(folder.path().join("cu/feed-2.json"), second.to_string()).unwrap();

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
    feed["items"].as_array_mut().unwrap().extend(more);
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
    assert_eq!(
        diagnostic,
        json!({
            "document": path(&folder.path().join("feed.json")),
            "item": 0,
            "id": "a",
            "key": "attachments[0].url",
            "code": "missing",
            "resolution": "parent-ignored",
            "message": null
        })
    );
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
            let sentence = answer.err.lines().next().unwrap_or_default();
            assert!(sentence.contains(reason), "{}", answer.err);
        }
    }
}

#[test]
fn a_missing_file_and_a_folder_are_reported_as_such() {
    let folder = folder(&[]);
    let answer = check(&folder, "feed.json", &[]);
    assert_eq!(answer.status, 2);
    assert!(answer.err.contains("không có tệp này"), "{}", answer.err);
    let answer = bantin(&["check", path(folder.path())]);
    assert_eq!(answer.status, 2);
    assert!(answer.err.contains("đây là thư mục"), "{}", answer.err);
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

#[test]
fn invalid_arguments_are_refused_with_status_2() {
    for arguments in [
        &["check"][..],
        &["check", "feed.json", "--lang", "fr"],
        &["publish"],
        &["publish", "--feed", "feed.json", "--jobs", "0"],
        &["publish", "--feed", "feed.json", "--base-url", "news/"],
        &[],
    ] {
        assert_eq!(bantin(arguments).status, 2, "{arguments:?}");
    }
}

#[test]
fn help_gives_examples_and_the_version_is_that_of_the_package() {
    for arguments in [&["--help"][..], &["check", "--help"], &["publish", "--help"]] {
        let answer = bantin(arguments);
        assert_eq!(answer.status, 0);
        assert!(answer.out.contains("Examples:\n  bantin "), "{arguments:?}");
    }
    let version = concat!("bantin ", env!("CARGO_PKG_VERSION"), "\n");
    assert_eq!(bantin(&["--version"]).out, version);
}

/// Terminal escapes, build log commands and direction marks.
const HOSTILE: &str = "\u{1b}]0;x\u{7}\u{9b}31m\n::error ::x\r\u{202e}\u{2028}##vso[task.x]";

fn is_inert(output: &str) -> bool {
    let is_hostile = |line: &str| {
        line.contains(|one: char| one.is_control() || "\u{202e}\u{2028}".contains(one))
            || line.trim_start().starts_with("::")
            || line.contains("##")
    };
    !output.is_empty() && !output.lines().any(is_hostile)
}

#[test]
fn text_of_a_feed_is_escaped_in_reports() {
    let mut feed = sound();
    feed["next_url"] = json!(format!("https://khac.example/{HOSTILE}x"));
    feed["items"][0]["id"] = json!(HOSTILE);
    feed["items"][0]["_bantin"]["related"] = json!([HOSTILE]);
    feed["items"][0]["_bantin"]["images"] = json!({ HOSTILE: 1 });
    feed["_bantin"] = json!({ "images": { HOSTILE: { "width": HOSTILE } } });
    let folder = folder(&[("feed.json", &feed.to_string())]);
    for language in ["vi", "en"] {
        let answer = check(&folder, "feed.json", &["--lang", language]);
        assert_eq!(answer.status, 1, "{}", answer.err);
        assert!(is_inert(&answer.out), "{:?}", answer.out);
        // The text stays readable.
        let shown = r"]0;x31m\n::error ::x\r\u{202e}\u{2028}#\#vso[task.x]";
        let next = format!("https://khac.example/{shown}x");
        assert!(answer.out.contains(&next), "{}", answer.out);
        let json = check(&folder, "feed.json", &["--lang", language, "--json"]);
        assert!(!json.out.contains(['\u{1b}', '\u{9b}', '\u{202e}', '\u{2028}']), "{:?}", json.out);
        let report = parse_json(&json.out);
        assert_eq!(report["items"][0]["id"], HOSTILE.replace(['\u{1b}', '\u{7}', '\u{9b}'], ""));
    }
}

#[test]
fn text_of_a_feed_is_escaped_in_error_messages() {
    for next in [format!("a{HOSTILE}.json"), format!("https://[{HOSTILE}"), "%1b]0;x%07%0a::error ::x.json".to_owned()]
    {
        let mut feed = sound();
        feed["next_url"] = json!(next);
        let folder = folder(&[("feed.json", &feed.to_string())]);
        for language in ["vi", "en"] {
            let answer = check(&folder, "feed.json", &["--lang", language]);
            assert_eq!(answer.status, 2);
            assert!(is_inert(&answer.err), "{:?}", answer.err);
        }
        let answer = publish(&folder);
        assert_eq!(answer.status, 1);
        assert!(answer.err.contains("`next_url`"), "{}", answer.err);
        assert!(is_inert(&answer.err), "{:?}", answer.err);
    }
}

#[test]
fn text_of_a_feed_is_escaped_in_messages_of_publish() {
    let mut feed = sound();
    feed["next_url"] = json!(format!("feed.json?{HOSTILE}"));
    let folder = folder(&[("feed.json", &feed.to_string())]);
    let answer = publish(&folder);
    assert_eq!(answer.status, 0, "{}", answer.err);
    assert!(answer.err.contains("`next_url` leads back"), "{}", answer.err);
    assert!(is_inert(&answer.err), "{:?}", answer.err);
}

/// `bantin publish` of `feed.json` in `folder`.
fn publish(folder: &TempDir) -> Answer {
    let [feed, shell, out] = ["feed.json", "shell", "dist"].map(|name| folder.path().join(name));
    fs::create_dir_all(shell.join("icons")).unwrap();
    for (name, content) in [
        ("index.html", BUILT),
        ("bantin-app-1da2.js", "export default 1;"),
        ("bantin-app-1da2_bg.wasm", "\0asm"),
        ("icons/favicon.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>"),
    ] {
        if !shell.join(name).exists() {
            fs::write(shell.join(name), content).unwrap();
        }
    }
    let [feed, shell, out] = [&feed, &shell, &out].map(|file| path(file));
    bantin(&["publish", "--feed", feed, "--shell", shell, "--out", out])
}

/// The shell of the app, as Trunk names the files of the app in it.
fn real_shell() -> String {
    let index = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../index.html")).unwrap();
    let (_, app) = BUILT.split_once("<link rel=\"modulepreload\"").unwrap();
    let (app, _) = app.split_once("</head>").unwrap();
    index.replace("</head>", &format!("<link rel=\"modulepreload\"{app}</head>"))
}

#[test]
fn the_placeholder_texts_of_404_html_are_in_the_language_of_the_site() {
    for (language, locale, other) in
        [("en", &i18n::ENGLISH, &i18n::VIETNAMESE), ("vi", &i18n::VIETNAMESE, &i18n::ENGLISH)]
    {
        let mut feed = sound();
        feed["language"] = json!(language);
        let folder = folder(&[("feed.json", &feed.to_string())]);
        fs::create_dir(folder.path().join("shell")).unwrap();
        fs::write(folder.path().join("shell/index.html"), real_shell()).unwrap();
        let answer = publish(&folder);
        assert_eq!(answer.status, 0, "{}", answer.err);
        let page = fs::read_to_string(folder.path().join("dist/404.html")).unwrap();
        for text in [locale.loading, locale.loading_slow, locale.requires_script, locale.feed] {
            assert!(page.contains(text), "{text} in {page}");
        }
        for text in [other.loading, other.loading_slow, other.requires_script, other.feed] {
            assert!(!page.contains(text), "{text} in {page}");
        }
    }
}

#[test]
fn a_base_url_with_a_double_slash_is_refused_with_the_reason() {
    for address in ["https://bao.example//tin/", "//bao.example/"] {
        let answer = bantin(&["publish", "--feed", "feed.json", "--base-url", address]);
        assert_eq!(answer.status, 2);
        assert!(answer.err.contains("starts with one slash"), "{}", answer.err);
    }
}
