//! Dates and timestamps of feeds. A site has a fixed UTC offset, so no time zone data is needed.

mod loose;
mod month;

use std::fmt;

use serde_with::SerializeDisplay;

pub use loose::LooseTimestamp;
pub use month::Month;

/// A UTC offset in minutes, positive to the east. Displayed as `+07:00`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, SerializeDisplay)]
pub struct Offset(i16);

impl Offset {
    pub const UTC: Self = Self(0);
    pub const VIETNAM: Self = Self(7 * 60);

    /// Parses `+07:00`, `+0700`, `+07` or `Z`, up to 23:59 in each direction. The sign may be U+2212.
    pub fn parse(text: &str) -> Option<Self> {
        if text.eq_ignore_ascii_case("z") {
            return Some(Self::UTC);
        }
        let sign = if text.starts_with('+') { 1 } else { -1 };
        let digits = text.strip_prefix(['+', '-', '\u{2212}'])?;
        let (hours, minutes) = match digits.len() {
            2 => (digits, "00"),
            _ => digits.split_once(':').or_else(|| digits.split_at_checked(2))?,
        };
        let is_valid = hours.len() == 2 && minutes.len() == 2;
        let (hours, minutes) = (number(hours)?, number(minutes)?);
        (is_valid && hours < 24 && minutes < 60).then(|| Self(sign * (hours * 60 + minutes) as i16))
    }

    pub fn minutes(self) -> i16 {
        self.0
    }
}

impl fmt::Display for Offset {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { '-' } else { '+' };
        write!(out, "{sign}{:02}:{:02}", self.0.abs() / 60, self.0.abs() % 60)
    }
}

/// A day of the Gregorian calendar. Displayed as `1930-02-03`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, SerializeDisplay)]
pub struct Date {
    year: i32,
    month: u8,
    day: u8,
}

impl Date {
    /// `None` if the day does not exist.
    pub fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        (day >= 1 && day <= days_in_month(year, month)?).then_some(Self { year, month, day })
    }

    /// Parses `1930-02-03`.
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
            return None;
        }
        Self::new(number(text.get(..4)?)? as i32, number(text.get(5..7)?)? as u8, number(text.get(8..)?)? as u8)
    }

    pub fn year(self) -> i32 {
        self.year
    }

    pub fn month(self) -> u8 {
        self.month
    }

    pub fn day(self) -> u8 {
        self.day
    }

    /// The same day in another year. 29 February becomes 28 February in common years.
    pub fn in_year(self, year: i32) -> Self {
        let last = days_in_month(year, self.month).unwrap_or(self.day);
        Self { year, month: self.month, day: self.day.min(last) }
    }

    /// Days since 1 January 1970. Algorithm: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
    pub fn days(self) -> i64 {
        let month = i64::from(self.month);
        let year = i64::from(self.year) - i64::from(month <= 2);
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + i64::from(self.day) - 1;
        era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
    }

    /// The inverse of [`Date::days`].
    pub fn from_days(days: i64) -> Self {
        let shifted = days + 719_468;
        let era = shifted.div_euclid(146_097);
        let day_of_era = shifted.rem_euclid(146_097);
        let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted_month = (5 * day_of_year + 2) / 153;
        let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
        Self {
            year: (era * 400 + year_of_era + i64::from(month <= 2)) as i32,
            month: month as u8,
            day: (day_of_year - (153 * shifted_month + 2) / 5 + 1) as u8,
        }
    }

    /// Days since Sunday.
    pub fn weekday(self) -> usize {
        (self.days() + 4).rem_euclid(7) as usize
    }
}

impl fmt::Display for Date {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// An instant with a UTC offset. Displayed in RFC 3339, `1930-02-03T08:00:00+07:00`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, SerializeDisplay)]
pub struct Timestamp {
    /// Seconds since 1970-01-01T00:00:00Z, without leap seconds.
    pub unix_seconds: i64,
    pub offset: Offset,
}

impl Timestamp {
    /// Parses RFC 3339 or else RFC 822. `None` for a date without time or without offset; [`LooseTimestamp`] has more.
    pub fn parse(text: &str) -> Option<Self> {
        let LooseTimestamp { date, time, offset, .. } = LooseTimestamp::parse(text)?;
        Self::new(date, time, offset?)
    }

    /// The day in the time of `offset`.
    pub fn date_in(self, offset: Offset) -> Date {
        Date::from_days(self.local_seconds(offset).div_euclid(86_400))
    }

    /// Hour and minute in the time of `offset`.
    pub fn time_in(self, offset: Offset) -> (u8, u8) {
        let minutes = self.local_seconds(offset).rem_euclid(86_400) / 60;
        ((minutes / 60) as u8, (minutes % 60) as u8)
    }

    fn local_seconds(self, offset: Offset) -> i64 {
        self.unix_seconds + i64::from(offset.0) * 60
    }

    /// The leap second 60 of RFC 3339 is read as 59, the time 24:00 of ISO 8601 as the start of the next day.
    pub fn new(date: Date, (hour, minute, second): (u32, u32, u32), offset: Offset) -> Option<Self> {
        if hour > 23 && (hour, minute, second) != (24, 0, 0) || minute > 59 || second > 60 {
            return None;
        }
        let seconds = i64::from(hour * 3600 + minute * 60 + second.min(59));
        Some(Self { unix_seconds: date.days() * 86_400 + seconds - i64::from(offset.0) * 60, offset })
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (hour, minute) = self.time_in(self.offset);
        let second = self.local_seconds(self.offset).rem_euclid(60);
        write!(out, "{}T{hour:02}:{minute:02}:{second:02}{}", self.date_in(self.offset), self.offset)
    }
}

/// Parses a number of ASCII digits without a sign.
pub(crate) fn number(digits: &str) -> Option<u32> {
    (digits.bytes().all(|byte| byte.is_ascii_digit())).then(|| digits.parse().ok()).flatten()
}

fn days_in_month(year: i32, month: u8) -> Option<u8> {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    Some(match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => return None,
    })
}
