use leptos::prelude::*;

use crate::{
    components::Retry, here::Here, newsroom::Section, problem::Problem, routes::Page, store::Store,
};

/// The page's data did not come.
#[component]
pub fn FailedPage(problem: Problem) -> impl IntoView {
    let store: Store = expect_context();
    view! {
        <section class="notice">
            <h1 tabindex="-1">{move || store.locale().problem_title}</h1>
            <Retry problem/>
        </section>
    }
}

/// No page has this address, or its article is nowhere in the feed.
#[component]
pub fn NotFoundPage() -> impl IntoView {
    let store: Store = expect_context();
    view! {
        <section class="notice">
            <h1 tabindex="-1">{move || store.locale().not_found_title}</h1>
            <p>{move || store.locale().not_found_text}</p>
            <BackHome/>
        </section>
    }
}

/// A feed, or a section, without an article.
#[component]
pub fn EmptyPage(section: Option<Section>) -> impl IntoView {
    let store: Store = expect_context();
    let locale = store.locale_now();
    match section {
        None => view! {
            <section class="notice">
                <h1 tabindex="-1">{locale.empty_title}</h1>
                <p>{locale.empty_text}</p>
            </section>
        }
        .into_any(),
        Some(section) => view! {
            <section class="notice">
                <h1 tabindex="-1">{section.title}</h1>
                <p>{locale.empty_section}</p>
                <BackHome/>
            </section>
        }
        .into_any(),
    }
}

#[component]
fn BackHome() -> impl IntoView {
    let store: Store = expect_context();
    let here: Here = expect_context();
    view! {
        <p><a class="button" href=here.link(&Page::front())>{move || store.locale().back_home}</a></p>
    }
}
