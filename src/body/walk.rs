//! The one way through a parsed document: each node in its order, each element entered and left.

use super::element::{Element, read};
use super::tree::{Content, Node, sources};
use super::writer::{Opened, Writer};
use super::{Block, marks};

enum Step<N> {
    Enter(N),
    Leave(Opened),
}

/// What stands below `root`, as blocks; addresses are seen from `base`. The steps ahead wait in a list and not on the stack, so no
/// depth of nesting is too deep.
pub(super) fn walk<N: Node>(root: &N, base: &str) -> Vec<Block> {
    let mut writer = Writer::default();
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
        let attribute = |name: &str| node.attribute(name);
        let element = read(&name, &attribute, &offered, base);
        if name == "img" {
            offered.clear();
        }
        if matches!(element, Element::Hidden) {
            continue;
        }
        let holds_all = element.is_leaf();
        let opened = writer.open(element, marks::read(&name, &attribute));
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
