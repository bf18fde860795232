//! What can go wrong between a reader and the feed. The words for it are the locale's.

use crate::feed::Unreadable;

/// Why a document is not there.
#[derive(Clone, Debug, PartialEq)]
pub enum LoadError {
    /// No answer could be had: offline, refused, cut off, or forbidden by the other origin.
    Network,
    /// No answer, or no end of it, within the times of [`bantin_app::state::fetch`].
    Timeout,
    /// The host has nothing at this address.
    Missing(String),
    /// An answer with another HTTP status that is not a success.
    Status(u16),
    /// An answer that is not a feed.
    Unreadable(Unreadable),
    /// The shell has no `<link rel="alternate" type="application/feed+json">`.
    NoFeedLink,
}
