//! The search index, from texts to answers.
#![cfg(not(target_arch = "wasm32"))]

mod answers;
mod damage;
mod excerpts;
mod layout;
mod promises;
mod properties;
mod queries;
mod sizes;
mod support;
mod words;
