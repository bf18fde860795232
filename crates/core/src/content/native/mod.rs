//! The native parser: html5ever, with limits on depth and number of nodes.

mod depth_limit;
mod dom;

use super::Block;
use super::parse::parse_tree;
use depth_limit::DepthLimit;
use html5ever::buffer_queue::BufferQueue;
use html5ever::interface::TokenizerResult;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{Tokenizer, TokenizerOpts};

/// Parses the document `html`. URLs resolve against `base`.
pub(super) fn read(html: &str, base: &str) -> Vec<Block> {
    let tokenizer =
        Tokenizer::new(DepthLimit::default(), TokenizerOpts { discard_bom: false, ..TokenizerOpts::default() });
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(html));
    while !matches!(tokenizer.feed(&input), TokenizerResult::Done) {}
    tokenizer.end();
    let tree = tokenizer.sink.builder.sink.tree.into_inner();
    parse_tree(&tree.root(), base, html.len())
}
