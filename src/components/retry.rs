use bantin_core::feed::LoadError;
use leptos::prelude::*;

use super::dynamic;
use crate::state::use_store;

/// A load error with a button that requests the documents again.
#[component]
pub fn Retry(error: LoadError) -> impl IntoView {
    let store = use_store();
    view! {
        <div class="retry" role="alert">
            <p>{dynamic(move || (store.locale().load_error)(&error))}</p>
            <button class="button" type="button" on:click=move |_| store.retry()>
                {store.text(|locale| locale.retry)}
            </button>
        </div>
    }
}
