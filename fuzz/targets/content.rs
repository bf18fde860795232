//! `content_html` and `content_text`.
#![no_main]

#[path = "../../tests/fixtures/promises/blocks.rs"]
mod blocks;

use libfuzzer_sys::fuzz_target;

const BASE: &str = "https://bao.example/bai/mot/";

fuzz_target!(|text: &str| blocks::keep_promises(text, BASE));
