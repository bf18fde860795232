//! What a reader's browser keeps. Private windows and full storage refuse: then nothing is remembered, and nothing else happens.

use web_sys::Storage;

/// Prefix of every key: one origin may serve other sites too.
const PREFIX: &str = "bantin:";

/// Kept until the reader clears it.
pub fn remember(key: &str, value: &str) {
    put(leptos::prelude::window().local_storage().ok().flatten(), key, value);
}

pub fn remembered(key: &str) -> Option<String> {
    get(leptos::prelude::window().local_storage().ok().flatten(), key)
}

/// Kept as long as the tab, over reloads.
pub fn keep_for_tab(key: &str, value: &str) {
    put(leptos::prelude::window().session_storage().ok().flatten(), key, value);
}

pub fn kept_for_tab(key: &str) -> Option<String> {
    get(leptos::prelude::window().session_storage().ok().flatten(), key)
}

fn put(storage: Option<Storage>, key: &str, value: &str) {
    if let Some(storage) = storage {
        // A refusal (quota, private window) costs only the memory.
        let _ = storage.set_item(&format!("{PREFIX}{key}"), value);
    }
}

fn get(storage: Option<Storage>, key: &str) -> Option<String> {
    storage?.get_item(&format!("{PREFIX}{key}")).ok()?
}
