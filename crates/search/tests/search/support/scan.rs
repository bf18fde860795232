//! A slow search without an index, written from the rules in docs/search.md.

use std::collections::BTreeSet;

use bantin_search::tokenize;

use super::News;

/// A group of a query: words as typed, and whether they are in quotation marks.
#[derive(Clone, Debug)]
pub struct Group {
    pub words: Vec<&'static str>,
    pub is_quoted: bool,
}

/// The text of a query with these groups.
pub fn typed(groups: &[Group]) -> String {
    let part = |group: &Group| match (group.words.join(" "), group.is_quoted) {
        (words, true) => format!("“{words}”"),
        (words, false) => words,
    };
    groups.iter().map(part).collect::<Vec<_>>().join("; ")
}

/// The terms of a text.
#[derive(Default)]
struct Terms {
    words: BTreeSet<String>,
    spellings: BTreeSet<String>,
    pairs: BTreeSet<(String, String)>,
}

impl Terms {
    fn add(&mut self, text: &str) {
        let mut before = String::new();
        tokenize(text, &mut |token| {
            if !token.starts_part {
                self.pairs.insert((before.clone(), token.folded.to_owned()));
            }
            before = token.folded.to_owned();
            self.words.insert(token.folded.to_owned());
            self.spellings.insert(token.spelled.to_owned());
        });
    }
}

/// The folded and the spelled form of a word.
fn word(typed: &str) -> (String, String) {
    let mut word = Default::default();
    tokenize(typed, &mut |token| word = (token.folded.to_owned(), token.spelled.to_owned()));
    word
}

/// The pairs that a group looks up, by the position of the first word.
fn pairs(length: usize) -> Vec<usize> {
    let last = length.saturating_sub(1);
    (0..last).filter(|first| length <= 6 || first % 2 == 0 || first + 1 == last).collect()
}

/// The rank of an article, the best is 0. `None` if it does not match.
pub fn rank(news: &News, groups: &[Group], exact_marks: bool, all_words: bool) -> Option<usize> {
    let (mut title, mut all) = (Terms::default(), Terms::default());
    title.add(&news.title);
    all.add(&news.title);
    all.add(&news.text);
    let mut words = groups.iter().flat_map(|group| &group.words).map(|typed| word(typed));
    if exact_marks && words.clone().any(|(folded, spelled)| folded != spelled && !all.spellings.contains(&spelled)) {
        return None;
    }
    let (mut missing, mut in_title, mut is_covered) = (0, true, true);
    for group in groups {
        let words: Vec<_> = group.words.iter().map(|typed| word(typed)).collect();
        if let [(folded, spelled)] = &words[..] {
            let has = |terms: &Terms| match folded == spelled {
                true => terms.words.contains(folded),
                false => terms.spellings.contains(spelled),
            };
            is_covered &= has(&all);
            in_title &= has(&title);
            continue;
        }
        let pair = |first: usize| (words[first].0.clone(), words[first + 1].0.clone());
        let looked_up = pairs(words.len());
        let present: Vec<_> = looked_up.iter().filter(|first| all.pairs.contains(&pair(**first))).collect();
        in_title &= looked_up.iter().all(|first| title.pairs.contains(&pair(*first)));
        missing += looked_up.len() - present.len();
        let has_neighbour = |word: usize| present.iter().any(|first| **first == word || **first + 1 == word);
        is_covered &= (0..words.len()).all(has_neighbour) && (present.len() == looked_up.len() || !group.is_quoted);
    }
    if !is_covered {
        return (all_words && words.all(|(folded, _)| all.words.contains(&folded))).then_some(usize::MAX);
    }
    Some(if in_title { 0 } else { 1 + missing })
}

/// The numbers of all matches in the best order.
pub fn best(news: &[News], groups: &[Group], exact_marks: bool, all_words: bool) -> Vec<u32> {
    let ranked = (0..news.len() as u32)
        .zip(news)
        .rev()
        .filter_map(|(number, one)| Some((rank(one, groups, exact_marks, all_words)?, number)));
    let mut ranked: Vec<(usize, u32)> = ranked.collect();
    ranked.sort_by_key(|(rank, _)| *rank);
    ranked.into_iter().map(|(_, number)| number).collect()
}

/// True if the text has the words in a row, within a sentence part.
pub fn has_in_row(news: &News, words: &[&str]) -> bool {
    let words: Vec<_> = words.iter().map(|typed| word(typed).0).collect();
    [&news.title, &news.text].into_iter().any(|text| {
        let mut tokens = Vec::new();
        tokenize(text, &mut |token| tokens.push((token.folded.to_owned(), token.starts_part)));
        tokens.windows(words.len()).any(|window| {
            let is_row = window.iter().skip(1).all(|(_, starts_part)| !starts_part);
            is_row && window.iter().map(|(folded, _)| folded).eq(&words)
        })
    })
}
