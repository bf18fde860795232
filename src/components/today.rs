use leptos::prelude::*;

use super::AnniversaryBanner;
use crate::{
    browser::closed_banners,
    here::Here,
    markup::{Piece, el, live},
    newsroom::{self, Occasion},
    showing::Showing,
    store::Store,
};

/// The line below the site's name: an anniversary's banner on its days, else the tag line and the date. Its height is reserved,
/// because the day is known only to the reader's clock.
#[component]
pub fn Today() -> Piece {
    let store: Store = expect_context();
    let here: Here = expect_context();
    let occasion = move || {
        let (edition, today) = (store.edition()?, here.today.get()?);
        let occasions = newsroom::occasions(&edition.anniversaries, today);
        (here.closed).with(|closed| {
            let mut open = occasions.into_iter();
            open.find(|occasion| !closed.contains(&occasion.key()))
        })
    };
    let close = move |occasion: Occasion| {
        closed_banners::remember(&occasion);
        here.closed.update(|closed| closed.push(occasion.key()));
    };
    let line = move || match occasion() {
        Some(occasion) => {
            let shown = occasion.clone();
            view! { <AnniversaryBanner occasion=shown on_close=move |()| close(occasion.clone())/> }.into()
        }
        None => {
            let locale = store.locale_now();
            let edition = store.edition();
            let loading = edition.is_none() && here.showing.with(Showing::is_loading);
            let loading = loading.then_some(locale.loading);
            let tag_line = edition.and_then(|edition| edition.tag_line.clone());
            // Its place is kept before the day is known: the tag line stays where it is.
            let date = here.today.get().map(|date| (locale.day)(date));
            let date = el("span").class("date-line").child(date);
            let line = el("p").class("today-line");
            let tag_line = tag_line.map(|text| el("span").class("tag-line").child(text));
            Piece::from(line.child(loading).child(tag_line).child(date))
        }
    };
    el("div").class("today").child(live(line)).into()
}
