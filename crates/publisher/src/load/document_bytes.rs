//! The bytes of a document.

use bantin_core::feed::{self, Reading, Unreadable};

use crate::keys::UnknownKeys;

/// The bytes of a document. They are checked for UTF-8 once, because the check of a Vietnamese text takes as long as parsing it.
pub enum DocumentBytes {
    Utf8(String),
    Other(Vec<u8>),
}

impl DocumentBytes {
    pub fn new(bytes: Vec<u8>) -> Self {
        String::from_utf8(bytes).map_or_else(|error| Self::Other(error.into_bytes()), Self::Utf8)
    }

    /// In bytes.
    pub fn length(&self) -> u64 {
        let length = match self {
            Self::Utf8(text) => text.len(),
            Self::Other(bytes) => bytes.len(),
        };
        length as u64
    }

    pub fn next_url(&self) -> Option<String> {
        match self {
            Self::Utf8(text) => feed::next_url_in_text(text),
            Self::Other(bytes) => feed::next_url(bytes),
        }
    }

    /// Reads the document. Fails if it is not a feed.
    pub fn read(&self) -> Result<Reading, Unreadable> {
        match self {
            Self::Utf8(text) => feed::read_text(text),
            Self::Other(bytes) => feed::read(bytes),
        }
    }

    /// The unknown keys of the feed and of its first `max_items` items.
    pub fn unknown_keys(&self, max_items: usize) -> UnknownKeys {
        match self {
            Self::Utf8(text) => UnknownKeys::find(text, max_items),
            Self::Other(bytes) => UnknownKeys::find(&String::from_utf8_lossy(bytes), max_items),
        }
    }
}
