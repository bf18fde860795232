//! The messages of `bantin check` and `bantin publish` for editors: one [`Messages`] table per language.

mod en;
mod vi;

use clap::ValueEnum;

use crate::{
    lint::{Finding, LintReport},
    outcome::ArticleChanges,
    output::PublishReport,
    removals::Removals,
    terminal,
};
use bantin_core::feed::{Diagnostic, Unreadable};

pub struct Messages {
    /// Progress steps.
    pub reading: &'static str,
    pub checking: &'static str,
    /// The problem, its location in the document and its resolution.
    pub diagnostic: fn(&Diagnostic) -> String,
    pub unreadable: fn(feed: &str, Reason) -> String,
    /// The numbers of articles, documents and problems.
    pub summary: fn(&LintReport) -> String,
    /// How to list all problems of a feed.
    pub see_all: fn(feed: &str) -> String,
    /// What a dry run would do in a folder.
    pub would_write: fn(folder: &str, &PublishReport) -> String,
    /// The headings of added, changed and removed articles.
    pub article_lists: fn(&ArticleChanges) -> [String; 3],
    /// The end of a list: the number of the articles that are not listed.
    pub more: fn(usize) -> String,
    /// A publish that has stopped, or would stop, because it removes too many articles.
    pub stopped: fn(&Removals) -> String,
    pub would_stop: fn(&Removals) -> String,
}

impl Messages {
    /// The document and its problem, as one line.
    pub fn finding(&self, Finding { document, diagnostic }: &Finding) -> String {
        terminal::escape(&format!("{document}: {}", (self.diagnostic)(diagnostic)))
    }
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
