//! A feed checked as a whole.

use std::{mem, sync::Arc};

use rayon::prelude::*;

use super::{
    Finding, SourceDocument, What,
    items::{after_reading, before_reading},
    next::not_followed,
    standing::{Standing, indices},
};
use bantin_core::model::{Archive, Document, SiteInfo, articles};

/// What was found, and what was understood all the same.
#[derive(Default)]
pub struct Report {
    /// By document, those of the feed itself first, then by item.
    pub findings: Vec<Finding>,
    pub archive: Archive,
    /// How many documents were read.
    pub documents: usize,
}

impl Report {
    /// How many there are, with those that are not listed.
    pub fn faults(&self) -> usize {
        (self.findings.iter())
            .map(|finding| match finding.what {
                What::Unlisted(count) => count,
                What::Diagnostic(_) | What::Misfit(_) => 1,
            })
            .sum()
    }
}

/// Something to say of the document at this place.
pub(super) type Note = (usize, What);

/// Checks the documents of one feed, in the order of their reading.
pub fn check(mut documents: Vec<SourceDocument>) -> Report {
    let Some(first) = documents.first() else {
        return Report::default();
    };
    let info = SiteInfo::of(&first.reading.feed, &first.address);
    let names: Vec<Arc<str>> = (documents.iter()).map(|document| document.name.as_str().into()).collect();
    let indices: Vec<_> = (documents.iter()).map(|document| indices(&document.reading)).collect();
    let standing = Standing::of(&documents);

    let across = before_reading(&documents, &standing, &indices, &info, &names);
    let end = not_followed(&documents);
    let mut notes = diagnostics(&mut documents);
    notes.extend(end);
    notes.extend(across);
    let documents: Vec<Arc<Document>> =
        (documents.into_par_iter()).map(|read| Arc::new(articles(read.reading.feed, &read.address, &info))).collect();
    let archive = Archive::of_all(&documents);
    notes.extend(after_reading(&archive, &documents, &standing, &indices));

    Report { findings: in_order(notes, &names), archive, documents: documents.len() }
}

/// Takes them out of the documents.
fn diagnostics(documents: &mut [SourceDocument]) -> Vec<Note> {
    let mut notes = Vec::new();
    for (document, SourceDocument { reading, .. }) in documents.iter_mut().enumerate() {
        let diagnostics = mem::take(&mut reading.diagnostics);
        notes.extend((diagnostics.into_iter()).map(|found| (document, What::Diagnostic(found))));
        if reading.unlisted > 0 {
            notes.push((document, What::Unlisted(reading.unlisted)));
        }
    }
    notes
}

fn in_order(notes: Vec<Note>, names: &[Arc<str>]) -> Vec<Finding> {
    let mut findings: Vec<_> = (notes.into_iter())
        .filter_map(|(document, what)| {
            let name = Arc::clone(names.get(document)?);
            Some((document, Finding { document: name, what }))
        })
        .collect();
    findings.sort_by_key(|(document, finding)| {
        let unlisted = matches!(finding.what, What::Unlisted(_));
        (*document, unlisted, finding.item().map(|(index, _)| index))
    });
    findings.into_iter().map(|(_, finding)| finding).collect()
}
