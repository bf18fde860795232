//! The documents of a feed: from files beside one another, or from the network.

use std::{collections::HashSet, fs, path::Path, sync::Arc};

use anyhow::{Context, Result};
use url::Url;

use crate::{
    feed::{self, Reading},
    newsroom::{Archive, Document, Edition, articles, same_origin},
    publish::site::SiteAddress,
};

/// A document, where it stands, and what was wrong with it.
#[derive(Debug)]
pub struct SourceDocument {
    /// Absolute; a relative address in the document resolves against it.
    pub address: String,
    /// Its file or its URL, for people.
    pub name: String,
    pub reading: Reading,
}

/// Reads `feed`, a file or an http(s) address, the documents that it leads to by `next_url`, and then those of the articles of which it
/// has excerpts.
///
/// # Errors
///
/// When one of them can't be had, or is no feed.
pub fn gather(feed: &str) -> Result<Vec<SourceDocument>> {
    let reading = reading_of(feed)?;
    let address = address_of(feed, &reading);
    let edition = Edition::of(&reading.feed, &address);

    let mut seen = HashSet::from([address.clone()]);
    let mut documents = vec![SourceDocument {
        address: address.clone(),
        name: feed.to_owned(),
        reading,
    }];
    let mut read = Vec::new();
    let mut follow = |target: String, documents: &mut Vec<SourceDocument>| -> Result<()> {
        if !same_origin(&target, &address) || !seen.insert(target.clone()) {
            return Ok(());
        }
        if let Some(name) = place_of(feed, &address, &target) {
            let reading = reading_of(&name).with_context(|| format!("{feed} leads to {name}"))?;
            documents.push(SourceDocument {
                address: target,
                name,
                reading,
            });
        }
        Ok(())
    };

    while let Some(document) = documents.get(read.len()) {
        let document = articles(document.reading.feed.clone(), &document.address, &edition);
        let next = document.next.clone();
        read.push(Arc::new(document));
        if let Some(next) = next {
            follow(next, &mut documents)?;
        }
    }
    for whole in excerpts(&read, &edition) {
        follow(whole, &mut documents)?;
    }
    Ok(documents)
}

/// Where the whole articles stand.
fn excerpts(documents: &[Arc<Document>], edition: &Edition) -> Vec<String> {
    let archive = Archive::of(documents);
    let excerpts = archive.articles().iter().filter(|article| article.excerpt);
    excerpts
        .filter_map(|article| edition.article_address(&article.slug))
        .collect()
}

/// A file's is the one that it will have when it is published.
fn address_of(feed: &str, reading: &Reading) -> String {
    if is_address(feed) {
        return feed.to_owned();
    }
    let home = reading.feed.home_page_url.as_deref();
    home.and_then(SiteAddress::parse)
        .unwrap_or_else(SiteAddress::unknown)
        .of("feed/feed.json")
}

/// What to read for the document at `target`. None for a file's neighbour that can be no file.
fn place_of(feed: &str, first: &str, target: &str) -> Option<String> {
    if is_address(feed) {
        return Some(target.to_owned());
    }
    let way = Url::parse(first)
        .ok()?
        .make_relative(&Url::parse(target).ok()?)?;
    Some(Path::new(feed).parent()?.join(way).display().to_string())
}

fn reading_of(place: &str) -> Result<Reading> {
    let bytes = bytes_of(place).with_context(|| place.to_owned())?;
    feed::read(&bytes).with_context(|| format!("{place} is no feed"))
}

fn bytes_of(place: &str) -> Result<Vec<u8>> {
    if is_address(place) {
        Ok(ureq::get(place).call()?.body_mut().read_to_vec()?)
    } else {
        Ok(fs::read(place)?)
    }
}

fn is_address(feed: &str) -> bool {
    feed.starts_with("http://") || feed.starts_with("https://")
}
