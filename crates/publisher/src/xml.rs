//! Text for XML documents.

/// Removes the characters that XML 1.0 forbids even when escaped (<https://www.w3.org/TR/xml/#charsets>). Does not escape.
pub fn remove_forbidden(text: &str) -> String {
    text.chars().filter(|&character| is_allowed(character)).collect()
}

fn is_allowed(character: char) -> bool {
    matches!(character, '\t' | '\n' | '\r') || (character >= ' ' && !matches!(character, '\u{fffe}' | '\u{ffff}'))
}
