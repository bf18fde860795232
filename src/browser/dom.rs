//! Helpers for elements and listeners.

use leptos::{ev::EventDescriptor, prelude::*};
use web_sys::{Element, FocusOptions, HtmlElement, wasm_bindgen::JsCast};

/// The first element that matches `selector`.
pub fn find(selector: &str) -> Option<Element> {
    document().query_selector(selector).ok()?
}

/// Moves the focus without scrolling. A hidden element leaves the focus unchanged.
pub fn focus(element: Option<Element>) {
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
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
