//! Loads all documents of a feed, from files or over HTTP.
//!
//! 1. Read the first document, which the user of the publisher names.
//! 2. Follow `next_url` to the end of the feed, never twice to the same document.
//! 3. Read the register of documents at `_bantin.documents.feed_url` in the same way.
//! 4. Replace excerpts by whole articles through `_bantin.article_url`.
//!
//! A document that cannot be read is an error, because its articles would disappear from the published site. The author of
//! the feed may not be the user: documents that the feed names are read only from the feed's own folder or origin.
//! [`Limits`] bound the number of documents that `next_url` leads to, and the bytes of all documents.

mod document_bytes;
mod excerpts;
mod feed_folder;
mod follow_next;
mod http;
mod limits;
mod source;

use anyhow::Result;

pub use document_bytes::DocumentBytes;
pub use feed_folder::FeedFolder;
pub use http::RedirectPolicy;
pub use limits::{Limits, MAX_BYTES, MAX_DOCUMENTS};

use self::{limits::ByteCount, source::FeedSource};
use super::{keys::UnknownKeys, site_address::SiteAddress};
use bantin_core::{
    feed::{Reading, Unreadable},
    model::SiteInfo,
};

/// A feed with all its documents.
#[derive(Clone, Debug)]
pub struct LoadedFeed {
    /// The address of the published site.
    pub address: SiteAddress,
    /// The first document, the older ones in the order of `next_url`, those of the register, then documents of single articles.
    pub documents: Vec<SourceDocument>,
    /// Sentences about documents and articles that are not published in full.
    pub notes: Vec<String>,
}

/// A document as it was read.
#[derive(Clone, Debug)]
pub struct SourceDocument {
    /// Absolute. Relative addresses in the document resolve against it.
    pub address: String,
    /// File or URL, for messages.
    pub name: String,
    pub reading: Reading,
    pub unknown_keys: UnknownKeys,
}

impl SourceDocument {
    /// Reads a document. Fails if it is not a feed.
    pub fn parse(address: String, name: String, bytes: &DocumentBytes) -> Result<Self, Unreadable> {
        Ok(Self { address, name, reading: bytes.read()?, unknown_keys: bytes.unknown_keys(usize::MAX) })
    }
}

/// Loads `feed`, a file or an http(s) URL. The site's address is `base_url`, or else the feed's `home_page_url` if that is absolute.
///
/// # Errors
///
/// If a document cannot be read or is not a feed, or the feed exceeds its limits. The message names the document and
/// the key that refers to it.
pub fn load_feed(feed: &str, base_url: Option<&SiteAddress>) -> Result<LoadedFeed> {
    load_feed_within(feed, base_url, Limits::default())
}

/// [`load_feed`] with other limits.
pub fn load_feed_within(feed: &str, base_url: Option<&SiteAddress>, limits: Limits) -> Result<LoadedFeed> {
    let (source, address, document, bytes) = FeedSource::open(feed, base_url)?;
    let bytes = ByteCount::new(bytes, limits.bytes);
    let info = SiteInfo::from_feed(&document.reading.feed, &document.address);
    let mut notes = Vec::new();
    let mut documents = follow_next::follow(&source, document, limits.documents, &bytes, &mut notes)?;
    documents.extend(follow_next::follow_register(&source, &documents, &info, limits.documents, &bytes, &mut notes)?);
    let articles = excerpts::load_articles(&source, &documents, &info, &bytes, &mut notes)?;
    documents.extend(articles);
    Ok(LoadedFeed { address, documents, notes })
}
