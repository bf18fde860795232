//! Readers of single values: texts, addresses, dates, numbers, slugs.

use std::borrow::Cow;

use super::{
    BlockForm, Role,
    diagnostic::{JsonType, Problem, Resolution},
    fields::Value,
};
use crate::{
    datetime::{Date, LooseTimestamp, Offset, Timestamp},
    util::{
        character_references::decode_references,
        characters::{is_blank, is_forbidden},
        language_tag::normalize_language,
        platform::compose,
    },
};

/// Bytes of an address or a `srcset`. Servers accept request lines of 8000 bytes (RFC 9110, section 4.1).
const MAX_ADDRESS: usize = 8_000;
/// Bytes of a text that occurs on every page, such as the name of the site.
const MAX_NAME: usize = 2_000;
/// Bytes of a slug.
pub const MAX_SLUG: usize = 96;

/// A text as written, line breaks included, without forbidden characters. Fails with [`Problem::Blank`] if nothing in it is visible.
pub fn text(value: &Value) -> Result<String, Problem> {
    let text = value.string()?;
    if is_blank(&text) {
        return Err(Problem::Blank);
    }
    Ok(if text.contains(is_forbidden) { text.replace(is_forbidden, "") } else { text.into_owned() })
}

/// A plain text on one line, composed (Unicode NFC): line breaks, control characters and runs of spaces become one space. No-break spaces
/// stay. Systems that escape texts for HTML write character references, which are decoded once.
pub fn label(value: &Value) -> Result<String, Problem> {
    let mut text = value.string()?;
    if let Some(decoded) = decode_references(&text) {
        value.note(Problem::CharacterReference, Resolution::Recovered);
        text = decoded.into();
    }
    let is_break = |character: char| character.is_control() || matches!(character, ' ' | '\u{2028}' | '\u{2029}');
    let mut line = String::with_capacity(text.len());
    for word in text.trim().split(is_break).filter(|word| !word.is_empty()) {
        if !line.is_empty() {
            line.push(' ');
        }
        line.extend(word.chars().filter(|character| !is_forbidden(*character)));
    }
    if is_blank(&line) { Err(Problem::Blank) } else { Ok(compose(line)) }
}

/// A [`label`] that occurs on every page. It is cut after [`MAX_NAME`] bytes.
pub fn name(value: &Value) -> Result<String, Problem> {
    let mut name = label(value)?;
    if name.len() > MAX_NAME {
        value.note(Problem::TooLong { max: MAX_NAME }, Resolution::Recovered);
        name.truncate(name.floor_char_boundary(MAX_NAME));
    }
    Ok(name)
}

/// An address or a `srcset` as written, without surrounding white space.
pub fn address(value: &Value) -> Result<String, Problem> {
    let address = text(value)?;
    if address.len() > MAX_ADDRESS {
        return Err(Problem::TooLong { max: MAX_ADDRESS });
    }
    Ok(address.trim().to_owned())
}

/// An address with a placeholder.
pub fn template(value: &Value, placeholder: &'static str) -> Result<String, Problem> {
    let address = address(value)?;
    if address.contains(placeholder) { Ok(address) } else { Err(Problem::NoPlaceholder { placeholder }) }
}

/// An id as written. A number keeps its digits (JSON Feed 1.1: "coerce it to a string").
pub fn id(value: &Value) -> Result<String, Problem> {
    match value.json_type() {
        JsonType::Number => Ok(value.json().to_owned()),
        _ => text(value),
    }
}

/// A slug. One that Windows reserves for a device gets a number.
pub fn slug(value: &Value) -> Result<String, Problem> {
    let slug = text(value)?;
    if !is_slug(&slug) {
        return Err(Problem::BadSlug);
    }
    let valid = avoid_reserved(slug.clone());
    if valid != slug {
        value.note(Problem::ReservedName, Resolution::Recovered);
    }
    Ok(valid)
}

/// The slug, with `-1` appended to a name that Windows reserves: a folder or file of that name cannot be created there.
pub fn avoid_reserved(slug: String) -> String {
    let is_port = |name: &str| slug.strip_prefix(name).is_some_and(|number| matches!(number.as_bytes(), [b'0'..=b'9']));
    let is_reserved = matches!(slug.as_str(), "con" | "prn" | "aux" | "nul") || is_port("com") || is_port("lpt");
    if is_reserved { slug + "-1" } else { slug }
}

/// True for `[a-z0-9]+(-[a-z0-9]+)*` of at most 96 bytes.
pub fn is_slug(text: &str) -> bool {
    let is_word = |word: &str| !word.is_empty() && word.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9'));
    text.len() <= MAX_SLUG && text.split('-').all(is_word)
}

pub fn flag(value: &Value) -> Result<bool, Problem> {
    value.require_type(JsonType::Boolean)?;
    Ok(value.json() == "true")
}

/// A date with time. One without offset is in site time; without `site_time` it is ignored, as are the zero values of programming languages
/// and databases.
pub fn timestamp(value: &Value, site_time: Option<Offset>) -> Result<Timestamp, Problem> {
    let text = text(value)?;
    let LooseTimestamp { date, time, offset, is_rfc3339 } = LooseTimestamp::parse(&text).ok_or(Problem::NotADate)?;
    if date.year() <= 1 {
        return Err(Problem::ZeroDate);
    }
    let used = offset.or(site_time).ok_or(Problem::NoOffset)?;
    let timestamp = Timestamp::new(date, time, used).ok_or(Problem::NotADate)?;
    if offset.is_none() {
        value.note(Problem::NoOffset, Resolution::Recovered);
    } else if !is_rfc3339 {
        value.note(Problem::NotRfc3339, Resolution::Recovered);
    }
    Ok(timestamp)
}

/// A language tag in the usual form of BCP 47: `vi-VN` for `vi_VN`.
pub fn language(value: &Value) -> Result<String, Problem> {
    normalize_language(&text(value)?).ok_or(Problem::NotALanguage)
}

pub fn day(value: &Value) -> Result<Date, Problem> {
    Date::parse(text(value)?.trim()).ok_or(Problem::NotADay)
}

/// A first and a last day, which may be the same.
pub fn date_range(value: &Value) -> Result<[Date; 2], Problem> {
    let days: Option<Vec<Date>> =
        value.strings().unwrap_or_default().iter().map(|day: &Cow<str>| Date::parse(day)).collect();
    match days.as_deref() {
        Some(&[first, last]) if first <= last => Ok([first, last]),
        _ => Err(Problem::NotADateRange),
    }
}

pub fn offset(value: &Value) -> Result<Offset, Problem> {
    Offset::parse(text(value)?.trim()).ok_or(Problem::NotAnOffset)
}

pub fn role(value: &Value) -> Result<Role, Problem> {
    match text(value)?.as_str() {
        "related" => Ok(Role::Related),
        "newer" => Ok(Role::Newer),
        "older" => Ok(Role::Older),
        "front" => Ok(Role::Front),
        _ => Err(Problem::UnknownValue { known: "related, newer, older, front" }),
    }
}

pub fn block_form(value: &Value) -> Result<BlockForm, Problem> {
    match text(value)?.as_str() {
        "lead" => Ok(BlockForm::Lead),
        "headlines" => Ok(BlockForm::Headlines),
        "row" => Ok(BlockForm::Row),
        _ => Err(Problem::UnknownValue { known: "lead, headlines, row" }),
    }
}

/// A number of bytes or views.
pub fn count(value: &Value) -> Result<u64, Problem> {
    integer(value, 0, u64::MAX)
}

/// Pixels or a page number, from 1.
pub fn positive(value: &Value) -> Result<u32, Problem> {
    integer(value, 1, u32::MAX.into())
}

/// Days before or after an anniversary, at most a year.
pub fn days(value: &Value) -> Result<u16, Problem> {
    integer(value, 0, 366)
}

/// A duration in seconds. Audio encoders write fractions, which are rounded.
pub fn seconds(value: &Value) -> Result<u32, Problem> {
    let max = u32::MAX.into();
    let (integer, fraction) = decimal(value)?.ok_or(Problem::OutOfRange { min: 0, max })?;
    let rounded = integer.saturating_add(u64::from(fraction.starts_with(['5', '6', '7', '8', '9'])));
    let seconds = u32::try_from(rounded).map_err(|_| Problem::OutOfRange { min: 0, max })?;
    if !fraction.is_empty() {
        value.note(Problem::Fraction, Resolution::Recovered);
    }
    Ok(seconds)
}

/// An integer such as `12` or `12.0`.
pub fn integer<T: TryFrom<u64>>(value: &Value, min: u64, max: u64) -> Result<T, Problem> {
    decimal(value)?
        .filter(|(integer, fraction)| fraction.is_empty() && (min..=max).contains(integer))
        .and_then(|(integer, _)| T::try_from(integer).ok())
        .ok_or(Problem::OutOfRange { min, max })
}

/// The integer and the fraction digits of a number, without trailing zeros. `None` for a negative number, an exponent or more than 64 bits.
///
/// Digits keep the precision of large numbers and need no float parser in the wasm.
fn decimal<'a>(value: &Value<'a, '_>) -> Result<Option<(u64, &'a str)>, Problem> {
    value.require_type(JsonType::Number)?;
    let (integer, fraction) = value.json().split_once('.').unwrap_or((value.json(), ""));
    let has_exponent = fraction.contains(['e', 'E']);
    Ok(integer.parse().ok().filter(|_| !has_exponent).map(|integer| (integer, fraction.trim_end_matches('0'))))
}
