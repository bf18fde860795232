//! The bytes of a document.

use bantin_core::feed::{self, Reading, Unreadable};

use crate::keys::UnknownKeys;

/// The bytes of a document. They are checked for UTF-8 once, because the check of a Vietnamese text takes as long as parsing it.
pub enum Content {
    Text(String),
    NotUtf8(Vec<u8>),
}

impl Content {
    pub fn new(bytes: Vec<u8>) -> Self {
        String::from_utf8(bytes).map_or_else(|error| Self::NotUtf8(error.into_bytes()), Self::Text)
    }

    /// In bytes.
    pub fn length(&self) -> u64 {
        let length = match self {
            Self::Text(text) => text.len(),
            Self::NotUtf8(bytes) => bytes.len(),
        };
        length as u64
    }

    pub fn next_url(&self) -> Option<String> {
        match self {
            Self::Text(text) => feed::next_url_in_text(text),
            Self::NotUtf8(bytes) => feed::next_url(bytes),
        }
    }

    /// Reads the document. Fails if it is not a feed.
    pub fn read(&self) -> Result<Reading, Unreadable> {
        match self {
            Self::Text(text) => feed::read_text(text),
            Self::NotUtf8(bytes) => feed::read(bytes),
        }
    }

    /// The unknown keys of the feed and of its first `max_items` items.
    pub fn unknown_keys(&self, max_items: usize) -> UnknownKeys {
        match self {
            Self::Text(text) => UnknownKeys::find(text, max_items),
            Self::NotUtf8(bytes) => UnknownKeys::find(&String::from_utf8_lossy(bytes), max_items),
        }
    }
}
