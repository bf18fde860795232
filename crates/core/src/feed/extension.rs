//! Reads the extension object `_bantin`. docs/feed.md describes its keys.

#[cfg(not(target_arch = "wasm32"))]
use super::identity;
use super::{
    Anniversary, BlockSource, FeedExtension, FrontBlock, Image, ItemExtension, Pagination, Publisher, Section, When,
    archive::news_archive,
    diagnostic::{Problem, Resolution},
    fields::{Object, Value},
    navigation::navigation,
    notice::notice,
    register::{legal_document, register},
    values::{
        address, block_form, count, date_range, day, days, flag, id, integer, label, name, offset, positive, role,
        slug, template,
    },
};
use crate::datetime::Offset;

const KEY: &str = "_bantin";
const DEFAULT_DAYS_BEFORE: u16 = 30;
const DEFAULT_DAYS_AFTER: u16 = 7;

pub fn feed_extension(feed: &Object) -> Option<FeedExtension> {
    let value = feed.get(KEY)?;
    let object = value.object()?;
    Some(FeedExtension {
        pagination: object.get("page").and_then(|value| pagination(&value)),
        sections: object.unique("sections", section, |section| &section.slug),
        anniversaries: object.list("anniversaries", anniversary).unwrap_or_default(),
        navigation: navigation(&object),
        publisher: object.get("publisher").and_then(|value| publisher(&value)),
        notice: object.get("notice").and_then(|value| notice(&value)),
        #[cfg(not(target_arch = "wasm32"))]
        theme: object.get("theme").and_then(|value| identity::theme(&value)),
        #[cfg(not(target_arch = "wasm32"))]
        verifications: object.unique("head", identity::verification, |entry| &entry.name).unwrap_or_default(),
        article_url: object.optional("article_url", |value| template(value, "{slug}")),
        page_url: object.optional("page_url", |value| template(value, "{slug}")),
        utc_offset: object.optional("utc_offset", offset),
        front: object.list("front", front_block),
        images: object.get("images").and_then(|value| images(&value)).unwrap_or_default(),
        register: object.get("documents").and_then(|value| register(&value)),
        archive: object.get("archive").and_then(|value| news_archive(&value)),
    })
}

/// Dates without offset are in `site_time`.
pub fn item_extension(item: &Object, site_time: Option<Offset>) -> Option<ItemExtension> {
    let value = item.get(KEY)?;
    let object = value.object()?;
    let is = |key| object.optional(key, flag).unwrap_or_default();
    let page = is("page");
    Some(ItemExtension {
        slug: object.optional("slug", slug),
        page,
        excerpt: is("excerpt"),
        role: object.optional("role", role),
        section: object.optional("section", slug),
        views: object.optional("views", count),
        pinned: is("pinned"),
        event: object.optional("event", label),
        topics: object.unique("topics", |entry| entry.read(label), String::as_str).unwrap_or_default(),
        related: object.unique("related", |entry| entry.read(id), String::as_str).unwrap_or_default(),
        image_alt: object.optional("image_alt", label),
        image_caption: object.optional("image_caption", label),
        original: object.optional("original", address),
        source: object.optional("source", address),
        canonical: is("canonical"),
        // A page outside the news is no legal document.
        document: object.get("document").filter(|_| !page).and_then(|value| legal_document(&value, site_time)),
    })
}

fn pagination(value: &Value) -> Option<Pagination> {
    let object = value.object()?;
    // 0 for a small archive.
    let count: u32 = object.required("count", |value| integer(value, 0, u32::MAX.into()))?;
    // The start of a short event is page 1 beside a head with all articles.
    let last = count.max(1);
    let mut number = object.optional("number", positive);
    if number.is_some_and(|number| number > last) {
        object.note("number", Problem::OutOfRange { min: 1, max: last.into() }, Resolution::ValueIgnored);
        number = None;
    }
    Some(Pagination {
        number,
        count,
        url: object.optional("url", |value| template(value, "{n}")),
        section: object.optional("section", slug),
        register: object.optional("register", label),
        event: object.optional("event", slug),
        newer: object.optional("newer", date_range),
        older: object.optional("older", date_range),
    })
}

fn section(value: &Value) -> Option<Section> {
    let object = value.object()?;
    Some(Section {
        slug: object.required("slug", slug)?,
        title: object.required("title", name)?,
        feed_url: object.optional("feed_url", address),
    })
}

/// The first of the keys `section`, `event` and `tag` names the articles.
fn front_block(value: &Value) -> Option<FrontBlock> {
    let object = value.object()?;
    let section = object.optional("section", slug).map(BlockSource::Section);
    let event = || object.optional("event", label).map(BlockSource::Event);
    let tag = || object.required("tag", label).map(BlockSource::Tag);
    Some(FrontBlock {
        source: section.or_else(event).or_else(tag)?,
        title: object.optional("title", label),
        form: object.optional("form", block_form).unwrap_or_default(),
    })
}

/// An anniversary with `date` returns each year. One with `starts` and `ends` happens once and requires `text`.
fn anniversary(value: &Value) -> Option<Anniversary> {
    let object = value.object()?;
    let is_yearly = object.has("date") || !object.has("starts");
    Some(Anniversary {
        name: object.required("name", name)?,
        when: if is_yearly { yearly(&object)? } else { once(&object)? },
        text: if is_yearly { object.optional("text", name) } else { Some(object.required("text", name)?) },
        url: object.optional("url", address),
        image: object.optional("image", address),
    })
}

fn yearly(object: &Object) -> Option<When> {
    Some(When::Yearly {
        date: object.required("date", day)?,
        days_before: object.optional("days_before", days).unwrap_or(DEFAULT_DAYS_BEFORE),
        days_after: object.optional("days_after", days).unwrap_or(DEFAULT_DAYS_AFTER),
    })
}

fn once(object: &Object) -> Option<When> {
    let starts = object.required("starts", day)?;
    let ends = object.required("ends", day)?;
    if ends < starts {
        object.note("ends", Problem::EndsBeforeStarts, Resolution::ParentIgnored);
        return None;
    }
    Some(When::Once { starts, ends })
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

fn images(value: &Value) -> Option<Vec<(String, Image)>> {
    let object = value.object()?;
    Some(object.members().filter_map(|(address, value)| Some((address.to_owned(), image(&value)?))).collect())
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
