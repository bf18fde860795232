//! Theme, icons, verification tags and notice of a published site.

use std::{fs, path::Path};

use bantin_publisher::{Options, Progress, headers::csp::policy, other_hosts::OtherHosts, run};
use serde_json::{Value, json};

use super::{
    desk::{DAY, Desk, NOW, desk},
    sample::feed,
};
use crate::common::{array, parse_json, string, write_file};

fn with(key: &str, value: Value) -> Value {
    let mut feed = feed();
    feed["_bantin"][key] = value;
    feed
}

#[track_caller]
fn text(desk: &Desk, path: &str) -> String {
    fs::read_to_string(desk.out().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The pages, as HTML.
fn pages(desk: &Desk) -> Vec<String> {
    let pages = desk.files().into_iter().filter(|(path, _)| path.ends_with(".html"));
    pages.map(|(_, (bytes, _))| String::from_utf8_lossy(&bytes).into_owned()).collect()
}

fn between<'a>(html: &'a str, start: &str, end: &str) -> &'a str {
    html.split_once(start).and_then(|(_, rest)| rest.split_once(end)).map_or("", |(inner, _)| inner)
}

#[test]
fn the_theme_is_in_the_style_the_policy_and_the_manifest() {
    let desk = desk();
    desk.publish(&with("theme", json!({ "colour": "#17557f" })));
    for page in pages(&desk) {
        let style = between(&page, "<style>", "</style>");
        assert!(style.ends_with("}}") && style.contains("@media screen{:root{--red:#17557f;"), "{style}");
        let script = between(&page, "<script>", "</script>");
        assert!(page.contains(&policy(style, script, &OtherHosts::default())));
        let bars = "<meta name=\"theme-color\" content=\"#17557f\" media=\"(prefers-color-scheme: light)\">";
        assert!(page.contains(bars) && page.matches("theme-color").count() == 2);
    }
    assert_eq!(parse_json(&text(&desk, "manifest.webmanifest"))["theme_color"], "#17557f");
    assert!(!text(&desk, "feed/feed.json").contains("theme"));
}

#[test]
fn a_changed_theme_changes_every_page_and_no_document() {
    let desk = desk();
    desk.publish(&feed());
    let before = desk.files();
    desk.publish(&with("theme", json!({ "colour": "#17557f" })));
    for (path, (bytes, _)) in desk.files() {
        let is_page = path.ends_with(".html");
        if is_page || path.starts_with("feed/") {
            assert_eq!(before[&path].0 != bytes, is_page, "{path}");
        }
    }
}

#[test]
fn verification_tags_are_in_the_head_of_the_front_page_only() {
    let desk = desk();
    desk.publish(&feed());
    let tags = json!([
        { "name": "google-site-verification", "content": "a\"b" },
        { "name": "refresh", "content": "0; url=https://a.example/" },
    ]);
    let report = desk.publish(&with("head", tags));
    assert_eq!(report.changed, ["index.html"]);
    let head = text(&desk, "index.html");
    assert!(
        head.contains("<meta name=\"google-site-verification\" content=\"a&quot;b\">") && !head.contains("refresh")
    );
}

#[test]
fn a_notice_is_on_every_page_on_its_days() {
    let desk = desk();
    // The day of `NOW` is 2026-05-20.
    let notice = json!({ "text": "Tạm dừng <dịch vụ>", "url": "lich/", "starts": "2026-05-20", "ends": "2026-05-21" });
    let feed = with("notice", notice);
    let shown = |days: i64| {
        desk.try_publish(&feed, NOW + days * DAY, 2).unwrap_or_else(|error| panic!("{error}"));
        let pages = pages(&desk);
        let shown = pages
            .iter()
            .filter(|page| page.contains(" <a href=\"/tin/feed/lich/\" rel=\"external\">Tạm dừng &lt;dịch vụ&gt;</a>"));
        (shown.count(), pages.len())
    };
    for (days, is_shown) in [(-1, false), (0, true), (1, true), (2, false)] {
        let (shown, all) = shown(days);
        assert_eq!(shown, if is_shown { all } else { 0 }, "after {days} days");
    }
    assert!(!text(&desk, "feed/feed.json").contains("Tạm dừng"));
}

#[test]
fn a_page_hides_the_notice_after_its_last_day_before_it_is_painted() {
    let desk = desk();
    desk.publish(&with("notice", json!({ "text": "Tạm dừng", "ends": "2026-05-20" })));
    // 2026-05-21T00:00:00+07:00.
    let script = "Date.now()>=1779296400000&&document.documentElement.classList.add(\"notice-over\")";
    for page in pages(&desk) {
        let style = between(&page, "<style>", "</style>");
        let inline = between(&page, "<script>", "</script>");
        assert!(inline.ends_with(script), "{inline}");
        assert!(page.contains(&policy(style, inline, &OtherHosts::default())));
    }
}

#[test]
fn a_day_without_change_of_the_notice_changes_no_page() {
    let desk = desk();
    let feed = with("notice", json!({ "text": "Tạm dừng", "ends": "2026-05-30" }));
    desk.publish(&feed);
    let report = desk.try_publish(&feed, NOW + DAY, 2);
    assert_eq!(report.map(|report| report.changed).unwrap_or_default(), [""; 0]);
}

#[test]
fn the_counter_is_loaded_by_every_page_and_allowed_by_all_headers() {
    let desk = desk();
    let counter = "https://thongke.example/c.js".parse().ok();
    let other_hosts =
        OtherHosts { counter, allow_host: vec!["https://bando.example".to_owned()], ..OtherHosts::default() };
    let options = desk.options(&feed()).map(|options| Options { other_hosts, ..options });
    let outcome = options.and_then(|options| run(&options, NOW, &Progress::silent()));
    assert!(outcome.is_ok(), "{outcome:?}");
    for page in pages(&desk) {
        assert!(page.contains("<script async src=\"https://thongke.example/c.js\"></script>"));
        assert!(page.contains(" data-frames=\"https://bando.example\">"));
        let policy = between(&page, "Security-Policy\" content=\"", "\"");
        assert!(
            policy.contains(" https://thongke.example/c.js;") && policy.contains("frame-src https://bando.example;")
        );
        for headers in ["_headers", "vercel.json"] {
            assert!(text(&desk, headers).contains(policy), "{headers}");
        }
    }
}

/// The workspace's folder `public`, with the files of the sample edition.
fn sample_folder() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../public"))
}

/// Publishes `feed` with these files of its own, or without any.
fn publish_foreign(feed: &Value, files: Option<&[(&str, &str)]>) -> Desk {
    let desk = desk();
    let shell_html = fs::read_to_string(sample_folder().with_file_name("index.html")).unwrap_or_default();
    let (head, _) = shell_html.split_once("<link data-trunk").unwrap_or_default();
    let (_, built) = crate::shell::BUILT.split_once("</title>").unwrap_or_default();
    desk.build("index.html", &format!("{head}{built}"));
    let folder = desk.out().with_file_name("public");
    for (path, content) in files.unwrap_or_default() {
        write_file(&folder.join(path), content);
    }
    let public = files.map(|_| folder);
    let options = desk.options(feed).map(|options| Options { public, ..options });
    let outcome = options.and_then(|options| run(&options, NOW, &Progress::silent()));
    assert!(outcome.is_ok(), "{outcome:?}");
    desk
}

#[test]
fn a_site_without_an_icon_has_none() {
    for files in [None, Some([("images/a.txt", "a")].as_slice())] {
        let desk = publish_foreign(&feed(), files);
        let files = desk.files();
        assert!(!files.keys().any(|path| path.contains("icon")), "{:?}", files.keys());
        assert_eq!(parse_json(&text(&desk, "manifest.webmanifest"))["icons"], json!([]));
        for page in pages(&desk) {
            assert!(!page.contains("rel=\"icon\"") && !page.contains("apple-touch-icon") && !page.contains("icons/"));
        }
    }
}

#[test]
fn all_icons_of_a_site_are_made_from_its_own() {
    let svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8'><path d='M0 0h8v8H0z'/></svg>";
    let mut feed = feed();
    feed["favicon"] = json!("../anh/logo.svg");
    feed["home_page_url"] = json!("https://bao.example/tin/trang-chu/");
    let desk = publish_foreign(&feed, Some(&[("anh/logo.svg", svg)]));
    let files = desk.files();
    let manifest = parse_json(&text(&desk, "manifest.webmanifest"));
    let icons = array(&manifest["icons"]);
    assert_eq!(icons.len(), 5);
    assert!(icons.iter().all(|icon| files.contains_key(string(&icon["src"]))));
    assert!(files.contains_key("favicon.ico"));
    for page in pages(&desk) {
        assert!(page.contains("<link rel=\"icon\" href=\"/tin/anh/logo.svg\">"));
        let apple = between(&page, "<link rel=\"apple-touch-icon\" href=\"/tin/", "\"");
        assert!(files.contains_key(apple), "{apple}");
    }
}

#[test]
fn nothing_of_the_sample_edition_is_on_another_site() {
    let icon = fs::read(sample_folder().join("icons/favicon.svg")).unwrap_or_default();
    let logo = fs::read(sample_folder().join("images/logo.svg")).unwrap_or_default();
    assert!(!icon.is_empty() && !logo.is_empty());
    for files in [None, Some([("images/a.txt", "a")].as_slice())] {
        for (path, (bytes, _)) in publish_foreign(&feed(), files).files() {
            assert!(bytes != icon && bytes != logo, "{path}");
            assert!(!String::from_utf8_lossy(&bytes).contains("favicon.svg"), "{path}");
        }
    }
}

#[test]
fn an_own_favicon_ico_is_kept() {
    let svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8'><path d='M0 0h8v8H0z'/></svg>";
    let mut feed = feed();
    feed["icon"] = json!("https://bao.example/tin/logo.svg");
    let desk = publish_foreign(&feed, Some(&[("logo.svg", svg), ("favicon.ico", "own")]));
    assert_eq!(text(&desk, "favicon.ico"), "own");
}
