//! External feeds, which are not part of the repository: `BANTIN_FIXTURES=DIR make test-native` reads those in `DIR/jsonfeed`. Without it
//! these tests are skipped with a message. `serde_json` counts the expected items.

use std::{
    collections::HashSet,
    env, fs,
    io::{self, Write},
    path::{Path, PathBuf},
    sync::Arc,
    thread,
};

use bantin_core::{
    feed::{self, Unreadable},
    model::{Archive, Document, SiteInfo},
};
use serde_json::Value;

const ADDRESS: &str = "https://elsewhere.example/feed.json";
/// Each has a test below.
const FOLDERS: [&str; 4] = ["feed-rs", "gofeed", "jsonfeed-schema", "jsonfeed-spec"];

#[test]
fn all_items_of_the_specifications_examples_are_shown() {
    assert_items_are_shown("jsonfeed-spec");
}

#[test]
fn all_items_of_jsonfeed_schema_are_shown() {
    assert_items_are_shown("jsonfeed-schema");
}

#[test]
fn all_items_of_feed_rs_are_shown() {
    assert_items_are_shown("feed-rs");
}

#[test]
fn all_items_of_gofeed_are_shown() {
    assert_items_are_shown("gofeed");
}

#[test]
fn every_folder_of_feeds_has_a_test() {
    let Some(folder) = external_feeds() else {
        return;
    };
    let mut names: Vec<_> =
        entries(&folder).into_iter().filter_map(|path| Some(path.file_name()?.to_str()?.to_owned())).collect();
    names.sort();
    assert_eq!(names, FOLDERS);
}

fn assert_items_are_shown(name: &str) {
    let Some(folder) = external_feeds() else {
        return;
    };
    let mut shown = 0;
    for file in entries(&folder.join(name)) {
        let bytes = fs::read(&file).unwrap_or_else(|error| panic!("{file:?}: {error}"));
        let ids = ids_in(&bytes);
        match (feed::read(&bytes), ids) {
            (Ok(reading), Some(ids)) => {
                let read: Vec<_> = reading.feed.items.iter().map(|item| &item.id).collect();
                assert!(read.iter().eq(&ids.iter().collect::<Vec<_>>()), "{file:?}");
                let headlines = headlines(reading.feed);
                assert_eq!(headlines.len(), ids.len(), "{file:?}");
                assert!(!headlines.contains(&String::new()), "{file:?}");
                shown += ids.len();
            }
            (Err(Unreadable::NoItems | Unreadable::NotJson { .. }), None) => {}
            (read, ids) => panic!("{file:?} has the items {ids:?}, but is read as {read:?}"),
        }
    }
    assert!(shown > 0, "{name} has no item");
}

/// The headlines in the order of a list. Parses the content of each article, too.
fn headlines(feed: feed::Feed) -> Vec<String> {
    let site = SiteInfo::from_feed(&feed, ADDRESS);
    let document = Arc::new(Document::from_feed(feed, ADDRESS, &site));
    let archive = Archive::from_documents(&[document]);
    let shown = archive.articles().iter();
    shown
        .map(|article| {
            article.blocks();
            article.headline.trim().to_owned()
        })
        .collect()
}

/// The unique ids of all items. `None` for invalid JSON and for JSON without an array of items.
fn ids_in(bytes: &[u8]) -> Option<Vec<String>> {
    let document: Value = serde_json::from_slice(bytes).ok()?;
    let id = |item: &Value| match item.get("id")? {
        Value::String(id) if !id.trim().is_empty() => Some(id.clone()),
        Value::Number(id) => Some(id.to_string()),
        _ => None,
    };
    let mut seen = HashSet::new();
    let ids = document.get("items")?.as_array()?.iter().filter_map(id);
    Some(ids.filter(|id| seen.insert(id.clone())).collect())
}

/// `None` with a message if `BANTIN_FIXTURES` is not set.
fn external_feeds() -> Option<PathBuf> {
    let folder = env::var_os("BANTIN_FIXTURES");
    if folder.is_none() {
        let thread = thread::current();
        let test = thread.name().unwrap_or_default();
        let line = format!("skipped {test}: set BANTIN_FIXTURES to a folder with the feeds in jsonfeed/\n");
        // The test harness captures `println!`. One write keeps the line whole.
        let _ = io::stderr().write_all(line.as_bytes());
    }
    Some(Path::new(&folder?).join("jsonfeed"))
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{folder:?}: {error}"));
    entries.map(|entry| entry.unwrap_or_else(|error| panic!("{folder:?}: {error}")).path()).collect()
}
