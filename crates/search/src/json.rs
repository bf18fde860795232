//! Reading of the JSON documents with the functions of the feed reader, which the app contains anyway. Derived readers would be 2 KB
//! of WebAssembly more.

use bantin_core::feed::json::{self, Members};
use serde_json::value::RawValue;

/// A document is not the JSON that it should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a document of the search index is damaged")]
pub struct DamagedDocument;

/// A JSON object. Unknown members are ignored.
pub struct Object<'a>(Members<'a>);

/// The entries of an array.
pub fn list(json: &str) -> Result<Vec<&RawValue>, DamagedDocument> {
    serde_json::from_str(json).map_err(|_| DamagedDocument)
}

/// A number from 0; `None` for any other value.
pub fn number(value: &RawValue) -> Option<u32> {
    value.get().parse().ok()
}

/// A text; `None` for any other value.
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

    /// The number of a member; 0 if it has none.
    pub fn number(&self, name: &str) -> u32 {
        self.get(name).and_then(number).unwrap_or(0)
    }

    /// The entries of a member; none if it has none.
    pub fn list(&self, name: &str) -> Vec<&'a RawValue> {
        self.get(name).map_or_else(Vec::new, json::entries)
    }

    /// The text of a member.
    pub fn text(&self, name: &str) -> Option<String> {
        self.get(name).and_then(text)
    }
}
