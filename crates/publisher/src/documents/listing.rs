//! The published lists: the news of the site and of each section, and the register of documents with its parts.

use std::{collections::HashMap, iter, ops::Range, sync::Arc};

use crate::{paging::Paging, site::Site};
use bantin_core::{
    feed::{MAX_ENTRIES, Register},
    i18n,
    model::{Article, value_slug},
    routes::{Facet, List, Page},
};

/// A published list with its articles.
pub struct Listing {
    pub list: List,
    /// The title of a section or of the register.
    pub title: Option<String>,
    /// The newest first.
    pub articles: Vec<Arc<Article>>,
    pub paging: Paging,
}

impl Listing {
    fn new(list: List, title: Option<&str>, articles: Vec<Arc<Article>>) -> Self {
        Self { list, title: title.map(str::to_owned), paging: Paging::new(articles.len()), articles }
    }

    /// The numbers of all pages: `None` for the head, then from the newest to the oldest.
    pub fn numbers(&self) -> impl Iterator<Item = Option<u32>> + use<> {
        iter::once(None).chain((1..=self.paging.count()).rev().map(Some))
    }

    /// The address of a numbered page, or of the head.
    pub fn page(&self, number: Option<u32>) -> Page {
        Page::list(&self.list, number)
    }

    /// The articles of a numbered page, or of the head. Empty if there is no such page.
    pub fn articles_on(&self, number: Option<u32>) -> &[Arc<Article>] {
        let range: Range<usize> =
            number.map_or(Some(self.paging.head()), |number| self.paging.page(number)).unwrap_or_default();
        &self.articles[range]
    }

    /// The number of numbered pages that a page states. A numbered page states only the next one, so it changes once, when that appears.
    pub fn stated_count(&self, number: Option<u32>) -> u32 {
        let count = self.paging.count();
        number.map_or(count, |number| count.min(number + 1))
    }

    /// True for a list with RSS and Atom. Parts of the register have none.
    pub fn is_syndicated(&self) -> bool {
        !matches!(self.list, List::Register(Some(_)))
    }
}

/// The site first, then the sections in menu order, then the register and its parts.
pub fn listings(site: &Site, has_register: bool) -> Vec<Listing> {
    let news = site.articles();
    let sections = site.info.sections.iter().map(|section| {
        let list = List::section(&section.slug);
        let articles = news.iter().filter(|article| article.is_in(&list)).cloned().collect();
        Listing::new(list, Some(&section.title), articles)
    });
    let lists = iter::once(Listing::new(List::Site, None, news.to_vec())).chain(sections);
    let register = has_register.then(|| register_listings(site));
    lists.chain(register.into_iter().flatten()).collect()
}

fn register_listings(site: &Site) -> Vec<Listing> {
    let title = i18n::locale(site.info.vietnamese).documents;
    let documents = site.archive.legal_documents();
    let mut lists = vec![Listing::new(List::Register(None), Some(title), documents.to_vec())];
    let mut positions: HashMap<String, usize> = HashMap::new();
    let mut parts: Vec<(List, Vec<Arc<Article>>)> = Vec::new();
    for article in documents {
        for facet in Facet::ALL {
            let Some(value) = article.document.as_ref().and_then(|document| facet.value(document)) else { continue };
            let list = List::Register(Some(facet.part(&value)));
            let position = *positions.entry(list.path()).or_insert(parts.len());
            match parts.get_mut(position) {
                Some((_, articles)) => articles.push(Arc::clone(article)),
                None => parts.push((list, vec![Arc::clone(article)])),
            }
        }
    }
    lists.extend(parts.into_iter().map(|(list, articles)| Listing::new(list, None, articles)));
    lists
}

/// The register with the values of its facets: years from the newest, kinds and issuers by their slug, so that a new legal document moves none.
pub fn register(site: &Site) -> Option<Register> {
    let mut register = site.info.register.clone()?;
    register.add_values(site.archive.legal_documents().iter().filter_map(|article| article.document.as_deref()));
    for facet in [Facet::Kind, Facet::Issuer] {
        register.values_mut(facet).sort_by_cached_key(|value| value_slug(value));
    }
    Facet::ALL.into_iter().for_each(|facet| register.values_mut(facet).truncate(MAX_ENTRIES));
    Some(register)
}
