use bantin_core::routes::Page;
use leptos::prelude::*;

use crate::state::{use_page_context, use_store};

/// A link to an article's section. Renders nothing for an article without one.
#[component]
pub fn SectionLink(slug: Option<String>) -> impl IntoView {
    let context = use_page_context();
    let site = use_store().site_untracked()?;
    let section = site.section(&slug?)?;
    Some(view! {
        <p class="section-link">
            <a href=context.href(&Page::section(&section.slug))>{section.title.clone()}</a>
        </p>
    })
}
