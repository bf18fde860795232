//! Rules on items that need all documents.

use std::sync::Arc;

use rayon::prelude::*;

use super::{content, item_index::ItemIndex};
use crate::load::SourceDocument;
use bantin_core::{
    feed::{BlockSource, Diagnostic, Feed, Item, Problem, Resolution, Subject},
    model::{Archive, Article, SiteInfo, slug_from_title},
};

/// Checks ids, sections, related ids, dates, and the texts of authors and legal documents.
pub fn check_items(
    documents: &[SourceDocument],
    index: &ItemIndex,
    site: &SiteInfo,
    now: i64,
) -> Vec<(usize, Diagnostic)> {
    let mut found = Vec::new();
    for (document, source) in documents.iter().enumerate() {
        for (item_index, item) in source.reading.feed.items.iter().enumerate() {
            let position = (document, item_index);
            let Some(entry) = index.get(&item.id) else { continue };
            let mut report =
                |key, problem, resolution| found.push(index.diagnostic(position, &item.id, key, problem, resolution));
            let extension = &item.extension;
            if position != entry.published {
                // The items around an article in its own document and those of the front page repeat others.
                let is_copy = |item: &Item| item.extension.role.is_some();
                let first = &documents[entry.first.0].reading.feed.items[entry.first.1];
                if position != entry.first && !is_copy(item) && !is_copy(first) {
                    let first_document = documents[entry.first.0].name.clone();
                    report("id", Problem::DuplicateId { first_document }, Resolution::ParentIgnored);
                }
                continue;
            }
            if let Some(slug) = extension.section.clone().filter(|slug| site.section(slug).is_none()) {
                report("_bantin.section", Problem::UnknownSection { slug }, Resolution::ValueIgnored);
            }
            for related in extension.related.iter().filter(|id| index.get(id).is_none()) {
                let problem = Problem::UnknownRelated { related: related.clone() };
                report("_bantin.related", problem, Resolution::ValueIgnored);
            }
            for (key, problem) in content::check_item(item) {
                report(key, problem, Resolution::Recovered);
            }
            if item.is_scheduled(now) {
                report("date_published", Problem::Scheduled, Resolution::ParentIgnored);
            }
        }
    }
    found
}

/// Checks the sections of the blocks of the front page.
pub fn check_front(feed: &Feed, site: &SiteInfo) -> Vec<Diagnostic> {
    let blocks = feed.extension.front.iter().flatten().enumerate();
    let unknown = blocks.filter_map(|(index, block)| match &block.source {
        BlockSource::Section(slug) if site.section(slug).is_none() => Some(Diagnostic {
            subject: Subject::Feed,
            key: format!("_bantin.front[{index}].section"),
            problem: Problem::UnknownSection { slug: slug.clone() },
            resolution: Resolution::ParentIgnored,
        }),
        _ => None,
    });
    unknown.collect()
}

/// Checks slugs and texts of the published articles and static pages.
pub fn check_articles(archive: &Archive, index: &ItemIndex) -> Vec<(usize, Diagnostic)> {
    let check = |article: &Arc<Article>| {
        let entry = index.get(&article.id)?;
        let slug = taken_slug(archive, article, entry.slug.as_deref());
        let text = if article.excerpt {
            Some(("_bantin.excerpt", Problem::NoFullArticle))
        } else {
            (entry.is_bare && article.blocks().is_empty()).then_some(("", Problem::NoText))
        };
        let problems =
            slug.map(|problem| ("_bantin.slug", problem)).into_iter().chain(text).chain(content::check(article));
        let diagnostics = problems
            .map(|(key, problem)| index.diagnostic(entry.published, &article.id, key, problem, Resolution::Recovered));
        Some(diagnostics.collect::<Vec<_>>())
    };
    let articles = archive.all().par_iter().chain(archive.pages());
    articles.filter_map(check).flatten_iter().collect()
}

/// `slug` is the slug in the feed. The archive gives the article another one if it is taken.
fn taken_slug(archive: &Archive, article: &Article, slug: Option<&str>) -> Option<Problem> {
    let title = match &article.document {
        Some(document) => &*document.number,
        None if article.untitled => "",
        None => &article.headline,
    };
    let slug = slug.map_or_else(|| slug_from_title(title, &article.id), str::to_owned);
    let holder = if article.is_page { archive.find_page(&slug) } else { archive.find(&slug) };
    let holder = holder.filter(|holder| holder.slug == slug && holder.id != article.id)?;
    let (new_slug, path) = (article.slug.clone(), article.page().path());
    Some(Problem::SlugTaken { slug, holder: holder.id.clone(), new_slug, path })
}
