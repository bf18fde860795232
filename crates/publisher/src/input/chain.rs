//! From a document to the next older one.

use std::collections::HashSet;

use anyhow::{Context, Result, anyhow, bail};
use rayon::prelude::*;

use super::{
    SourceDocument,
    library::{Fetched, Library, Opened},
};
use bantin_core::{feed, model::same_origin, util::platform::resolve};

/// Documents of a feed: 2 million articles in documents of twenty. A chain without end, each document of which names another one, would
/// never let a publish be done.
pub const MAX_DOCUMENTS: usize = 100_000;
/// Bytes of all documents of a feed, 4 GiB. All that is read stands in memory at one time.
pub const MAX_BYTES: u64 = 4 << 30;

/// How far a feed is followed.
#[derive(Clone, Copy, Debug)]
pub struct Bounds {
    pub documents: usize,
    pub bytes: u64,
}

impl Default for Bounds {
    fn default() -> Self {
        Self { documents: MAX_DOCUMENTS, bytes: MAX_BYTES }
    }
}

/// The first document and all that `next_url` leads to from there. What is not followed is told in `notes`.
///
/// One after the other they are fetched, as each says where the next one stands; they are read beside each other.
///
/// # Errors
///
/// When a document can't be had, or `next_url` is no address, or leads beyond the bounds: without the older documents their articles would
/// be taken off the site.
pub fn follow(
    library: &Library,
    first: Opened,
    bounds: Bounds,
    notes: &mut Vec<String>,
) -> Result<Vec<SourceDocument>> {
    let Opened { document, bytes } = first;
    let chain = Chain {
        library,
        bounds,
        origin: document.address.clone(),
        met: HashSet::from([document.address.clone()]),
        next: Next::of(&document.name, &document.address, document.reading.feed.next_url.clone()),
        documents: 1,
        bytes,
        notes,
    };
    let read = |link: Result<Link>| {
        let Link { place, next, fetched } = link?;
        let document = fetched.and_then(Fetched::read);
        let document = document.with_context(|| next.unreadable())?;
        Ok((place, document))
    };
    let others: Result<Vec<_>> = library.at_once(|| chain.par_bridge().map(read).collect())?;
    let mut others = others?;
    others.sort_unstable_by_key(|(place, _)| *place);
    let others = others.into_iter().map(|(_, document)| document);
    Ok([document].into_iter().chain(others).collect())
}

/// A document's place in the chain, what led there, and what was there.
struct Link {
    place: usize,
    next: Next,
    fetched: Result<Fetched>,
}

/// Fetches document after document. The first that can't be had is the last.
struct Chain<'a> {
    library: &'a Library,
    bounds: Bounds,
    origin: String,
    met: HashSet<String>,
    next: Option<Result<Next>>,
    /// How many there have been, and their bytes.
    documents: usize,
    bytes: u64,
    notes: &'a mut Vec<String>,
}

impl Iterator for Chain<'_> {
    type Item = Result<Link>;

    fn next(&mut self) -> Option<Self::Item> {
        let next = match self.next.take()? {
            Ok(next) => next,
            Err(error) => return Some(Err(error)),
        };
        let Next { from, reference, address } = &next;
        if !same_origin(address, &self.origin) {
            self.notes.push(format!("{from}: `next_url` leads to another origin ({address}) and is not followed."));
            return None;
        }
        if !self.met.insert(address.clone()) {
            self.notes.push(format!(
                "{from}: `next_url` leads back to {reference}, which has been read, and is not followed."
            ));
            return None;
        }
        Some(self.link(next))
    }
}

impl Chain<'_> {
    fn link(&mut self, next: Next) -> Result<Link> {
        let Bounds { documents, bytes } = self.bounds;
        let place = self.documents;
        if place >= documents {
            bail!(
                "{}: `next_url` leads on to {} after {place} documents, and a feed may have {documents}",
                next.from,
                next.reference
            );
        }
        let fetched = self.library.fetch(&next.address);
        if let Ok(fetched) = &fetched {
            self.bytes += fetched.bytes.len() as u64;
            if self.bytes > bytes {
                bail!(
                    "{}: with {}, to which `next_url` leads, the documents have {} bytes, and those of a feed may have {bytes}",
                    next.from,
                    next.reference,
                    self.bytes
                );
            }
            // Where a redirect ended counts as read, too.
            self.met.insert(fetched.address.clone());
            self.next = Next::of(&fetched.name, &fetched.address, feed::next_url(&fetched.bytes));
        }
        self.documents += 1;
        Ok(Link { place, next, fetched })
    }
}

/// What a document's `next_url` says.
struct Next {
    /// The document's name.
    from: String,
    /// As written.
    reference: String,
    /// Absolute, without fragment.
    address: String,
}

impl Next {
    /// None when the document has no `next_url`: it is the last one. An error when that is no address.
    fn of(from: &str, at: &str, next_url: Option<String>) -> Option<Result<Self>> {
        let reference = next_url?;
        let Some(mut address) = resolve(&reference, at) else {
            return Some(Err(anyhow!(
                "{from}: `next_url` is {reference:?}, which is no address, so the older documents cannot be found"
            )));
        };
        address.truncate(address.find('#').unwrap_or(address.len()));
        Some(Ok(Self { from: from.to_owned(), reference, address }))
    }

    fn unreadable(&self) -> String {
        let Self { from, reference, .. } = self;
        format!("{from}: `next_url` leads to {reference}, which cannot be read")
    }
}
