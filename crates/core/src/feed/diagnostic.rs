//! Diagnostics: the problems that a reader or `bantin check` finds in a feed, with their location and resolution.

use std::{borrow::Cow, fmt};

use serde::Serialize;

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

/// What is wrong. The serialized `code` of each variant is stable.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "code", rename_all = "kebab-case")]
pub enum Problem {
    // Found by the reader.
    WrongType {
        expected: JsonType,
        found: JsonType,
    },
    Missing,
    /// Only white space.
    Blank,
    /// The key occurs more than once in its object. The last one counts.
    RepeatedKey,
    /// An earlier entry has the same value, id or slug.
    Duplicate,
    #[serde(rename = "invalid-utf-8")]
    InvalidUtf8,
    LoneSurrogate,
    UnknownVersion,
    NotADate,
    /// A date in another format than RFC 3339.
    #[serde(rename = "not-rfc-3339")]
    NotRfc3339,
    NotADay,
    NotADateRange,
    EndsBeforeStarts,
    NotAnOffset,
    BadSlug,
    /// Longer than `max` bytes.
    TooLong {
        max: usize,
    },
    /// The entry is beyond the first `max` ones.
    TooMany {
        max: usize,
    },
    /// A URL template without its placeholder.
    NoPlaceholder {
        placeholder: &'static str,
    },
    /// Not an integer from `min` to `max`.
    OutOfRange {
        min: u64,
        max: u64,
    },
    /// A fraction that was rounded to an integer.
    Fraction,
    UnknownRole,
    /// An author without name, URL and avatar.
    EmptyAuthor,

    // Found by `bantin check`, which knows all documents.
    /// An item of an earlier document has the same id.
    DuplicateId {
        first_document: String,
    },
    /// The item `holder` has the same slug. The article is published under `new_slug`.
    SlugTaken {
        slug: String,
        holder: String,
        new_slug: String,
    },
    UnknownSection {
        slug: String,
    },
    UnknownRelated {
        related: String,
    },
    /// A `next_url` on another origin than the feed.
    OtherOrigin {
        url: String,
    },
    /// A `next_url` of a document that was read before.
    AlreadyRead {
        url: String,
    },
    /// A `next_url` that is not a URL, or not of a document of this feed.
    InvalidNextUrl {
        url: String,
    },
    /// No content, summary or attachments.
    NoText,
    /// An excerpt without a full article.
    NoFullArticle,
}

/// The types of JSON values.
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
            (Problem::UnknownSection { .. }, _) => "the first tag decides".into(),
            (Problem::NoText, _) => "its page shows only the headline".into(),
            (Problem::NoFullArticle, _) => "the excerpt is shown".into(),
            (Problem::RepeatedKey, _) => "the last value counts".into(),
            (Problem::InvalidUtf8 | Problem::LoneSurrogate, _) => "it is replaced with U+FFFD".into(),
            (Problem::Fraction, _) => "it is rounded".into(),
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

impl fmt::Display for Problem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = match self {
            Self::WrongType { expected, found } => return write!(out, "is {found}, expected {expected}"),
            Self::TooLong { max } => return write!(out, "is longer than {max} bytes"),
            Self::TooMany { max } => return write!(out, "exceeds the limit of {max}"),
            Self::NoPlaceholder { placeholder } => return write!(out, "is a template without {placeholder}"),
            Self::OutOfRange { min, max } => return write!(out, "is not an integer from {min} to {max}"),
            Self::DuplicateId { first_document } => {
                return write!(out, "is the id of an item in {first_document} already");
            }
            Self::SlugTaken { slug, holder, .. } => {
                return write!(out, "is {slug}, the slug of the item with id {holder:?}");
            }
            Self::UnknownSection { slug } => return write!(out, "is {slug}, which is not a section of the feed"),
            Self::UnknownRelated { related } => return write!(out, "contains {related:?}, which no item has as id"),
            Self::OtherOrigin { url } => return write!(out, "is {url}, which is on another origin"),
            Self::AlreadyRead { url } => return write!(out, "is {url}, which was read before"),
            Self::InvalidNextUrl { url } => return write!(out, "is {url}, which is not a document of this feed"),
            Self::Missing => "is missing",
            Self::Blank => "is blank",
            Self::RepeatedKey => "is a repeated key",
            Self::Duplicate => "is a duplicate",
            Self::InvalidUtf8 => "contains invalid UTF-8",
            Self::LoneSurrogate => "contains a lone surrogate",
            Self::UnknownVersion => "is not a known version of JSON Feed",
            Self::NotADate => "is not a date with time and offset (RFC 3339)",
            Self::NotRfc3339 => "is a date, but not in the format of RFC 3339",
            Self::NotADay => "is not a day such as 1930-02-03",
            Self::NotADateRange => "is not a first and a last day such as 1930-02-03",
            Self::EndsBeforeStarts => "is a day before `starts`",
            Self::NotAnOffset => "is not an offset such as +07:00",
            Self::BadSlug => "is not a slug: [a-z0-9]+(-[a-z0-9]+)*, at most 96 bytes",
            Self::Fraction => "is not an integer",
            Self::UnknownRole => "is not one of related, newer, older",
            Self::EmptyAuthor => "has neither name nor url nor avatar",
            Self::NoText => "has neither content_html nor content_text nor summary nor attachments",
            Self::NoFullArticle => "is true, but the full article was not found",
        };
        out.write_str(text)
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
