//! The plain text of blocks, and its characters.

use bantin_core::content::{from_text, to_text};
use bantin_core::util::platform::{compose, is_composed};

use super::{cases::notation::write, outline, read};

#[test]
fn empty_markup_has_no_blocks() {
    assert_eq!(read(""), []);
    assert_eq!(from_text(""), []);
    assert_eq!(to_text(&[]), "");
}

#[test]
fn the_plain_text_has_a_line_for_each_block() {
    let html = "<h2>a</h2><p>b<br><b>c</b> <a href=x>d</a></p><ul><li>e<li>f</ul><hr>\
        <figure><img src=x alt=y><figcaption>g</figcaption></figure><pre>h\ni</pre>\
        <table><caption>j</caption><tr><td>k<td>l</table><blockquote>m</blockquote>";
    assert_eq!(to_text(&read(html)), "a\nb c d\ne\nf\ng\nh\ni\nj\nk\nl\nm");
}

#[test]
fn the_plain_text_contains_terms_and_titles_without_soft_hyphens() {
    let html = "<dl><dt>a<dd>b<dt>c<dd>d</dl><video src=x title=e></video>\
        <figure><audio src=y title=z></audio><figcaption>f</figcaption></figure>\
        <iframe src=https://v.example/ title=g></iframe><iframe src=https://w.example/></iframe>\
        <div lang=en>h <bdo dir=rtl>i</bdo></div><p id=k>j<a href=#k>&shy;l</a></p>";
    assert_eq!(to_text(&read(html)), "a\nb\nc\nd\ne\nf\ng\nh i\njl");
}

#[test]
fn plain_text_is_composed() {
    assert_eq!(write(&from_text("Vie\u{323}\u{302}t\u{a0} Nam")), "p \"Việt Nam\"\n");
}

#[test]
fn characters_that_count_as_composed_are_composed() {
    use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};
    let all = ('\0'..=char::MAX).filter(|character| is_composed(*character));
    for character in all {
        assert!(is_nfc_quick([character].into_iter()) == IsNormalized::Yes, "{character:?}");
    }
    let vietnamese = "ẮẰẲẴẶ ắằẳẵặ ẤẦẨẪẬ ấầẩẫậ ẾỀỂỄỆ ếềểễệ ỐỒỔỖỘ ốồổỗộ ỚỜỞỠỢ ớờởỡợ ỨỪỬỮỰ ứừửữự Đđ – — “”‘’… ₫ €";
    assert!(vietnamese.chars().all(is_composed));
    let decomposed: String = vietnamese.nfd().collect();
    assert_eq!(compose(decomposed), vietnamese);
}

#[test]
fn control_characters_are_dropped() {
    let html = "<p>a\u{0}b\u{1}\u{7f}\u{9b}c</p><pre>\r\n\r\nd\re\u{8}\tf</pre>";
    assert_eq!(outline(html), "p \"abc\"\npre \"d\\ne\\tf\"\n");
}

#[test]
fn letters_with_too_many_marks_are_not_composed() {
    let marks = "\u{301}\u{316}".repeat(1_000);
    for (text, composed) in [
        (format!("a{marks}"), format!("a{marks}")),
        ("e\u{302}\u{301} ".repeat(2_000), "ế ".repeat(2_000)),
        (format!("a{}", &marks[..400]), format!("á{}{}", "\u{316}".repeat(100), "\u{301}".repeat(99))),
    ] {
        assert_eq!(compose(text), composed);
    }
}
