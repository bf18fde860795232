//! Values that a test writes as text. A text without a value fails the test with this text.

use bantin_core::{
    datetime::{Date, Timestamp},
    feed::{self, Reading},
};

#[track_caller]
pub fn date(text: &str) -> Date {
    Date::parse(text).unwrap_or_else(|| panic!("{text:?} is not a date"))
}

#[track_caller]
pub fn timestamp(text: &str) -> Timestamp {
    Timestamp::parse(text).unwrap_or_else(|| panic!("{text:?} is not a timestamp"))
}

/// The feed of a document, and its diagnostics.
#[track_caller]
pub fn reading(document: impl AsRef<[u8]>) -> Reading {
    let document = document.as_ref();
    feed::read(document).unwrap_or_else(|error| {
        let start = String::from_utf8_lossy(&document[..document.len().min(500)]);
        panic!("{error}: {start}")
    })
}
