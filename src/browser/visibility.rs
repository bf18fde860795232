//! Elements that come into view.

use js_sys::Array;
use leptos::prelude::*;
use web_sys::{
    Element, IntersectionObserver, IntersectionObserverEntry,
    wasm_bindgen::{JsCast, closure::Closure},
};

/// Calls `run` once, when the element is in view for the first time, unless the current owner is disposed before.
pub fn when_visible(element: &Element, run: impl Fn() + 'static) {
    let on_change = move |entries: Array, observer: IntersectionObserver| {
        let mut entries = entries.iter();
        if entries.any(|entry| entry.unchecked_into::<IntersectionObserverEntry>().is_intersecting()) {
            observer.disconnect();
            run();
        }
    };
    let callback = Closure::<dyn Fn(Array, IntersectionObserver)>::new(on_change);
    let Ok(observer) = IntersectionObserver::new(callback.as_ref().unchecked_ref()) else { return };
    observer.observe(element);
    let observed = StoredValue::new_local((observer, callback));
    on_cleanup(move || observed.with_value(|(observer, _)| observer.disconnect()));
}
