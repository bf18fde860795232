//! What the open page shows, derived from the loaded documents.

use std::sync::Arc;

use bantin_core::{
    feed::{LoadError, Section},
    i18n::Locale,
    model::{Article, LEAD_CANDIDATES, SiteInfo, promote},
    routes::Page,
};

use super::{DocumentCache, DocumentChain, FrontState, ListTail, LoadState, PageMeta, front::pinned_first};

#[derive(Clone, Debug)]
pub enum PageState {
    Loading,
    Failed(LoadError),
    NotFound,
    Front(FrontState),
    List(ArticleList),
    /// An article or a static page.
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

/// The newest articles, a section, or a numbered page of either, as far as it is loaded.
#[derive(Clone, Debug, Default)]
pub struct ArticleList {
    /// `None` for the whole site.
    pub section: Option<Section>,
    /// In display order.
    pub articles: Vec<Arc<Article>>,
    pub tail: ListTail,
    /// Number of feed documents that the list shows. A long document counts once per [`super::PORTION`] of articles.
    pub documents: u32,
}

impl ArticleList {
    /// The number of a numbered page.
    pub fn number(&self) -> Option<u32> {
        match &self.tail {
            ListTail::Pages(pagination) => pagination.number,
            _ => None,
        }
    }

    /// The same while the list grows.
    pub fn key(&self) -> String {
        let kind = if self.articles.is_empty() { "empty" } else { "list" };
        let slug = self.section.as_ref().map_or("", |section| &section.slug);
        let number = self.number().map(|number| number.to_string()).unwrap_or_default();
        [kind, slug, &number].join("/")
    }

    /// The name of the section or of the list, with the days of its articles for a numbered page.
    pub fn title(&self, site: &SiteInfo, locale: &Locale) -> String {
        let section = self.section.as_ref().map(|section| &*section.title);
        if self.number().is_none() {
            return section.unwrap_or(locale.latest).to_owned();
        }
        // Newest first, undated articles last.
        let timestamps = self.articles.iter().filter_map(|article| article.timestamp());
        let mut days = timestamps.map(|timestamp| timestamp.date_in(site.time.offset_of(timestamp)));
        match days.next() {
            Some(last) => {
                let first = days.next_back().unwrap_or(last);
                let format = locale.date_in_text;
                (locale.archive_title)(section, &format(first), &format(last))
            }
            None => section.unwrap_or(locale.news).to_owned(),
        }
    }
}

/// Articles are equal when the archive shares them; their texts are not compared.
impl PartialEq for ArticleList {
    fn eq(&self, other: &Self) -> bool {
        let Self { section, articles, tail, documents } = self;
        (section, tail, documents) == (&other.section, &other.tail, &other.documents)
            && articles.iter().map(Arc::as_ptr).eq(other.articles.iter().map(Arc::as_ptr))
    }
}

impl PartialEq for PageState {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Loading, Self::Loading) | (Self::NotFound, Self::NotFound) => true,
            (Self::Failed(one), Self::Failed(other)) => one == other,
            (Self::Front(one), Self::Front(other)) => Arc::ptr_eq(&one.front, &other.front),
            (Self::List(one), Self::List(other)) => one == other,
            (Self::Article(one, content), Self::Article(other, other_content)) => {
                Arc::ptr_eq(one, other) && content == other_content
            }
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
        let archive = cache.archive();
        match page {
            Page::Front => {
                let chain = cache.front_chain(1);
                match chain.documents.first() {
                    Some(document) if document.listed().next().is_some() => {
                        Self::Front(FrontState::new(document, &chain.tail, archive, site))
                    }
                    _ => Self::list(None, Vec::new(), chain, 1),
                }
            }
            Page::Latest { documents } => {
                let chain = cache.front_chain(*documents);
                let mut articles = archive.in_order(chain.articles());
                // Only the first document pins articles, so the top of the list stays the same as the list grows.
                if let Some(newest) = chain.documents.first() {
                    articles = pinned_first(articles, newest);
                }
                Self::list(None, articles, chain, *documents)
            }
            Page::Section { slug, documents } => match site.section(slug) {
                Some(section) => {
                    let chain = cache.section_chain(section, *documents);
                    let mut articles = archive.in_order(chain.articles());
                    articles.retain(|article| section.contains(article));
                    // The first document decides, so the top of the list stays the same as the list grows.
                    let newest = chain.documents.iter().take(1).flat_map(|document| document.listed());
                    let candidates = newest.filter(|article| section.contains(article)).take(LEAD_CANDIDATES).count();
                    promote(&mut articles, 0..candidates, 1, Article::has_picture);
                    Self::list(Some(section.clone()), articles, chain, *documents)
                }
                None => Self::NotFound,
            },
            Page::Archive { section, number } => match cache.archive_chain(section.as_deref(), *number) {
                Some(chain) => {
                    let section = section.as_deref().and_then(|slug| site.section(slug));
                    Self::list(section.cloned(), archive.in_order(chain.articles()), chain, 1)
                }
                None => Self::NotFound,
            },
            Page::Article { .. } | Page::Static { .. } => match cache.find(page) {
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
            Page::Unknown => Self::NotFound,
        }
    }

    fn list(section: Option<Section>, articles: Vec<Arc<Article>>, chain: DocumentChain, documents: u32) -> Self {
        match (articles.is_empty(), chain.tail) {
            (true, ListTail::Failed(_, error)) => Self::Failed(error),
            (true, ListTail::Loading) => Self::Loading,
            (_, tail) => {
                let documents = documents.max(chain.documents.len() as u32);
                Self::List(ArticleList { section, articles, tail, documents })
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
            Self::Front(_) => "front".to_owned(),
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
            (Self::Front(_), Some(site)) => PageMeta::front(site),
            // The front page of a feed without articles.
            (Self::List(list), Some(site)) if list.articles.is_empty() && list.section.is_none() => {
                PageMeta::front(site)
            }
            (Self::List(list), Some(site)) => PageMeta::list(&list.title(site, locale), site),
            (Self::Article(article, _), Some(site)) => PageMeta::article(article, site),
        })
    }
}
