//! The feeds of all lists.

use std::collections::HashMap;

use bantin_core::{content, model::Article};
use bantin_publisher::{documents::Listing, site::Site};
use feed_rs::model::Entry;
use serde_json::json;

use super::{FEEDS, FormatLead, files, of_items, read, texts};
use crate::made::{ROOT, documents_of, sample, site};

fn assert_entry(entry: &Entry, article: &Article, format_lead: FormatLead) {
    let id = &article.id;
    let text = |text: &Option<feed_rs::model::Text>| text.as_ref().map(|text| text.content.clone());
    let headline = Some(article.title().into_owned());
    assert_eq!(
        text(&entry.title).filter(|title| !title.is_empty()),
        headline.clone().filter(|_| !article.untitled),
        "{id}"
    );
    let lead = article.lead.clone().or(headline.filter(|_| article.untitled)).as_deref().map(format_lead);
    assert_eq!(text(&entry.summary), lead, "{id}");
    assert_eq!(entry.links[0].href, format!("{ROOT}{}", article.page().path()), "{id}");
    let published = entry.published.map(|date| date.timestamp());
    assert_eq!(published, article.published.map(|timestamp| timestamp.unix_seconds), "{id}");
    let html = entry.content.as_ref().and_then(|content| content.body.as_deref());
    let text = content::to_portable_html(&article.blocks(), &entry.links[0].href);
    assert!(html.unwrap_or_default().ends_with(&text), "{id}");
    let authors = entry.authors.iter().flat_map(|author| &author.name);
    assert!(authors.eq(article.bylines.iter()), "{id}");
    let categories = entry.categories.iter().map(|category| &category.term);
    let categories: Vec<_> = categories.collect();
    assert!(article.tags.iter().all(|tag| categories.contains(&tag)), "{id}");
}

fn assert_feeds(list: &Listing, site: &Site, files: &HashMap<String, String>) {
    for (name, format_lead) in FEEDS {
        let page = list.list.path();
        let path = format!("{page}{name}");
        let feed = read(&files[&path]);
        assert_eq!(feed.entries.len(), list.articles.len().min(20), "{path}");
        for (entry, article) in feed.entries.iter().zip(&list.articles) {
            assert_entry(entry, article, format_lead);
        }
        let title = match &list.title {
            Some(title) => format!("{title} - {}", site.info.title),
            None => site.info.title.clone(),
        };
        assert_eq!(feed.title.map(|title| title.content), Some(title), "{path}");
        let own: Vec<_> = feed.links.iter().map(|link| link.href.as_str()).collect();
        assert!(own.contains(&site.address.join(&path).as_str()), "{own:?}");
        let page = site.address.join(&page);
        assert!(own.contains(&page.as_str()), "{own:?}");
    }
}

#[test]
fn rss_and_atom_contain_the_newest_articles_of_every_list() {
    let site = sample();
    let files = files(&site);
    documents_of(&site, |documents| {
        assert!(documents.lists.len() > 1 && documents.lists[0].articles.len() > 20);
        let lists: Vec<_> = documents.lists.iter().filter(|list| list.is_syndicated()).collect();
        for list in &lists {
            assert_feeds(list, &site, &files);
        }
        // The site, five sections and the register.
        assert_eq!((lists.len(), files.len()), (7, 14));
    });
}

#[test]
fn a_section_without_articles_has_feeds() {
    let files = files(&site(json!([])));
    for name in ["rss.xml", "atom.xml"] {
        let feed = read(&files[&format!("chuyen-muc/kinh-te/{name}")]);
        assert_eq!(feed.title.map(|title| title.content).as_deref(), Some("Kinh tế - Báo Thử"));
        assert!(feed.entries.is_empty());
    }
}

#[test]
fn rss_states_its_time_to_live() {
    let [rss, _] = of_items(json!([]));
    assert_eq!(texts(&rss, "ttl"), ["10"]);
}
