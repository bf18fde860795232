//! One level of JSON at a time. What stands deeper stays as it was written, so its depth and its faults cost nothing here.
//!
//! serde_json says whether a document is valid JSON ([`check`]). Everything else here takes valid JSON apart without asking again, and of what
//! is none makes something or other: serde's own way through it would be a tenth of the reader's code.

use std::{borrow::Cow, char};

use serde::de::IgnoredAny;
use serde_json::Error;

use super::diagnostic::JsonType;

/// What stands in a string.
pub struct Text {
    pub text: String,
    /// False when a lone surrogate had to be replaced by U+FFFD.
    pub intact: bool,
}

/// # Errors
///
/// When `json` is not valid JSON.
pub fn check(json: &str) -> Result<(), Error> {
    serde_json::from_str::<IgnoredAny>(json).map(|_| ())
}

/// The type of a value as written. Valid JSON shows it in its first character.
pub fn kind(json: &str) -> JsonType {
    match json.as_bytes().first() {
        Some(b'"') => JsonType::String,
        Some(b'{') => JsonType::Object,
        Some(b'[') => JsonType::Array,
        Some(b't' | b'f') => JsonType::Boolean,
        Some(b'n') => JsonType::Null,
        _ => JsonType::Number,
    }
}

/// The members of an object in the order of the document, the values as written.
pub fn members(object: &str) -> Vec<(Cow<'_, str>, &str)> {
    (parts(object).chunks_exact(2)).map(|member| (key(member[0]), member[1])).collect()
}

/// The entries of an array, as written.
pub fn entries(array: &str) -> Vec<&str> {
    parts(array)
}

/// A key without its quotes. Most have no escapes and need no copy.
fn key(json: &str) -> Cow<'_, str> {
    match json.strip_prefix('"').and_then(|key| key.strip_suffix('"')) {
        Some(key) if !key.contains('\\') => Cow::Borrowed(key),
        _ => Cow::Owned(text(json).map(|key| key.text).unwrap_or_default()),
    }
}

/// What stands between the outer brackets of `json`, parted at its commas and colons: entries, or keys and values in turn.
fn parts(json: &str) -> Vec<&str> {
    let bytes = json.as_bytes();
    let mut parts = Vec::new();
    let mut start = 0;
    let mut depth = 0_usize;
    let mut place = 0;
    while let Some(byte) = bytes.get(place) {
        let ends = match byte {
            b'"' => {
                place = string_end(bytes, place);
                false
            }
            b'{' | b'[' => {
                depth += 1;
                if depth == 1 {
                    start = place + 1;
                }
                false
            }
            b'}' | b']' => {
                depth = depth.saturating_sub(1);
                depth == 0
            }
            b',' | b':' => depth == 1,
            _ => false,
        };
        if ends {
            // Empty brackets hold nothing.
            let part = json.get(start..place).unwrap_or_default().trim();
            if !part.is_empty() {
                parts.push(part);
            }
            start = place + 1;
        }
        place += 1;
    }
    parts
}

/// The place of the quotation mark that ends the string beginning at `start`.
fn string_end(json: &[u8], start: usize) -> usize {
    let mut place = start + 1;
    loop {
        match json.get(place) {
            Some(b'\\') => place += 2,
            Some(b'"') | None => return place,
            Some(_) => place += 1,
        }
    }
}

/// None when `json` is not a string.
pub fn text(json: &str) -> Option<Text> {
    let mut rest = json.strip_prefix('"')?.strip_suffix('"')?;
    let mut text = String::with_capacity(rest.len());
    let mut intact = true;
    while let Some((before, escape)) = rest.split_once('\\') {
        text.push_str(before);
        let letter = escape.chars().next()?;
        rest = &escape[letter.len_utf8()..];
        match letter {
            'u' => {
                let mut units = vec![unit(rest)?];
                rest = &rest[4..];
                while let Some(more) = rest.strip_prefix("\\u") {
                    units.push(unit(more)?);
                    rest = &more[4..];
                }
                for letter in char::decode_utf16(units) {
                    intact &= letter.is_ok();
                    text.push(letter.unwrap_or(char::REPLACEMENT_CHARACTER));
                }
            }
            'b' => text.push('\u{8}'),
            'f' => text.push('\u{c}'),
            'n' => text.push('\n'),
            'r' => text.push('\r'),
            't' => text.push('\t'),
            itself => text.push(itself),
        }
    }
    text.push_str(rest);
    Some(Text { text, intact })
}

/// The unit of UTF-16 whose four digits `hex` starts with.
fn unit(hex: &str) -> Option<u16> {
    u16::from_str_radix(hex.get(..4)?, 16).ok()
}
