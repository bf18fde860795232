//! The pure part of bantin: no Leptos, no clock, no network.
//!
//! - [`feed`]: bytes to a JSON Feed document, with diagnostics
//! - [`content`]: `content_html` to typed blocks
//! - [`model`]: articles, sections, related news, anniversaries
//! - [`routes`]: addresses and pages
//! - [`i18n`]: texts of the interface
//! - [`datetime`]: dates and timestamps

pub mod content;
pub mod datetime;
pub mod feed;
pub mod i18n;
pub mod model;
pub mod routes;
pub mod util;
