//! After a panic the page must work as plain HTML: its links are links again.

use std::panic;

use leptos::prelude::window;
use web_sys::wasm_bindgen::{JsCast, closure::Closure};

/// Writes a panic to the console and takes the dead router's hands off the links: its listener would go on
/// swallowing clicks, so one of ours stops them before they reach it and the browser follows them itself.
pub fn install_hook() {
    panic::set_hook(Box::new(|info| {
        web_sys::console::error_1(&info.to_string().into());
        let stop = Closure::<dyn Fn(web_sys::Event)>::new(|event: web_sys::Event| {
            event.stop_immediate_propagation();
        });
        // Without the listener the links stay dead; nothing more can be done about it here.
        let _ = window().add_event_listener_with_callback_and_bool(
            "click",
            stop.as_ref().unchecked_ref(),
            true,
        );
        stop.forget();
    }));
}
