//! Whole articles for the items that are excerpts.

use std::collections::HashSet;

use anyhow::{Context, Result};
use rayon::prelude::*;

use super::{SourceDocument, library::Library};
use bantin_core::{
    feed::{FeedExtension, Item, Subject},
    model::{SiteInfo, slug_of},
};

/// What could be completed.
pub struct Whole {
    /// Of one article each.
    pub documents: Vec<SourceDocument>,
    /// How many articles stay excerpts.
    pub missing: usize,
}

enum Answer {
    Whole(Box<SourceDocument>),
    /// Why it is another document than was asked for.
    Other(String),
}

/// Reads the whole article of each item in `documents` that is an excerpt alone.
pub fn complete(
    library: &Library,
    documents: &[SourceDocument],
    info: &SiteInfo,
    notes: &mut Vec<String>,
) -> Result<Whole> {
    let excerpts = excerpts(documents);
    if excerpts.is_empty() || info.article_url.is_none() {
        return Ok(Whole { documents: Vec::new(), missing: excerpts.len() });
    }
    let answers: Vec<Answer> = library.at_once(|| {
        let excerpts = excerpts.par_iter();
        excerpts.map(|(from, item)| of_item(library, info, from, item)).collect::<Result<_>>()
    })??;

    let mut whole = Vec::with_capacity(answers.len());
    for answer in answers {
        match answer {
            Answer::Whole(document) => whole.push(*document),
            Answer::Other(note) => notes.push(note),
        }
    }
    Ok(Whole { missing: excerpts.len() - whole.len(), documents: whole })
}

/// Each once, with its document; without those of which the whole stands in another document.
fn excerpts(documents: &[SourceDocument]) -> Vec<(&SourceDocument, &Item)> {
    let whole = items(documents).filter(|(_, item)| !item.extension.excerpt);
    let mut known: HashSet<&str> = whole.map(|(_, item)| item.id.as_str()).collect();
    items(documents).filter(|(_, item)| known.insert(&item.id)).collect()
}

fn items(documents: &[SourceDocument]) -> impl Iterator<Item = (&SourceDocument, &Item)> {
    documents.iter().flat_map(|document| {
        let items = document.reading.feed.items.iter();
        items.map(move |item| (document, item))
    })
}

/// The document of an item's whole article.
fn of_item(library: &Library, info: &SiteInfo, from: &SourceDocument, item: &Item) -> Result<Answer> {
    let title = item.title.as_deref().unwrap_or_default();
    let slug = item.extension.slug.clone();
    let slug = slug.unwrap_or_else(|| slug_of(title, &item.id));
    let Some(address) = info.article_address(&slug) else {
        return Ok(Answer::Other(format!("{}: there is no address for {slug:?}.", from.name)));
    };
    let mut document = library.read(&address).with_context(|| {
        format!(
            "{}: the item (id {:?}) is an excerpt, and its whole article, which `_bantin.article_url` names, cannot be read",
            from.name, item.id
        )
    })?;

    let items = &mut document.reading.feed.items;
    let first = items.first().filter(|first| first.id == item.id);
    if first.is_none_or(|first| first.extension.excerpt) {
        return Ok(Answer::Other(format!(
            "{}: the whole article of the item (id {:?}) of {} should be the first here, but is not; the excerpt is all there is.",
            document.name, item.id, from.name
        )));
    }
    items.truncate(1);
    items.shrink_to_fit();
    let extension = &mut document.reading.feed.extension;
    *extension = FeedExtension { images: std::mem::take(&mut extension.images), ..FeedExtension::default() };
    // The items that follow are told of where they stand themselves.
    document.reading.diagnostics.retain(|diagnostic| !matches!(diagnostic.subject, Subject::Item { index: 1.., .. }));
    Ok(Answer::Whole(Box::new(document)))
}
