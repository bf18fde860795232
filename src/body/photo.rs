//! A picture's attributes.

use super::Photo;
use super::address::http_address;
use super::element::Attributes;
use super::whitespace::{collapsed, collapses};

/// A picture wider or higher than this has no believable size. In CSS pixels.
const LARGEST: u32 = 20_000;

/// Where pictures loaded late keep their address until script moves it to `src`.
const LATE: [&str; 3] = ["data-src", "data-original", "data-lazy-src"];

/// A picture without a link. None when there is no picture to load over http or https, or only one pixel that counts readers.
pub(super) fn read(attribute: Attributes, base: &str) -> Option<Photo> {
    let width = length(attribute("width"));
    let height = length(attribute("height"));
    if width.is_some_and(|width| width <= 1) && height.is_some_and(|height| height <= 1) {
        return None;
    }
    Some(Photo {
        src: source(attribute, base)?,
        srcset: attribute("srcset").and_then(|candidates| srcset(&candidates, base)),
        alt: collapsed(&attribute("alt").unwrap_or_default()),
        size: believable(width).zip(believable(height)),
        href: None,
    })
}

/// The address in `src`, unless that is missing or only holds a place for a later one.
fn source(attribute: Attributes, base: &str) -> Option<String> {
    let written = |name: &str| attribute(name).filter(|value| !value.trim().is_empty());
    std::iter::once("src")
        .chain(LATE)
        .find_map(|name| http_address(&written(name)?, base))
}

/// A whole number of CSS pixels: `600` or `600px`.
fn length(value: Option<String>) -> Option<u32> {
    let value = value?;
    let value = value.trim();
    value
        .strip_suffix("px")
        .unwrap_or(value)
        .trim_end()
        .parse()
        .ok()
}

fn believable(length: Option<u32>) -> Option<u32> {
    length.filter(|length| (1..=LARGEST).contains(length))
}

/// The candidates of a `srcset` with their addresses resolved (HTML Standard, "parse a srcset attribute"). None when there are
/// none, or one of them can't be read.
fn srcset(text: &str, base: &str) -> Option<String> {
    let mut candidates = String::new();
    let mut rest = text.trim_start_matches(separates);
    while !rest.is_empty() {
        let (url, after) = rest.split_at(rest.find(collapses).unwrap_or(rest.len()));
        let address = url.trim_end_matches(',');
        let (descriptor, after) = if address.len() < url.len() {
            ("", after)
        } else {
            after.split_once(',').unwrap_or((after, ""))
        };
        let descriptor = descriptor.trim_matches(collapses);
        if !is_descriptor(descriptor) {
            return None;
        }
        if !candidates.is_empty() {
            candidates.push_str(", ");
        }
        candidates.push_str(&http_address(address, base)?);
        if !descriptor.is_empty() {
            candidates.push(' ');
            candidates.push_str(descriptor);
        }
        rest = after.trim_start_matches(separates);
    }
    (!candidates.is_empty()).then_some(candidates)
}

fn separates(character: char) -> bool {
    character == ',' || collapses(character)
}

/// `640w`, `2x`, `1.5x` or nothing.
fn is_descriptor(text: &str) -> bool {
    let is_number =
        |digits: &str| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    if let Some(width) = text.strip_suffix('w') {
        return is_number(width);
    }
    text.strip_suffix('x').map_or(text.is_empty(), |density| {
        let (whole, fraction) = density.split_once('.').unwrap_or((density, "0"));
        is_number(whole) && is_number(fraction)
    })
}
