//! The cases of `tests/fixtures/content`, and properties of any markup.

use bantin_core::content::{from_text, to_html};
use proptest::prelude::*;

use super::{
    cases::{self, BASE, notation::write},
    markup::piece,
    outline,
    promises::{are_sound, depth, is_well_ordered, keep_promises},
    read,
};

#[test]
fn every_html_case_becomes_its_blocks() {
    let failures = cases::failures(&cases::html(), outline);
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn every_plain_text_case_becomes_its_blocks() {
    let failures = cases::failures(&cases::text(), |text| write(&from_text(text)));
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn every_case_has_its_own_name() {
    let names: Vec<_> = cases::html().iter().chain(&cases::text()).map(|case| case.name).collect();
    let distinct: std::collections::HashSet<_> = names.iter().collect();
    assert!(names.len() >= 208, "{}", names.len());
    assert_eq!(names.len(), distinct.len());
}

#[test]
fn the_blocks_of_every_case_survive_serializing_and_parsing() {
    for case in cases::html() {
        let blocks = read(case.input);
        assert_eq!(read(&to_html(&blocks)), blocks, "{}", case.name);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_markup_becomes_valid_blocks(pieces in prop::collection::vec(piece(), 0..40)) {
        let blocks = read(&pieces.concat());
        prop_assert!(are_sound(&blocks), "{}", write(&blocks));
        prop_assert!(depth(&blocks) <= 64);
        prop_assert!(is_well_ordered(&blocks), "{}", write(&blocks));
    }

    #[test]
    fn blocks_survive_serializing_and_parsing(pieces in prop::collection::vec(piece(), 0..40)) {
        let blocks = read(&pieces.concat());
        let serialized = to_html(&blocks);
        prop_assert_eq!(write(&read(&serialized)), write(&blocks), "{}", serialized);
    }

    #[test]
    fn every_plain_text_becomes_valid_blocks(text in "(?s)(http://|a@b\\.vn|[ \\n\\r\\t().,/:@]|\\PC|\\pC){0,60}") {
        keep_promises(&text, BASE);
    }
}
