use leptos::prelude::*;

use crate::state::Store;

/// The tags of an article.
#[component]
pub fn Topics(tags: Vec<String>) -> impl IntoView {
    let title = expect_context::<Store>().locale_untracked().topics;
    (!tags.is_empty()).then(|| view! { <p class="topics">{title} ": " {tags.join(", ")}</p> })
}
