//! The articles that a publish would remove. An incomplete feed must not empty a site.

use std::collections::HashSet;

use super::{output::Output, redirects::Redirects, site::Site};
use bantin_core::routes::{BasePath, FEED_FOLDER, Page};

/// Up to this number, articles are removed without `--allow-removals`, unless they are all.
const MAX_REMOVALS: usize = 10;
/// So is one article in this number.
const MAX_SHARE: usize = 5;

/// The articles of the last publish that have no page in this one. An article with a new slug has one: its redirect.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Removals {
    /// The pages of articles and documents, sorted by slug.
    pub pages: Vec<Page>,
    /// The number of articles and documents of the last publish.
    pub published: usize,
}

impl Removals {
    pub fn new(site: &Site, redirects: &Redirects, output: &Output) -> Self {
        let articles = output.previous_files().filter_map(|path| Some((item_page(path)?, path)));
        let mut articles: Vec<(Page, &str)> = articles.collect();
        let pages: HashSet<&str> =
            site.archive.all().iter().map(|article| &*article.slug).chain(redirects.slugs()).collect();
        let has_page = |page: &Page| page.slug().is_some_and(|slug| pages.contains(slug));
        if !articles.iter().all(|(page, _)| has_page(page)) {
            // The output folder may have been emptied.
            articles.retain(|(_, path)| output.is_file(path));
        }
        let published = articles.len();
        let mut pages: Vec<Page> = articles.into_iter().map(|(page, _)| page).filter(|page| !has_page(page)).collect();
        pages.sort_by(|one, other| one.slug().cmp(&other.slug()));
        Self { pages, published }
    }

    pub fn slugs(&self) -> impl ExactSizeIterator<Item = &str> {
        self.pages.iter().map(|page| page.slug().unwrap_or_default())
    }

    /// True for more than a fifth of the articles and more than ten, and for all of them.
    pub fn are_too_many(&self) -> bool {
        let removed = self.pages.len();
        let is_large = removed > MAX_REMOVALS && removed * MAX_SHARE > self.published;
        removed > 0 && (is_large || removed == self.published)
    }
}

/// The page of the article whose document is at `path` below the site. A redirect has no document.
fn item_page(path: &str) -> Option<Page> {
    let page = path.strip_prefix(FEED_FOLDER)?.strip_suffix(".json")?;
    Some(Page::parse(&format!("/{page}"), "", &BasePath::default())).filter(|page| page.slug().is_some())
}
