//! Properties of any input.

#[path = "../../../../tests/fixtures/promises/addresses.rs"]
mod addresses;
#[path = "../../../../tests/fixtures/promises/keys.rs"]
pub mod keys;
#[path = "../../../../tests/fixtures/promises/news.rs"]
pub mod news;

use std::{fs, path::PathBuf};

use proptest::prelude::*;

use crate::content::promises as blocks;

/// The seed files of a fuzz target.
fn corpus(target: &str) -> Vec<Vec<u8>> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus").join(target);
    let files = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{folder:?}: {error}"));
    let read = |path: PathBuf| fs::read(&path).unwrap_or_else(|error| panic!("{path:?}: {error}"));
    files.map(|file| read(file.unwrap().path())).collect()
}

#[test]
fn the_fuzzer_corpus_keeps_all_properties() {
    for text in corpus("content") {
        blocks::keep_promises(&String::from_utf8(text).unwrap(), "https://bao.example/bai/mot/");
    }
    for text in corpus("addresses") {
        let text = String::from_utf8(text).unwrap();
        let (text, base) = text.rsplit_once('\n').unwrap_or((&text, "/"));
        addresses::keep_promises(text, base);
    }
    for document in corpus("feed") {
        news::keep_promises(&document);
    }
}

/// Parts of valid and invalid addresses.
#[rustfmt::skip]
const PARTS: [&str; 34] = [
    "http", "https", "mailto", "tel", "javascript", "data", "file", ":", "//", "/", "\\", "?", "#", "@", "%", "%2e", "%00", "..", ".", ",",
    " ", "\t", "\n", "\u{1}", "bao.example", "[::1]", ":99999", "bai", "trang", "chuyen-muc", "1", "den=2", "2x", "Đảng",
];

fn text() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        8 => prop::sample::select(&PARTS[..]).prop_map(str::to_owned),
        1 => any::<String>(),
    ];
    prop::collection::vec(part, 0..12).prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn addresses_keep_all_properties(text in text(), base in text()) {
        addresses::keep_promises(&text, &base);
    }
}
