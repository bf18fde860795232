//! Notes for engineers and editors, in the browser's console.

use bantin_core::feed::Reading;

/// One warning a document: what its reading mended or dropped. Silent when there is nothing to say.
pub fn report(address: &str, reading: &Reading) {
    let Reading { diagnostics, unlisted, .. } = reading;
    if diagnostics.is_empty() {
        return;
    }
    let mut note = format!("{address}: {} to mend in this feed", diagnostics.len() + unlisted);
    for diagnostic in diagnostics.iter().take(20) {
        note.push_str("\n- ");
        note.push_str(&diagnostic.to_string());
    }
    web_sys::console::warn_1(&note.into());
}
