//! Fingerprints of the input of a page: the same fingerprint, the same page.

use std::hash::Hash;

use bantin_core::model::{Article, Text};
use rayon::prelude::*;
use xxhash_rust::xxh3::Xxh3;

use super::{picture_addresses, site::Site};

/// Of all articles, in the order of the archive.
pub struct Fingerprints(Vec<Fingerprint>);

#[derive(Clone, Copy, Default)]
struct Fingerprint {
    whole: u128,
    card: u128,
}

impl Fingerprints {
    pub fn of(site: &Site) -> Self {
        Self(site.articles().par_iter().map(|article| fingerprint(article, site)).collect())
    }

    /// Everything that an article's own page shows of it.
    pub fn whole(&self, index: usize) -> u128 {
        self.get(index).whole
    }

    /// What other pages show of it.
    pub fn card(&self, index: usize) -> u128 {
        self.get(index).card
    }

    fn get(&self, index: usize) -> Fingerprint {
        self.0.get(index).copied().unwrap_or_default()
    }
}

/// Of any value. Differs from one build of the program to the next.
pub fn of(value: impl Hash) -> u128 {
    let mut hasher = Xxh3::new();
    value.hash(&mut hasher);
    hasher.digest128()
}

/// Names every field, so that a new one does not compile until it is assigned to the card, to the article's page, or to neither.
fn fingerprint(article: &Article, site: &Site) -> Fingerprint {
    let Article {
        id,
        slug,
        headline,
        untitled,
        lead,
        section,
        picture,
        hero,
        published,
        modified,
        bylines,
        tags,
        topics,
        views,
        pinned,
        event,
        related,
        attachments,
        original,
        canonical_elsewhere,
        language,
        excerpt,
        role,
        text: Text { html, plain, base, images },
    } = article;
    let card = of((
        (id, slug, headline, untitled, lead, section, picture, hero),
        (published, modified, bylines, tags, views, pinned, event, original),
        (language, canonical_elsewhere),
    ));
    let related: Vec<_> = related.iter().map(|id| (id, site.archive.by_id(id).is_some())).collect();
    // The document may know more pictures than those in the text.
    let in_text = html.as_deref().map(|html| picture_addresses::addresses_named(html, base)).unwrap_or_default();
    let images: Vec<_> = in_text.iter().map(|address| images.get(address)).collect();
    let whole = of((card, topics, related, attachments, excerpt, role, html, plain, base, images));
    Fingerprint { whole, card }
}
