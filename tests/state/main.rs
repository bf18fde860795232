//! Page state and document cache, without a browser.
#![cfg(not(target_arch = "wasm32"))]

mod corpus;
mod numbered;
mod showing;
