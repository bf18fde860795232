//! Photos and the caption they share.

use super::to_text::push_inlines;
use super::{Block, Figure, Inline, Photo, Style};

/// A caption that is not marked up as one has at most so many characters.
const LONGEST_CAPTION: usize = 300;

/// The blocks of a figure that ends. Its pictures share its caption; what else it holds follows. A recording that it holds alone
/// gets the caption. Else that is a paragraph below what it holds.
pub(super) fn finished(caption: Vec<Inline>, blocks: Vec<Block>) -> Vec<Block> {
    let mut photos = Vec::new();
    let mut others = Vec::new();
    for block in blocks {
        match block {
            Block::Figure(figure) if figure.caption.is_empty() => {
                for photo in figure.photos {
                    if !is_last(&photos, &photo) {
                        photos.push(photo);
                    }
                }
            }
            other => others.push(other),
        }
    }
    if !photos.is_empty() {
        others.insert(0, Block::Figure(Figure { photos, caption }));
    } else if let [Block::Media(media)] = &mut others[..]
        && media.caption.is_empty()
    {
        media.caption = caption;
    } else if !caption.is_empty() {
        others.push(Block::Paragraph(caption));
    }
    others
}

/// Whether `photo` shows once more what stands right before it without a caption.
pub(super) fn repeats(before: Option<&Block>, photo: &Photo) -> bool {
    match before {
        Some(Block::Figure(Figure { photos, caption })) => caption.is_empty() && is_last(photos, photo),
        _ => false,
    }
}

/// Whether `block` is nothing but photos.
pub(super) fn is_bare(block: &Block) -> bool {
    matches!(block, Block::Figure(Figure { caption, .. }) if caption.is_empty())
}

/// The bare figures among the last `most` of `blocks` become one over `caption`.
pub(super) fn join(blocks: &mut Vec<Block>, most: usize, caption: Vec<Inline>) {
    let mut figures = Vec::new();
    while figures.len() < most
        && blocks.last().is_some_and(is_bare)
        && let Some(figure) = blocks.pop()
    {
        figures.push(figure);
    }
    figures.reverse();
    blocks.extend(finished(caption, figures));
}

/// What is said more continues a caption on a line of its own. Places at the caption's end stand right before the next word, as everywhere.
pub(super) fn continue_line(caption: &mut Vec<Inline>, mut line: Vec<Inline>) {
    if !caption.is_empty() && !line.is_empty() {
        let said = |inline: &Inline| !matches!(inline, Inline::Anchor(_));
        let end = caption.iter().rposition(said).map_or(0, |last| last + 1);
        put_before_words(&mut line, caption.split_off(end));
        caption.push(Inline::Break);
    }
    caption.extend(line);
}

fn put_before_words(line: &mut Vec<Inline>, places: Vec<Inline>) {
    match line.first_mut().and_then(Inline::nested_mut) {
        Some(content) => put_before_words(content, places),
        None => drop(line.splice(..0, places)),
    }
}

/// It is not too long to stand below a picture.
pub(super) fn is_short(content: &[Inline]) -> bool {
    let mut text = String::new();
    push_inlines(&mut text, content);
    text.chars().count() <= LONGEST_CAPTION
}

/// The whole of it is in italics.
pub(super) fn is_italic(content: &[Inline]) -> bool {
    match content {
        [Inline::Styled(Style::Emphasis, _)] => true,
        [one] => is_italic(one.nested()),
        _ => false,
    }
}

fn is_last(photos: &[Photo], photo: &Photo) -> bool {
    photos.last().is_some_and(|last| last.src == photo.src)
}
