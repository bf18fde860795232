use leptos::prelude::*;

use crate::state::{PageContext, Pagination, Store};
use bantin_core::{datetime::Date, routes::Page};

/// From one page of a numbered list to those beside it, with their days; nothing when it is the only one.
#[component]
pub fn Paging(section: Option<String>, place: Pagination) -> impl IntoView {
    let here: PageContext = expect_context();
    let locale = expect_context::<Store>().locale_now();
    let section = section.as_deref();
    let way = |page: Page, rel, name, days: Option<[Date; 2]>| {
        let days = days.map(|days| {
            let [first, last] = days.map(locale.anniversary_date);
            view! { <span>{format!("({first} - {last})")}</span> }
        });
        view! { <a class="button" rel=rel href=here.link(&page)>{name} " " {days}</a> }
    };
    let newer = place.number.map(|number| {
        let page = if place.newer.is_some() || number < place.count {
            Page::archive(section, number.saturating_add(1))
        } else {
            Page::head(section)
        };
        way(page, "prev", locale.newer, place.newer)
    });
    let older = place.number.map_or(place.count, |number| number - 1);
    let older = (older > 0).then(|| way(Page::archive(section, older), "next", locale.older, place.older));
    (newer.is_some() || older.is_some())
        .then(|| view! { <nav class="paging" aria-label=locale.pages>{newer} {older}</nav> })
}
