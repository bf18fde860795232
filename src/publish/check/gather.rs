//! The documents of a feed: from files beside one another, or from the network.

use std::{collections::HashSet, fs, path::Path, sync::Arc};

use anyhow::{Context, Result};
use url::Url;

use super::names::is_address;
use crate::{
    feed::{self, Reading},
    newsroom::{Archive, Document, Edition, articles, same_origin},
    publish::site::SiteAddress,
};

/// Reads `feed`, a file or an http(s) address, the documents that it leads to by `next_url`, and then those of the articles of which it
/// has excerpts. Each comes with its absolute address.
///
/// # Errors
///
/// When one of them can't be had, or is no feed.
pub fn gather(feed: &str) -> Result<Vec<(String, Reading)>> {
    let bytes = bytes_of(feed)?;
    let first = feed::read(&bytes).with_context(|| feed.to_owned())?;
    let address = address_of(feed, &first);
    let edition = Edition::of(&first.feed, &address);

    let mut seen = HashSet::from([address.clone()]);
    let mut documents = vec![(address.clone(), first)];
    let mut read = Vec::new();
    let mut follow = |target: String, documents: &mut Vec<(String, Reading)>| -> Result<()> {
        if !same_origin(&target, &address) || !seen.insert(target.clone()) {
            return Ok(());
        }
        if let Some(place) = place_of(feed, &address, &target) {
            let reading = feed::read(&bytes_of(&place)?).with_context(|| place.clone())?;
            documents.push((target, reading));
        }
        Ok(())
    };

    while let Some((address, reading)) = documents.get(read.len()) {
        let document = articles(reading.feed.clone(), address, &edition);
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

fn bytes_of(place: &str) -> Result<Vec<u8>> {
    if !is_address(place) {
        return fs::read(place).with_context(|| place.to_owned());
    }
    let mut answer = ureq::get(place).call().with_context(|| place.to_owned())?;
    (answer.body_mut().read_to_vec()).with_context(|| place.to_owned())
}
