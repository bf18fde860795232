//! The articles that a publish would remove. An incomplete feed must not empty a site.

use std::collections::HashSet;

use super::{output::Output, redirects::Redirects, site::Site, slugs::recorded_slug};
use bantin_core::routes::{BasePath, FEED_FOLDER, Page};

/// Up to this number, articles are removed without `--allow-removals`, unless they are all.
const MAX_REMOVALS: usize = 10;
/// So is one article in this number.
const MAX_SHARE: usize = 5;

/// The articles, legal documents and static pages of the last publish that have no page in this one. An article with a new slug has one:
/// its redirect.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Removals {
    /// As recorded, see [`recorded_slug`]. Sorted.
    pub slugs: Vec<String>,
    /// The number of articles, legal documents and static pages of the last publish.
    pub published: usize,
}

impl Removals {
    pub fn new(site: &Site, redirects: &Redirects, output: &Output) -> Self {
        let articles = output.previous_files().filter_map(|path| Some((article_slug(path)?, path)));
        let mut articles: Vec<(String, &str)> = articles.collect();
        let current: HashSet<String> =
            site.articles_and_pages().filter_map(|article| recorded_slug(&article.page())).collect();
        let redirected: HashSet<&str> = redirects.slugs().collect();
        let has_page = |slug: &str| current.contains(slug) || redirected.contains(slug);
        if !articles.iter().all(|(slug, _)| has_page(slug)) {
            // The output folder may have been emptied.
            articles.retain(|(_, path)| output.is_file(path));
        }
        let published = articles.len();
        let removed = articles.into_iter().map(|(slug, _)| slug).filter(|slug| !has_page(slug));
        let mut slugs: Vec<String> = removed.collect();
        slugs.sort();
        Self { slugs, published }
    }

    /// True for more than a fifth of the articles and more than ten, and for all of them.
    pub fn are_too_many(&self) -> bool {
        let removed = self.slugs.len();
        let is_large = removed > MAX_REMOVALS && removed * MAX_SHARE > self.published;
        removed > 0 && (is_large || removed == self.published)
    }
}

/// The recorded slug of the page whose document is at `path` below the site. A redirect has no document, and neither has a list.
fn article_slug(path: &str) -> Option<String> {
    let page = path.strip_prefix(FEED_FOLDER)?.strip_suffix(".json")?;
    recorded_slug(&Page::parse(&format!("/{page}"), "", &BasePath::default()))
}
