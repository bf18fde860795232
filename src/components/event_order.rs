use bantin_core::routes::{List, Page};
use leptos::prelude::*;

use crate::state::{ArticleList, use_page_context, use_store};

/// The order of an event: the newest articles first, or from its start. `None` for other lists, and for a single article.
pub fn event_order(list: &ArticleList) -> Option<AnyView> {
    let context = use_page_context();
    let locale = use_store().locale_untracked();
    let oldest_first = list.is_oldest_first();
    if !matches!(list.list, List::Event(_)) || !oldest_first && list.articles.len() < 2 {
        return None;
    }
    let link = |number, label: &'static str, is_open: bool| {
        let href = context.href(&Page::list(&list.list, number));
        view! { <a href=href aria-current=is_open.then_some("true")>{label}</a> }.into_any()
    };
    let newest = link(None, locale.search.newest_first, !oldest_first);
    let oldest = link(Some(1), locale.oldest_first, oldest_first);
    Some(view! { <p class="event-order">{locale.search.order} ": " {newest} ", " {oldest}</p> }.into_any())
}
