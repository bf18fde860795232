//! Reading of the JSON documents with the functions of the feed reader, which the app contains anyway. Derived readers would be 3 KB
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

/// A number from 0.
pub fn number(value: &RawValue) -> Result<u32, DamagedDocument> {
    value.get().parse().map_err(|_| DamagedDocument)
}

/// A text; `None` for any other value.
pub fn text(value: &RawValue) -> Option<String> {
    json::string(value).map(Into::into)
}

impl<'a> Object<'a> {
    pub fn parse(json: &'a str) -> Result<Self, DamagedDocument> {
        serde_json::from_str(json).map(Self).map_err(|_| DamagedDocument)
    }

    pub fn get(&self, name: &str) -> Result<&'a RawValue, DamagedDocument> {
        self.0.0.iter().find(|(key, _)| key == name).map(|(_, value)| *value).ok_or(DamagedDocument)
    }

    pub fn number(&self, name: &str) -> Result<u32, DamagedDocument> {
        number(self.get(name)?)
    }

    pub fn list(&self, name: &str) -> Result<Vec<&'a RawValue>, DamagedDocument> {
        list(self.get(name)?.get())
    }

    /// `None` for a value that is not a text.
    pub fn text(&self, name: &str) -> Result<Option<String>, DamagedDocument> {
        self.get(name).map(text)
    }
}
