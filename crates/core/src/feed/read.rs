//! Reads a feed document from bytes.

use std::borrow::Cow;

use thiserror::Error;

use super::{
    Feed, Item,
    diagnostic::{Diagnostic, JsonType, Problem, Resolution, Subject},
    extension::feed_extension,
    fields::{Object, Value},
    item::{authors, item},
    json::Members,
    log::{JsonPath, Log},
    values::{address, flag, id, language, name, text},
};
use crate::{datetime::Offset, util::string_set::StringSet};

/// Bytes of an id in the diagnostics of its item.
const MAX_NAMED_ID: usize = 1_000;
/// Pinned items of a document. All of them are rendered at once.
const MAX_PINNED: usize = 20;

/// A feed with its diagnostics.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    pub feed: Feed,
    /// The index in the array `items` of each item that was read. Not updated when items are removed from `feed`.
    pub item_indices: Vec<usize>,
    /// At most [`super::MAX_DIAGNOSTICS`], in the order of their reporting.
    pub diagnostics: Vec<Diagnostic>,
    /// The number of further diagnostics.
    pub unlisted: usize,
}

/// Why a document is not a feed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Unreadable {
    #[error("the document is empty")]
    Empty,
    /// A web page. Some servers answer every missing file with their start page.
    #[error("this is HTML: a page, not a feed")]
    Html,
    #[error("this is XML (RSS or Atom?), not a JSON Feed")]
    Xml,
    #[error("this is UTF-16, not UTF-8")]
    Utf16,
    #[error("this is a compressed file (gzip)")]
    Gzip,
    #[error("this is a compressed file (ZIP)")]
    Zip,
    /// Lines count from 1, columns are bytes.
    #[error("not valid JSON at line {line}, column {column}")]
    NotJson { line: usize, column: usize },
    #[error("not a JSON Feed: the document is not an object")]
    NotAnObject,
    #[error("not a JSON Feed: there is no array `items`")]
    NoItems,
}

/// Reads a JSON Feed document leniently, by the rules of docs/feed.md.
///
/// # Errors
///
/// Fails if the document is not a feed. An invalid item or value is a diagnostic, not an error.
pub fn read(bytes: &[u8]) -> Result<Reading, Unreadable> {
    check_kind(bytes)?;
    let text = decode(bytes);
    read_decoded(&text, matches!(text, Cow::Owned(_)))
}

/// As [`read`], for bytes that were found to be UTF-8.
pub fn read_text(text: &str) -> Result<Reading, Unreadable> {
    check_kind(text.as_bytes())?;
    read_decoded(strip_bom(text), false)
}

fn read_decoded(text: &str, has_invalid_utf8: bool) -> Result<Reading, Unreadable> {
    let members = members(text)?;
    let log = Log::default();
    let root = JsonPath::Root(&Subject::Feed);
    if has_invalid_utf8 {
        log.note(&root, Problem::InvalidUtf8, Resolution::Recovered);
    }
    let (feed, item_indices) = feed(&Object::new(members, root, &log), usize::MAX)?;
    let (diagnostics, unlisted) = log.finish();
    Ok(Reading { feed, item_indices, diagnostics, unlisted })
}

/// As [`read`], but without diagnostics and with only the first item.
pub fn read_first_item(bytes: &[u8]) -> Result<Feed, Unreadable> {
    let (text, log) = (decode(bytes), Log::default());
    feed(&Object::new(members(&text)?, JsonPath::Root(&Subject::Feed), &log), 1).map(|(feed, _)| feed)
}

/// The `next_url` that [`read`] returns, without reading the items.
pub fn next_url(bytes: &[u8]) -> Option<String> {
    next_url_in_text(&decode(bytes))
}

/// As [`next_url`], for bytes that were found to be UTF-8.
pub fn next_url_in_text(text: &str) -> Option<String> {
    let (members, log) = (members(strip_bom(text)).ok()?, Log::default());
    Object::new(members, JsonPath::Root(&Subject::Feed), &log).optional("next_url", address)
}

/// Fails for files that are recognized by their first bytes.
fn check_kind(bytes: &[u8]) -> Result<(), Unreadable> {
    Err(match bytes {
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] | [b'{', 0, ..] | [0, b'{', ..] => Unreadable::Utf16,
        [0x1f, 0x8b, ..] => Unreadable::Gzip,
        [b'P', b'K', 3, 4, ..] => Unreadable::Zip,
        _ => return Ok(()),
    })
}

/// The text without its byte order mark.
pub fn strip_bom(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

fn decode(bytes: &[u8]) -> Cow<'_, str> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    // The check of the whole text is faster than that of `from_utf8_lossy`.
    str::from_utf8(bytes).map_or_else(|_| String::from_utf8_lossy(bytes), Cow::Borrowed)
}

fn members(text: &str) -> Result<Members<'_>, Unreadable> {
    let start = text.trim_start();
    let is_tag = |tag: &&str| start.get(..tag.len()).is_some_and(|start| start.eq_ignore_ascii_case(tag));
    if start.is_empty() {
        return Err(Unreadable::Empty);
    }
    if ["<?xml", "<rss", "<feed", "<rdf"].iter().any(is_tag) {
        return Err(Unreadable::Xml);
    }
    if start.starts_with('<') {
        return Err(Unreadable::Html);
    }
    serde_json::from_str(text).map_err(|error| match error.is_data() {
        true => Unreadable::NotAnObject,
        false => Unreadable::NotJson { line: error.line(), column: error.column() },
    })
}

/// The feed with at most `max_items`, and the index of each item in the array `items`.
fn feed(object: &Object, max_items: usize) -> Result<(Feed, Vec<usize>), Unreadable> {
    let list =
        object.get("items").filter(|value| value.require_type(JsonType::Array).is_ok()).ok_or(Unreadable::NoItems)?;
    check_version(object);
    let feed = Feed {
        authors: authors(object),
        title: object.optional("title", name),
        description: object.optional("description", name),
        icon: object.optional("icon", address),
        favicon: object.optional("favicon", address),
        language: object.optional("language", language),
        home_page_url: object.optional("home_page_url", address),
        feed_url: object.optional("feed_url", address),
        next_url: object.optional("next_url", address),
        expired: object.optional("expired", flag).unwrap_or_default(),
        extension: feed_extension(object).unwrap_or_default(),
        items: Vec::new(),
    };
    let (items, item_indices) = items(&list, max_items, feed.site_time());
    Ok((Feed { items, ..feed }, item_indices))
}

/// Notes an unknown version. Every version is read as 1.1, which extends 1.
fn check_version(object: &Object) {
    let Some(value) = object.get("version") else {
        return object.note("version", Problem::Missing, Resolution::Recovered);
    };
    let problem = match text(&value) {
        Ok(version) if is_known(&version) => return,
        Ok(_) => Problem::UnknownVersion,
        Err(problem) => problem,
    };
    value.note(problem, Resolution::Recovered);
}

/// True for `https://jsonfeed.org/version/` followed by a number from 1, such as `1.1`.
fn is_known(version: &str) -> bool {
    let number = version
        .strip_prefix("https://")
        .or_else(|| version.strip_prefix("http://"))
        .and_then(|rest| rest.strip_prefix("jsonfeed.org/version/"));
    number.is_some_and(|number| {
        !number.starts_with('0')
            && number.split('.').all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
    })
}

/// At most `max` items with an id, and the index of each in `list`. The first one of an id counts. Dates without offset are
/// in `site_time`.
fn items(list: &Value, max: usize, site_time: Option<Offset>) -> (Vec<Item>, Vec<usize>) {
    let mut ids = StringSet::default();
    let (mut items, mut indices) = (Vec::new(), Vec::new());
    let mut pinned = 0;
    for (index, entry) in list.entries(usize::MAX).into_iter().flatten().take(max).enumerate() {
        let subject = Subject::Item { index, id: None };
        let entry = entry.rooted(&subject);
        let Some(object) = entry.object() else { continue };
        let Some(id) = object.required("id", id) else { continue };
        let subject = Subject::Item { index, id: Some(id[..id.floor_char_boundary(MAX_NAMED_ID)].to_owned()) };
        let object = object.rooted(&subject);
        if !ids.insert(&id) {
            object.note("id", Problem::Duplicate, Resolution::ParentIgnored);
            continue;
        }
        let mut item = item(id, &object, site_time);
        pinned += usize::from(item.extension.pinned);
        if item.extension.pinned && pinned > MAX_PINNED {
            item.extension.pinned = false;
            object.note("_bantin.pinned", Problem::TooMany { max: MAX_PINNED }, Resolution::ValueIgnored);
        }
        indices.push(index);
        items.push(item);
    }
    (items, indices)
}
