//! The archive: the articles and the static pages of several feed documents, and apart from them the legal documents.

use std::{collections::HashMap, iter, sync::Arc};

use super::{
    Article, Document,
    slug::{append_suffix, id_suffix, suffix_of},
};
use crate::{feed::Role, routes::Page};

/// News and legal documents, each the newest first and undated ones last. Ids and slugs are unique.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Archive {
    /// News, then legal documents.
    articles: Vec<Arc<Article>>,
    /// The number of news.
    news: usize,
    /// Pages outside the news, in the order of the documents. Slugs are unique among them.
    pages: Vec<Arc<Article>>,
    by_id: Positions,
    by_slug: Positions,
    by_suffix: Positions,
    /// Positions in `pages`.
    pages_by_slug: Positions,
    neighbours: Vec<AdjacentArticles>,
}

/// Positions in the list of articles.
type Positions = HashMap<String, usize>;

impl Archive {
    /// Merges some documents of a feed. The most complete item of an id counts, and of equal ones the first. The first article
    /// of a slug keeps it, so documents that are loaded later change no address.
    pub fn from_documents(documents: &[Arc<Document>]) -> Self {
        let (pages, mut articles) = merge(documents);
        make_slugs_unique(articles.iter_mut());
        Self::new(sort_by_date(articles), pages, documents)
    }

    /// Merges all documents of a feed. The oldest article of a slug keeps it, so new articles change no address. For this, undated
    /// articles count as the newest.
    pub fn from_all_documents(documents: &[Arc<Document>]) -> Self {
        let (pages, articles) = merge(documents);
        let mut articles = sort_by_date(articles);
        let dated = articles.partition_point(|article| article.timestamp().is_some());
        let (dated, undated) = articles.split_at_mut(dated);
        make_slugs_unique(dated.iter_mut().rev().chain(undated));
        Self::new(articles, pages, documents)
    }

    fn new(articles: Vec<Arc<Article>>, mut pages: Vec<Arc<Article>>, documents: &[Arc<Document>]) -> Self {
        make_slugs_unique(pages.iter_mut());
        let (mut articles, legal): (Vec<_>, Vec<_>) = articles.into_iter().partition(|one| one.document.is_none());
        let news = articles.len();
        articles.extend(legal);
        Self {
            by_id: positions(&articles, |article| article.id.clone()),
            by_slug: positions(&articles, |article| article.slug.clone()),
            by_suffix: positions(&articles, |article| id_suffix(&article.id)),
            pages_by_slug: positions(&pages, |page| page.slug.clone()),
            pages,
            neighbours: documents.iter().filter_map(|document| AdjacentArticles::from_document(document)).collect(),
            articles,
            news,
        }
    }

    /// The news, the newest first, undated ones last.
    pub fn articles(&self) -> &[Arc<Article>] {
        &self.articles[..self.news]
    }

    /// The legal documents, the newest first.
    pub fn legal_documents(&self) -> &[Arc<Article>] {
        &self.articles[self.news..]
    }

    /// The news and then the legal documents.
    pub fn all(&self) -> &[Arc<Article>] {
        &self.articles
    }

    /// The pages outside the news, in the order of the documents.
    pub fn pages(&self) -> &[Arc<Article>] {
        &self.pages
    }

    pub fn by_id(&self, id: &str) -> Option<&Arc<Article>> {
        self.articles.get(self.position(id)?)
    }

    /// The position of an article in [`Archive::all`]. News have the same one in [`Archive::articles`].
    pub fn position(&self, id: &str) -> Option<usize> {
        self.by_id.get(id).copied()
    }

    /// The article with this slug, or else with the id suffix at its end: a slug from an older headline.
    pub fn find(&self, slug: &str) -> Option<&Arc<Article>> {
        let position = self.by_slug.get(slug).or_else(|| self.by_suffix.get(suffix_of(slug)?))?;
        self.articles.get(*position)
    }

    /// The page outside the news with this slug, by the rule of [`Archive::find`].
    pub fn find_page(&self, slug: &str) -> Option<&Arc<Article>> {
        let by_suffix = || {
            let suffix = suffix_of(slug)?;
            self.pages.iter().find(|page| id_suffix(&page.id) == suffix)
        };
        self.pages_by_slug.get(slug).and_then(|position| self.pages.get(*position)).or_else(by_suffix)
    }

    /// The article, legal document or static page that `page` shows.
    pub fn find_shown(&self, page: &Page) -> Option<&Arc<Article>> {
        match page {
            // News and legal documents share their slugs, but not their addresses.
            Page::Article { slug } | Page::LegalDocument { slug } => {
                self.find(slug).filter(|article| article.page_at(slug) == *page)
            }
            Page::Static { slug } => self.find_page(slug),
            _ => None,
        }
    }

    /// These articles in the version and order of the archive.
    pub fn in_order<'a>(&self, articles: impl Iterator<Item = &'a Arc<Article>>) -> Vec<Arc<Article>> {
        let mut included = vec![false; self.articles.len()];
        for article in articles {
            if let Some(position) = self.position(&article.id) {
                included[position] = true;
            }
        }
        let articles = self.articles.iter().zip(included);
        articles.filter(|(_, included)| *included).map(|(article, _)| article.clone()).collect()
    }

    /// The next newer and the next older news: by the article's own document, or else by date.
    pub fn neighbours(&self, article: &Article) -> (Option<Arc<Article>>, Option<Arc<Article>>) {
        let by_id = |id: &Option<String>| self.by_id(id.as_deref()?).cloned();
        if let Some(neighbours) = self.neighbours.iter().find(|neighbours| neighbours.id == article.id) {
            return (by_id(&neighbours.newer), by_id(&neighbours.older));
        }
        let news = self.articles();
        let Some(position) = self.position(&article.id).filter(|position| *position < news.len()) else {
            return (None, None);
        };
        let newer = position.checked_sub(1).and_then(|newer| news.get(newer));
        (newer.cloned(), news.get(position + 1).cloned())
    }
}

/// The neighbours of the article `id`.
#[derive(Clone, Debug, PartialEq)]
struct AdjacentArticles {
    id: String,
    newer: Option<String>,
    older: Option<String>,
}

impl AdjacentArticles {
    /// From the document of one article, whose first item is the article and whose other items have roles.
    fn from_document(document: &Document) -> Option<Self> {
        let article = document.articles.first().filter(|article| article.role.is_none())?;
        let with_role = |role| document.articles.iter().find(|article| article.role == Some(role));
        let id = |role| with_role(role).map(|article| article.id.clone());
        let (newer, older) = (id(Role::Newer), id(Role::Older));
        (newer.is_some() || older.is_some()).then(|| Self { id: article.id.clone(), newer, older })
    }
}

/// The position of each article by its key. The first of a key counts.
fn positions(articles: &[Arc<Article>], key: fn(&Article) -> String) -> Positions {
    articles.iter().enumerate().rev().map(|(position, article)| (key(article), position)).collect()
}

/// The pages outside the news, and the articles.
fn merge(documents: &[Arc<Document>]) -> (Vec<Arc<Article>>, Vec<Arc<Article>>) {
    let mut articles: Vec<Arc<Article>> = Vec::new();
    let mut positions = Positions::new();
    for article in documents.iter().flat_map(|document| &document.articles) {
        let position = *positions.entry(article.id.clone()).or_insert(articles.len());
        match articles.get_mut(position) {
            None => articles.push(Arc::clone(article)),
            Some(known) if completeness(article) > completeness(known) => *known = Arc::clone(article),
            Some(_) => {}
        }
    }
    articles.into_iter().partition(|article| article.is_page)
}

/// Orders the versions of one article: a full one is more complete than any excerpt. The document of a month has short excerpts.
fn completeness(article: &Article) -> (bool, usize) {
    let Article { lead, picture, section, views, event, .. } = article;
    let parts = [lead.is_some(), picture.is_some(), section.is_some(), views.is_some(), event.is_some()];
    let parts = parts.into_iter().filter(|is_known| *is_known).count();
    (!article.excerpt, if article.excerpt { parts + article.tags.len() } else { 0 })
}

/// Gives a new slug to every article whose slug an earlier one has.
fn make_slugs_unique<'a>(articles: impl Iterator<Item = &'a mut Arc<Article>>) {
    let mut taken = Positions::new();
    for (position, article) in articles.enumerate() {
        if taken.contains_key(&article.slug) {
            let slug = free_slug(article, &taken);
            Arc::make_mut(article).slug = slug;
        }
        taken.insert(article.slug.clone(), position);
    }
}

/// The slug with the id suffix, or a number with the suffix if another article has that slug.
fn free_slug(article: &Article, taken: &Positions) -> String {
    let starts = iter::once(article.slug.clone()).chain((2_usize..).map(|number| number.to_string()));
    let mut slugs = starts.map(|start| append_suffix(&start, &article.id));
    slugs.find(|slug| !taken.contains_key(slug)).unwrap_or_default()
}

/// The newest first, undated ones last, ties in their order.
#[cfg(not(target_arch = "wasm32"))]
fn sort_by_date(mut articles: Vec<Arc<Article>>) -> Vec<Arc<Article>> {
    articles.sort_by_key(|article| std::cmp::Reverse(article.sort_key()));
    articles
}

/// The same by insertion at the end, which is less code. Feeds are mostly sorted, in one direction or the other.
#[cfg(target_arch = "wasm32")]
fn sort_by_date(mut articles: Vec<Arc<Article>>) -> Vec<Arc<Article>> {
    let key = |article: Option<&Arc<Article>>| article.map(|article| article.sort_key());
    let is_oldest_first = key(articles.first()) < key(articles.last());
    if is_oldest_first {
        articles.reverse();
    }
    let mut sorted: Vec<Arc<Article>> = Vec::with_capacity(articles.len());
    for article in articles {
        let key = article.sort_key();
        let position = sorted.partition_point(|other| match is_oldest_first {
            true => other.sort_key() > key,
            false => other.sort_key() >= key,
        });
        sorted.insert(position, article);
    }
    sorted
}
