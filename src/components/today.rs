use leptos::prelude::*;

use super::AnniversaryBanner;
use crate::{
    browser::closed_banners,
    state::{Here, Showing, Store},
};
use bantin_core::model::{self, Occasion};

/// The line below the site's name. Its height is reserved, because the day is known only to the reader's clock.
#[component]
pub fn Today() -> impl IntoView {
    view! { <div class="today"><TodayLine/></div> }
}

/// An anniversary's banner on its days, else the tag line and the date.
#[component]
pub fn TodayLine() -> impl IntoView {
    let store: Store = expect_context();
    let here: Here = expect_context();
    let occasion = Memo::new(move |_| {
        let (edition, today) = (store.edition()?, here.today.get()?);
        let occasions = model::occasions(&edition.anniversaries, today);
        here.closed.with(|closed| {
            let mut open = occasions.into_iter();
            open.find(|occasion| !closed.contains(&occasion.key()))
        })
    });
    let close = move |occasion: &Occasion| {
        closed_banners::remember(occasion);
        here.closed.update(|closed| closed.push(occasion.key()));
    };
    move || match occasion.get() {
        Some(occasion) => {
            let shown = occasion.clone();
            view! { <AnniversaryBanner occasion=shown on_close=move |()| close(&occasion)/> }.into_any()
        }
        None => {
            let loading = move || store.edition().is_none() && here.showing.with(Showing::is_loading);
            let tag_line = move || {
                let text = store.edition()?.tag_line.clone()?;
                Some(view! { <span class="tag-line">{text}</span> })
            };
            // Its place is kept before the day is known: the tag line stays where it is.
            let date = move || here.today.get().map(|date| (store.locale().day)(date));
            view! {
                <p class="today-line">
                    {move || loading().then(|| store.locale().loading)}
                    {tag_line}
                    <span class="date-line">{date}</span>
                </p>
            }
            .into_any()
        }
    }
}
