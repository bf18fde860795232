//! The state as bytes: small, quick to read, and sure to be refused when damaged.
//!
//! A line that names the format, the XXH3-64 of the rest, then: publisher, files, articles with their slugs. Whole numbers are LEB128,
//! texts and lists have their length before them.

use std::collections::HashMap;

use xxhash_rust::xxh3::xxh3_64;

use super::{State, Written};
use crate::redirects::{ArticleSlugs, Slugs};

const FORMAT: &[u8] = b"bantin state 1\n";
const RETIRED: u8 = 1;
const FINGERPRINT: u8 = 2;

pub(super) fn encode(state: &State) -> Vec<u8> {
    let mut body = Vec::with_capacity(state.files.len() * 96);
    body.extend(state.publisher.to_le_bytes());
    push_number(&mut body, state.files.len() as u64);
    for (path, file) in &state.files {
        push_text(&mut body, path);
        let marked = |mark, is| if is { mark } else { 0 };
        body.push(marked(RETIRED, file.retired) | marked(FINGERPRINT, file.fingerprint.is_some()));
        push_number(&mut body, file.length);
        body.extend(file.modified.to_le_bytes());
        if let Some(fingerprint) = file.fingerprint {
            body.extend(fingerprint.to_le_bytes());
        }
    }
    push_number(&mut body, state.slugs.0.len() as u64);
    for (id, slugs) in &state.slugs.0 {
        push_text(&mut body, id);
        push_text(&mut body, &slugs.current);
        push_number(&mut body, slugs.older.len() as u64);
        for older in &slugs.older {
            push_text(&mut body, older);
        }
    }
    let sum = xxh3_64(&body).to_le_bytes();
    [FORMAT, &sum, &body].concat()
}

pub(super) fn decode(bytes: &[u8]) -> Option<State> {
    let (sum, body) = bytes.strip_prefix(FORMAT)?.split_first_chunk::<8>()?;
    if xxh3_64(body).to_le_bytes() != *sum {
        return None;
    }
    let mut rest = body;
    let publisher = u128::from_le_bytes(take(&mut rest)?);
    let files = read_map(&mut rest, |rest| {
        let path = read_text(rest)?.into();
        let [marks] = take(rest)?;
        let file = Written {
            retired: marks & RETIRED != 0,
            length: read_number(rest)?,
            modified: u64::from_le_bytes(take(rest)?),
            fingerprint: match marks & FINGERPRINT {
                0 => None,
                _ => Some(u128::from_le_bytes(take(rest)?)),
            },
        };
        Some((path, file))
    })?;
    let slugs = read_map(&mut rest, |rest| {
        let id = read_text(rest)?.into();
        let current = read_text(rest)?.into();
        let older = (0..read_number(rest)?).map(|_| read_text(rest).map(Into::into));
        let older = older.collect::<Option<_>>()?;
        Some((id, ArticleSlugs { current, older }))
    })?;
    rest.is_empty().then_some(State { publisher, files, slugs: Slugs(slugs) })
}

fn push_number(bytes: &mut Vec<u8>, mut number: u64) {
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

fn push_text(bytes: &mut Vec<u8>, text: &str) {
    push_number(bytes, text.len() as u64);
    bytes.extend(text.as_bytes());
}

fn take<const N: usize>(rest: &mut &[u8]) -> Option<[u8; N]> {
    let (taken, left) = rest.split_first_chunk::<N>()?;
    *rest = left;
    Some(*taken)
}

fn read_number(rest: &mut &[u8]) -> Option<u64> {
    let mut number = 0;
    for shift in (0..64).step_by(7) {
        let [byte] = take(rest)?;
        number |= u64::from(byte & 0x7f) << shift;
        if byte < 0x80 {
            return Some(number);
        }
    }
    None
}

fn read_text<'a>(rest: &mut &'a [u8]) -> Option<&'a str> {
    let length = read_number(rest)?.try_into().ok()?;
    let (text, left) = rest.split_at_checked(length)?;
    *rest = left;
    str::from_utf8(text).ok()
}

fn read_map<V>(rest: &mut &[u8], entry: impl Fn(&mut &[u8]) -> Option<(Box<str>, V)>) -> Option<HashMap<Box<str>, V>> {
    let count = read_number(rest)?;
    // No entry is smaller than a byte, whatever a number claims.
    let mut map = HashMap::with_capacity(count.min(rest.len() as u64) as usize);
    for _ in 0..count {
        let (key, value) = entry(rest)?;
        map.insert(key, value);
    }
    Some(map)
}
