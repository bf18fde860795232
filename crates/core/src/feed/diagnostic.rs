//! Diagnostics: the problems that a reader or `bantin check` finds in a feed, with their location and resolution.

use std::{borrow::Cow, fmt};

use serde::Serialize;
use thiserror::Error;

/// One problem in a feed document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    pub subject: Subject,
    /// Path below the subject, such as `authors[1].name`; empty for the subject itself.
    pub key: String,
    pub problem: Problem,
    pub resolution: Resolution,
}

/// The part of a document that a [`Diagnostic`] concerns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    Feed,
    Item {
        /// Index in `items`, from 0.
        index: usize,
        /// The first 1000 bytes of the id; `None` if the item has no valid id.
        id: Option<String>,
    },
}

/// What is wrong. The `code` in the serialized form is stable.
#[derive(Clone, Debug, PartialEq, Eq, Error, Serialize)]
#[serde(tag = "code", rename_all = "kebab-case")]
pub enum Problem {
    // Found by the reader.
    #[error("is {found}, expected {expected}")]
    WrongType { expected: JsonType, found: JsonType },
    #[error("is missing")]
    Missing,
    #[error("is blank")]
    Blank,
    #[error("is a repeated key")]
    RepeatedKey,
    /// An earlier entry has the same value, id or slug.
    #[error("is a duplicate")]
    Duplicate,
    #[serde(rename = "invalid-utf-8")]
    #[error("contains invalid UTF-8")]
    InvalidUtf8,
    #[error("contains a lone surrogate")]
    LoneSurrogate,
    #[error("contains character references of HTML such as &amp;")]
    CharacterReference,
    #[error("is not a known version of JSON Feed")]
    UnknownVersion,
    #[error("is not a date with time and offset (RFC 3339)")]
    NotADate,
    #[serde(rename = "not-rfc-3339")]
    #[error("is a date, but not in the format of RFC 3339")]
    NotRfc3339,
    /// The date is in site time, or ignored on a site without one.
    #[error("is a date without offset such as +07:00")]
    NoOffset,
    /// Year 0 or 1, as databases and programming languages write for no date.
    #[error("is a zero value, not a date")]
    ZeroDate,
    #[error("is not a language tag such as vi or en-GB (BCP 47)")]
    NotALanguage,
    #[error("is not a day such as 1930-02-03")]
    NotADay,
    #[error("is not a first and a last day such as 1930-02-03")]
    NotADateRange,
    #[error("is a day before `starts`")]
    EndsBeforeStarts,
    #[error("is not an offset such as +07:00")]
    NotAnOffset,
    #[error("is not a slug: [a-z0-9]+(-[a-z0-9]+)*, at most 96 bytes")]
    BadSlug,
    /// `con`, `aux` and the like.
    #[error("is a name that Windows reserves")]
    ReservedName,
    #[error("is longer than {max} bytes")]
    TooLong { max: usize },
    #[error("exceeds the limit of {max}")]
    TooMany { max: usize },
    #[error("is a template without {placeholder}")]
    NoPlaceholder { placeholder: &'static str },
    #[error("is not an integer from {min} to {max}")]
    OutOfRange { min: u64, max: u64 },
    #[error("is not an integer")]
    Fraction,
    #[error("is not one of {known}")]
    UnknownValue { known: &'static str },
    #[error("has neither name nor url nor avatar")]
    EmptyAuthor,
    /// A menu entry has one target.
    #[error("is a second target beside `{first}`")]
    SecondTarget { first: &'static str },
    #[cfg(not(target_arch = "wasm32"))]
    #[error("is not a supported name, such as google-site-verification")]
    UnknownVerification,

    // Found by `bantin check`, which knows all documents.
    /// An item of an earlier document has the same id.
    #[error("is the id of an item in {first_document} already")]
    DuplicateId { first_document: String },
    /// The item `holder` has the same slug. The article is published under `new_slug`, at `path` below the site.
    #[error("is {slug}, the slug of the item with id {holder:?}")]
    SlugTaken { slug: String, holder: String, new_slug: String, path: String },
    #[error("is {slug}, which is not a section of the feed")]
    UnknownSection { slug: String },
    /// A menu entry links to it.
    #[cfg(not(target_arch = "wasm32"))]
    #[error("is {slug}, which is not a static page of the feed")]
    UnknownPage { slug: String },
    #[error("contains {related:?}, which no item has as id")]
    UnknownRelated { related: String },
    #[error("is {url}, which is on another origin")]
    OtherOrigin { url: String },
    #[error("is {url}, which was read before")]
    AlreadyRead { url: String },
    /// A `next_url` that is not a URL, or not of a document of this feed.
    #[error("is {url}, which is not a document of this feed")]
    InvalidNextUrl { url: String },
    #[error("has neither content_html nor content_text nor summary nor attachments")]
    NoText,
    /// An excerpt without a full article.
    #[error("is true, but the full article was not found")]
    NoFullArticle,
    /// See [`super::Item::is_scheduled`].
    #[error("is more than a day ahead")]
    Scheduled,
    /// A code that the CMS would have replaced.
    #[error("contains {shortcode}, a code of the CMS that the export did not replace")]
    Shortcode { shortcode: String },
    #[error("looks like text in {encoding}, not in Unicode; convert it, for example with UniKey")]
    LegacyEncoding { encoding: &'static str },
    /// Not a colour in the syntax of CSS, or a transparent one.
    #[cfg(not(target_arch = "wasm32"))]
    #[error("is not a colour such as #9c1b1f")]
    NotAColour,
    /// A text in the colour would be hard to read. `used` is used in its place.
    #[cfg(not(target_arch = "wasm32"))]
    #[error("has too little contrast for texts")]
    LowContrast { used: String },
    /// The last day of a notice.
    #[cfg(not(target_arch = "wasm32"))]
    #[error("is in the past")]
    NoticeOver,
    /// `count` keys of this name are unknown, the first one here. `nearest` is the key that was probably meant.
    #[cfg(not(target_arch = "wasm32"))]
    #[error("is not a known key{}", suggestion(.nearest.as_deref()))]
    UnknownKey { nearest: Option<String>, count: usize },
}

#[cfg(not(target_arch = "wasm32"))]
fn suggestion(nearest: Option<&str>) -> String {
    nearest.map(|key| format!(" (did you mean `{key}`?)")).unwrap_or_default()
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum JsonType {
    Null,
    Boolean,
    Number,
    String,
    Array,
    Object,
}

/// How the reader handles the value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Resolution {
    /// The value is used, corrected where necessary.
    Recovered,
    /// The value counts as absent.
    ValueIgnored,
    /// The object or item that requires the value is ignored.
    ParentIgnored,
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}", self.subject.path(&self.key))?;
        if let Subject::Item { id: Some(id), .. } = &self.subject {
            write!(out, " (id {id:?})")?;
        }
        write!(out, " {}; {}.", self.problem, self.effect())
    }
}

impl Diagnostic {
    fn effect(&self) -> Cow<'_, str> {
        match (&self.problem, self.resolution) {
            (Problem::SlugTaken { new_slug, .. }, _) => format!("the article gets the slug {new_slug}").into(),
            (Problem::UnknownSection { .. }, Resolution::ValueIgnored)
                if matches!(self.subject, Subject::Item { .. }) =>
            {
                "the first tag decides".into()
            }
            (Problem::NoText, _) => "its page shows only the headline".into(),
            (Problem::NoFullArticle, _) => "the excerpt is shown".into(),
            (Problem::Scheduled, _) => "the article is held back until then".into(),
            (Problem::Shortcode { .. } | Problem::LegacyEncoding { .. }, _) => "it is shown as it is".into(),
            #[cfg(not(target_arch = "wasm32"))]
            (Problem::LowContrast { used }, _) => format!("{used} is used").into(),
            #[cfg(not(target_arch = "wasm32"))]
            (Problem::NoticeOver, _) => "the notice is not shown".into(),
            #[cfg(not(target_arch = "wasm32"))]
            (Problem::UnknownKey { count: count @ 2.., .. }, _) => {
                format!("it is ignored, {count} times in the feed").into()
            }
            (Problem::RepeatedKey, _) => "the last value counts".into(),
            (Problem::InvalidUtf8, _) => "it is replaced with U+FFFD".into(),
            (Problem::Fraction, _) => "it is rounded".into(),
            (Problem::ReservedName, _) => "-1 is appended".into(),
            (Problem::CharacterReference, _) => "they are decoded".into(),
            (Problem::NoOffset, Resolution::Recovered) => "it is read in site time".into(),
            (Problem::TooLong { .. }, Resolution::Recovered) => "it is cut".into(),
            (_, Resolution::Recovered) => "it is still used".into(),
            (_, Resolution::ValueIgnored) => "it is ignored".into(),
            (_, Resolution::ParentIgnored) => format!("{} is ignored", self.subject.path(self.parent())).into(),
        }
    }

    /// The path of the object that contains the value; empty for the subject itself.
    pub fn parent(&self) -> &str {
        self.key.rsplit_once('.').map_or("", |(parent, _)| parent)
    }
}

impl Subject {
    /// The path of `key` from the root of the document.
    pub fn path(&self, key: &str) -> String {
        match (self, key) {
            (Self::Feed, "") => "the document".to_owned(),
            (Self::Feed, key) => key.to_owned(),
            (Self::Item { index, .. }, "") => format!("items[{index}]"),
            (Self::Item { index, .. }, key) => format!("items[{index}].{key}"),
        }
    }
}

impl fmt::Display for JsonType {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Null => "null",
            Self::Boolean => "a boolean",
            Self::Number => "a number",
            Self::String => "a string",
            Self::Array => "an array",
            Self::Object => "an object",
        })
    }
}
