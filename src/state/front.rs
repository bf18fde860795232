//! The state of the front page.

use std::sync::Arc;

use bantin_core::{
    model::{Archive, Article, Document, FrontPage, SiteInfo},
    routes::List,
};

use super::ListTail;

/// The front page.
#[derive(Clone, Debug)]
pub struct FrontState {
    pub front: Arc<FrontPage>,
    /// True if the list of the newest articles has more than the top and the river.
    pub has_more: bool,
}

impl FrontState {
    pub(super) fn new(document: &Document, tail: &ListTail, archive: &Archive, site: &SiteInfo) -> Self {
        let news = || document.articles.iter().filter(|article| article.is_in(&List::Site));
        let newest = archive.in_order(news().filter(|article| article.role.is_none()));
        let newest = pinned_first(newest, document);
        let count = newest.len();
        let older = archive.in_order(news().filter(|article| article.role.is_some()));
        let front = FrontPage::compose(newest, &older, document.front.as_deref(), site);
        let is_last = match tail {
            ListTail::Pages(pagination) => pagination.count == 0,
            tail => *tail == ListTail::End,
        };
        Self { has_more: !is_last || count > front.top.len() + front.river.len(), front: Arc::new(front) }
    }
}

/// The articles that the document pins, then the others.
pub(super) fn pinned_first(articles: Vec<Arc<Article>>, document: &Document) -> Vec<Arc<Article>> {
    let is_pinned =
        |article: &Arc<Article>| article.pinned && document.articles.iter().any(|known| known.id == article.id);
    let (mut articles, others): (Vec<_>, Vec<_>) = articles.into_iter().partition(is_pinned);
    articles.extend(others);
    articles
}
