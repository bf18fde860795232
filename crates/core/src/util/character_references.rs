//! Character references of HTML, such as `&amp;` and `&#8216;`.

use super::platform::decode_reference;

/// The longest name in HTML is `CounterClockwiseContourIntegral`.
const MAX_NAME: usize = 31;

/// The text with its well-formed references decoded, which end with a semicolon. `None` if there are none. References in the result stay.
pub fn decode_references(text: &str) -> Option<String> {
    map_references(text, decode_reference)
}

/// The text with its references escaped, so that [`decode_references`] returns it. `None` if there are none.
pub fn escape_references(text: &str) -> Option<String> {
    map_references(text, |reference| Some(reference.replacen('&', "&amp;", 1)))
}

fn map_references(text: &str, map: impl Fn(&str) -> Option<String>) -> Option<String> {
    let mut mapped = String::new();
    // Up to here the text is in `mapped`.
    let mut copied = 0;
    for (start, _) in text.match_indices('&') {
        if let Some(reference) = reference_at(&text[start..])
            && let Some(replacement) = map(reference)
        {
            mapped.push_str(&text[copied..start]);
            mapped.push_str(&replacement);
            copied = start + reference.len();
        }
    }
    mapped.push_str(&text[copied..]);
    (copied > 0).then_some(mapped)
}

/// The reference at the start of `text`: `&name;`, `&#8216;` or `&#x2018;`.
fn reference_at(text: &str) -> Option<&str> {
    let end = text.bytes().take(MAX_NAME + 2).position(|byte| byte == b';')?;
    let name = &text[1..end];
    let mut letters = name.strip_prefix('#').unwrap_or(name).bytes();
    (!name.is_empty() && letters.all(|byte| byte.is_ascii_alphanumeric())).then_some(&text[..=end])
}
