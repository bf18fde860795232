//! What the open page shows, decided from what is here. Pure: pages only draw it.

use std::sync::Arc;

use crate::state::{Chain, Head, Load, Rest, Shelf};
use bantin_core::{
    feed::Problem,
    i18n::Locale,
    model::{Archive, Article, Edition, Section},
    routes::Page,
};

#[derive(Clone, Debug, PartialEq)]
pub enum Showing {
    /// Its data is on the way.
    Loading,
    Failed(Problem),
    NotFound,
    List(List),
    Article(Arc<Article>),
}

/// The front page or a section, as far as it has been opened, or a numbered page of their archive.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct List {
    /// None: of the whole site.
    pub section: Option<Section>,
    /// In the order in which they are shown.
    pub articles: Vec<Arc<Article>>,
    pub rest: Rest,
    /// How many feed documents the list stands on.
    pub documents: u32,
}

impl List {
    /// None for a list that is no numbered page.
    pub fn number(&self) -> Option<u32> {
        match &self.rest {
            Rest::Numbered(place) => place.number,
            _ => None,
        }
    }

    /// The section's name, and of a numbered page the days of its articles. None: the front page.
    pub fn title(&self, edition: &Edition, locale: &Locale) -> Option<String> {
        let section = self.section.as_ref().map(|section| &*section.title);
        if self.number().is_none() {
            return section.map(str::to_owned);
        }
        // Undated articles stand last.
        let mut days = None;
        for moment in self.articles.iter().filter_map(|article| article.moment()) {
            let day = moment.date_in(edition.time.of(moment));
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

impl Showing {
    pub fn of(page: &Page, shelf: &Shelf, archive: &Archive) -> Self {
        let Some(edition) = shelf.edition() else {
            return match shelf.load(shelf.feed()) {
                Some(Load::Failed(problem)) => Self::Failed(problem.clone()),
                _ => Self::Loading,
            };
        };
        match page {
            Page::Front { documents } => {
                let chain = shelf.front_chain(*documents);
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
            Page::Section { slug, documents } => match edition.section(slug) {
                Some(section) => {
                    let chain = shelf.section_chain(section, *documents);
                    let mut articles = archive.of_documents(&chain.documents);
                    articles.retain(|article| section.holds(article));
                    Self::list(Some(section.clone()), articles, chain, *documents)
                }
                None => Self::NotFound,
            },
            Page::Archive { section, number } => {
                let slug = section.as_deref();
                let Some(chain) = shelf.archive_chain(slug, *number) else {
                    return Self::NotFound;
                };
                let articles = archive.of_documents(&chain.documents);
                let section = slug.and_then(|slug| edition.section(slug));
                Self::list(section.cloned(), articles, chain, 1)
            }
            Page::Article { slug } => match archive.find(slug) {
                Some(article) => Self::Article(article.clone()),
                None => match shelf.look_up(slug) {
                    Rest::Loading | Rest::More(_) => Self::Loading,
                    Rest::Failed(_, problem) => Self::Failed(problem),
                    Rest::End | Rest::Numbered(_) => Self::NotFound,
                },
            },
            Page::Unknown => Self::NotFound,
        }
    }

    fn list(section: Option<Section>, articles: Vec<Arc<Article>>, chain: Chain, documents: u32) -> Self {
        match (articles.is_empty(), chain.rest) {
            (true, Rest::Failed(_, problem)) => Self::Failed(problem),
            (true, Rest::Loading) => Self::Loading,
            (_, rest) => {
                Self::List(List { section, articles, rest, documents: documents.max(chain.documents.len() as u32) })
            }
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
            Self::List(list) => list.rest != Rest::Loading,
            _ => true,
        }
    }

    /// None as long as nothing is known of the page.
    pub fn head(&self, edition: Option<&Edition>, locale: &Locale) -> Option<Head> {
        let Some(edition) = edition else {
            return matches!(self, Self::Failed(_)).then(|| Head::problem(None, locale));
        };
        Some(match self {
            Self::Loading => return None,
            Self::Failed(_) => Head::problem(Some(edition), locale),
            Self::NotFound => Head::not_found(edition, locale),
            Self::List(list) => match list.title(edition, locale) {
                Some(title) => Head::list(&title, edition),
                None => Head::front(edition),
            },
            Self::Article(article) => Head::article(article, edition),
        })
    }
}
