use bantin_core::{
    datetime::{Date, Timestamp},
    i18n::{Locale, clock},
};
use leptos::prelude::*;

use crate::state::use_store;

/// Date and time of day in site time.
#[component]
pub fn FormattedTime(timestamp: Timestamp) -> impl IntoView {
    let store = use_store();
    let offset = store.site_untracked().map_or(timestamp.offset, |site| site.time.offset_of(timestamp));
    let date = (store.locale_untracked().date)(timestamp.date_in(offset));
    let time = clock(timestamp.time_in(offset));
    view! { <time datetime=timestamp.to_string()>{format!("{date} {time}")}</time> }
}

/// A date without a time of day.
pub fn formatted_date(date: Date, locale: &Locale) -> AnyView {
    view! { <time datetime=date.to_string()>{(locale.date)(date)}</time> }.into_any()
}
