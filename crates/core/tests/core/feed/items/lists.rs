//! Authors, tags and attachments.

use super::NONE;
use crate::feed::{about_a, item_with};

#[test]
fn only_the_invalid_author_is_ignored() {
    let (item, diagnostics) =
        item_with(r#""authors": [{ "name": "An" }, "Bình", null, {}, { "name": " " }, { "url": "u", "name": 1 }]"#);
    assert_eq!(item.authors.len(), 2);
    assert_eq!(item.authors[0].name.as_deref(), Some("An"));
    assert_eq!(item.authors[1].url.as_deref(), Some("u"));
    assert_eq!(
        diagnostics,
        [
            about_a("authors[1]", "is a string, expected an object; it is ignored."),
            about_a("authors[2]", "is null, expected an object; it is ignored."),
            about_a("authors[3]", "has neither name nor url nor avatar; it is ignored."),
            about_a("authors[4]", "has neither name nor url nor avatar; it is ignored."),
            about_a("authors[5].name", "is a number, expected a string; it is ignored."),
        ]
    );
}

#[test]
fn only_the_invalid_tag_is_ignored() {
    let (item, diagnostics) = item_with(r#""tags": ["a", 1, "", null, "b", " a ", "B"]"#);
    assert_eq!(item.tags, ["a", "b", "B"]);
    assert_eq!(
        diagnostics,
        [
            about_a("tags[1]", "is a number, expected a string; it is ignored."),
            about_a("tags[2]", "is blank; it is ignored."),
            about_a("tags[3]", "is null, expected a string; it is ignored."),
            about_a("tags[5]", "is a duplicate; it is ignored."),
        ]
    );
}

#[test]
fn only_the_invalid_attachment_is_ignored() {
    let (item, diagnostics) =
        item_with(r#""attachments": ["a.mp3", { "mime_type": "audio/mpeg" }, { "url": "" }, { "url": "b.mp3" }]"#);
    assert_eq!(item.attachments.len(), 1);
    assert_eq!(item.attachments[0].url, "b.mp3");
    assert_eq!(item.attachments[0].mime_type, None);
    assert_eq!(
        diagnostics,
        [
            about_a("attachments[0]", "is a string, expected an object; it is ignored."),
            about_a("attachments[1].url", "is missing; items[0].attachments[1] is ignored."),
            about_a("attachments[2].url", "is blank; items[0].attachments[2] is ignored."),
        ]
    );
}

#[test]
fn invalid_sizes_and_durations_cost_only_themselves() {
    let outside = "is not an integer from 0 to";
    for (size, problem) in [
        (r#""12""#, "is a string, expected a number".to_owned()),
        ("-1", format!("{outside} 18446744073709551615")),
        ("1e300", format!("{outside} 18446744073709551615")),
        ("12.5", format!("{outside} 18446744073709551615")),
    ] {
        let (item, diagnostics) = item_with(&format!(r#""attachments": [{{ "url": "a", "size_in_bytes": {size} }}]"#));
        assert_eq!(item.attachments[0].size_in_bytes, None);
        assert_eq!(diagnostics, [about_a("attachments[0].size_in_bytes", &format!("{problem}; it is ignored."))]);
    }
    for duration in ["1e300", "-0.5", "4294967295.5", "99999999999999999999"] {
        let (item, diagnostics) =
            item_with(&format!(r#""attachments": [{{ "url": "a", "duration_in_seconds": {duration} }}]"#));
        assert_eq!(item.attachments[0].duration_in_seconds, None);
        assert_eq!(
            diagnostics,
            [about_a("attachments[0].duration_in_seconds", &format!("{outside} 4294967295; it is ignored."))]
        );
    }
}

#[test]
fn a_fraction_of_a_second_is_rounded() {
    for (written, read) in [("12.5", 13), ("12.49", 12), ("0.9", 1)] {
        let (item, diagnostics) =
            item_with(&format!(r#""attachments": [{{ "url": "a", "duration_in_seconds": {written} }}]"#));
        assert_eq!(item.attachments[0].duration_in_seconds, Some(read));
        assert_eq!(diagnostics, [about_a("attachments[0].duration_in_seconds", "is not an integer; it is rounded.")]);
    }
}

#[test]
fn an_integer_may_have_a_zero_fraction() {
    let (item, diagnostics) =
        item_with(r#""attachments": [{ "url": "a", "size_in_bytes": 12.00, "duration_in_seconds": 6629.0 }]"#);
    assert_eq!(item.attachments[0].size_in_bytes, Some(12));
    assert_eq!(item.attachments[0].duration_in_seconds, Some(6629));
    assert_eq!(diagnostics, NONE);
}
