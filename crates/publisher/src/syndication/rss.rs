//! RSS 2.0 (<https://www.rssboard.org/rss-specification>) with elements of Dublin Core, Content and Atom.

use anyhow::Result;
use rss::{
    Category, Channel, Enclosure, Guid,
    extension::{Extension, ExtensionMap, dublincore::DublinCoreExtension},
};

use super::updated;
use crate::dates::rfc822;
use bantin_core::{
    feed::{Attachment, Feed, Item},
    util::html_escape::escape,
};

/// Minutes between two requests of a feed reader: the time for which caches may serve a stale feed.
const TTL_MINUTES: &str = "10";
const NAMESPACES: [(&str, &str); 2] =
    [("atom", "http://www.w3.org/2005/Atom"), ("media", "http://search.yahoo.com/mrss/")];

/// `own_url` is the absolute address of the file.
pub fn write(feed: &Feed, own_url: &str) -> Result<Vec<u8>> {
    let title = feed.title.clone().unwrap_or_default();
    let channel = Channel {
        // RSS requires a description.
        description: feed.description.clone().unwrap_or_else(|| title.clone()),
        title,
        link: feed.home_page_url.clone().unwrap_or_default(),
        language: feed.language.clone(),
        last_build_date: updated(feed).and_then(rfc822),
        ttl: Some(TTL_MINUTES.to_owned()),
        // Feed validators require a link to the feed itself.
        extensions: extension("atom", "link", &[("href", own_url), ("rel", "self"), ("type", "application/rss+xml")]),
        namespaces: NAMESPACES.map(|(prefix, uri)| (prefix.to_owned(), uri.to_owned())).into(),
        items: feed.items.iter().map(write_item).collect(),
        ..Channel::default()
    };
    Ok(channel.write_to(Vec::new())?)
}

fn write_item(item: &Item) -> rss::Item {
    rss::Item {
        title: item.title.clone(),
        link: item.url.clone(),
        // The description is HTML, <https://www.rssboard.org/rss-profile#element-channel-item-description>. Titles are plain text.
        description: item.summary.as_deref().map(escape),
        content: item.content_html.clone(),
        categories: item.tags.iter().map(|tag| Category { name: tag.clone(), domain: None }).collect(),
        enclosure: item.attachments.iter().find(|file| !is_picture(file)).map(|file| Enclosure {
            url: file.url.clone(),
            // RSS requires a length.
            length: file.size_in_bytes.unwrap_or(0).to_string(),
            mime_type: file.mime_type.clone().unwrap_or_default(),
        }),
        guid: Some(Guid { value: item.id.clone(), permalink: false }),
        pub_date: item.date_published.or(item.date_modified).and_then(rfc822),
        dublin_core_ext: Some(DublinCoreExtension {
            creators: item.authors.iter().filter_map(|author| author.name.clone()).collect(),
            languages: item.language.iter().cloned().collect(),
            ..DublinCoreExtension::default()
        }),
        extensions: item.attachments.iter().find(|file| is_picture(file)).map(media_content).unwrap_or_default(),
        ..rss::Item::default()
    }
}

fn is_picture(file: &Attachment) -> bool {
    file.mime_type.as_deref().is_some_and(|mime_type| mime_type.starts_with("image/"))
}

/// The picture as `<media:content>` of Media RSS (<https://www.rssboard.org/media-rss>).
fn media_content(picture: &Attachment) -> ExtensionMap {
    let mime_type = picture.mime_type.as_deref().unwrap_or_default();
    extension("media", "content", &[("url", &picture.url), ("type", mime_type), ("medium", "image")])
}

/// An empty element with attributes.
fn extension(namespace: &str, name: &str, attributes: &[(&str, &str)]) -> ExtensionMap {
    let element = Extension {
        name: format!("{namespace}:{name}"),
        attrs: attributes.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect(),
        ..Extension::default()
    };
    [(namespace.to_owned(), [(name.to_owned(), vec![element])].into())].into()
}
