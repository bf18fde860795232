//! Recordings to play.

use super::element::{Attributes, written};
use super::links::resolve_http;
use super::photo::{size, source};
use super::whitespace::collapsed;
use super::{Media, MediaKind};

/// None when nothing of it can be played over http or https.
pub(super) fn read(kind: MediaKind, attribute: Attributes, sources: &[String], base: &str) -> Option<Media> {
    let src = source(attribute, base).or_else(|| sources.iter().find_map(|source| resolve_http(source, base)))?;
    let poster = written(attribute, "poster");
    Some(Media {
        kind,
        src,
        poster: poster.filter(|_| kind == MediaKind::Video).and_then(|poster| resolve_http(&poster, base)),
        size: size(attribute).filter(|_| kind == MediaKind::Video),
        title: title(attribute),
        caption: Vec::new(),
    })
}

/// What an element is called, on one line.
pub(super) fn title(attribute: Attributes) -> Option<String> {
    let title = collapsed(&attribute("title")?);
    (!title.is_empty()).then_some(title)
}
