//! Absent values, values of the wrong type, and all keys.

use super::NONE;
use crate::feed::{about_a, item_with};

#[test]
fn null_counts_as_absent_without_diagnostic() {
    let (item, diagnostics) = item_with(
        r#""title": null, "date_published": null, "authors": null, "tags": null, "attachments": null, "_bantin": null"#,
    );
    assert_eq!(item, item_with(r#""x": 1"#).0);
    assert_eq!(diagnostics, NONE);
}

#[test]
fn a_blank_text_counts_as_absent_without_diagnostic() {
    let (item, diagnostics) =
        item_with(r#""title": "", "summary": " \u00a0\n", "content_html": "\n", "url": " ", "date_published": """#);
    assert_eq!(item, item_with(r#""x": 1"#).0);
    assert_eq!(diagnostics, NONE);
}

#[test]
fn a_value_of_the_wrong_type_costs_only_its_key() {
    let (item, diagnostics) = item_with(
        r#""title": 1, "summary": [], "content_html": {}, "url": true, "tags": "a", "authors": {}, "attachments": 3, "date_modified": 12, "_bantin": [], "content_text": "Chữ""#,
    );
    assert_eq!(item.content_text.as_deref(), Some("Chữ"));
    assert_eq!(item.title, None);
    assert!(item.tags.is_empty());
    let wrong = |path: &str, found: &str, expected: &str| {
        about_a(path, &format!("is {found}, expected {expected}; it is ignored."))
    };
    assert_eq!(
        diagnostics,
        [
            wrong("authors", "an object", "an array"),
            wrong("url", "a boolean", "a string"),
            wrong("title", "a number", "a string"),
            wrong("summary", "an array", "a string"),
            wrong("content_html", "an object", "a string"),
            wrong("date_modified", "a number", "a string"),
            wrong("tags", "a string", "an array"),
            wrong("attachments", "a number", "an array"),
            wrong("_bantin", "an array", "an object"),
        ]
    );
}

#[test]
fn a_language_is_a_tag_in_the_usual_form() {
    for (written, tag) in [("vi_VN", "vi-VN"), ("zh_hant_tw", "zh-Hant-TW"), ("FR", "fr"), ("vi_VN.UTF-8", "vi-VN")] {
        assert_eq!(item_with(&format!(r#""language": "{written}""#)).0.language.as_deref(), Some(tag));
    }
    for name in ["english", "Vietnamese (Vietnam)"] {
        let (item, diagnostics) = item_with(&format!(r#""language": "{name}""#));
        assert_eq!(item.language, None);
        let problem = "is not a language tag such as vi or en-GB (BCP 47); it is ignored.";
        assert_eq!(diagnostics, [about_a("language", problem)]);
    }
}

#[test]
fn a_slug_that_windows_reserves_gets_a_number() {
    let (item, diagnostics) = item_with(r#""_bantin": { "slug": "con", "section": "com1" }"#);
    assert_eq!(item.extension.slug.as_deref(), Some("con-1"));
    assert_eq!(item.extension.section.as_deref(), Some("com1-1"));
    assert_eq!(diagnostics[0], about_a("_bantin.slug", "is a name that Windows reserves; -1 is appended."));
    assert_eq!(item_with(r#""_bantin": { "slug": "com-10" }"#).0.extension.slug.as_deref(), Some("com-10"));
}

#[test]
fn every_key_of_an_item_is_read() {
    let (item, diagnostics) = item_with(
        r#""url": "https://example.org/a", "external_url": "https://example.com", "title": "T", "summary": "S",
        "content_html": "<p>", "content_text": "C", "image": "i.jpg", "banner_image": "b.jpg", "language": "en",
        "authors": [{ "name": "An", "url": "https://example.org/an", "avatar": "an.jpg" }],
        "attachments": [{ "url": "a.mp3", "mime_type": "audio/mpeg", "title": "Nghe", "size_in_bytes": 1, "duration_in_seconds": 2 }]"#,
    );
    assert_eq!(item.url.as_deref(), Some("https://example.org/a"));
    assert_eq!(item.external_url.as_deref(), Some("https://example.com"));
    assert_eq!(item.title.as_deref(), Some("T"));
    assert_eq!(item.summary.as_deref(), Some("S"));
    assert_eq!(item.content_html.as_deref(), Some("<p>"));
    assert_eq!(item.content_text.as_deref(), Some("C"));
    assert_eq!(item.image.as_deref(), Some("i.jpg"));
    assert_eq!(item.banner_image.as_deref(), Some("b.jpg"));
    assert_eq!(item.language.as_deref(), Some("en"));
    assert_eq!(item.authors[0].avatar.as_deref(), Some("an.jpg"));
    assert_eq!(item.attachments[0].title.as_deref(), Some("Nghe"));
    assert_eq!(item.attachments[0].mime_type.as_deref(), Some("audio/mpeg"));
    assert_eq!(diagnostics, NONE);
}
