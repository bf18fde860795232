use leptos::prelude::*;

use crate::state::Store;
use bantin_core::{datetime::Moment, i18n::clock};

/// Day and time of day, in site time.
#[component]
pub fn Timestamp(moment: Moment) -> impl IntoView {
    let store: Store = expect_context();
    let offset = store.edition_now().map_or(moment.offset, |edition| edition.time.of(moment));
    let day = (store.locale_now().date)(moment.date_in(offset));
    let time = clock(moment.time_in(offset));
    view! { <time datetime=moment.to_rfc3339()>{format!("{day} {time}")}</time> }
}
