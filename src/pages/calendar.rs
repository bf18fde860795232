use bantin_core::feed::CalendarYear;
use leptos::prelude::*;

use crate::{components::CalendarYears, state::use_store};

/// The months that have articles.
#[component]
pub fn CalendarPage(years: Vec<CalendarYear>) -> impl IntoView {
    let locale = use_store().locale_untracked();
    let is_empty = years.is_empty();
    view! {
        <h1 class="section-heading" tabindex="-1">{locale.calendar}</h1>
        <div class="full-width">
            <CalendarYears years/>
            {is_empty.then(|| view! { <p>{locale.empty_title}</p> }.into_any())}
        </div>
    }
}
