use leptos::prelude::*;

use crate::state::{Here, Store};
use bantin_core::routes::Page;

/// The name of an article's section, leading to it. Nothing for an article without one.
#[component]
pub fn SectionLink(slug: Option<String>) -> impl IntoView {
    let here: Here = expect_context();
    let edition = expect_context::<Store>().edition_now()?;
    let section = edition.section(&slug?)?;
    Some(view! {
        <p class="section-link">
            <a href=here.link(&Page::section(&section.slug))>{section.title.clone()}</a>
        </p>
    })
}
