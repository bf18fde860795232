use bantin_core::routes::{List, Page};
use leptos::prelude::*;

use crate::state::{ArticleList, use_page_context, use_store};

/// The order of an event: the newest articles first, or from its start. Renders nothing for other lists, and for a single article.
#[component]
pub fn EventOrder(list: ArticleList) -> impl IntoView {
    let context = use_page_context();
    let locale = use_store().locale_untracked();
    let (is_event, is_single) = (matches!(list.list, List::Event(_)), list.articles.len() < 2);
    (is_event && (!is_single || list.oldest_first)).then(|| {
        let link = |number, label, is_open: bool| {
            let href = context.href(&Page::list(&list.list, number));
            view! { <a href=href aria-current=is_open.then_some("true")>{label}</a> }.into_any()
        };
        view! {
            <p class="event-order">
                {locale.search.order} ": " {link(None, locale.search.newest_first, !list.oldest_first)} ", "
                {link(Some(1), locale.oldest_first, list.oldest_first)}
            </p>
        }
        .into_any()
    })
}
