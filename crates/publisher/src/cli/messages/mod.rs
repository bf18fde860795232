//! The messages of `bantin check`: one [`Messages`] table per language.

mod en;
mod vi;

use clap::ValueEnum;

use crate::lint::LintReport;
use bantin_core::feed::{Diagnostic, Unreadable};

pub struct Messages {
    /// Progress steps.
    pub reading: &'static str,
    pub checking: &'static str,
    /// The problem, its location in the document and its resolution.
    pub diagnostic: fn(&Diagnostic) -> String,
    pub unreadable: fn(feed: &str, Reason) -> String,
    /// The last line of the output.
    pub summary: fn(&LintReport) -> String,
}

/// Why a feed could not be read.
#[derive(Clone, Copy)]
pub enum Reason<'a> {
    NotAFeed(&'a Unreadable),
    /// The same for a document that the feed links to.
    LinkedNotAFeed(&'a Unreadable),
    NoSuchFile,
    IsAFolder,
    /// A network or disk error.
    Other,
}

impl Reason<'_> {
    /// True if the sentence says everything: the document that cannot be read, and the cause.
    pub fn is_complete(self) -> bool {
        matches!(self, Self::NotAFeed(_) | Self::NoSuchFile | Self::IsAFolder)
    }
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Language {
    /// Tiếng Việt
    Vi,
    /// English
    En,
}

impl Language {
    pub fn messages(self) -> &'static Messages {
        match self {
            Self::Vi => &vi::VIETNAMESE,
            Self::En => &en::ENGLISH,
        }
    }
}
