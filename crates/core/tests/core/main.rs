//! Feed reading, content, model and routes.
#![cfg(not(target_arch = "wasm32"))]

mod anniversaries;
mod archive;
mod body;
mod calendar;
mod edition;
mod feed;
mod locale;
mod promises;
mod related;
mod routes;
mod slugs;
