//! Long chains of documents, and their limits.

use std::io;

use bantin_publisher::load::{Limits, MAX_BYTES, MAX_DOCUMENTS, load_feed_within};
use serde_json::json;
use tempfile::TempDir;

use super::{error_message, feed, ids, read_file};
use crate::common::{read_text, write_file};

/// A feed of `length` documents with one article each.
fn chain(length: usize) -> io::Result<TempDir> {
    let folder = TempDir::new()?;
    for number in 1..=length {
        let next = json!({ "next_url": format!("{}.json", number + 1) });
        let keys = if number < length { next } else { json!({}) };
        let document = feed(&[&format!("a-{number}")], keys).to_string();
        write_file(&folder.path().join(format!("{number}.json")), document);
    }
    Ok(folder)
}

#[test]
fn ten_thousand_documents_in_a_chain_are_read() -> anyhow::Result<()> {
    let folder = chain(10_000)?;
    let loaded = read_file(folder.path(), "1.json")?;
    assert_eq!(loaded.documents.len(), 10_000);
    assert_eq!(ids(&loaded).last(), Some(&"a-10000"));
    Ok(())
}

#[test]
fn a_document_of_both_the_feed_and_its_register_is_read_once() -> anyhow::Result<()> {
    let folder = chain(3)?;
    let register = json!({ "next_url": "2.json", "_bantin": { "documents": { "feed_url": "van-ban.json" } } });
    for (name, id, keys) in [("feed.json", "a-0", &register), ("van-ban.json", "vb", &json!({ "next_url": "1.json" }))]
    {
        write_file(&folder.path().join(name), feed(&[id], keys.clone()).to_string());
    }
    let loaded = read_file(folder.path(), "feed.json")?;
    assert_eq!(ids(&loaded), ["a-0", "a-2", "a-3", "vb", "a-1"]);
    Ok(())
}

#[test]
fn a_feed_with_too_many_documents_is_an_error() -> anyhow::Result<()> {
    let usual = Limits::default();
    assert_eq!((usual.documents, usual.bytes), (MAX_DOCUMENTS, MAX_BYTES));
    let folder = chain(5)?;
    let file = folder.path().join("1.json");
    let within = |documents| {
        let limits = Limits { documents, ..usual };
        load_feed_within(&file.to_string_lossy(), None, limits)
    };
    assert_eq!(within(5)?.documents.len(), 5);
    let message = error_message(within(4));
    assert_eq!(
        message,
        format!(
            "{}: `next_url` names 5.json, but a feed is limited to 4 documents",
            folder.path().join("4.json").display()
        )
    );
    Ok(())
}

#[test]
fn a_feed_with_too_many_bytes_is_an_error() -> anyhow::Result<()> {
    let folder = chain(5)?;
    let file = |number: usize| folder.path().join(format!("{number}.json"));
    let all = (1..=5).map(|number| read_text(&file(number)).len() as u64).sum();
    let within = |bytes| {
        let limits = Limits { bytes, ..Limits::default() };
        load_feed_within(&file(1).to_string_lossy(), None, limits)
    };
    assert_eq!(within(all)?.documents.len(), 5);
    let message = error_message(within(all - 1));
    assert!(
        message.starts_with(&format!("{}: with 5.json, the document at `next_url`, the feed has", file(4).display())),
        "{message}"
    );
    Ok(())
}

#[test]
fn a_broken_old_document_is_named_with_the_document_before_it() -> anyhow::Result<()> {
    let folder = chain(3_000)?;
    let broken = folder.path().join("2500.json");
    let whole = read_text(&broken);
    write_file(&broken, &whole[..whole.len() / 2]);
    let message = error_message(read_file(folder.path(), "1.json"));
    assert!(
        message.contains("2499.json: cannot read 2500.json, the document at `next_url`") && message.contains("column"),
        "{message}"
    );
    Ok(())
}
