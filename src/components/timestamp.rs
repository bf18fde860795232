use leptos::prelude::*;

use crate::{
    calendar::Moment,
    locale::clock,
    markup::{Piece, el},
    store::Store,
};

/// Day and time of day, in site time.
#[component]
pub fn Timestamp(moment: Moment) -> Piece {
    let store: Store = expect_context();
    let offset = store.edition_now().map_or(moment.offset, |edition| edition.time.of(moment));
    let text = format!("{} {}", (store.locale_now().date)(moment.date_in(offset)), clock(moment.time_in(offset)));
    el("time").attr("datetime", moment.to_rfc3339()).child(text).into()
}
