//! The document as a whole.

use std::{borrow::Cow, error::Error, fmt, mem};

use super::{
    Feed, Item,
    diagnostic::{Diagnostic, JsonType, Problem, Resolution, Subject},
    extension::feed_extension,
    fields::{Object, Value},
    item::{authors, item},
    json,
    log::{JsonPath, Log},
    values::{address, flag, id, name, text},
};
use crate::util::string_set::StringSet;

/// So many bytes of an id name the item in its diagnostics, of which there may be many.
const NAMED_BY: usize = 1_000;
/// So many items of a document stand on top of the others: all of them are drawn at once.
const MAX_PINNED: usize = 20;

/// A feed and what was wrong with it.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    pub feed: Feed,
    /// In the order of their finding, at most [`super::MAX_DIAGNOSTICS`].
    pub diagnostics: Vec<Diagnostic>,
    /// How many more there were.
    pub unlisted: usize,
}

/// Why a document is no feed at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    Empty,
    /// A web page, such as the answer of a server that gives its start page for everything it does not have.
    Html,
    /// RSS, Atom or other XML.
    Xml,
    /// Cut off, or with something that JSON does not have. Lines count from 1; the column is the bytes read of the line.
    NotJson {
        line: usize,
        column: usize,
    },
    NotAnObject,
    /// An object without an array `items`.
    NoItems,
}

impl fmt::Display for Unreadable {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Empty => "the document is empty",
            Self::Html => "this is HTML: a page, not a feed",
            Self::Xml => "this is XML (RSS or Atom?), not a JSON Feed",
            Self::NotJson { line, column } => {
                return write!(out, "not valid JSON at line {line}, column {column}");
            }
            Self::NotAnObject => "not a JSON Feed: the document is not an object",
            Self::NoItems => "not a JSON Feed: there is no array `items`",
        })
    }
}

impl Error for Unreadable {}

/// Reads a document of JSON Feed, robustly: docs/feed.md has the rules.
///
/// # Errors
///
/// When there is no feed in it. A faulty item or key is no error, but a diagnostic.
pub fn read(bytes: &[u8]) -> Result<Reading, Unreadable> {
    let body = body(bytes);
    let members = members(&body)?;

    let log = Log::default();
    let root = JsonPath::Root(&Subject::Feed);
    if matches!(body, Cow::Owned(_)) {
        log.note(&root, Problem::InvalidUtf8, Resolution::Recovered);
    }
    let feed = feed(&Object::new(members, root, &log), &log)?;
    let (diagnostics, unlisted) = log.finish();
    Ok(Reading { feed, diagnostics, unlisted })
}

/// `next_url` of a document, as [`read`] finds it, in a fraction of the time. Of what is no feed it may be anything.
pub fn next_url(bytes: &[u8]) -> Option<String> {
    let body = body(bytes);
    let log = Log::default();
    let root = JsonPath::Root(&Subject::Feed);
    Object::new(json::members(body.trim()), root, &log).optional("next_url", address)
}

fn body(bytes: &[u8]) -> Cow<'_, str> {
    String::from_utf8_lossy(bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes))
}

fn members(body: &str) -> Result<Vec<(Cow<'_, str>, &str)>, Unreadable> {
    let start = body.trim_start();
    match start.as_bytes().first() {
        None => return Err(Unreadable::Empty),
        Some(b'<') => return Err(markup(start)),
        Some(_) => {}
    }
    json::check(body).map_err(|error| Unreadable::NotJson { line: error.line(), column: error.column() })?;
    match json::kind(start) {
        JsonType::Object => Ok(json::members(start)),
        _ => Err(Unreadable::NotAnObject),
    }
}

fn markup(body: &str) -> Unreadable {
    let starts_with = |tag: &str| body.get(..tag.len()).is_some_and(|start| start.eq_ignore_ascii_case(tag));
    if ["<?xml", "<rss", "<feed", "<rdf"].into_iter().any(starts_with) { Unreadable::Xml } else { Unreadable::Html }
}

fn feed(object: &Object, log: &Log) -> Result<Feed, Unreadable> {
    let list =
        object.get("items").filter(|value| json::kind(value.json) == JsonType::Array).ok_or(Unreadable::NoItems)?;
    check_version(object);
    Ok(Feed {
        authors: authors(object),
        title: object.optional("title", name),
        description: object.optional("description", name),
        icon: object.optional("icon", address),
        favicon: object.optional("favicon", address),
        language: object.optional("language", name),
        home_page_url: object.optional("home_page_url", address),
        feed_url: object.optional("feed_url", address),
        next_url: object.optional("next_url", address),
        expired: object.optional("expired", flag).unwrap_or_default(),
        extension: feed_extension(object),
        items: items(&list, log),
    })
}

/// Any version is read as 1.1, which differs from 1 only by additions.
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

/// `https://jsonfeed.org/version/` and a number from 1 on, with or without parts after points.
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

/// The items that have an id; of two with the same one the first.
fn items(list: &Value, log: &Log) -> Vec<Item> {
    let mut ids = StringSet::default();
    let mut items = Vec::new();
    let mut pinned = 0;
    for (index, entry) in list.entries(usize::MAX).into_iter().flatten().enumerate() {
        let unnamed = Subject::Item { index, id: None };
        let value = Value::whole(entry.json, &unnamed, log);
        let Some((object, id)) = value.object().and_then(|object| object.required("id", id).map(|id| (object, id)))
        else {
            continue;
        };
        let subject = Subject::Item { index, id: Some(id[..id.floor_char_boundary(NAMED_BY)].to_owned()) };
        let object = object.named(&subject);
        if !ids.is_new(&id) {
            object.note("id", Problem::Duplicate, Resolution::ParentIgnored);
            continue;
        }
        let mut item = item(id, &object);
        if mem::take(&mut item.extension.pinned) {
            pinned += 1;
            item.extension.pinned = pinned <= MAX_PINNED;
            if !item.extension.pinned {
                let max = MAX_PINNED;
                object.note("_bantin.pinned", Problem::TooMany { max }, Resolution::ValueIgnored);
            }
        }
        items.push(item);
    }
    items
}
