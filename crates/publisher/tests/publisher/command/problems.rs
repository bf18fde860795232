//! The problems of the feed, as `bantin publish` names them.

use serde_json::json;

use super::{articles, check, faulty, folder, path, publish, publish_with, replace_feed, sound};
use crate::common::items_mut;

#[test]
fn publish_prints_the_problems_that_check_finds_and_the_command_that_lists_them() {
    let folder = folder(&[("feed.json", &faulty())]);
    let feed = folder.path().join("feed.json");
    let feed = path(&feed);
    let problem = "items[0].attachments[0].url (bài có id \"a\"): còn thiếu. Bỏ qua cả items[0].attachments[0].";
    let vietnamese = format!(
        "Đã đọc 1 bài trong 1 tệp: có 1 lỗi.\n  {feed}: {problem}\nXem tất cả các lỗi bằng lệnh: bantin check {feed}\n"
    );
    let problem = "items[0].attachments[0].url (id \"a\") is missing; items[0].attachments[0] is ignored.";
    let english = format!(
        "1 article in 1 document: 1 problem found.\n  {feed}: {problem}\nAll problems: bantin check {feed} --lang en\n"
    );
    for (options, expected) in [(&[][..], vietnamese), (&["--lang", "en"], english)] {
        let answer = publish_with(&folder, options);
        assert_eq!(answer.status, 0, "{}", answer.err);
        assert!(answer.err.ends_with(&expected), "{}", answer.err);
    }
}

#[test]
fn publish_prints_nothing_about_a_feed_without_problems() {
    let mut feed = articles(0..2);
    feed["home_page_url"] = json!("https://bao.example/");
    let folder = folder(&[("feed.json", &feed.to_string())]);
    let answer = publish(&folder);
    assert_eq!((answer.status, answer.err.as_str()), (0, ""));
    assert_eq!(answer.out.lines().count(), 1, "{}", answer.out);
}

#[test]
fn publish_counts_all_problems_and_prints_the_first_ten() {
    let mut feed = articles(0..14);
    for item in items_mut(&mut feed) {
        item["title"] = json!(1);
    }
    let folder = folder(&[("feed.json", &feed.to_string())]);
    let answer = publish(&folder);
    assert!(answer.err.contains("Đã đọc 14 bài trong 1 tệp: có 14 lỗi.\n"), "{}", answer.err);
    assert_eq!(answer.err.matches("phải là một đoạn chữ").count(), 10, "{}", answer.err);
}

#[test]
fn publish_names_the_problems_of_a_linked_document() {
    let mut first = articles(0..1);
    first["next_url"] = json!("2.json");
    let mut second = articles(1..2);
    second["items"][0]["title"] = json!(1);
    let folder = folder(&[("feed.json", &first.to_string()), ("2.json", &second.to_string())]);
    let answer = publish(&folder);
    assert!(answer.err.contains("2.json: items[0].title (bài có id \"01\")"), "{}", answer.err);
}

#[test]
fn a_misspelt_key_is_named_in_both_languages() {
    let mut feed = sound();
    feed["items"][0]["_bantin"]["pined"] = json!(true);
    feed["items"][0]["colour"] = json!("red");
    let folder = folder(&[("feed.json", &feed.to_string())]);
    for (language, lines) in [
        (
            "vi",
            [
                "items[0]._bantin.pined (bài có id \"a\"): không có mục nào mang tên này, có lẽ phải ghi là pinned. Coi như không ghi.",
                "items[0].colour (bài có id \"a\"): không có mục nào mang tên này. Coi như không ghi.",
            ],
        ),
        (
            "en",
            [
                "items[0]._bantin.pined (id \"a\") is not a known key (did you mean `pinned`?); it is ignored.",
                "items[0].colour (id \"a\") is not a known key; it is ignored.",
            ],
        ),
    ] {
        let answer = check(&folder, "feed.json", &["--lang", language]);
        assert_eq!(answer.status, 1);
        let published = publish_with(&folder, &["--lang", language]);
        for line in lines {
            assert!(answer.out.contains(line), "{}", answer.out);
            assert!(published.err.contains(line), "{}", published.err);
        }
    }
}

#[test]
fn a_key_that_is_misspelt_in_many_items_is_named_once_with_its_number() {
    let mut feed = articles(0..30);
    for item in items_mut(&mut feed) {
        item["sumary"] = json!("Tóm tắt.");
    }
    let folder = folder(&[]);
    replace_feed(&folder, &feed);
    for (language, line) in [
        ("vi", "có lẽ phải ghi là summary. Coi như không ghi, ở cả 30 chỗ trong nguồn tin.\n"),
        ("en", "(did you mean `summary`?); it is ignored, 30 times in the feed.\n"),
    ] {
        let answer = check(&folder, "feed.json", &["--lang", language]);
        assert_eq!(answer.out.lines().count(), 2, "{}", answer.out);
        assert!(answer.out.contains(line), "{}", answer.out);
    }
}
