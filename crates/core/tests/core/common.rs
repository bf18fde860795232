//! Values that a test writes as text. A text without a value fails the test with this text.

#[path = "../../../../tests/fixtures/reading.rs"]
mod reading;

use bantin_core::datetime::{Date, Timestamp};

pub use reading::reading;

#[track_caller]
pub fn date(text: &str) -> Date {
    Date::parse(text).unwrap_or_else(|| panic!("{text:?} is not a date"))
}

#[track_caller]
pub fn timestamp(text: &str) -> Timestamp {
    Timestamp::parse(text).unwrap_or_else(|| panic!("{text:?} is not a timestamp"))
}
