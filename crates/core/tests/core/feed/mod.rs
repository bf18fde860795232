//! The rules for reading in docs/feed.md: kept values and diagnostics.

mod document;
mod extension;
mod fixtures;
mod items;
mod others;
mod rebase;
mod robustness;

use bantin_core::feed::{Feed, Item, Reading};

use crate::common::reading;

#[track_caller]
fn read(document: &str) -> Reading {
    reading(document)
}

fn sentences(reading: &Reading) -> Vec<String> {
    reading.diagnostics.iter().map(ToString::to_string).collect()
}

/// A feed with one item and the given members, and its diagnostics.
fn feed_with(members: &str) -> (Feed, Vec<String>) {
    let reading =
        read(&format!(r#"{{ "version": "https://jsonfeed.org/version/1.1", {members}, "items": [{{ "id": "a" }}] }}"#));
    assert_eq!(reading.feed.items.len(), 1, "the item stays");
    let diagnostics = sentences(&reading);
    (reading.feed, diagnostics)
}

/// The items, given as JSON, and their diagnostics.
fn items_of(items: &str) -> (Vec<Item>, Vec<String>) {
    let reading = read(&format!(r#"{{ "version": "https://jsonfeed.org/version/1.1", "items": [{items}] }}"#));
    let diagnostics = sentences(&reading);
    (reading.feed.items, diagnostics)
}

/// An item with id `a` and the given members, and its diagnostics.
fn item_with(members: &str) -> (Item, Vec<String>) {
    let (mut items, diagnostics) = items_of(&format!(r#"{{ "id": "a", {members} }}"#));
    let item = items.pop().unwrap_or_else(|| panic!("the item is lost: {diagnostics:?}"));
    (item, diagnostics)
}

/// A diagnostic of the item of [`item_with`].
fn about_a(path: &str, rest: &str) -> String {
    format!(r#"items[0].{path} (id "a") {rest}"#)
}
