//! The source of a linked post (`external_url` beside `url`) in feeds and structured data.

use anyhow::Result;
use bantin_app::state::PageMeta;
use bantin_core::routes::Page;
use bantin_publisher::{
    head::{HeadContext, render},
    site::Site,
    syndication::{feeds, recent_items},
};
use feed_rs::{model::Entry, parser};
use serde_json::json;

use super::made::{ROOT, documents_of, site};
use crate::common::find_article;

const SOURCE: &str = "https://khac.example/bao-cao?nam=2026&ky=1";

fn linked_post() -> Site {
    let url = format!("{ROOT}bao-cao/");
    let item = json!({
        "id": "1", "title": "Báo cáo", "content_html": "<p>Chữ.</p>", "url": url, "external_url": SOURCE,
        "_bantin": { "slug": "bao-cao" },
    });
    site(json!([item, { "id": "2", "title": "Không nguồn", "content_html": "<p>Chữ.</p>" }]))
}

/// The entries of `rss.xml` and `atom.xml`.
fn entries(site: &Site) -> Result<[Vec<Entry>; 2]> {
    let [(_, rss), (_, atom)] = documents_of(site, |documents| {
        let items = recent_items(site, &documents.lists);
        feeds(site, &documents.lists[0], &items)
    })?;
    Ok([parser::parse(&rss[..])?.entries, parser::parse(&atom[..])?.entries])
}

#[test]
fn the_content_in_rss_and_atom_ends_with_a_link_to_the_source() -> Result<()> {
    for entries in entries(&linked_post())? {
        let contents = entries.into_iter().filter_map(|entry| entry.content?.body);
        let link = "<p><a href=\"https://khac.example/bao-cao?nam=2026&amp;ky=1\">Nguồn</a></p>";
        assert_eq!(contents.collect::<Vec<_>>(), [format!("<p>Chữ.</p>{link}"), "<p>Chữ.</p>".to_owned()]);
    }
    Ok(())
}

#[test]
fn atom_relates_an_entry_to_its_source() -> Result<()> {
    let [_, atom] = entries(&linked_post())?;
    let links = atom[0].links.iter().map(|link| (link.rel.as_deref(), link.href.as_str(), link.media_type.as_deref()));
    let page = format!("{ROOT}bai/bao-cao/");
    let expected = [(Some("alternate"), page.as_str(), Some("text/html")), (Some("related"), SOURCE, None)];
    assert_eq!(links.collect::<Vec<_>>(), expected);
    assert_eq!(atom[1].links.len(), 1);
    Ok(())
}

#[test]
fn structured_data_names_the_source() {
    let site = linked_post();
    let heads = ["1", "2"].map(|id| {
        let article = find_article(&site.archive, id);
        let page = Page::article(&article.slug);
        render(&HeadContext {
            site: &site,
            page: &page,
            day: None,
            meta: &PageMeta::article(article, &site.info),
            articles: &[],
            blocks: &article.blocks(),
        })
    });
    assert!(heads[0].contains(&format!("\"isBasedOn\":\"{SOURCE}\"")), "{}", heads[0]);
    assert!(!heads[1].contains("isBasedOn"), "{}", heads[1]);
}
