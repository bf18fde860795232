//! Which addresses a text may lead to, and the names of places in it.

use super::whitespace::SOFT_HYPHEN;
use crate::util::platform::resolve;

const HTTP: [&str; 2] = ["http://", "https://"];
const LINKED: [&str; 4] = ["http://", "https://", "mailto:", "tel:"];

/// What the names of places in a text begin with.
const PREFIX: &str = "b-";

/// A name is at most this long, in bytes.
const LONGEST_NAME: usize = 200;

/// Where `reference` leads, seen from `base`: absolute, with scheme http, https, mailto or tel. None for everything else.
///
/// The scheme is looked at after resolving, because reading an address drops tabs, line breaks and leading control characters. What
/// is no address of the web keeps its spaces then; here they are written as `%20` too.
pub fn resolve_link(reference: &str, base: &str) -> Option<String> {
    resolve(reference, base)
        .filter(|address| starts_with_any(address, &LINKED))
        .map(|address| address.replace(' ', "%20"))
}

/// The same for what is loaded: pictures, files. Only http and https.
pub fn resolve_http(reference: &str, base: &str) -> Option<String> {
    resolve(reference, base).filter(|address| starts_with_any(address, &HTTP))
}

fn starts_with_any(address: &str, beginnings: &[&str]) -> bool {
    beginnings.iter().any(|beginning| address.starts_with(beginning))
}

/// [`address`], or for a place in this text (`#name`) the name which that place has here.
pub(super) fn link(reference: &str, base: &str) -> Option<String> {
    match reference.trim().strip_prefix('#') {
        Some(name) => Some(escaped(&identifier(&percent_decoded(name))?)),
        None => resolve_link(reference, base),
    }
}

/// The name of a place in a text, without soft hyphens and apart from the page's own by its prefix. None when it is empty, has
/// white space or is too long.
pub(super) fn identifier(name: &str) -> Option<String> {
    let mut identifier = String::from(PREFIX);
    for character in name.chars() {
        if character != SOFT_HYPHEN {
            identifier.push(character);
        }
    }
    let fits = (1..=LONGEST_NAME).contains(&(identifier.len() - PREFIX.len()));
    (fits && !identifier.contains(|c: char| c.is_whitespace() || c.is_control())).then_some(identifier)
}

/// The address of a place of this text by its name.
pub(super) fn escaped(identifier: &str) -> String {
    let mut href = String::from('#');
    for character in identifier.chars() {
        href.push(character);
        if character == '%' {
            href.push_str("25");
        }
    }
    href
}

fn percent_decoded(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        match escaped_byte(text.get(at..at + 3)) {
            Some(escaped) => {
                decoded.push(escaped);
                at += 3;
            }
            None => {
                decoded.push(byte);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&decoded).into_owned()
}

/// `%C3`
fn escaped_byte(text: Option<&str>) -> Option<u8> {
    let digits = text?.strip_prefix('%')?;
    let are_digits = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    are_digits.then(|| u8::from_str_radix(digits, 16).ok())?
}
