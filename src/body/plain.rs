//! Blocks without their form.

use super::{Block, Figure, Heading, Inline, Link};

/// The text alone: each block on a line of its own, a line break inside a block as a space. Captions are text, `alt` is not.
pub fn plain(blocks: &[Block]) -> String {
    let mut text = String::new();
    push_blocks(&mut text, blocks);
    text.truncate(text.trim_end().len());
    text
}

fn push_blocks(text: &mut String, blocks: &[Block]) {
    for block in blocks {
        match block {
            Block::Paragraph(content) | Block::Heading(Heading { content, .. }) => {
                push_line(text, content)
            }
            Block::Figure(Figure { caption, .. }) => push_line(text, caption),
            Block::List(list) => list.items.iter().for_each(|item| push_blocks(text, item)),
            Block::Quote(blocks) => push_blocks(text, blocks),
            Block::Table(table) => {
                push_line(text, &table.caption);
                table
                    .rows
                    .iter()
                    .flatten()
                    .for_each(|cell| push_blocks(text, &cell.content));
            }
            Block::Preformatted(content) => {
                text.push_str(content);
                text.push('\n');
            }
            Block::Rule => {}
        }
    }
}

fn push_line(text: &mut String, content: &[Inline]) {
    if !content.is_empty() {
        push_inlines(text, content);
        text.push('\n');
    }
}

fn push_inlines(text: &mut String, content: &[Inline]) {
    for inline in content {
        match inline {
            Inline::Text(words) => text.push_str(words),
            Inline::Break => text.push(' '),
            Inline::Styled(_, content) | Inline::Link(Link { content, .. }) => {
                push_inlines(text, content)
            }
        }
    }
}
