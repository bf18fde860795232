use leptos::prelude::*;

use crate::{
    markup::{Piece, el},
    newsroom::Occasion,
    store::Store,
};

/// The congratulation of an anniversary, which the reader can close.
#[component]
pub fn AnniversaryBanner(occasion: Occasion, #[prop(into)] on_close: Callback<()>) -> Piece {
    let store: Store = expect_context();
    let locale = store.locale_now();
    let sentence = occasion.sentence(locale.congratulation, locale.anniversary_date);
    let picture = occasion.image.map(|src| {
        let picture = el("img").class("banner-picture").attr("src", src);
        picture.attr("alt", "").attr("width", 32).attr("height", 32)
    });
    let words = match occasion.url {
        Some(address) => el("a").attr("href", address).attr("rel", "external").child(sentence).into(),
        None => Piece::from(sentence),
    };
    let close = el("button")
        .class("banner-close")
        .attr("type", "button")
        .attr("aria-label", locale.close_banner)
        .on_click(on_close)
        .child(el("span").attr("aria-hidden", "true").child("×"));
    el("section")
        .class("banner")
        .attr("aria-label", locale.occasion)
        .child(picture)
        .child(el("p").class("banner-words").child(words))
        .child(close)
        .into()
}
