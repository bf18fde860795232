//! Blocks to plain text.

use super::whitespace::SOFT_HYPHEN;
use super::{Block, Definition, Figure, Heading, Inline, Table};

/// The text of `blocks`: one line per block, line breaks inside a block as spaces, no soft hyphens. Captions and titles are
/// included, text alternatives are not.
pub fn to_text(blocks: &[Block]) -> String {
    let mut text = String::new();
    blocks.iter().for_each(|block| push_block(&mut text, block));
    text.truncate(text.trim_end().len());
    text
}

fn push_block(text: &mut String, block: &Block) {
    match block {
        Block::Paragraph(line)
        | Block::Heading(Heading { content: line, .. })
        | Block::Figure(Figure { caption: line, .. })
        | Block::Table(Table { caption: line, .. }) => push_line(text, line),
        Block::Media(media) if !media.caption.is_empty() => push_line(text, &media.caption),
        Block::Media(media) => push_row(text, media.title.as_deref()),
        Block::Embed(embed) => push_row(text, embed.title.as_deref()),
        Block::Preformatted(content) => push_row(text, Some(content)),
        Block::Definitions(definitions) => {
            for definition in definitions {
                match definition {
                    Definition::Term(line) => push_line(text, line),
                    Definition::Details(blocks) => blocks.iter().for_each(|block| push_block(text, block)),
                }
            }
            return;
        }
        _ => {}
    }
    block.children().into_iter().for_each(|block| push_block(text, block));
}

fn push_row(text: &mut String, words: Option<&str>) {
    if let Some(words) = words {
        push_words(text, words);
        text.push('\n');
    }
}

fn push_line(text: &mut String, line: &[Inline]) {
    if !line.is_empty() {
        push_inlines(text, line);
        text.push('\n');
    }
}

pub(super) fn push_inlines(text: &mut String, line: &[Inline]) {
    for inline in line {
        match inline {
            Inline::Text(words) => push_words(text, words),
            Inline::Break => text.push(' '),
            _ => push_inlines(text, inline.children()),
        }
    }
}

fn push_words(text: &mut String, words: &str) {
    text.extend(words.split(SOFT_HYPHEN));
}
