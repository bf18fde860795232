//! Escapes text for terminals and build logs, so that no text of a feed acts on them.

/// `text` as one line of plain text. For every printed line that contains text of a feed.
///
/// Escapes control characters (ECMA-48), line breaks (a line `::set-env …` is a command to GitHub Actions) and marks that change
/// the direction of text (<https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing>) as Rust does: `\n`, `\u{1b}`.
/// Writes `##` as `#\#`: `##[…]` and `##vso[…]` are commands to Azure Pipelines.
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            _ if is_unsafe(character) => escaped.extend(character.escape_default()),
            '#' if escaped.ends_with('#') => escaped.push_str("\\#"),
            _ => escaped.push(character),
        }
    }
    escaped
}

/// Escapes the same characters, except `##`, in the strings of a JSON document.
pub fn escape_json(json: &str) -> String {
    let mut escaped = String::with_capacity(json.len());
    for character in json.chars() {
        if is_unsafe(character) {
            escaped.push_str(&format!("\\u{:04x}", u32::from(character)));
        } else {
            escaped.push(character);
        }
    }
    escaped
}

fn is_unsafe(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
