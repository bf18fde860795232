//! Character references of HTML in plain texts.

use bantin_core::util::character_references::{decode_references, escape_references};
use proptest::prelude::*;

/// References, their parts, and any text.
fn text() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        8 => prop::sample::select(vec![
            "&", "#", "x", ";", "amp", "lt", "quot", "38", "8216", "x2018", "0", "xD800", "99999999999", "notit",
            "CounterClockwiseContourIntegral", "&amp;", "&#38;", "&#x26;", "&copy", "&unknown;", " ", "ế",
        ])
        .prop_map(str::to_owned),
        1 => any::<String>(),
    ];
    prop::collection::vec(part, 0..12).prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_escaped_text_is_decoded_to_itself(text in text()) {
        let escaped = escape_references(&text).unwrap_or_else(|| text.clone());
        prop_assert_eq!(decode_references(&escaped).unwrap_or(escaped), text);
    }
}
