//! The section menu of a narrow screen, which scrolls sideways.

use web_sys::HtmlElement;

use super::dom::find;

/// Scrolls the menu so that the open section is in its middle. The page itself does not scroll.
pub fn show_open_section() {
    let menu: Option<HtmlElement> = find(".section-menu ul");
    let open: Option<HtmlElement> = find(".section-menu [aria-current]");
    if let (Some(menu), Some(open)) = (menu, open) {
        let free = menu.client_width() - open.offset_width();
        menu.set_scroll_left(open.offset_left() - free / 2);
    }
}
