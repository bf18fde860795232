//! Recordings to play.

use super::address::http_address;
use super::element::Attributes;
use super::photo::{size, source};
use super::tree::Source;
use super::whitespace::collapsed;
use super::{Media, MediaKind};

/// None when nothing of it can be played over http or https.
pub(super) fn read(
    kind: MediaKind,
    attribute: Attributes,
    sources: &[Source],
    base: &str,
) -> Option<Media> {
    let src = source(attribute, base).or_else(|| {
        (sources.iter()).find_map(|source| http_address(source.src.as_deref()?, base))
    })?;
    let poster = attribute("poster").filter(|poster| !poster.trim().is_empty());
    Some(Media {
        kind,
        src,
        poster: poster
            .filter(|_| kind == MediaKind::Video)
            .and_then(|poster| http_address(&poster, base)),
        size: size(attribute).filter(|_| kind == MediaKind::Video),
        title: title(attribute),
        caption: Vec::new(),
    })
}

/// What an element is called, on one line.
pub(super) fn title(attribute: Attributes) -> Option<String> {
    attribute("title")
        .map(|title| collapsed(&title))
        .filter(|title| !title.is_empty())
}
