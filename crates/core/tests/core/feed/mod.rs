//! The reading rules of docs/feed.md: what is kept, and what is said about the rest.

mod document;
mod extension;
mod fixtures;
mod items;
mod others;
mod rebase;
mod robustness;

use bantin_core::feed::{self, Feed, Item, Reading};

fn read(document: &str) -> Reading {
    feed::read(document.as_bytes()).expect("a feed")
}

fn sentences(reading: &Reading) -> Vec<String> {
    reading.diagnostics.iter().map(ToString::to_string).collect()
}

/// A feed with one item, the given members of the feed object, and what is said about them.
fn feed_with(members: &str) -> (Feed, Vec<String>) {
    let reading =
        read(&format!(r#"{{ "version": "https://jsonfeed.org/version/1.1", {members}, "items": [{{ "id": "a" }}] }}"#));
    assert_eq!(reading.feed.items.len(), 1, "the item stays");
    let said = sentences(&reading);
    (reading.feed, said)
}

/// The items, given as JSON, and what is said about them.
fn items_of(items: &str) -> (Vec<Item>, Vec<String>) {
    let reading = read(&format!(r#"{{ "version": "https://jsonfeed.org/version/1.1", "items": [{items}] }}"#));
    let said = sentences(&reading);
    (reading.feed.items, said)
}

/// An item of id `a` with the given members, and what is said about them.
fn item_with(members: &str) -> (Item, Vec<String>) {
    let (mut items, said) = items_of(&format!(r#"{{ "id": "a", {members} }}"#));
    (items.pop().expect("the item stays"), said)
}

/// A sentence about the item of [`item_with`].
fn about_a(path: &str, rest: &str) -> String {
    format!(r#"items[0].{path} (id "a") {rest}"#)
}
