use leptos::prelude::*;

use crate::state::Store;
use bantin_core::{datetime::Timestamp, i18n::clock};

/// Day and time of day, in site time.
#[component]
pub fn FormattedTime(timestamp: Timestamp) -> impl IntoView {
    let store: Store = expect_context();
    let offset = store.site_untracked().map_or(timestamp.offset, |site| site.time.of(timestamp));
    let day = (store.locale_now().date)(timestamp.date_in(offset));
    let time = clock(timestamp.time_in(offset));
    view! { <time datetime=timestamp.to_rfc3339()>{format!("{day} {time}")}</time> }
}
