//! JSON-LD.

use bantin_app::state::PageMeta;
use bantin_core::routes::Page;
use bantin_publisher::head::{HeadContext, render};
use serde_json::json;

use super::{of_article, of_list, one, structured, values};
use crate::{
    common::{array, is_rfc3339, string},
    made::{ROOT, sample, site},
};

#[test]
fn every_article_of_the_sample_has_the_fields_of_a_news_article() {
    let site = sample();
    assert!(site.articles().len() > 40);
    for article in site.articles() {
        let graph = structured(&of_article(&site, &article.slug));
        let news = &graph[0];
        assert_eq!(news["@type"], "NewsArticle");
        assert_eq!(news["headline"], article.headline);
        for key in ["datePublished", "dateModified"] {
            let date = string(&news[key]);
            assert!(is_rfc3339(date), "{key} {date}");
        }
        let authors = array(&news["author"]);
        assert!(authors.iter().all(|author| author["@type"].is_string() && author["name"].is_string()));
        assert!(!authors.is_empty());
        assert!(news["publisher"]["name"].is_string());
        assert!(string(&news["publisher"]["logo"]["url"]).starts_with("https://"));
        if article.picture.is_some() {
            assert!(string(&news["image"][0]["url"]).starts_with("https://"));
        }
        let trail = array(&graph[1]["itemListElement"]);
        let places: Vec<_> = trail.iter().map(|step| step["position"].as_u64()).collect();
        assert_eq!(places, (1..=trail.len() as u64).map(Some).collect::<Vec<_>>(), "{}", article.slug);
        let address = format!("{ROOT}bai/{}/", article.slug);
        assert_eq!(trail.last().map(|step| &step["item"]), Some(&json!(address)));
    }
}

#[test]
fn the_front_page_is_a_web_site_and_a_section_a_collection_page() {
    let site = one();
    let front = render(&HeadContext {
        site: &site,
        page: &Page::Front,
        day: None,
        meta: &PageMeta::front(&site.info),
        articles: &[],
        blocks: &[],
    });
    assert_eq!(structured(&front)[0]["@type"], "WebSite");
    let section = of_list(&site, Page::section("kinh-te"), "Kinh tế");
    let graph = structured(&section);
    assert_eq!(graph[0]["@type"], "CollectionPage");
    assert_eq!(array(&graph[1]["itemListElement"]).len(), 2);
    assert!(section.contains("href=\"chuyen-muc/kinh-te/rss.xml\""), "{section}");
}

#[test]
fn structured_data_has_hero_and_card_picture() {
    let site = site(json!([{
        "id": "1", "image": "a.jpg", "banner_image": "b.jpg", "_bantin": { "slug": "a" },
    }]));
    let html = of_article(&site, "a");
    assert_eq!(values(&html, "og:image"), [format!("{ROOT}b.jpg")]);
    let images = structured(&html)[0]["image"].clone();
    let addresses: Vec<_> = array(&images).iter().map(|image| string(&image["url"])).collect();
    assert_eq!(addresses, ["b.jpg", "a.jpg"].map(|name| format!("{ROOT}{name}")));
}

#[test]
fn a_byline_with_the_name_of_the_site_is_an_organization() {
    let site = site(json!([{
        "id": "1", "authors": [{ "name": "Lan Anh" }, { "name": "Báo Thử" }], "_bantin": { "slug": "a" },
    }]));
    assert_eq!(
        structured(&of_article(&site, "a"))[0]["author"],
        json!([{ "@type": "Person", "name": "Lan Anh" }, { "@type": "Organization", "name": "Báo Thử" }])
    );
}
