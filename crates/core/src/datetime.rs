//! Moments and days, as feeds write them. No time zone tables: a site's time is a fixed offset.

/// Minutes east of UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Offset(i16);

impl Offset {
    pub const UTC: Self = Self(0);
    /// The whole of Vietnam, all year.
    pub const VIETNAM: Self = Self(7 * 60);

    /// `+07:00`, `-03:30`, `+0700` or `Z`; at most 23:59 either way.
    pub fn parse(text: &str) -> Option<Self> {
        if text.eq_ignore_ascii_case("z") {
            return Some(Self::UTC);
        }
        let (sign, digits) = match text.split_at_checked(1)? {
            ("+", rest) => (1, rest),
            ("-", rest) => (-1, rest),
            _ => return None,
        };
        let (hours, minutes) = match digits.len() {
            5 if digits.as_bytes()[2] == b':' => (digits.get(..2)?, digits.get(3..)?),
            4 => (digits.get(..2)?, digits.get(2..)?),
            _ => return None,
        };
        let (hours, minutes) = (number(hours)?, number(minutes)?);
        (hours < 24 && minutes < 60).then(|| Self(sign * (hours * 60 + minutes) as i16))
    }

    /// Minutes east of UTC; negative to the west.
    pub fn minutes(self) -> i16 {
        self.0
    }
}

/// A day of the Gregorian calendar. Its order is the order of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: i32,
    month: u8,
    day: u8,
}

impl Date {
    /// None when there is no such day.
    pub fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        (day >= 1 && day <= days_in_month(year, month)?).then_some(Self { year, month, day })
    }

    /// `1930-02-03`.
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

    /// The same day in another year; 29 February becomes the 28th in common years.
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

    /// `1930-02-03`, as [`Date::parse`] reads it.
    pub fn iso(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }

    /// 0 is Sunday.
    pub fn weekday(self) -> usize {
        (self.days() + 4).rem_euclid(7) as usize
    }
}

/// An instant, with the offset that it was written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Timestamp {
    /// Seconds since 1970-01-01T00:00:00Z, without leap seconds.
    pub unix_seconds: i64,
    pub offset: Offset,
}

impl Timestamp {
    /// RFC 3339, else RFC 822 (years of two or four digits, zone names of RFC 822).
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        Self::rfc3339(text).or_else(|| Self::rfc822(text))
    }

    /// True when `text` is a date of RFC 3339, the form that JSON Feed asks for.
    pub fn is_rfc3339(text: &str) -> bool {
        Self::rfc3339(text).is_some()
    }

    /// The day at this instant where clocks show `offset`.
    pub fn date_in(self, offset: Offset) -> Date {
        Date::from_days(self.local_seconds(offset).div_euclid(86_400))
    }

    /// Hour and minute at this instant where clocks show `offset`.
    pub fn time_in(self, offset: Offset) -> (u8, u8) {
        let minutes = self.local_seconds(offset).rem_euclid(86_400) / 60;
        ((minutes / 60) as u8, (minutes % 60) as u8)
    }

    /// As RFC 3339 writes it, in the offset that it was written in.
    pub fn to_rfc3339(self) -> String {
        let date = self.date_in(self.offset);
        let (hour, minute) = self.time_in(self.offset);
        let second = self.local_seconds(self.offset).rem_euclid(60);
        let sign = if self.offset.0 < 0 { '-' } else { '+' };
        let (hours, minutes) = (self.offset.0.abs() / 60, self.offset.0.abs() % 60);
        format!(
            "{:04}-{:02}-{:02}T{hour:02}:{minute:02}:{second:02}{sign}{hours:02}:{minutes:02}",
            date.year, date.month, date.day
        )
    }

    fn local_seconds(self, offset: Offset) -> i64 {
        self.unix_seconds + i64::from(offset.0) * 60
    }

    fn at(date: Date, (hour, minute, second): (u32, u32, u32), offset: Offset) -> Option<Self> {
        // RFC 3339 allows the leap second 60: it is read as the second before.
        if hour > 23 || minute > 59 || second > 60 {
            return None;
        }
        let seconds = i64::from(hour * 3600 + minute * 60 + second.min(59));
        Some(Self { unix_seconds: date.days() * 86_400 + seconds - i64::from(offset.0) * 60, offset })
    }

    fn rfc3339(text: &str) -> Option<Self> {
        let date = Date::parse(text.get(..10)?)?;
        if !matches!(text.as_bytes().get(10)?, b'T' | b't' | b' ') {
            return None;
        }
        let time = text.get(11..19)?;
        if time.as_bytes()[2] != b':' || time.as_bytes()[5] != b':' {
            return None;
        }
        let clock = (number(&time[..2])?, number(&time[3..5])?, number(&time[6..])?);
        let mut zone = text.get(19..)?;
        if let Some(fraction) = zone.strip_prefix('.') {
            let rest = fraction.trim_start_matches(|digit: char| digit.is_ascii_digit());
            if rest.len() == fraction.len() {
                return None;
            }
            zone = rest;
        }
        if zone.len() == 5 {
            return None;
        }
        Self::at(date, clock, Offset::parse(zone)?)
    }

    fn rfc822(text: &str) -> Option<Self> {
        const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
        let text = text.split_once(',').map_or(text, |(_weekday, rest)| rest);
        let mut words = text.split_ascii_whitespace();
        let day = u8::try_from(number(words.next()?)?).ok()?;
        let month = words.next()?.get(..3)?.to_ascii_lowercase();
        let month = MONTHS.iter().position(|name| *name == month)? as u8 + 1;
        let year = words.next()?;
        let year = match (year.len(), number(year)? as i32) {
            (4, year) => year,
            (2, year) if year < 50 => 2000 + year,
            (2, year) => 1900 + year,
            _ => return None,
        };
        let mut clock = words.next()?.split(':').map(number);
        let (hour, minute) = (clock.next()??, clock.next()??);
        let second = clock.next().unwrap_or(Some(0))?;
        if clock.next().is_some() {
            return None;
        }
        let zone = words.next().unwrap_or("UTC");
        let hours = match zone.to_ascii_uppercase().as_str() {
            "UT" | "UTC" | "GMT" | "Z" => Some(0),
            "EDT" => Some(-4),
            "EST" | "CDT" => Some(-5),
            "CST" | "MDT" => Some(-6),
            "MST" | "PDT" => Some(-7),
            "PST" => Some(-8),
            _ => None,
        };
        let offset = match hours {
            Some(hours) => Offset(hours * 60),
            None => Offset::parse(zone)?,
        };
        Self::at(Date::new(year, month, day)?, (hour, minute, second), offset)
    }
}

/// Digits and nothing else.
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
