//! Limits on the size of a feed.

use std::sync::atomic::{AtomicU64, Ordering};

use anyhow::{Result, bail};

use super::document_bytes::DocumentBytes;

/// Documents of one feed: 2 million articles in documents of twenty. Without a limit, a publish never ends if a server generates another
/// next document for each request.
pub const MAX_DOCUMENTS: usize = 100_000;
/// Bytes of all documents of one feed. They are in memory at the same time.
pub const MAX_BYTES: u64 = 4 << 30;

#[derive(Clone, Copy, Debug)]
pub struct Limits {
    pub documents: usize,
    pub bytes: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self { documents: MAX_DOCUMENTS, bytes: MAX_BYTES }
    }
}

/// The size of the documents read so far. Threads may share it.
pub(super) struct ByteCount {
    bytes: AtomicU64,
    max: u64,
}

impl ByteCount {
    pub fn new(bytes: u64, max: u64) -> Self {
        Self { bytes: bytes.into(), max }
    }

    /// Counts a document. An error if the feed is larger than its limit with it.
    pub fn add(&self, document: &DocumentBytes) -> Result<()> {
        let length = document.length();
        let bytes = self.bytes.fetch_add(length, Ordering::Relaxed).saturating_add(length);
        if bytes > self.max {
            bail!("the feed has {bytes} bytes, but it is limited to {}", self.max);
        }
        Ok(())
    }
}
