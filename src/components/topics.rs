use leptos::prelude::*;

use crate::{
    markup::{Piece, el},
    store::Store,
};

/// An article's tags.
#[component]
pub fn Topics(tags: Vec<String>) -> Piece {
    let store: Store = expect_context();
    let title = store.locale_now().topics;
    (!tags.is_empty())
        .then(|| {
            el("section")
                .class("topics")
                .attr("aria-label", title)
                .child(el("h2").child(title))
                .child(el("ul").children(tags.into_iter().map(|tag| el("li").child(tag))))
        })
        .into()
}
