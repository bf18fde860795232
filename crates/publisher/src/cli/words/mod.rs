//! What `bantin check` says. A language is one typed value; none of it reaches the reader's app.

mod en;
mod vi;

use clap::ValueEnum;

use crate::check::{Finding, Report};
use bantin_core::feed::Unreadable;

/// One language of the checks.
pub struct Words {
    /// While documents are being read.
    pub reading: &'static str,
    /// While they are compared.
    pub comparing: &'static str,
    /// What is wrong where, and what became of it.
    pub finding: fn(&Finding) -> String,
    /// Why the feed could not be read. The technical causes follow on a line of their own.
    pub unreadable: fn(feed: &str, Reason) -> String,
    /// The last line.
    pub closing: fn(&Report) -> String,
}

/// Why there is nothing to check.
#[derive(Clone, Copy)]
pub enum Reason<'a> {
    /// There is a document, and it is no feed.
    NoFeed(&'a Unreadable),
    /// The feed leads to a document that is none.
    LeadsToNoFeed(&'a Unreadable),
    /// A file that is not there.
    NoFile,
    Folder,
    /// Anything else: the network, the disk, a further document.
    Unavailable,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Language {
    /// Tiếng Việt
    Vi,
    /// English
    En,
}

impl Language {
    pub fn words(self) -> &'static Words {
        match self {
            Self::Vi => &vi::VIETNAMESE,
            Self::En => &en::ENGLISH,
        }
    }
}
