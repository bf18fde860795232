//! The result of a publish.

use serde::Serialize;

use super::{
    lint::LintReport, output::PublishReport, paths::INDEX, removals::Removals, site::Site, slugs::recorded_page,
};
use bantin_core::routes::Page;

/// The result of a publish, or what a publish would do.
#[derive(Clone, Debug, Default)]
pub struct Outcome {
    pub files: PublishReport,
    pub articles: ArticleChanges,
    /// The problems of the feed, as `bantin check` finds them.
    pub lint: LintReport,
    /// Removals that need `--allow-removals`. A publish with such removals has written nothing, and `files` is empty.
    pub stop: Option<Removals>,
}

/// Addresses of articles, legal documents and static pages, absolute if the origin of the site is known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ArticleChanges {
    /// The newest first, static pages last.
    pub added: Vec<String>,
    /// Articles whose page has changed, the newest first.
    pub changed: Vec<String>,
    /// By slug.
    pub removed: Vec<String>,
}

impl ArticleChanges {
    pub fn new(site: &Site, files: &PublishReport, removals: &Removals) -> Self {
        let address = |page: &Page| {
            let path = page.path();
            if site.address.is_known() { site.address.join(&path) } else { format!("{}{path}", site.address.path()) }
        };
        let articles_in = |paths: &[String]| {
            let pages = site.articles_and_pages().map(|article| article.page());
            let pages = pages.filter(|page| paths.binary_search(&(page.path() + INDEX)).is_ok());
            pages.map(|page| address(&page)).collect()
        };
        Self {
            added: articles_in(&files.added),
            changed: articles_in(&files.changed),
            removed: removals.slugs.iter().map(|slug| address(&recorded_page(slug))).collect(),
        }
    }
}
