//! What was wrong with a feed that could be read all the same.

use std::fmt;

/// One thing that was mended or left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    pub subject: Subject,
    /// Path inside the subject, such as `authors[1].name`; empty when it is the whole subject.
    pub key: String,
    pub fault: Fault,
    pub outcome: Outcome,
}

/// What a [`Diagnostic`] is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    Feed,
    Item {
        /// Place in the `items` of the document, the first being 0.
        index: usize,
        /// Its first 1000 bytes; None when it is what is wrong.
        id: Option<String>,
    },
}

/// What is wrong with the value under a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    WrongType {
        expected: Kind,
        found: Kind,
    },
    Missing,
    /// Nothing but white space where something is required.
    Blank,
    /// A key stands more than once in one object: the last one counts.
    RepeatedKey,
    /// The same entry, or an entry of the same id or slug, came before.
    Duplicate,
    InvalidUtf8,
    /// Half a surrogate pair, written as an escape.
    LoneSurrogate,
    UnknownVersion,
    NotADate,
    /// A date, but not in the form that JSON Feed asks for.
    NotRfc3339,
    /// Not of the form `1930-02-03`, or no such day.
    NotADay,
    /// Not a first and a last day, in this order.
    NotDaysFromTo,
    EndsBeforeStarts,
    NotAnOffset,
    BadSlug,
    /// Longer than so many bytes. What may be cut is cut.
    TooLong {
        most: usize,
    },
    /// A list, or a kind of item, of which only the first so many count.
    TooMany {
        most: usize,
    },
    /// A template without its placeholder, which is given here.
    NoPlaceholder(&'static str),
    /// Not a whole number between these two, both included.
    OutOfRange {
        least: u64,
        most: u64,
    },
    /// A fraction where a whole number is asked for: rounded.
    Fraction,
    UnknownRole,
    /// An author without name, address and picture.
    EmptyAuthor,
}

/// The types of JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Null,
    Boolean,
    Number,
    String,
    Array,
    Object,
}

/// What became of the faulty piece.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Read all the same.
    Mended,
    /// The value counts as absent, or the entry is not in its list.
    LeftOut,
    /// What cannot be without the value went with it: the entry, the object or the item around the key.
    OwnerLeftOut,
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = self.subject.path(&self.key);
        write!(out, "{path}")?;
        if let Subject::Item { id: Some(id), .. } = &self.subject {
            write!(out, " (id {id:?})")?;
        }
        write!(out, " {}; ", self.fault)?;
        match self.outcome {
            Outcome::Mended => out.write_str("it is read all the same."),
            Outcome::LeftOut => out.write_str("it is left out."),
            Outcome::OwnerLeftOut => {
                let owner = path.rsplit_once('.').map_or("the feed", |(owner, _)| owner);
                write!(out, "{owner} is left out.")
            }
        }
    }
}

impl Subject {
    /// The way from the top of the document to `key`, a path inside the subject.
    pub fn path(&self, key: &str) -> String {
        match (self, key) {
            (Self::Feed, "") => "the document".to_owned(),
            (Self::Feed, key) => key.to_owned(),
            (Self::Item { index, .. }, "") => format!("items[{index}]"),
            (Self::Item { index, .. }, key) => format!("items[{index}].{key}"),
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words = match self {
            Self::WrongType { expected, found } => {
                return write!(out, "is {found} where {expected} should be");
            }
            Self::NoPlaceholder(placeholder) => {
                return write!(out, "is a template without {placeholder}");
            }
            Self::OutOfRange { least, most } => {
                return write!(out, "is not a whole number from {least} to {most}");
            }
            Self::TooLong { most } => return write!(out, "is longer than {most} bytes"),
            Self::TooMany { most } => {
                return write!(out, "is beyond the first {most}, which count");
            }
            Self::Missing => "is missing",
            Self::Blank => "is blank",
            Self::RepeatedKey => "stands more than once in its object, and the last one counts",
            Self::Duplicate => "has been there before",
            Self::InvalidUtf8 => "holds bytes that are not UTF-8, now U+FFFD",
            Self::LoneSurrogate => "holds half a surrogate pair, now U+FFFD",
            Self::UnknownVersion => "is not a version of JSON Feed known here",
            Self::NotADate => "is not a date with time and offset (RFC 3339)",
            Self::NotRfc3339 => "is a date, but not of the form of RFC 3339",
            Self::NotADay => "is not a day of the form 1930-02-03",
            Self::NotDaysFromTo => "is not a first and a last day of the form 1930-02-03",
            Self::EndsBeforeStarts => "is a day before `starts`",
            Self::NotAnOffset => "is not an offset of the form +07:00",
            Self::BadSlug => "is not a slug: [a-z0-9]+(-[a-z0-9]+)*, at most 96 bytes",
            Self::Fraction => "is not a whole number and was rounded",
            Self::UnknownRole => "is none of related, newer, older",
            Self::EmptyAuthor => "has neither name nor url nor avatar",
        };
        out.write_str(words)
    }
}

impl fmt::Display for Kind {
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
