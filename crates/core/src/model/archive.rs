//! All that is known of the past: the documents of a feed as one list of articles.

use std::{collections::HashMap, iter, sync::Arc};

use super::{
    Article, Document,
    best::best,
    slug::{ending, ending_in, with_ending},
};
use crate::feed::Role;

/// Articles newest first, undated last, each once, each with a slug of its own.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Archive {
    articles: Vec<Arc<Article>>,
    by_id: Places,
    by_slug: Places,
    by_ending: Places,
    /// What the documents of single articles say.
    neighbours: Vec<Neighbours>,
}

/// Places in the list of articles.
type Places = HashMap<String, usize>;

impl Archive {
    /// Merges documents. Of two items with one id the first stays, unless it is an excerpt and the other is not.
    /// Of two articles with one slug the first keeps it and the other gets its ending: documents that come later change no address.
    pub fn of(documents: &[Arc<Document>]) -> Self {
        let mut articles = merged(documents);
        separate_slugs(articles.iter_mut());
        Self::with(in_time(articles), documents)
    }

    /// The same of all documents that there are: of two articles with one slug the older one keeps it, so that no new article takes an address
    /// from another; one without a date has no claim against one with.
    pub fn of_all(documents: &[Arc<Document>]) -> Self {
        let mut articles = in_time(merged(documents));
        let dated = articles.partition_point(|article| article.timestamp().is_some());
        let (dated, undated) = articles.split_at_mut(dated);
        separate_slugs(dated.iter_mut().rev().chain(undated));
        Self::with(articles, documents)
    }

    fn with(articles: Vec<Arc<Article>>, documents: &[Arc<Document>]) -> Self {
        let places = |key: fn(&Article) -> String| {
            let places = articles.iter().enumerate().rev();
            places.map(|(place, article)| (key(article), place)).collect()
        };
        Self {
            by_id: places(|article| article.id.clone()),
            by_slug: places(|article| article.slug.clone()),
            by_ending: places(|article| ending(&article.id)),
            neighbours: documents.iter().filter_map(|document| told_neighbours(document)).collect(),
            articles,
        }
    }

    /// Newest first, undated last.
    pub fn articles(&self) -> &[Arc<Article>] {
        &self.articles
    }

    pub fn by_id(&self, id: &str) -> Option<&Arc<Article>> {
        self.articles.get(*self.by_id.get(id)?)
    }

    /// The place among [`Archive::articles`] of the article with this id.
    pub fn place_of(&self, id: &str) -> Option<usize> {
        self.by_id.get(id).copied()
    }

    /// By its slug, else by the ending of an older one.
    pub fn find(&self, slug: &str) -> Option<&Arc<Article>> {
        let place = (self.by_slug.get(slug)).or_else(|| self.by_ending.get(ending_in(slug)?))?;
        self.articles.get(*place)
    }

    /// The articles of these documents, as the archive knows them; newest first, each once.
    pub fn of_documents(&self, documents: &[Arc<Document>]) -> Vec<Arc<Article>> {
        let mut named = vec![false; self.articles.len()];
        for article in documents.iter().flat_map(|document| &document.articles) {
            if let Some(place) = self.by_id.get(&article.id) {
                named[*place] = true;
            }
        }
        (self.articles.iter().zip(named)).filter(|(_, named)| *named).map(|(article, _)| Arc::clone(article)).collect()
    }

    /// At most `most` of those whose views are known: most views first, ties newer first.
    pub fn most_read(&self, most: usize) -> Vec<Arc<Article>> {
        let counted = self.articles.iter().filter(|article| article.views.is_some());
        best(counted.cloned(), most, |one, other| one.views > other.views)
    }

    /// The next newer and the next older article: as the article's own document says, else by order.
    pub fn neighbours(&self, article: &Article) -> (Option<Arc<Article>>, Option<Arc<Article>>) {
        let told = self.neighbours.iter().find(|told| told.of == article.id);
        match (told, self.by_id.get(&article.id)) {
            (Some(told), _) => {
                let known = |id: &Option<String>| self.by_id(id.as_deref()?).cloned();
                (known(&told.newer), known(&told.older))
            }
            (None, Some(place)) => {
                let newer = place.checked_sub(1).and_then(|place| self.articles.get(place));
                (newer.cloned(), self.articles.get(place + 1).cloned())
            }
            (None, None) => (None, None),
        }
    }
}

/// Ids of the articles beside another, as its own document says them.
#[derive(Clone, Debug, PartialEq)]
struct Neighbours {
    of: String,
    newer: Option<String>,
    older: Option<String>,
}

fn merged(documents: &[Arc<Document>]) -> Vec<Arc<Article>> {
    let mut articles: Vec<Arc<Article>> = Vec::new();
    let mut places = Places::new();
    for article in documents.iter().flat_map(|document| &document.articles) {
        let place = *places.entry(article.id.clone()).or_insert(articles.len());
        match articles.get_mut(place) {
            None => articles.push(Arc::clone(article)),
            Some(known) if known.excerpt && !article.excerpt => *known = Arc::clone(article),
            Some(_) => {}
        }
    }
    articles
}

/// The first of those that claim a slug keeps it.
fn separate_slugs<'a>(articles: impl Iterator<Item = &'a mut Arc<Article>>) {
    let mut taken = Places::new();
    for (place, article) in articles.enumerate() {
        if taken.contains_key(&article.slug) {
            let slug = free_slug(article, &taken);
            Arc::make_mut(article).slug = slug;
        }
        taken.insert(article.slug.clone(), place);
    }
}

/// Newest first, undated last; of equals the earlier one comes first.
#[cfg(not(target_arch = "wasm32"))]
fn in_time(mut articles: Vec<Arc<Article>>) -> Vec<Arc<Article>> {
    articles.sort_by_key(|article| std::cmp::Reverse(article.seconds()));
    articles
}

/// The same in little code: a reader has few documents, they come in order, and most articles are put at the end.
#[cfg(target_arch = "wasm32")]
fn in_time(articles: Vec<Arc<Article>>) -> Vec<Arc<Article>> {
    let mut sorted: Vec<Arc<Article>> = Vec::with_capacity(articles.len());
    for article in articles {
        let place = sorted.partition_point(|before| before.seconds() >= article.seconds());
        sorted.insert(place, article);
    }
    sorted
}

/// With the ending; where an editor took even that by hand, with a number before it.
fn free_slug(article: &Article, taken: &Places) -> String {
    let numbered = (2_usize..).map(|number| with_ending(&number.to_string(), &article.id));
    iter::once(with_ending(&article.slug, &article.id))
        .chain(numbered)
        .find(|slug| !taken.contains_key(slug))
        .unwrap_or_default()
}

/// A document of one whole article: that comes first, and the roles of the others say what they are to it.
fn told_neighbours(document: &Document) -> Option<Neighbours> {
    let whole = (document.articles.first()).filter(|article| article.role.is_none())?;
    let told = |role| {
        let mut articles = document.articles.iter();
        let neighbour = articles.find(|article| article.role == Some(role))?;
        Some(neighbour.id.clone())
    };
    let (newer, older) = (told(Role::Newer), told(Role::Older));
    let of = whole.id.clone();
    (newer.is_some() || older.is_some()).then_some(Neighbours { of, newer, older })
}
