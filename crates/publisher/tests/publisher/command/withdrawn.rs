//! The addresses of removed articles, and `bantin publish --forget-removed`.

use bantin_core::{i18n, routes::Page};
use serde_json::{Value, json};
use tempfile::TempDir;

use super::{Answer, articles, folder, path, publish, publish_with, replace_feed};
use crate::common::{items_mut, parse_json, read_text};

const PAGE: &str = "dist/bai/tin-00/index.html";
const DOCUMENT: &str = "dist/feed/bai/tin-00.json";

/// The folder of a site from which the article with the slug `tin-00` was removed.
fn with_removed_article() -> TempDir {
    let folder = folder(&[("feed.json", &at_address(articles(0..3)).to_string())]);
    publish(&folder);
    republish(&folder, articles(1..3), &[]);
    folder
}

fn at_address(mut feed: Value) -> Value {
    feed["home_page_url"] = json!("https://bao.example/");
    feed
}

#[track_caller]
fn republish(folder: &TempDir, feed: Value, options: &[&str]) -> Answer {
    replace_feed(folder, &at_address(feed));
    let answer = publish_with(folder, options);
    assert_eq!(answer.status, 0, "{}", answer.err);
    answer
}

fn text(folder: &TempDir, name: &str) -> String {
    read_text(&folder.path().join(name))
}

fn withdrawn_title() -> &'static str {
    i18n::VIETNAMESE.withdrawn_title(&Page::article("tin-00"))
}

/// True if the page at the address of `tin-00` says that the article was removed.
fn says_removed(folder: &TempDir) -> bool {
    text(folder, PAGE).contains(withdrawn_title())
}

#[test]
fn the_page_of_a_removed_article_says_so_and_is_not_indexed() {
    for (language, locale) in [("vi", &i18n::VIETNAMESE), ("en", &i18n::ENGLISH)] {
        let folder = folder(&[("feed.json", &at_address(articles(0..3)).to_string())]);
        publish(&folder);
        let mut feed = articles(1..3);
        feed["language"] = json!(language);
        republish(&folder, feed, &[]);
        let page = text(&folder, PAGE);
        for part in [
            &format!("<title>{} - Báo Ví Dụ</title>", locale.withdrawn_title(&Page::article("tin-00"))),
            "<meta name=\"robots\" content=\"noindex\">",
            locale.withdrawn_text,
            "href=\"/\"",
            "data-page=\"/bai/tin-00/\" data-document=\"feed/bai/tin-00.json\"",
        ] {
            assert!(page.contains(part), "{part} in {page}");
        }
        for part in ["Tin 0", "rel=\"canonical\"", "og:url", "application/ld+json"] {
            assert!(!page.contains(part), "{part} in {page}");
        }
    }
}

#[test]
fn the_document_of_a_removed_article_has_no_items() {
    let folder = with_removed_article();
    let document = parse_json(&text(&folder, DOCUMENT));
    assert_eq!((&document["title"], &document["items"]), (&json!("Báo Ví Dụ"), &json!([])));
}

#[test]
fn a_removed_article_is_in_no_list_feed_or_sitemap() {
    let folder = with_removed_article();
    for name in
        ["index.html", "404.html", "feed/feed.json", "rss.xml", "atom.xml", "sitemap.xml", "bai/tin-01/index.html"]
    {
        assert!(!text(&folder, &format!("dist/{name}")).contains("tin-00"), "{name}");
    }
}

#[test]
fn later_publishes_keep_the_page_of_a_removed_article_as_it_is() {
    let folder = with_removed_article();
    let before = (text(&folder, PAGE), text(&folder, DOCUMENT));
    republish(&folder, articles(1..30), &[]);
    assert!((text(&folder, PAGE), text(&folder, DOCUMENT)) == before);
}

#[test]
fn the_former_addresses_of_a_removed_article_say_so_too() {
    let mut feed = articles(0..3);
    let folder = folder(&[("feed.json", &at_address(feed.clone()).to_string())]);
    publish(&folder);
    feed["items"][0]["_bantin"]["slug"] = json!("ten-moi");
    republish(&folder, feed, &[]);
    republish(&folder, articles(1..3), &[]);
    assert!(says_removed(&folder));
    assert!(text(&folder, "dist/bai/ten-moi/index.html").contains(withdrawn_title()));
}

#[test]
fn an_article_that_returns_replaces_the_page_and_counts_as_new() {
    let folder = with_removed_article();
    let report = folder.path().join("report.json");
    republish(&folder, articles(0..3), &["--report", path(&report)]);
    assert!(!says_removed(&folder) && text(&folder, PAGE).contains("Tin 0"));
    let articles = &parse_json(&read_text(&report))["articles"];
    assert_eq!(articles["added"], json!(["https://bao.example/bai/tin-00/"]));
    assert_eq!(articles["removed"], json!([]));
}

#[test]
fn another_article_may_take_the_slug_of_a_removed_one() {
    let folder = with_removed_article();
    let mut feed = articles(1..4);
    feed["items"][2]["_bantin"]["slug"] = json!("tin-00");
    republish(&folder, feed, &[]);
    assert!(!says_removed(&folder) && text(&folder, PAGE).contains("Tin 3"));
}

#[test]
fn an_article_is_counted_as_removed_once() {
    let folder = folder(&[("feed.json", &at_address(articles(0..12)).to_string())]);
    publish(&folder);
    // Ten of twelve, which needs no question, and then one of two.
    republish(&folder, articles(10..12), &[]);
    let report = folder.path().join("report.json");
    republish(&folder, articles(11..12), &["--report", path(&report)]);
    assert_eq!(parse_json(&read_text(&report))["articles"]["removed"], json!(["https://bao.example/bai/tin-10/"]));
    republish(&folder, articles(11..12), &["--report", path(&report)]);
    assert_eq!(parse_json(&read_text(&report))["articles"]["removed"], json!([]));
}

#[test]
fn forget_removed_leaves_nothing_at_the_addresses_of_removed_articles() {
    let folder = with_removed_article();
    republish(&folder, articles(2..3), &["--forget-removed"]);
    for slug in ["tin-00", "tin-01"] {
        assert!(!folder.path().join(format!("dist/bai/{slug}")).exists(), "{slug}");
        assert!(!folder.path().join(format!("dist/feed/bai/{slug}.json")).exists(), "{slug}");
    }
    republish(&folder, articles(2..3), &[]);
    assert!(!folder.path().join("dist/bai/tin-00").exists());
}

#[test]
fn an_own_file_at_the_address_of_a_removed_article_is_published() {
    let folder = with_removed_article();
    let public = folder.path().join("public");
    crate::common::write_file(&public.join("bai/tin-00/index.html"), "Xem bản đính chính.");
    republish(&folder, articles(1..3), &["--public", path(&public)]);
    assert_eq!(text(&folder, PAGE), "Xem bản đính chính.");
}

#[test]
fn an_article_that_is_held_back_again_is_removed_until_its_date() {
    let mut feed = articles(0..3);
    let folder = folder(&[("feed.json", &at_address(feed.clone()).to_string())]);
    publish(&folder);
    items_mut(&mut feed)[0]["date_published"] = json!("2099-01-01T00:00:00Z");
    republish(&folder, feed, &[]);
    assert!(says_removed(&folder));
}
