//! Reads items, authors and attachments.

use super::{
    Attachment, Author, Item,
    diagnostic::{Problem, Resolution},
    extension::item_extension,
    fields::{Object, Value},
    values::{address, count, label, language, name, seconds, text, timestamp},
};
use crate::datetime::Offset;

/// Reads an item whose id is known. Dates without offset are in `site_time`.
pub fn item(id: String, object: &Object, site_time: Option<Offset>) -> Item {
    let date = |key| {
        let value = object.get(key)?;
        value.optional(timestamp(&value, site_time))
    };
    Item {
        id,
        authors: authors(object),
        url: object.optional("url", address),
        external_url: object.optional("external_url", address),
        title: object.optional("title", label),
        summary: object.optional("summary", label),
        content_html: object.optional("content_html", text),
        content_text: object.optional("content_text", text),
        image: object.optional("image", address),
        banner_image: object.optional("banner_image", address),
        date_published: date("date_published"),
        date_modified: date("date_modified"),
        tags: object.unique("tags", |entry| entry.read(label), String::as_str).unwrap_or_default(),
        language: object.optional("language", language),
        attachments: object.list("attachments", attachment).unwrap_or_default(),
        extension: item_extension(object, site_time).unwrap_or_default(),
    }
}

/// `authors` of a feed or an item, or else the deprecated `author`.
pub fn authors(object: &Object) -> Vec<Author> {
    let authors = object.list("authors", author).unwrap_or_default();
    if !authors.is_empty() {
        return authors;
    }
    object.get("author").and_then(|value| author(&value)).into_iter().collect()
}

/// JSON Feed 1.1 requires one of `name`, `url` and `avatar`.
fn author(value: &Value) -> Option<Author> {
    let object = value.object()?;
    let author = Author {
        name: object.optional("name", name),
        url: object.optional("url", address),
        avatar: object.optional("avatar", address),
    };
    if author == Author::default() {
        value.note(Problem::EmptyAuthor, Resolution::ValueIgnored);
        return None;
    }
    Some(author)
}

/// JSON Feed 1.1 requires `mime_type`, which is optional here: a download needs only `url`.
fn attachment(value: &Value) -> Option<Attachment> {
    let object = value.object()?;
    Some(Attachment {
        url: object.required("url", address)?,
        mime_type: object.optional("mime_type", label),
        title: object.optional("title", label),
        size_in_bytes: object.optional("size_in_bytes", count),
        duration_in_seconds: object.optional("duration_in_seconds", seconds),
    })
}
