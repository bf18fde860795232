use std::sync::Arc;

use leptos::prelude::*;

use super::Timestamp;
use crate::{
    here::Here,
    markup::{Element, Piece, el, live},
    newsroom::{Archive, Article},
    routes::Page,
    store::Store,
};

/// Characters of a headline that stands beside other things.
pub const HEADLINE_BESIDE: usize = 140;

/// A titled list of headlines; nothing when there are none.
#[component]
pub fn HeadlineList(
    title: &'static str,
    /// Which articles of all that are here.
    articles: fn(&Archive) -> Vec<Arc<Article>>,
    /// With places 1, 2, 3 before the headlines.
    #[prop(optional)]
    numbered: bool,
) -> Piece {
    let store: Store = expect_context();
    live(move || {
        let articles = articles(&store.archive());
        (!articles.is_empty()).then(|| {
            el("section")
                .class("headlines")
                .class_if("numbered", numbered)
                .attr("aria-label", title)
                .child(el("h2").child(title))
                .child(el("ol").children(articles.iter().map(entry)))
        })
    })
}

fn entry(article: &Arc<Article>) -> Element {
    let here: Here = expect_context();
    let link = el("a").attr("href", here.link(&Page::article(&article.slug)));
    el("li")
        .attr("lang", article.language.clone())
        .child(link.child(article.short_headline(HEADLINE_BESIDE)))
        .child(article.published.map(|moment| view! { <Timestamp moment/> }))
}
