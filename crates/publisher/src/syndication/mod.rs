//! RSS 2.0 and Atom feeds of a list: the newest articles with their full content.
//!
//! Both are written from one [`Feed`]. Its content is portable HTML, which needs no style or script of the site.

mod atom;
mod rss;

use std::collections::{HashMap, HashSet};

use anyhow::{Context, Result};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use rayon::prelude::*;
use url::Url;

use super::{
    dates::last_modified,
    documents::Listing,
    paths::{ATOM, RSS},
    site::Site,
    site_address::SiteAddress,
};
use bantin_core::{
    content::{Block, Figure, Inline, Link, Photo, to_portable_html},
    datetime::Timestamp,
    feed::{Attachment, Author, Feed, Item},
    i18n,
    model::{Article, Picture},
    util::url_parts::extension,
};

/// Articles of a feed.
const MAX_ITEMS: usize = 20;

/// All characters but the unreserved ones of RFC 3986.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// The items of recent articles by id.
pub type RecentItems<'a> = HashMap<&'a str, Item>;

/// The items of all lists, each built once: a recent article is in the list of the site and in that of its section.
pub fn recent_items<'a>(site: &Site, lists: &'a [Listing]) -> RecentItems<'a> {
    let articles: HashMap<_, _> = lists
        .iter()
        .filter(|list| list.is_syndicated())
        .flat_map(recent)
        .map(|article| (article.id.as_str(), article))
        .collect();
    articles.into_par_iter().map(|(id, article)| (id, item(article, site))).collect()
}

fn recent(list: &Listing) -> impl Iterator<Item = &Article> {
    list.articles.iter().take(MAX_ITEMS).map(|article| &**article)
}

/// RSS and Atom of a list, as paths below the site and bytes. The site's address must be known. Fails if a feed cannot be written as XML.
pub fn feeds(site: &Site, list: &Listing, items: &RecentItems) -> Result<[(String, Vec<u8>); 2]> {
    let page = list.list.path();
    let feed = list_feed(site, list, &page, items);
    let write = |name: &str, write: &dyn Fn(&Feed, &str) -> Result<Vec<u8>>| {
        let path = format!("{page}{name}");
        let xml = write(&feed, &site.address.join(&path)).with_context(|| format!("cannot write {path}"))?;
        anyhow::Ok((path, xml))
    };
    let atom = |feed: &Feed, own_url: &str| atom::write(feed, own_url, site.first_publish);
    Ok([write(RSS, &rss::write)?, write(ATOM, &atom)?])
}

/// The newest articles of a list. `home_page_url` is the list's page.
fn list_feed(site: &Site, list: &Listing, page: &str, items: &RecentItems) -> Feed {
    let info = &site.info;
    let title = match &list.title {
        Some(title) => format!("{title} - {}", info.title),
        None => info.title.clone(),
    };
    let publisher = info.publisher.as_ref().map_or(&info.title, |publisher| &publisher.name);
    Feed {
        title: Some(title),
        description: info.tagline.clone(),
        language: Some(info.language_tag().to_owned()),
        authors: vec![author(publisher)],
        home_page_url: Some(site.address.join(page)),
        items: recent(list).filter_map(|article| items.get(article.id.as_str()).cloned()).collect(),
        ..Feed::default()
    }
}

/// An article whose tags start with the section. Its content ends with a link to its source. Its attachments are its first recording, or
/// the first file of a legal document, because RSS allows one, and its lead picture, which is also at the top of the content.
fn item(article: &Article, site: &Site) -> Item {
    let page = site.address.join(&article.page().path());
    let mut blocks = article.blocks();
    if let Some(hero) = article.hero_for(&blocks) {
        let caption = hero.caption.iter().cloned().map(Inline::Text).collect();
        blocks.insert(0, Block::Figure(Figure { photos: vec![Photo::from(Picture::clone(hero))], caption }));
    }
    // The source is linked in the text, because RSS has no element for it: `<source>` is the channel of a copied item.
    if let Some(url) = &article.source {
        let content = vec![Inline::Text(i18n::locale(site.info.vietnamese).source.to_owned())];
        blocks.push(Block::Paragraph(vec![Inline::Link(Link { href: url.clone(), content })]));
    }
    let html = to_portable_html(&blocks, &page);
    let section = article.section.as_deref().and_then(|slug| site.info.section(slug));
    let mut seen = HashSet::new();
    let tags = section.map(|section| &section.title).into_iter().chain(&article.tags);
    let tags = tags.filter(|tag| seen.insert(*tag)).cloned().collect();
    let is_enclosure = |file: &&Attachment| match article.document {
        Some(_) => file.mime_type.is_some(),
        None => is_recording(file),
    };
    let enclosure = article.attachments.iter().find(is_enclosure).cloned();
    Item {
        id: permanent_id(article, &site.address),
        url: Some(page),
        external_url: article.source.clone(),
        // RSS does not require titles. The text of a post without a title says the same.
        title: (!article.untitled).then(|| article.title().into_owned()),
        summary: article.lead.as_ref().or(article.untitled.then_some(&article.headline)).cloned(),
        content_html: Some(html).filter(|html| !html.is_empty()),
        language: article.language.clone(),
        date_published: article.published,
        date_modified: last_modified(article),
        authors: article.bylines.iter().map(|name| author(name)).collect(),
        tags,
        attachments: enclosure.into_iter().chain(article.hero.as_deref().map(picture)).collect(),
        ..Item::default()
    }
}

fn author(name: &str) -> Author {
    Author { name: Some(name.to_owned()), ..Author::default() }
}

/// The type is that of the file name extension, or else JPEG's: Atom and RSS require one, and readers check the file itself.
fn picture(picture: &Picture) -> Attachment {
    let format = extension(&picture.src).map(str::to_ascii_lowercase);
    let subtype = match format.as_deref() {
        Some("svg") => "svg+xml",
        Some(format @ ("png" | "gif" | "webp" | "avif")) => format,
        _ => "jpeg",
    };
    Attachment { url: picture.src.clone(), mime_type: Some(format!("image/{subtype}")), ..Attachment::default() }
}

fn is_recording(file: &Attachment) -> bool {
    let mime_type = file.mime_type.as_deref().unwrap_or_default();
    mime_type.get(..6).is_some_and(|start| start.eq_ignore_ascii_case("audio/"))
}

/// The date of the last change in a feed.
fn updated(feed: &Feed) -> Option<Timestamp> {
    feed.items.iter().filter_map(|item| item.date_modified).max_by_key(|date| date.unix_seconds)
}

/// An id that stays the same when headline, slug, text and date change: the article's id if it is a URI, or else a tag
/// URI (RFC 4151) from the site and the id, such as `tag:bao.example,2000:/tin/cau-moi`.
fn permanent_id(article: &Article, address: &SiteAddress) -> String {
    if is_uri(&article.id) {
        return article.id.clone();
    }
    let host = Url::parse(address.origin()).ok();
    let host = host.as_ref().and_then(Url::host_str).unwrap_or_default();
    let id = utf8_percent_encode(&article.id, RESERVED);
    // A tag names any date on which the host existed.
    format!("tag:{host},2000:{}{id}", address.path())
}

/// True for http, https, tag and urn. Letters beyond ASCII are allowed, as Atom uses IRIs.
fn is_uri(id: &str) -> bool {
    let forbidden =
        |character: char| character.is_whitespace() || character.is_control() || "<>\"{}|\\^`".contains(character);
    !id.contains(forbidden) && Url::parse(id).is_ok_and(|url| matches!(url.scheme(), "http" | "https" | "tag" | "urn"))
}
