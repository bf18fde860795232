use leptos::prelude::*;

use crate::state::Store;

/// The tags of an article.
#[component]
pub fn Topics(tags: Vec<String>) -> impl IntoView {
    let title = expect_context::<Store>().locale_untracked().topics;
    (!tags.is_empty()).then(|| {
        view! {
            <section class="topics" aria-labelledby="topics">
                <h2 id="topics">{title}</h2>
                <ul>{tags.into_iter().map(|tag| view! { <li>{tag}</li> }).collect_view()}</ul>
            </section>
        }
    })
}
