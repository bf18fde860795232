//! Links to the canonical URL and to feeds.

use bantin_core::routes::{List, Page};
use bantin_publisher::site::Site;
use serde_json::json;

use super::{of_article, of_list, one};
use crate::made::{site, site_at};

/// The feeds that the page links to.
fn feeds(html: &str) -> Vec<&str> {
    let links = html.lines().filter(|line| line.contains("\"alternate\""));
    links.filter_map(|line| line.split_once(" href=\"")?.1.strip_suffix("\">")).collect()
}

#[test]
fn the_canonical_url_of_a_copy_is_the_original() {
    let site = site(json!([{
        "id": "1", "title": "a", "url": "https://goc.example/1", "_bantin": { "slug": "a", "canonical": true },
    }]));
    let html = of_article(&site, "a");
    assert!(html.contains("<link rel=\"canonical\" href=\"https://goc.example/1\">"), "{html}");
    assert_eq!(html.matches("rel=\"canonical\"").count(), 1);
}

#[test]
fn a_list_names_no_page_that_firefox_would_prefetch() {
    let site = one();
    for page in [Page::Front, Page::list(&List::Site, Some(2))] {
        let html = of_list(&site, page, "Tin");
        assert!(!html.contains("rel=\"next\"") && !html.contains("rel=\"prefetch\""), "{html}");
    }
}

#[test]
fn a_section_and_its_articles_link_to_the_feeds_of_site_and_section() {
    let expected = [
        "rss.xml",
        "atom.xml",
        "feed/chuyen-muc/kinh-te.json",
        "chuyen-muc/kinh-te/rss.xml",
        "chuyen-muc/kinh-te/atom.xml",
    ];
    assert_eq!(feeds(&of_article(&one(), "cau")), expected);
    let section = |site: &Site| {
        let page = Page::section("kinh-te");
        of_list(site, page, "Kinh tế")
    };
    let html = section(&one());
    assert_eq!(feeds(&html), expected);
    assert!(html.contains("title=\"Kinh tế - Báo Thử\""), "{html}");
    let nowhere = site_at(None, json!([]));
    assert_eq!(feeds(&section(&nowhere)), [expected[2]]);
}
