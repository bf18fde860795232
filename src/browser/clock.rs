//! The device's clock, replaceable in tests.

/// Returns seconds since 1970-01-01T00:00:00Z.
#[derive(Clone, Copy)]
pub struct Clock(pub fn() -> i64);

impl Clock {
    pub const DEVICE: Self = Self(|| (js_sys::Date::now() / 1000.0) as i64);

    pub fn unix_seconds(self) -> i64 {
        (self.0)()
    }
}
