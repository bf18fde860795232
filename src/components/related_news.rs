use std::sync::Arc;

use leptos::prelude::*;

use super::{CardPicture, HEADLINE_BESIDE, Timestamp, hue};
use crate::{
    here::Here,
    markup::{Element, Piece, el, live},
    newsroom::Article,
    routes::Page,
    store::Store,
};

/// "Tin liên quan" of an article, from all articles that are here.
#[component]
pub fn RelatedNews(article: Arc<Article>) -> Piece {
    let store: Store = expect_context();
    let locale = store.locale_now();
    // Drawn once it is settled: nothing moves when a chosen article arrives from another document.
    live(move || {
        let related = store.related(&article).unwrap_or_default();
        let illustrated = related.iter().any(|article| article.picture.is_some());
        (!related.is_empty()).then(|| {
            el("aside")
                .class("related")
                .attr("aria-label", locale.related)
                .child(el("h2").child(locale.related))
                .child(el("ul").children(related.iter().map(|one| entry(one, illustrated))))
        })
    })
}

fn entry(article: &Arc<Article>, illustrated: bool) -> Element {
    let here: Here = expect_context();
    let picture = illustrated.then(|| view! { <CardPicture picture=article.picture.clone() first=false/> });
    let link = el("a").class("card-link").attr("href", here.link(&Page::article(&article.slug)));
    let text = el("div")
        .child(link.child(article.short_headline(HEADLINE_BESIDE)))
        .child(article.published.map(|moment| view! { <Timestamp moment/> }));
    el("li")
        .class_if("pictured", illustrated)
        .class_of(hue(article.section.as_deref()))
        .attr("lang", article.language.clone())
        .child(picture)
        .child(text)
}
