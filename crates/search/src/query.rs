//! Queries: words in groups, with filters and an order.

use std::ops::Range;

use bantin_core::datetime::Date;

use crate::tokens::{Token, tokenize};

/// Maximum number of words of a query. Further words are ignored.
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

/// Words in a row: a part in quotation marks, or the words between punctuation.
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
    /// Parses what a reader typed. A text without words gives an empty query, which finds nothing.
    pub fn parse(text: &str) -> Self {
        let mut query = Self::default();
        let mut parts = text.split(is_quotation_mark).enumerate().peekable();
        while let Some((position, part)) = parts.next() {
            // A quotation mark without a closing one is ignored.
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

    /// The bits of the query's words that equal a word of a text when folded, and of those that equal it with marks.
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

    /// True if a word has marks, so that [`Search::exact_marks`] has an effect.
    pub fn is_marked(&self) -> bool {
        self.words.iter().any(Word::is_marked)
    }

    /// True if a part is in quotation marks.
    pub fn is_quoted(&self) -> bool {
        self.groups.iter().any(|group| group.is_quoted)
    }
}

fn is_quotation_mark(character: char) -> bool {
    matches!(character, '"' | '“' | '”' | '„' | '‟' | '«' | '»' | '＂')
}

/// A query with filters and an order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Search {
    pub query: Query,
    /// Slug of the section that articles must be in.
    pub section: Option<String>,
    /// The first day, in the UTC offset of the site. A first or last day excludes articles without a date.
    pub from: Option<Date>,
    /// The last day.
    pub to: Option<Date>,
    /// Articles must have every word with marks as it is spelled ("Đúng dấu").
    pub exact_marks: bool,
    pub scope: Scope,
    pub order: Order,
}

/// Which articles match.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scope {
    /// Articles in which every word of a group is next to one of its neighbours in the query. A single word with marks matches as
    /// spelled.
    #[default]
    Neighbours,
    /// Also articles that have all words anywhere, with any marks.
    AllWords,
}

/// The order of matches.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// By [`Rank`](crate::Rank): titles first, then articles with all pairs, then the others. The newest first among equals.
    #[default]
    Best,
    /// By date only.
    Newest,
}
