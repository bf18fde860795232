//! Names of faults and outcomes for programs. They never change.

use super::{MisfitFault, What};
use bantin_core::feed::{Fault, Outcome};

/// What is wrong, in kebab case.
pub fn fault(what: &What) -> &'static str {
    match what {
        What::Diagnostic(diagnostic) => in_document(&diagnostic.fault),
        What::Misfit(misfit) => across(&misfit.fault),
        What::Unlisted(_) => "unlisted",
    }
}

/// What became of it, in kebab case.
pub fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Mended => "mended",
        Outcome::LeftOut => "left-out",
        Outcome::OwnerLeftOut => "owner-left-out",
    }
}

fn in_document(fault: &Fault) -> &'static str {
    match fault {
        Fault::WrongType { .. } => "wrong-type",
        Fault::Missing => "missing",
        Fault::Blank => "blank",
        Fault::RepeatedKey => "repeated-key",
        Fault::Duplicate => "duplicate",
        Fault::InvalidUtf8 => "invalid-utf-8",
        Fault::LoneSurrogate => "lone-surrogate",
        Fault::UnknownVersion => "unknown-version",
        Fault::NotADate => "not-a-date",
        Fault::NotRfc3339 => "not-rfc-3339",
        Fault::NotDaysFromTo => "not-days-from-to",
        Fault::NotADay => "not-a-day",
        Fault::EndsBeforeStarts => "ends-before-starts",
        Fault::NotAnOffset => "not-an-offset",
        Fault::BadSlug => "bad-slug",
        Fault::TooLong { .. } => "too-long",
        Fault::TooMany { .. } => "too-many",
        Fault::NoPlaceholder(_) => "no-placeholder",
        Fault::OutOfRange { .. } => "out-of-range",
        Fault::Fraction => "fraction",
        Fault::UnknownRole => "unknown-role",
        Fault::EmptyAuthor => "empty-author",
    }
}

fn across(fault: &MisfitFault) -> &'static str {
    match fault {
        MisfitFault::DuplicateId { .. } => "duplicate-id",
        MisfitFault::SlugTaken { .. } => "slug-taken",
        MisfitFault::UnknownSection { .. } => "unknown-section",
        MisfitFault::UnknownRelated { .. } => "unknown-related",
        MisfitFault::NotFollowed { .. } => "not-followed",
        MisfitFault::NoText => "no-text",
        MisfitFault::NoWhole => "no-whole",
    }
}
