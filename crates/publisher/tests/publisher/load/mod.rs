//! Loads the documents of a feed.

mod chains;
mod excerpts;
mod files;
mod web;

use std::{io, path::Path};

use bantin_publisher::load::{LoadedFeed, load_feed};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::common::write_file;

/// A document with these items and other keys.
fn feed(ids: &[&str], keys: Value) -> Value {
    let items: Vec<Value> = ids.iter().map(|id| json!({ "id": id, "title": id })).collect();
    let mut feed = json!({ "version": "https://jsonfeed.org/version/1.1", "items": items });
    if let (Some(feed), Value::Object(keys)) = (feed.as_object_mut(), keys) {
        feed.extend(keys);
    }
    feed
}

/// A folder with these files.
fn site(files: &[(&str, Value)]) -> io::Result<TempDir> {
    let folder = TempDir::new()?;
    for (path, content) in files {
        write_file(&folder.path().join(path), content.to_string());
    }
    Ok(folder)
}

fn read_file(folder: &Path, path: &str) -> anyhow::Result<LoadedFeed> {
    load_feed(&folder.join(path).to_string_lossy(), None)
}

fn ids(feed: &LoadedFeed) -> Vec<&str> {
    let documents = feed.documents.iter();
    documents.flat_map(|document| &document.reading.feed.items).map(|item| item.id.as_str()).collect()
}

fn addresses(feed: &LoadedFeed) -> Vec<&str> {
    let documents = feed.documents.iter();
    documents.map(|document| document.address.as_str()).collect()
}

#[track_caller]
fn error_message(result: anyhow::Result<LoadedFeed>) -> String {
    match result {
        Ok(feed) => panic!("no error in {feed:?}"),
        Err(error) => format!("{error:#}"),
    }
}

const HOME: &str = "https://bao.example/tin/";

/// An excerpt with its slug as id and title.
fn excerpt(slug: &str) -> Value {
    json!({ "id": slug, "title": slug, "_bantin": { "slug": slug, "excerpt": true } })
}

fn of_excerpts(slugs: &[&str]) -> Value {
    let items: Vec<Value> = slugs.iter().copied().map(excerpt).collect();
    feed(&[], json!({ "items": items, "_bantin": { "article_url": "bai/{slug}.json" } }))
}
