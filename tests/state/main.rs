//! Page state and document cache, without a browser.
#![cfg(not(target_arch = "wasm32"))]

mod corpus;
mod page_state;
mod pagination;
