//! Properties that hold for any bytes, shared with the fuzz target `search`.

#[path = "../../../../tests/fixtures/promises/search.rs"]
mod search;

use std::{fs, path::PathBuf};

use proptest::prelude::*;

#[test]
fn the_fuzzer_corpus_keeps_all_properties() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus/search");
    let files = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{folder:?}: {error}"));
    for file in files.flatten() {
        search::keep_promises(&fs::read(file.path()).unwrap_or_else(|error| panic!("{file:?}: {error}")));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_keep_all_properties(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        search::keep_promises(&bytes);
    }
}
