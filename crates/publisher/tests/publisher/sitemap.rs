use std::collections::HashSet;

use anyhow::{Context, Result};
use bantin_core::{datetime::Timestamp, routes::Page};
use bantin_publisher::{
    site::Site,
    sitemap::{MAX_NEWS, SitemapEntry, entries, files, news},
};
use roxmltree::Document;
use serde_json::{Value, json};

use super::made::{ROOT, documents_of, sample, site};
use crate::common::{is_rfc3339, site_address};

const SITEMAP: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";
const NEWS: &str = "http://www.google.com/schemas/sitemap-news/0.9";
/// 2026-05-05T00:00:00Z.
const NOW: i64 = 1_777_939_200;

#[track_caller]
fn text(xml: &[u8]) -> &str {
    std::str::from_utf8(xml).unwrap_or_else(|error| panic!("the sitemap is not UTF-8: {error}"))
}

fn document_of(xml: &[u8]) -> Document<'_> {
    Document::parse(text(xml)).unwrap_or_else(|error| panic!("{error}: {}", text(xml)))
}

/// The texts of the elements with this namespace and name.
fn texts(xml: &[u8], namespace: &str, name: &str) -> Vec<String> {
    let document = document_of(xml);
    let elements = document.descendants();
    elements
        .filter(|element| element.has_tag_name((namespace, name)))
        .map(|element| element.text().unwrap_or_default().to_owned())
        .collect()
}

/// Asserts the rules of the protocol's schema. Returns the number of entries or parts.
fn assert_valid(xml: &[u8], [root, child]: [&str; 2]) -> usize {
    let document = document_of(xml);
    assert!(document.root_element().has_tag_name((SITEMAP, root)));
    let children = document.root_element().children();
    let children: Vec<_> = children.filter(|child| child.is_element()).collect();
    for element in &children {
        assert!(element.has_tag_name((SITEMAP, child)));
        let fields = element.children().filter(|field| field.is_element());
        let fields: Vec<_> = fields.collect();
        assert!(fields[0].has_tag_name((SITEMAP, "loc")));
        let location = fields[0].text().unwrap_or_default();
        assert!(url::Url::parse(location).is_ok_and(|url| url.as_str().starts_with(ROOT)), "{location:?}");
        for field in &fields[1..] {
            if field.has_tag_name((SITEMAP, "lastmod")) {
                assert!(field.text().is_some_and(is_rfc3339), "{field:?}");
            } else {
                assert!(field.has_tag_name((NEWS, "news")), "{field:?}");
            }
        }
    }
    assert!(children.len() <= 50_000);
    children.len()
}

/// The only file of the site's sitemap.
fn sitemap(site: &Site) -> Vec<u8> {
    let files = documents_of(site, |documents| files(&entries(documents), &site.address));
    let mut files = files.unwrap_or_else(|error| panic!("{error:#}"));
    assert_eq!(files.len(), 1);
    let (path, xml) = files.remove(0);
    assert_eq!(path, "sitemap.xml");
    xml
}

/// `lastmod` of the page at `path` below the site.
fn last_changed(xml: &[u8], path: &str) -> Option<String> {
    let document = document_of(xml);
    let location = format!("{ROOT}{path}");
    let found = (document.descendants()).find(|element| element.text() == Some(&location));
    let page = found.and_then(|location| location.parent_element());
    let page = page.unwrap_or_else(|| panic!("no {location} in {}", text(xml)));
    let changed = page.children().find(|field| field.has_tag_name("lastmod"))?;
    changed.text().map(str::to_owned)
}

fn synthetic(count: usize) -> Vec<SitemapEntry> {
    let address = |number| SitemapEntry {
        location: format!("{ROOT}bai/tin-{number}/"),
        last_modified: Timestamp::parse("2026-05-01T08:00:00+07:00"),
    };
    (0..count).map(address).collect()
}

#[test]
fn the_sitemap_contains_every_page_once() {
    let site = sample();
    let xml = sitemap(&site);
    assert_valid(&xml, ["urlset", "url"]);
    let mut pages = HashSet::from([site.address.root(), site.address.join(&Page::Calendar.path())]);
    documents_of(&site, |documents| {
        for list in &documents.lists {
            pages.extend(list.numbers().map(|number| site.address.join(&list.page(number).path())));
        }
    });
    pages.extend(site.articles_and_pages().map(|article| site.address.join(&article.page().path())));
    let named = texts(&xml, SITEMAP, "loc");
    assert_eq!(named.len(), pages.len());
    assert_eq!(named.into_iter().collect::<HashSet<_>>(), pages);
}

#[test]
fn a_list_has_the_date_of_its_last_modified_article() {
    let xml = sitemap(&site(json!([
        { "id": "2", "date_published": "2026-05-05T08:00:00+07:00", "_bantin": { "slug": "hai" } },
        {
            "id": "1", "date_published": "2026-05-01T08:00:00+07:00", "date_modified": "2026-05-02T08:00:00+07:00",
            "_bantin": { "slug": "mot", "section": "kinh-te" },
        },
        { "id": "0", "_bantin": { "slug": "khong" } },
    ])));
    let changed = |path| last_changed(&xml, path);
    assert_eq!(changed("").as_deref(), Some("2026-05-05T08:00:00+07:00"));
    assert_eq!(changed("chuyen-muc/kinh-te/").as_deref(), Some("2026-05-02T08:00:00+07:00"));
    assert_eq!(changed("bai/mot/").as_deref(), Some("2026-05-02T08:00:00+07:00"));
    assert_eq!(changed("bai/khong/"), None);
}

#[test]
fn an_article_with_a_canonical_page_elsewhere_is_not_in_the_sitemap() -> Result<()> {
    let site = site(json!([{
        "id": "1", "url": "https://khac.example/1", "date_published": "2026-05-04T12:00:00Z", "_bantin": { "canonical": true },
    }]));
    let named = texts(&sitemap(&site), SITEMAP, "loc");
    let lists = ["", "tin-moi/", "chuyen-muc/kinh-te/", "ngay/2026-05-04/", "thang/2026-05/", "lich/"];
    assert_eq!(named, lists.map(|path| format!("{ROOT}{path}")));
    assert_eq!(news(&site, NOW)?, None);
    Ok(())
}

#[test]
fn fifty_thousand_entries_are_one_file() -> Result<()> {
    let address = site_address(ROOT);
    let files = files(&synthetic(50_000), &address)?;
    assert_eq!(files.len(), 1);
    assert_eq!(assert_valid(&files[0].1, ["urlset", "url"]), 50_000);
    Ok(())
}

#[test]
fn more_entries_are_parts_with_an_index() -> Result<()> {
    let address = site_address(ROOT);
    let addresses = synthetic(50_001);
    let files = files(&addresses, &address)?;
    let names: Vec<_> = files.iter().map(|(path, _)| path.as_str()).collect();
    assert_eq!(names, ["sitemap-1.xml", "sitemap-2.xml", "sitemap.xml"]);
    let index = &files[2].1;
    assert_eq!(assert_valid(index, ["sitemapindex", "sitemap"]), 2);
    assert_eq!(texts(index, SITEMAP, "loc"), ["sitemap-1.xml", "sitemap-2.xml"].map(|name| format!("{ROOT}{name}")));
    assert_eq!(texts(index, SITEMAP, "lastmod"), ["2026-05-01T08:00:00+07:00"; 2]);
    let named = files[..2].iter().flat_map(|(_, xml)| {
        assert_valid(xml, ["urlset", "url"]);
        texts(xml, SITEMAP, "loc")
    });
    assert!(named.eq(addresses.into_iter().map(|address| address.location)));
    Ok(())
}

#[test]
fn an_address_that_the_protocol_forbids_is_an_error() {
    let address = site_address(ROOT);
    let long = SitemapEntry { location: format!("{ROOT}{}", "x".repeat(2_048)), last_modified: None };
    assert!(files(&[long], &address).is_err());
}

#[test]
fn the_news_sitemap_contains_the_articles_of_two_days() -> Result<()> {
    let item = |id: &str, date: &str| json!({ "id": id, "title": id, "date_published": date });
    let site = site(json!([
        item("mai", "2026-05-05T00:00:01Z"),
        item("nay", "2026-05-05T07:00:00+07:00"),
        item("kia", "2026-05-03T00:00:00Z"),
        item("xưa", "2026-05-02T23:59:59Z"),
        { "id": "sửa", "title": "sửa", "date_modified": "2026-05-04T00:00:00Z" },
    ]));
    let xml = news(&site, NOW)?.context("no news sitemap")?;
    assert_eq!(assert_valid(&xml, ["urlset", "url"]), 2);
    assert_eq!(texts(&xml, NEWS, "title"), ["nay", "kia"]);
    assert_eq!(texts(&xml, NEWS, "name"), ["Báo Thử"; 2]);
    assert_eq!(texts(&xml, NEWS, "language"), ["vi"; 2]);
    assert_eq!(texts(&xml, NEWS, "publication_date"), ["2026-05-05T07:00:00+07:00", "2026-05-03T00:00:00+00:00"]);
    Ok(())
}

#[test]
fn a_site_without_recent_articles_has_no_news_sitemap() -> Result<()> {
    let site = site(json!([{ "id": "1", "date_published": "2026-05-01T00:00:00Z" }]));
    assert_eq!(news(&site, NOW)?, None);
    Ok(())
}

#[test]
fn a_news_sitemap_has_at_most_a_thousand_articles() -> Result<()> {
    let items = (0..=MAX_NEWS).map(|id| json!({ "id": id.to_string(), "date_published": "2026-05-04T00:00:00Z" }));
    let site = site(Value::Array(items.collect()));
    let xml = news(&site, NOW)?.context("no news sitemap")?;
    assert_eq!(assert_valid(&xml, ["urlset", "url"]), 1_000);
    Ok(())
}

#[test]
fn a_title_with_xml_syntax_stays_text() -> Result<()> {
    let titles = ["Một ]]> hai", "Thu & chi", "3 < 5 \"6\"", "&<!--"];
    let items = titles.iter().map(|title| {
        json!({ "id": title, "title": format!("\u{ffff}{title}\u{1}"), "date_published": "2026-05-04T00:00:00Z" })
    });
    let xml = news(&site(items.collect()), NOW)?.context("no news sitemap")?;
    assert_eq!(texts(&xml, NEWS, "title"), titles);
    Ok(())
}
