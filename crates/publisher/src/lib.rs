//! Every page of a feed as a complete file, for any static host. Native only.
//!
//! `input` → [`site::Site`] → `documents` (JSON Feed) → pages (HTML) → `output`: data flows one way here too. A page is drawn from the very
//! document that it carries for the browser, so both draw the same.

pub mod assets;
pub mod cli;
pub mod compress;
pub mod dates;
pub mod discovery;
pub mod documents;
pub mod draw;
pub mod failure_script;
mod fingerprint;
pub mod head;
pub mod headers;
pub mod input;
pub mod lint;
pub mod manifest;
pub mod options;
pub mod output;
pub mod paging;
pub mod picture_addresses;
pub mod pictures;
mod press;
pub mod progress;
pub mod redirects;
pub mod related;
mod run;
pub mod shell;
pub mod site;
pub mod sitemap;
pub mod state;
pub mod syndication;
pub mod template;
pub mod terminal;
pub mod xml;

pub use options::Options;
pub use progress::Progress;
pub use run::run;
