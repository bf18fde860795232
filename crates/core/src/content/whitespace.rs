//! Which characters count as space, and which are no text at all.

use crate::util::platform::compose;

pub(super) const NO_BREAK_SPACE: char = '\u{A0}';
/// Says where a word may be parted. Words are found and named without it.
pub(super) const SOFT_HYPHEN: char = '\u{AD}';

/// HTML's ASCII white space.
pub(super) fn is_space(character: char) -> bool {
    character.is_ascii_whitespace()
}

/// Nothing in it to be seen.
pub(super) fn is_blank(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || matches!(c, '\u{200B}' | '\u{FEFF}' | SOFT_HYPHEN))
}

/// `text` on one line, composed, its white space collapsed, without control characters and soft hyphens.
pub(super) fn collapsed(text: &str) -> String {
    let mut line = String::new();
    for word in text.split(is_space) {
        let start = line.len();
        line.extend(word.chars().filter(|c| !c.is_control() && *c != SOFT_HYPHEN));
        if line.len() > start {
            line.push(' ');
        }
    }
    line.truncate(line.trim_end_matches(' ').len());
    compose(line)
}
