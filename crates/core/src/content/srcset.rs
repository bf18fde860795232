//! Picture candidates, read by the rules of HTML, "Parsing a srcset attribute".

use super::links::resolve_http;
use super::whitespace::is_space;

/// The same candidates with absolute addresses; left out are the unreadable ones, and those that end in a comma, which can't be written.
/// None when nothing is left.
pub fn resolve_srcset(text: &str, base: &str) -> Option<String> {
    let mut candidates = String::new();
    let mut rest = text.trim_start_matches(separates);
    while !rest.is_empty() {
        let (url, after) = rest.split_at(rest.find(is_space).unwrap_or(rest.len()));
        // A comma belongs to the address unless it ends it.
        let address = url.trim_end_matches(',');
        let (descriptor, after) =
            if address.len() < url.len() { ("", after) } else { after.split_once(',').unwrap_or((after, "")) };
        let descriptor = descriptor.trim_matches(is_space);
        if is_descriptor(descriptor)
            && let Some(address) = resolve_http(address, base)
            && !address.ends_with(',')
        {
            if !candidates.is_empty() {
                candidates.push_str(", ");
            }
            candidates.push_str(&address);
            if !descriptor.is_empty() {
                candidates.push(' ');
                candidates.push_str(descriptor);
            }
        }
        rest = after.trim_start_matches(separates);
    }
    (!candidates.is_empty()).then_some(candidates)
}

fn separates(character: char) -> bool {
    character == ',' || is_space(character)
}

/// `640w`, `2x`, `1.5x`, above 0; or nothing. Written out: parsing real numbers is a large piece of code.
fn is_descriptor(text: &str) -> bool {
    let (number, may_have_point) = match (text.strip_suffix('w'), text.strip_suffix('x')) {
        (Some(width), _) => (width, false),
        (_, Some(density)) => (density, true),
        _ => return text.is_empty(),
    };
    let mut points = 0;
    let mut above_nought = false;
    for byte in number.bytes() {
        match byte {
            b'0' => {}
            b'1'..=b'9' => above_nought = true,
            b'.' if may_have_point => points += 1,
            _ => return false,
        }
    }
    above_nought && points < 2
}
