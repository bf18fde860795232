use leptos::prelude::*;

use super::AnniversaryBanner;
use crate::{
    browser::closed_banners,
    state::{PageContext, PageState, Store},
};
use bantin_core::model::{self, ActiveAnniversary};

/// The line below the site's name. Its height is reserved, because the day is known only to the reader's clock.
#[component]
pub fn Today() -> impl IntoView {
    view! { <div class="today"><TodayLine/></div> }
}

/// An anniversary's banner on its days, else the tag line and the date.
#[component]
pub fn TodayLine() -> impl IntoView {
    let store: Store = expect_context();
    let here: PageContext = expect_context();
    let anniversary = Memo::new(move |_| {
        let (site, today) = (store.site()?, here.today.get()?);
        let active_anniversaries = model::active_anniversaries(&site.anniversaries, today);
        here.closed.with(|closed| {
            let mut open = active_anniversaries.into_iter();
            open.find(|anniversary| !closed.contains(&anniversary.key()))
        })
    });
    let close = move |anniversary: &ActiveAnniversary| {
        closed_banners::remember(anniversary);
        here.closed.update(|closed| closed.push(anniversary.key()));
    };
    move || match anniversary.get() {
        Some(anniversary) => {
            let shown = anniversary.clone();
            view! { <AnniversaryBanner anniversary=shown on_close=move |()| close(&anniversary)/> }.into_any()
        }
        None => {
            let loading = move || store.site().is_none() && here.page_state.with(PageState::is_loading);
            let tag_line = move || {
                let text = store.site()?.tag_line.clone()?;
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
