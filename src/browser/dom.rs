//! Helpers for elements, listeners and scrolling.

use leptos::{ev::EventDescriptor, prelude::*};
use web_sys::{Element, Event, FocusOptions, HtmlElement, ScrollRestoration, wasm_bindgen::JsCast};

/// The first element that matches `selector`. `None` if it has another type.
pub fn find<T: JsCast>(selector: &str) -> Option<T> {
    document().query_selector(selector).ok()??.dyn_into().ok()
}

/// All HTML elements that match `selector`, in the order of the document.
pub fn find_all(selector: &str) -> Vec<HtmlElement> {
    let Ok(found) = document().query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|index| found.item(index)?.dyn_into().ok()).collect()
}

/// The target of the event, or its nearest ancestor, that matches `selector`.
pub fn closest(event: &Event, selector: &str) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(selector).ok()?
}

/// Sets the attribute, or removes it when there is no value.
pub fn set_attribute(element: &Element, name: &str, value: Option<&str>) {
    // Fails only for names that are not valid.
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

/// Moves the focus without scrolling. A hidden element leaves the focus unchanged.
pub fn focus(element: Option<HtmlElement>) {
    if let Some(element) = element {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

/// Listens to an event of the window until the current owner is disposed.
pub fn listen<E: EventDescriptor + 'static>(event: E, listener: impl Fn(E::EventType) + 'static)
where
    E::EventType: JsCast,
{
    let handle = window_event_listener(event, listener);
    on_cleanup(move || handle.remove());
}

/// Sets who restores the scroll position of the current history entry.
pub fn set_scroll_restoration(mode: ScrollRestoration) {
    if let Ok(history) = window().history() {
        // Fails only in documents that are not active.
        let _ = history.set_scroll_restoration(mode);
    }
}

/// Scrolls to pixels from the top of the page.
pub fn scroll_to(position: i32) {
    window().scroll_to_with_x_and_y(0.0, f64::from(position));
}

/// Pixels from the top of the window to the element.
pub fn offset(element: &Element) -> i32 {
    element.get_bounding_client_rect().top() as i32
}
