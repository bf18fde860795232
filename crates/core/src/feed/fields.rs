//! Reads the fields of JSON objects one by one. An invalid value costs only its field and leaves a diagnostic.

use std::borrow::Cow;

use serde_json::value::RawValue;

use super::{
    diagnostic::{JsonType, Problem, Resolution, Subject},
    json::{self, Members},
    log::{JsonPath, Log},
};
use crate::util::string_set::StringSet;

/// The number of entries read from a list other than `items`.
pub const MAX_ENTRIES: usize = 100;

pub type ValueReader<T> = fn(&Value<'_, '_>) -> Result<T, Problem>;

/// Reads one entry of a list. Returns `None` after it has noted the problem.
pub type EntryReader<T> = fn(&Value<'_, '_>) -> Option<T>;

/// A JSON value with its path.
#[derive(Clone, Copy)]
pub struct Value<'a, 'p> {
    raw: &'a RawValue,
    path: JsonPath<'p>,
    log: &'p Log,
}

impl<'a, 'p> Value<'a, 'p> {
    pub fn json(&self) -> &'a str {
        self.raw.get()
    }

    /// The same value as the root of `subject`.
    pub fn rooted(self, subject: &'p Subject) -> Self {
        Self { path: JsonPath::Root(subject), ..self }
    }

    pub fn note(&self, problem: Problem, resolution: Resolution) {
        self.log.note(&self.path, problem, resolution);
    }

    pub fn json_type(&self) -> JsonType {
        json::json_type(self.raw)
    }

    /// An error for a value of another type.
    pub fn require_type(&self, expected: JsonType) -> Result<(), Problem> {
        let found = self.json_type();
        if found == expected { Ok(()) } else { Err(Problem::WrongType { expected, found }) }
    }

    /// The result of `read`, or a diagnostic that the value is ignored.
    pub fn read<T>(&self, read: ValueReader<T>) -> Option<T> {
        self.or_note(read(self), Resolution::ValueIgnored)
    }

    /// As [`Value::read`], for an optional field. A blank string counts as absent without a diagnostic: many systems write it for "none".
    pub fn optional<T>(&self, result: Result<T, Problem>) -> Option<T> {
        match result {
            Err(Problem::Blank) => None,
            result => self.or_note(result, Resolution::ValueIgnored),
        }
    }

    pub fn string(&self) -> Result<Cow<'a, str>, Problem> {
        self.require_type(JsonType::String)?;
        json::string(self.raw).ok_or(Problem::LoneSurrogate)
    }

    pub fn object(&self) -> Option<Object<'a, '_>> {
        self.or_note(self.require_type(JsonType::Object), Resolution::ValueIgnored)?;
        Some(Object::new(json::members(self.raw), self.path, self.log))
    }

    /// The first `max` entries of an array, `null` included. Notes the first entry beyond them.
    pub fn entries(&self, max: usize) -> Option<impl Iterator<Item = Value<'a, '_>>> {
        self.or_note(self.require_type(JsonType::Array), Resolution::ValueIgnored)?;
        let entry = |(index, raw)| Value { raw, path: JsonPath::Index(&self.path, index), log: self.log };
        let mut entries = json::entries(self.raw);
        if let Some(beyond) = entries.get(max) {
            entry((max, beyond)).note(Problem::TooMany { max }, Resolution::ValueIgnored);
            entries.truncate(max);
        }
        Some(entries.into_iter().enumerate().map(entry))
    }

    /// The strings of an array, without paths or diagnostics. `None` if another type occurs.
    pub fn strings(&self) -> Option<Vec<Cow<'a, str>>> {
        json::entries(self.raw).into_iter().map(json::string).collect()
    }

    fn or_note<T>(&self, result: Result<T, Problem>, resolution: Resolution) -> Option<T> {
        result.map_err(|problem| self.note(problem, resolution)).ok()
    }
}

/// A JSON object with its path. `null` counts as absent. The last of repeated keys counts, as in `JSON.parse`.
pub struct Object<'a, 'p> {
    members: Members<'a>,
    path: JsonPath<'p>,
    log: &'p Log,
}

impl<'a, 'p> Object<'a, 'p> {
    pub fn new(members: Members<'a>, path: JsonPath<'p>, log: &'p Log) -> Self {
        Self { members, path, log }
    }

    /// The same object as the root of `subject`.
    pub fn rooted(self, subject: &'p Subject) -> Self {
        Self { path: JsonPath::Root(subject), ..self }
    }

    /// Notes a problem of the value of `key`, which may be absent.
    pub fn note(&self, key: &str, problem: Problem, resolution: Resolution) {
        self.log.note(&JsonPath::Key(&self.path, key), problem, resolution);
    }

    /// The last value of `key`. `None` if it is absent or `null`.
    pub fn get<'s>(&'s self, key: &'s str) -> Option<Value<'a, 's>> {
        let mut values = self.members.0.iter().rev().filter(|(name, _)| name == key);
        let value = self.value(key, values.next()?.1);
        if values.next().is_some() {
            value.note(Problem::RepeatedKey, Resolution::Recovered);
        }
        (value.json_type() != JsonType::Null).then_some(value)
    }

    /// True if `key` has a value other than `null`. Notes nothing.
    pub fn has(&self, key: &str) -> bool {
        let value = self.members.0.iter().rfind(|(name, _)| name == key);
        value.is_some_and(|(_, raw)| json::json_type(raw) != JsonType::Null)
    }

    /// All members, repeated keys and `null` included.
    pub fn members(&self) -> impl Iterator<Item = (&str, Value<'a, '_>)> {
        self.members.0.iter().map(|(name, raw)| (name.as_ref(), self.value(name, raw)))
    }

    /// An optional field, see [`Value::optional`].
    pub fn optional<T>(&self, key: &str, read: ValueReader<T>) -> Option<T> {
        let value = self.get(key)?;
        value.optional(read(&value))
    }

    /// A required field. If it returns `None`, the caller must ignore the object.
    pub fn required<T>(&self, key: &str, read: ValueReader<T>) -> Option<T> {
        match self.get(key) {
            Some(value) => value.or_note(read(&value), Resolution::ParentIgnored),
            None => {
                self.note(key, Problem::Missing, Resolution::ParentIgnored);
                None
            }
        }
    }

    /// The valid ones of the first [`MAX_ENTRIES`] entries of a list. `None` if there is no list.
    pub fn list<T>(&self, key: &str, read: EntryReader<T>) -> Option<Vec<T>> {
        Some(self.get(key)?.entries(MAX_ENTRIES)?.filter_map(|entry| read(&entry)).collect())
    }

    /// As [`Object::list`], without the entries whose `id` an earlier entry has.
    pub fn unique<T>(&self, key: &str, read: EntryReader<T>, id: fn(&T) -> &str) -> Option<Vec<T>> {
        let mut seen = StringSet::default();
        let mut unique = Vec::new();
        for entry in self.get(key)?.entries(MAX_ENTRIES)? {
            let Some(value) = read(&entry) else { continue };
            if seen.insert(id(&value)) {
                unique.push(value);
            } else {
                entry.note(Problem::Duplicate, Resolution::ValueIgnored);
            }
        }
        Some(unique)
    }

    fn value<'s>(&'s self, key: &'s str, raw: &'a RawValue) -> Value<'a, 's> {
        Value { raw, path: JsonPath::Key(&self.path, key), log: self.log }
    }
}
