//! What the open page shows, derived from the loaded documents.

use std::sync::Arc;

use bantin_core::{
    feed::{LoadError, Register},
    i18n::Locale,
    model::{Article, SiteInfo},
    routes::{Facet, List, Page},
};

use super::{DocumentCache, DocumentChain, ListTail, LoadState, PageMeta};

#[derive(Clone, Debug)]
pub enum PageState {
    Loading,
    Failed(LoadError),
    NotFound,
    List(ArticleList),
    Article(Arc<Article>, ContentState),
}

/// Whether the content of the open article is loaded.
#[derive(Clone, Debug, PartialEq)]
pub enum ContentState {
    Complete,
    /// The article is an excerpt so far.
    Loading,
    Failed(LoadError),
}

/// The head or a numbered page of a list, as far as it is loaded.
#[derive(Clone, Debug, Default)]
pub struct ArticleList {
    pub list: List,
    /// In display order.
    pub articles: Vec<Arc<Article>>,
    pub tail: ListTail,
    /// Number of feed documents that the list shows. A long document counts once per [`super::PORTION`] of articles.
    pub documents: u32,
    /// The values of the facets of the register, in the head of one of its published lists.
    pub register: Option<Arc<Register>>,
}

impl ArticleList {
    /// The number of a numbered page.
    pub fn number(&self) -> Option<u32> {
        self.tail.number()
    }

    /// The same while the list grows.
    pub fn key(&self) -> String {
        let kind = if self.articles.is_empty() { "empty/" } else { "list/" };
        [kind, &Page::list(&self.list, self.number()).path()].concat()
    }

    /// The section's name, with the days of its articles for a numbered page. `None` for the front page.
    pub fn title(&self, site: &SiteInfo, locale: &Locale) -> Option<String> {
        let heading = self.heading(site, locale);
        if self.number().is_none() {
            return heading;
        }
        // Newest first, undated articles last.
        let timestamps = self.articles.iter().filter_map(|article| article.timestamp());
        let mut days = timestamps.map(|timestamp| timestamp.date_in(site.time.offset_of(timestamp)));
        Some(match days.next() {
            Some(last) => {
                let first = days.next_back().unwrap_or(last);
                let [first, last] = [first, last].map(locale.date_in_text);
                match (&self.list, heading) {
                    (List::Register(_), Some(heading)) => format!("{heading} ({first} - {last})"),
                    (_, section) => (locale.archive_title)(section.as_deref(), &first, &last),
                }
            }
            None => heading.unwrap_or_else(|| locale.news.to_owned()),
        })
    }

    /// The name of a section or of a list of the register. `None` for the whole site.
    pub fn heading(&self, site: &SiteInfo, locale: &Locale) -> Option<String> {
        match &self.list {
            List::Site => None,
            List::Section(slug) => Some(site.section(slug)?.title.clone()),
            List::Register(None) => Some(locale.documents.to_owned()),
            List::Register(Some(part)) => {
                let value = part.facet.value(self.articles.first()?.document.as_ref()?)?;
                let year = if part.facet == Facet::Year { locale.year } else { "" };
                Some([locale.documents, ": ", year, &value].concat())
            }
        }
    }
}

/// Articles are equal when the archive shares them; their texts are not compared.
impl PartialEq for ArticleList {
    fn eq(&self, other: &Self) -> bool {
        let Self { list, articles, tail, documents, register: _ } = self;
        (list, tail, documents) == (&other.list, &other.tail, &other.documents)
            && articles.iter().map(Arc::as_ptr).eq(other.articles.iter().map(Arc::as_ptr))
    }
}

impl PartialEq for PageState {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Loading, Self::Loading) | (Self::NotFound, Self::NotFound) => true,
            (Self::Failed(one), Self::Failed(other)) => one == other,
            (Self::List(one), Self::List(other)) => one == other,
            (Self::Article(one, content), Self::Article(other, other_content)) => {
                Arc::ptr_eq(one, other) && content == other_content
            }
            _ => false,
        }
    }
}

impl ContentState {
    /// An excerpt is completed by the document of its article, if the site has one.
    fn of(article: &Article, cache: &DocumentCache) -> Self {
        let address = cache.site().filter(|_| article.excerpt).and_then(|site| site.document_address(&article.page()));
        let Some(address) = address else {
            return Self::Complete;
        };
        match cache.load_state(&address) {
            None | Some(LoadState::Loading) => Self::Loading,
            Some(LoadState::Loaded(_)) => Self::Complete,
            Some(LoadState::Failed(error)) => Self::Failed(error.clone()),
        }
    }
}

impl PageState {
    pub fn new(page: &Page, cache: &DocumentCache) -> Self {
        if cache.site().is_none() {
            return match cache.load_state(cache.feed()) {
                Some(LoadState::Failed(error)) => Self::Failed(error.clone()),
                _ => Self::Loading,
            };
        }
        let archive = cache.archive();
        match page {
            Page::Archive { list, number } => match cache.archive_chain(list, *number) {
                Some(chain) => Self::list(list.clone(), chain, 1, cache),
                None => Self::NotFound,
            },
            Page::Article { slug } | Page::LegalDocument { slug } => {
                match archive.find(slug).filter(|article| article.page_at(slug) == *page) {
                    Some(article) => Self::Article(article.clone(), ContentState::of(article, cache)),
                    None => match cache.lookup(page) {
                        ListTail::Loading | ListTail::More(_) => Self::Loading,
                        ListTail::Failed(_, error) => Self::Failed(error),
                        ListTail::End | ListTail::Pages(_) => Self::NotFound,
                    },
                }
            }
            page => match page.as_head().and_then(|(list, documents)| {
                let chain = cache.head_chain(&list, documents)?;
                Some(Self::list(list, chain, documents, cache))
            }) {
                Some(list) => list,
                None => Self::NotFound,
            },
        }
    }

    fn list(list: List, chain: DocumentChain, documents: u32, cache: &DocumentCache) -> Self {
        let mut articles = cache.archive().articles_in(&chain.documents);
        articles.retain(|article| article.is_in(&list));
        // Only the first document of the front page pins articles, so the top of the list stays the same as the list grows.
        if let (List::Site, None) = (&list, chain.tail.number()) {
            let newest = chain.documents.first().map(|document| &document.articles);
            let is_pinned = |article: &Arc<Article>| {
                article.pinned && newest.into_iter().flatten().any(|known| known.id == article.id)
            };
            let others;
            (articles, others) = articles.into_iter().partition(is_pinned);
            articles.extend::<Vec<_>>(others);
        }
        let is_register = matches!(list, List::Register(_));
        let register = chain.documents.first().and_then(|document| document.register.clone());
        match (articles.is_empty(), chain.tail) {
            // A part of the register without documents has no page.
            (true, ListTail::End | ListTail::Failed(_, LoadError::Missing(_))) if is_register => Self::NotFound,
            (true, ListTail::Failed(_, error)) => Self::Failed(error),
            (true, ListTail::Loading) => Self::Loading,
            (_, tail) => {
                let documents = documents.max(chain.documents.len() as u32);
                Self::List(ArticleList { list, articles, tail, documents, register })
            }
        }
    }

    /// False while the page or the next document of its list is loading. An article is complete once
    /// its text is loaded, or cannot be loaded.
    pub fn is_complete(&self) -> bool {
        match self {
            Self::Loading => false,
            Self::List(list) => list.tail != ListTail::Loading,
            Self::Article(_, content) => *content != ContentState::Loading,
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
            Self::List(list) => list.key(),
            Self::Article(article, _) => ["article", &article.id].join("/"),
        }
    }

    /// The page's metadata. `None` while the page is loading.
    pub fn meta(&self, site: Option<&SiteInfo>, locale: &Locale) -> Option<PageMeta> {
        Some(match (self, site) {
            (Self::Failed(_), site) => PageMeta::load_error(site, locale),
            (Self::Loading, _) | (_, None) => return None,
            (Self::NotFound, Some(site)) => PageMeta::not_found(site, locale),
            (Self::List(list), Some(site)) => match list.title(site, locale) {
                Some(title) => PageMeta::list(&title, site),
                None => PageMeta::front(site),
            },
            (Self::Article(article, _), Some(site)) => PageMeta::article(article, site),
        })
    }
}
