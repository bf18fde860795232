//! `bantin publish --dry-run`.

use serde_json::json;

use super::{articles, faulty, files, folder, path, publish, publish_with, replace_feed};

#[test]
fn a_dry_run_writes_nothing() {
    let folder = folder(&[("feed.json", &articles(0..3).to_string())]);
    let answer = publish_with(&folder, &["--dry-run", "--compress"]);
    assert_eq!(answer.status, 0, "{}", answer.err);
    assert!(!folder.path().join("dist").exists() && !folder.path().join("dist.cache").exists());

    publish(&folder);
    let before = files(&folder, &["dist", "dist.cache"]);
    replace_feed(&folder, &articles(1..4));
    assert_eq!(publish_with(&folder, &["--dry-run", "--compress"]).status, 0);
    assert!(files(&folder, &["dist", "dist.cache"]) == before);
}

#[test]
fn a_dry_run_says_what_a_publish_then_does() {
    let mut feed = articles(0..6);
    feed["home_page_url"] = json!("https://bao.example/");
    let folder = folder(&[("feed.json", &feed.to_string())]);
    publish(&folder);
    let mut feed = articles(1..7);
    feed["home_page_url"] = json!("https://bao.example/");
    feed["items"][2]["content_text"] = json!("Chiều nay, …");
    replace_feed(&folder, &feed);

    let dry = publish_with(&folder, &["--dry-run", "--lang", "en"]);
    let lines: Vec<_> = dry.out.lines().collect();
    let out = folder.path().join("dist");
    assert!(lines[0].starts_with(&format!("Nothing was written. In {}, a publish would write ", path(&out))));
    let numbers: Vec<usize> = lines[0][lines[0].find("would").unwrap_or_default()..]
        .split(|character: char| !character.is_ascii_digit())
        .filter_map(|digits| digits.parse().ok())
        .collect();
    let [added, changed, kept, removed] = numbers[..] else {
        panic!("{}", lines[0]);
    };
    let line = |address: &str| lines.iter().position(|line| *line == format!("  https://bao.example/bai/{address}/"));
    let heading = |text: &str| lines.iter().position(|line| *line == text);
    assert!(heading("1 new article:").is_some() && line("tin-06") > heading("1 new article:"), "{}", dry.out);
    assert!(line("tin-03").is_some(), "{}", dry.out);
    assert!(line("tin-00") > heading("1 removed article:") && line("tin-00").is_some(), "{}", dry.out);

    let published = publish(&folder).out;
    let expected = format!("{} files written, {kept} unchanged, {removed} removed", added + changed);
    assert!(published.contains(&expected), "{published} {}", dry.out);
}

#[test]
fn a_dry_run_lists_ten_articles_of_each_kind_and_the_number_of_the_others() {
    let folder = folder(&[("feed.json", &articles(0..13).to_string())]);
    let answer = publish_with(&folder, &["--dry-run"]);
    assert!(answer.out.contains("\n13 bài mới:\n  /bai/tin-00/\n"), "{}", answer.out);
    assert!(answer.out.ends_with("  /bai/tin-09/\n  và 3 bài nữa\n"), "{}", answer.out);
}

#[test]
fn a_dry_run_prints_the_problems_of_the_feed() {
    let folder = folder(&[("feed.json", &faulty())]);
    let answer = publish_with(&folder, &["--dry-run"]);
    assert!(answer.err.contains("Đã đọc 1 bài trong 1 tệp: có 1 lỗi.\n"), "{}", answer.err);
}

#[test]
fn a_dry_run_says_that_a_publish_would_stop() {
    let folder = folder(&[("feed.json", &articles(0..2).to_string())]);
    publish(&folder);
    replace_feed(&folder, &articles(0..0));
    for (language, sentence) in [
        ("vi", "Nếu đăng, lệnh sẽ dừng lại vì phải gỡ 2 trong số 2 bài đã đăng (tin-00, tin-01)."),
        ("en", "A publish would stop: it would remove 2 of 2 articles (tin-00, tin-01)."),
    ] {
        let answer = publish_with(&folder, &["--dry-run", "--lang", language]);
        assert_eq!(answer.status, 0, "{}", answer.err);
        assert!(answer.out.contains(sentence), "{}", answer.out);
        let allowed = publish_with(&folder, &["--dry-run", "--lang", language, "--allow-removals"]);
        assert!(!allowed.out.contains(sentence), "{}", allowed.out);
    }
}
