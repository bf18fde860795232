use std::sync::Arc;

use bantin_core::{model::Article, routes::Page};
use leptos::prelude::*;

use super::{MAX_SHORT_HEADLINE_CHARS, dynamic};
use crate::state::{use_page_context, use_store};

/// Links to the next newer and the next older article.
#[component]
pub fn Neighbours(article: Arc<Article>) -> impl IntoView {
    let store = use_store();
    let locale = store.locale_untracked();
    dynamic(move || {
        let (newer, older) = store.archive().neighbours(&article);
        (newer.is_some() || older.is_some()).then(|| {
            view! {
                <nav class="neighbours" aria-label=locale.neighbours>
                    {newer.map(|article| view! { <Neighbour article label=locale.newer class="newer"/> })}
                    {older.map(|article| view! { <Neighbour article label=locale.older class="older"/> })}
                </nav>
            }
            .into_any()
        })
    })
}

#[component]
fn Neighbour(article: Arc<Article>, label: &'static str, class: &'static str) -> impl IntoView {
    let context = use_page_context();
    view! {
        <a class=class href=context.href(&Page::article(&article.slug))>
            <span class="neighbour-label">{label}</span>
            <span class="neighbour-headline" lang=article.language.clone()>
                {article.short_headline(MAX_SHORT_HEADLINE_CHARS)}
            </span>
        </a>
    }
}
