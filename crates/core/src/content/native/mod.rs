//! html5ever, the HTML Standard's parser in Rust.

mod depth_limit;
mod dom;

use super::Block;
use super::parse::parse_tree;
use depth_limit::DepthLimit;
use dom::Dom;
use html5ever::buffer_queue::BufferQueue;
use html5ever::interface::TokenizerResult;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{Tokenizer, TokenizerOpts};

/// The blocks of the document which `html` is. Addresses are seen from `base`.
pub(super) fn read(html: &str, base: &str) -> Vec<Block> {
    parse_tree(&parse(html).document(), base, html.len())
}

fn parse(html: &str) -> Dom {
    let tokenizer =
        Tokenizer::new(DepthLimit::default(), TokenizerOpts { discard_bom: false, ..TokenizerOpts::default() });
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(html));
    while !matches!(tokenizer.feed(&input), TokenizerResult::Done) {}
    tokenizer.end();
    tokenizer.sink.into_dom()
}
