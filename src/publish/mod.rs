//! Every page of a feed as a complete file, for any static host. Native only.
//!
//! `input` → [`site::Site`] → `documents` (JSON Feed) → pages (HTML) → `output`: data flows one way here too. A page is drawn from the very
//! document that it carries for the browser, so both draw the same.

pub mod draw;
pub mod input;
pub mod kin;
pub mod paging;
pub mod pictures;
pub mod assets;
pub mod compress;
pub mod hosting;
pub mod html;
pub mod output;
pub mod paging;
pub mod redirects;
pub mod shell;
pub mod site;
pub mod state;
pub mod style;
pub mod template;
pub mod check;
pub mod options;
pub mod paging;
pub mod progress;
pub mod site;

pub use options::Options;
pub use progress::Progress;

/// Publishes the feed that `options` name.
///
/// # Errors
///
/// Always, until there is something that publishes.
pub fn run(_options: &Options, _progress: &Progress) -> anyhow::Result<()> {
    anyhow::bail!("not there yet")
}
