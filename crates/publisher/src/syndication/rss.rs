//! RSS 2.0, <https://www.rssboard.org/rss-specification>, with the elements of Dublin Core, Content and Atom that readers understand.

use anyhow::Result;
use rss::{
    Category, Channel, Enclosure, Guid, Item,
    extension::{Extension, ExtensionMap, dublincore::DublinCoreExtension},
};

use super::{Entry, Feed};
use crate::dates::rfc822;
use bantin_core::util::html_escape::escape;

/// Minutes that readers may keep a feed before they ask again: as long as caches may serve a stale one.
const FRESH_FOR: &str = "10";
const ATOM: &str = "http://www.w3.org/2005/Atom";

/// `own` is the absolute address of the file.
pub fn write(feed: &Feed, own: &str) -> Result<Vec<u8>> {
    let channel = Channel {
        title: feed.title.clone(),
        link: feed.page.clone(),
        // The specification demands one.
        description: feed.description.clone().unwrap_or_else(|| feed.title.clone()),
        language: Some(feed.language.clone()),
        last_build_date: feed.updated.map(rfc822),
        ttl: Some(FRESH_FOR.to_owned()),
        extensions: self_link(own),
        namespaces: [("atom".to_owned(), ATOM.to_owned())].into(),
        items: feed.entries.iter().map(item).collect(),
        ..Channel::default()
    };
    Ok(channel.write_to(Vec::new())?)
}

fn item(entry: &Entry) -> Item {
    Item {
        title: Some(entry.title.clone()),
        link: Some(entry.page.clone()),
        // HTML for readers, <https://www.rssboard.org/rss-profile#element-channel-item-description>, as no other element of RSS itself: titles
        // and the channel's description are plain text, which nothing but XML escapes.
        description: entry.lead.as_ref().map(|lead| escape(lead).into_owned()),
        content: entry.html.clone(),
        categories: (entry.categories.iter()).map(|name| Category { name: name.clone(), domain: None }).collect(),
        enclosure: entry.audio.as_ref().map(|audio| Enclosure {
            url: audio.url.clone(),
            length: audio.bytes.to_string(),
            mime_type: audio.mime_type.clone(),
        }),
        guid: Some(Guid { value: entry.id.clone(), permalink: false }),
        pub_date: entry.published.or(entry.updated).map(rfc822),
        dublin_core_ext: Some(DublinCoreExtension {
            creators: entry.authors.clone(),
            languages: entry.language.iter().cloned().collect(),
            ..DublinCoreExtension::default()
        }),
        ..Item::default()
    }
}

/// `<atom:link rel="self">`, which feed validators ask for.
fn self_link(own: &str) -> ExtensionMap {
    let attributes = [("href", own), ("rel", "self"), ("type", "application/rss+xml")];
    let link = Extension {
        name: "atom:link".to_owned(),
        attrs: attributes.map(|(name, value)| (name.to_owned(), value.to_owned())).into(),
        ..Extension::default()
    };
    [("atom".to_owned(), [("link".to_owned(), vec![link])].into())].into()
}
