//! Fields of a JSON document, each read by itself: a wrong one leaves a diagnostic and costs nothing else.

use std::borrow::Cow;

use super::{
    diagnostic::{JsonType, Problem, Resolution, Subject},
    json,
    log::{JsonPath, Log},
};
use crate::util::string_set::StringSet;

/// So many entries of a list count: no newsroom has more sections, and no article more tags. Only of items there may be any number.
pub const MAX_ENTRIES: usize = 100;

/// Reads one value, or tells what is wrong with it.
pub type Reader<T> = fn(&Value<'_, '_>) -> Result<T, Problem>;

/// Reads one entry of a list. What is wrong with it is noted already when it gives None.
pub type EntryReader<T> = fn(&Value<'_, '_>) -> Option<T>;

/// A JSON value as written, and where it stands.
#[derive(Clone, Copy)]
pub struct Value<'a, 'p> {
    pub json: &'a str,
    path: JsonPath<'p>,
    log: &'p Log,
}

impl<'a, 'p> Value<'a, 'p> {
    /// The whole `subject`; `json` is valid.
    pub fn whole(json: &'a str, subject: &'p Subject, log: &'p Log) -> Self {
        let path = JsonPath::Root(subject);
        Self { json, path, log }
    }

    pub fn note(&self, problem: Problem, resolution: Resolution) {
        self.log.note(&self.path, problem, resolution);
    }

    pub fn must_be(&self, expected: JsonType) -> Result<(), Problem> {
        let found = json::kind(self.json);
        (found == expected).then_some(()).ok_or(Problem::WrongType { expected, found })
    }

    /// The value, or a note that it is left out.
    pub fn read<T>(&self, reader: Reader<T>) -> Option<T> {
        self.or_note(reader(self), Resolution::ValueIgnored)
    }

    pub fn object(&self) -> Option<Object<'a, '_>> {
        self.or_note(self.must_be(JsonType::Object), Resolution::ValueIgnored)?;
        Some(Object::new(json::members(self.json), self.path, self.log))
    }

    /// The first entries, at most so many, with a note on the next one. None when this is not an array. A `null` in it is an entry like any
    /// other.
    pub fn entries(&self, max: usize) -> Option<impl Iterator<Item = Value<'a, '_>>> {
        self.or_note(self.must_be(JsonType::Array), Resolution::ValueIgnored)?;
        let entry = |(index, json)| Value { json, path: JsonPath::Index(&self.path, index), log: self.log };
        let mut entries = json::entries(self.json);
        if let Some(beyond) = entries.get(max) {
            entry((max, beyond)).note(Problem::TooMany { max }, Resolution::ValueIgnored);
            entries.truncate(max);
        }
        Some(entries.into_iter().enumerate().map(entry))
    }

    fn or_note<T>(&self, result: Result<T, Problem>, resolution: Resolution) -> Option<T> {
        result.map_err(|problem| self.note(problem, resolution)).ok()
    }
}

/// An object whose fields are read one by one. `null` counts as absent; of a repeated key the last one counts, as in `JSON.parse`.
pub struct Object<'a, 'p> {
    members: Vec<(Cow<'a, str>, &'a str)>,
    path: JsonPath<'p>,
    log: &'p Log,
}

impl<'a, 'p> Object<'a, 'p> {
    pub fn new(members: Vec<(Cow<'a, str>, &'a str)>, path: JsonPath<'p>, log: &'p Log) -> Self {
        Self { members, path, log }
    }

    /// The same object under a better name.
    pub fn named<'q>(self, subject: &'q Subject) -> Object<'a, 'q>
    where
        'p: 'q,
    {
        Object::new(self.members, JsonPath::Root(subject), self.log)
    }

    /// A note about a key, present or not.
    pub fn note(&self, key: &str, problem: Problem, resolution: Resolution) {
        self.log.note(&JsonPath::Key(&self.path, key), problem, resolution);
    }

    pub fn get<'s>(&'s self, key: &'s str) -> Option<Value<'a, 's>> {
        let mut found = self.members.iter().rev().filter(|(name, _)| name == key);
        let value = self.value(key, found.next()?.1);
        if found.next().is_some() {
            value.note(Problem::RepeatedKey, Resolution::Recovered);
        }
        (json::kind(value.json) != JsonType::Null).then_some(value)
    }

    /// True when the key is there and not `null`.
    pub fn has(&self, key: &str) -> bool {
        let value = self.members.iter().rfind(|(name, _)| name == key);
        value.is_some_and(|(_, json)| json::kind(json) != JsonType::Null)
    }

    /// All members, repeated keys and `null` included.
    pub fn members(&self) -> impl Iterator<Item = (&str, Value<'a, '_>)> {
        self.members.iter().map(|(name, json)| (name.as_ref(), self.value(name, json)))
    }

    /// A blank string counts as absent, and is not a problem: it is how many systems write "none".
    pub fn optional<T>(&self, key: &str, reader: Reader<T>) -> Option<T> {
        let value = self.get(key)?;
        match reader(&value) {
            Err(Problem::Blank) => None,
            result => value.or_note(result, Resolution::ValueIgnored),
        }
    }

    /// A value without which the object is left out: the caller gives up on None.
    pub fn required<T>(&self, key: &str, reader: Reader<T>) -> Option<T> {
        match self.get(key) {
            Some(value) => value.or_note(reader(&value), Resolution::ParentIgnored),
            None => {
                self.note(key, Problem::Missing, Resolution::ParentIgnored);
                None
            }
        }
    }

    /// The first entries, those that can be read. None when there is no such list.
    pub fn list<T>(&self, key: &str, reader: EntryReader<T>) -> Option<Vec<T>> {
        let value = self.get(key)?;
        let entries = value.entries(MAX_ENTRIES)?;
        Some(entries.filter_map(|entry| reader(&entry)).collect())
    }

    /// The first strings of a list, each once.
    pub fn distinct(&self, key: &str, reader: Reader<String>) -> Vec<String> {
        let Some(value) = self.get(key) else {
            return Vec::new();
        };
        let mut seen = StringSet::default();
        let mut texts = Vec::new();
        for entry in value.entries(MAX_ENTRIES).into_iter().flatten() {
            let Some(text) = entry.read(reader) else {
                continue;
            };
            if seen.is_new(&text) {
                texts.push(text);
            } else {
                entry.note(Problem::Duplicate, Resolution::ValueIgnored);
            }
        }
        texts
    }

    fn value<'s>(&'s self, key: &'s str, json: &'a str) -> Value<'a, 's> {
        Value { json, path: JsonPath::Key(&self.path, key), log: self.log }
    }
}
