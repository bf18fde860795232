use std::sync::Arc;

use leptos::prelude::*;

use super::HEADLINE_BESIDE;
use crate::{
    here::Here,
    markup::{Element, Piece, el, live},
    newsroom::Article,
    routes::Page,
    store::Store,
};

/// The articles before and after this one in time.
#[component]
pub fn Neighbours(article: Arc<Article>) -> Piece {
    let store: Store = expect_context();
    let locale = store.locale_now();
    live(move || {
        let (newer, older) = store.archive().neighbours(&article);
        (newer.is_some() || older.is_some()).then(|| {
            el("nav")
                .class("neighbours")
                .attr("aria-label", locale.neighbours)
                .child(newer.map(|article| neighbour(&article, locale.newer, "newer")))
                .child(older.map(|article| neighbour(&article, locale.older, "older")))
        })
    })
}

fn neighbour(article: &Article, label: &'static str, class: &'static str) -> Element {
    let here: Here = expect_context();
    let headline = el("span")
        .class("neighbour-headline")
        .attr("lang", article.language.clone())
        .child(article.short_headline(HEADLINE_BESIDE));
    el("a")
        .class(class)
        .attr("href", here.link(&Page::article(&article.slug)))
        .child(el("span").class("neighbour-label").child(label))
        .child(headline)
}
