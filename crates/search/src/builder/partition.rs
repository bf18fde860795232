//! Builds a range of the shards of a segment: collects their postings, sorts them and writes them.

use std::ops::Range;

use super::tokenized::{TokenizedTexts, WordTerms};
use crate::{
    manifest::{MAX_SEGMENT_ARTICLES, Segment},
    shard::{self, Postings},
    term::{KEY_BITS, Term, word_shards},
};

/// Maximum number of postings in memory, 8 bytes each, over all threads. A text has about as many postings of words and spellings as
/// it has words, and about as many of pairs.
const MAX_POSTINGS: usize = 4_000_000;

/// A posting is packed into 64 bits, from the highest: shard in the range, key of the term, article, 1 if it is not in the title.
/// In ascending order the postings of a term are in a row, those of one article with the title first.
const SHARD_BITS: u32 = 64 - KEY_BITS - ARTICLE_BITS - 1;
const ARTICLE_BITS: u32 = MAX_SEGMENT_ARTICLES.ilog2();

/// Divides the shards into ranges. Each thread builds one at a time.
pub fn partitions(shards: u32, texts: &[TokenizedTexts], threads: usize) -> Vec<Range<u32>> {
    let tokens = texts.iter().map(TokenizedTexts::tokens).sum::<usize>();
    let by_memory = tokens.div_ceil(MAX_POSTINGS / threads).max(threads);
    let words = word_shards(shards);
    let of_kind = |all: Range<u32>| {
        let size = all.len().div_ceil(by_memory).clamp(1, 1 << SHARD_BITS);
        all.clone().step_by(size).map(move |start| start..all.end.min(start + size as u32))
    };
    of_kind(0..words).chain(of_kind(words..shards)).collect()
}

/// Builds the shards in `range` and passes their bytes to `write`.
pub fn build<E>(
    range: Range<u32>,
    segment: &Segment,
    texts: &[TokenizedTexts],
    write: &dyn Fn(u32, Vec<u8>) -> Result<(), E>,
) -> Result<(), E> {
    let mut postings = collect(&range, segment.shards, texts);
    postings.sort_unstable();
    // If a term is in the title and in the text of an article, the posting of the title is kept.
    postings.dedup_by_key(|posting| *posting >> 1);
    let mut rest = postings.as_slice();
    for shard in range.clone() {
        let length = rest.partition_point(|posting| posting >> (64 - SHARD_BITS) <= u64::from(shard - range.start));
        let (of_shard, others) = rest.split_at(length);
        rest = others;
        let by_term = of_shard.chunk_by(|one, other| key(*one) == key(*other));
        let terms = by_term.map(|postings| (key(postings[0]), unpack(postings))).collect();
        write(shard, shard::write(terms, segment.articles))?;
    }
    Ok(())
}

fn collect(range: &Range<u32>, shards: u32, texts: &[TokenizedTexts]) -> Vec<u64> {
    let mut postings = Vec::new();
    let mut add = |term: Term, article: u32, in_title: bool| {
        let shard = term.shard(shards);
        if range.contains(&shard) {
            let shard = u64::from(shard - range.start) << (64 - SHARD_BITS);
            let article = u64::from(article) << 1 | u64::from(!in_title);
            postings.push(shard | term.key() << (ARTICLE_BITS + 1) | article);
        }
    };
    let (words, has_pairs) = (word_shards(shards), range.end > word_shards(shards));
    let has_words = words == 0 || range.start < words;
    for texts in texts {
        if has_words {
            texts.sections().for_each(|(article, section)| add(section, article, false));
            collect_words(texts, &|term| range.contains(&term.shard(shards)), &mut add);
        }
        if has_pairs {
            let words = texts.vocabulary();
            let mut before = None;
            texts.for_each(|article, word| {
                let term = words[word.position].word;
                if let Some(before) = before.filter(|_| !word.starts_part) {
                    add(Term::pair(before, term), article, word.in_title);
                }
                before = Some(term);
            });
        }
    }
    postings
}

/// Passes each word and spelling of an article to `add` once. `is_wanted` skips most terms of other shards early.
fn collect_words(texts: &TokenizedTexts, is_wanted: &dyn Fn(Term) -> bool, add: &mut dyn FnMut(Term, u32, bool)) {
    let words = texts.vocabulary();
    let is_wanted = |terms: &WordTerms| is_wanted(terms.word) || terms.spelling.is_some_and(is_wanted);
    let wanted: Vec<bool> = words.iter().map(is_wanted).collect();
    let mut last_article = vec![u32::MAX; words.len()];
    texts.for_each(|article, word| {
        if wanted[word.position] && last_article[word.position] != article {
            last_article[word.position] = article;
            let WordTerms { word: term, spelling } = words[word.position];
            add(term, article, word.in_title);
            spelling.into_iter().for_each(|spelling| add(spelling, article, word.in_title));
        }
    });
}

/// The key of the term of a posting.
fn key(posting: u64) -> u64 {
    posting >> (ARTICLE_BITS + 1) & ((1 << KEY_BITS) - 1)
}

fn unpack(postings: &[u64]) -> Postings {
    let article = |posting: &u64| (*posting >> 1) as u32 & ((1 << ARTICLE_BITS) - 1);
    let titles = (0..).zip(postings).filter(|(_, posting)| *posting & 1 == 0).map(|(position, _)| position);
    Postings { articles: postings.iter().map(article).collect(), titles: titles.collect() }
}
