//! Some shards of a segment: the postings that fall into them, sorted and written.

use std::ops::Range;

use super::tokenized::TokenizedTexts;
use crate::{
    manifest::Segment,
    shard::{self, Postings},
    term::{KEY_BITS, Term},
};

/// Postings that are sorted at a time, 8 bytes each, over all threads.
const MAX_POSTINGS: usize = 8_000_000;
/// Postings of a word in a text, before repetitions are left out: its pair, and in part the word and its spelling.
const POSTINGS_PER_TOKEN: usize = 2;

/// A posting is a number: shard in the partition, key of the term, article, 1 if it is not in the title. Sorting brings the postings
/// of a term together, those of titles first.
const SHARD_BITS: u32 = 64 - KEY_BITS - ARTICLE_BITS - 1;
const ARTICLE_BITS: u32 = 18;

/// Ranges of shards to be built at a time.
pub fn partitions(shards: u32, texts: &[TokenizedTexts], threads: usize) -> Vec<Range<u32>> {
    let postings = POSTINGS_PER_TOKEN * texts.iter().map(TokenizedTexts::tokens).sum::<usize>();
    let by_memory = postings.div_ceil(MAX_POSTINGS / threads);
    let count = by_memory.max(threads).max(shards.div_ceil(1 << SHARD_BITS) as usize);
    let size = (shards as usize).div_ceil(count).max(1);
    (0..shards).step_by(size).map(|start| start..shards.min(start + size as u32)).collect()
}

/// Builds the shards in `range` and passes their bytes to `write`.
pub fn build<E>(
    range: Range<u32>,
    segment: &Segment,
    texts: &[TokenizedTexts],
    write: &dyn Fn(u32, Vec<u8>) -> Result<(), E>,
) -> Result<(), E> {
    let mut postings = gather(&range, segment.shards, texts);
    postings.sort_unstable();
    // Of a posting in title and text the first is that of the title.
    postings.dedup_by_key(|posting| *posting >> 1);
    let mut rest = postings.as_slice();
    for shard in range.clone() {
        let length = rest.partition_point(|posting| posting >> (64 - SHARD_BITS) <= u64::from(shard - range.start));
        let (of_shard, others) = rest.split_at(length);
        rest = others;
        let by_term = of_shard.chunk_by(|one, other| key(*one) == key(*other));
        let terms = by_term.map(|postings| (key(postings[0]), lists(postings))).collect();
        write(shard, shard::write(terms, segment.articles))?;
    }
    Ok(())
}

fn gather(range: &Range<u32>, shards: u32, texts: &[TokenizedTexts]) -> Vec<u64> {
    let mut postings = Vec::new();
    let mut add = |term: Term, article: u32, in_title: bool| {
        let shard = term.shard(shards);
        if range.contains(&shard) {
            let shard = u64::from(shard - range.start) << (64 - SHARD_BITS);
            let article = u64::from(article) << 1 | u64::from(!in_title);
            postings.push(shard | term.key() << (ARTICLE_BITS + 1) | article);
        }
    };
    for texts in texts {
        texts.sections().for_each(|(article, section)| add(section, article, false));
        let words = texts.vocabulary();
        // Most words are in other shards than those in `range`.
        let is_inside = |term: Term| range.contains(&term.shard(shards));
        let words_inside: Vec<bool> =
            words.iter().map(|terms| is_inside(terms.word) || terms.spelling.is_some_and(is_inside)).collect();
        let mut last_article = vec![u32::MAX; words.len()];
        let mut before: Option<Term> = None;
        texts.for_each(|article, word| {
            let terms = &words[word.position];
            if words_inside[word.position] && last_article[word.position] != article {
                last_article[word.position] = article;
                add(terms.word, article, word.in_title);
                terms.spelling.into_iter().for_each(|spelling| add(spelling, article, word.in_title));
            }
            if let Some(first) = before.filter(|_| !word.starts_part) {
                add(Term::pair(first, terms.word), article, word.in_title);
            }
            before = Some(terms.word);
        });
    }
    postings
}

/// The key of the term, with the shard before it.
fn key(posting: u64) -> u64 {
    posting >> (ARTICLE_BITS + 1) & ((1 << KEY_BITS) - 1)
}

fn lists(postings: &[u64]) -> Postings {
    let article = |posting: &u64| (*posting >> 1) as u32 & ((1 << ARTICLE_BITS) - 1);
    let titles = (0..).zip(postings).filter(|(_, posting)| *posting & 1 == 0).map(|(position, _)| position);
    Postings { articles: postings.iter().map(article).collect(), titles: titles.collect() }
}
