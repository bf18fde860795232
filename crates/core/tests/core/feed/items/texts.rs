//! Texts of an item.

use super::NONE;
use crate::feed::{about_a, item_with};

#[test]
fn titles_are_plain_text() {
    let (item, diagnostics) = item_with(r#""title": "<i>A</i> & B", "tags": ["<b>"]"#);
    assert_eq!(item.title.as_deref(), Some("<i>A</i> & B"));
    assert_eq!(item.tags, ["<b>"]);
    assert_eq!(diagnostics, NONE);
}

#[test]
fn titles_and_labels_have_one_line() {
    let (item, diagnostics) = item_with(
        r#""title": " Một\r\n hai\u0000\t ba ", "summary": "a\n\nb\u2028c", "tags": ["x\ny"], "authors": [{ "name": "Lan\nAnh" }]"#,
    );
    assert_eq!(item.title.as_deref(), Some("Một hai ba"));
    assert_eq!(item.summary.as_deref(), Some("a b c"));
    assert_eq!(item.tags, ["x y"]);
    assert_eq!(item.authors[0].name.as_deref(), Some("Lan Anh"));
    assert_eq!(diagnostics, NONE);
}

#[test]
fn a_no_break_space_stays_in_a_title() {
    let (item, _) = item_with(r#""title": "10\u00a0000 đồng""#);
    assert_eq!(item.title.as_deref(), Some("10\u{a0}000 đồng"));
}

#[test]
fn a_text_of_control_characters_is_blank() {
    let (item, diagnostics) = item_with(r#""title": "\u0000\u0001""#);
    assert_eq!(item.title, None);
    assert_eq!(diagnostics, NONE);
}

#[test]
fn the_content_keeps_its_line_breaks() {
    let (item, diagnostics) = item_with(r#""content_text": " a\n\n b\n", "content_html": "<pre>\n a</pre>""#);
    assert_eq!(item.content_text.as_deref(), Some(" a\n\n b\n"));
    assert_eq!(item.content_html.as_deref(), Some("<pre>\n a</pre>"));
    assert_eq!(diagnostics, NONE);
}

#[test]
fn a_lone_surrogate_costs_its_field_only() {
    let (item, diagnostics) = item_with(r#""title": "a\ud83d b\ude00\ud800\ud83d\ude00", "summary": "b""#);
    assert_eq!(item.title, None);
    assert_eq!(item.summary.as_deref(), Some("b"));
    assert_eq!(diagnostics, [about_a("title", "contains a lone surrogate; it is ignored.")]);
}

#[test]
fn character_references_in_texts_are_decoded_once() {
    let (item, diagnostics) = item_with(
        r#""title": "Sữa &amp; bánh &#8216;mới&#x2019;", "summary": "&amp;lt; &Agrave; &copy &unknown; R&D;", "tags": ["&lt;b&gt;"]"#,
    );
    assert_eq!(item.title.as_deref(), Some("Sữa & bánh ‘mới’"));
    assert_eq!(item.summary.as_deref(), Some("&lt; À &copy &unknown; R&D;"));
    assert_eq!(item.tags, ["<b>"]);
    assert_eq!(diagnostics.len(), 3);
    assert!(diagnostics[0].ends_with("contains character references of HTML such as &amp;; they are decoded."));
}

#[test]
fn a_text_of_invisible_characters_is_blank() {
    let (item, _) = item_with(r#""title": "\u200b", "summary": "\u2060 \ufeff", "content_text": "\u200b\u00ad""#);
    assert_eq!((item.title, item.summary, item.content_text), (None, None, None));
}

#[test]
fn characters_that_html_forbids_are_removed() {
    let (item, _) = item_with(
        r#""title": "A\ufffeB\u007f", "url": "https://bao.example/\uffff", "content_html": "a\u0000b\ufdd0\nc""#,
    );
    assert_eq!(item.title.as_deref(), Some("AB"));
    assert_eq!(item.url.as_deref(), Some("https://bao.example/"));
    assert_eq!(item.content_html.as_deref(), Some("ab\nc"));
}
