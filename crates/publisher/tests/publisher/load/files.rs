//! Feeds in files.

use bantin_publisher::{load::load_feed, site_address::SiteAddress};
use serde_json::json;
use tempfile::TempDir;

use super::{HOME, addresses, error_message, feed, ids, of_excerpts, read_file, site};
use crate::common::{site_address, write_file};

#[test]
fn next_url_is_followed_from_file_to_file() -> anyhow::Result<()> {
    let folder = site(&[
        ("f/feed.json", feed(&["3"], json!({ "home_page_url": HOME, "next_url": "b%C3%A1o%20c%C5%A9.json" }))),
        ("f/báo cũ.json", feed(&["2"], json!({ "next_url": "../feed/kho/1.json?x#y" }))),
        ("f/kho/1.json", feed(&["1"], json!({}))),
    ])?;
    let loaded = read_file(folder.path(), "f/feed.json")?;
    assert_eq!(ids(&loaded), ["3", "2", "1"]);
    assert_eq!(
        addresses(&loaded),
        [
            "https://bao.example/tin/feed/feed.json",
            "https://bao.example/tin/feed/b%C3%A1o%20c%C5%A9.json",
            "https://bao.example/tin/feed/kho/1.json?x",
        ]
    );
    assert_eq!(loaded.notes, [""; 0]);
    Ok(())
}

#[test]
fn the_documents_of_a_long_chain_stay_in_their_order() -> anyhow::Result<()> {
    let chain = (1..=60).map(|number| {
        // Older documents take less time to parse.
        let many = (0..(60 - number) * 20).map(|item| format!("{number}-{item}"));
        let ids: Vec<String> = [number.to_string()].into_iter().chain(many).collect();
        let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
        let next = json!({ "next_url": format!("{}.json", number + 1) });
        let keys = if number < 60 { next } else { json!({}) };
        (format!("f/{number}.json"), feed(&ids, keys))
    });
    let chain: Vec<_> = chain.collect();
    let files: Vec<_> = chain.iter().map(|(name, document)| (name.as_str(), document.clone())).collect();
    let folder = site(&files)?;
    let loaded = read_file(folder.path(), "f/1.json")?;
    let firsts = loaded.documents.iter();
    let firsts: Vec<_> = firsts.map(|document| document.reading.feed.items[0].id.clone()).collect();
    let expected: Vec<_> = (1..=60).map(|number| number.to_string()).collect();
    assert_eq!(firsts, expected);
    Ok(())
}

#[test]
fn a_next_url_that_is_not_an_address_is_an_error_that_names_it() -> anyhow::Result<()> {
    let no_address = json!({ "next_url": "https://[" });
    let folder =
        site(&[("1.json", feed(&["2"], json!({ "next_url": "2.json" }))), ("2.json", feed(&["1"], no_address))])?;
    for name in ["1.json", "2.json"] {
        let message = error_message(read_file(folder.path(), name));
        let document = folder.path().join("2.json").display().to_string();
        assert!(message.starts_with(&format!("{document}: `next_url` is \"https://[\"")), "{message}");
    }
    Ok(())
}

#[test]
fn the_address_is_the_base_url_or_the_home_page_or_unknown() -> anyhow::Result<()> {
    let with_home = |home: &str| -> anyhow::Result<SiteAddress> {
        let folder = site(&[("feed.json", feed(&[], json!({ "home_page_url": home })))])?;
        Ok(read_file(folder.path(), "feed.json")?.address)
    };
    assert_eq!(with_home(HOME)?.root(), HOME);
    assert_eq!(with_home("https://bao.example")?.root(), "https://bao.example/");
    assert_eq!(with_home("https://bao.example/tin/index.html")?.root(), HOME);
    assert!(!with_home("/tin/")?.is_known());
    assert!(!with_home("https://bao.example//tin/")?.is_known());
    assert!(!with_home("https://bao.example//index.html")?.is_known());

    let folder = site(&[("feed.json", feed(&[], json!({ "home_page_url": HOME })))])?;
    let file = folder.path().join("feed.json");
    let base = site_address("https://khac.example/");
    let loaded = load_feed(&file.to_string_lossy(), Some(&base))?;
    assert_eq!(loaded.address, base);
    assert_eq!(addresses(&loaded), ["https://khac.example/feed/feed.json"]);
    Ok(())
}

#[test]
fn a_missing_file_is_named_with_the_document_and_key_that_refer_to_it() -> anyhow::Result<()> {
    let folder = site(&[("feed/feed.json", feed(&[], json!({ "next_url": "feed-2.json" })))])?;
    let message = error_message(read_file(folder.path(), "feed/feed.json"));
    let file = |path: &str| folder.path().join(path).display().to_string();
    assert_eq!(
        message,
        format!(
            "{}: cannot read feed-2.json, the document at `next_url`: {}: no such file",
            file("feed/feed.json"),
            file("feed/feed-2.json")
        )
    );
    Ok(())
}

#[test]
fn no_file_above_the_site_is_read() -> anyhow::Result<()> {
    for next in ["../../secret.json", "..%2F..%2Fsecret.json", "%2e%2e/..%5c../secret.json", "/secret.json"] {
        let folder = site(&[
            ("site/feed/feed.json", feed(&[], json!({ "next_url": next }))),
            ("secret.json", feed(&["secret"], json!({}))),
        ])?;
        assert!(read_file(folder.path(), "site/feed/feed.json").is_err(), "{next}");
    }
    Ok(())
}

#[test]
fn no_document_outside_the_feeds_folder_is_read() -> anyhow::Result<()> {
    for (path, written) in [
        ("drafts/board.json", "/drafts/board.json"),
        ("drafts/board.json", "../drafts/board.json"),
        ("board.json", "../board.json"),
        ("feed2/board.json", "/feed2/board.json"),
        ("feed/.drafts/board.json", ".drafts/board.json"),
        ("feed/.board.json", "/feed/%2Eboard.json"),
    ] {
        let secret = feed(&["cau"], json!({}));
        let mut excerpts = of_excerpts(&["cau"]);
        excerpts["_bantin"]["article_url"] = json!(format!("{written}?{{slug}}"));
        for first in [feed(&[], json!({ "next_url": written })), excerpts] {
            let folder = site(&[("feed/feed.json", first), (path, secret.clone())])?;
            let message = error_message(read_file(folder.path(), "feed/feed.json"));
            assert!(message.contains("is outside the feed's folder"), "{written}: {message}");
        }
    }
    Ok(())
}

#[test]
fn no_document_is_read_twice() -> anyhow::Result<()> {
    let folder = site(&[
        ("feed.json", feed(&["2"], json!({ "next_url": "feed-2.json" }))),
        ("feed-2.json", feed(&["1"], json!({ "next_url": "./feed.json" }))),
    ])?;
    let loaded = read_file(folder.path(), "feed.json")?;
    assert_eq!(ids(&loaded), ["2", "1"]);
    assert!(loaded.notes[0].contains("`next_url` leads back to ./feed.json"), "{:?}", loaded.notes);
    Ok(())
}

#[test]
fn a_next_url_on_another_origin_is_noted_and_not_followed() -> anyhow::Result<()> {
    let folder = site(&[("feed.json", feed(&["1"], json!({ "next_url": "https://khac.example/2.json" })))])?;
    let loaded = read_file(folder.path(), "feed.json")?;
    assert_eq!(ids(&loaded), ["1"]);
    assert!(loaded.notes[0].contains("another origin (https://khac.example/2.json)"), "{:?}", loaded.notes);
    Ok(())
}

#[test]
fn an_html_page_in_place_of_a_feed_is_reported_as_one() -> anyhow::Result<()> {
    let folder = TempDir::new()?;
    write_file(&folder.path().join("feed.json"), "<!doctype html><p>Chào");
    let message = error_message(read_file(folder.path(), "feed.json"));
    assert!(message.ends_with("feed.json is not a feed: this is HTML: a page, not a feed"), "{message}");
    Ok(())
}
