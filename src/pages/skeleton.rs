use leptos::prelude::*;

use crate::{
    markup::{Element, Piece, el, live},
    routes::Page,
    store::Store,
};

/// The geometry of the page that is being loaded, in grey.
#[component]
pub fn Skeleton(page: Page) -> Piece {
    let store: Store = expect_context();
    let title = el("h1").class("unseen").attr("tabindex", "-1");
    let shape = match page {
        Page::Article { .. } => article(),
        _ => el("ul").class("cards").children((0..5).map(|_| card())),
    };
    let place = match page {
        Page::Section { .. } | Page::Archive { .. } => "alone",
        _ => "with-side",
    };
    el("div")
        .class("skeleton")
        .attr("aria-busy", "true")
        .child(title.child(live(move || store.locale().loading)))
        .child(el("div").class(place).attr("aria-hidden", "true").child(shape))
        .into()
}

/// A card before its words and picture are there.
fn card() -> Element {
    let bars = ["bar short", "bar tall", "bar", "bar"].map(bar);
    el("li").class("card").child(picture()).child(el("div").class("card-text").children(bars))
}

fn article() -> Element {
    el("div")
        .class("article")
        .children(["bar short", "bar tall", "bar tall", "bar"].map(bar))
        .child(picture())
        .children(["bar"; 6].map(bar))
}

fn bar(class: &'static str) -> Element {
    el("p").class(class)
}

fn picture() -> Element {
    el("div").class("card-picture")
}
