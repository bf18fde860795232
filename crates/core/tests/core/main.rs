//! Feed reading, content, model and routes.
#![cfg(not(target_arch = "wasm32"))]

mod anniversaries;
mod archive;
mod character_references;
mod common;
mod content;
mod datetime;
mod feed;
mod front;
mod i18n;
mod promises;
mod register;
mod related;
mod routes;
mod search_addresses;
mod site;
mod slugs;
mod static_pages;
mod url_parts;
