//! Photos and the caption they share.

use super::{Block, Figure, Photo};

/// The blocks of a figure that ends. Its pictures share its caption; what else it holds follows. Without a picture of its own
/// its caption is a paragraph below what it holds.
pub(super) fn finished(mut figure: Figure, blocks: Vec<Block>) -> Vec<Block> {
    let mut others = Vec::new();
    for block in blocks {
        match block {
            Block::Figure(Figure { photos, caption }) if caption.is_empty() => {
                photos
                    .into_iter()
                    .for_each(|photo| push(&mut figure.photos, photo));
            }
            other => others.push(other),
        }
    }
    if !figure.photos.is_empty() {
        others.insert(0, Block::Figure(figure));
    } else if !figure.caption.is_empty() {
        others.push(Block::Paragraph(figure.caption));
    }
    others
}

/// Whether `photo` shows once more what stands right before it without a caption.
pub(super) fn repeats(before: Option<&Block>, photo: &Photo) -> bool {
    match before {
        Some(Block::Figure(Figure { photos, caption })) => {
            caption.is_empty() && is_last(photos, photo)
        }
        _ => false,
    }
}

fn push(photos: &mut Vec<Photo>, photo: Photo) {
    if !is_last(photos, &photo) {
        photos.push(photo);
    }
}

fn is_last(photos: &[Photo], photo: &Photo) -> bool {
    photos.last().is_some_and(|last| last.src == photo.src)
}
