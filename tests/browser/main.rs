//! What a reader gets, in headless Chromium: parts and pages are mounted with fixtures and asked by role and name.
#![cfg(target_arch = "wasm32")]

mod content;

mod network;
mod part;
mod stage;

mod cards;
mod frame;
mod loading;
mod site;
mod story;
mod text;
mod today;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
