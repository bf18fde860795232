use bantin_core::{
    datetime::Date,
    feed::Pagination,
    routes::{List, Page},
};
use leptos::prelude::*;

use crate::state::{use_page_context, use_store};

/// Links to the adjacent numbered pages with their days, in the order of reading. Renders nothing for a single page.
#[component]
pub fn Paging(list: List, pagination: Pagination, oldest_first: bool) -> impl IntoView {
    let locale = use_store().locale_untracked();
    let [newer_label, older_label] = match list {
        List::Register(_) => [locale.newer_documents, locale.older_documents],
        _ => [locale.newer, locale.older],
    };
    let [before, after] = if oldest_first { ["next", "prev"] } else { ["prev", "next"] };
    let link = |page: Page, rel, label, days: Option<[Date; 2]>| {
        let days = days.map(|days| {
            let [first, last] = days.map(locale.date_in_text);
            format!("{first} - {last}")
        });
        paging_link(&page, Some(rel), label, days)
    };
    // The head has all articles of the first page of a short event.
    let newer = pagination.number.filter(|number| *number <= pagination.count).map(|number| {
        let page = if pagination.newer.is_some() || number < pagination.count {
            Page::list(&list, Some(number.saturating_add(1)))
        } else {
            Page::list(&list, None)
        };
        link(page, before, newer_label, pagination.newer)
    });
    let number = pagination.number.map_or(pagination.count, |number| number - 1);
    let older = (number > 0).then(|| link(Page::list(&list, Some(number)), after, older_label, pagination.older));
    let mut links = [newer, older];
    if oldest_first {
        links.reverse();
    }
    paging(locale.archive_pages, links)
}

/// Links in a row. Renders nothing without one.
pub fn paging<const N: usize>(label: &'static str, links: [Option<AnyView>; N]) -> Option<AnyView> {
    let links: Vec<AnyView> = links.into_iter().flatten().collect();
    (!links.is_empty()).then(|| view! { <nav class="paging" aria-label=label>{links}</nav> }.into_any())
}

/// A link with an addition, such as a day.
pub fn paging_link(page: &Page, rel: Option<&'static str>, label: &'static str, addition: Option<String>) -> AnyView {
    let addition = addition.map(|text| view! { <span>{format!("({text})")}</span> });
    let href = use_page_context().href(page);
    view! { <a class="button" rel=rel href=href>{label} " " {addition}</a> }.into_any()
}
