//! From a document to the next older one.

use std::collections::HashSet;

use anyhow::{Context, Result};
use rayon::prelude::*;

use super::{
    SourceDocument,
    library::{Fetched, Library},
};
use crate::{feed, newsroom::same_origin, platform::resolve};

/// `first` and all documents that `next_url` leads to from there. What is not followed is told in `notes`.
///
/// One after the other they are fetched, as each says where the next one stands; they are read beside each other.
pub fn follow(
    library: &Library,
    first: SourceDocument,
    notes: &mut Vec<String>,
) -> Result<Vec<SourceDocument>> {
    let chain = Chain {
        library,
        origin: first.address.clone(),
        met: HashSet::from([first.address.clone()]),
        next: Next::of(
            &first.name,
            &first.address,
            first.reading.feed.next_url.clone(),
        ),
        place: 0,
        notes,
    };
    let read = |(place, next, fetched): Link| {
        let document = fetched.and_then(Fetched::read);
        let document = document.with_context(|| next.unreadable())?;
        Ok((place, document))
    };
    let documents: Result<Vec<_>> = library.at_once(|| chain.par_bridge().map(read).collect())?;
    let mut documents = documents?;
    documents.sort_unstable_by_key(|(place, _)| *place);
    let others = documents.into_iter().map(|(_, document)| document);
    Ok([first].into_iter().chain(others).collect())
}

/// A document's place in the chain, what led there, and what was there.
type Link = (usize, Next, Result<Fetched>);

/// Fetches document after document. The first that can't be had is the last.
struct Chain<'a> {
    library: &'a Library,
    origin: String,
    met: HashSet<String>,
    next: Option<Next>,
    place: usize,
    notes: &'a mut Vec<String>,
}

impl Iterator for Chain<'_> {
    type Item = Link;

    fn next(&mut self) -> Option<Self::Item> {
        let next = self.next.take()?;
        let Next {
            from,
            reference,
            address,
        } = &next;
        if !same_origin(address, &self.origin) {
            self.notes.push(format!(
                "{from}: `next_url` leads to another origin ({address}) and is not followed."
            ));
            return None;
        }
        if !self.met.insert(address.clone()) {
            self.notes.push(format!(
                "{from}: `next_url` leads back to {reference}, which has been read, and is not followed."
            ));
            return None;
        }
        let fetched = self.library.fetch(address);
        if let Ok(fetched) = &fetched {
            // Where a redirect ended counts as read, too.
            self.met.insert(fetched.address.clone());
            self.next = Next::of(
                &fetched.name,
                &fetched.address,
                feed::next_url(&fetched.bytes),
            );
        }
        self.place += 1;
        Some((self.place, next, fetched))
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
    fn of(from: &str, at: &str, next_url: Option<String>) -> Option<Self> {
        let reference = next_url?;
        let mut address = resolve(&reference, at)?;
        address.truncate(address.find('#').unwrap_or(address.len()));
        Some(Self {
            from: from.to_owned(),
            reference,
            address,
        })
    }

    fn unreadable(&self) -> String {
        let Self {
            from, reference, ..
        } = self;
        format!("{from}: `next_url` leads to {reference}, which cannot be read")
    }
}
