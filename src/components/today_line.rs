use bantin_core::model;
use leptos::prelude::*;

use super::AnniversaryBanner;
use crate::{
    browser::storage,
    state::{PageContext, PageState, Store},
};

/// The banner of an active anniversary, else the tag line and today's date.
#[component]
pub fn TodayLine() -> impl IntoView {
    let store: Store = expect_context();
    let context: PageContext = expect_context();
    let anniversary = Memo::new(move |_| {
        let (site, today) = (store.site()?, context.today.get()?);
        let mut active = model::active_anniversaries(&site.anniversaries, today).into_iter();
        context.closed_banners.with(|closed| active.find(|anniversary| !closed.contains(&anniversary.key())))
    });
    move || match anniversary.get() {
        Some(anniversary) => {
            let closing = anniversary.clone();
            let on_close = move |()| {
                storage::store_closed_banner(&closing);
                context.close_banner(closing.key());
            };
            view! { <AnniversaryBanner anniversary on_close/> }.into_any()
        }
        None => {
            let is_loading = move || context.state.with(|state| matches!(state, PageState::Loading));
            let tagline = move || {
                let text = store.site()?.tagline.clone()?;
                Some(view! { <span class="tag-line">{text}</span> })
            };
            // Empty until the clock is read; the space for the date is reserved.
            let date = move || context.today.get().map(|date| (store.locale().full_date)(date));
            view! {
                <p class="today-line">
                    {move || (store.site().is_none() && is_loading()).then(|| store.locale().loading)}
                    {tagline}
                    <span class="date-line">{date}</span>
                </p>
            }
            .into_any()
        }
    }
}
