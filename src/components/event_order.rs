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
    let [newest, oldest] =
        [(None, locale.search.newest_first), (Some(1), locale.oldest_first)].map(|(number, label)| {
            let href = context.href(&Page::list(&list.list, number));
            let current = (number.is_some() == oldest_first).then_some("true");
            view! { <a href=href aria-current=current>{label}</a> }.into_any()
        });
    Some(view! { <p class="event-order">{locale.search.order} ": " {newest} ", " {oldest}</p> }.into_any())
}
