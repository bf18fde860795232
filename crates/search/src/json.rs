//! Reads the JSON documents with the functions of the feed reader, which the app contains anyway. Derived `Deserialize`
//! implementations would add 2 KB of WebAssembly.

use bantin_core::feed::json::{self, Members};
use serde_json::value::RawValue;

/// The document is not JSON, or not of the expected type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a document of the search index is damaged")]
pub struct DamagedDocument;

/// A JSON object. Unknown members are ignored.
pub struct Object<'a>(Members<'a>);

/// The entries of an array.
pub fn list(json: &str) -> Result<Vec<&RawValue>, DamagedDocument> {
    serde_json::from_str(json).map_err(|_| DamagedDocument)
}

/// A non-negative integer; `None` for any other value.
pub fn number(value: &RawValue) -> Option<u32> {
    value.get().parse().ok()
}

/// A string; `None` for any other value.
pub fn text(value: &RawValue) -> Option<String> {
    json::string(value).map(Into::into)
}

impl<'a> Object<'a> {
    pub fn parse(json: &'a str) -> Result<Self, DamagedDocument> {
        serde_json::from_str(json).map(Self).map_err(|_| DamagedDocument)
    }

    fn get(&self, name: &str) -> Option<&'a RawValue> {
        self.0.0.iter().find(|(key, _)| key == name).map(|(_, value)| *value)
    }

    /// The member `name` as a number; 0 if there is none.
    pub fn number(&self, name: &str) -> u32 {
        self.get(name).and_then(number).unwrap_or(0)
    }

    /// The entries of the member `name`; empty if there is no such array.
    pub fn list(&self, name: &str) -> Vec<&'a RawValue> {
        self.get(name).map_or_else(Vec::new, json::entries)
    }

    /// The objects of the member `name`; empty if there is no such array. An error if an entry is not an object.
    pub fn objects(&self, name: &str) -> Result<Vec<Self>, DamagedDocument> {
        self.list(name).into_iter().map(|entry| Self::parse(entry.get())).collect()
    }

    /// The member `name` as a string.
    pub fn text(&self, name: &str) -> Option<String> {
        self.get(name).and_then(text)
    }
}
