//! Picture candidates (`srcset`), read by the rules of HTML, "Parsing a srcset attribute".

use crate::body;

/// The same candidates with absolute addresses; the unreadable ones are left out. None when nothing is left.
pub(super) fn resolved(srcset: &str, base: &str) -> Option<String> {
    let candidates: Vec<_> = candidates(srcset)
        .into_iter()
        .filter_map(|(reference, descriptor)| {
            let address = body::http_address(reference, base)?;
            match descriptor {
                "" => Some(address),
                width_or_density if is_descriptor(width_or_density) => {
                    Some(format!("{address} {width_or_density}"))
                }
                _ => None,
            }
        })
        .collect();
    (!candidates.is_empty()).then(|| candidates.join(", "))
}

/// Reference and descriptor, in order. A comma belongs to the address unless it ends it.
fn candidates(srcset: &str) -> Vec<(&str, &str)> {
    let between = |character: char| character.is_ascii_whitespace() || character == ',';
    let mut found = Vec::new();
    let mut rest = srcset.trim_start_matches(between);
    while !rest.is_empty() {
        let end = rest
            .find(|character: char| character.is_ascii_whitespace())
            .unwrap_or(rest.len());
        let (address, after) = rest.split_at(end);
        let (descriptor, after) = if address.ends_with(',') {
            ("", after)
        } else {
            after.split_once(',').unwrap_or((after, ""))
        };
        found.push((address.trim_end_matches(','), descriptor.trim()));
        rest = after.trim_start_matches(between);
    }
    found
}

/// `640w` or `1.5x`, above 0. Written out: parsing real numbers is a large piece of code.
fn is_descriptor(text: &str) -> bool {
    let number = match text.strip_suffix('x') {
        Some(density) => density.replacen('.', "", 1),
        None => text.strip_suffix('w').unwrap_or_default().to_owned(),
    };
    number.bytes().all(|byte| byte.is_ascii_digit()) && number.bytes().any(|byte| byte != b'0')
}
