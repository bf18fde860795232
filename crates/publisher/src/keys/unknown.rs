//! Finds the unknown keys of a document.

use std::{borrow::Cow, collections::HashMap};

use serde_json::value::RawValue;

use super::known::{Content, ObjectKind};
use bantin_core::feed::{
    self, Diagnostic, JsonPath, JsonType, MAX_DIAGNOSTICS, Problem, Resolution, Subject,
    json::{self, Members},
};

/// Bytes of a key or an id in a diagnostic.
const MAX_NAMED: usize = 1_000;

/// All unknown keys of one name in objects of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownKey {
    pub object: ObjectKind,
    pub name: String,
    /// The first one: the part of the document, and the path below it.
    pub subject: Subject,
    pub path: String,
    pub count: usize,
}

/// The unknown keys of a document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UnknownKeys {
    /// At most [`MAX_DIAGNOSTICS`] names, in the order of the document.
    pub listed: Vec<UnknownKey>,
    /// The number of keys with other names.
    pub unlisted: usize,
}

impl UnknownKeys {
    /// The unknown keys of the feed in `text` and of its first `max_items` items. None if it is not a feed.
    pub fn find(text: &str, max_items: usize) -> Self {
        let mut finder = Finder { max_items, ..Finder::default() };
        let members: Members = serde_json::from_str(feed::strip_bom(text)).unwrap_or_default();
        finder.members(ObjectKind::Feed, &members, &JsonPath::Root(&Subject::Feed));
        finder.found
    }
}

/// The diagnostics of all documents, each with the index of its document, and the number of unlisted keys. A name has one diagnostic.
pub fn diagnostics<'a>(documents: impl Iterator<Item = &'a UnknownKeys>) -> (Vec<(usize, Diagnostic)>, usize) {
    let mut merged: Vec<(usize, UnknownKey)> = Vec::new();
    let mut positions = HashMap::new();
    let mut unlisted = 0;
    for (document, keys) in documents.enumerate() {
        unlisted += keys.unlisted;
        for key in &keys.listed {
            let position = *positions.entry((key.object, key.name.as_str())).or_insert(merged.len());
            match merged.get_mut(position) {
                Some((_, first)) => first.count += key.count,
                None => merged.push((document, key.clone())),
            }
        }
    }
    (merged.into_iter().map(|(document, key)| (document, key.diagnostic())).collect(), unlisted)
}

impl UnknownKey {
    fn diagnostic(self) -> Diagnostic {
        let problem = Problem::UnknownKey { nearest: self.object.nearest(&self.name), count: self.count };
        Diagnostic { subject: self.subject, key: self.path, problem, resolution: Resolution::ValueIgnored }
    }
}

#[derive(Default)]
struct Finder {
    max_items: usize,
    found: UnknownKeys,
    /// In `found.listed`.
    positions: HashMap<(ObjectKind, String), usize>,
}

impl Finder {
    fn members(&mut self, object: ObjectKind, members: &Members, path: &JsonPath) {
        for (key, value) in &members.0 {
            let path = JsonPath::Key(path, shortened(key));
            match object.content(key) {
                None if object.is_foreign_extension(key) => {}
                None => self.note(object, shortened(key), &path),
                Some(Content::Plain) => {}
                Some(Content::Objects(ObjectKind::Item)) => self.items(value),
                Some(Content::Objects(inner)) => self.objects(inner, value, &path),
                Some(Content::Map(inner)) => {
                    for (name, value) in json::members(value).0 {
                        self.objects(inner, value, &JsonPath::Key(&path, shortened(&name)));
                    }
                }
            }
        }
    }

    /// An object, or the objects of a list.
    fn objects(&mut self, object: ObjectKind, value: &RawValue, path: &JsonPath) {
        if json::json_type(value) == JsonType::Array {
            for (index, entry) in json::entries(value).into_iter().enumerate() {
                self.members(object, &json::members(entry), &JsonPath::Index(path, index));
            }
        } else {
            self.members(object, &json::members(value), path);
        }
    }

    fn items(&mut self, items: &RawValue) {
        for (index, item) in json::entries(items).into_iter().take(self.max_items).enumerate() {
            let members = json::members(item);
            let subject = Subject::Item { index, id: id(&members) };
            self.members(ObjectKind::Item, &members, &JsonPath::Root(&subject));
        }
    }

    fn note(&mut self, object: ObjectKind, name: &str, path: &JsonPath) {
        let listed = &mut self.found.listed;
        if let Some(position) = self.positions.get(&(object, name.to_owned())) {
            listed[*position].count += 1;
        } else if listed.len() == MAX_DIAGNOSTICS {
            self.found.unlisted += 1;
        } else {
            self.positions.insert((object, name.to_owned()), listed.len());
            let (subject, path) = (path.subject().clone(), path.to_string());
            listed.push(UnknownKey { object, name: name.to_owned(), subject, path, count: 1 });
        }
    }
}

/// The id of an item as the reader understands it. `None` for an item without one.
fn id(members: &Members) -> Option<String> {
    let (_, value) = members.0.iter().rfind(|(key, _)| key == "id")?;
    let id = match json::json_type(value) {
        JsonType::Number => Cow::Borrowed(value.get()),
        _ => json::string(value)?,
    };
    Some(shortened(&id).to_owned())
}

fn shortened(text: &str) -> &str {
    &text[..text.floor_char_boundary(MAX_NAMED)]
}
