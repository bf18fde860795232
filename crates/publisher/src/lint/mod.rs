//! Checks all documents of a feed: the diagnostics of the reader, and problems that only the documents together show.

pub mod content;
mod item_index;
mod legacy_encoding;
mod next_url;
mod rules;
mod shortcodes;

use std::sync::Arc;

use rayon::prelude::*;

use self::item_index::ItemIndex;
use crate::load::SourceDocument;
use bantin_core::{
    feed::{Diagnostic, Resolution, Subject},
    model::{Archive, Document, SiteInfo},
};

/// A problem and the document that contains it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Path or URL of the document.
    pub document: Arc<str>,
    pub diagnostic: Diagnostic,
}

/// The result of [`lint`].
#[derive(Default)]
pub struct LintReport {
    /// Sorted by document, then by item.
    pub findings: Vec<Finding>,
    /// The number of diagnostics that the reader counted but did not keep.
    pub unlisted: usize,
    pub archive: Archive,
    /// The number of documents.
    pub documents: usize,
}

impl LintReport {
    /// The number of problems, including unlisted ones.
    pub fn problems(&self) -> usize {
        self.findings.len() + self.unlisted
    }
}

/// Checks the documents of one feed, given in the order of their reading. `now`, in Unix seconds, determines which items
/// are scheduled.
pub fn lint(mut documents: Vec<SourceDocument>, now: i64) -> LintReport {
    let Some(first) = documents.first() else {
        return LintReport::default();
    };
    let site = SiteInfo::from_feed(&first.reading.feed, &first.address);
    let index = ItemIndex::new(&documents);
    let unlisted = documents.iter().map(|document| document.reading.unlisted).sum();

    // Each diagnostic with the index of its document.
    let mut found: Vec<(usize, Diagnostic)> = content::check_feed(&first.reading.feed)
        .into_iter()
        .map(|(key, problem)| {
            let (subject, key, resolution) = (Subject::Feed, key.to_owned(), Resolution::Recovered);
            (0, Diagnostic { subject, key, problem, resolution })
        })
        .collect();
    for (document, source) in documents.iter_mut().enumerate() {
        found.extend(source.reading.diagnostics.drain(..).map(|diagnostic| (document, diagnostic)));
    }
    found.extend(next_url::check(&documents));
    found.extend(rules::check_items(&documents, &index, &site, now));
    let names: Vec<Arc<str>> = documents.iter().map(|document| document.name.as_str().into()).collect();
    let documents: Vec<Arc<Document>> = documents
        .into_par_iter()
        .map(|document| Arc::new(Document::from_feed(document.reading.feed, &document.address, &site)))
        .collect();
    let archive = Archive::from_all_documents(&documents);
    found.extend(rules::check_articles(&archive, &documents, &index));

    found.sort_by_key(|(document, diagnostic)| match diagnostic.subject {
        Subject::Feed => (*document, None),
        Subject::Item { index, .. } => (*document, Some(index)),
    });
    let findings = found
        .into_iter()
        .map(|(document, diagnostic)| Finding { document: Arc::clone(&names[document]), diagnostic })
        .collect();
    LintReport { findings, unlisted, archive, documents: documents.len() }
}
