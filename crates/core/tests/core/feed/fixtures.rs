//! Feeds from elsewhere, which stay elsewhere: `BANTIN_FIXTURES=DIR make test-native` reads those in `DIR/jsonfeed`.
//! Without it each of these tests says that it was skipped. What a file should show is counted by `serde_json`, not by our own reading.

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
/// One test for each, below.
const FOLDERS: [&str; 4] = ["feed-rs", "gofeed", "jsonfeed-schema", "jsonfeed-spec"];

#[test]
fn examples_of_the_specification_show_their_items() {
    shows_its_items("jsonfeed-spec");
}

#[test]
fn feeds_of_jsonfeed_schema_show_their_items() {
    shows_its_items("jsonfeed-schema");
}

#[test]
fn feeds_of_feed_rs_show_their_items() {
    shows_its_items("feed-rs");
}

#[test]
fn feeds_of_gofeed_show_their_items() {
    shows_its_items("gofeed");
}

#[test]
fn every_folder_of_feeds_has_its_test() {
    let Some(folder) = feeds_from_elsewhere() else {
        return;
    };
    let mut names: Vec<_> =
        entries(&folder).into_iter().filter_map(|path| Some(path.file_name()?.to_str()?.to_owned())).collect();
    names.sort();
    assert_eq!(names, FOLDERS);
}

fn shows_its_items(name: &str) {
    let Some(folder) = feeds_from_elsewhere() else {
        return;
    };
    let mut shown = 0;
    for file in entries(&folder.join(name)) {
        let bytes = fs::read(&file).expect("a readable file");
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

/// The headlines as a list shows them; the text of each article is read as well.
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

/// The ids of all items that have one, each once; None when this is no JSON, or there is no array of items.
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

/// None, and a line in the output with the name of the test, when `BANTIN_FIXTURES` is not set.
fn feeds_from_elsewhere() -> Option<PathBuf> {
    let folder = env::var_os("BANTIN_FIXTURES");
    if folder.is_none() {
        let thread = thread::current();
        let test = thread.name().unwrap_or_default();
        let line = format!("skipped {test}: set BANTIN_FIXTURES to a folder with the feeds in jsonfeed/\n");
        // Past the test harness, which keeps what a passing test prints; in one piece, as other tests write too.
        let _ = io::stderr().write_all(line.as_bytes());
    }
    Some(Path::new(&folder?).join("jsonfeed"))
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{folder:?}: {error}"));
    entries.map(|entry| entry.expect("a readable entry").path()).collect()
}
