//! Fingerprints of the inputs of pages. Pages with the same fingerprint have the same content.

use std::{env, fs, hash::Hash};

use anyhow::{Context, Result};
use bantin_core::model::{Article, Text};
use rayon::prelude::*;
use xxhash_rust::xxh3::Xxh3;

use super::{picture_addresses, site::Site};

/// The fingerprint of a value. It differs between builds of the publisher.
pub fn hash(value: impl Hash) -> u128 {
    let mut hasher = Xxh3::new();
    value.hash(&mut hasher);
    hasher.digest128()
}

/// The fingerprint of the publisher's executable and of `inputs`, which every page depends on, such as the shell.
pub fn publisher(inputs: &[&str]) -> Result<u128> {
    let executable = env::current_exe().context("cannot find the publisher's own file")?;
    let bytes = fs::read(&executable);
    let bytes = bytes.with_context(|| format!("cannot read the publisher's own file {}", executable.display()))?;
    Ok(hash((bytes, inputs)))
}

/// The fingerprints of one article.
#[derive(Clone, Copy, Default)]
pub struct ArticleFingerprint {
    /// The input of the article's own page.
    pub page: u128,
    /// The input of its card on other pages.
    pub card: u128,
    /// What the shards of the search index contain of it: title, section and text.
    pub search: u128,
}

/// The fingerprints of all articles, in the order of the archive.
pub fn articles(site: &Site) -> Vec<ArticleFingerprint> {
    site.archive.all().par_iter().map(|article| fingerprint(article, site)).collect()
}

/// The fingerprints of an article or a page outside the news.
///
/// Names every field, so that a new one does not compile until it is assigned to the card, to the article's page, to the search index, or
/// to none of them.
pub fn fingerprint(article: &Article, site: &Site) -> ArticleFingerprint {
    let Article {
        id,
        slug,
        is_page,
        headline,
        untitled,
        lead,
        section,
        picture,
        hero,
        published,
        // From `published` and the time zone of the site.
        day: _,
        modified,
        bylines,
        tags,
        topics,
        // Of the source. `Site::topics` has those of the site.
        tags_with_page: _,
        views,
        pinned,
        event,
        related,
        attachments,
        original,
        source,
        canonical_elsewhere,
        language,
        excerpt,
        role,
        document,
        text: Text { html, plain, base, images },
    } = article;
    let card = hash((
        (id, slug, headline, untitled, lead, section, picture, hero),
        (published, modified, bylines, tags, views, pinned, event, original),
        (language, canonical_elsewhere, source),
        // The row of a legal document links to its files.
        (document, document.as_ref().map(|_| attachments)),
    ));
    let related: Vec<_> = related.iter().map(|id| (id, site.has_news(id))).collect();
    // A document may list more pictures than those of this article.
    let addresses = html.as_deref().map(|html| picture_addresses::find_picture_urls(html, base)).unwrap_or_default();
    let images: Vec<_> = addresses.iter().map(|address| images.get(address)).collect();
    let with_page: Vec<_> = topics.iter().map(|topic| site.topics.contains_key(topic)).collect();
    let content = hash((html, plain, base, images));
    let page = hash((card, is_page, topics, with_page, related, attachments, excerpt, role, content));
    // The hero is in the content or not, and its caption is searched.
    let search = hash((headline, lead, section, hero, tags, document, content));
    ArticleFingerprint { page, card, search }
}
