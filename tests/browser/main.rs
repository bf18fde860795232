//! Component tests in headless Chromium. Components and pages are mounted with fixtures and queried by role and name.
#![cfg(target_arch = "wasm32")]

mod element;
mod harness;
mod network;

mod archive;
mod article;
mod attachments;
mod cards;
mod content;
mod head;
mod layout;
mod loading;
mod menu;
mod pages;
mod parser;
mod register;
mod site_notice;
mod today_line;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
