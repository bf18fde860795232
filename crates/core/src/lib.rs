//! The core of bantin, shared by the app and the publisher. No Leptos, no clock, no network.
//!
//! - [`feed`]: bytes to a JSON Feed document, with diagnostics
//! - [`content`]: `content_html` to typed blocks
//! - [`model`]: articles, sections, related articles, anniversaries
//! - [`routes`]: pages and their addresses
//! - [`i18n`]: texts of the interface
//! - [`datetime`]: dates and timestamps
//! - [`util`]: URLs and Unicode, HTML escaping, sets

pub mod content;
pub mod datetime;
pub mod feed;
pub mod i18n;
pub mod model;
pub mod routes;
pub mod util;
