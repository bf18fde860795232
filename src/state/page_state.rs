//! What the open page shows, derived from the loaded documents.

use std::sync::Arc;

use bantin_core::{
    feed::{CalendarYear, LoadError, NewsArchive},
    i18n::Locale,
    model::{Article, Document, LEAD_CANDIDATES, SiteInfo, adjacent_days, promote},
    routes::{BasePath, List, Page},
};

use super::{
    ArticleList, DocumentCache, DocumentChain, FrontState, ListTail, LoadState, PageMeta, SearchState,
    front::pinned_first,
};

#[derive(Clone, Debug)]
pub enum PageState {
    Loading,
    Failed(LoadError),
    NotFound,
    Front(FrontState),
    List(ArticleList),
    /// The years with articles, the newest first.
    Calendar(Vec<CalendarYear>),
    /// An article or a static page.
    Article(Arc<Article>, ContentState),
    /// The results of a search and its text.
    Search(SearchState, String),
}

/// Whether the content of the open article is loaded.
#[derive(Clone, Debug, PartialEq)]
pub enum ContentState {
    Complete,
    /// The article is an excerpt so far.
    Loading,
    Failed(LoadError),
}

impl PartialEq for PageState {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Loading, Self::Loading) | (Self::NotFound, Self::NotFound) => true,
            (Self::Failed(one), Self::Failed(other)) => one == other,
            (Self::Front(one), Self::Front(other)) => Arc::ptr_eq(&one.front, &other.front),
            (Self::List(one), Self::List(other)) => one == other,
            (Self::Calendar(one), Self::Calendar(other)) => one == other,
            (Self::Article(one, content), Self::Article(other, other_content)) => {
                Arc::ptr_eq(one, other) && content == other_content
            }
            (Self::Search(one, text), Self::Search(other, other_text)) => one == other && text == other_text,
            _ => false,
        }
    }
}

impl ContentState {
    /// An excerpt is completed by the document of its page, if the site has one. `None` if the article was removed: that document has no
    /// items.
    fn of(article: &Article, cache: &DocumentCache) -> Option<Self> {
        let address = cache.site().filter(|_| article.excerpt).and_then(|site| site.document_address(&article.page()));
        let Some(address) = address else {
            return Some(Self::Complete);
        };
        match cache.load_state(&address) {
            None | Some(LoadState::Loading) => Some(Self::Loading),
            Some(LoadState::Loaded(document)) => (!document.articles.is_empty()).then_some(Self::Complete),
            Some(LoadState::Failed(error)) => Some(Self::Failed(error.clone())),
        }
    }
}

impl PageState {
    pub fn new(page: &Page, cache: &DocumentCache) -> Self {
        let Some(site) = cache.site() else {
            return match cache.load_state(cache.feed()) {
                Some(LoadState::Failed(error)) => Self::Failed(error.clone()),
                _ => Self::Loading,
            };
        };
        match page {
            Page::Front => cache.head_chain(&List::Site, 1).map_or(Self::NotFound, |chain| {
                let has_news = |document: &&Arc<Document>| document.listed().any(|article| article.is_in(&List::Site));
                match chain.documents.iter().find(has_news) {
                    Some(document) => Self::Front(FrontState::new(document, &chain.tail, cache.archive(), site)),
                    None => Self::list(List::Site, chain, 1, cache),
                }
            }),
            Page::Archive { list, number } => match cache.archive_chain(list, *number) {
                Some(chain) => Self::list(list.clone(), chain, 1, cache),
                None => Self::NotFound,
            },
            Page::Article { .. } | Page::LegalDocument { .. } | Page::Static { .. } => match cache.find(page) {
                Some(article) => match ContentState::of(article, cache) {
                    Some(content) => Self::Article(article.clone(), content),
                    None => Self::NotFound,
                },
                None => match cache.lookup(page) {
                    ListTail::Loading | ListTail::More(_) => Self::Loading,
                    ListTail::Failed(_, error) => Self::Failed(error),
                    ListTail::End | ListTail::Pages(_) => Self::NotFound,
                },
            },
            Page::Search(params) => Self::Search(SearchState::new(params, &cache.search), params.text.clone()),
            Page::List { list, documents } => match cache.head_chain(list, *documents) {
                Some(chain) => Self::list(list.clone(), chain, *documents, cache),
                None => Self::NotFound,
            },
            Page::Calendar => Self::calendar(cache.calendar_chain(site), cache),
            Page::Unknown => Self::NotFound,
        }
    }

    fn list(list: List, chain: DocumentChain, documents: u32, cache: &DocumentCache) -> Self {
        let mut articles = cache.archive().in_order(chain.articles());
        articles.retain(|article| article.is_in(&list));
        // Only the first document decides on the top of a list, so it stays the same as the list grows.
        match (&list, chain.documents.first().filter(|_| chain.tail.number().is_none())) {
            (List::Site, Some(newest)) => articles = pinned_first(articles, newest),
            (List::Section(_), Some(newest)) => {
                let candidates = newest.listed().filter(|article| article.is_in(&list)).take(LEAD_CANDIDATES).count();
                promote(&mut articles, 0..candidates, 1, Article::has_picture);
            }
            _ => {}
        }
        articles = list.arrange(articles);
        if list.is_oldest_first(chain.tail.number()) {
            articles.reverse();
        }
        let is_full = list.max_articles().is_some_and(|max| articles.len() >= max);
        let tail = if is_full { ListTail::End } else { chain.tail };
        // The site and its sections have a page without articles.
        let may_be_empty = matches!(list, List::Site | List::Section(_));
        let first = chain.documents.first();
        let register = first.and_then(|document| document.register.clone());
        match (articles.is_empty(), tail) {
            (true, ListTail::End | ListTail::Failed(_, LoadError::Missing(_))) if !may_be_empty => Self::NotFound,
            (true, ListTail::Failed(_, error)) => Self::Failed(error),
            (true, ListTail::Loading) => Self::Loading,
            (_, tail) => {
                let documents = documents.max(chain.documents.len() as u32);
                let published = first.and_then(|document| document.archive.clone());
                let archive = published.unwrap_or_else(|| {
                    let [newer, older] = adjacent_days(&list, cache.archive().articles());
                    Arc::new(NewsArchive { newer, older, ..NewsArchive::default() })
                });
                Self::List(ArticleList { list, articles, tail, documents, register, archive })
            }
        }
    }

    /// The years of the published calendar, or else of the loaded articles.
    fn calendar(chain: DocumentChain, cache: &DocumentCache) -> Self {
        match (chain.documents.first(), chain.tail) {
            (None, ListTail::Failed(_, error)) => Self::Failed(error),
            (None, _) => Self::Loading,
            (Some(document), _) => Self::Calendar(match &document.archive {
                Some(archive) => archive.years.clone(),
                None => CalendarYear::from_days(cache.archive().articles().iter().filter_map(|article| article.day)),
            }),
        }
    }

    /// False while the page or the next document of its list is loading. An article is complete once
    /// its text is loaded, or cannot be loaded.
    pub fn is_complete(&self) -> bool {
        match self {
            Self::Loading => false,
            Self::List(list) => list.tail != ListTail::Loading,
            Self::Article(_, content) => *content != ContentState::Loading,
            Self::Search(state, _) => state.is_complete(),
            _ => true,
        }
    }

    /// Identity of the view of `page`. A different key renders new elements, because a reused picture stays visible until
    /// the next one is loaded, and a reused heading is not announced. With the same key the view is updated in place.
    pub fn key(&self, page: &Page) -> String {
        match self {
            // Each page has its own placeholder and its own error.
            Self::Loading => ["loading/", &page.path()].concat(),
            Self::Failed(_) => ["failed/", &page.path()].concat(),
            Self::NotFound => ["not-found/", &page.path()].concat(),
            Self::Front(_) => "front".to_owned(),
            Self::List(list) => list.key(),
            Self::Calendar(_) => page.path(),
            Self::Article(article, _) => ["article", &article.id].join("/"),
            Self::Search(..) => BasePath::default().href(&page.shortest()),
        }
    }

    /// The page's metadata. `None` while the page is loading.
    pub fn meta(&self, site: Option<&SiteInfo>, locale: &Locale) -> Option<PageMeta> {
        Some(match (self, site) {
            (Self::Failed(_), site) => PageMeta::load_error(site, locale),
            (Self::Loading, _) | (_, None) => return None,
            (Self::NotFound, Some(site)) => PageMeta::not_found(site, locale),
            (Self::Front(_), Some(site)) => PageMeta::front(site),
            // The front page of a feed without articles.
            (Self::List(list), Some(site)) if list.articles.is_empty() && list.list == List::Site => {
                PageMeta::front(site)
            }
            (Self::List(list), Some(site)) => PageMeta::list(&list.title(site, locale), site),
            (Self::Calendar(_), Some(site)) => PageMeta::list(locale.calendar, site),
            (Self::Article(article, _), Some(site)) => PageMeta::article(article, site),
            (Self::Search(_, text), Some(site)) => PageMeta::search(text, site, locale),
        })
    }
}
