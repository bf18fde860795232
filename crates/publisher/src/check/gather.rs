//! Where a feed comes from.

use anyhow::Result;

use crate::input;
pub use crate::input::SourceDocument;

/// All documents of `feed`, a file or an http(s) URL.
///
/// # Errors
///
/// As [`input::read`].
pub fn gather(feed: &str) -> Result<Vec<SourceDocument>> {
    Ok(input::read(feed, None)?.documents)
}
