//! Attributes of recordings: `<audio>` and `<video>`.

use super::attributes::Attributes;
use super::links::resolve_http;
use super::{Media, MediaKind};

/// `None` without an http or https URL.
pub(super) fn read(kind: MediaKind, attributes: &Attributes) -> Option<Media> {
    let from_sources = || attributes.sources.iter().find_map(|source| resolve_http(source, attributes.base));
    let is_video = kind == MediaKind::Video;
    Some(Media {
        kind,
        src: attributes.source_url().or_else(from_sources)?,
        poster: attributes.url("poster").filter(|_| is_video),
        size: attributes.size().filter(|_| is_video),
        title: attributes.line("title"),
        caption: Vec::new(),
    })
}
