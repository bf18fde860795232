//! RSS 2.0 and Atom feeds of a list: the newest articles with their full content.
//!
//! Both are written from one [`Feed`]. Its content is portable HTML, which needs no style or script of the site.

mod atom;
mod rss;

use anyhow::{Context, Result};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use url::Url;

use super::{dates::last_modified, documents::Listing, site::Site, site_address::SiteAddress, xml::remove_forbidden};
use bantin_core::{
    content::to_portable_html,
    datetime::{Offset, Timestamp},
    feed::{Attachment, Author, Feed, Item},
    model::Article,
    routes::Page,
};

/// Articles of a feed.
const MAX_ITEMS: usize = 20;

/// All characters but the unreserved ones of RFC 3986.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// `rss.xml` and `atom.xml` of a list, as paths below the site and bytes. The site's address must be known.
///
/// # Errors
///
/// Fails if a feed cannot be written as XML.
pub fn feeds(site: &Site, list: &Listing) -> Result<[(String, Vec<u8>); 2]> {
    let page = list.page(None).path();
    let feed = list_feed(site, list, &page);
    let write = |name: &str, write: fn(&Feed, &str) -> Result<Vec<u8>>| {
        let path = format!("{page}{name}");
        let xml = write(&feed, &site.address.join(&path)).with_context(|| format!("cannot write {path}"))?;
        anyhow::Ok((path, xml))
    };
    Ok([write("rss.xml", rss::write)?, write("atom.xml", atom::write)?])
}

/// The newest articles of a list. Texts contain no characters that XML forbids. `home_page_url` is the list's page.
fn list_feed(site: &Site, list: &Listing, page: &str) -> Feed {
    let info = &site.info;
    let title = match list.section {
        Some(section) => format!("{} - {}", section.title, info.title),
        None => info.title.clone(),
    };
    let publisher = info.publisher.as_ref().map_or(&info.title, |publisher| &publisher.name);
    Feed {
        title: Some(remove_forbidden(&title)),
        description: info.tagline.as_deref().map(remove_forbidden),
        language: Some(remove_forbidden(info.language_tag())),
        authors: vec![author(publisher)],
        home_page_url: Some(site.address.join(page)),
        items: list.articles.iter().take(MAX_ITEMS).map(|article| item(article, site)).collect(),
        ..Feed::default()
    }
}

/// An article whose tags start with the section and whose only attachment is its first audio recording. RSS allows one attachment.
fn item(article: &Article, site: &Site) -> Item {
    let html = to_portable_html(&article.blocks());
    let section = article.section.as_deref().and_then(|slug| site.info.section(slug));
    let mut tags: Vec<String> = Vec::new();
    for tag in section.map(|section| &section.title).into_iter().chain(&article.tags) {
        let tag = remove_forbidden(tag);
        if !tags.contains(&tag) {
            tags.push(tag);
        }
    }
    Item {
        id: permanent_id(article, &site.address),
        url: Some(site.address.join(&Page::article(&article.slug).path())),
        title: Some(remove_forbidden(&article.headline)),
        summary: article.lead.as_deref().map(remove_forbidden),
        content_html: (!html.is_empty()).then(|| remove_forbidden(&html)),
        language: article.language.as_deref().map(remove_forbidden),
        date_published: article.published,
        date_modified: last_modified(article),
        authors: article.bylines.iter().map(|name| author(name)).collect(),
        tags,
        attachments: article.attachments.iter().find_map(recording).into_iter().collect(),
        ..Item::default()
    }
}

fn author(name: &str) -> Author {
    Author { name: Some(remove_forbidden(name)), ..Author::default() }
}

fn recording(attachment: &Attachment) -> Option<Attachment> {
    let mime_type = attachment.mime_type.as_deref()?;
    mime_type.get(..6).filter(|start| start.eq_ignore_ascii_case("audio/"))?;
    Some(Attachment {
        url: remove_forbidden(&attachment.url),
        mime_type: Some(remove_forbidden(mime_type)),
        ..attachment.clone()
    })
}

/// The date of the last change in a feed.
fn updated(feed: &Feed) -> Option<Timestamp> {
    feed.items.iter().filter_map(|item| item.date_modified).max_by_key(|date| date.unix_seconds)
}

/// An id that stays the same when headline, slug and text change: the article's id if it is a URI, or else a tag URI (RFC 4151) from the
/// site, the year of publication (UTC; 1970 without a date) and the id, such as `tag:bao.example,2026:/tin/cau-moi`.
fn permanent_id(article: &Article, address: &SiteAddress) -> String {
    if is_uri(&article.id) {
        return article.id.clone();
    }
    let host = Url::parse(address.origin()).ok();
    let host = host.as_ref().and_then(Url::host_str).unwrap_or_default();
    let year = article.published.map_or(1970, |timestamp| timestamp.date_in(Offset::UTC).year());
    let id = utf8_percent_encode(&article.id, RESERVED);
    format!("tag:{host},{year:04}:{}{id}", address.path())
}

/// True for http, https, tag and urn. Letters beyond ASCII are allowed, as Atom uses IRIs. Characters that XML forbids are not.
fn is_uri(id: &str) -> bool {
    let forbidden =
        |character: char| character.is_whitespace() || character.is_control() || "<>\"{}|\\^`".contains(character);
    !id.contains(forbidden)
        && remove_forbidden(id) == id
        && Url::parse(id).is_ok_and(|url| matches!(url.scheme(), "http" | "https" | "tag" | "urn"))
}
