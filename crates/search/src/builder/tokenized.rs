//! Tokenized texts of a segment. They take a tenth of the memory of the texts, and no text is folded twice.

use std::collections::HashMap;

use super::Article;
use crate::{term::Term, tokens::tokenize};

/// Ends a title and a text in the stream.
const END: u32 = 0;

/// Titles and texts of some articles of a segment.
pub struct TokenizedTexts {
    /// Number of the first article in the segment.
    first: u32,
    /// The terms of each word of the vocabulary.
    words: Vec<WordTerms>,
    /// The words of title and text of each article as LEB128 integers: twice the number of the word in the vocabulary, from 1, plus 1
    /// if it starts a part. [`END`] follows each title and each text.
    stream: Vec<u8>,
    sections: Vec<Option<Term>>,
    /// The number of words in the stream.
    tokens: usize,
}

/// The terms of a word.
#[derive(Clone, Copy)]
pub struct WordTerms {
    pub word: Term,
    /// `None` for a word without marks.
    pub spelling: Option<Term>,
}

/// A word in a text.
#[derive(Clone, Copy)]
pub struct TextWord {
    /// Position in the vocabulary.
    pub position: usize,
    pub starts_part: bool,
    pub in_title: bool,
}

impl TokenizedTexts {
    /// `text` is called with the number of an article in the segment.
    pub fn new(first: u32, articles: &[Article], text: &dyn Fn(u32) -> String) -> Self {
        let mut texts = Self {
            first,
            words: Vec::new(),
            stream: Vec::new(),
            sections: articles.iter().map(|article| article.section.map(Term::section)).collect(),
            tokens: 0,
        };
        let mut vocabulary = HashMap::new();
        for (number, article) in (first..).zip(articles) {
            texts.add(article.title, &mut vocabulary);
            texts.add(&text(number), &mut vocabulary);
        }
        texts.stream.shrink_to_fit();
        texts
    }

    fn add(&mut self, text: &str, vocabulary: &mut HashMap<Box<str>, u32>) {
        tokenize(text, &mut |token| {
            let word = vocabulary.get(token.spelled).copied().unwrap_or_else(|| {
                self.words.push(WordTerms {
                    word: Term::word(token.folded),
                    spelling: token.is_marked().then(|| Term::spelling(token.spelled)),
                });
                let word = self.words.len() as u32;
                vocabulary.insert(token.spelled.into(), word);
                word
            });
            write_integer(&mut self.stream, word << 1 | u32::from(token.starts_part));
            self.tokens += 1;
        });
        write_integer(&mut self.stream, END);
    }

    /// The number of words.
    pub fn tokens(&self) -> usize {
        self.tokens
    }

    /// The terms of the vocabulary.
    pub fn vocabulary(&self) -> &[WordTerms] {
        &self.words
    }

    /// The sections of the articles, each with the number of its article in the segment.
    pub fn sections(&self) -> impl Iterator<Item = (u32, Term)> {
        (self.first..).zip(&self.sections).filter_map(|(number, section)| Some((number, (*section)?)))
    }

    /// Calls `each` with the number of an article in the segment and a word, for every word of its title, then of its text.
    pub fn for_each(&self, mut each: impl FnMut(u32, TextWord)) {
        let mut next = 0;
        for number in (self.first..).take(self.sections.len()) {
            for in_title in [true, false] {
                loop {
                    let value = read_integer(&self.stream, &mut next);
                    if value == END {
                        break;
                    }
                    let position = (value >> 1) as usize - 1;
                    each(number, TextWord { position, starts_part: value & 1 == 1, in_title });
                }
            }
        }
    }
}

/// Writes a LEB128 integer.
fn write_integer(stream: &mut Vec<u8>, mut value: u32) {
    while value >= 0x80 {
        stream.push(value as u8 | 0x80);
        value >>= 7;
    }
    stream.push(value as u8);
}

/// Reads the LEB128 integer at `next` and advances `next`.
fn read_integer(stream: &[u8], next: &mut usize) -> u32 {
    let (mut value, mut shift) = (0, 0);
    loop {
        let byte = stream.get(*next).copied().unwrap_or(0);
        *next += 1;
        value |= u32::from(byte & 0x7f) << shift;
        shift += 7;
        if byte & 0x80 == 0 || shift > 28 {
            return value;
        }
    }
}
