use leptos::prelude::*;

use super::text;
use crate::{
    body::Block,
    markup::{Piece, el},
};

/// The text of an article. Each block becomes the one element that it stands for.
#[component]
pub fn ArticleBody(blocks: Vec<Block>) -> Piece {
    // The first picture of a text stands near its top.
    el("div").class("text").child(text::blocks(blocks, true)).into()
}
