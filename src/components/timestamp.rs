use leptos::prelude::*;

use crate::{
    calendar::Moment,
    locale::{clock, short_date},
    markup::{Piece, el},
    store::Store,
};

/// `dd/mm/yyyy HH:MM` in site time.
#[component]
pub fn Timestamp(moment: Moment) -> Piece {
    let store: Store = expect_context();
    let offset = store
        .edition_now()
        .map_or(moment.offset, |edition| edition.time.of(moment));
    let text = format!(
        "{} {}",
        short_date(moment.date_in(offset)),
        clock(moment.time_in(offset))
    );
    el("time")
        .attr("datetime", moment.to_rfc3339())
        .child(text)
        .into()
}
