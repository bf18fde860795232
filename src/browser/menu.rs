//! The section menu of a narrow screen, which scrolls sideways.

use web_sys::{HtmlElement, wasm_bindgen::JsCast};

use super::dom;

/// Scrolls the menu so that the open section is in its middle. The page itself does not scroll.
pub fn show_open_section() {
    if let (Some(menu), Some(open)) = (find(".section-menu"), find(".section-menu [aria-current]")) {
        let free = menu.client_width() - open.offset_width();
        menu.set_scroll_left(open.offset_left() - free / 2);
    }
}

fn find(selector: &str) -> Option<HtmlElement> {
    dom::find(selector)?.dyn_into().ok()
}
