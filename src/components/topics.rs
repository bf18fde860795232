use leptos::prelude::*;

use crate::state::use_store;

/// The tags of an article.
#[component]
pub fn Topics(tags: Vec<String>) -> impl IntoView {
    let title = use_store().locale_untracked().topics;
    (!tags.is_empty()).then(|| view! { <p class="topics">{title} ": " {tags.join(", ")}</p> }.into_any())
}
