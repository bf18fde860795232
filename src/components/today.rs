use leptos::prelude::*;

use super::AnniversaryBanner;
use crate::{
    browser::{clock::Clock, memory},
    calendar::Date,
    here::Here,
    markup::{Piece, el, live},
    newsroom::{self, Occasion},
    store::Store,
};

/// The line below the site's name: an anniversary's banner on its days, else the tag line and the date. Its height is reserved,
/// because the day is known only to the reader's clock.
#[component]
pub fn Today() -> Piece {
    let store: Store = expect_context();
    let here: Here = expect_context();
    let clock: Clock = expect_context();
    let today = RwSignal::new(None::<Date>);
    let closed = RwSignal::new(Vec::<String>::new());
    // Looked up again with each page: a tab may stay open over midnight.
    Effect::new(move || {
        here.page.track();
        today.set(
            store
                .edition()
                .map(|edition| edition.time.today(clock.unix_seconds())),
        );
    });
    let occasion = move || {
        let (edition, today) = (store.edition()?, today.get()?);
        let closed = closed.get();
        newsroom::occasions(&edition.anniversaries, today)
            .into_iter()
            .find(|occasion| !closed.contains(&occasion.key()) && !was_closed(occasion))
    };
    let close = move |occasion: Occasion| {
        memory::remember(&memory_key(&occasion), "1");
        closed.update(|closed| closed.push(occasion.key()));
    };
    let line = move || match occasion() {
        Some(occasion) => {
            let shown = occasion.clone();
            view! { <AnniversaryBanner occasion=shown on_close=move |()| close(occasion.clone())/> }
                .into()
        }
        None => {
            let locale = store.locale_now();
            let edition = store.edition();
            let loading = edition.is_none().then_some(locale.loading);
            let tag_line = edition.and_then(|edition| edition.tag_line.clone());
            // Its place is kept before the day is known: the tag line stays where it is.
            let date = today.get().map(|date| (locale.day)(date));
            let date = el("span").class("date-line").child(date);
            let line = el("p").class("today-line");
            let tag_line = tag_line.map(|text| el("span").class("tag-line").child(text));
            Piece::from(line.child(loading).child(tag_line).child(date))
        }
    };
    el("div").class("today").child(live(line)).into()
}

fn memory_key(occasion: &Occasion) -> String {
    format!("closed:{}", occasion.key())
}

fn was_closed(occasion: &Occasion) -> bool {
    memory::remembered(&memory_key(occasion)).is_some()
}
