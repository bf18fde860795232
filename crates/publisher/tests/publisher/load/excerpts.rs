//! The documents of excerpts.

use bantin_publisher::load::{Limits, load_feed_within};
use serde_json::json;

use super::{addresses, error_message, feed, ids, of_excerpts, read_file, site};

#[test]
fn excerpts_are_replaced_by_the_documents_of_their_articles() -> anyhow::Result<()> {
    let folder = site(&[
        ("feed/feed.json", of_excerpts(&["cau", "duong"])),
        ("feed/bai/cau.json", feed(&["cau", "duong"], json!({}))),
        ("feed/bai/duong.json", feed(&["duong"], json!({}))),
    ])?;
    let loaded = read_file(folder.path(), "feed/feed.json")?;
    assert_eq!(ids(&loaded), ["cau", "duong", "cau", "duong"]);
    assert!(addresses(&loaded)[1].ends_with("/feed/bai/cau.json"));
    assert_eq!(loaded.notes, [""; 0]);
    Ok(())
}

#[test]
fn an_excerpt_whose_address_has_another_article_is_noted() -> anyhow::Result<()> {
    let folder = site(&[
        ("feed.json", of_excerpts(&["cau", "duong"])),
        ("bai/cau.json", feed(&["khac"], json!({}))),
        ("bai/duong.json", feed(&["duong"], json!({}))),
    ])?;
    let loaded = read_file(folder.path(), "feed.json")?;
    assert_eq!(ids(&loaded), ["cau", "duong", "duong"]);
    assert!(loaded.notes[0].contains(r#"id "cau""#), "{:?}", loaded.notes);
    Ok(())
}

#[test]
fn a_missing_article_is_named_with_its_item() -> anyhow::Result<()> {
    let folder = site(&[("feed.json", of_excerpts(&["cau"]))])?;
    let message = error_message(read_file(folder.path(), "feed.json"));
    assert!(message.contains(r#"the id "cau""#) && message.contains("`_bantin.article_url`"), "{message}");
    assert!(message.ends_with("cau.json: no such file"), "{message}");
    Ok(())
}

#[test]
fn the_articles_of_excerpts_count_toward_the_bytes_of_a_feed() -> anyhow::Result<()> {
    let documents = [
        ("feed.json", of_excerpts(&["cau", "duong"])),
        ("bai/cau.json", feed(&["cau"], json!({}))),
        ("bai/duong.json", feed(&["duong"], json!({}))),
    ];
    let all: usize = documents.iter().map(|(_, document)| document.to_string().len()).sum();
    let folder = site(&documents)?;
    let file = folder.path().join("feed.json");
    let within = |bytes| {
        let limits = Limits { bytes, ..Limits::default() };
        load_feed_within(&file.to_string_lossy(), None, limits)
    };
    assert_eq!(within(all as u64)?.documents.len(), 3);
    let message = error_message(within(all as u64 - 1));
    let expected = format!("the feed has {all} bytes, but it is limited to {}", all - 1);
    assert!(message.contains("`_bantin.article_url`") && message.ends_with(&expected), "{message}");
    Ok(())
}
