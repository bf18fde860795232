use bantin_core::routes::Page;
use leptos::prelude::*;

use crate::state::use_store;

/// Placeholder with the geometry of the page that is loading.
#[component]
pub fn Skeleton(page: Page) -> impl IntoView {
    let store = use_store();
    let (layout, cards) = match page {
        Page::Front | Page::Article { .. } => ("with-sidebar", "cards front"),
        _ => ("full-width", "cards columns"),
    };
    let placeholder = match page {
        Page::Article { .. } | Page::LegalDocument { .. } | Page::Static { .. } => article().into_any(),
        _ => view! { <ul class=cards>{(0..5).map(card).collect_view()}</ul> }.into_any(),
    };
    view! {
        <div class="skeleton" aria-busy="true">
            <h1 class="visually-hidden" tabindex="-1">{store.text(|locale| locale.loading)}</h1>
            <div class=layout aria-hidden="true">{placeholder}</div>
        </div>
    }
}

fn card(index: usize) -> impl IntoView {
    view! {
        <li class="card pictured" class:lead-story={index == 0}>
            {picture()}
            <div class="card-text">{bars(["bar short", "bar tall", "bar", "bar"])}</div>
        </li>
    }
}

fn article() -> impl IntoView {
    view! {
        <div class="article">
            {bars(["bar short", "bar tall", "bar tall", "bar"])}
            {picture()}
            {bars(["bar"; 6])}
        </div>
    }
}

/// Lines of text that are still loading.
pub fn bars<const N: usize>(classes: [&'static str; N]) -> Vec<AnyView> {
    classes.into_iter().map(|class| view! { <p class=class></p> }.into_any()).collect()
}

fn picture() -> impl IntoView {
    view! { <div class="card-picture"></div> }
}
