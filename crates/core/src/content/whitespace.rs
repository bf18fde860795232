//! White space and invisible characters.

use crate::util::platform::compose;

pub(super) const NO_BREAK_SPACE: char = '\u{A0}';

/// Marks where a word may be hyphenated.
pub(super) const SOFT_HYPHEN: char = '\u{AD}';

/// HTML's ASCII white space.
pub(super) fn is_space(character: char) -> bool {
    character.is_ascii_whitespace()
}

/// Whether `text` contains no visible character.
pub(super) fn is_blank(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || matches!(c, '\u{200B}' | '\u{FEFF}' | SOFT_HYPHEN))
}

/// `text` on one line: composed, white space collapsed, without control characters and soft hyphens.
pub(super) fn collapse(text: &str) -> String {
    let words = text.split(is_space).map(|word| word.replace(|c: char| c.is_control() || c == SOFT_HYPHEN, ""));
    let words: Vec<_> = words.filter(|word| !word.is_empty()).collect();
    compose(words.join(" "))
}
