//! Keeps parsers from what costs them far more than its length: an element of very many attributes.
//!
//! html5ever compares each attribute of a tag with all before it, and every parser gives those of a format that was left open to each
//! block again: in a browser a text of 100 KB took eight seconds.

use std::borrow::Cow;

/// Comparing or copying so many attributes takes about a second. What people write is a hundred times below it.
const BEARABLE: usize = 20_000_000;

const TEXT: u8 = b'>';
const TAG: u8 = b'<';
/// Within a value without quotation marks; within another the state is its quotation mark.
const VALUE: u8 = b' ';

/// The markup, or its source as a text where it asks for too many attributes.
pub(super) fn limit_attributes(html: &str) -> Cow<'_, str> {
    let (mut tags, mut most, mut attributes) = (0_usize, 0_usize, 0_usize);
    let (mut state, mut before) = (TEXT, TEXT);
    for byte in html.bytes() {
        let is_space = byte.is_ascii_whitespace();
        match (state, byte) {
            (TEXT, _) if before == b'<' && byte.is_ascii_alphabetic() => {
                state = TAG;
                tags += 1;
                attributes = 0;
            }
            (TEXT, _) => {}
            (TAG | VALUE, b'>') => state = TEXT,
            (TAG, b'"' | b'\'') if before == b'=' => state = byte,
            (TAG, _) if before == b'=' && !is_space => state = VALUE,
            (TAG, b'/') => attributes += 1,
            (TAG, _) if is_space => attributes += 1,
            (TAG, _) => {}
            (end, _) if end == byte || end == VALUE && is_space => {
                state = TAG;
                attributes += 1;
            }
            _ => {}
        }
        most = most.max(attributes);
        if state == TEXT || !is_space {
            before = byte;
        }
    }
    match most.saturating_mul(most.max(tags)) > BEARABLE {
        true => html.replace('<', "&lt;").into(),
        false => html.into(),
    }
}
