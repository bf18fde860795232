//! Pages outside the news.

use serde_json::{Value, json};

use super::desk::{Desk, desk};
use crate::common::{items_mut, parse_json, read_text};

/// A feed with an article and two static pages, of which the menu names one.
fn feed() -> Value {
    json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Báo",
        "home_page_url": "https://bao.example/tin/",
        "items": [
            { "id": "1", "title": "Tin một", "content_html": "<p>Một.</p>", "date_published": "2026-05-01T08:00:00+07:00",
                "_bantin": { "slug": "mot", "section": "le", "related": ["gt"] } },
            { "id": "gt", "title": "Giới thiệu", "content_html": "<p>Báo của tỉnh.</p>", "_bantin": { "slug": "gioi-thieu", "page": true } },
            { "id": "lh", "title": "Liên hệ", "content_html": "<p>Số 1.</p>", "date_modified": "2026-04-01T08:00:00+07:00",
                "_bantin": { "slug": "lien-he", "page": true } },
        ],
        "_bantin": { "sections": [{ "slug": "le", "title": "Lẻ" }], "menu": [{ "page": "gioi-thieu" }, { "section": "le" }] },
    })
}

fn file(desk: &Desk, path: &str) -> String {
    read_text(&desk.out().join(path))
}

fn item<'a>(feed: &'a mut Value, id: &str) -> &'a mut Value {
    let found = items_mut(feed).iter_mut().find(|item| item["id"] == id);
    found.unwrap_or_else(|| panic!("no item {id:?}"))
}

#[test]
fn a_static_page_has_a_page_and_a_document_and_is_in_the_sitemap_only() {
    let desk = desk();
    desk.publish(&feed());
    assert!(file(&desk, "trang-tin/gioi-thieu/index.html").contains("<p>Báo của tỉnh.</p>"));
    let document = parse_json(&file(&desk, "feed/trang-tin/gioi-thieu.json"));
    assert_eq!(document["items"][0]["_bantin"]["page"], true);
    assert!(file(&desk, "sitemap.xml").contains("https://bao.example/tin/trang-tin/lien-he/"));
    for path in ["rss.xml", "atom.xml", "feed/chuyen-muc/le.json", "feed/bai/mot.json"] {
        assert!(!file(&desk, path).contains("lien-he"), "{path}");
    }
    let head = parse_json(&file(&desk, "feed/feed.json"));
    assert_eq!(head["items"].as_array().map(Vec::len), Some(1));
}

#[test]
fn every_document_names_the_titles_of_the_pages_in_the_menu() {
    let desk = desk();
    desk.publish(&feed());
    let menu = json!([{ "title": "Giới thiệu", "page": "gioi-thieu" }, { "title": "Lẻ", "section": "le" }]);
    for path in ["feed/feed.json", "feed/bai/mot.json", "feed/trang-tin/lien-he.json"] {
        assert_eq!(parse_json(&file(&desk, path))["_bantin"]["menu"], menu, "{path}");
    }
    let html = file(&desk, "bai/mot/index.html");
    assert!(html.contains("<a href=\"/tin/trang-tin/gioi-thieu/\">Giới thiệu</a>"), "{html}");
}

#[test]
fn a_feed_without_menus_links_and_static_pages_has_none_of_their_keys() {
    let desk = desk();
    let mut feed = feed();
    items_mut(&mut feed).truncate(1);
    feed["_bantin"] = json!({});
    desk.publish(&feed);
    let document = file(&desk, "feed/feed.json");
    for key in ["\"menu\"", "\"footer_menu\"", "\"links\"", "\"page_url\""] {
        assert!(!document.contains(key), "{key} in {document}");
    }
}

#[test]
fn the_former_address_of_a_static_page_redirects_and_so_does_that_of_an_article_that_became_a_page() {
    let desk = desk();
    let mut feed = feed();
    desk.publish(&feed);
    item(&mut feed, "gt")["_bantin"]["slug"] = json!("ve-bao");
    item(&mut feed, "1")["_bantin"]["page"] = json!(true);
    desk.publish(&feed);
    for (from, to) in [("trang-tin/gioi-thieu", "/tin/trang-tin/ve-bao/"), ("bai/mot", "/tin/trang-tin/mot/")] {
        let html = file(&desk, &format!("{from}/index.html"));
        assert!(html.contains(&format!("content=\"0; url={to}\"")), "{html}");
    }
}

#[test]
fn the_page_of_a_removed_static_page_does_not_speak_of_an_article() {
    for (language, title, text) in [
        ("vi", "Nội dung đã được gỡ", "Nội dung này không còn được đăng trên trang."),
        ("en", "Page removed", "This page is no longer published."),
    ] {
        let desk = desk();
        let mut feed = feed();
        feed["language"] = json!(language);
        desk.publish(&feed);
        items_mut(&mut feed).truncate(2);
        desk.publish(&feed);
        let html = file(&desk, "trang-tin/lien-he/index.html");
        assert!(html.contains(&format!("<title>{title} - Báo</title>")), "{html}");
        assert!(html.contains(&format!("<h1 tabindex=\"-1\">{title}</h1><p>{text}</p>")), "{html}");
    }
}

#[test]
fn an_unchanged_static_page_is_kept_and_a_changed_one_is_written() {
    let desk = desk();
    let mut feed = feed();
    desk.publish(&feed);
    assert_eq!(desk.publish(&feed).changed, [""; 0]);
    item(&mut feed, "lh")["content_html"] = json!("<p>Số 2.</p>");
    let changed = desk.publish(&feed).changed;
    assert!(changed.contains(&"trang-tin/lien-he/index.html".to_owned()), "{changed:?}");
    assert!(!changed.contains(&"bai/mot/index.html".to_owned()), "{changed:?}");
}

#[test]
fn the_structured_data_of_a_static_page_is_a_web_page() {
    let desk = desk();
    desk.publish(&feed());
    for (slug, kind) in [("gioi-thieu", "AboutPage"), ("lien-he", "ContactPage")] {
        let html = file(&desk, &format!("trang-tin/{slug}/index.html"));
        assert!(html.contains(&format!("\"@type\":\"{kind}\"")), "{html}");
        assert!(!html.contains("NewsArticle") && !html.contains("article:"), "{html}");
    }
    assert!(!file(&desk, "trang-tin/gioi-thieu/index.html").contains("<time"));
}
