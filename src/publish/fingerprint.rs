//! What a page is made from, as a number: when it is the same, the page is.

use std::hash::Hash;

use rayon::prelude::*;
use xxhash_rust::xxh3::Xxh3;

use super::site::Site;
use crate::newsroom::Article;

/// Of all articles, by their places in the archive.
pub struct Fingerprints {
    whole: Vec<u128>,
    card: Vec<u128>,
}

impl Fingerprints {
    pub fn of(site: &Site) -> Self {
        let articles = site.articles();
        let whole = |article: &Article| {
            let known = |id: &String| site.archive.by_id(id).is_some();
            let related: Vec<bool> = article.related.iter().map(known).collect();
            of((article, related))
        };
        Self {
            whole: articles.par_iter().map(|article| whole(article)).collect(),
            card: articles.par_iter().map(|article| card(article)).collect(),
        }
    }

    /// Everything that an article's own page shows of it.
    pub fn whole(&self, place: usize) -> u128 {
        self.whole.get(place).copied().unwrap_or_default()
    }

    /// What other pages show of it.
    pub fn card(&self, place: usize) -> u128 {
        self.card.get(place).copied().unwrap_or_default()
    }
}

/// Of any value. Differs from one build of the program to the next.
pub fn of(value: impl Hash) -> u128 {
    let mut hasher = Xxh3::new();
    value.hash(&mut hasher);
    hasher.digest128()
}

fn card(article: &Article) -> u128 {
    let Article { id, slug, headline, untitled, lead, section, picture, hero, .. } = article;
    let Article { published, modified, bylines, tags, views, pinned, event, original, language, .. } = article;
    of((
        (id, slug, headline, untitled, lead, section, picture, hero),
        (published, modified, bylines, tags, views, pinned, event, original, language),
        article.canonical_elsewhere,
    ))
}
