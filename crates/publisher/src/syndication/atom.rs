//! Atom (RFC 4287).

use anyhow::Result;
use atom_syndication::{Category, Content, Entry, FixedDateTime, Link, Person, Text};

use super::updated;
use bantin_core::{
    datetime::Timestamp,
    feed::{Author, Feed, Item},
};

/// `own_url` is the absolute address of the file. `first_publish` is the date of a feed without dates.
pub fn write(feed: &Feed, own_url: &str, first_publish: Timestamp) -> Result<Vec<u8>> {
    let updated = updated(feed).unwrap_or(first_publish);
    let page = feed.home_page_url.clone().unwrap_or_default();
    let atom = atom_syndication::Feed {
        title: Text::plain(feed.title.clone().unwrap_or_default()),
        subtitle: feed.description.clone().map(Text::plain),
        updated: fixed_date(updated),
        authors: persons(&feed.authors),
        links: vec![link("alternate", &page, "text/html"), link("self", own_url, "application/atom+xml")],
        id: page,
        lang: feed.language.clone(),
        entries: feed.items.iter().map(|item| entry(item, updated)).collect(),
        ..Default::default()
    };
    Ok(atom.write_to(Vec::new())?)
}

/// An entry without a date has that of the feed's last change, `feed_updated`.
fn entry(item: &Item, feed_updated: Timestamp) -> Entry {
    let text = |text: &String| Text { lang: item.language.clone(), ..Text::plain(text.clone()) };
    let page = link("alternate", item.url.as_deref().unwrap_or_default(), "text/html");
    let enclosures = item.attachments.iter().map(|file| Link {
        length: file.size_in_bytes.filter(|bytes| *bytes > 0).map(|bytes| bytes.to_string()),
        ..link("enclosure", &file.url, file.mime_type.as_deref().unwrap_or_default())
    });
    // RFC 4287, 4.2.7.2: `via` would be where the information of the entry comes from.
    let related =
        item.external_url.iter().map(|url| Link { href: url.clone(), rel: "related".to_owned(), ..Link::default() });
    Entry {
        title: item.title.as_ref().map(text).unwrap_or_default(),
        id: item.id.clone(),
        published: item.date_published.map(fixed_date),
        updated: fixed_date(item.date_modified.unwrap_or(feed_updated)),
        authors: persons(&item.authors),
        categories: item.tags.iter().map(|tag| Category { term: tag.clone(), ..Category::default() }).collect(),
        links: std::iter::once(page).chain(related).chain(enclosures).collect(),
        summary: item.summary.as_ref().map(text),
        content: item.content_html.as_ref().map(|html| Content {
            content_type: Some("html".to_owned()),
            lang: item.language.clone(),
            value: Some(html.clone()),
            ..Content::default()
        }),
        ..Entry::default()
    }
}

fn fixed_date(timestamp: Timestamp) -> FixedDateTime {
    FixedDateTime::parse_from_rfc3339(&timestamp.to_string()).unwrap_or_default()
}

fn link(rel: &str, href: &str, mime_type: &str) -> Link {
    Link { href: href.to_owned(), rel: rel.to_owned(), mime_type: Some(mime_type.to_owned()), ..Link::default() }
}

fn persons(authors: &[Author]) -> Vec<Person> {
    let names = authors.iter().filter_map(|author| author.name.clone());
    names.map(|name| Person { name, ..Person::default() }).collect()
}
