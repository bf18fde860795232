//! The photos of a text, wherever they stand in it.

use super::Images;
use crate::content::{Block, Photo, is_plausible_size};

/// True when the text shows the picture at this absolute address.
pub(super) fn shows(blocks: &[Block], src: &str) -> bool {
    blocks.iter().any(|block| match block {
        Block::Figure(figure) => figure.photos.iter().any(|photo| photo.src == src),
        block => {
            let mut shown = false;
            block.nested(&mut |blocks| shown |= shows(blocks, src));
            shown
        }
    })
}

/// What stands for the first picture that has words, among those that stand by themselves.
pub(super) fn first_alt(blocks: &[Block]) -> Option<&str> {
    blocks.iter().find_map(|block| match block {
        Block::Figure(figure) => {
            let mut alts = figure.photos.iter().map(|photo| photo.alt.as_str());
            alts.find(|alt| !alt.is_empty())
        }
        _ => None,
    })
}

/// Gives each photo the size and the candidates that the text itself does not name. What has a size that no markup can say is not known.
pub(super) fn complete(blocks: &mut [Block], images: &Images) {
    for block in blocks {
        if let Block::Figure(figure) = block {
            for photo in &mut figure.photos {
                complete_one(photo, images);
            }
        }
        block.nested_mut(&mut |blocks| complete(blocks, images));
    }
}

fn complete_one(photo: &mut Photo, images: &Images) {
    if let Some(image) = images.get(&photo.src)
        && is_plausible_size((image.width, image.height))
    {
        photo.size = photo.size.or(Some((image.width, image.height)));
        if photo.srcset.is_none() {
            photo.srcset.clone_from(&image.srcset);
        }
        // Candidates of the text's own stay alone; a published text repeats those of its document.
        if photo.srcset == image.srcset {
            photo.avif.clone_from(&image.avif);
        }
    }
}
