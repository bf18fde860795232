use bantin_core::feed::{self, Author, Unreadable};

use super::{feed_with, read, sentences};
use crate::common::reading;

const NONE: [&str; 0] = [];

#[test]
fn an_empty_document_is_reported_as_empty() {
    assert_eq!(feed::read(b""), Err(Unreadable::Empty));
    assert_eq!(feed::read(b" \r\n\t"), Err(Unreadable::Empty));
    assert_eq!(feed::read(b"\xEF\xBB\xBF"), Err(Unreadable::Empty));
    assert_eq!(Unreadable::Empty.to_string(), "the document is empty");
}

#[test]
fn html_is_reported_as_html() {
    for page in ["<!doctype html><html>", "\n  <html>", "<p>", "\u{feff}<!-- -->"] {
        assert_eq!(feed::read(page.as_bytes()), Err(Unreadable::Html));
    }
    assert_eq!(Unreadable::Html.to_string(), "this is HTML: a page, not a feed");
}

#[test]
fn rss_and_atom_are_reported_as_xml() {
    for xml in ["<?xml version='1.0'?><rss/>", "<RSS version='2.0'>", " <feed xmlns=''>", "<rdf:RDF>"] {
        assert_eq!(feed::read(xml.as_bytes()), Err(Unreadable::Xml));
    }
    assert_eq!(Unreadable::Xml.to_string(), "this is XML (RSS or Atom?), not a JSON Feed");
}

#[test]
fn invalid_json_is_an_error_with_line_and_column() {
    let cut_off = feed::read(b"{ \"items\": [\n  { \"id\": \"a\" }");
    assert_eq!(cut_off, Err(Unreadable::NotJson { line: 2, column: 15 }));
    for broken in [
        r#"{ "items": [], "views": NaN }"#,
        r#"{ "items": [{ "id": 1 },] }"#,
        r#"{ "items": [] } // a comment"#,
        r#"{ "items": [] } {}"#,
        r#"{ "items": [{ "id": 'a' }] }"#,
        "{ \"items\": [{ \"id\": \"a\nb\" }] }",
        "items",
    ] {
        let result = feed::read(broken.as_bytes());
        assert!(matches!(result, Err(Unreadable::NotJson { .. })), "{broken}");
    }
    assert_eq!(Unreadable::NotJson { line: 2, column: 15 }.to_string(), "not valid JSON at line 2, column 15");
}

#[test]
fn json_other_than_an_object_is_an_error() {
    for document in ["null", "[]", "\"feed\"", "12", "true"] {
        assert_eq!(feed::read(document.as_bytes()), Err(Unreadable::NotAnObject));
    }
}

#[test]
fn an_object_without_an_array_of_items_is_an_error() {
    for document in [
        "{}",
        r#"{ "items": null }"#,
        r#"{ "items": {} }"#,
        r#"{ "rss": { "channel": {} } }"#,
        r#"{ "items": [], "items": 1 }"#,
    ] {
        assert_eq!(feed::read(document.as_bytes()), Err(Unreadable::NoItems));
    }
}

#[test]
fn a_feed_without_items_is_a_feed() {
    let reading = read(r#"{ "version": "https://jsonfeed.org/version/1.1", "items": [] }"#);
    assert!(reading.feed.items.is_empty());
    assert_eq!(sentences(&reading), NONE);
}

#[test]
fn utf_16_is_reported_as_utf_16() {
    let document = r#"{ "items": [] }"#;
    let little_endian: Vec<u8> = document.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big_endian: Vec<u8> = document.encode_utf16().flat_map(u16::to_be_bytes).collect();
    for (mark, bytes) in [(&b"\xff\xfe"[..], little_endian), (&b"\xfe\xff"[..], big_endian)] {
        assert_eq!(feed::read(&[mark, &bytes].concat()), Err(Unreadable::Utf16), "{mark:?}");
        assert_eq!(feed::read(&bytes), Err(Unreadable::Utf16), "without {mark:?}");
    }
    assert_eq!(Unreadable::Utf16.to_string(), "this is UTF-16, not UTF-8");
}

#[test]
fn a_compressed_file_is_reported_with_its_format() {
    for (start, error, sentence) in [
        (&b"\x1f\x8b\x08\0"[..], Unreadable::Gzip, "this is a compressed file (gzip)"),
        (b"PK\x03\x04", Unreadable::Zip, "this is a compressed file (ZIP)"),
    ] {
        let file = [start, br#"{ "items": [] }"#].concat();
        assert_eq!(feed::read(&file), Err(error));
        assert_eq!(error.to_string(), sentence);
    }
}

#[test]
fn a_byte_order_mark_is_skipped() {
    let reading = read("\u{feff}{ \"version\": \"https://jsonfeed.org/version/1\", \"items\": [{ \"id\": \"a\" }] }");
    assert_eq!(reading.feed.items[0].id, "a");
    assert_eq!(sentences(&reading), NONE);
}

#[test]
fn bytes_that_are_not_utf_8_are_replaced() {
    let reading = reading(
        b"{ \"version\": \"https://jsonfeed.org/version/1\", \"title\": \"B\xE1o\", \"items\": [{ \"id\": \"a\" }] }",
    );
    assert_eq!(reading.feed.title.as_deref(), Some("B\u{fffd}o"));
    assert_eq!(reading.feed.items.len(), 1);
    assert_eq!(sentences(&reading), ["the document contains invalid UTF-8; it is replaced with U+FFFD."]);
}

#[test]
fn known_and_later_versions_have_no_diagnostic() {
    for version in
        ["https://jsonfeed.org/version/1", "http://jsonfeed.org/version/1.1", "https://jsonfeed.org/version/2.10"]
    {
        let reading = read(&format!(r#"{{ "version": "{version}", "items": [] }}"#));
        assert_eq!(sentences(&reading), NONE);
    }
}

#[test]
fn an_unknown_version_has_a_diagnostic() {
    for version in [
        "1.1",
        "https://jsonfeed.org/version/",
        "https://jsonfeed.org/version/0",
        "https://jsonfeed.org/version/1.",
        "https://example.org/version/1",
    ] {
        let reading = read(&format!(r#"{{ "version": "{version}", "items": [{{ "id": 1 }}] }}"#));
        assert_eq!(reading.feed.items.len(), 1);
        assert_eq!(sentences(&reading), ["version is not a known version of JSON Feed; it is still used."]);
    }
}

#[test]
fn a_missing_or_invalid_version_has_a_diagnostic() {
    for (version, problem) in
        [("null", "is missing"), (r#"" ""#, "is blank"), ("1.1", "is a number, expected a string")]
    {
        let reading = read(&format!(r#"{{ "version": {version}, "items": [{{ "id": 1 }}] }}"#));
        assert_eq!(reading.feed.items.len(), 1);
        assert_eq!(sentences(&reading), [format!("version {problem}; it is still used.")]);
    }
}

#[test]
fn a_title_of_the_wrong_type_counts_as_absent() {
    let (feed, diagnostics) = feed_with(r#""title": 12, "description": "Báo""#);
    assert_eq!(feed.title, None);
    assert_eq!(feed.description.as_deref(), Some("Báo"));
    assert_eq!(diagnostics, ["title is a number, expected a string; it is ignored."]);
}

#[test]
fn addresses_of_the_feed_stay_as_written() {
    let (feed, diagnostics) = feed_with(
        r#""home_page_url": " https://example.org ", "feed_url": "feed.json", "next_url": "trang/2.json", "icon": "i.png", "favicon": "/f.ico""#,
    );
    assert_eq!(feed.home_page_url.as_deref(), Some("https://example.org"));
    assert_eq!(feed.feed_url.as_deref(), Some("feed.json"));
    assert_eq!(feed.next_url.as_deref(), Some("trang/2.json"));
    assert_eq!(feed.icon.as_deref(), Some("i.png"));
    assert_eq!(feed.favicon.as_deref(), Some("/f.ico"));
    assert_eq!(diagnostics, NONE);
}

#[test]
fn a_feed_is_expired_only_if_expired_is_true() {
    assert!(feed_with(r#""expired": true"#).0.expired);
    let (feed, diagnostics) = feed_with(r#""expired": false"#);
    assert!(!feed.expired);
    assert_eq!(diagnostics, NONE);
    let (feed, diagnostics) = feed_with(r#""expired": "true""#);
    assert!(!feed.expired);
    assert_eq!(diagnostics, ["expired is a string, expected a boolean; it is ignored."]);
}

#[test]
fn authors_take_precedence_over_the_deprecated_author() {
    let (feed, diagnostics) = feed_with(r#""author": { "name": "Cũ" }, "authors": [{ "name": "Mới" }]"#);
    assert_eq!(names(&feed.authors), ["Mới"]);
    assert_eq!(diagnostics, NONE);
}

#[test]
fn the_deprecated_author_replaces_empty_authors() {
    for authors in ["null", "[]", "[{}]"] {
        let (feed, _) = feed_with(&format!(r#""author": {{ "name": "Cũ" }}, "authors": {authors}"#));
        assert_eq!(names(&feed.authors), ["Cũ"]);
    }
}

#[test]
fn the_last_value_of_a_repeated_key_counts() {
    let (feed, diagnostics) = feed_with(r#""title": "Một", "title": "Hai", "icon": "a", "icon": null"#);
    assert_eq!(feed.title.as_deref(), Some("Hai"));
    assert_eq!(feed.icon, None);
    let repeated = "is a repeated key; the last value counts.";
    assert_eq!(diagnostics, [format!("title {repeated}"), format!("icon {repeated}")]);
}

#[test]
fn keys_may_contain_escapes() {
    let (feed, diagnostics) = feed_with(r#""\u0074itle": "Báo", "\ud800": 1"#);
    assert_eq!(feed.title.as_deref(), Some("Báo"));
    assert_eq!(diagnostics, NONE);
}

#[test]
fn a_thousand_diagnostics_are_kept_and_the_rest_counted() {
    let items = "null,".repeat(1_500);
    let reading =
        read(&format!(r#"{{ "version": "https://jsonfeed.org/version/1", "items": [{items} {{ "id": "a" }}] }}"#));
    assert_eq!(reading.feed.items.len(), 1);
    assert_eq!(reading.diagnostics.len(), feed::MAX_DIAGNOSTICS);
    assert_eq!(reading.unlisted, 500);
}

#[test]
fn item_indices_are_those_of_the_items_that_are_read() {
    let items = r#"null, { "id": "a" }, {}, { "id": "a" }, { "id": "b" }, 7"#;
    for items in [items, &format!("{items}, {items}")] {
        let document = format!(r#"{{ "version": "https://jsonfeed.org/version/1", "items": [{items}] }}"#);
        let reading = read(&document);
        assert_eq!(reading.feed.items.len(), 2);
        assert_eq!(reading.item_indices, [1, 4]);
    }
}

fn names(authors: &[Author]) -> Vec<&str> {
    authors.iter().filter_map(|author| author.name.as_deref()).collect()
}
