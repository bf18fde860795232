//! From a search to the files that it needs.

use std::ops::Range;

use bantin_core::datetime::Date;

use crate::{
    criteria::Criteria,
    documents,
    manifest::{DayStart, File, Manifest},
    query::Search,
};

/// The files that [`answer`](crate::answer) needs, each once. Titles are among them only for the first and last day.
pub fn plan(manifest: &Manifest, search: &Search) -> Vec<File> {
    let mut files = Vec::new();
    if search.query.is_empty() {
        return files;
    }
    let bounds = DayBounds::new(manifest, search);
    let mut add = |file| {
        if !files.contains(&file) {
            files.push(file);
        }
    };
    bounds.blocks().for_each(|block| add(File::Titles(block)));
    // Whether a block is in the range is not known yet.
    let possible = bounds.resolve(&|_| None).articles;
    if overlap(&manifest.head_articles(), &possible) {
        add(File::Head);
    }
    let criteria = Criteria::new(search);
    for (position, articles) in manifest.segment_articles().into_iter().enumerate() {
        if overlap(&articles, &possible) {
            let count = manifest.segments()[position].shards;
            for (term, _) in &criteria.terms {
                add(File::Shard { segment: position as u32, shard: term.shard(count) });
            }
        }
    }
    files
}

pub fn overlap(one: &Range<u32>, other: &Range<u32>) -> bool {
    one.start.max(other.start) < one.end.min(other.end)
}

/// The articles between two days, as far as the manifest knows them.
pub struct DayBounds {
    start: (DayStart, Option<Date>),
    end: (DayStart, Option<Date>),
}

/// Articles that are in a range of days.
pub struct InRange {
    pub articles: Range<u32>,
    /// False if titles were missing; then up to a block before and after it is included.
    pub is_exact: bool,
}

impl DayBounds {
    pub fn new(manifest: &Manifest, search: &Search) -> Self {
        let first = if search.from.is_some() || search.to.is_some() { manifest.undated } else { 0 };
        let start = search.from.map_or(DayStart::At(first), |day| manifest.start_of(day));
        let after = search.to.map(|day| Date::from_days(day.days() + 1));
        let end = after.map_or(DayStart::At(manifest.articles()), |day| manifest.start_of(day));
        // A range without a first day starts after the articles without a date.
        let start = if search.from.is_none() { DayStart::At(first) } else { start };
        Self { start: (start, search.from), end: (end, after) }
    }

    /// The blocks of titles in which the range starts and ends.
    pub fn blocks(&self) -> impl Iterator<Item = u32> {
        [self.start.0, self.end.0].into_iter().filter_map(|bound| match bound {
            DayStart::In(block) => Some(block),
            DayStart::At(_) => None,
        })
    }

    /// The range, by the titles of [`DayBounds::blocks`].
    pub fn resolve<'f>(&self, files: &dyn Fn(File) -> Option<&'f [u8]>) -> InRange {
        let mut is_exact = true;
        let mut resolve = |(bound, day): (DayStart, Option<Date>), if_unknown: u32| {
            let (DayStart::In(block), Some(day)) = (bound, day) else {
                return if let DayStart::At(article) = bound { article } else { 0 };
            };
            let titles = files(File::Titles(block)).and_then(|json| documents::titles(json).ok());
            match titles {
                Some(titles) => DayStart::in_titles(block, &titles, day),
                None => {
                    is_exact = false;
                    (block + if_unknown) * documents::TITLES_PER_BLOCK
                }
            }
        };
        let articles = resolve(self.start, 0)..resolve(self.end, 1);
        InRange { articles, is_exact }
    }
}
