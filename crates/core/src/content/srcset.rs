//! Candidates of a picture, parsed by the rules of the HTML Standard ("Parsing a srcset attribute").

use super::links::resolve_http;
use super::whitespace::is_space;

/// Normalises a `srcset`: absolute URLs, candidates separated by `, `. Invalid candidates are dropped, as are URLs that end
/// in a comma, which `srcset` can't express. `None` when no candidate remains.
pub fn resolve_srcset(srcset: &str, base: &str) -> Option<String> {
    let mut candidates = Vec::new();
    let mut rest = srcset.trim_start_matches(is_separator);
    while !rest.is_empty() {
        let (word, after) = rest.split_at(rest.find(is_space).unwrap_or(rest.len()));
        // A comma is part of the URL unless it ends it.
        let url = word.trim_end_matches(',');
        let (descriptor, after) =
            if url.len() < word.len() { ("", after) } else { after.split_once(',').unwrap_or((after, "")) };
        let descriptor = descriptor.trim_matches(is_space);
        if is_descriptor(descriptor)
            && let Some(url) = resolve_http(url, base).filter(|url| !url.ends_with(','))
        {
            candidates.push(if descriptor.is_empty() { url } else { [&url, " ", descriptor].concat() });
        }
        rest = after.trim_start_matches(is_separator);
    }
    (!candidates.is_empty()).then(|| candidates.join(", "))
}

/// The URL of the first candidate in a normalised `srcset`.
pub fn first_candidate(srcset: &str) -> Option<String> {
    let url = srcset.split(' ').next()?;
    Some(url.strip_suffix(',').unwrap_or(url).to_owned())
}

fn is_separator(character: char) -> bool {
    character == ',' || is_space(character)
}

/// `640w`, `2x`, `1.5x`, or empty; more than zero. Checked by hand, because `f64` parsing is large in the wasm.
fn is_descriptor(text: &str) -> bool {
    let (number, max_points) = match (text.strip_suffix('w'), text.strip_suffix('x')) {
        (Some(width), _) => (width, 0),
        (_, Some(density)) => (density, 1),
        _ => return text.is_empty(),
    };
    number.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
        && number.matches('.').count() <= max_points
        && number.contains(|c| matches!(c, '1'..='9'))
}
