//! A publish that would remove many articles.

use std::{fs, io};

use bantin_core::{i18n::VIETNAMESE, routes::Page};
use serde_json::json;
use tempfile::TempDir;

use super::{articles, files, folder, publish, publish_with, replace_feed};
use crate::common::{items_mut, read_text, write_file};

/// True if the page at the address of an article says that it was removed.
fn is_removed(folder: &TempDir, slug: &str) -> bool {
    let page = read_text(&folder.path().join(format!("dist/bai/{slug}/index.html")));
    page.contains(VIETNAMESE.withdrawn_title(&Page::article(slug)))
}

#[test]
fn a_publish_that_would_remove_many_articles_stops_before_it_writes_anything() {
    let folder = folder(&[("feed.json", &articles(0..40).to_string())]);
    publish(&folder);
    let before = files(&folder, &["dist"]);
    replace_feed(&folder, &articles(12..41));
    let slugs = "tin-00, tin-01, tin-02, tin-03, tin-04, tin-05, tin-06, tin-07, tin-08, tin-09";
    for (options, sentence) in [
        (
            &[][..],
            format!(
                "bantin: đã dừng, chưa ghi gì, vì lần đăng này sẽ gỡ 12 trong số 40 bài đã đăng ({slugs} và 2 bài nữa). \
                 Nếu đúng là muốn gỡ, hãy thêm --allow-removals.\n"
            ),
        ),
        (
            &["--lang", "en"],
            format!(
                "bantin: stopped, nothing was written: the publish would remove 12 of 40 articles ({slugs} and 2 more). \
                 To remove them, add --allow-removals.\n"
            ),
        ),
    ] {
        let answer = publish_with(&folder, options);
        assert_eq!(answer.status, 1);
        assert_eq!(answer.out, "");
        assert!(answer.err.ends_with(&sentence), "{}", answer.err);
        assert!(files(&folder, &["dist"]) == before);
    }
}

#[test]
fn allow_removals_removes_any_number_of_articles() {
    let folder = folder(&[("feed.json", &articles(0..40).to_string())]);
    publish(&folder);
    replace_feed(&folder, &articles(12..40));
    let answer = publish_with(&folder, &["--allow-removals"]);
    assert_eq!(answer.status, 0, "{}", answer.err);
    assert!(is_removed(&folder, "tin-11"));
    // The next publish is compared with this one.
    let again = publish(&folder);
    assert_eq!(again.status, 0, "{}", again.err);
}

#[test]
fn ten_articles_or_a_fifth_are_removed_without_a_question() {
    for (before, after) in [(0..12, 10..12), (0..60, 12..60)] {
        let folder = folder(&[("feed.json", &articles(before).to_string())]);
        publish(&folder);
        replace_feed(&folder, &articles(after));
        let answer = publish(&folder);
        assert_eq!(answer.status, 0, "{}", answer.err);
        assert!(is_removed(&folder, "tin-00"));
    }
}

#[test]
fn a_publish_that_would_remove_all_articles_stops() {
    for after in [articles(0..0), articles(5..6)] {
        let folder = folder(&[("feed.json", &articles(0..2).to_string())]);
        publish(&folder);
        replace_feed(&folder, &after);
        let answer = publish(&folder);
        assert_eq!(answer.status, 1);
        assert!(answer.err.contains("gỡ 2 trong số 2 bài đã đăng (tin-00, tin-01)"), "{}", answer.err);
        assert!(folder.path().join("dist/bai/tin-00/index.html").exists());
    }
}

#[test]
fn an_article_with_a_new_slug_is_not_removed() {
    let mut feed = articles(0..3);
    let folder = folder(&[("feed.json", &feed.to_string())]);
    publish(&folder);
    for item in items_mut(&mut feed) {
        item["_bantin"]["slug"] = json!(format!("moi-{}", item["id"].as_str().unwrap_or_default()));
    }
    replace_feed(&folder, &feed);
    // The second publish has the redirects of the first.
    for _ in 0..2 {
        let answer = publish(&folder);
        assert_eq!(answer.status, 0, "{}", answer.err);
    }
    assert!(folder.path().join("dist/bai/tin-00/index.html").exists());
}

#[test]
fn the_first_publish_never_stops() {
    let folder = folder(&[("feed.json", &articles(0..0).to_string())]);
    write_file(&folder.path().join("dist/bai/cu/index.html"), "own");
    assert_eq!(publish(&folder).status, 0);
}

#[test]
fn a_publish_to_an_emptied_folder_does_not_stop() -> io::Result<()> {
    let folder = folder(&[("feed.json", &articles(0..3).to_string())]);
    publish(&folder);
    fs::remove_dir_all(folder.path().join("dist"))?;
    replace_feed(&folder, &articles(3..4));
    let answer = publish(&folder);
    assert_eq!(answer.status, 0, "{}", answer.err);
    Ok(())
}

#[test]
fn a_publish_that_stops_names_the_problems_of_the_feed() {
    let mut feed = articles(0..3);
    let folder = folder(&[("feed.json", &feed.to_string())]);
    publish(&folder);
    for item in items_mut(&mut feed) {
        item["id"] = json!(null);
    }
    replace_feed(&folder, &feed);
    let answer = publish(&folder);
    assert_eq!(answer.status, 1);
    assert!(answer.err.contains("có 3 lỗi"), "{}", answer.err);
}
