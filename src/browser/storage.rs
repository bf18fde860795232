//! Values in the browser's storage. If storage is full or not allowed, nothing is stored, without an error.

use bantin_core::model::ActiveAnniversary;
use leptos::prelude::window;
use web_sys::Storage;

/// Prefix of every key, since other sites may share the origin. Published pages also read and write the keys of banners.
const PREFIX: &str = "bantin:";

/// Records that the reader closed the banner of an anniversary. The record has no expiry.
pub fn store_closed_banner(anniversary: &ActiveAnniversary) {
    set(window().local_storage().ok().flatten(), &closed_banner_key(anniversary), "1");
}

pub fn is_banner_closed(anniversary: &ActiveAnniversary) -> bool {
    get(window().local_storage().ok().flatten(), &closed_banner_key(anniversary)).is_some()
}

/// Stores a value until the tab is closed. It survives reloads.
pub fn set_for_tab(key: &str, value: &str) {
    set(window().session_storage().ok().flatten(), key, value);
}

pub fn get_for_tab(key: &str) -> Option<String> {
    get(window().session_storage().ok().flatten(), key)
}

fn closed_banner_key(anniversary: &ActiveAnniversary) -> String {
    format!("closed:{}", anniversary.key())
}

fn set(storage: Option<Storage>, key: &str, value: &str) {
    if let Some(storage) = storage {
        // Fails when the quota is reached or in a private window.
        let _ = storage.set_item(&format!("{PREFIX}{key}"), value);
    }
}

fn get(storage: Option<Storage>, key: &str) -> Option<String> {
    storage?.get_item(&format!("{PREFIX}{key}")).ok()?
}
