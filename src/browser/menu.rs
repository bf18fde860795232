//! The section menu of a narrow screen, which scrolls sideways.

use leptos::prelude::document;
use web_sys::{HtmlElement, wasm_bindgen::JsCast};

/// Scrolls the menu so that the open section stands in its middle. The page itself stays where it is.
pub fn show_open_section() {
    if let (Some(menu), Some(open)) = (part(".section-menu"), part(".section-menu [aria-current]")) {
        let free = menu.client_width() - open.offset_width();
        menu.set_scroll_left(open.offset_left() - free / 2);
    }
}

fn part(selector: &str) -> Option<HtmlElement> {
    document().query_selector(selector).ok()??.dyn_into().ok()
}
