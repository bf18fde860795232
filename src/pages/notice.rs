use leptos::prelude::*;

use crate::{
    components::Retry,
    state::{PageContext, Store},
};
use bantin_core::{feed::LoadError, model::Section, routes::Page};

/// The page's data did not come.
#[component]
pub fn FailedPage(problem: LoadError) -> impl IntoView {
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
    let locale = expect_context::<Store>().locale_now();
    let of_section = section.is_some();
    let text = if of_section { locale.empty_section } else { locale.empty_text };
    view! {
        <section class="notice">
            <h1 tabindex="-1">
                {section.map_or_else(|| locale.empty_title.to_owned(), |section| section.title)}
            </h1>
            <p>{text}</p>
            {of_section.then(|| view! { <BackHome/> })}
        </section>
    }
}

#[component]
fn BackHome() -> impl IntoView {
    let store: Store = expect_context();
    let here: PageContext = expect_context();
    view! {
        <p>
            <a class="button" href=here.link(&Page::front())>{move || store.locale().back_home}</a>
        </p>
    }
}
