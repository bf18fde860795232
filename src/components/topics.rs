use leptos::prelude::*;

use crate::state::Store;

/// An article's tags.
#[component]
pub fn Topics(tags: Vec<String>) -> impl IntoView {
    let title = expect_context::<Store>().locale_now().topics;
    (!tags.is_empty()).then(|| {
        view! {
            <section class="topics" aria-label=title>
                <h2>{title}</h2>
                <ul>{tags.into_iter().map(|tag| view! { <li>{tag}</li> }).collect_view()}</ul>
            </section>
        }
    })
}
