//! Writes panics and the diagnostics of feed documents to the browser's console.

use std::panic;

use bantin_core::feed::Reading;

/// Maximum number of diagnostics in one message.
const MAX_LISTED: usize = 20;

/// Prints panics. `failure.js` then restores plain links.
pub fn install_panic_hook() {
    panic::set_hook(Box::new(|info| web_sys::console::error_1(&info.to_string().into())));
}

/// Prints one warning with the diagnostics of a document, if there are any.
pub fn report(address: &str, reading: &Reading) {
    let Reading { diagnostics, unlisted, .. } = reading;
    if diagnostics.is_empty() {
        return;
    }
    let mut message = format!("{address}: {} problems in this feed", diagnostics.len() + unlisted);
    for diagnostic in diagnostics.iter().take(MAX_LISTED) {
        message += &format!("\n- {diagnostic}");
    }
    web_sys::console::warn_1(&message.into());
}
