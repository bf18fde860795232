//! The newest articles of a list, whole, for feed readers: RSS 2.0 and Atom.
//!
//! Both say the same. Texts are the article's blocks as portable HTML, so no reader needs to know this site.

mod atom;
mod id;
mod rss;

use anyhow::{Context, Result};

use super::{
    dates,
    documents::{List, paths},
    site::Site,
    xml::remove_forbidden,
};
use bantin_core::{content, datetime::Timestamp, model::Article};

/// Articles of a feed.
const NEWEST: usize = 20;

/// A list as a feed, in text that XML allows.
struct Feed {
    title: String,
    description: Option<String>,
    /// BCP 47.
    language: String,
    /// Who publishes the site.
    author: String,
    /// The absolute address of the list's page, with its last slash.
    page: String,
    /// The latest date of its articles; None when none has one.
    updated: Option<Timestamp>,
    entries: Vec<Entry>,
}

struct Entry {
    /// A URI that is the article's for ever.
    id: String,
    /// The absolute address of its page.
    page: String,
    title: String,
    lead: Option<String>,
    html: Option<String>,
    /// BCP 47; None: the feed's.
    language: Option<String>,
    published: Option<Timestamp>,
    updated: Option<Timestamp>,
    authors: Vec<String>,
    /// The section's title, then the tags.
    categories: Vec<String>,
    audio: Option<Audio>,
}

struct Audio {
    url: String,
    mime_type: String,
    /// 0 when nobody knows: RSS demands a number.
    bytes: u64,
}

/// The feeds of a list, as paths below the site and bytes. The site's address must be known.
///
/// # Errors
///
/// When a feed can't be written as XML; then it is ours that is wrong.
pub fn feeds(site: &Site, list: &List) -> Result<[(String, Vec<u8>); 2]> {
    let feed = Feed::of(site, list);
    let slug = list.section.map(|section| section.slug.as_str());
    let path = |name: &str| paths::list_page(slug, None) + name;
    let (rss_path, atom_path) = (path("rss.xml"), path("atom.xml"));
    let rss = rss::write(&feed, &site.address.of(&rss_path)).with_context(|| format!("{rss_path} can't be written"))?;
    let atom =
        atom::write(&feed, &site.address.of(&atom_path)).with_context(|| format!("{atom_path} can't be written"))?;
    Ok([(rss_path, rss), (atom_path, atom)])
}

impl Feed {
    fn of(site: &Site, list: &List) -> Self {
        let info = &site.info;
        let slug = list.section.map(|section| section.slug.as_str());
        let title = match list.section {
            Some(section) => format!("{} - {}", section.title, info.title),
            None => info.title.clone(),
        };
        let publisher = info.publisher.as_ref();
        let author = publisher.map_or(&info.title, |publisher| &publisher.name);
        let articles = &list.articles[..list.articles.len().min(NEWEST)];
        Self {
            title: xml(&title),
            description: info.tag_line.as_deref().map(xml),
            language: xml(info.language_tag()),
            author: xml(author),
            page: site.address.of(&paths::list_page(slug, None)),
            updated: dates::last_changed(articles),
            entries: articles.iter().map(|article| Entry::of(article, site)).collect(),
        }
    }
}

impl Entry {
    fn of(article: &Article, site: &Site) -> Self {
        let html = content::to_portable_html(&article.blocks());
        let section = (article.section.as_deref()).and_then(|slug| site.info.section(slug));
        let mut categories: Vec<String> = Vec::new();
        for category in section.map(|section| &section.title).into_iter().chain(&article.tags) {
            let category = xml(category);
            if !categories.contains(&category) {
                categories.push(category);
            }
        }
        Self {
            id: id::of(article, &site.address),
            page: site.address.of(&paths::article_page(&article.slug)),
            title: xml(&article.headline),
            lead: article.lead.as_deref().map(xml),
            html: (!html.is_empty()).then(|| xml(&html)),
            language: article.language.as_deref().map(xml),
            published: article.published,
            updated: dates::changed(article),
            authors: article.bylines.iter().map(|name| xml(name)).collect(),
            categories,
            audio: Audio::of(article),
        }
    }
}

impl Audio {
    /// The article's first; RSS takes one file for an item.
    fn of(article: &Article) -> Option<Self> {
        article.attachments.iter().find_map(|file| {
            let mime_type = file.mime_type.as_deref()?;
            let is_audio = mime_type.get(..6)?.eq_ignore_ascii_case("audio/");
            is_audio.then(|| Self {
                url: xml(&file.url),
                mime_type: xml(mime_type),
                bytes: file.size_in_bytes.unwrap_or(0),
            })
        })
    }
}

fn xml(text: &str) -> String {
    remove_forbidden(text)
}
