//! The JSON documents other than the manifest: titles, and the texts of the newest articles.

use bantin_core::datetime::{Date, Timestamp};
use serde::Serialize;

use crate::{
    json::{DamagedDocument, Object, list, text},
    manifest::Manifest,
};

/// The number of articles in a block of titles.
pub const TITLES_PER_BLOCK: u32 = 10;

/// The title of an article, and what a list of results shows with it. In JSON an array: `[title, path, published, section]`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(into = "(String, String, Option<String>, Option<String>)")]
pub struct Title {
    pub title: String,
    /// Slug of an article, or the path below the site of another page, such as `van-ban/12-nq-tu/`.
    pub path: String,
    /// RFC 3339, with the UTC offset of the site.
    pub published: Option<String>,
    /// Slug of the section.
    pub section: Option<String>,
}

impl From<Title> for (String, String, Option<String>, Option<String>) {
    fn from(title: Title) -> Self {
        (title.title, title.path, title.published, title.section)
    }
}

impl Title {
    pub fn timestamp(&self) -> Option<Timestamp> {
        Timestamp::parse(self.published.as_deref()?)
    }

    /// The day in the UTC offset of the site.
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
    let mut titles = Vec::new();
    for row in list(&String::from_utf8_lossy(json))? {
        let mut row = list(row.get())?.into_iter().map(text);
        let mut next = || row.next().flatten();
        let [title, path, published, section] = [next(), next(), next(), next()];
        titles.push(Title { title: title.unwrap_or_default(), path: path.ok_or(DamagedDocument)?, published, section });
    }
    Ok(titles)
}

/// The newest articles, which are not in a segment yet, with their texts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Head {
    /// The number of the first article and a hash of the ids of all. The manifest has the same value.
    pub hash: String,
    /// The oldest first.
    pub articles: Vec<HeadArticle>,
}

/// An article of the [`Head`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct HeadArticle {
    pub title: String,
    /// Slug of the section.
    pub section: Option<String>,
    /// Lead and text, one line per block.
    pub text: String,
}

impl Head {
    /// Parses the document at [`paths::HEAD`](crate::paths::HEAD).
    pub fn parse(json: &[u8]) -> Result<Self, DamagedDocument> {
        let json = String::from_utf8_lossy(json);
        let object = Object::parse(&json)?;
        let article = |article: &Object| HeadArticle {
            title: article.text("title").unwrap_or_default(),
            section: article.text("section"),
            text: article.text("text").unwrap_or_default(),
        };
        let articles = object.objects("articles")?.iter().map(article).collect();
        Ok(Self { hash: object.text("hash").unwrap_or_default(), articles })
    }

    /// True if the head has the articles that the manifest expects.
    pub(crate) fn belongs_to(&self, manifest: &Manifest) -> bool {
        self.hash == manifest.head_hash && self.articles.len() == manifest.head_articles().len()
    }
}
