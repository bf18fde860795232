//! Dates with time in the spellings of programs and people.

use super::{Date, Offset, number};

/// A date with time as programs and people write it: the formats of RFC 3339, RFC 822 and JavaScript's `Date`, and variants of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LooseTimestamp {
    pub date: Date,
    /// Hour, minute and second, which may be out of range.
    pub time: (u32, u32, u32),
    pub offset: Option<Offset>,
    /// True for the date format that JSON Feed requires. The time may still be out of range.
    pub is_rfc3339: bool,
}

impl LooseTimestamp {
    /// `None` for a date without time, and for day and month in numbers of unknown order.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        Self::parse_iso(text).or_else(|| Self::parse_basic(text)).or_else(|| Self::parse_words(text))
    }

    /// A date in the extended format of ISO 8601, and variants of it: `2026-11-20T08:00:00+07:00`, `2026/11/20 08:00 +0700`,
    /// `2026-11-20T08:00:00,5Z[Asia/Ho_Chi_Minh]`, `2026-11-20 01:00:00 UTC`.
    fn parse_iso(text: &str) -> Option<Self> {
        let (date, rest) = text.split_at_checked(10)?;
        let rest = rest.strip_prefix(['T', 't', ' '])?;
        let end = rest.find(|character: char| !character.is_ascii_digit() && character != ':').unwrap_or(rest.len());
        let (time, rest) = rest.split_at(end);
        let zone = match rest.strip_prefix(['.', ',']) {
            Some(fraction) if fraction.starts_with(|digit: char| digit.is_ascii_digit()) => {
                fraction.trim_start_matches(|digit: char| digit.is_ascii_digit())
            }
            Some(_) => return None,
            None => rest,
        };
        let name = zone.split('[').next()?.trim_start();
        // Go repeats the zone: `+0700 +07`.
        let offset = match name.split_whitespace().next() {
            Some(zone) => Some(parse_zone(zone)?),
            None => None,
        };
        let is_strict_zone = zone.eq_ignore_ascii_case("z") || zone.len() == 6 && zone.as_bytes()[3] == b':';
        Some(Self {
            date: Date::parse(&date.replace('/', "-"))?,
            time: parse_time(time)?,
            offset,
            is_rfc3339: !date.contains('/') && time.len() == 8 && !rest.starts_with(',') && is_strict_zone,
        })
    }

    /// A date in the basic format of ISO 8601: `20261120T080000+0700`.
    fn parse_basic(text: &str) -> Option<Self> {
        let (date, rest) = text.split_once('T').filter(|(date, _)| date.len() == 8)?;
        let (time, zone) = rest.split_at_checked(6)?;
        let date = [date.get(..4)?, date.get(4..6)?, date.get(6..)?].join("-");
        let time = [time.get(..2)?, time.get(2..4)?, time.get(4..)?].join(":");
        Some(Self { is_rfc3339: false, ..Self::parse_iso(&[&date, "T", &time, zone].concat())? })
    }

    /// A date with the name of the month: `Fri, 20 Nov 2026 08:00:00 +0700`, `Friday, 20-Nov-26 01:00:00 GMT`,
    /// `Fri Nov 20 2026 08:00:00 GMT+0700 (Indochina Time)`, `Fri Nov 20 01:00:00 UTC 2026`.
    fn parse_words(text: &str) -> Option<Self> {
        let is_separator = |c: char| c.is_whitespace() || c == ',';
        let is_date = |word: &str| word.starts_with(|letter: char| letter.is_ascii_digit());
        let words = text.split(is_separator).flat_map(|word| word.split(move |c| c == '-' && is_date(word)));
        let mut words = words.filter(|word| !word.is_empty()).peekable();
        let is_weekday = |word: &&str| word.starts_with(|letter: char| letter.is_alphabetic()) && month(word).is_none();
        words.next_if(is_weekday);
        let (first, second) = (words.next()?, words.next()?);
        let (day, month) = match month(first) {
            Some(month) => (second, month),
            None => (first, month(second)?),
        };
        let third = words.next()?;
        let (year, time, zone) = match (third.contains(':'), words.next(), words.next()) {
            (true, zone, Some(year)) => (year, third, zone),
            (true, Some(year), None) => (year, third, None),
            (_, time, zone) => (third, time?, zone),
        };
        let year = match (year.len(), number(year)? as i32) {
            (4, year) => year,
            (2, year) if year < 50 => 2000 + year,
            (2, year) => 1900 + year,
            _ => return None,
        };
        Some(Self {
            date: Date::new(year, month, u8::try_from(number(day)?).ok()?)?,
            time: parse_time(time)?,
            offset: match zone {
                Some(zone) => Some(parse_zone(zone)?),
                None => None,
            },
            is_rfc3339: false,
        })
    }
}

/// The number of the month whose English name starts as `word` does.
fn month(word: &str) -> Option<u8> {
    const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let start = word.get(..3)?.to_ascii_lowercase();
    MONTHS.iter().position(|name| *name == start).map(|index| index as u8 + 1)
}

/// A zone of RFC 822, ICT (Indochina Time), an offset, `GMT+0700` or `GMT+7`.
fn parse_zone(zone: &str) -> Option<Offset> {
    let zone = zone.to_ascii_uppercase();
    Some(match zone.as_str() {
        "UT" | "UTC" | "GMT" | "Z" => Offset::UTC,
        "ICT" => Offset::VIETNAM,
        "EDT" => Offset(-4 * 60),
        "EST" | "CDT" => Offset(-5 * 60),
        "CST" | "MDT" => Offset(-6 * 60),
        "MST" | "PDT" => Offset(-7 * 60),
        "PST" => Offset(-8 * 60),
        _ => {
            let offset = zone.strip_prefix("GMT").or_else(|| zone.strip_prefix("UTC")).unwrap_or(&zone);
            match offset.split_at_checked(1) {
                Some((sign, hour)) if hour.len() == 1 => Offset::parse(&[sign, "0", hour].concat())?,
                _ => Offset::parse(offset)?,
            }
        }
    })
}

/// Hour, minute and second of `08:00:00` or `08:00`.
fn parse_time(text: &str) -> Option<(u32, u32, u32)> {
    let mut numbers = text.split(':').map(|part| number(part).filter(|_| part.len() <= 2));
    let time = (numbers.next()??, numbers.next()??, numbers.next().unwrap_or(Some(0))?);
    numbers.next().is_none().then_some(time)
}
