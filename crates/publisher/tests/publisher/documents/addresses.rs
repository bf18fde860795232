use anyhow::Context;
use bantin_core::{
    model::{Document, SiteInfo},
    routes::Page,
};
use bantin_publisher::site_address::SiteAddress;
use proptest::prelude::*;
use serde_json::json;

use super::{
    generated,
    reading::assert_everything_is_the_same,
    site::{Published, article_document, list_document},
};
use crate::common::{parse_json, reading, site_address, string};

/// Every document with its path.
pub fn all(published: &Published) -> Vec<(String, String)> {
    let documents = published.documents();
    let lists = documents.lists.iter().flat_map(|list| list.numbers().map(move |number| (list, number)));
    let lists =
        lists.map(|(list, number)| (list.page(number).document_path(), list_document(&documents, list, number)));
    let articles = published.site.archive.all().iter().enumerate();
    let articles =
        articles.map(|(position, article)| (article.page().document_path(), article_document(&documents, position)));
    let calendar = documents.calendar().unwrap_or_else(|error| panic!("{error:#}"));
    let all = lists.chain(articles).chain([(Page::Calendar.document_path(), calendar)]);
    all.map(|(path, bytes)| (path, String::from_utf8_lossy(&bytes).into_owned())).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_placeholder_of_an_unknown_origin_is_never_written(feed in generated::feed(8), titled in any::<bool>()) {
        let mut feed = feed;
        if !titled {
            feed["title"] = json!(null);
        }
        for (path, document) in all(&Published::of(&feed, SiteAddress::unknown())) {
            prop_assert!(!document.contains("site.invalid"), "{path}: {document}");
        }
    }
}

#[test]
fn no_published_document_names_a_placeholder_address() {
    let published = Published::of(&pictured(), site_address("https://bao.example/tin/"));
    for (path, document) in all(&published) {
        assert!(!document.contains("example.org"), "{path}: {document}");
    }
}

/// A feed whose article has pictures in all fields.
fn pictured() -> serde_json::Value {
    json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Báo",
        "icon": "../icon.png",
        "items": [{
            "id": "1",
            "title": "Cầu",
            "url": "https://khac.example/goc/",
            "image": "https://khac.example/1.jpg",
            "banner_image": "/images/1.jpg",
            "content_html": "<p><img src=/images/2.jpg srcset='/images/2.jpg 1x, /images/3.jpg 2x'> <img src=/images/4.jpg></p>",
            "attachments": [{ "url": "/tai-lieu/1.pdf" }],
            "_bantin": { "slug": "cau", "canonical": true },
        }],
        "_bantin": { "images": {
            "/images/1.jpg": { "width": 3, "height": 2, "srcset": "/images/5.jpg 5w, /images/6.jpg 6w", "avif": "/images/7.avif 7w" },
            "/images/4.jpg": { "width": 3, "height": 2, "srcset": "/images/8.jpg 8w", "avif": "/images/9.avif 9w" },
        } },
    })
}

#[test]
fn documents_of_a_site_without_address_work_at_any_address() -> anyhow::Result<()> {
    let mut feed = pictured();
    // With `url` all relative addresses would be those of the original.
    feed["items"][0]["content_html"] = json!("<p><img src=/images/4.jpg></p>");
    feed["items"][0]["url"] = json!(null);
    let published = Published::of(&feed, SiteAddress::unknown());
    let documents = published.documents();
    let bytes = article_document(&documents, 0);
    let address = "https://moi.example/noi/khac/feed/bai/cau.json";
    let feed = reading(&bytes).feed;
    let info = SiteInfo::from_feed(&feed, address);
    let document = Document::from_feed(feed, address, &info);
    let hero = document.articles[0].hero.clone().context("the article has no picture")?;
    assert_eq!(hero.src, "https://moi.example/noi/khac/images/1.jpg");
    let candidates = "https://moi.example/noi/khac/images/5.jpg 5w, https://moi.example/noi/khac/images/6.jpg 6w";
    assert_eq!(hero.srcset.as_deref(), Some(candidates));
    let avif = "https://moi.example/noi/khac/images/7.avif 7w";
    assert_eq!(hero.avif.as_deref(), Some(avif));
    assert_eq!(info.logo.as_deref(), Some("https://moi.example/noi/khac/icon.png"));
    let section = info.document_address(&Page::article("cau"));
    assert_eq!(section.as_deref(), Some(address));
    Ok(())
}

#[test]
fn a_copy_on_a_site_without_address_keeps_its_pictures() {
    let mut feed = pictured();
    // The pictures belong to this site, although the article has an original elsewhere.
    feed["items"][0]["url"] = json!(null);
    feed["items"][0]["external_url"] = json!("https://khac.example/goc/");
    let published = Published::of(&feed, SiteAddress::unknown());
    let article = &published.site.articles()[0];
    assert!(article.canonical_elsewhere);
    let documents = published.documents();
    let bytes = article_document(&documents, 0);
    let read = published.read("feed/bai/cau.json", &bytes);
    let copy = &read.document.articles[0];
    assert!(copy.canonical_elsewhere);
    assert_eq!(copy.original.as_deref(), Some("https://khac.example/goc/"));
    assert_eq!(copy.hero, article.hero);
    assert_eq!(copy.blocks(), article.blocks());
}

/// A feed whose texts contain the placeholder of an unknown origin.
fn feed_with_placeholder() -> serde_json::Value {
    let words = "http://site.invalid/tin/ và http://site.invalid";
    json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": words,
        "description": words,
        "items": [{
            "id": "http://site.invalid",
            "title": words,
            "summary": format!("{words}!"),
            "content_html": format!(
                "<p>{words} src=\"http://site.invalid/tin/\" <a href=/tin/x>http://site.invalid/tin/x</a> \
                 <a href='https://khac.example/?u=http://site.invalid/tin/'>a</a> <a href='http://site.invalid.khac.example/'>b</a></p>\
                 <p><img src=/tin/1.jpg srcset='/tin/1.jpg 1x, /2.jpg 2x' alt='http://site.invalid/tin/ src=&quot;http://site.invalid/tin/'></p>"
            ),
            "tags": ["http://site.invalid/tin/"],
            "authors": [{ "name": "http://site.invalid" }],
            "_bantin": { "event": "http://site.invalid", "image_alt": words },
        }, {
            "id": "2",
            "title": "Hai",
            "_bantin": { "related": ["http://site.invalid"] },
        }],
    })
}

#[test]
fn the_placeholder_in_ids_and_texts_stays() {
    let published = Published::of(&feed_with_placeholder(), site_address("/tin/"));
    assert_everything_is_the_same(&published);
    let documents = published.documents();
    let bytes = article_document(&documents, 0);
    let document = parse_json(&String::from_utf8_lossy(&bytes));
    let words = "http://site.invalid/tin/ và http://site.invalid";
    assert_eq!(document["title"], words);
    assert_eq!(document["items"][0]["id"], "http://site.invalid");
    let html = string(&document["items"][0]["content_html"]);
    assert_eq!(
        html,
        "<p>http://site.invalid/tin/ và http://site.invalid src=&quot;http://site.invalid/tin/&quot; \
         <a href=\"../../x\">http://site.invalid/tin/x</a> \
         <a href=\"https://khac.example/?u=http://site.invalid/tin/\">a</a> \
         <a href=\"http://site.invalid.khac.example/\">b</a></p>\
         <figure><img src=\"../../1.jpg\" alt=\"http://site.invalid/tin/ src=&quot;http://site.invalid/tin/\" \
         srcset=\"../../1.jpg 1x, /2.jpg 2x\"><figcaption></figcaption></figure>"
    );
}

#[test]
fn a_path_that_starts_with_two_slashes_stays_on_the_unknown_host() {
    for (site, written) in [("/", "..//khac.example/a"), ("/tin/", "/.//khac.example/a")] {
        let mut feed = pictured();
        feed["items"][0]["url"] = json!(null);
        feed["items"][0]["image"] = json!("/.//khac.example/a");
        let published = Published::of(&feed, site_address(site));
        let documents = published.documents();
        let bytes = list_document(&documents, &documents.lists[0], None);
        let document = parse_json(&String::from_utf8_lossy(&bytes));
        let up = string(&document["items"][0]["image"]);
        assert_eq!(up, written);
        assert_everything_is_the_same(&published);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_placeholder_is_never_written_below_a_path_either(feed in generated::feed(8)) {
        for (path, document) in all(&Published::of(&feed, site_address("/a&b'c/"))) {
            prop_assert!(!document.contains("site.invalid"), "{path}: {document}");
        }
    }
}
