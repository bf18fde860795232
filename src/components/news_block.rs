use bantin_core::{feed::BlockForm, model::NewsBlock, routes::Page};
use leptos::prelude::*;

use super::{Headlines, NewsCard, with_accent};
use crate::state::use_page_context;

/// A block of the front page. Its heading links to its section or event.
#[component]
pub fn NewsBlockView(
    block: NewsBlock,
    /// The position among the blocks, for the id of the heading.
    index: usize,
) -> impl IntoView {
    let context = use_page_context();
    let id = format!("block-{index}");
    let heading = match block.list() {
        Some(list) => view! { <a href=context.href(&Page::list(&list, None))>{block.title.clone()}</a> }.into_any(),
        None => block.title.clone().into_any(),
    };
    let class = with_accent("block", block.section());
    let mut articles = block.articles;
    let headlines = articles.split_off(match block.form {
        BlockForm::Lead => 1.min(articles.len()),
        BlockForm::Headlines => 0,
        BlockForm::Row => articles.len(),
    });
    let cards = articles.into_iter().map(|article| view! { <NewsCard article in_block=true/> }).collect::<Vec<_>>();
    view! {
        <section class=class class:row=block.form == BlockForm::Row aria-labelledby=id.clone()>
            <h2 id=id.clone()>{heading}</h2>
            {(!cards.is_empty()).then(|| view! { <ul class="cards">{cards}</ul> }.into_any())}
            {(!headlines.is_empty()).then(|| view! { <Headlines articles=headlines/> })}
        </section>
    }
}
