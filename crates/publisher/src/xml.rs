//! Text for XML documents.

use std::borrow::Cow;

/// Without the characters that XML 1.0 forbids however they are written (<https://www.w3.org/TR/xml/#charsets>): most control characters,
/// U+FFFE and U+FFFF. What needs escaping is left to the writer.
pub fn allowed(text: &str) -> Cow<'_, str> {
    if text.chars().all(is_allowed) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().filter(|one| is_allowed(*one)).collect())
}

fn is_allowed(character: char) -> bool {
    match character {
        '\t' | '\n' | '\r' => true,
        '\u{fffe}' | '\u{ffff}' => false,
        other => other >= ' ',
    }
}
