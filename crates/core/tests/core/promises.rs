//! Properties of any input.

#[path = "../../../../tests/fixtures/promises/addresses.rs"]
mod addresses;
#[path = "../../../../tests/fixtures/promises/keys.rs"]
pub mod keys;
#[path = "../../../../tests/fixtures/promises/news.rs"]
pub mod news;

use std::{fs, io, path::PathBuf};

use proptest::prelude::*;

use crate::content::promises as blocks;

/// The bytes of the seed files of a fuzz target, by path.
fn corpus(target: &str) -> Vec<(PathBuf, Vec<u8>)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus").join(target);
    let files = fs::read_dir(&folder).and_then(|files| files.collect::<io::Result<Vec<_>>>());
    let files = files.unwrap_or_else(|error| panic!("{folder:?}: {error}"));
    let read = |path: PathBuf| match fs::read(&path) {
        Ok(bytes) => (path, bytes),
        Err(error) => panic!("{path:?}: {error}"),
    };
    files.into_iter().map(|file| read(file.path())).collect()
}

/// As [`corpus`], as texts.
fn texts(target: &str) -> impl Iterator<Item = String> {
    let text = |(path, bytes)| String::from_utf8(bytes).unwrap_or_else(|error| panic!("{path:?}: {error}"));
    corpus(target).into_iter().map(text)
}

#[test]
fn the_fuzzer_corpus_keeps_all_properties() {
    for text in texts("content") {
        blocks::keep_promises(&text, "https://bao.example/bai/mot/");
    }
    for text in texts("addresses") {
        let (text, base) = text.rsplit_once('\n').unwrap_or((&text, "/"));
        addresses::keep_promises(text, base);
    }
    for (_, document) in corpus("feed") {
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
