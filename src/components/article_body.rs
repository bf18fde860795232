use leptos::prelude::*;

use super::text;
use bantin_core::content::Block;

/// The text of an article. Each block becomes the one element that it stands for.
#[component]
pub fn ArticleBody(blocks: Vec<Block>) -> impl IntoView {
    // The first picture of a text stands near its top.
    view! { <div class="text">{text::blocks(blocks, true)}</div> }
}
