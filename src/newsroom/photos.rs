//! The photos of a text, wherever they stand in it.

use super::Images;
use crate::body::{Block, Photo};

/// True when the text shows the picture at this absolute address.
pub(super) fn shows(blocks: &[Block], src: &str) -> bool {
    blocks.iter().any(|block| match block {
        Block::Figure(figure) => figure.photos.iter().any(|photo| photo.src == src),
        Block::List(list) => list.items.iter().any(|item| shows(item, src)),
        Block::Quote(quoted) => shows(quoted, src),
        Block::Table(table) => (table.rows.iter().flatten()).any(|cell| shows(&cell.content, src)),
        Block::Paragraph(_) | Block::Heading(_) | Block::Preformatted(_) | Block::Rule => false,
    })
}

/// Gives each photo the size and the candidates that the text itself does not name.
pub(super) fn complete(blocks: &mut [Block], images: &Images) {
    for block in blocks {
        match block {
            Block::Figure(figure) => {
                for photo in &mut figure.photos {
                    complete_one(photo, images);
                }
            }
            Block::List(list) => {
                for item in &mut list.items {
                    complete(item, images);
                }
            }
            Block::Quote(quoted) => complete(quoted, images),
            Block::Table(table) => {
                for cell in table.rows.iter_mut().flatten() {
                    complete(&mut cell.content, images);
                }
            }
            Block::Paragraph(_) | Block::Heading(_) | Block::Preformatted(_) | Block::Rule => {}
        }
    }
}

fn complete_one(photo: &mut Photo, images: &Images) {
    if let Some(image) = images.get(&photo.src) {
        photo.size = photo.size.or(Some((image.width, image.height)));
        if photo.srcset.is_none() {
            photo.srcset.clone_from(&image.srcset);
        }
    }
}
