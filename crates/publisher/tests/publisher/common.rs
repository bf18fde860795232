//! Values that a test expects in its input or in the output. A missing value fails the test with the text that lacks it.

#[path = "../../../../tests/fixtures/reading.rs"]
mod reading;

use std::{fs, path::Path, sync::Arc};

use bantin_core::{
    datetime::{LooseTimestamp, Timestamp},
    model::{Archive, Article},
};
use bantin_publisher::{
    load::{DocumentBytes, SourceDocument},
    site_address::SiteAddress,
};
use serde_json::Value;
use tempfile::TempDir;

pub use reading::reading;

#[track_caller]
pub fn site_address(text: &str) -> SiteAddress {
    SiteAddress::parse(text).unwrap_or_else(|| panic!("{text:?} is not an address of a site"))
}

/// True for a valid date with time in the format that JSON Feed requires.
pub fn is_rfc3339(text: &str) -> bool {
    let strict = LooseTimestamp::parse(text).filter(|loose| loose.is_rfc3339 && loose.time.0 < 24);
    strict.is_some() && Timestamp::parse(text).is_some()
}

#[track_caller]
pub fn source_document(address: String, name: &str, bytes: &[u8]) -> SourceDocument {
    SourceDocument::parse(address, name.to_owned(), &DocumentBytes::new(bytes.to_vec()))
        .unwrap_or_else(|error| panic!("{name}: {error}"))
}

#[track_caller]
pub fn find_article<'a>(archive: &'a Archive, id: &str) -> &'a Arc<Article> {
    archive.by_id(id).unwrap_or_else(|| panic!("no article {id:?}"))
}

#[track_caller]
pub fn parse_json(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

#[track_caller]
pub fn array(value: &Value) -> &Vec<Value> {
    value.as_array().unwrap_or_else(|| panic!("{value} is not an array"))
}

#[track_caller]
pub fn string(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic!("{value} is not a string"))
}

/// The items of a feed, to change them.
#[track_caller]
pub fn items_mut(feed: &mut Value) -> &mut Vec<Value> {
    feed["items"].as_array_mut().unwrap_or_else(|| panic!("the feed has no items"))
}

#[track_caller]
pub fn temporary_folder() -> TempDir {
    TempDir::new().unwrap_or_else(|error| panic!("no temporary folder: {error}"))
}

/// Writes a file, and the folders above it that do not exist.
#[track_caller]
pub fn write_file(file: &Path, content: impl AsRef<[u8]>) {
    let folder = file.parent().map_or(Ok(()), fs::create_dir_all);
    let written = folder.and_then(|()| fs::write(file, content));
    written.unwrap_or_else(|error| panic!("{}: {error}", file.display()));
}

#[track_caller]
pub fn read_text(file: &Path) -> String {
    fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}
