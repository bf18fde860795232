//! Whether the reader saves data.

use js_sys::{JsString, Reflect};
use leptos::prelude::window;
use web_sys::wasm_bindgen::JsValue;

/// The setting of the browser (Network Information API, `saveData`). False in browsers without it.
pub fn saves_data() -> bool {
    let get = |object: &JsValue, name: &str| Reflect::get(object, &JsString::from(name)).unwrap_or_default();
    let connection = get(&window().navigator(), "connection");
    connection.is_object() && get(&connection, "saveData").is_truthy()
}
