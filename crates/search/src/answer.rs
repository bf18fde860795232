//! Answers a search: reads the files of its plan and ranks the articles that match.

use std::ops::Range;

use crate::{
    criteria::{Bits, Criteria, RANKS, Rank, bits_of},
    documents::Head,
    manifest::{File, Manifest, Segment},
    plan::{DayBounds, intersection, overlap},
    query::{Order, Search},
    shard::{DamagedShard, Shard},
};

/// An article that matches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The number of the article. [`Manifest::title_of`] gives the block of its title.
    pub article: u32,
    pub rank: Rank,
}

/// How many articles match.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Total {
    /// Exact except for false positives of the fingerprints: for one word, or two without exact marks.
    Exact(u32),
    /// An estimate, for more than two words, or two with exact marks: the pairs may be in different places of an article.
    About(u32),
    /// A lower bound: files are missing or damaged.
    AtLeast(u32),
}

/// The answer to a search.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// All articles that match, in the order of the search.
    pub hits: Vec<Hit>,
    pub total: Total,
    /// Numbers of articles that may be missing from `hits`, because a file is missing or damaged: ranges in ascending order with
    /// gaps between them.
    pub incomplete: Vec<Range<u32>>,
}

/// Answers a search with the files of its [`plan`](crate::plan). `files` returns `None` for a file that could not be loaded; its
/// articles are then reported as incomplete.
pub fn answer<'f>(manifest: &Manifest, search: &Search, files: &dyn Fn(File) -> Option<&'f [u8]>) -> Answer {
    let criteria = Criteria::new(search);
    let mut collector = Collector::new(search);
    if search.query.is_empty() {
        return collector.finish(Vec::new());
    }
    let days = DayBounds::new(manifest, search).resolve(manifest, files);
    let mut incomplete = days.unknown.to_vec();
    let head = manifest.head_articles();
    if overlap(&head, &days.certain) {
        let document = files(File::Head).and_then(|json| Head::parse(json).ok());
        // Articles are found by their positions, so a head of another publish would give wrong numbers.
        let document = document.filter(|document| document.belongs_to(manifest));
        if document.is_none() {
            incomplete.push(intersection(&head, &days.certain));
        }
        for (number, article) in head.zip(document.unwrap_or_default().articles).rev() {
            if days.certain.contains(&number) {
                let title = bits_of(&article.title, None, search);
                let text = bits_of(&article.text, article.section.as_deref(), search);
                collector.add(number, criteria.rank(title | text, title));
            }
        }
    }
    for (position, articles) in manifest.segment_articles().into_iter().enumerate().rev() {
        if !overlap(&articles, &days.certain) {
            continue;
        }
        let segment = &manifest.segments()[position];
        let file = |shard| files(File::Shard { segment: position as u32, shard });
        let (found, is_complete) = postings(segment, &criteria, &file);
        if !is_complete {
            incomplete.push(intersection(&articles, &days.certain));
        }
        for (number, (text, title)) in articles.zip(found).rev() {
            if days.certain.contains(&number) {
                collector.add(number, criteria.rank(text, title));
            }
        }
    }
    collector.finish(merged(incomplete))
}

/// The ranges in ascending order. Adjacent and overlapping ranges are merged.
fn merged(unsorted: Vec<Range<u32>>) -> Vec<Range<u32>> {
    let mut ranges: Vec<Range<u32>> = Vec::new();
    // By insertion, which is less code in the app. There are as many ranges as segments.
    for range in unsorted.into_iter().filter(|range| !range.is_empty()) {
        let position = ranges.partition_point(|other| other.start <= range.start);
        ranges.insert(position, range);
    }
    ranges.dedup_by(|range, before| {
        let touches = range.start <= before.end;
        if touches {
            before.end = before.end.max(range.end);
        }
        touches
    });
    ranges
}

/// The bits of text and title for each article of a segment, and whether all shards could be read.
fn postings<'f>(
    segment: &Segment,
    criteria: &Criteria,
    file: &dyn Fn(u32) -> Option<&'f [u8]>,
) -> (Vec<(Bits, Bits)>, bool) {
    let mut found = vec![(0, 0); segment.articles as usize];
    let mut is_complete = true;
    for (term, bit) in &criteria.terms {
        let bytes = file(term.shard(segment.shards)).ok_or(DamagedShard);
        let shard = bytes.and_then(|bytes| Shard::open(bytes, segment.articles));
        let Ok(postings) = shard.and_then(|shard| shard.find(*term)) else {
            is_complete = false;
            continue;
        };
        for article in &postings.articles {
            found[*article as usize].0 |= bit;
        }
        for position in postings.titles {
            found[postings.articles[position as usize] as usize].1 |= bit;
        }
    }
    (found, is_complete)
}

/// Collects matches in one list per rank, so that they need no sorting.
pub(crate) struct Collector<'a> {
    search: &'a Search,
    by_rank: Vec<Vec<Hit>>,
}

impl<'a> Collector<'a> {
    pub fn new(search: &'a Search) -> Self {
        Self { search, by_rank: vec![Vec::new(); RANKS] }
    }

    /// Adds an article. The caller adds the newest first.
    pub fn add(&mut self, article: u32, rank: Option<Rank>) {
        if let Some(rank) = rank {
            let position = match self.search.order {
                Order::Best => rank.position(),
                Order::Newest => 0,
            };
            self.by_rank[position].push(Hit { article, rank });
        }
    }

    pub fn finish(self, incomplete: Vec<Range<u32>>) -> Answer {
        let hits = self.by_rank.concat();
        let count = hits.len() as u32;
        let words = self.search.query.word_count();
        let total = if !incomplete.is_empty() {
            Total::AtLeast(count)
        } else if words > 2 || words == 2 && self.search.exact_marks {
            Total::About(count)
        } else {
            Total::Exact(count)
        };
        Answer { hits, total, incomplete }
    }
}
