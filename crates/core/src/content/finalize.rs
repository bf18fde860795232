//! What only the whole text can tell: which places something leads to. And what is done best at the very end, once for each text.

use super::inline_builder::push;
use super::links::escaped;
use super::{Block, Definition, Figure, Heading, Inline, Link, Table};
use crate::util::platform::compose;
use crate::util::string_set::StringSet;
use std::mem;

/// Takes away the places which no link of the text leads to, nor one of `references`; each text gets its composed form.
pub(super) fn finalize(mut blocks: Vec<Block>, mut references: StringSet) -> Vec<Block> {
    each_line(&mut blocks, &mut |line| note(line, &mut references));
    each_line(&mut blocks, &mut |line| finalize_line(line, &mut references));
    blocks
}

fn each_line(blocks: &mut [Block], visit: &mut dyn FnMut(&mut Vec<Inline>)) {
    for block in blocks {
        match block {
            Block::Paragraph(line)
            | Block::Heading(Heading { content: line, .. })
            | Block::Figure(Figure { caption: line, .. })
            | Block::Table(Table { caption: line, .. }) => visit(line),
            Block::Media(media) => visit(&mut media.caption),
            Block::Definitions(definitions) => {
                for definition in definitions {
                    if let Definition::Term(line) = definition {
                        visit(line);
                    }
                }
            }
            _ => {}
        }
        block.nested_mut(&mut |blocks| each_line(blocks, visit));
    }
}

fn note(line: &[Inline], references: &mut StringSet) {
    for inline in line {
        if let Inline::Link(Link { href, .. }) = inline {
            references.is_new(href);
        }
        note(inline.nested(), references);
    }
}

/// A place's name is its own alone, so it does no harm to take it for a reference from now on.
fn finalize_line(line: &mut Vec<Inline>, references: &mut StringSet) {
    for inline in mem::take(line) {
        match inline {
            Inline::Anchor(id) if references.is_new(&escaped(&id)) => {}
            inline => push(line, inline),
        }
    }
    for inline in line {
        if let Inline::Text(text) = inline {
            *text = compose(mem::take(text));
        } else if let Some(content) = inline.nested_mut() {
            finalize_line(content, references);
        }
    }
}
