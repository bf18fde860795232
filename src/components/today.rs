use leptos::{either::Either, prelude::*};

use super::AnniversaryBanner;
use crate::{
    browser::{clock::Clock, memory},
    calendar::Date,
    here::Here,
    newsroom::{self, Occasion},
    store::Store,
};

/// The line below the site's name: an anniversary's banner on its days, else the tag line and the date. Its height is reserved,
/// because the day is known only to the reader's clock.
#[component]
pub fn Today() -> impl IntoView {
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
    let occasion = Memo::new(move |_| {
        let (edition, today) = (store.edition()?, today.get()?);
        let closed = closed.get();
        newsroom::occasions(&edition.anniversaries, today)
            .into_iter()
            .find(|occasion| !closed.contains(&occasion.key()) && !was_closed(occasion))
    });
    let close = move |occasion: Occasion| {
        memory::remember(&memory_key(&occasion), "1");
        closed.update(|closed| closed.push(occasion.key()));
    };
    let line = move || match occasion.get() {
        Some(occasion) => Either::Left(view! {
            <AnniversaryBanner occasion=occasion.clone() on_close=move |()| close(occasion.clone())/>
        }),
        None => {
            let locale = store.locale_now();
            let edition = store.edition();
            let loading = edition.is_none().then_some(locale.loading);
            let tag_line = edition.and_then(|edition| edition.tag_line.clone());
            Either::Right(view! {
                <p class="today-line">
                    {loading}
                    {tag_line.map(|text| view! { <span class="tag-line">{text}</span> })}
                    {today.get().map(|date| view! { <span class="date-line">{(locale.day)(date)}</span> })}
                </p>
            })
        }
    };
    view! { <div class="today">{line}</div> }
}

fn memory_key(occasion: &Occasion) -> String {
    format!("closed:{}", occasion.key())
}

fn was_closed(occasion: &Occasion) -> bool {
    memory::remembered(&memory_key(occasion)).is_some()
}
