use leptos::prelude::*;

use crate::state::{PageContext, Store};
use bantin_core::routes::Page;

/// The name of an article's section, leading to it. Nothing for an article without one.
#[component]
pub fn SectionLink(slug: Option<String>) -> impl IntoView {
    let here: PageContext = expect_context();
    let site = expect_context::<Store>().site_untracked()?;
    let section = site.section(&slug?)?;
    Some(view! {
        <p class="section-link">
            <a href=here.link(&Page::section(&section.slug))>{section.title.clone()}</a>
        </p>
    })
}
