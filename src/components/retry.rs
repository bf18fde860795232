use leptos::prelude::*;

use crate::{
    markup::{Piece, el, live},
    problem::Problem,
    store::Store,
};

/// What went wrong, in a sentence, and a button that asks again.
#[component]
pub fn Retry(problem: Problem) -> Piece {
    let store: Store = expect_context();
    let again = el("button").class("button").attr("type", "button");
    el("div")
        .class("retry")
        .attr("role", "alert")
        .child(el("p").child(live(move || (store.locale().problem)(&problem))))
        .child(again.on_click(move || store.retry()).child(live(move || store.locale().retry)))
        .into()
}
