//! Keeps hostile markup from costing more than its length.

use super::dom::{Dom, Handle};
use html5ever::LocalName;
use html5ever::tokenizer::{Tag, TagKind, Token, TokenSink, TokenSinkResult};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts};
use std::cell::RefCell;

/// Deeper elements are not opened; Chromium draws the same line. The parser looks through all open elements at nearly every tag.
const DEEPEST: usize = 512;

/// With this many nodes only text is read on. Few bytes can ask for many nodes: formats left open are opened again in each block.
const MOST_NODES: usize = 500_000;

/// Elements that hold nothing or only text: they can't nest.
const FLAT: [&str; 21] = [
    "area",
    "br",
    "col",
    "embed",
    "hr",
    "iframe",
    "img",
    "input",
    "link",
    "meta",
    "noembed",
    "noframes",
    "plaintext",
    "script",
    "source",
    "style",
    "textarea",
    "title",
    "track",
    "wbr",
    "xmp",
];

/// The tree builder behind a gate for tags.
pub struct DepthLimit {
    builder: TreeBuilder<Handle, Dom>,
    /// The elements refused for their depth and not yet closed.
    refused: RefCell<Vec<LocalName>>,
}

impl Default for DepthLimit {
    fn default() -> Self {
        let options = TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() };
        Self { builder: TreeBuilder::new(Dom::default(), options), refused: RefCell::default() }
    }
}

impl DepthLimit {
    pub fn into_dom(self) -> Dom {
        self.builder.sink
    }

    fn admits(&self, tag: &Tag) -> bool {
        let dom = &self.builder.sink;
        let mut refused = self.refused.borrow_mut();
        match tag.kind {
            _ if dom.len() >= MOST_NODES => false,
            TagKind::StartTag if dom.depth() < DEEPEST || FLAT.contains(&&*tag.name) => true,
            TagKind::StartTag => {
                refused.push(tag.name.clone());
                false
            }
            TagKind::EndTag if refused.last() == Some(&tag.name) => {
                refused.pop();
                false
            }
            TagKind::EndTag => {
                dom.rise();
                true
            }
        }
    }
}

impl TokenSink for DepthLimit {
    type Handle = Handle;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<Handle> {
        if matches!(&token, Token::TagToken(tag) if !self.admits(tag)) {
            return TokenSinkResult::Continue;
        }
        self.builder.process_token(token, line)
    }

    fn end(&self) {
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.builder.adjusted_current_node_present_but_not_in_html_namespace()
    }
}
