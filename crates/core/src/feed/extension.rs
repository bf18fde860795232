//! `_bantin`: what a newsroom adds to JSON Feed. docs/feed.md tells what each key means.

use super::{
    FeedExtension, Image, ItemExtension, Page, Publisher, Section,
    anniversary::anniversary,
    diagnostic::{JsonType, Problem, Resolution},
    fields::{MAX_ENTRIES, Object, Value},
    json,
    values::{
        address, article_template, count, flag, id, label, name, offset, page_template, pages, positive, role, slug,
    },
};
use crate::{datetime::Date, util::string_set::StringSet};

const KEY: &str = "_bantin";

pub fn feed_extension(feed: &Object) -> FeedExtension {
    let value = feed.get(KEY);
    let Some(object) = value.as_ref().and_then(Value::object) else {
        return FeedExtension::default();
    };
    FeedExtension {
        page: object.get("page").and_then(|value| page(&value)),
        sections: sections(&object),
        anniversaries: object.list("anniversaries", anniversary).unwrap_or_default(),
        publisher: object.get("publisher").and_then(|value| publisher(&value)),
        article_url: object.optional("article_url", article_template),
        utc_offset: object.optional("utc_offset", offset),
        images: object.get("images").map(|value| images(&value)).unwrap_or_default(),
    }
}

pub fn item_extension(item: &Object) -> ItemExtension {
    let value = item.get(KEY);
    let Some(object) = value.as_ref().and_then(Value::object) else {
        return ItemExtension::default();
    };
    let is = |key| object.optional(key, flag).unwrap_or_default();
    ItemExtension {
        excerpt: is("excerpt"),
        slug: object.optional("slug", slug),
        section: object.optional("section", slug),
        views: object.optional("views", count),
        pinned: is("pinned"),
        event: object.optional("event", label),
        related: object.distinct("related", id),
        image_alt: object.optional("image_alt", label),
        image_caption: object.optional("image_caption", label),
        canonical: is("canonical"),
        role: object.optional("role", role),
    }
}

fn page(value: &Value) -> Option<Page> {
    let object = value.object()?;
    let count = object.required("count", pages)?;
    let number = object.optional("number", positive);
    let beyond = number.filter(|number| *number > count);
    if beyond.is_some() {
        let (min, max) = (1, count.into());
        object.note("number", Problem::OutOfRange { min, max }, Resolution::ValueIgnored);
    }
    Some(Page {
        number: number.filter(|_| beyond.is_none()),
        count,
        url: object.optional("url", page_template),
        section: object.optional("section", slug),
        newer: object.get("newer").and_then(days_from_to),
        older: object.get("older").and_then(days_from_to),
    })
}

/// A first and a last day, which may be the same.
fn days_from_to(value: Value) -> Option<[Date; 2]> {
    let days = match json::kind(value.json) {
        JsonType::Array => json::entries(value.json),
        _ => Vec::new(),
    };
    // No escape is needed in a day, so none is read.
    let day = |json: &str| Date::parse(json.get(1..json.len() - 1)?);
    if let [first, last] = days[..]
        && let (Some(first), Some(last)) = (day(first), day(last))
        && first <= last
    {
        return Some([first, last]);
    }
    value.note(Problem::NotADateRange, Resolution::ValueIgnored);
    None
}

/// The first section of a slug stays.
fn sections(object: &Object) -> Option<Vec<Section>> {
    let value = object.get("sections")?;
    let mut slugs = StringSet::default();
    let mut sections = Vec::new();
    for entry in value.entries(MAX_ENTRIES)? {
        let Some(section) = section(&entry) else {
            continue;
        };
        if slugs.is_new(&section.slug) {
            sections.push(section);
        } else {
            entry.note(Problem::Duplicate, Resolution::ValueIgnored);
        }
    }
    Some(sections)
}

fn section(value: &Value) -> Option<Section> {
    let object = value.object()?;
    Some(Section {
        slug: object.required("slug", slug)?,
        title: object.required("title", name)?,
        feed_url: object.optional("feed_url", address),
    })
}

fn publisher(value: &Value) -> Option<Publisher> {
    let object = value.object()?;
    Some(Publisher {
        name: object.required("name", name)?,
        address: object.optional("address", name),
        phone: object.optional("phone", name),
        email: object.optional("email", name),
        licence: object.optional("licence", name),
        editor: object.optional("editor", name),
    })
}

fn images(value: &Value) -> Vec<(String, Image)> {
    let Some(object) = value.object() else {
        return Vec::new();
    };
    object.members().filter_map(|(address, value)| Some((address.to_owned(), image(&value)?))).collect()
}

fn image(value: &Value) -> Option<Image> {
    let object = value.object()?;
    Some(Image {
        width: object.required("width", positive)?,
        height: object.required("height", positive)?,
        srcset: object.optional("srcset", address),
        avif: object.optional("avif", address),
    })
}
