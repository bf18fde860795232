//! The extension object `_bantin` of the feed and of its items.

mod anniversaries;
mod documents;
mod items;
mod navigation;
mod pagination;
mod site;

use bantin_core::feed::{FeedExtension, ItemExtension};

use super::{about_a, feed_with, item_with};

const NONE: [&str; 0] = [];

fn of_feed(members: &str) -> (FeedExtension, Vec<String>) {
    let (feed, diagnostics) = feed_with(&format!(r#""_bantin": {{ {members} }}"#));
    (feed.extension, diagnostics)
}

fn of_item(members: &str) -> (ItemExtension, Vec<String>) {
    let (item, diagnostics) = item_with(&format!(r#""_bantin": {{ {members} }}"#));
    (item.extension, diagnostics)
}

#[test]
fn a_feed_needs_no_extension() {
    let (feed, diagnostics) = feed_with(r#""title": "T""#);
    assert_eq!(feed.extension, FeedExtension::default());
    assert_eq!(diagnostics, NONE);
}

#[test]
fn unknown_keys_are_ignored() {
    let (extension, diagnostics) = of_feed(r#""about": "https://example.org", "later": [1, { "x": 2 }]"#);
    assert_eq!(extension, FeedExtension::default());
    assert_eq!(diagnostics, NONE);
}
