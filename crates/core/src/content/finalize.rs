//! The last pass over the blocks: removes unused anchors, composes text.

use super::inline_builder::push;
use super::links::anchor_href;
use super::{Block, Definition, Figure, Heading, Inline, Link, Table, walk_mut};
use crate::util::platform::compose;
use crate::util::string_set::StringSet;
use std::mem;

/// Removes anchors that neither a link in `blocks` nor one of `targets` refers to, and converts text to Unicode NFC.
pub(super) fn finalize(mut blocks: Vec<Block>, mut targets: StringSet) -> Vec<Block> {
    each_line(&mut blocks, &mut |line| collect_targets(line, &mut targets));
    each_line(&mut blocks, &mut |line| finalize_line(line, &mut targets));
    blocks
}

fn each_line(blocks: &mut [Block], visit: &mut dyn FnMut(&mut Vec<Inline>)) {
    walk_mut(blocks, &mut |block| match block {
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
    });
}

fn collect_targets(line: &[Inline], targets: &mut StringSet) {
    for inline in line {
        if let Inline::Link(Link { href, .. }) = inline {
            targets.insert(href);
        }
        collect_targets(inline.children(), targets);
    }
}

/// `StringSet::insert` also adds the anchors that are missing from `targets`. Anchor names are unique, so this changes no result.
fn finalize_line(line: &mut Vec<Inline>, targets: &mut StringSet) {
    for inline in mem::take(line) {
        match inline {
            Inline::Anchor(name) if targets.insert(&anchor_href(&name)) => {}
            inline => push(line, inline),
        }
    }
    for inline in line {
        if let Inline::Text(text) = inline {
            *text = compose(mem::take(text));
        } else if let Some(content) = inline.children_mut() {
            finalize_line(content, targets);
        }
    }
}
