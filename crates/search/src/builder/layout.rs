//! Divides an archive into segments and shards.

use std::ops::Range;

use bantin_core::util::fnv::fnv_1a;

use super::Article;
use crate::{
    documents::{TITLES_PER_BLOCK, day},
    manifest::{MAX_SEGMENT_ARTICLES, Manifest, Segment, VERSION},
    term::mix,
};

/// Segments end at multiples of these numbers of articles, the largest first.
const LEVELS: [usize; 4] = [MAX_SEGMENT_ARTICLES as usize, 4_096, SMALL_STEP, 8];
/// The start of the small segment is a multiple of this.
const SMALL_STEP: usize = 256;
/// Maximum bytes of text in the head. Older articles beyond it are in the last segment.
const MAX_HEAD_BYTES: usize = 48_000;

/// Target size of a shard. A larger one takes longer to load than a second request.
const SHARD_BYTES: u64 = 2_500;
/// The same in segments of at least [`LARGE_SEGMENT`] articles, which would otherwise have too many files.
const LARGE_SHARD_BYTES: u64 = 4_000;
const LARGE_SEGMENT: u64 = 50_000;
/// Bytes of postings per 1 000 bytes of text, by the size of the segment: `(maximum articles, bytes)`.
const DENSITY: [(u64, u64); 3] = [(256, 430), (4_096, 290), (u64::MAX, 240)];

/// The manifest of an archive. `articles` are sorted by date, the oldest first.
pub fn manifest(articles: &[Article]) -> Manifest {
    let segments: Vec<_> = split(articles).into_iter().map(|range| segment(range, articles)).collect();
    let in_segments: u32 = segments.iter().map(|segment| segment.articles).sum();
    let head = &articles[in_segments as usize..];
    let undated = articles.iter().take_while(|article| article.published.is_none()).count();
    let days = block_days(articles);
    let before = days.first().into_iter().chain(&days);
    let first_day = articles.iter().find_map(|article| article.published).map(|first| day(first).to_string());
    Manifest {
        version: VERSION,
        segments,
        head: head.len() as u32,
        head_hash: format!("{in_segments}-{:010x}", hash_of_ids(head) >> 24),
        undated: undated as u32,
        first_day,
        days: before.zip(&days).map(|(before, day)| (day - before) as u32).collect(),
    }
}

/// The articles of each segment. The rest is the head.
fn split(articles: &[Article]) -> Vec<Range<usize>> {
    let count = articles.len();
    let [most, levels @ ..] = LEVELS;
    let mut last = count - count % most;
    let mut bounds: Vec<usize> = (0..=last).step_by(most).collect();
    for level in levels {
        let end = count - count % level;
        if end > last {
            bounds.push(end);
            last = end;
        }
    }
    let head = head_start(articles, last);
    if head > last {
        // The small segment takes the articles that do not fit in the head.
        if !last.is_multiple_of(SMALL_STEP) {
            bounds.pop();
        }
        bounds.push(head);
    }
    bounds.windows(2).map(|pair| pair[0]..pair[1]).collect()
}

/// The first article of the head: the newest articles from `last` on whose texts fit.
fn head_start(articles: &[Article], last: usize) -> usize {
    let mut bytes = 0;
    let fits = |article: &&Article| {
        bytes += article.title.len() + article.text_bytes;
        bytes <= MAX_HEAD_BYTES
    };
    articles.len() - articles[last..].iter().rev().take_while(fits).count()
}

fn segment(range: Range<usize>, articles: &[Article]) -> Segment {
    let articles = &articles[range.clone()];
    let count = articles.len() as u64;
    let bytes: u64 = articles.iter().map(|article| (article.title.len() + article.text_bytes) as u64).sum();
    let (_, density) = DENSITY.into_iter().find(|(most, _)| count <= *most).unwrap_or(DENSITY[2]);
    let size = if count < LARGE_SEGMENT { SHARD_BYTES } else { LARGE_SHARD_BYTES };
    let shards = round_down(bytes * density / 1_000 / size).clamp(1, 1 << 24) as u32;
    // The number of shards and the version decide which terms a file has, so they are in its path.
    let hash = mix(hash_of_ids(articles) ^ u64::from(VERSION) << 32 ^ u64::from(shards));
    let folder = format!("{}-{count}-{:010x}", range.start, hash >> 24);
    Segment { folder, articles: count as u32, shards }
}

/// Rounds down to the four highest bits. The correction of an article then rarely changes the number of shards, which would move
/// terms to other shards.
fn round_down(number: u64) -> u64 {
    let shift = (u64::BITS - number.leading_zeros()).saturating_sub(4);
    number >> shift << shift
}

fn hash_of_ids(articles: &[Article]) -> u64 {
    // No id contains the byte 0xff, because ids are UTF-8.
    let bytes = articles.iter().flat_map(|article| article.id.bytes().chain([0xff]));
    mix(fnv_1a(0, bytes))
}

/// The day of the first article of each block, as days since 1970, in ascending order. An article without a date, or with an earlier
/// one, has the day of the article before it, or else the first day.
fn block_days(articles: &[Article]) -> Vec<i64> {
    let days = articles.iter().map(|article| article.published.map(|published| day(published).days()));
    let first = days.clone().flatten().next().unwrap_or(0);
    let latest = days.scan(first, |latest, day| {
        *latest = day.map_or(*latest, |day| day.max(*latest));
        Some(*latest)
    });
    latest.step_by(TITLES_PER_BLOCK as usize).collect()
}
