//! One level of JSON at a time. What stands deeper stays as it was written, so its depth and its faults cost nothing here.

use std::{borrow::Cow, fmt};

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

use super::diagnostic::Kind;

/// The members of an object in the order of the document, the values as written.
pub struct Members<'a>(pub Vec<(Cow<'a, str>, &'a str)>);

/// The entries of an array, as written.
pub struct Entries<'a>(pub Vec<&'a str>);

/// What stands in a string.
pub struct Text {
    pub text: String,
    /// False when a lone surrogate had to be replaced by U+FFFD.
    pub intact: bool,
}

/// The type of a value as written. Valid JSON shows it in its first character.
pub fn kind(json: &str) -> Kind {
    match json.as_bytes().first() {
        Some(b'"') => Kind::String,
        Some(b'{') => Kind::Object,
        Some(b'[') => Kind::Array,
        Some(b't' | b'f') => Kind::Boolean,
        Some(b'n') => Kind::Null,
        _ => Kind::Number,
    }
}

/// None when `json` is not a string.
pub fn text(json: &str) -> Option<Text> {
    serde_json::from_str(json).ok()
}

/// A key without its quotes. Most have no escapes and need no copy.
fn key(json: &str) -> Cow<'_, str> {
    match json.strip_prefix('"').and_then(|key| key.strip_suffix('"')) {
        Some(key) if !key.contains('\\') => Cow::Borrowed(key),
        _ => Cow::Owned(text(json).map(|key| key.text).unwrap_or_default()),
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Members<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Reader;

        impl<'de> Visitor<'de> for Reader {
            type Value = Members<'de>;

            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut members = Vec::new();
                while let Some((name, value)) = map.next_entry::<&RawValue, &RawValue>()? {
                    members.push((key(name.get()), value.get()));
                }
                Ok(Members(members))
            }
        }

        deserializer.deserialize_map(Reader)
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Entries<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Reader;

        impl<'de> Visitor<'de> for Reader {
            type Value = Entries<'de>;

            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("an array")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = list.next_element::<&RawValue>()? {
                    entries.push(entry.get());
                }
                Ok(Entries(entries))
            }
        }

        deserializer.deserialize_seq(Reader)
    }
}

impl<'de> Deserialize<'de> for Text {
    /// As bytes, because serde_json lets lone surrogates through only there (as WTF-8).
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Reader;

        impl Visitor<'_> for Reader {
            type Value = Text;

            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("a string")
            }

            fn visit_bytes<E>(self, bytes: &[u8]) -> Result<Self::Value, E> {
                Ok(match str::from_utf8(bytes) {
                    Ok(text) => Text {
                        text: text.to_owned(),
                        intact: true,
                    },
                    Err(_) => Text {
                        text: without_surrogates(bytes),
                        intact: false,
                    },
                })
            }
        }

        deserializer.deserialize_bytes(Reader)
    }
}

/// WTF-8 to UTF-8. A surrogate is three bytes there, each a chunk of its own, the first always 0xED.
fn without_surrogates(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        if chunk.invalid().first() == Some(&0xED) {
            text.push(char::REPLACEMENT_CHARACTER);
        }
    }
    text
}
