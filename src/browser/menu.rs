//! The menu: its scroll position on a narrow screen, and its submenus.

use leptos::ev;
use web_sys::{HtmlElement, wasm_bindgen::JsCast};

use super::dom::{closest, find, find_all, focus, listen, set_attribute};

/// Shows the open entry of a published page. Closes open submenus at Escape, and at a click that is not on their own `<summary>`, such as
/// one on their links.
pub fn manage() {
    show_open_entry();
    listen(ev::click, |event| {
        let toggled = closest(&event, "summary").and_then(|summary| summary.parent_element());
        let others = open_submenus().into_iter().filter(|submenu| Some(submenu.as_ref()) != toggled.as_ref());
        others.for_each(|submenu| set_attribute(&submenu, "open", None));
    });
    listen(ev::keydown, |event| {
        if event.key() != "Escape" {
            return;
        }
        for submenu in open_submenus() {
            set_attribute(&submenu, "open", None);
            focus(submenu.first_element_child().and_then(|summary| summary.dyn_into().ok()));
        }
    });
}

fn open_submenus() -> Vec<HtmlElement> {
    find_all(".menu [open]")
}

/// Scrolls the menu so that the open entry is in its middle. The page itself does not scroll.
pub fn show_open_entry() {
    let menu: Option<HtmlElement> = find(".menu > ul");
    let open: Option<HtmlElement> = find(".menu > ul > li > [aria-current], .menu summary[aria-current]");
    if let (Some(menu), Some(open)) = (menu, open) {
        let free = menu.client_width() - open.offset_width();
        menu.set_scroll_left(open.offset_left() - free / 2);
    }
}
