//! Excerpts: where the words of a query stand in a text.

use std::ops::Range;

use crate::{
    query::{Query, Search},
    tokens::tokenize,
};

/// Words of an excerpt.
const EXCERPT_WORDS: usize = 32;
/// Words before the first match. If its part of the sentence starts among them, the excerpt starts there.
const WORDS_BEFORE: usize = 8;
/// Bytes of an excerpt. 32 words of Vietnamese have about 220.
const MAX_EXCERPT_BYTES: usize = 600;
/// Bytes before the first match.
const MAX_BYTES_BEFORE: usize = 300;

/// A part of a text, with what a reader searched for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Excerpt {
    /// The bytes of the excerpt.
    pub range: Range<usize>,
    /// The bytes of words and phrases of the query, inside `range`. Positions are those of the whole text.
    pub marks: Vec<Range<usize>>,
}

/// A word of the text.
struct Place {
    range: Range<usize>,
    starts_part: bool,
    /// Bits of the words of the query that it equals.
    words: u16,
    /// Bits of the words that it equals with all marks.
    spelled: u16,
    /// Bits of the pairs of the query whose second word it is.
    pairs: u16,
    is_match: bool,
}

/// The part of a text with most of the query's words and pairs. The start of the text if it has none.
pub fn excerpt(text: &str, query: &Query) -> Excerpt {
    let places = places(text, query);
    let best = best_start(&places);
    let first = best.map_or(0, |best| {
        let earliest = best.saturating_sub(WORDS_BEFORE);
        let part = (earliest..=best).rev().find(|place| places[*place].starts_part);
        part.unwrap_or(earliest)
    });
    let last = (first + EXCERPT_WORDS).min(places.len());
    let start = if first == 0 { 0 } else { places[first].range.start };
    let earliest = best.map_or(0, |best| places[best].range.start.saturating_sub(MAX_BYTES_BEFORE));
    let start = start.max(text.ceil_char_boundary(earliest));
    let end = places.get(..last).and_then(<[Place]>::last).map_or(0, |place| place.range.end);
    let end = if last == places.len() { text.trim_end().len().max(end) } else { end };
    let end = text.floor_char_boundary(end.min(start + MAX_EXCERPT_BYTES));
    let marks = matches(&places).into_iter();
    Excerpt { range: start..end, marks: marks.filter(|mark| mark.start >= start && mark.end <= end).collect() }
}

/// The bytes of the words and phrases of a query in a text such as a title.
pub fn marks(text: &str, query: &Query) -> Vec<Range<usize>> {
    matches(&places(text, query))
}

/// True if the words of every group of a search stand in a row, in the title or in the text. Decides whether an article that the
/// index has found has the phrases. Words with marks must be as spelled if they are alone in their group or with
/// [`Search::exact_marks`]. The section and the days are not looked at.
pub fn has_phrases(title: &str, text: &str, search: &Search) -> bool {
    let query = &search.query;
    let parts = [places(title, query), places(text, query)];
    query.groups.iter().all(|group| {
        let length = group.words.len();
        let is_word = |place: &Place, word: usize| {
            let is_exact = query.words[word].is_marked() && (length == 1 || search.exact_marks);
            (if is_exact { place.spelled } else { place.words }) >> word & 1 == 1
        };
        let is_row = |places: &[Place]| {
            let is_joined = places.iter().skip(1).all(|place| !place.starts_part);
            is_joined && places.iter().zip(group.words.clone()).all(|(place, word)| is_word(place, word))
        };
        parts.iter().any(|places| places.windows(length).any(is_row))
    })
}

fn places(text: &str, query: &Query) -> Vec<Place> {
    let mut places: Vec<Place> = Vec::new();
    tokenize(text, &mut |token| {
        let (words, spelled) = query.bits_of(&token);
        let before = places.last().filter(|_| !token.starts_part).map_or(0, |place| place.words);
        let pairs = before & words >> 1 & pairs_of(query);
        places.push(Place {
            range: token.range,
            starts_part: token.starts_part,
            words,
            spelled,
            pairs,
            is_match: false,
        });
    });
    let singles = query.groups.iter().filter(|group| group.words.len() == 1);
    let singles = singles.fold(0, |singles, group| singles | 1 << group.words.start);
    for place in 0..places.len() {
        let is_single = places[place].words & singles != 0;
        let is_pair = places[place].pairs != 0;
        places[place].is_match |= is_single || is_pair;
        if is_pair {
            places[place - 1].is_match = true;
        }
    }
    if places.iter().all(|place| !place.is_match) {
        places.iter_mut().for_each(|place| place.is_match = place.words != 0);
    }
    places
}

/// Bits of the pairs inside groups.
fn pairs_of(query: &Query) -> u16 {
    query
        .groups
        .iter()
        .flat_map(|group| group.words.start..group.words.end - 1)
        .fold(0, |pairs, word| pairs | 1 << word)
}

/// The match at which the best excerpt starts.
fn best_start(places: &[Place]) -> Option<usize> {
    let mut best = (0, None);
    for start in (0..places.len()).filter(|place| places[*place].is_match) {
        let end = (start + EXCERPT_WORDS - WORDS_BEFORE).min(places.len());
        let (mut words, mut spelled, mut pairs) = (0, 0, 0);
        for (position, place) in (start..end).zip(&places[start..end]).filter(|(_, place)| place.is_match) {
            words |= place.words;
            spelled |= place.spelled;
            pairs |= if position > start { place.pairs } else { 0 };
        }
        let score = 4 * pairs.count_ones() + 2 * words.count_ones() + spelled.count_ones();
        if score > best.0 {
            best = (score, Some(start));
        }
    }
    best.1
}

/// The ranges of matches, those of words in a row as one.
fn matches(places: &[Place]) -> Vec<Range<usize>> {
    let mut ranges: Vec<Range<usize>> = Vec::new();
    let mut is_in_row = false;
    for place in places {
        match ranges.last_mut() {
            Some(last) if is_in_row && place.is_match && !place.starts_part => last.end = last.end.max(place.range.end),
            _ if place.is_match => ranges.push(place.range.clone()),
            _ => {}
        }
        is_in_row = place.is_match;
    }
    ranges
}
