//! Loads the whole articles of items that are excerpts.

use std::{collections::HashSet, mem};

use anyhow::{Context, Result};
use rayon::prelude::*;

use super::{SourceDocument, limits::ByteCount, source::FeedSource};
use bantin_core::{
    feed::{FeedExtension, Item, Subject},
    model::{SiteInfo, item_slug},
    routes::Page,
};

/// Loads the article of each excerpt in `documents` through `_bantin.article_url`, one document each. `notes` gets a
/// sentence for each excerpt whose address has another article. The articles count toward the `bytes` of the feed.
pub fn load_articles(
    source: &FeedSource,
    documents: &[SourceDocument],
    info: &SiteInfo,
    bytes: &ByteCount,
    notes: &mut Vec<String>,
) -> Result<Vec<SourceDocument>> {
    let excerpts = excerpts(documents);
    let has_documents = info.register.as_ref().is_some_and(|register| register.url.is_some());
    if excerpts.is_empty() || info.article_url.is_none() && !has_documents {
        return Ok(Vec::new());
    }
    let results: Vec<_> = source.in_parallel(|| {
        let excerpts = excerpts.par_iter();
        excerpts.map(|(document, item)| load_article(source, info, bytes, document, item)).collect::<Result<_>>()
    })??;
    let mut articles = Vec::with_capacity(results.len());
    for result in results {
        match result {
            Ok(article) => articles.push(article),
            Err(note) => notes.push(note),
        }
    }
    Ok(articles)
}

/// The excerpts of articles that no document has in full, each once, with their documents. Static pages are never excerpts.
fn excerpts(documents: &[SourceDocument]) -> Vec<(&SourceDocument, &Item)> {
    let items =
        || documents.iter().flat_map(|document| document.reading.feed.items.iter().map(move |item| (document, item)));
    let whole = items().filter(|(_, item)| !item.extension.excerpt);
    let mut ids: HashSet<&str> = whole.map(|(_, item)| item.id.as_str()).collect();
    items().filter(|(_, item)| !item.extension.page && ids.insert(&item.id)).collect()
}

/// The document with the whole article of `item`, reduced to that article. The inner error is a note about a document
/// that does not have it.
fn load_article(
    source: &FeedSource,
    info: &SiteInfo,
    bytes: &ByteCount,
    from: &SourceDocument,
    item: &Item,
) -> Result<Result<SourceDocument, String>> {
    let slug = item_slug(item);
    let page = match item.extension.document {
        Some(_) => Page::LegalDocument { slug: slug.clone() },
        None => Page::article(&slug),
    };
    let Some(address) = info.document_address(&page) else {
        return Ok(Err(format!("{}: the article {slug:?} has no address.", from.name)));
    };
    let fetch = || -> Result<SourceDocument> {
        let fetched = source.fetch(&address)?;
        bytes.add(&fetched.bytes)?;
        // The other items have documents of their own.
        let unknown_keys = fetched.bytes.unknown_keys(1);
        Ok(SourceDocument { unknown_keys, ..fetched.parse()? })
    };
    let mut document = fetch().with_context(|| {
        format!(
            "{}: the item with the id {:?} is an excerpt, and its article at `_bantin.article_url` cannot be read",
            from.name, item.id
        )
    })?;

    let items = &mut document.reading.feed.items;
    if !items.first().is_some_and(|first| first.id == item.id && !first.extension.excerpt) {
        return Ok(Err(format!(
            "{}: the first item is not the whole article with the id {:?} of {}; the excerpt is published.",
            document.name, item.id, from.name
        )));
    }
    items.truncate(1);
    items.shrink_to_fit();
    let extension = &mut document.reading.feed.extension;
    *extension = FeedExtension { images: mem::take(&mut extension.images), ..FeedExtension::default() };
    document.reading.diagnostics.retain(|diagnostic| !matches!(diagnostic.subject, Subject::Item { index: 1.., .. }));
    Ok(Ok(document))
}
