use bantin_core::feed::LoadError;
use leptos::prelude::*;

use super::dynamic;
use crate::state::Store;

/// A load error with a button that requests the documents again.
#[component]
pub fn Retry(error: LoadError) -> impl IntoView {
    let store: Store = expect_context();
    view! {
        <div class="retry" role="alert">
            <p>{dynamic(move || (store.locale().load_error)(&error))}</p>
            <button class="button" type="button" on:click=move |_| store.retry()>
                {store.text(|locale| locale.retry)}
            </button>
        </div>
    }
}
