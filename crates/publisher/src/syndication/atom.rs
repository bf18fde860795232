//! Atom, RFC 4287.

use anyhow::Result;
use atom_syndication::{Category, Content, Entry as AtomEntry, Feed as AtomFeed, FixedDateTime, Link, Person, Text};

use super::{Entry, Feed};
use bantin_core::datetime::Timestamp;

/// `own` is the absolute address of the file.
pub fn write(feed: &Feed, own: &str) -> Result<Vec<u8>> {
    let atom = AtomFeed {
        title: feed.title.clone().into(),
        subtitle: feed.description.clone().map(Text::plain),
        id: feed.page.clone(),
        updated: date(feed.updated),
        authors: vec![person(&feed.author)],
        links: vec![link("alternate", &feed.page, "text/html"), link("self", own, "application/atom+xml")],
        lang: Some(feed.language.clone()),
        entries: (feed.entries.iter()).map(entry).collect(),
        ..AtomFeed::default()
    };
    Ok(atom.write_to(Vec::new())?)
}

fn entry(entry: &Entry) -> AtomEntry {
    let text = |text: &String| Text { lang: entry.language.clone(), ..Text::plain(text.clone()) };
    let mut links = vec![link("alternate", &entry.page, "text/html")];
    if let Some(audio) = &entry.audio {
        links.push(Link {
            length: (audio.bytes > 0).then(|| audio.bytes.to_string()),
            ..link("enclosure", &audio.url, &audio.mime_type)
        });
    }
    AtomEntry {
        title: text(&entry.title),
        id: entry.id.clone(),
        published: entry.published.map(|timestamp| date(Some(timestamp))),
        updated: date(entry.updated),
        authors: entry.authors.iter().map(|name| person(name)).collect(),
        categories: (entry.categories.iter())
            .map(|term| Category { term: term.clone(), ..Category::default() })
            .collect(),
        links,
        summary: entry.lead.as_ref().map(text),
        content: entry.html.as_ref().map(|html| Content {
            content_type: Some("html".to_owned()),
            lang: entry.language.clone(),
            value: Some(html.clone()),
            ..Content::default()
        }),
        ..AtomEntry::default()
    }
}

/// Atom demands a date: the beginning of time, as computers count it, stands for none.
fn date(timestamp: Option<Timestamp>) -> FixedDateTime {
    let date = timestamp.map(|timestamp| FixedDateTime::parse_from_rfc3339(&timestamp.to_rfc3339()));
    date.and_then(Result::ok).unwrap_or_default()
}

fn link(rel: &str, href: &str, mime_type: &str) -> Link {
    Link { href: href.to_owned(), rel: rel.to_owned(), mime_type: Some(mime_type.to_owned()), ..Link::default() }
}

fn person(name: &str) -> Person {
    Person { name: name.to_owned(), ..Person::default() }
}
