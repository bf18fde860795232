//! The JSON documents beside the manifest: titles, and the texts of the newest articles.

use bantin_core::datetime::{Date, Timestamp};
use serde::{Deserialize, Serialize};

/// Articles of a block of titles.
pub const TITLES_PER_BLOCK: u32 = 20;

/// A document is not the JSON that it should be.
#[derive(Debug, thiserror::Error)]
#[error("a document of the search index is damaged")]
pub struct DamagedDocument(#[from] serde_json::Error);

/// What a result shows of an article. In JSON an array: `[title, slug, published, section]`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "TitleRow", into = "TitleRow")]
pub struct Title {
    pub title: String,
    pub slug: String,
    /// RFC 3339, in the time of the site.
    pub published: Option<String>,
    /// Slug of the section.
    pub section: Option<String>,
}

type TitleRow = (String, String, Option<String>, Option<String>);

impl From<TitleRow> for Title {
    fn from((title, slug, published, section): TitleRow) -> Self {
        Self { title, slug, published, section }
    }
}

impl From<Title> for TitleRow {
    fn from(title: Title) -> Self {
        (title.title, title.slug, title.published, title.section)
    }
}

impl Title {
    pub fn timestamp(&self) -> Option<Timestamp> {
        Timestamp::parse(self.published.as_deref()?)
    }

    /// The day in the time of the site.
    pub fn day(&self) -> Option<Date> {
        self.timestamp().map(day)
    }
}

/// The day of a timestamp in its own offset.
pub fn day(timestamp: Timestamp) -> Date {
    timestamp.date_in(timestamp.offset)
}

/// Parses a block of titles: up to [`TITLES_PER_BLOCK`] articles, the oldest first.
pub fn titles(json: &[u8]) -> Result<Vec<Title>, DamagedDocument> {
    Ok(serde_json::from_slice(json)?)
}

/// The newest articles, which are in no segment yet, with their texts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// The oldest first.
    pub articles: Vec<HeadArticle>,
}

/// An article of the [`Head`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeadArticle {
    pub title: String,
    pub section: Option<String>,
    /// Lead and text, one line per block.
    pub text: String,
}

impl Head {
    /// Parses the document at [`paths::HEAD`](crate::paths::HEAD).
    pub fn parse(json: &[u8]) -> Result<Self, DamagedDocument> {
        Ok(serde_json::from_slice(json)?)
    }
}
