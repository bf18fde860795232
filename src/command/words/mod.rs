//! What `bantin check` says. A language is one typed value; none of it reaches the reader's app.

mod en;
mod vi;

use clap::ValueEnum;

use crate::{
    feed::Unreadable,
    publish::check::{Finding, Report},
};

/// One language of the checks.
pub struct Words {
    /// While documents are being read.
    pub reading: &'static str,
    /// While they are compared.
    pub comparing: &'static str,
    /// What is wrong where, and what became of it.
    pub finding: fn(&Finding) -> String,
    /// Why the feed, or a document that it leads to, could not be read; followed by the causes in the words of the system.
    pub unreadable: fn(feed: &str, Reason) -> String,
    /// The last line.
    pub closing: fn(&Report) -> String,
}

/// Why there is nothing to check.
#[derive(Clone, Copy)]
pub enum Reason<'a> {
    /// There is a document, and it is no feed.
    NoFeed(&'a Unreadable),
    /// A file that is not there.
    NoFile,
    /// Anything else: the network, the disk.
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
