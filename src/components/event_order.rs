use bantin_core::routes::{List, Page};
use leptos::prelude::*;

use crate::state::{ArticleList, use_page_context, use_store};

/// The order of an event: the newest articles first, or from its start. Renders nothing for other lists, and for a single article.
#[component]
pub fn EventOrder(list: ArticleList) -> impl IntoView {
    let context = use_page_context();
    let locale = use_store().locale_untracked();
    let ArticleList { list, articles, oldest_first, .. } = list;
    let has_orders = matches!(list, List::Event(_)) && (oldest_first || articles.len() > 1);
    has_orders.then(|| {
        let link = |number, label: &'static str, is_open: bool| {
            let href = context.href(&Page::list(&list, number));
            view! { <a href=href aria-current=is_open.then_some("true")>{label}</a> }.into_any()
        };
        let newest = link(None, locale.search.newest_first, !oldest_first);
        let oldest = link(Some(1), locale.oldest_first, oldest_first);
        view! { <p class="event-order">{locale.search.order} ": " {newest} ", " {oldest}</p> }.into_any()
    })
}
