use leptos::prelude::*;

use crate::state::Store;
use bantin_core::feed::LoadError;

/// What went wrong, in a sentence, and a button that asks again.
#[component]
pub fn Retry(problem: LoadError) -> impl IntoView {
    let store: Store = expect_context();
    view! {
        <div class="retry" role="alert">
            <p>{move || (store.locale().problem)(&problem)}</p>
            <button class="button" type="button" on:click=move |_| store.retry()>
                {move || store.locale().retry}
            </button>
        </div>
    }
}
