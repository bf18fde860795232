use std::sync::Arc;

use leptos::prelude::*;

use super::HEADLINE_BESIDE;
use crate::state::{PageContext, Store};
use bantin_core::{model::Article, routes::Page};

/// The articles before and after this one in time.
#[component]
pub fn Neighbours(article: Arc<Article>) -> impl IntoView {
    let store: Store = expect_context();
    let locale = store.locale_now();
    move || {
        let (newer, older) = store.archive().neighbours(&article);
        (newer.is_some() || older.is_some()).then(|| {
            view! {
                <nav class="neighbours" aria-label=locale.neighbours>
                    {newer.map(|article| view! { <Neighbour article label=locale.newer class="newer"/> })}
                    {older.map(|article| view! { <Neighbour article label=locale.older class="older"/> })}
                </nav>
            }
        })
    }
}

#[component]
fn Neighbour(article: Arc<Article>, label: &'static str, class: &'static str) -> impl IntoView {
    let here: PageContext = expect_context();
    view! {
        <a class=class href=here.link(&Page::article(&article.slug))>
            <span class="neighbour-label">{label}</span>
            <span class="neighbour-headline" lang=article.language.clone()>
                {article.short_headline(HEADLINE_BESIDE)}
            </span>
        </a>
    }
}
