//! What the open page shows, decided from what is here. Pure: pages only draw it.

use std::sync::Arc;

use crate::state::{DocumentCache, DocumentChain, ListTail, LoadState, PageMeta};
use bantin_core::{
    feed::LoadError,
    i18n::Locale,
    model::{Archive, Article, Section, SiteInfo},
    routes::Page,
};

#[derive(Clone, Debug, PartialEq)]
pub enum PageState {
    /// Its data is on the way.
    Loading,
    Failed(LoadError),
    NotFound,
    List(ArticleList),
    Article(Arc<Article>),
}

/// The front page or a section, as far as it has been opened, or a numbered page of their archive.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ArticleList {
    /// None: of the whole site.
    pub section: Option<Section>,
    /// In the order in which they are shown.
    pub articles: Vec<Arc<Article>>,
    pub rest: ListTail,
    /// How many feed documents the list stands on.
    pub documents: u32,
}

impl ArticleList {
    /// None for a list that is no numbered page.
    pub fn number(&self) -> Option<u32> {
        match &self.rest {
            ListTail::Numbered(place) => place.number,
            _ => None,
        }
    }

    /// The section's name, and of a numbered page the days of its articles. None: the front page.
    pub fn title(&self, site: &SiteInfo, locale: &Locale) -> Option<String> {
        let section = self.section.as_ref().map(|section| &*section.title);
        if self.number().is_none() {
            return section.map(str::to_owned);
        }
        // Undated articles stand last.
        let mut days = None;
        for timestamp in self.articles.iter().filter_map(|article| article.timestamp()) {
            let day = timestamp.date_in(site.time.of(timestamp));
            let (_, last) = days.unwrap_or((day, day));
            days = Some((day, last));
        }
        Some(match days {
            Some((first, last)) => {
                let written = locale.anniversary_date;
                locale.archive(section, &written(first), &written(last))
            }
            None => section.unwrap_or(locale.all_articles).to_owned(),
        })
    }
}

impl PageState {
    pub fn of(page: &Page, cache: &DocumentCache, archive: &Archive) -> Self {
        let Some(site) = cache.site() else {
            return match cache.load(cache.feed()) {
                Some(LoadState::Failed(problem)) => Self::Failed(problem.clone()),
                _ => Self::Loading,
            };
        };
        match page {
            Page::Front { documents } => {
                let chain = cache.front_chain(*documents);
                let articles = archive.of_documents(&chain.documents);
                // Of the first document alone: what stands on the page keeps its place when the list grows.
                let newest = chain.documents.first().map(|document| &document.articles);
                let on_top = |article: &Arc<Article>| {
                    let mut newest = newest.into_iter().flatten();
                    article.pinned && newest.any(|known| known.id == article.id)
                };
                let (mut articles, others): (Vec<_>, Vec<_>) = articles.into_iter().partition(on_top);
                articles.extend(others);
                Self::list(None, articles, chain, *documents)
            }
            Page::Section { slug, documents } => match site.section(slug) {
                Some(section) => {
                    let chain = cache.section_chain(section, *documents);
                    let mut articles = archive.of_documents(&chain.documents);
                    articles.retain(|article| section.holds(article));
                    Self::list(Some(section.clone()), articles, chain, *documents)
                }
                None => Self::NotFound,
            },
            Page::Archive { section, number } => {
                let slug = section.as_deref();
                let Some(chain) = cache.archive_chain(slug, *number) else {
                    return Self::NotFound;
                };
                let articles = archive.of_documents(&chain.documents);
                let section = slug.and_then(|slug| site.section(slug));
                Self::list(section.cloned(), articles, chain, 1)
            }
            Page::Article { slug } => match archive.find(slug) {
                Some(article) => Self::Article(article.clone()),
                None => match cache.look_up(slug) {
                    ListTail::Loading | ListTail::More(_) => Self::Loading,
                    ListTail::Failed(_, problem) => Self::Failed(problem),
                    ListTail::End | ListTail::Numbered(_) => Self::NotFound,
                },
            },
            Page::Unknown => Self::NotFound,
        }
    }

    fn list(section: Option<Section>, articles: Vec<Arc<Article>>, chain: DocumentChain, documents: u32) -> Self {
        match (articles.is_empty(), chain.rest) {
            (true, ListTail::Failed(_, problem)) => Self::Failed(problem),
            (true, ListTail::Loading) => Self::Loading,
            (_, rest) => Self::List(ArticleList {
                section,
                articles,
                rest,
                documents: documents.max(chain.documents.len() as u32),
            }),
        }
    }

    /// True as long as nothing can be shown.
    pub fn is_loading(&self) -> bool {
        matches!(self, Self::Loading)
    }

    /// False as long as something that the page needs is on the way.
    pub fn is_complete(&self) -> bool {
        match self {
            Self::Loading => false,
            Self::List(list) => list.rest != ListTail::Loading,
            _ => true,
        }
    }

    /// None as long as nothing is known of the page.
    pub fn head(&self, site: Option<&SiteInfo>, locale: &Locale) -> Option<PageMeta> {
        let Some(site) = site else {
            return matches!(self, Self::Failed(_)).then(|| PageMeta::problem(None, locale));
        };
        Some(match self {
            Self::Loading => return None,
            Self::Failed(_) => PageMeta::problem(Some(site), locale),
            Self::NotFound => PageMeta::not_found(site, locale),
            Self::List(list) => match list.title(site, locale) {
                Some(title) => PageMeta::list(&title, site),
                None => PageMeta::front(site),
            },
            Self::Article(article) => PageMeta::article(article, site),
        })
    }
}
