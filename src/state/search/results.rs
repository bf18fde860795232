use std::sync::Arc;

use bantin_core::{
    datetime::{Date, Timestamp},
    feed::LoadError,
    model::Article,
    routes::{BasePath, Page, REGISTER_FILTER, SearchParams},
};
use bantin_search::{Title, Total};

use super::{SearchCache, cache::LoadedTitle, search_of, shown};

/// What the search page shows.
#[derive(Clone, Debug, PartialEq)]
pub enum SearchState {
    /// The search has no words.
    Empty,
    Searching,
    Results(SearchResults),
    /// The site was published without an index.
    NoIndex,
    Failed(LoadError),
}

/// The answer to a search, as far as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct SearchResults {
    pub total: Total,
    /// The first results, in order.
    pub results: Vec<Arc<SearchResult>>,
    /// True while the titles of further results are loading.
    pub is_loading: bool,
    /// True if there are more results than the address asks for.
    pub has_more: bool,
    /// First and last day of the articles that could not be searched; `None` for articles without a date.
    pub incomplete: Vec<[Option<Date>; 2]>,
    /// True if the titles of some results could not be loaded.
    pub lacks_titles: bool,
    /// Why something could not be loaded, if that may be temporary.
    pub error: Option<LoadError>,
}

/// An article in a list of results.
#[derive(Clone, Debug, PartialEq)]
pub struct SearchResult {
    pub title: String,
    pub page: Page,
    pub published: Option<Timestamp>,
    /// Slug of the section.
    pub section: Option<String>,
}

impl SearchResult {
    /// `None` if the path is not that of an article, a legal document or a static page.
    pub(super) fn from_title(title: Title) -> Option<Self> {
        let path = if title.path.contains('/') { title.path.clone() } else { Page::article(&title.path).path() };
        let page = Page::parse(&["/", &path].concat(), "", &BasePath::default());
        page.slug()?;
        Some(Self { published: title.timestamp(), title: title.title, page, section: title.section })
    }

    pub(super) fn from_article(article: &Article) -> Self {
        Self {
            title: article.title().into_owned(),
            page: article.page(),
            published: article.timestamp(),
            section: article.document.as_ref().map(|_| REGISTER_FILTER.to_owned()).or_else(|| article.section.clone()),
        }
    }
}

impl SearchState {
    pub fn new(params: &SearchParams, cache: &SearchCache) -> Self {
        match cache.manifest_error() {
            Some(LoadError::Missing(_)) => return Self::NoIndex,
            Some(error) => return Self::Failed(error.clone()),
            None => {}
        }
        if search_of(params).query.is_empty() {
            return Self::Empty;
        }
        let Some(answer) = cache.answer().filter(|_| cache.is_open(params)) else { return Self::Searching };
        let days = |article| cache.manifest()?.approximate_day(article);
        let mut results = SearchResults {
            total: answer.total,
            results: Vec::new(),
            is_loading: false,
            has_more: answer.hits.len() > shown(params),
            incomplete: answer.incomplete.iter().map(|range| [days(range.start), days(range.end - 1)]).collect(),
            lacks_titles: false,
            error: cache.temporary_error().cloned(),
        };
        for hit in answer.hits.iter().take(shown(params)) {
            match cache.title(hit.article) {
                LoadedTitle::Loaded(result) => results.results.push(result),
                LoadedTitle::Missing => results.lacks_titles = true,
                // The following results would move those below them.
                LoadedTitle::Loading => {
                    results.is_loading = true;
                    break;
                }
            }
        }
        if results.is_loading && results.results.is_empty() { Self::Searching } else { Self::Results(results) }
    }

    /// False until the answer and its titles are loaded, or cannot be loaded.
    pub fn is_complete(&self) -> bool {
        match self {
            Self::Searching => false,
            Self::Results(results) => !results.is_loading,
            _ => true,
        }
    }
}
