//! Lists the files that a search needs.

use std::ops::Range;

use bantin_core::datetime::Date;

use crate::{
    criteria::Criteria,
    documents,
    manifest::{Bound, File, Manifest},
    query::Search,
};

/// The files that [`answer`](crate::answer()) needs, each once. Titles are among them only for the first and last day.
pub fn plan(manifest: &Manifest, search: &Search) -> Vec<File> {
    let mut files = Vec::new();
    if search.query.is_empty() {
        return files;
    }
    let bounds = DayBounds::new(manifest, search);
    files.extend(bounds.blocks().map(File::Titles));
    // No titles are loaded yet.
    let possible = bounds.resolve(manifest, &|_| None).possible;
    if overlap(&manifest.head_articles(), &possible) {
        files.push(File::Head);
    }
    let criteria = Criteria::new(search);
    for (position, articles) in manifest.segment_articles().into_iter().enumerate() {
        if overlap(&articles, &possible) {
            let count = manifest.segments()[position].shards;
            // At most 60 terms, so a linear search is enough. Sorting would add 1 KB to the app.
            for (term, _) in &criteria.terms {
                let file = File::Shard { segment: position as u32, shard: term.shard(count) };
                if !files.contains(&file) {
                    files.push(file);
                }
            }
        }
    }
    files
}

pub fn overlap(one: &Range<u32>, other: &Range<u32>) -> bool {
    !intersection(one, other).is_empty()
}

pub fn intersection(one: &Range<u32>, other: &Range<u32>) -> Range<u32> {
    one.start.max(other.start)..one.end.min(other.end)
}

/// The articles between the days of a search, as precisely as the manifest gives them.
pub struct DayBounds {
    start: Bound,
    end: Bound,
}

/// Ranges of articles by whether they are between the days of a search.
pub struct MatchingArticles {
    /// Articles that are, or may be, between the days.
    pub possible: Range<u32>,
    /// Articles that are between the days.
    pub certain: Range<u32>,
    /// Articles that may be: those of the blocks of the first and of the last day, if their titles are missing.
    pub unknown: [Range<u32>; 2],
}

impl DayBounds {
    pub fn new(manifest: &Manifest, search: &Search) -> Self {
        let is_inverted = matches!((search.from, search.to), (Some(from), Some(to)) if from > to);
        if is_inverted {
            return Self { start: Bound::At(0), end: Bound::At(0) };
        }
        // A range without a first day starts after the articles without a date.
        let first = if search.to.is_some() { manifest.undated } else { 0 };
        let after = search.to.map(|day| Date::from_days(day.days() + 1));
        Self {
            start: search.from.map_or(Bound::At(first), |day| manifest.start_of(day)),
            end: after.map_or(Bound::At(manifest.articles()), |day| manifest.start_of(day)),
        }
    }

    /// The blocks of titles in which the range starts and ends, each once.
    pub fn blocks(&self) -> impl Iterator<Item = u32> {
        let block = |bound| match bound {
            Bound::In(block, _) => Some(block),
            Bound::At(_) => None,
        };
        let [start, end] = [self.start, self.end].map(block);
        start.into_iter().chain(end.filter(|_| start != end))
    }

    /// The articles, by the titles of [`DayBounds::blocks`].
    pub fn resolve<'f>(&self, manifest: &Manifest, files: &dyn Fn(File) -> Option<&'f [u8]>) -> MatchingArticles {
        let [start, end] = [self.start, self.end].map(|bound| resolve(bound, manifest, files));
        let possible = start.start..end.end;
        let unknown = [&start, &end].map(|bound| intersection(bound, &possible));
        MatchingArticles { certain: start.end..end.start, possible, unknown }
    }
}

/// The range of articles that contains a bound. It is empty if the exact position is found.
fn resolve<'f>(bound: Bound, manifest: &Manifest, files: &dyn Fn(File) -> Option<&'f [u8]>) -> Range<u32> {
    let (block, day) = match bound {
        Bound::At(article) => return article..article,
        Bound::In(block, day) => (block, day),
    };
    let articles = manifest.block_articles(block);
    let titles = files(File::Titles(block)).and_then(|json| documents::titles(json).ok());
    match titles.filter(|titles| titles.len() == articles.len()) {
        Some(titles) => {
            let first = titles.iter().position(|title| title.day().is_some_and(|other| other >= day));
            let bound = articles.start + first.unwrap_or(titles.len()) as u32;
            bound..bound
        }
        None => articles.start.max(manifest.undated).min(articles.end)..articles.end,
    }
}
