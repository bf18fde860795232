//! What a single value may be: texts, numbers, dates, slugs.

use super::{
    Role,
    diagnostic::{JsonType, Problem, Resolution},
    fields::Value,
    json,
};
use crate::datetime::{Date, Offset, Timestamp};

/// Bytes of an address, or of a picture's candidates. Servers take requests of 8000 bytes (RFC 9110, section 4.1).
const LONGEST_ADDRESS: usize = 8_000;
/// Bytes of what stands on every page of the site, such as its name.
const LONGEST_NAME: usize = 2_000;

/// A text as written, inner line breaks and all.
///
/// Blank is [`Problem::Blank`].
pub fn text(value: &Value) -> Result<String, Problem> {
    value.must_be(JsonType::String)?;
    let read = json::text(value.json).ok_or(Problem::LoneSurrogate)?;
    if !read.intact {
        value.note(Problem::LoneSurrogate, Resolution::Recovered);
    }
    if read.text.trim().is_empty() {
        return Err(Problem::Blank);
    }
    Ok(read.text)
}

/// A plain text of one line: line breaks, control characters and runs of spaces become one space. No-break spaces stay.
pub fn label(value: &Value) -> Result<String, Problem> {
    let text = text(value)?;
    let mut line = String::with_capacity(text.len());
    for word in text.trim().split(is_break).filter(|word| !word.is_empty()) {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    if line.is_empty() {
        return Err(Problem::Blank);
    }
    Ok(line)
}

fn is_break(character: char) -> bool {
    character.is_control() || matches!(character, ' ' | '\u{2028}' | '\u{2029}')
}

/// A [`label`] for every page of the site. A longer one is cut.
pub fn name(value: &Value) -> Result<String, Problem> {
    let mut name = label(value)?;
    let max = LONGEST_NAME;
    if name.len() > max {
        value.note(Problem::TooLong { max }, Resolution::Recovered);
        name.truncate(name.floor_char_boundary(max));
    }
    Ok(name)
}

/// An address, or addresses, as written, without the white space around it (which the URL standard drops too).
pub fn address(value: &Value) -> Result<String, Problem> {
    let (address, max) = (text(value)?, LONGEST_ADDRESS);
    if address.len() > max {
        return Err(Problem::TooLong { max });
    }
    Ok(address.trim().to_owned())
}

/// An address with `{slug}`.
pub fn article_template(value: &Value) -> Result<String, Problem> {
    template(value, "{slug}")
}

/// An address with `{n}`.
pub fn page_template(value: &Value) -> Result<String, Problem> {
    template(value, "{n}")
}

fn template(value: &Value, placeholder: &'static str) -> Result<String, Problem> {
    let address = address(value)?;
    if !address.contains(placeholder) {
        return Err(Problem::NoPlaceholder { placeholder });
    }
    Ok(address)
}

/// An id as written; a number keeps its digits (JSON Feed 1.1: "coerce it to a string").
pub fn id(value: &Value) -> Result<String, Problem> {
    match json::kind(value.json) {
        JsonType::Number => Ok(value.json.to_owned()),
        _ => text(value),
    }
}

pub fn slug(value: &Value) -> Result<String, Problem> {
    let slug = text(value)?;
    if !is_slug(&slug) {
        return Err(Problem::BadSlug);
    }
    Ok(slug)
}

/// True when `text` is of the form `[a-z0-9]+(-[a-z0-9]+)*` and at most 96 bytes long.
pub fn is_slug(text: &str) -> bool {
    let is_word =
        |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    text.len() <= 96 && text.split('-').all(is_word)
}

pub fn flag(value: &Value) -> Result<bool, Problem> {
    value.must_be(JsonType::Boolean)?;
    Ok(value.json == "true")
}

/// A date with time: RFC 3339, else what [`Timestamp::parse`] can read.
pub fn timestamp(value: &Value) -> Result<Timestamp, Problem> {
    let text = text(value)?;
    let timestamp = Timestamp::parse(&text).ok_or(Problem::NotADate)?;
    if !Timestamp::is_rfc3339(&text) {
        value.note(Problem::NotRfc3339, Resolution::Recovered);
    }
    Ok(timestamp)
}

pub fn day(value: &Value) -> Result<Date, Problem> {
    Date::parse(text(value)?.trim()).ok_or(Problem::NotADay)
}

pub fn offset(value: &Value) -> Result<Offset, Problem> {
    Offset::parse(text(value)?.trim()).ok_or(Problem::NotAnOffset)
}

pub fn role(value: &Value) -> Result<Role, Problem> {
    match text(value)?.as_str() {
        "related" => Ok(Role::Related),
        "newer" => Ok(Role::Newer),
        "older" => Ok(Role::Older),
        _ => Err(Problem::UnknownRole),
    }
}

/// Things counted: bytes, views.
pub fn count(value: &Value) -> Result<u64, Problem> {
    whole(value, 0, u64::MAX)
}

/// Pages of an archive; a small one has none.
pub fn pages(value: &Value) -> Result<u32, Problem> {
    whole(value, 0, u32::MAX.into())
}

/// Pixels, and anything else that counts from 1.
pub fn positive(value: &Value) -> Result<u32, Problem> {
    whole(value, 1, u32::MAX.into())
}

/// Days around an anniversary, at most a year.
pub fn days(value: &Value) -> Result<u16, Problem> {
    whole(value, 0, 366)
}

/// A duration; fractions are rounded, as encoders of audio write them.
pub fn seconds(value: &Value) -> Result<u32, Problem> {
    let max = u32::MAX.into();
    let out_of_range = Problem::OutOfRange { min: 0, max };
    let Decimal { whole, fraction } = decimal(value)?.ok_or(out_of_range.clone())?;
    let rounded = whole.saturating_add(u64::from(fraction.starts_with(['5', '6', '7', '8', '9'])));
    let seconds = u32::try_from(rounded).map_err(|_| out_of_range)?;
    if !is_nought(fraction) {
        value.note(Problem::Fraction, Resolution::Recovered);
    }
    Ok(seconds)
}

/// `12` and `12.0` are whole.
fn whole<T: TryFrom<u64>>(value: &Value, min: u64, max: u64) -> Result<T, Problem> {
    decimal(value)?
        .filter(|number| is_nought(number.fraction) && (min..=max).contains(&number.whole))
        .and_then(|number| T::try_from(number.whole).ok())
        .ok_or(Problem::OutOfRange { min, max })
}

/// A number that is not negative; `fraction` is the digits after the point.
struct Decimal<'a> {
    whole: u64,
    fraction: &'a str,
}

fn is_nought(fraction: &str) -> bool {
    fraction.bytes().all(|digit| digit == b'0')
}

/// None for a number below 0, beyond 64 bits or with an exponent: no size or duration that means anything is written so.
/// Read from the digits, so no number loses precision and the wasm needs no float parser.
fn decimal<'a>(value: &Value<'a, '_>) -> Result<Option<Decimal<'a>>, Problem> {
    value.must_be(JsonType::Number)?;
    let (whole, fraction) = value.json.split_once('.').unwrap_or((value.json, ""));
    let digits_only = fraction.bytes().all(|byte| byte.is_ascii_digit());
    Ok(whole.parse().ok().filter(|_| digits_only).map(|whole| Decimal { whole, fraction }))
}
