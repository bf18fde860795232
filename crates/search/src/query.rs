//! Queries: words in groups, with filters and an order.

use std::ops::Range;

use bantin_core::datetime::Date;

use crate::tokens::{Token, tokenize};

/// Words of a query that count. The others are left out.
pub const MAX_WORDS: usize = 12;

/// The text of a query, parsed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    pub(crate) words: Vec<Word>,
    pub(crate) groups: Vec<Group>,
}

/// A word of a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Word {
    pub folded: String,
    pub spelled: String,
}

/// Words that stand beside each other: a part in quotation marks, or the words between punctuation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Group {
    /// Positions in [`Query::words`]; at least one.
    pub words: Range<usize>,
    pub is_quoted: bool,
}

impl Word {
    pub fn is_marked(&self) -> bool {
        self.folded != self.spelled
    }
}

impl Query {
    /// Parses what a reader typed. The query of a text without words finds nothing.
    pub fn parse(text: &str) -> Self {
        let mut query = Self::default();
        let mut parts = text.split(is_quotation_mark).enumerate().peekable();
        while let Some((position, part)) = parts.next() {
            // A quotation mark without a second one is none.
            let is_quoted = position % 2 == 1 && parts.peek().is_some();
            let mut is_first = true;
            tokenize(part, &mut |token| {
                if query.words.len() == MAX_WORDS {
                    return;
                }
                let start = query.words.len();
                query.words.push(Word { folded: token.folded.to_owned(), spelled: token.spelled.to_owned() });
                match query.groups.last_mut() {
                    Some(group) if !is_first && !token.starts_part => group.words.end = start + 1,
                    _ => query.groups.push(Group { words: start..start + 1, is_quoted }),
                }
                is_first = false;
            });
        }
        query
    }

    /// Bits of the words that a word of a text equals when folded, and of those that it equals with its marks.
    pub(crate) fn bits_of(&self, token: &Token) -> (u16, u16) {
        let (mut words, mut spelled) = (0, 0);
        for (position, word) in self.words.iter().enumerate() {
            if word.folded == token.folded {
                words |= 1 << position;
                spelled |= u16::from(word.spelled == token.spelled) << position;
            }
        }
        (words, spelled)
    }

    /// True for a query without words.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// The number of words, at most [`MAX_WORDS`].
    pub fn word_count(&self) -> usize {
        self.words.len()
    }

    /// True if a word has marks, so that [`Search::exact_marks`] has a meaning.
    pub fn is_marked(&self) -> bool {
        self.words.iter().any(Word::is_marked)
    }

    /// The query without marks: one word then finds all spellings.
    pub fn unmarked(mut self) -> Self {
        self.words.iter_mut().for_each(|word| word.spelled.clone_from(&word.folded));
        self
    }
}

fn is_quotation_mark(character: char) -> bool {
    matches!(character, '"' | '“' | '”' | '„' | '‟' | '«' | '»' | '＂')
}

/// What a reader asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Search {
    pub query: Query,
    /// Slug of the section that articles must be in.
    pub section: Option<String>,
    /// The first day, in the time of the site. Articles without a date are in no range of days.
    pub from: Option<Date>,
    /// The last day.
    pub to: Option<Date>,
    /// Articles must have every word with marks as it is spelled ("Đúng dấu").
    pub exact_marks: bool,
    pub scope: Scope,
    pub order: Order,
}

/// Which articles are found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scope {
    /// Articles in which every word of a group stands beside another one as in the query. One word is found as it is spelled if it
    /// has marks.
    #[default]
    Neighbours,
    /// Also articles that have all words anywhere, with any marks.
    AllWords,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// Titles first, then articles with all neighbours; the newest first among equals.
    #[default]
    Best,
    Newest,
}
