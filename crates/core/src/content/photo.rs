//! A picture's attributes.

use super::Photo;
use super::element::{Attributes, written};
use super::links::resolve_http;
use super::srcset::resolve_srcset;
use super::whitespace::collapsed;

/// A picture wider or higher than this has no believable size. In CSS pixels.
const LARGEST: u32 = 20_000;

/// What holds an address: behind `src` where those loaded late keep it until script moves it there, last that of an `<object>`.
pub const SOURCES: [&str; 5] = ["src", "data-src", "data-original", "data-lazy-src", "data"];

/// What holds candidates, in the same order.
pub const SRCSETS: [&str; 2] = ["srcset", "data-srcset"];

/// In the classes, and in the address, of a picture that stands for a character, or before a name (Ghost's cards).
const CHARACTERS: [&str; 4] = ["emoji", "smiley", "emoticon", "kg-bookmark-icon"];
const CHARACTERS_AT: &str = "/emoji.php/";

/// A picture without a link. None when there is no picture to load over http or https, or only one pixel that counts readers.
/// `sources` are those of the `<picture>` around it: they stand in for what it does not say itself.
pub(super) fn read(attribute: Attributes, sources: &[String], base: &str) -> Option<Photo> {
    if counts_readers(attribute) {
        return None;
    }
    let mut candidates = None;
    for name in SRCSETS {
        let candidate = attribute(name).unwrap_or_default();
        candidates = candidates.or_else(|| resolve_srcset(&candidate, base));
    }
    for source in sources {
        candidates = candidates.or_else(|| resolve_srcset(source, base));
    }
    Some(Photo {
        src: source(attribute, base).or_else(|| first_candidate(candidates.as_deref()?))?,
        srcset: candidates,
        avif: None,
        alt: collapsed(&attribute("alt").unwrap_or_default()),
        size: size(attribute),
        href: None,
    })
}

/// The character that the picture stands for: `photo`, if it can be shown.
pub(super) fn character(attribute: Attributes, photo: Option<&Photo>) -> Option<String> {
    let class = attribute("class").unwrap_or_default();
    let stands_for_one = photo.is_some_and(|photo| photo.src.contains(CHARACTERS_AT))
        || CHARACTERS.iter().any(|name| class.contains(name));
    stands_for_one.then(|| collapsed(&attribute("alt").unwrap_or_default()))
}

/// It is too small to be seen.
pub(super) fn counts_readers(attribute: Attributes) -> bool {
    ["width", "height"].iter().all(|side| length(attribute(side)).is_some_and(|length| length <= 1))
}

/// The address in `src`, unless that is missing or only holds a place for a later one.
pub(super) fn source(attribute: Attributes, base: &str) -> Option<String> {
    SOURCES.iter().find_map(|name| resolve_http(&written(attribute, name)?, base))
}

/// Width and height, both believable.
pub(super) fn size(attribute: Attributes) -> Option<(u32, u32)> {
    let side = |name| believable(length(attribute(name)));
    side("width").zip(side("height"))
}

/// True for the size of a picture to be seen, as [`super::from_html`] takes it from markup. In CSS pixels.
pub fn is_plausible_size((width, height): (u32, u32)) -> bool {
    let sides = 1..=LARGEST;
    sides.contains(&width) && sides.contains(&height) && width.max(height) > 1
}

/// The address of the first candidate.
pub fn first_candidate(candidates: &str) -> Option<String> {
    let address = candidates.split(' ').next()?;
    Some(address.strip_suffix(',').unwrap_or(address).to_owned())
}

/// A whole number of CSS pixels: `600` or `600px`.
fn length(value: Option<String>) -> Option<u32> {
    let value = value?;
    let value = value.trim();
    value.strip_suffix("px").unwrap_or(value).trim_end().parse().ok()
}

fn believable(length: Option<u32>) -> Option<u32> {
    length.filter(|length| (1..=LARGEST).contains(length))
}
