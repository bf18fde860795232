//! What may be shown on a terminal.

use std::borrow::Cow;

/// A sentence as one line of plain text, whatever the words of a feed in it hold. To be asked for each line that is printed.
///
/// Characters that would do something are written as Rust writes them, `\n`, `\u{1b}`: control characters (a terminal obeys them, ECMA-48), line
/// breaks (what follows could pass for a line of ours, or be a command to a build server, `::set-env`), and what turns the direction of the
/// text (<https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing>). So is the second `#` of `##`, with which commands to build
/// servers begin anywhere in a line (`##[…]`, `##vso[…]`).
pub fn line(sentence: &str) -> Cow<'_, str> {
    if !sentence.contains(acts) && !sentence.contains("##") {
        return Cow::Borrowed(sentence);
    }
    let mut line = String::with_capacity(sentence.len() + 16);
    for character in sentence.chars() {
        if acts(character) {
            line.extend(character.escape_debug());
        } else if character == '#' && line.ends_with('#') {
            line.extend(character.escape_unicode());
        } else {
            line.push(character);
        }
    }
    Cow::Owned(line)
}

/// True for a character that may do something where it should be shown.
pub fn acts(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{2028}' | '\u{2029}')
        || matches!(character, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
