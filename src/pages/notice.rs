use leptos::prelude::*;

use crate::{
    components::Retry,
    here::Here,
    markup::{Element, Piece, el, live},
    newsroom::Section,
    problem::Problem,
    routes::Page,
    store::Store,
};

/// The page's data did not come.
#[component]
pub fn FailedPage(problem: Problem) -> Piece {
    let store: Store = expect_context();
    notice(live(move || store.locale().problem_title)).child(view! { <Retry problem/> }).into()
}

/// No page has this address, or its article is nowhere in the feed.
#[component]
pub fn NotFoundPage() -> Piece {
    let store: Store = expect_context();
    notice(live(move || store.locale().not_found_title))
        .child(el("p").child(live(move || store.locale().not_found_text)))
        .child(back_home())
        .into()
}

/// A feed, or a section, without an article.
#[component]
pub fn EmptyPage(section: Option<Section>) -> Piece {
    let store: Store = expect_context();
    let locale = store.locale_now();
    match section {
        None => notice(locale.empty_title).child(el("p").child(locale.empty_text)),
        Some(section) => {
            let notice = notice(section.title).child(el("p").child(locale.empty_section));
            notice.child(back_home())
        }
    }
    .into()
}

fn notice(title: impl Into<Piece>) -> Element {
    el("section").class("notice").child(el("h1").attr("tabindex", "-1").child(title))
}

fn back_home() -> Element {
    let store: Store = expect_context();
    let here: Here = expect_context();
    let link = el("a").class("button").attr("href", here.link(&Page::front()));
    el("p").child(link.child(live(move || store.locale().back_home)))
}
