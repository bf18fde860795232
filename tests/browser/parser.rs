//! The browser's parser passes the same cases as the native one.

#[path = "../fixtures/content/mod.rs"]
mod cases;

use bantin_core::content::{Block, from_html, from_text, to_text};
use bantin_core::util::platform::{compose, decompose};
use cases::notation::write;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn html_becomes_the_same_blocks_as_natively() {
    let failures = cases::failures(&cases::html(), |html| write(&from_html(html, cases::BASE)));
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[wasm_bindgen_test]
fn plain_text_becomes_the_same_blocks_as_natively() {
    let failures = cases::failures(&cases::text(), |text| write(&from_text(text)));
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[wasm_bindgen_test]
fn deep_nesting_does_not_overflow_the_browsers_stack() {
    let html = format!("{}x", "<div><b>".repeat(5_000));
    assert_eq!(write(&from_html(&html, cases::BASE)), "p strong(\"x\")\n");
}

#[wasm_bindgen_test]
fn a_text_that_the_browser_splits_into_nodes_is_one_text() {
    let text = "😀 chữ ".repeat(50_000);
    let blocks = from_html(&text, cases::BASE);
    let expected = bantin_core::content::Inline::Text(text.trim_end().to_owned());
    assert!(blocks == [Block::Paragraph(vec![expected])]);
}

#[wasm_bindgen_test]
fn markup_with_too_many_attributes_is_shown_as_source() {
    let attributes: String = (0..10_000).map(|number| format!(" a{number}")).collect();
    let html = format!("<p><b{attributes}>x{}", "<p>y".repeat(10_000));
    let text = to_text(&from_html(&html, cases::BASE));
    assert!(text.starts_with("<p><b a0 a1") && text.ends_with("<p>y"));
}

#[wasm_bindgen_test]
fn letters_with_too_many_marks_are_not_composed() {
    let title = format!("a{}{}", "\u{301}".repeat(300_000), "\u{316}".repeat(300_000));
    assert!(compose(title.clone()) == title && decompose(&title) == title);
    assert_eq!(compose("e\u{302}\u{301}".to_owned()), "ế");
}

#[wasm_bindgen_test]
fn form_fields_named_like_properties_change_nothing() {
    let names = ["nodeName", "nodeType", "firstChild", "nextSibling", "getAttribute"];
    let fields = |tag: &str| names.map(|name| format!("<{tag} name=\"{name}\">")).concat();
    let (pictures, inputs) = (fields("img"), fields("input"));
    let html = format!("<p>a</p>{pictures}<form>{inputs}<p>b</p></form><p>c</p>");
    let expected = "p \"a\"\np \"b\"\np \"c\"\n";
    assert_eq!(write(&from_html(&html, cases::BASE)), expected);
}

#[wasm_bindgen_test]
fn no_script_runs_while_parsing() {
    let html = "<img src=x onerror=\"document.title='ran'\"><script>document.title='ran'</script><svg onload=\"document.title='ran'\">";
    from_html(html, cases::BASE);
    let title = js_sys::Reflect::get(&js_sys::global(), &"document".into())
        .and_then(|document| js_sys::Reflect::get(&document, &"title".into()));
    assert!(title.is_ok_and(|title| title != "ran"));
}
