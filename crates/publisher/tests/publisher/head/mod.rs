//! The `<head>` of published pages.

mod links;
mod previews;
mod structured_data;
mod unknown_address;

use bantin_app::state::PageMeta;
use bantin_core::{i18n, routes::Page};
use bantin_publisher::{
    head::{HeadContext, render},
    site::Site,
};
use serde_json::{Value, json};

use crate::{
    common::{array, parse_json},
    made::{ROOT, site},
};

fn of_article(site: &Site, slug: &str) -> String {
    let article = site.archive.find(slug).unwrap_or_else(|| panic!("no article at {slug:?}"));
    render(&HeadContext {
        site,
        page: &Page::article(slug),
        day: None,
        meta: &PageMeta::article(article, &site.info),
        articles: &[],
        blocks: &article.blocks(),
    })
}

fn of_list(site: &Site, page: Page, title: &str) -> String {
    render(&HeadContext {
        site,
        page: &page,
        day: None,
        meta: &PageMeta::list(title, &site.info),
        articles: site.articles(),
        blocks: &[],
    })
}

/// The objects of the page's JSON-LD.
fn structured(html: &str) -> Vec<Value> {
    let script = html.split_once("<script type=\"application/ld+json\">");
    let data = script.and_then(|(_, rest)| rest.split_once("</script>"));
    let (data, _) = data.unwrap_or_else(|| panic!("no structured data in {html}"));
    let data = parse_json(data);
    assert_eq!(data["@context"], "https://schema.org");
    array(&data["@graph"]).clone()
}

/// The values of a property.
fn values<'a>(html: &'a str, property: &str) -> Vec<&'a str> {
    let start = format!("<meta property=\"{property}\" content=\"");
    html.lines().filter_map(|line| line.strip_prefix(&start)?.strip_suffix("\">")).collect()
}

fn one() -> Site {
    site(json!([{
        "id": "1",
        "title": "Cầu Nà Sương & đường mới",
        "summary": "Xe chạy từ sáng nay.",
        "image": "https://anh.example/cau.jpg",
        "date_published": "2026-05-01T07:00:00+07:00",
        "date_modified": "2026-05-02T07:00:00+07:00",
        "authors": [{ "name": "Lan Anh" }],
        "tags": ["Giao thông"],
        "_bantin": { "slug": "cau", "section": "kinh-te", "image_alt": "Cây cầu" },
    }]))
}

#[test]
fn an_article_has_canonical_url_and_preview() {
    let html = of_article(&one(), "cau");
    for line in [
        "<title>Cầu Nà Sương &amp; đường mới - Báo Thử</title>".to_owned(),
        "<meta name=\"description\" content=\"Xe chạy từ sáng nay.\">".to_owned(),
        format!("<link rel=\"canonical\" href=\"{ROOT}bai/cau/\">"),
        "<meta property=\"og:type\" content=\"article\">".to_owned(),
        "<meta property=\"og:title\" content=\"Cầu Nà Sương &amp; đường mới\">".to_owned(),
        format!("<meta property=\"og:url\" content=\"{ROOT}bai/cau/\">"),
        "<meta property=\"og:image\" content=\"https://anh.example/cau.jpg\">".to_owned(),
        "<meta property=\"og:image:alt\" content=\"Cây cầu\">".to_owned(),
        "<meta property=\"article:published_time\" content=\"2026-05-01T07:00:00+07:00\">".to_owned(),
        "<meta property=\"article:section\" content=\"Kinh tế\">".to_owned(),
        "<meta name=\"twitter:card\" content=\"summary_large_image\">".to_owned(),
    ] {
        assert!(html.lines().any(|one| one == line), "{line} in {html}");
    }
}

#[test]
fn text_of_a_feed_is_escaped() {
    let site = site(json!([{
        "id": "1", "title": "</script><script>alert(1)</script>\"'&", "summary": "\"><img src=x onerror=alert(1)>",
        "tags": ["</script>"], "authors": [{ "name": "\"><script>" }], "_bantin": { "slug": "a" },
    }]));
    let html = of_article(&site, "a");
    assert_eq!(html.matches("<script").count(), 1, "{html}");
    assert_eq!(html.matches("</script").count(), 1, "{html}");
    assert!(!html.contains("<img"), "{html}");
    assert_eq!(structured(&html)[0]["headline"], "</script><script>alert(1)</script>\"'&");
}

#[test]
fn a_page_that_is_not_found_is_not_indexed() {
    let site = one();
    let html = render(&HeadContext {
        site: &site,
        page: &Page::Unknown,
        day: None,
        meta: &PageMeta::not_found(&site.info, &i18n::VIETNAMESE),
        articles: &[],
        blocks: &[],
    });
    assert!(html.contains("<meta name=\"robots\" content=\"noindex\">"), "{html}");
}
