//! Tests of page state and document cache, without a browser.
#![cfg(not(target_arch = "wasm32"))]

mod visit;

mod archive;
mod context;
mod corpus;
mod documents;
mod page_state;
mod pagination;
mod register;
mod search;
