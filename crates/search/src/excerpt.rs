//! Excerpts: the parts of texts that contain the words of a query, and the ranges to be marked.

use std::ops::Range;

use crate::{
    query::{Query, Search},
    tokens::tokenize,
};

/// Maximum words of an excerpt.
const EXCERPT_WORDS: usize = 32;
/// Maximum words before the first match. If its part of the sentence starts in them, the excerpt starts there.
const WORDS_BEFORE: usize = 8;
/// Maximum bytes of an excerpt. 32 words of Vietnamese have about 220.
const MAX_EXCERPT_BYTES: usize = 600;
/// Maximum bytes before the first match.
const MAX_BYTES_BEFORE: usize = 300;

/// A part of a text, with the words and phrases of a query in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Excerpt {
    /// The bytes of the excerpt.
    pub range: Range<usize>,
    /// The bytes of words and phrases of the query, inside `range`. Positions are relative to the whole text.
    pub marks: Vec<Range<usize>>,
}

/// A word of the text.
struct TextWord {
    range: Range<usize>,
    starts_part: bool,
    /// Bits of the query's words that it equals when folded.
    equal: u16,
    /// Bits of the query's words that it equals with marks.
    spelled: u16,
    /// Bits of the query's pairs that end with it.
    pairs: u16,
    is_match: bool,
}

/// The part of a text with most of the query's words and pairs, or the start of the text if it has none.
pub fn excerpt(text: &str, query: &Query) -> Excerpt {
    let words = words_of(text, query);
    let best = best_start(&words);
    let first = best.map_or(0, |best| {
        let earliest = best.saturating_sub(WORDS_BEFORE);
        let part = (earliest..=best).rev().find(|position| words[*position].starts_part);
        part.unwrap_or(earliest)
    });
    let last = (first + EXCERPT_WORDS).min(words.len());
    let start = if first == 0 { 0 } else { words[first].range.start };
    let earliest = best.map_or(0, |best| words[best].range.start.saturating_sub(MAX_BYTES_BEFORE));
    let start = start.max(text.ceil_char_boundary(earliest));
    let end = words.get(..last).and_then(<[TextWord]>::last).map_or(0, |word| word.range.end);
    let end = if last == words.len() { text.trim_end().len().max(end) } else { end };
    let end = text.floor_char_boundary(end.min(start + MAX_EXCERPT_BYTES));
    let marks = matches(&words).into_iter();
    Excerpt { range: start..end, marks: marks.filter(|mark| mark.start >= start && mark.end <= end).collect() }
}

/// The bytes of the words and phrases of a query in a text such as a title.
pub fn marks(text: &str, query: &Query) -> Vec<Range<usize>> {
    matches(&words_of(text, query))
}

/// True if the title or the text has each quoted part of the query as a phrase: its words in a row. Confirms a match of the index, whose
/// pairs may be in different places. A word with marks must be as spelled if it is the only one of its part, or with
/// [`Search::exact_marks`].
pub fn has_phrases(title: &str, text: &str, search: &Search) -> bool {
    let query = &search.query;
    let parts = [words_of(title, query), words_of(text, query)];
    query.groups.iter().filter(|group| group.is_quoted).all(|group| {
        let length = group.words.len();
        let is_word = |found: &TextWord, word: usize| {
            let is_exact = query.words[word].is_marked() && (length == 1 || search.exact_marks);
            (if is_exact { found.spelled } else { found.equal }) >> word & 1 == 1
        };
        let is_row = |words: &[TextWord]| {
            let is_joined = words.iter().skip(1).all(|word| !word.starts_part);
            is_joined && words.iter().zip(group.words.clone()).all(|(found, word)| is_word(found, word))
        };
        parts.iter().any(|words| words.windows(length).any(is_row))
    })
}

fn words_of(text: &str, query: &Query) -> Vec<TextWord> {
    let mut words: Vec<TextWord> = Vec::new();
    let query_pairs = pairs_of(query);
    tokenize(text, &mut |token| {
        let (equal, spelled) = query.bits_of(&token);
        let before = words.last().filter(|_| !token.starts_part).map_or(0, |word| word.equal);
        let pairs = before & equal >> 1 & query_pairs;
        words.push(TextWord {
            range: token.range,
            starts_part: token.starts_part,
            equal,
            spelled,
            pairs,
            is_match: false,
        });
    });
    let singles = query.groups.iter().filter(|group| group.words.len() == 1);
    let singles = singles.fold(0, |singles, group| singles | 1 << group.words.start);
    for position in 0..words.len() {
        let is_single = words[position].equal & singles != 0;
        let is_pair = words[position].pairs != 0;
        words[position].is_match |= is_single || is_pair;
        if is_pair {
            words[position - 1].is_match = true;
        }
    }
    if words.iter().all(|word| !word.is_match) {
        words.iter_mut().for_each(|word| word.is_match = word.equal != 0);
    }
    words
}

/// Bits of the pairs inside groups.
fn pairs_of(query: &Query) -> u16 {
    query
        .groups
        .iter()
        .flat_map(|group| group.words.start..group.words.end - 1)
        .fold(0, |pairs, word| pairs | 1 << word)
}

/// The first match of the best excerpt.
fn best_start(words: &[TextWord]) -> Option<usize> {
    let mut best = (0, None);
    for start in (0..words.len()).filter(|position| words[*position].is_match) {
        let end = (start + EXCERPT_WORDS - WORDS_BEFORE).min(words.len());
        let (mut found, mut spelled, mut pairs) = (0, 0, 0);
        for (position, word) in (start..end).zip(&words[start..end]).filter(|(_, word)| word.is_match) {
            found |= word.equal;
            spelled |= word.spelled;
            pairs |= if position > start { word.pairs } else { 0 };
        }
        let score = 4 * pairs.count_ones() + 2 * found.count_ones() + spelled.count_ones();
        if score > best.0 {
            best = (score, Some(start));
        }
    }
    best.1
}

/// The ranges of matches. Matching words in a row have one range.
fn matches(words: &[TextWord]) -> Vec<Range<usize>> {
    let mut ranges: Vec<Range<usize>> = Vec::new();
    let mut is_in_row = false;
    for word in words {
        match ranges.last_mut() {
            Some(last) if is_in_row && word.is_match && !word.starts_part => last.end = last.end.max(word.range.end),
            _ if word.is_match => ranges.push(word.range.clone()),
            _ => {}
        }
        is_in_row = word.is_match;
    }
    ranges
}
