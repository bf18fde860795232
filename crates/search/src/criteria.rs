//! Decides whether an article matches a search, and with which rank. The index, the head and a scan share these rules.

use crate::{
    query::{Scope, Search},
    term::Term,
    tokens::tokenize,
};

/// The parts of a search that an article has, one bit each: pairs of word n and word n + 1, words, spellings, the section.
pub type Bits = u64;
const PAIR: usize = 0;
const WORD: usize = 16;
const SPELLING: usize = 32;
const SECTION: Bits = 1 << 48;

/// All pairs are looked up for groups of at most this many words, and for longer ones the fewest pairs that cover all words.
const MAX_WORDS_WITH_ALL_PAIRS: usize = 6;

/// The class of a match. The first is the best.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// The title has all pairs and single words of the query.
    Title,
    /// The article has all pairs and single words of the query.
    Complete,
    /// Every word is next to one of its neighbours in the query.
    Covered,
    /// The article has all words. Only with [`Scope::AllWords`].
    AllWords,
}

/// The number of ranks. Every [`Rank`] is below it.
pub const RANKS: usize = 16;

/// The rank of a match, the best is 0: [`Class::Title`] is 0, [`Class::Complete`] is 1, and each missing pair adds one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rank(u8);

impl Rank {
    const ALL_WORDS: Self = Self(RANKS as u8 - 1);

    pub fn class(self) -> Class {
        match self {
            Self(0) => Class::Title,
            Self(1) => Class::Complete,
            Self::ALL_WORDS => Class::AllWords,
            _ => Class::Covered,
        }
    }

    pub(crate) fn position(self) -> usize {
        usize::from(self.0)
    }
}

/// A search as terms and bits.
pub struct Criteria {
    /// The terms that are looked up in the index, with their bits.
    pub terms: Vec<(Term, Bits)>,
    /// The bits that every match has: section and exact marks.
    required: Bits,
    /// The bits of the pairs that are looked up, and of single words.
    wanted: Bits,
    groups: Vec<GroupBits>,
    /// The bits of groups of one word.
    singles: Bits,
    /// The bits of all words, with [`Scope::AllWords`].
    all_words: Option<Bits>,
}

struct GroupBits {
    pairs: Bits,
    words: Bits,
    is_quoted: bool,
}

impl Criteria {
    pub fn new(search: &Search) -> Self {
        let words = &search.query.words;
        let mut criteria =
            Self { terms: Vec::new(), required: 0, wanted: 0, groups: Vec::new(), singles: 0, all_words: None };
        for group in &search.query.groups {
            let (start, last) = (group.words.start, group.words.end - 1);
            if start == last {
                criteria.singles |= if words[start].is_marked() {
                    criteria.look_up_spelling(search, start)
                } else {
                    criteria.look_up_word(search, start)
                };
                continue;
            }
            let mut pairs = 0;
            for first in start..last {
                let is_covering = (first - start) % 2 == 0 || first + 1 == last;
                if is_covering || group.words.len() <= MAX_WORDS_WITH_ALL_PAIRS {
                    pairs |= 1 << (PAIR + first);
                    let [first_term, second] = [first, first + 1].map(|word| Term::word(&words[word].folded));
                    criteria.terms.push((Term::pair(first_term, second), 1 << (PAIR + first)));
                }
            }
            criteria.wanted |= pairs;
            let words = ((1 << group.words.len()) - 1) << start;
            criteria.groups.push(GroupBits { pairs, words, is_quoted: group.is_quoted });
        }
        criteria.wanted |= criteria.singles;
        for word in (0..words.len()).filter(|word| search.exact_marks && words[*word].is_marked()) {
            criteria.required |= criteria.look_up_spelling(search, word);
        }
        if search.scope == Scope::AllWords {
            let all_words = (0..words.len()).map(|word| criteria.look_up_word(search, word)).sum();
            criteria.all_words = Some(all_words);
        }
        if let Some(section) = &search.section {
            criteria.required |= SECTION;
            criteria.terms.push((Term::section(section), SECTION));
        }
        criteria
    }

    fn look_up_word(&mut self, search: &Search, word: usize) -> Bits {
        self.look_up(Term::word(&search.query.words[word].folded), 1 << (WORD + word))
    }

    fn look_up_spelling(&mut self, search: &Search, word: usize) -> Bits {
        self.look_up(Term::spelling(&search.query.words[word].spelled), 1 << (SPELLING + word))
    }

    fn look_up(&mut self, term: Term, bit: Bits) -> Bits {
        if self.terms.iter().all(|(_, other)| *other != bit) {
            self.terms.push((term, bit));
        }
        bit
    }

    /// The rank of an article, or `None` if it does not match. `text` has the bits of title and text, `title` those of the title.
    pub fn rank(&self, text: Bits, title: Bits) -> Option<Rank> {
        if text & self.required != self.required || self.wanted == 0 {
            return None;
        }
        let is_covered = text & self.singles == self.singles && self.groups.iter().all(|group| group.matches(text));
        if !is_covered {
            let has_words = self.all_words.is_some_and(|words| text & words == words);
            return has_words.then_some(Rank::ALL_WORDS);
        }
        if title & self.wanted == self.wanted {
            return Some(Rank(0));
        }
        Some(Rank(1 + (self.wanted & !text).count_ones() as u8))
    }
}

impl GroupBits {
    fn matches(&self, text: Bits) -> bool {
        let pairs = text & self.pairs;
        let covered = pairs | pairs << 1;
        covered & self.words == self.words && (pairs == self.pairs || !self.is_quoted)
    }
}

/// The bits of a text and a section.
pub fn bits_of(text: &str, section: Option<&str>, search: &Search) -> Bits {
    let mut bits = 0;
    let mut before = 0;
    tokenize(text, &mut |token| {
        let (words, spelled) = search.query.bits_of(&token);
        bits |= Bits::from(words) << WORD | Bits::from(spelled) << SPELLING;
        let pairs = if token.starts_part { 0 } else { before & words >> 1 };
        bits |= Bits::from(pairs) << PAIR;
        before = words;
    });
    bits | if section.is_some() && section == search.section.as_deref() { SECTION } else { 0 }
}
