use leptos::prelude::*;

use crate::{routes::Page, store::Store};

/// The geometry of the page that is being loaded, in grey.
#[component]
pub fn Skeleton(page: Page) -> impl IntoView {
    let store: Store = expect_context();
    let shape = match page {
        Page::Article { .. } => view! { <ArticleShape/> }.into_any(),
        _ => view! { <ListShape/> }.into_any(),
    };
    view! {
        <div class="skeleton" aria-busy="true">
            <h1 class="unseen" tabindex="-1">{move || store.locale().loading}</h1>
            {shape}
        </div>
    }
}

#[component]
fn ListShape() -> impl IntoView {
    view! {
        <div class="with-side" aria-hidden="true">
            <ul class="cards">{(0..5).map(|_| view! { <li class="card"><CardShape/></li> }).collect_view()}</ul>
        </div>
    }
}

/// A card before its words and picture are there.
#[component]
pub fn CardShape() -> impl IntoView {
    view! {
        <div class="card-picture"></div>
        <div class="card-text">
            <p class="bar short"></p>
            <p class="bar tall"></p>
            <p class="bar"></p>
            <p class="bar"></p>
        </div>
    }
}

#[component]
fn ArticleShape() -> impl IntoView {
    view! {
        <div class="with-side" aria-hidden="true">
            <div class="article">
                <p class="bar short"></p>
                <p class="bar tall"></p>
                <p class="bar tall"></p>
                <p class="bar"></p>
                <div class="card-picture"></div>
                {(0..6).map(|_| view! { <p class="bar"></p> }).collect_view()}
            </div>
        </div>
    }
}
