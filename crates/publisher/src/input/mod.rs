//! What comes in: all documents of one feed, from files or over HTTP.
//!
//! `next_url` is followed to its end, never twice and never to another origin; items that are excerpts are completed through
//! `article_url`. A document that is named and cannot be read is an error: half a site is worse than the one published before.
//!
//! The feed is named by whoever publishes, all other documents by the feed, whose author may be someone else. So these are read in the feed's
//! own folder or on its own origin alone, and not without end.

mod chain;
mod folder;
mod library;
mod web;
mod whole;

use std::{collections::HashSet, path::PathBuf};

use anyhow::Result;

pub use chain::{Bounds, MAX_BYTES, MAX_DOCUMENTS};
pub use folder::Folder;
pub use web::Redirects;

use self::library::Library;
use super::site::SiteAddress;
use bantin_core::{
    feed::{Item, Reading},
    model::SiteInfo,
};

/// A feed as it was read.
#[derive(Clone, Debug)]
pub struct Source {
    /// Where the site will stand.
    pub address: SiteAddress,
    /// The feed's first document, those that `next_url` leads to in their order, then those of single articles, cut to the article.
    pub documents: Vec<SourceDocument>,
    /// The files that were read; none of a feed that was read over HTTP.
    pub files: Vec<PathBuf>,
    /// What was read, and will not be published as it should.
    pub left_out: LeftOut,
    /// One sentence each on what a publisher should know and no diagnostic says.
    pub notes: Vec<String>,
}

/// A document, where it stands, and what was wrong with it.
#[derive(Clone, Debug)]
pub struct SourceDocument {
    /// Absolute; a relative address in the document resolves against it.
    pub address: String,
    /// Its file or its URL, for people.
    pub name: String,
    pub reading: Reading,
}

/// How many items do not become an article of their own. Items that the feed's diagnostics name are not among them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// Those with the id of an item in an earlier document.
    pub repeated: usize,
    /// Those that stay excerpts, because nothing says where the whole article stands, or something else stands there.
    pub shortened: usize,
}

/// Reads `feed`, a file or an http(s) URL, for a site that will stand at `base`. Without `base` it will stand where the feed's
/// `home_page_url` says, if that is absolute.
///
/// # Errors
///
/// When a document cannot be had or is no feed, or there is no end of them; the sentence names it, and the document and key that lead there.
pub fn read(feed: &str, base: Option<&SiteAddress>) -> Result<Source> {
    read_within(feed, base, Bounds::default())
}

/// The same within other bounds.
///
/// # Errors
///
/// As [`read`].
pub fn read_within(feed: &str, base: Option<&SiteAddress>, bounds: Bounds) -> Result<Source> {
    let (library, address, first) = Library::open(feed, base)?;
    let info = SiteInfo::of(&first.document.reading.feed, &first.document.address);

    let mut notes = Vec::new();
    let mut documents = chain::follow(&library, first, bounds, &mut notes)?;
    let mut left_out = LeftOut { repeated: repeated(&documents), shortened: 0 };
    let whole = whole::complete(&library, &documents, &info, &mut notes)?;
    left_out.shortened = whole.missing;
    documents.extend(whole.documents);

    Ok(Source { files: library.files(&documents), address, documents, left_out, notes })
}

impl Source {
    /// How many diagnostics there are, those not listed included.
    pub fn diagnostics(&self) -> usize {
        let readings = self.documents.iter().map(|document| &document.reading);
        readings.map(|reading| reading.diagnostics.len() + reading.unlisted).sum()
    }
}

fn repeated(documents: &[SourceDocument]) -> usize {
    let mut ids = HashSet::new();
    items(documents).filter(|item| !ids.insert(&item.id)).count()
}

fn items(documents: &[SourceDocument]) -> impl Iterator<Item = &Item> {
    (documents.iter()).flat_map(|document| &document.reading.feed.items)
}
