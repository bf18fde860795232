//! JSON Feed 1.1 with the extension `_bantin`: bytes become a [`Feed`], and a published [`Feed`] becomes JSON by its `Serialize`.
//!
//! Names and structure are those of the format. docs/feed.md describes the extension and the rules of lenient reading:
//! an invalid value costs the smallest part that contains it and leaves a [`Diagnostic`]. The fields of a feed that was
//! read are valid: texts have one line, are not blank and composed (Unicode NFC), and slugs, tags and ids are unique in
//! their list.

mod addresses;
mod anniversary;
mod archive;
mod diagnostic;
mod extension;
mod fields;
mod front;
#[cfg(not(target_arch = "wasm32"))]
mod identity;
mod item;
pub mod json;
mod load_error;
mod log;
mod navigation;
mod notice;
mod read;
mod register;
mod texts;
mod values;

pub use anniversary::{Anniversary, When};
pub use archive::{CalendarYear, NewsArchive};
pub use diagnostic::{Diagnostic, JsonType, Problem, Resolution, Subject};
pub use fields::MAX_ENTRIES;
pub use front::{BlockForm, BlockSource, FrontBlock};
#[cfg(not(target_arch = "wasm32"))]
pub use identity::{Font, Theme, Verification};
pub use load_error::LoadError;
pub use log::{JsonPath, MAX_DIAGNOSTICS};
pub use navigation::{MenuEntry, MenuTarget, Navigation};
pub use notice::Notice;
pub use read::{Reading, Unreadable, next_url, next_url_in_text, read, read_first_item, read_text, strip_bom};
pub use register::{LegalDocument, Register};
pub use values::is_slug;
pub(crate) use values::{MAX_SLUG, avoid_reserved};

use std::ops::Not;

use serde::{Serialize, Serializer};
use serde_with::skip_serializing_none;

use crate::{
    datetime::{Date, Offset, Timestamp},
    util::language_tag::is_vietnamese,
};

/// A feed document. Addresses are as written and may be relative.
#[skip_serializing_none]
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(tag = "version", rename = "https://jsonfeed.org/version/1.1")]
pub struct Feed {
    pub title: Option<String>,
    pub home_page_url: Option<String>,
    pub feed_url: Option<String>,
    pub description: Option<String>,
    pub next_url: Option<String>,
    pub icon: Option<String>,
    pub favicon: Option<String>,
    /// The authors of the items without authors.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub authors: Vec<Author>,
    pub language: Option<String>,
    /// True if the feed will never change again.
    #[serde(skip_serializing_if = "Not::not")]
    pub expired: bool,
    /// In document order. Ids are unique.
    pub items: Vec<Item>,
    #[serde(rename = "_bantin")]
    pub extension: FeedExtension,
}

impl Feed {
    /// The offset in which the site shows all dates. `None` if each date is shown in its own.
    pub fn site_time(&self) -> Option<Offset> {
        self.extension.utc_offset.or(is_vietnamese(self.language.as_deref()).then_some(Offset::VIETNAM))
    }
}

/// `_bantin` of a feed.
#[skip_serializing_none]
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct FeedExtension {
    #[serde(rename = "page")]
    pub pagination: Option<Pagination>,
    /// In menu order. Slugs are unique.
    pub sections: Option<Vec<Section>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub anniversaries: Vec<Anniversary>,
    #[serde(flatten)]
    pub navigation: Navigation,
    pub publisher: Option<Publisher>,
    /// Shown at the top of every page.
    pub notice: Option<Notice>,
    #[cfg(not(target_arch = "wasm32"))]
    pub theme: Option<Theme>,
    #[cfg(not(target_arch = "wasm32"))]
    #[serde(rename = "head", skip_serializing_if = "Vec::is_empty")]
    pub verifications: Vec<Verification>,
    /// Address template with `{slug}`.
    pub article_url: Option<String>,
    /// Address template with `{slug}`.
    pub page_url: Option<String>,
    pub utc_offset: Option<Offset>,
    /// The blocks of the front page, in order.
    pub front: Option<Vec<FrontBlock>>,
    /// Pictures by address.
    #[serde(skip_serializing_if = "Vec::is_empty", serialize_with = "serialize_map")]
    pub images: Vec<(String, Image)>,
    /// The register of legal documents, if the site has one.
    #[serde(rename = "documents")]
    pub register: Option<Register>,
    /// Lists by day, month, event, topic and views, if the documents were published.
    pub archive: Option<NewsArchive>,
}

fn serialize_map<S: Serializer>(images: &[(String, Image)], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(images.iter().map(|(address, image)| (address, image)))
}

/// The position of a document in a numbered archive.
#[skip_serializing_none]
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Pagination {
    /// 1 is the oldest page. `None` for the head of the list.
    pub number: Option<u32>,
    /// The number of numbered pages.
    pub count: u32,
    /// Address template with `{n}`.
    pub url: Option<String>,
    /// Slug of the section. `None` for another list.
    pub section: Option<String>,
    /// Path of a list of the register below the site, such as `van-ban/nam/2026`. `None` for another list.
    pub register: Option<String>,
    /// Slug of an event. `None` for another list.
    pub event: Option<String>,
    /// First and last day of the adjacent numbered page with newer articles.
    pub newer: Option<[Date; 2]>,
    /// First and last day of the adjacent numbered page with older articles.
    pub older: Option<[Date; 2]>,
}

/// A section of the site.
#[skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Section {
    pub slug: String,
    pub title: String,
    /// The section's own feed.
    pub feed_url: Option<String>,
}

#[skip_serializing_none]
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Publisher {
    pub name: String,
    pub address: Option<String>,
    pub phone: Option<String>,
    pub email: Option<String>,
    pub licence: Option<String>,
    pub editor: Option<String>,
}

/// The size of a picture in pixels, each above 0, and its `srcset` candidates.
#[skip_serializing_none]
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct Image {
    pub width: u32,
    pub height: u32,
    pub srcset: Option<String>,
    /// Candidates in AVIF.
    pub avif: Option<String>,
}

#[skip_serializing_none]
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Author {
    pub name: Option<String>,
    pub url: Option<String>,
    pub avatar: Option<String>,
}

#[skip_serializing_none]
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Item {
    /// Not blank. A number keeps its digits as written.
    pub id: String,
    pub url: Option<String>,
    pub external_url: Option<String>,
    /// Plain text, as all texts but `content_html`.
    pub title: Option<String>,
    pub summary: Option<String>,
    pub content_html: Option<String>,
    pub content_text: Option<String>,
    pub image: Option<String>,
    pub banner_image: Option<String>,
    pub date_published: Option<Timestamp>,
    pub date_modified: Option<Timestamp>,
    /// The item's own authors.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub authors: Vec<Author>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    pub language: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<Attachment>,
    #[serde(rename = "_bantin")]
    pub extension: ItemExtension,
}

/// Seconds by which the clocks of systems and wrong time zones differ from each other at most.
const MAX_CLOCK_DIFFERENCE: i64 = 86_400;

impl Item {
    /// True for an item that is to be published later than a day from `now`, in Unix seconds.
    pub fn is_scheduled(&self, now: i64) -> bool {
        self.date_published.is_some_and(|date| date.unix_seconds > now + MAX_CLOCK_DIFFERENCE)
    }
}

/// A file that belongs to an item.
#[skip_serializing_none]
#[derive(Clone, Debug, Default, Hash, PartialEq, Serialize)]
pub struct Attachment {
    pub url: String,
    pub mime_type: Option<String>,
    pub title: Option<String>,
    pub size_in_bytes: Option<u64>,
    pub duration_in_seconds: Option<u32>,
}

/// `_bantin` of an item.
#[skip_serializing_none]
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ItemExtension {
    /// Last part of the article's address: `[a-z0-9]+(-[a-z0-9]+)*`, at most 96 bytes.
    pub slug: Option<String>,
    /// True for a page outside the news, such as the contact details.
    #[serde(skip_serializing_if = "Not::not")]
    pub page: bool,
    /// True if the item is shortened. [`FeedExtension::article_url`] has the full article.
    #[serde(skip_serializing_if = "Not::not")]
    pub excerpt: bool,
    pub role: Option<Role>,
    /// Slug of a section.
    pub section: Option<String>,
    pub views: Option<u64>,
    #[serde(skip_serializing_if = "Not::not")]
    pub pinned: bool,
    /// A name shared by all articles about one event.
    pub event: Option<String>,
    /// The tags that have a page, in the document of an article.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<String>,
    /// Ids of related items, chosen by an editor.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub related: Vec<String>,
    pub image_alt: Option<String>,
    pub image_caption: Option<String>,
    /// The original of the article, if `url` is this site's page.
    pub original: Option<String>,
    /// The page that the article is about, if the item has no `url`.
    pub source: Option<String>,
    /// True if the original is the canonical page and this site's page a copy.
    #[serde(skip_serializing_if = "Not::not")]
    pub canonical: bool,
    /// Makes the item a legal document in place of news.
    pub document: Option<LegalDocument>,
}

/// The relation of an item to the article whose document contains it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    Related,
    Newer,
    Older,
    /// In the first document: an older article that a block of the front page shows.
    Front,
}
