//! Blocks without their form.

use super::whitespace::SOFT_HYPHEN;
use super::{Block, Definition, Figure, Heading, Inline};

/// The text alone: each block on a line of its own, a line break inside a block as a space, no soft hyphens. Captions and titles
/// are text, `alt` is not.
pub fn to_text(blocks: &[Block]) -> String {
    let mut text = String::new();
    push_blocks(&mut text, blocks);
    text.truncate(text.trim_end().len());
    text
}

fn push_blocks(text: &mut String, blocks: &[Block]) {
    for block in blocks {
        match block {
            Block::Paragraph(content) | Block::Heading(Heading { content, .. }) => push_line(text, content),
            Block::Figure(Figure { caption, .. }) => push_line(text, caption),
            Block::Media(media) if !media.caption.is_empty() => push_line(text, &media.caption),
            Block::Media(media) => push_row(text, media.title.as_deref()),
            Block::Embed(embed) => push_row(text, embed.title.as_deref()),
            Block::Preformatted(content) => push_row(text, Some(content)),
            Block::Definitions(definitions) => {
                for definition in definitions {
                    match definition {
                        Definition::Term(content) => push_line(text, content),
                        Definition::Details(blocks) => push_blocks(text, blocks),
                    }
                }
            }
            Block::Table(table) => push_line(text, &table.caption),
            _ => {}
        }
        if !matches!(block, Block::Definitions(_)) {
            block.nested(&mut |blocks| push_blocks(text, blocks));
        }
    }
}

fn push_row(text: &mut String, words: Option<&str>) {
    if let Some(words) = words {
        push_words(text, words);
        text.push('\n');
    }
}

fn push_words(text: &mut String, words: &str) {
    for character in words.chars() {
        if character != SOFT_HYPHEN {
            text.push(character);
        }
    }
}

fn push_line(text: &mut String, content: &[Inline]) {
    if !content.is_empty() {
        push_inlines(text, content);
        text.push('\n');
    }
}

pub(super) fn push_inlines(text: &mut String, content: &[Inline]) {
    for inline in content {
        match inline {
            Inline::Text(words) => push_words(text, words),
            Inline::Break => text.push(' '),
            _ => push_inlines(text, inline.nested()),
        }
    }
}
