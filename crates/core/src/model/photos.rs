//! Finds the photos in content blocks and completes them with data of the feed document.

use super::Images;
use crate::{
    content::{Block, Photo, is_plausible_size, walk, walk_mut},
    datetime::number,
    util::url_parts::without_query,
};

/// The photos of a text, at any depth.
pub fn photos(blocks: &[Block]) -> impl Iterator<Item = &Photo> {
    walk(blocks).flat_map(photos_of)
}

/// True if the text contains the picture at the absolute address `src`, possibly in another size.
pub(super) fn shows(blocks: &[Block], src: &str) -> bool {
    let key = picture_key(src);
    photos(blocks).any(|photo| {
        let candidates = photo.srcset.iter().flat_map(|srcset| srcset.split(", "));
        let candidates = candidates.filter_map(|candidate| candidate.split(' ').next());
        candidates.chain([photo.src.as_str()]).any(|candidate| picture_key(candidate) == key)
    })
}

/// The part of a picture's address that its sizes share: without scheme, image service, the query of a file, and the
/// size that WordPress appends.
fn picture_key(address: &str) -> String {
    const FORMATS: [&str; 6] = ["jpg", "jpeg", "png", "webp", "gif", "avif"];
    let (_scheme, rest) = address.split_once("://").unwrap_or(("", address));
    let rest = match rest.split_once(".wp.com/") {
        Some((server, rest)) if server.len() == 2 && server.starts_with('i') => rest,
        _ => rest,
    };
    let path = without_query(rest);
    let Some((stem, format)) =
        path.rsplit_once('.').filter(|(_, format)| FORMATS.contains(&&*format.to_ascii_lowercase()))
    else {
        return rest.to_owned();
    };
    let is_size = |suffix: &str| {
        suffix == "scaled"
            || suffix.split_once('x').is_some_and(|sides| [sides.0, sides.1].iter().all(|side| number(side).is_some()))
    };
    let stem = stem.rsplit_once('-').filter(|(_, suffix)| is_size(suffix)).map_or(stem, |(stem, _)| stem);
    format!("{stem}.{format}")
}

/// The first text alternative in the top-level figures.
pub(super) fn first_alt(blocks: &[Block]) -> Option<&str> {
    blocks.iter().flat_map(photos_of).map(|photo| photo.alt.as_str()).find(|alt| !alt.is_empty())
}

fn photos_of(block: &Block) -> &[Photo] {
    match block {
        Block::Figure(figure) => &figure.photos,
        _ => &[],
    }
}

/// Adds the sizes and candidates of the document that the text lacks. Implausible sizes are ignored.
pub(super) fn complete(blocks: &mut [Block], images: &Images) {
    walk_mut(blocks, &mut |block| {
        if let Block::Figure(figure) = block {
            figure.photos.iter_mut().for_each(|photo| complete_photo(photo, images));
        }
    });
}

fn complete_photo(photo: &mut Photo, images: &Images) {
    if let Some(image) = images.get(&photo.src)
        && is_plausible_size((image.width, image.height))
    {
        photo.size = photo.size.or(Some((image.width, image.height)));
        if photo.srcset.is_none() {
            photo.srcset.clone_from(&image.srcset);
        }
        // Candidates in the markup are used alone. A published text repeats those of its document.
        if photo.srcset == image.srcset {
            photo.avif.clone_from(&image.avif);
        }
    }
}
