use bantin_core::content::Block;
use leptos::prelude::*;

use super::content;

/// The content of an article. Its first picture is loaded at once, since it is near the top.
#[component]
pub fn ArticleBody(blocks: Vec<Block>) -> impl IntoView {
    view! { <div class="text">{content::blocks(blocks, true)}</div> }
}
