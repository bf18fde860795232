//! Checks all documents of a feed: the diagnostics of the reader, and problems that only the documents together show.

pub mod content;
mod identity;
mod item_index;
mod legacy_encoding;
mod navigation;
mod next_url;
mod rules;
mod shortcodes;

use std::sync::Arc;

use rayon::prelude::*;

use self::item_index::ItemIndex;
use crate::{keys, load::SourceDocument};
use bantin_core::{
    feed::{Diagnostic, Navigation, Resolution, Subject},
    model::{Archive, Document, SiteInfo},
};

/// A problem and the document that contains it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Path or URL of the document.
    pub document: Arc<str>,
    pub diagnostic: Diagnostic,
}

/// The problems of a feed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LintReport {
    /// Sorted by document, then by item.
    pub findings: Vec<Finding>,
    /// The number of diagnostics that the reader counted but did not keep.
    pub unlisted: usize,
    /// The number of articles, legal documents included.
    pub articles: usize,
    /// The number of feed documents.
    pub documents: usize,
}

impl LintReport {
    /// The number of problems, including unlisted ones.
    pub fn problems(&self) -> usize {
        self.findings.len() + self.unlisted
    }
}

/// Checks the documents of one feed, given in the order of their reading. Also returns their articles. `now`, in Unix
/// seconds, determines which items are scheduled.
pub fn lint(mut documents: Vec<SourceDocument>, now: i64) -> (LintReport, Archive) {
    let Some(first) = documents.first() else {
        return Default::default();
    };
    let site = SiteInfo::from_feed(&first.reading.feed, &first.address);
    let linter = Linter::new(&mut documents, now);
    let documents: Vec<Arc<Document>> = documents
        .into_par_iter()
        .map(|document| Arc::new(Document::from_feed(document.reading.feed, &document.address, &site)))
        .collect();
    let archive = Archive::from_all_documents(&documents);
    (linter.finish(&archive), archive)
}

/// The first part of [`lint`]: what the documents show before they become articles.
pub struct Linter {
    /// Each diagnostic with the index of its document.
    found: Vec<(usize, Diagnostic)>,
    unlisted: usize,
    names: Vec<Arc<str>>,
    index: ItemIndex,
    site: Option<SiteInfo>,
    navigation: Navigation,
}

impl Linter {
    /// Checks the documents, and takes the diagnostics of the reader from them.
    pub fn new(documents: &mut [SourceDocument], now: i64) -> Self {
        let index = ItemIndex::new(documents);
        let of_feed = documents.first().map(|first| content::check_feed(&first.reading.feed)).unwrap_or_default();
        let of_feed = of_feed.into_iter().map(|(key, problem)| {
            let (subject, key, resolution) = (Subject::Feed, key.to_owned(), Resolution::Recovered);
            (0, Diagnostic { subject, key, problem, resolution })
        });
        let mut found: Vec<_> = of_feed.collect();
        let (unknown_keys, mut unlisted) = keys::diagnostics(documents.iter().map(|document| &document.unknown_keys));
        for (document, source) in documents.iter_mut().enumerate() {
            unlisted += source.reading.unlisted;
            found.extend(source.reading.diagnostics.drain(..).map(|diagnostic| (document, diagnostic)));
        }
        found.extend(unknown_keys);
        found.extend(next_url::check(documents));
        let first = documents.first();
        let site = first.map(|first| SiteInfo::from_feed(&first.reading.feed, &first.address));
        if let (Some(first), Some(site)) = (first, &site) {
            let of_front = rules::check_front(&first.reading.feed, site);
            found.extend(of_front.into_iter().map(|diagnostic| (0, diagnostic)));
            let of_site = identity::check(&first.reading.feed, site.time.today(now)).into_iter();
            found.extend(of_site.map(|(key, problem, resolution)| {
                (0, Diagnostic { subject: Subject::Feed, key, problem, resolution })
            }));
            found.extend(rules::check_items(documents, &index, site, now));
        }
        let navigation = first.map(|first| first.reading.feed.extension.navigation.clone()).unwrap_or_default();
        let names = documents.iter().map(|document| document.name.as_str().into()).collect();
        Self { found, unlisted, names, index, site, navigation }
    }

    /// Checks the articles of the documents, which may lack those of scheduled items.
    pub fn finish(self, archive: &Archive) -> LintReport {
        let Self { mut found, unlisted, names, index, site, navigation } = self;
        found.extend(rules::check_articles(archive, &index));
        let sections = site.map(|site| site.sections).unwrap_or_default();
        found.extend(navigation::check(&navigation, &sections, archive));
        found.sort_by_key(|(document, diagnostic)| match diagnostic.subject {
            Subject::Feed => (*document, None),
            Subject::Item { index, .. } => (*document, Some(index)),
        });
        let findings = found.into_iter();
        let findings =
            findings.map(|(document, diagnostic)| Finding { document: Arc::clone(&names[document]), diagnostic });
        LintReport { findings: findings.collect(), unlisted, articles: archive.all().len(), documents: names.len() }
    }
}
