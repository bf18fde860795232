//! The walk through `content_html`, and `content_text`.
#![no_main]

#[path = "../../tests/fixtures/promises/blocks.rs"]
mod blocks;

use bantin::body::{from_html, from_text, plain, to_html, to_portable_html};
use libfuzzer_sys::fuzz_target;

const BASE: &str = "https://bao.example/bai/mot/";

fuzz_target!(|text: &str| {
    let read = from_html(text, BASE);
    assert!(blocks::are_sound(&read), "{read:?}");
    assert!(blocks::depth(&read) <= 64);
    assert!(blocks::is_well_ordered(&read), "{read:?}");
    assert_eq!(from_html(&to_html(&read), BASE), read);
    from_html(&to_portable_html(&read), BASE);
    plain(&read);
    let read = from_text(text);
    assert!(blocks::are_sound(&read), "{read:?}");
});
