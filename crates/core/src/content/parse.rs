//! The one way through a parsed document: each node in its order, each element entered and left.

use std::cell::Cell;

use super::block_builder::{BlockBuilder, OpenElement};
use super::element::{Element, read};
use super::tree::{Content, Node, sources};
use super::{Block, global_attributes};

enum Step<N> {
    Enter(N),
    Leave(OpenElement),
}

/// What all attributes of a text may take, in bytes, with the addresses that they may hold.
///
/// Parsers open a format that was left open again in each block, with its attributes, and an address is as long as what it is seen from: a
/// few bytes could ask for gigabytes. Beyond the allowance attributes count as absent.
struct AttributeBudget(Cell<usize>);

impl AttributeBudget {
    /// `length` is that of the markup, in bytes.
    fn of(length: usize) -> Self {
        Self(Cell::new(length.saturating_mul(100).saturating_add(1 << 20)))
    }

    fn attribute<N: Node>(&self, node: &N, name: &str, base: &str) -> Option<String> {
        let left = self.0.get();
        if left == 0 {
            return None;
        }
        let value = node.attribute(name)?;
        let addresses = 1 + value.bytes().filter(|byte| *byte == b',').count();
        let left = left.saturating_sub(value.len() + addresses * base.len());
        self.0.set(left);
        (left > 0).then_some(value)
    }
}

/// What stands below `root`, as blocks; addresses are seen from `base`. `length` is that of the markup, in bytes.
///
/// The steps ahead wait in a list and not on the stack, so no depth of nesting is too deep.
pub(super) fn parse_tree<N: Node>(root: &N, base: &str, length: usize) -> Vec<Block> {
    let allowance = AttributeBudget::of(length);
    let mut writer = BlockBuilder::default();
    let mut offered: Vec<String> = Vec::new();
    let mut ahead = Vec::new();
    push_children(&mut ahead, root);
    while let Some(step) = ahead.pop() {
        let node = match step {
            Step::Leave(opened) => {
                writer.close(opened);
                continue;
            }
            Step::Enter(node) => node,
        };
        let name = match node.content() {
            Content::Text(text) => {
                writer.text(&text);
                continue;
            }
            Content::Other => continue,
            Content::Element(name) => name,
        };
        match name.as_str() {
            "picture" => offered = sources(&node, true),
            "audio" | "video" | "amp-audio" | "amp-video" => offered = sources(&node, false),
            "source" | "img" => {}
            _ => offered.clear(),
        }
        let attribute = |name: &str| allowance.attribute(&node, name, base);
        let element = read(&name, &attribute, &offered, base);
        if name == "img" {
            offered.clear();
        }
        if matches!(element, Element::Hidden) {
            continue;
        }
        let holds_all = element.is_leaf();
        let opened = writer.open(element, global_attributes::read(&name, &attribute));
        if holds_all {
            writer.close(opened);
        } else {
            ahead.push(Step::Leave(opened));
            push_children(&mut ahead, &node);
        }
    }
    writer.finish()
}

fn push_children<N: Node>(ahead: &mut Vec<Step<N>>, node: &N) {
    ahead.extend(node.children().into_iter().rev().map(Step::Enter));
}
