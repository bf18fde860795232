//! Sites whose URL or origin is not known.

use bantin_core::routes::Page;
use bantin_publisher::site_address::SiteAddress;
use serde_json::json;

use super::{of_article, of_list, values};
use crate::{common::site_address, made::site_at};

#[test]
fn a_site_without_known_url_has_no_absolute_urls() {
    let site =
        site_at(None, json!([{ "id": "1", "title": "a", "image": "../images/a.jpg", "_bantin": { "slug": "a" } }]));
    let html = of_article(&site, "a");
    for absent in ["canonical", "og:url", "og:image", "ld+json", "rss.xml", "site.invalid"] {
        assert!(!html.contains(absent), "{absent} in {html}");
    }
    assert!(html.contains("og:title"));
}

#[test]
fn a_site_without_known_url_never_names_its_placeholder_host() {
    let item = json!([{
        "id": "1",
        "title": "a",
        "url": "goc/1.html",
        "image": "/anh/a.jpg",
        "content_html": "<img src='b.jpg'>",
        "_bantin": { "slug": "a", "canonical": true },
    }]);
    for address in [SiteAddress::unknown(), site_address("/tin/")] {
        let mut site = site_at(None, item.clone());
        site.address = address;
        let html = of_article(&site, "a");
        assert!(!html.contains("site.invalid"), "{html}");
        assert!(!of_list(&site, Page::Front, "Báo").contains("site.invalid"));
    }
}

#[test]
fn a_site_without_known_url_is_previewed_with_pictures_of_other_hosts() {
    let site = site_at(None, json!([{ "id": "1", "image": "https://anh.example/a.jpg", "_bantin": { "slug": "a" } }]));
    let html = of_article(&site, "a");
    assert_eq!(values(&html, "og:image"), ["https://anh.example/a.jpg"]);
}

#[test]
fn a_site_without_known_origin_is_not_previewed_with_its_own_pictures() {
    let mut site = site_at(None, json!([{ "id": "1", "image": "/anh/a.jpg", "_bantin": { "slug": "a" } }]));
    site.address = site_address("/tin/");
    let html = of_article(&site, "a");
    assert!(values(&html, "og:image").is_empty(), "{html}");
    assert!(!html.contains("site.invalid"), "{html}");
}
