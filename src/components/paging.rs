use bantin_core::{
    datetime::Date,
    feed::Pagination,
    routes::{List, Page},
};
use leptos::prelude::*;

use crate::state::{use_page_context, use_store};

/// Links to the adjacent numbered pages with their days. Renders nothing for a single page.
#[component]
pub fn Paging(list: List, pagination: Pagination) -> impl IntoView {
    let context = use_page_context();
    let locale = use_store().locale_untracked();
    let [newer_label, older_label] = match list {
        List::Register(_) => [locale.newer_documents, locale.older_documents],
        _ => [locale.newer, locale.older],
    };
    let link = |page: Page, rel: Option<&'static str>, label, days: Option<[Date; 2]>| {
        let days = days.map(|days| {
            let [first, last] = days.map(locale.date_in_text);
            view! { <span>{format!("({first} - {last})")}</span> }
        });
        view! { <a class="button" rel=rel href=context.href(&page)>{label} " " {days}</a> }
    };
    let newer = pagination.number.map(|number| {
        let page = if pagination.newer.is_some() || number < pagination.count {
            Page::list(&list, Some(number.saturating_add(1)))
        } else {
            Page::list(&list, None)
        };
        link(page, Some("prev"), newer_label, pagination.newer)
    });
    let number = pagination.number.map_or(pagination.count, |number| number - 1);
    let older =
        (number > 0).then(|| link(Page::list(&list, Some(number)), Some("next"), older_label, pagination.older));
    // The other pages of an event are read from its beginning, too.
    let oldest = (number > 1 && list.event_slug().is_some())
        .then(|| link(Page::list(&list, Some(1)), None, locale.oldest, None));
    (newer.is_some() || older.is_some()).then(|| {
        view! { <nav class="paging" aria-label=locale.archive_pages>{newer} {oldest} {older}</nav> }.into_any()
    })
}
