use std::sync::Arc;

use bantin_publisher::{load::load_feed, site::Site};
use serde_json::{Value, json};

use crate::common::{find_article, temporary_folder, write_file};

/// Publishes a feed of these documents: `feed.json`, whose `next_url` is `2.json`, and so on.
fn publish(documents: &[Value]) -> Site {
    let folder = temporary_folder();
    for (index, document) in documents.iter().enumerate() {
        let name = match index {
            0 => "feed.json".to_owned(),
            index => format!("{}.json", index + 1),
        };
        write_file(&folder.path().join(name), document.to_string());
    }
    let file = folder.path().join("feed.json");
    let feed = load_feed(&file.to_string_lossy(), None).unwrap_or_else(|error| panic!("{error:#}"));
    Site::new(feed, &Arc::default())
}

fn feed(items: Value, keys: Value) -> Value {
    let mut feed = json!({
        "version": "https://jsonfeed.org/version/1.1",
        "home_page_url": "https://bao.example/tin/",
        "items": items,
    });
    if let (Some(feed), Value::Object(keys)) = (feed.as_object_mut(), keys) {
        feed.extend(keys);
    }
    feed
}

fn ids(site: &Site) -> Vec<&str> {
    let articles = site.articles().iter();
    articles.map(|article| article.id.as_str()).collect()
}

#[test]
fn the_site_has_the_addresses_of_its_published_documents() {
    let sections = json!([{ "slug": "thoi-su", "title": "Thời sự", "feed_url": "https://bao.example/ts.json" }]);
    let extension = json!({ "sections": sections, "article_url": "x/{slug}" });
    let site = publish(&[feed(json!([]), json!({ "_bantin": extension }))]);
    let info = &site.info;
    assert_eq!(info.address, "https://bao.example/tin/feed/feed.json");
    assert_eq!(info.origin, "https://bao.example/tin/");
    assert_eq!(info.article_url.as_deref(), Some("https://bao.example/tin/feed/bai/{slug}.json"));
    // A section without articles is kept.
    assert_eq!(info.sections[0].feed_url.as_deref(), Some("https://bao.example/tin/feed/chuyen-muc/thoi-su.json"));
}

#[test]
fn missing_sections_come_from_the_tags_of_the_first_document() {
    let first = json!([{ "id": "2", "title": "2", "tags": ["Thời sự"] }]);
    let second = json!([{ "id": "1", "title": "1", "tags": ["Văn hoá"] }]);
    let site = publish(&[feed(first, json!({ "next_url": "2.json" })), feed(second, json!({}))]);
    let slugs: Vec<_> = site.info.sections.iter().map(|section| section.slug.as_str()).collect();
    assert_eq!(slugs, ["thoi-su"]);
    assert_eq!(find_article(&site.archive, "2").section.as_deref(), Some("thoi-su"));
    assert_eq!(find_article(&site.archive, "1").section, None);
}

#[test]
fn articles_of_all_documents_are_sorted_by_date() {
    let item = |id: &str, date: &str| json!({ "id": id, "title": id, "date_published": date });
    let first = json!([item("a", "2026-01-01T00:00:00Z"), { "id": "undated" }, item("c", "2026-01-03T00:00:00Z")]);
    let second = json!([
        item("b", "2026-01-02T00:00:00Z"),
        item("also b", "2026-01-02T00:00:00Z"),
        item("d", "2026-01-04T00:00:00Z")
    ]);
    let site = publish(&[feed(first, json!({ "next_url": "2.json" })), feed(second, json!({}))]);
    assert_eq!(ids(&site), ["d", "c", "b", "also b", "a", "undated"]);
}

#[test]
fn the_full_article_replaces_its_excerpt() {
    let item =
        |text: &str, extension: Value| json!([{ "id": "1", "title": "1", "content_text": text, "_bantin": extension }]);
    let extension = json!({ "article_url": "{slug}.json" });
    let excerpt = item("Ngắn", json!({ "slug": "2", "excerpt": true }));
    let whole = item("Dài hơn", json!({ "slug": "2" }));
    let site = publish(&[feed(excerpt, json!({ "_bantin": extension })), feed(whole, json!({}))]);
    assert_eq!(ids(&site), ["1"]);
    assert_eq!(site.articles()[0].text.plain.as_deref(), Some("Dài hơn"));
    assert!(!site.articles()[0].excerpt);
}

#[test]
fn an_address_on_the_origin_of_the_site_is_not_an_original() {
    let items = json!([
        { "id": "1", "title": "1", "url": "https://bao.example/1" },
        { "id": "2", "title": "2", "url": "https://khac.example/2" },
    ]);
    let site = publish(&[feed(items, json!({}))]);
    let original = |id| find_article(&site.archive, id).original.clone();
    assert_eq!(original("1"), None);
    assert_eq!(original("2").as_deref(), Some("https://khac.example/2"));
}
