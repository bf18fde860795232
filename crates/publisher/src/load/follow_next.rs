//! Follows `next_url` from a document to the next older one.

use std::collections::HashSet;

use anyhow::{Context, Result, anyhow, bail};
use rayon::prelude::*;

use super::{
    SourceDocument,
    limits::ByteCount,
    source::{FeedSource, FetchedDocument},
};
use bantin_core::{
    feed,
    model::same_origin,
    util::{platform::resolve, url_parts::without_fragment},
};

/// Loads the documents that follow `first` and returns all of them in order. `notes` gets a sentence when a `next_url` is not followed.
///
/// Documents are fetched one after the other, because each document names the next one. They are parsed in parallel. Fails if a document
/// cannot be read, `next_url` is not an address, or a limit is exceeded.
pub fn follow(
    source: &FeedSource,
    first: SourceDocument,
    max_documents: usize,
    bytes: &ByteCount,
    notes: &mut Vec<String>,
) -> Result<Vec<SourceDocument>> {
    let fetches = NextDocuments {
        source,
        max_documents,
        origin: first.address.clone(),
        visited: HashSet::from([first.address.clone()]),
        next: NextUrl::resolve(&first.name, &first.address, first.reading.feed.next_url.clone()),
        count: 1,
        bytes,
        notes,
    };
    let parse = |(index, fetch): (usize, Result<Fetch>)| {
        let (NextUrl { from, reference, .. }, fetched) = fetch?;
        let document = fetched.and_then(FetchedDocument::parse);
        let document = document.with_context(|| format!("{from}: cannot read {reference}, the document at `next_url`"));
        Ok((index, document?))
    };
    let parsed: Result<Vec<_>> = source.in_parallel(|| fetches.enumerate().par_bridge().map(parse).collect())?;
    let mut parsed = parsed?;
    parsed.sort_unstable_by_key(|(index, _)| *index);
    Ok([first].into_iter().chain(parsed.into_iter().map(|(_, document)| document)).collect())
}

/// A `next_url` and the document there.
type Fetch = (NextUrl, Result<FetchedDocument>);

/// Fetches one document after the other and ends after the first failure.
struct NextDocuments<'a> {
    source: &'a FeedSource,
    max_documents: usize,
    origin: String,
    visited: HashSet<String>,
    next: Option<Result<NextUrl>>,
    /// Documents so far.
    count: usize,
    bytes: &'a ByteCount,
    notes: &'a mut Vec<String>,
}

impl Iterator for NextDocuments<'_> {
    type Item = Result<Fetch>;

    fn next(&mut self) -> Option<Self::Item> {
        self.next.take()?.and_then(|url| self.fetch(url)).transpose()
    }
}

impl NextDocuments<'_> {
    /// `None` if the document is not to be read.
    fn fetch(&mut self, url: NextUrl) -> Result<Option<Fetch>> {
        let NextUrl { from, reference, address } = &url;
        if !same_origin(address, &self.origin) {
            self.notes.push(format!("{from}: `next_url` is on another origin ({address}) and is not followed."));
            return Ok(None);
        }
        if !self.visited.insert(address.clone()) {
            self.notes.push(format!("{from}: `next_url` leads back to {reference} and is not followed."));
            return Ok(None);
        }
        if self.count >= self.max_documents {
            let max = self.max_documents;
            bail!("{from}: `next_url` names {reference}, but a feed is limited to {max} documents");
        }
        let fetched = self.source.fetch(address);
        if let Ok(fetched) = &fetched {
            let size = self.bytes.add(&fetched.bytes);
            size.map_err(|error| anyhow!("{from}: with {reference}, the document at `next_url`, {error}"))?;
            // The address after redirects counts as visited, too.
            self.visited.insert(fetched.address.clone());
            self.next = NextUrl::resolve(&fetched.name, &fetched.address, feed::next_url(&fetched.bytes));
        }
        self.count += 1;
        Ok(Some((url, fetched)))
    }
}

/// The `next_url` of a document.
struct NextUrl {
    /// The name of the document.
    from: String,
    /// As written.
    reference: String,
    /// Absolute, without fragment.
    address: String,
}

impl NextUrl {
    /// `None` if the document is the last one. An error if `next_url` is not an address.
    fn resolve(from: &str, base: &str, next_url: Option<String>) -> Option<Result<Self>> {
        let reference = next_url?;
        let Some(address) = resolve(&reference, base) else {
            return Some(Err(anyhow!("{from}: `next_url` is {reference:?}, which is not an address")));
        };
        let address = without_fragment(&address).to_owned();
        Some(Ok(Self { from: from.to_owned(), reference, address }))
    }
}
