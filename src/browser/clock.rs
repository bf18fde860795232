//! The device's clock.

/// Seconds since 1970-01-01T00:00:00Z.
pub fn unix_seconds() -> i64 {
    (js_sys::Date::now() / 1000.0) as i64
}
