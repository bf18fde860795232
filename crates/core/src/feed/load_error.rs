//! Errors of loading a feed document in the browser. Their texts are in [`crate::i18n`].

use crate::feed::Unreadable;

/// Why a document could not be loaded.
#[derive(Clone, Debug, PartialEq)]
pub enum LoadError {
    /// The request failed: offline, refused, interrupted, or blocked by CORS.
    Network,
    /// The response did not arrive in time.
    Timeout,
    /// HTTP status 404 or 410 for this URL.
    Missing(String),
    /// Another HTTP status outside 200 to 299.
    Status(u16),
    /// The response is not a JSON Feed.
    Unreadable(Unreadable),
    /// The page has no `<link rel="alternate" type="application/feed+json">`.
    NoFeedLink,
}
