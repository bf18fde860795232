//! The app: a Leptos single-page application that shows one JSON Feed as a news site.
//!
//! Data flows one way: `bantin_core` reads feed documents, [`state`] keeps and fetches them, [`pages`] and [`components`] render the state.
//! [`browser`] controls the page in the browser. The publisher renders the same [`layout`] to HTML.

pub mod app;
pub mod browser;
pub mod components;
pub mod layout;
pub mod pages;
pub mod state;
