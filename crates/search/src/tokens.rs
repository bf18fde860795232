//! Splits texts into words, folded and as spelled. The index, queries and excerpts all use this tokenizer.

use std::{mem, ops::Range};

use bantin_core::util::folding::{Folded, fold_character};

use crate::letters::{Decompositions, Script, lower, script};

/// Follows a letter in a spelling that Unicode does not decompose: đ is `d` with this character.
const STROKE: char = '\u{335}';

/// A word of a text. In Vietnamese it is a syllable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token<'a> {
    /// Without marks and case, as in slugs.
    pub folded: &'a str,
    /// Without case, with marks. The tone follows the last letter, so that "hòa" and "hoà" are one spelling. Equals `folded` for a
    /// word without marks.
    pub spelled: &'a str,
    /// The bytes of the word in the text.
    pub range: Range<usize>,
    /// True for the first word of a text, and for one after punctuation or a line break. It forms no pair with the word before.
    pub starts_part: bool,
}

impl Token<'_> {
    /// True if the word has marks.
    pub fn is_marked(&self) -> bool {
        self.folded != self.spelled
    }
}

/// Calls `each` with every word of `text`.
pub fn tokenize(text: &str, each: &mut dyn FnMut(Token)) {
    Decompositions::with(|decompositions| {
        let mut tokenizer = Tokenizer::new(each);
        for (start, character) in text.char_indices() {
            let range = start..start + character.len_utf8();
            if character.is_ascii() {
                tokenizer.character(character, &range);
            } else {
                decompositions.get(character).chars().for_each(|part| tokenizer.character(part, &range));
            }
        }
        tokenizer.end_word();
    });
}

/// The separators between two words.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Gap {
    Nothing,
    /// One full stop, comma or colon, as in "1.000" and "TP.HCM". It splits the text only if another separator follows.
    Point,
    Space,
    /// The end of a sentence, or of a part of a sentence.
    Break,
}

struct Tokenizer<'a> {
    each: &'a mut dyn FnMut(Token),
    folded: String,
    spelled: String,
    tones: String,
    script: Script,
    range: Range<usize>,
    /// The separators before the current word, or after the last one.
    gap: Gap,
}

impl<'a> Tokenizer<'a> {
    fn new(each: &'a mut dyn FnMut(Token)) -> Self {
        Self {
            each,
            folded: String::new(),
            spelled: String::new(),
            tones: String::new(),
            script: Script::Latin,
            range: 0..0,
            gap: Gap::Break,
        }
    }

    /// Adds a character in NFKD that comes from `range` of the text.
    fn character(&mut self, character: char, range: &Range<usize>) {
        match fold_character(character) {
            Folded::Letter(letter) => self.letter(letter, Script::Latin, range),
            Folded::Letters(letters) => {
                letters.chars().for_each(|letter| self.letter(letter, Script::Latin, range));
                self.spelled.push(STROKE);
            }
            Folded::Ignored => self.mark(character, range),
            Folded::Separator => match script(character) {
                Some(script) => self.letter(lower(character), script, range),
                None => self.separator(character),
            },
        }
    }

    fn letter(&mut self, letter: char, script: Script, range: &Range<usize>) {
        if script != self.script || script == Script::Unspaced {
            self.end_word();
            self.script = script;
        }
        if self.folded.is_empty() {
            self.range.start = range.start;
        }
        self.range.end = range.end;
        self.folded.push(letter);
        self.spelled.push(letter);
    }

    fn mark(&mut self, mark: char, range: &Range<usize>) {
        if self.folded.is_empty() || !matches!(mark, '\u{300}'..='\u{36f}') {
            return;
        }
        self.range.end = range.end;
        match mark {
            // The five tones of Vietnamese.
            '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}' => self.tones.push(mark),
            _ => self.spelled.push(mark),
        }
    }

    fn separator(&mut self, character: char) {
        self.end_word();
        self.gap = match (character, self.gap) {
            ('.' | ',' | ':', Gap::Nothing) => Gap::Point,
            ('.' | ',' | ':', _) | (_, Gap::Point | Gap::Break) => Gap::Break,
            (character, _) if is_break(character) => Gap::Break,
            _ => Gap::Space,
        };
    }

    fn end_word(&mut self) {
        if self.folded.is_empty() {
            return;
        }
        self.spelled.push_str(&self.tones);
        let starts_part = mem::replace(&mut self.gap, Gap::Nothing) == Gap::Break;
        let range = self.range.clone();
        (self.each)(Token { folded: &self.folded, spelled: &self.spelled, range, starts_part });
        self.folded.clear();
        self.spelled.clear();
        self.tones.clear();
    }
}

/// True for characters in NFKD that end a sentence or a part of one.
fn is_break(character: char) -> bool {
    matches!(
        character,
        '\n' | '\r'
            | ';'
            | '!'
            | '?'
            | '"'
            | '('
            | ')'
            | '['
            | ']'
            | '{'
            | '}'
            | '|'
            | '«'
            | '»'
            | '“'
            | '”'
            | '„'
            | '‟'
            | '•'
            | '\u{2028}'
            | '\u{2029}'
            | '\u{3001}'
            | '\u{3002}'
            | '\u{300a}'..='\u{300f}' | '\u{60c}' | '\u{61b}' | '\u{61f}' | '\u{964}' | '\u{17d4}'
    )
}
