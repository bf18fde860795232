//! Figures: photos and their captions.

use super::limits::MAX_CAPTION_CHARS;
use super::to_text::push_inlines;
use super::{Block, Figure, Inline, Photo, Style, attributes};

/// The blocks of a figure. Its photos share the caption, other blocks follow. A single recording gets the caption;
/// otherwise the caption is a paragraph at the end.
pub(super) fn finish(caption: Vec<Inline>, blocks: Vec<Block>) -> Vec<Block> {
    let mut photos: Vec<Photo> = Vec::new();
    let mut others = Vec::new();
    for block in blocks {
        match block {
            Block::Figure(figure) if figure.caption.is_empty() => photos.extend(figure.photos),
            other => others.push(other),
        }
    }
    photos.dedup_by(|photo, previous| photo.src == previous.src);
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

/// Whether `photo` repeats the last photo of `previous`, an uncaptioned figure.
pub(super) fn repeats(previous: Option<&Block>, photo: &Photo) -> bool {
    matches!(previous, Some(Block::Figure(Figure { photos, caption }))
        if caption.is_empty() && photos.last().is_some_and(|last| last.src == photo.src))
}

/// Whether `block` is an uncaptioned placeholder of a picture that a script loads.
pub(super) fn is_placeholder(block: &Block) -> bool {
    matches!(block, Block::Figure(Figure { photos, caption })
        if caption.is_empty() && matches!(&photos[..], [photo] if attributes::is_placeholder(&photo.src)))
}

pub(super) fn is_uncaptioned(block: &Block) -> bool {
    matches!(block, Block::Figure(figure) if figure.caption.is_empty())
}

/// Merges the uncaptioned figures at the end of `blocks`, at most `most`, into one figure with `caption`.
pub(super) fn add_caption(blocks: &mut Vec<Block>, most: usize, caption: Vec<Inline>) {
    let figures = blocks.iter().rev().take(most).take_while(|block| is_uncaptioned(block)).count();
    let figures = blocks.split_off(blocks.len() - figures);
    blocks.extend(finish(caption, figures));
}

/// Appends `line` to a caption as a new line. Anchors at the end of the caption move before the first word of `line`.
pub(super) fn continue_caption(caption: &mut Vec<Inline>, mut line: Vec<Inline>) {
    if !caption.is_empty() && !line.is_empty() {
        let end = caption.iter().rposition(|inline| !matches!(inline, Inline::Anchor(_))).map_or(0, |last| last + 1);
        prepend(&mut line, caption.split_off(end));
        caption.push(Inline::Break);
    }
    caption.extend(line);
}

fn prepend(line: &mut Vec<Inline>, anchors: Vec<Inline>) {
    match line.first_mut().and_then(Inline::children_mut) {
        Some(content) => prepend(content, anchors),
        None => drop(line.splice(..0, anchors)),
    }
}

/// Whether a paragraph is short enough for a caption.
pub(super) fn is_short(line: &[Inline]) -> bool {
    let mut text = String::new();
    push_inlines(&mut text, line);
    text.chars().count() <= MAX_CAPTION_CHARS
}

pub(super) fn is_italic(line: &[Inline]) -> bool {
    match line {
        [Inline::Styled(Style::Emphasis, _)] => true,
        [inline] => is_italic(inline.children()),
        _ => false,
    }
}
