//! What comes in: bytes become a [`Feed`]. The names are JSON Feed's; what they mean for a news site is decided in `newsroom`.
//!
//! Robust in: what is unknown is ignored; what is broken costs the smallest piece that holds it and leaves a [`Diagnostic`].
//! The rules stand in docs/feed.md.

mod anniversary;
mod diagnostic;
mod extension;
mod fields;
mod item;
mod json;
mod load_error;
mod log;
mod read;
mod rebase;
mod values;

pub use diagnostic::{Diagnostic, JsonType, Problem, Resolution, Subject};
pub use load_error::LoadError;
pub use log::MAX_DIAGNOSTICS;
pub use read::{Reading, Unreadable, next_url, read};
pub use values::is_slug;

use crate::datetime::{Date, Offset, Timestamp};

/// One feed document. Addresses are as written, relative ones included.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Feed {
    pub title: Option<String>,
    pub description: Option<String>,
    pub icon: Option<String>,
    pub favicon: Option<String>,
    pub language: Option<String>,
    pub home_page_url: Option<String>,
    pub feed_url: Option<String>,
    pub next_url: Option<String>,
    pub authors: Vec<Author>,
    /// True: the publisher will never change this feed again (JSON Feed 1.1, top level).
    pub expired: bool,
    /// In the order of the document, each with its own id; the broken ones are left out.
    pub items: Vec<Item>,
    pub extension: FeedExtension,
}

/// `_bantin` of the feed object.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FeedExtension {
    pub page: Option<Page>,
    pub sections: Option<Vec<Section>>,
    pub anniversaries: Vec<Anniversary>,
    pub publisher: Option<Publisher>,
    /// A template with `{slug}`.
    pub article_url: Option<String>,
    pub utc_offset: Option<Offset>,
    /// Address as written and what is known of the picture there.
    pub images: Vec<(String, Image)>,
}

/// The place of this document in a numbered archive; 1 is the oldest.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Page {
    pub number: Option<u32>,
    pub count: u32,
    /// A template with `{n}`.
    pub url: Option<String>,
    /// Slug of the section whose list it is; None: the whole site's.
    pub section: Option<String>,
    /// First and last day of the numbered document beside this one that is newer. None: it is the head, or nothing is known of it.
    pub newer: Option<[Date; 2]>,
    pub older: Option<[Date; 2]>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    pub slug: String,
    pub title: String,
    pub feed_url: Option<String>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Anniversary {
    pub name: String,
    pub when: When,
    pub text: Option<String>,
    pub url: Option<String>,
    pub image: Option<String>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum When {
    /// Returns each year; the window around the day is counted in days.
    Yearly { date: Date, days_before: u16, days_after: u16 },
    /// Both days included.
    Once { starts: Date, ends: Date },
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Publisher {
    pub name: String,
    pub address: Option<String>,
    pub phone: Option<String>,
    pub email: Option<String>,
    pub licence: Option<String>,
    pub editor: Option<String>,
}

/// Width and height in pixels, both above 0.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Image {
    pub width: u32,
    pub height: u32,
    pub srcset: Option<String>,
    /// The same picture's candidates in AVIF, which not every browser knows.
    pub avif: Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Author {
    pub name: Option<String>,
    pub url: Option<String>,
    pub avatar: Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Item {
    /// Never blank; a number keeps its digits as written.
    pub id: String,
    pub url: Option<String>,
    pub external_url: Option<String>,
    /// Plain text, as all names and labels of a feed are.
    pub title: Option<String>,
    pub summary: Option<String>,
    pub content_html: Option<String>,
    pub content_text: Option<String>,
    pub image: Option<String>,
    pub banner_image: Option<String>,
    pub date_published: Option<Timestamp>,
    pub date_modified: Option<Timestamp>,
    /// The item's own. Without them it has the feed's.
    pub authors: Vec<Author>,
    pub tags: Vec<String>,
    pub language: Option<String>,
    pub attachments: Vec<Attachment>,
    pub extension: ItemExtension,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Attachment {
    pub url: String,
    pub mime_type: Option<String>,
    pub title: Option<String>,
    pub size_in_bytes: Option<u64>,
    pub duration_in_seconds: Option<u32>,
}

/// `_bantin` of an item.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ItemExtension {
    pub excerpt: bool,
    /// Of the form `[a-z0-9]+(-[a-z0-9]+)*`, at most 96 bytes.
    pub slug: Option<String>,
    pub section: Option<String>,
    pub views: Option<u64>,
    pub pinned: bool,
    pub event: Option<String>,
    pub related: Vec<String>,
    pub image_alt: Option<String>,
    pub image_caption: Option<String>,
    /// True: `url`, else `external_url`, is the canonical address, and ours is a copy.
    pub canonical: bool,
    pub role: Option<Role>,
}

/// What an item is to the article in whose document it stands (`_bantin.article_url`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    Related,
    Newer,
    Older,
}
