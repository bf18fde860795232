//! Pages outside the news.

use std::sync::Arc;

use bantin_core::{
    model::{Archive, Document, SiteInfo, related},
    routes::{BasePath, Page},
};
use serde_json::{Value, json};

use crate::common::reading;

const ADDRESS: &str = "https://bao.example/feed.json";

fn archive(items: Value) -> (Archive, SiteInfo) {
    let feed = reading(json!({ "authors": [{ "name": "Ban Biên tập" }], "items": items }).to_string()).feed;
    let site = SiteInfo::from_feed(&feed, ADDRESS);
    (Archive::from_documents(&[Arc::new(Document::from_feed(feed, ADDRESS, &site))]), site)
}

fn page(id: &str, slug: &str) -> Value {
    json!({ "id": id, "title": "Giới thiệu", "tags": ["Kinh tế"], "authors": [{ "name": "An" }],
        "_bantin": { "slug": slug, "page": true, "views": 9, "pinned": true, "event": "e", "related": ["1"] } })
}

fn article(id: &str) -> Value {
    json!({ "id": id, "title": "Bài", "tags": ["Văn hóa"], "_bantin": { "slug": "gioi-thieu", "event": "e" } })
}

#[test]
fn a_static_page_is_no_article() {
    let (archive, site) = archive(json!([page("a", "gioi-thieu"), article("1")]));
    let ids: Vec<_> = archive.articles().iter().map(|article| article.id.as_str()).collect();
    assert_eq!(ids, ["1"]);
    assert!(archive.by_id("a").is_none());
    assert!(related(&archive.articles()[0], archive.articles(), 9).is_empty());
    assert_eq!(archive.neighbours(&archive.articles()[0]), (None, None));
    let sections: Vec<_> = site.sections.iter().map(|section| section.slug.as_str()).collect();
    assert_eq!(sections, ["van-hoa"]);
}

#[test]
fn a_static_page_has_no_views_topics_bylines_and_related_articles() {
    let (archive, _) = archive(json!([page("a", "gioi-thieu")]));
    let page = &archive.pages()[0];
    assert_eq!((page.views, page.pinned, page.published, page.modified), (None, false, None, None));
    assert!(page.tags.is_empty() && page.bylines.is_empty() && page.related.is_empty());
}

#[test]
fn a_static_page_and_an_article_may_have_the_same_slug() {
    let (archive, _) = archive(json!([page("a", "gioi-thieu"), article("1"), page("b", "gioi-thieu")]));
    assert_eq!(archive.find("gioi-thieu").map(|article| article.id.as_str()), Some("1"));
    assert_eq!(archive.find_page("gioi-thieu").map(|page| page.id.as_str()), Some("a"));
    let second = &archive.pages()[1];
    assert_ne!(second.slug, "gioi-thieu");
    assert_eq!(archive.find_page(&second.slug).map(|page| page.id.as_str()), Some("b"));
}

#[test]
fn a_static_page_is_found_by_the_end_of_the_slug_of_an_older_title() {
    let (archive, _) = archive(json!([{ "id": "a", "title": "Giới thiệu", "_bantin": { "page": true } }]));
    let slug = archive.pages()[0].slug.replace("gioi-thieu", "ten-cu");
    assert_eq!(archive.find_page(&slug).map(|page| page.id.as_str()), Some("a"));
    assert!(archive.find_page("ten-cu").is_none());
}

#[test]
fn a_static_page_has_an_address_and_a_document_of_its_own() {
    let page = Page::static_page("lien-he");
    assert_eq!(Page::parse("/tin/trang-tin/lien-he/", "", &BasePath::new("/tin/")), page);
    assert_eq!(BasePath::default().href(&page), "/trang-tin/lien-he/");
    assert_eq!(page.document_path(), "feed/trang-tin/lien-he.json");
    let feed = reading(json!({ "items": [], "_bantin": { "page_url": "trang/{slug}.json" } }).to_string()).feed;
    let address = SiteInfo::from_feed(&feed, ADDRESS).document_address(&page);
    assert_eq!(address.as_deref(), Some("https://bao.example/trang/lien-he.json"));
}
