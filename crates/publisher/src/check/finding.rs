//! What is wrong with a feed, as far as it is known after all its documents were read.

use std::sync::Arc;

use bantin_core::feed::{Diagnostic, Outcome, Subject};

/// One thing that an editor should look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The document's file or address, as an editor knows it.
    pub document: Arc<str>,
    pub what: What,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// What the document alone tells.
    Diagnostic(Diagnostic),
    /// What only all documents together tell.
    Misfit(Misfit),
    /// So many diagnostics of the document more than are listed.
    Unlisted(usize),
}

/// A piece that is sound by itself and does not fit the others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misfit {
    pub subject: Subject,
    /// Path inside the subject; empty when it is the whole subject.
    pub key: &'static str,
    pub fault: MisfitFault,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MisfitFault {
    /// The id of an item of an earlier document, named here: that item stays.
    DuplicateId { document: Arc<str> },
    /// The slug is that of the item `holder`; this one is published under `instead`.
    SlugTaken { slug: String, holder: String, instead: String },
    /// The feed has no section of this slug: the first tag decides.
    UnknownSection { slug: String },
    /// No item has this id.
    UnknownRelated { id: String },
    /// The documents from this address on are not read.
    NotFollowed { address: String, why: NotFollowed },
    /// Neither body nor summary nor attachments: the page has a headline only.
    NoText,
    /// An excerpt whose whole article is not to be found.
    NoWhole,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotFollowed {
    OtherOrigin,
    SeenBefore,
    /// No address at all, or one where no document of this feed can be.
    Unusable,
}

impl Finding {
    /// The item that it is about, by its place among the items of the document.
    pub fn item(&self) -> Option<(usize, Option<&str>)> {
        match self.subject()? {
            Subject::Feed => None,
            Subject::Item { index, id } => Some((*index, id.as_deref())),
        }
    }

    pub fn subject(&self) -> Option<&Subject> {
        match &self.what {
            What::Diagnostic(diagnostic) => Some(&diagnostic.subject),
            What::Misfit(misfit) => Some(&misfit.subject),
            What::Unlisted(_) => None,
        }
    }

    /// Path inside the item or the feed; empty when all of it is meant.
    pub fn key(&self) -> &str {
        match &self.what {
            What::Diagnostic(diagnostic) => &diagnostic.key,
            What::Misfit(misfit) => misfit.key,
            What::Unlisted(_) => "",
        }
    }

    /// None where nothing is said of a single piece.
    pub fn outcome(&self) -> Option<Outcome> {
        match &self.what {
            What::Diagnostic(diagnostic) => Some(diagnostic.outcome),
            What::Misfit(misfit) => Some(misfit.fault.outcome()),
            What::Unlisted(_) => None,
        }
    }
}

impl MisfitFault {
    pub fn outcome(&self) -> Outcome {
        match self {
            Self::DuplicateId { .. } => Outcome::OwnerLeftOut,
            Self::UnknownSection { .. } | Self::UnknownRelated { .. } | Self::NotFollowed { .. } => Outcome::LeftOut,
            Self::SlugTaken { .. } | Self::NoText | Self::NoWhole => Outcome::Mended,
        }
    }
}
