//! White space and invisible characters.

use crate::util::characters::is_forbidden;
use crate::util::platform::compose;

pub(super) const NO_BREAK_SPACE: char = '\u{A0}';

/// Marks where a word may be hyphenated.
pub(super) const SOFT_HYPHEN: char = '\u{AD}';

/// HTML's ASCII white space.
pub(super) fn is_space(character: char) -> bool {
    character.is_ascii_whitespace()
}

/// `text` on one line: composed, white space collapsed, without control characters and soft hyphens.
pub(super) fn collapse(text: &str) -> String {
    let words = text.split(is_space).map(|word| word.replace(|c: char| is_forbidden(c) || c == SOFT_HYPHEN, ""));
    let words: Vec<_> = words.filter(|word| !word.is_empty()).collect();
    compose(words.join(" "))
}
