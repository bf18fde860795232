//! Finds the photos in content blocks and completes them with data of the feed document.

use super::Images;
use crate::content::{Block, Photo, is_plausible_size, walk, walk_mut};

/// The photos of a text, at any depth.
pub fn photos(blocks: &[Block]) -> impl Iterator<Item = &Photo> {
    walk(blocks).flat_map(photos_of)
}

/// True if the text contains the picture at the absolute address `src`.
pub(super) fn shows(blocks: &[Block], src: &str) -> bool {
    photos(blocks).any(|photo| photo.src == src)
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
