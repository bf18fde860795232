//! Follows `next_url` from a document to the next older one.

use std::{collections::HashSet, iter};

use anyhow::{Context, Result, anyhow, bail};
use rayon::prelude::*;

use super::{
    SourceDocument,
    limits::ByteCount,
    source::{FeedSource, FetchedDocument},
};
use bantin_core::{
    model::{SiteInfo, same_origin},
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
    let origin = first.address.clone();
    let mut visited = HashSet::from([origin.clone()]);
    let mut next = NextUrl::resolve(&first.name, &origin, first.reading.feed.next_url.clone());
    let mut count = 1;
    // `None` at the end, after a failure, and if the next document is not to be read.
    let mut fetch_next = || -> Result<Option<Fetch>> {
        let Some(url) = next.take().transpose()? else { return Ok(None) };
        let NextUrl { from, reference, address } = &url;
        if !same_origin(address, &origin) {
            notes.push(format!("{from}: `next_url` is on another origin ({address}) and is not followed."));
            return Ok(None);
        }
        if !visited.insert(address.clone()) {
            notes.push(format!("{from}: `next_url` leads back to {reference} and is not followed."));
            return Ok(None);
        }
        if count >= max_documents {
            bail!("{from}: `next_url` names {reference}, but a feed is limited to {max_documents} documents");
        }
        let fetched = source.fetch(address);
        if let Ok(fetched) = &fetched {
            let size = bytes.add(&fetched.bytes);
            size.map_err(|error| anyhow!("{from}: with {reference}, the document at `next_url`, {error}"))?;
            // The address after redirects counts as visited, too.
            visited.insert(fetched.address.clone());
            next = NextUrl::resolve(&fetched.name, &fetched.address, fetched.bytes.next_url());
        }
        count += 1;
        Ok(Some((url, fetched)))
    };
    let fetches = iter::from_fn(|| fetch_next().transpose());
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

/// Loads the register's own feed, if `info` names one that is not among `documents`, with the documents that follow.
pub fn follow_register(
    source: &FeedSource,
    documents: &[SourceDocument],
    info: &SiteInfo,
    max_documents: usize,
    bytes: &ByteCount,
    notes: &mut Vec<String>,
) -> Result<Vec<SourceDocument>> {
    let address = info.register.as_ref().and_then(|register| register.feed_url.as_deref()).map(without_fragment);
    let (Some(address), Some(first)) = (address, documents.first()) else { return Ok(Vec::new()) };
    let known: HashSet<&str> = documents.iter().map(|document| document.address.as_str()).collect();
    if known.contains(address) {
        return Ok(Vec::new());
    }
    let fetch = || -> Result<SourceDocument> {
        let fetched = source.fetch(address)?;
        bytes.add(&fetched.bytes)?;
        fetched.parse()
    };
    let key = "_bantin.documents.feed_url";
    let register = fetch().with_context(|| format!("{}: cannot read the document at `{key}`", first.name))?;
    let register = follow(source, register, max_documents, bytes, notes)?;
    Ok(register.into_iter().filter(|document| !known.contains(document.address.as_str())).collect())
}

/// A `next_url` and the document there.
type Fetch = (NextUrl, Result<FetchedDocument>);

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
