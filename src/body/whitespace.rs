//! Which characters count as space, and which are no text at all.

/// White space that collapses in a line (HTML's ASCII white space). A no-break space does not.
pub(super) fn collapses(character: char) -> bool {
    character.is_ascii_whitespace()
}

/// Nothing in it to be seen.
pub(super) fn is_blank(text: &str) -> bool {
    text.chars()
        .all(|c| c.is_whitespace() || matches!(c, '\u{200B}' | '\u{FEFF}'))
}

/// `text` on one line, its white space collapsed, without control characters.
pub(super) fn collapsed(text: &str) -> String {
    let mut line = String::new();
    for word in text.split(collapses) {
        let start = line.len();
        line.extend(word.chars().filter(|c| !c.is_control()));
        if line.len() > start {
            line.push(' ');
        }
    }
    line.truncate(line.trim_end_matches(' ').len());
    line
}
