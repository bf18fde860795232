//! The one way through a parsed document: each node in its order, each element entered and left.

use super::Block;
use super::element::{Element, read};
use super::tree::{Content, Node};
use super::writer::{Opened, Writer};

enum Step<N> {
    Enter(N),
    Leave(Opened),
}

/// What stands below `root`, as blocks; addresses are seen from `base`. The steps ahead wait in a list and not on the stack, so no
/// depth of nesting is too deep.
pub(super) fn walk<N: Node>(root: &N, base: &str) -> Vec<Block> {
    let mut writer = Writer::default();
    let mut ahead = Vec::new();
    push_children(&mut ahead, root);
    while let Some(step) = ahead.pop() {
        match step {
            Step::Leave(opened) => writer.close(opened),
            Step::Enter(node) => match node.content() {
                Content::Text(text) => writer.text(&text),
                Content::Other => {}
                Content::Element(name) => {
                    let element = read(&name, &|attribute| node.attribute(attribute), base);
                    if !matches!(element, Element::Hidden) {
                        ahead.push(Step::Leave(writer.open(element)));
                        push_children(&mut ahead, &node);
                    }
                }
            },
        }
    }
    writer.finish()
}

fn push_children<N: Node>(ahead: &mut Vec<Step<N>>, node: &N) {
    ahead.extend(node.children().into_iter().rev().map(Step::Enter));
}
