//! Deep and long content is read in linear time.

use bantin_core::content::{Block, Inline, from_text, to_text};

use super::{outline, promises::depth, read};

#[test]
fn many_anchors_and_pictures_are_read_in_linear_time() {
    let anchors: String = (0..50_000).map(|n| format!("<a name={n}></a>")).collect();
    let links: String = (0..50_000).map(|n| format!("<a href=#{n}>x</a>")).collect();
    assert_eq!(to_text(&read(&format!("{anchors}<p>{links}"))).len(), 50_000);
    let pictures: String = (0..20_000).map(|n| format!("<p><img src={n}>")).collect();
    let blocks = read(&format!("{pictures}<p align=center>a"));
    assert_eq!(blocks.len(), 1);
}

#[test]
fn a_hundred_thousand_nested_elements_are_read_without_overflow() {
    for tag in [
        "div",
        "blockquote",
        "ul><li",
        "table><tr><td",
        "dl><dd",
        "dl><dt",
        "figure",
        "p lang=en><div dir=rtl",
        "bdo dir=rtl",
        "q",
        "object",
        "b",
        "select><option",
    ] {
        let html = format!("{}x", format!("<{tag}>").repeat(100_000));
        let blocks = read(&html);
        assert!(depth(&blocks) <= 64, "{tag}");
        assert!(!to_text(&blocks).contains('<'), "{tag}");
    }
    let nested = format!("{}giữa{}cuối", "<div>".repeat(100_000), "</div>".repeat(100_000));
    assert_eq!(outline(&nested), "p \"giữa\"\np \"cuối\"\n");
}

#[test]
fn a_megabyte_of_text_is_one_paragraph() {
    let html = "chữ ".repeat(250_000);
    assert_eq!(read(&html), [Block::Paragraph(vec![Inline::Text(html.trim_end().to_owned())])]);
    assert_eq!(from_text(&html), [Block::Paragraph(vec![Inline::Text(html.trim_end().to_owned())])]);
}

#[test]
fn a_megabyte_of_punctuation_is_read_in_linear_time() {
    for piece in [")", "(", "@", ".", "a@", "http://", "\n", "\u{a0}"] {
        from_text(&format!("https://a.example/{}", piece.repeat(1_000_000 / piece.len())));
    }
}

#[test]
fn unclosed_tags_are_read_in_linear_time() {
    for piece in [
        "<p>",
        "<li>a",
        "<br>",
        "<b>a",
        "<td>",
        "<a href=x>",
        "<h1>",
        "</p>",
        "<tr><td>a",
        "<img src=x>",
        "<p><b>",
        "<dl><dt>a<dd>",
        "<dt>a",
        "<p lang=en>a<p lang=fr>",
        "<span dir=rtl>a",
        "<a name=x>",
        "<p id=x>a",
        "<q>",
        "<img src=x><p align=center>a",
        "a&nbsp;<b>&nbsp;</b>",
        "<iframe src=x></iframe>",
        "<video><source src=x>",
        "<figure><img src=x>",
        "<tr><td><img src=x><td>a",
    ] {
        read(&format!("<table>{}", piece.repeat(5_000)));
        read(&piece.repeat(5_000));
    }
}
