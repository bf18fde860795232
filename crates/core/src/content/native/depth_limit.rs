//! A token sink between tokenizer and tree builder. It drops tags beyond the limits of the tree.

use super::dom::Dom;
use crate::content::limits::{MAX_TREE_DEPTH, MAX_TREE_NODES};
use ego_tree::NodeId;
use html5ever::LocalName;
use html5ever::tokenizer::{Tag, TagKind, Token, TokenSink, TokenSinkResult};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts};
use std::cell::RefCell;

/// The tree builder of html5ever with limits on depth and number of nodes.
pub struct DepthLimit {
    pub builder: TreeBuilder<NodeId, Dom>,
    /// Elements that were dropped because of their depth and are not closed yet.
    dropped: RefCell<Vec<LocalName>>,
}

impl Default for DepthLimit {
    fn default() -> Self {
        let options = TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() };
        Self { builder: TreeBuilder::new(Dom::default(), options), dropped: RefCell::default() }
    }
}

impl DepthLimit {
    fn allows(&self, tag: &Tag) -> bool {
        let dom = &self.builder.sink;
        let mut dropped = self.dropped.borrow_mut();
        match (tag.kind, &*tag.name) {
            _ if dom.len() >= MAX_TREE_NODES => false,
            // These elements are void or contain only text, so they can't be nested.
            (
                TagKind::StartTag,
                "area" | "br" | "col" | "embed" | "hr" | "iframe" | "img" | "input" | "link" | "meta" | "noembed"
                | "noframes" | "plaintext" | "script" | "source" | "style" | "textarea" | "title" | "track" | "wbr"
                | "xmp",
            ) => true,
            (TagKind::StartTag, _) if dom.depth.get() < MAX_TREE_DEPTH => true,
            (TagKind::StartTag, _) => {
                dropped.push(tag.name.clone());
                false
            }
            (TagKind::EndTag, _) if dropped.last() == Some(&tag.name) => {
                dropped.pop();
                false
            }
            (TagKind::EndTag, _) => {
                dom.depth.set(dom.depth.get().saturating_sub(1));
                true
            }
        }
    }
}

impl TokenSink for DepthLimit {
    type Handle = NodeId;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<NodeId> {
        match &token {
            Token::TagToken(tag) if !self.allows(tag) => TokenSinkResult::Continue,
            _ => self.builder.process_token(token, line),
        }
    }

    fn end(&self) {
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.builder.adjusted_current_node_present_but_not_in_html_namespace()
    }
}
