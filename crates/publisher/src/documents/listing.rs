//! The published lists: the news of the site and of each section, the register of documents with its parts, and the news of each day, month,
//! event and topic.

use std::{
    collections::{BTreeMap, HashMap},
    iter,
    ops::Range,
    sync::Arc,
};

use crate::{paging::Paging, site::Site};
use bantin_core::{
    datetime::{Date, Month},
    feed::{CalendarYear, MAX_ENTRIES, Register},
    i18n,
    model::{Article, value_slug},
    routes::{Facet, List, Page},
};

/// A published list with its articles.
pub struct Listing {
    pub list: List,
    /// The title of a section or of the register.
    pub title: Option<String>,
    /// The newest first, or the most read first.
    pub articles: Vec<Arc<Article>>,
    pub paging: Paging,
    /// For a day or month: the next later and the next earlier day with articles that are outside of it.
    pub adjacent: [Option<Date>; 2],
}

impl Listing {
    fn new(list: List, title: Option<&str>, articles: Vec<Arc<Article>>) -> Self {
        let articles = list.arrange(articles);
        let paging = match list {
            List::Event(_) => Paging::with_first,
            _ if list.is_numbered() => Paging::new,
            _ => Paging::whole,
        };
        let paging = paging(articles.len());
        Self { list, title: title.map(str::to_owned), paging, articles, adjacent: [None, None] }
    }

    /// The numbers of all pages: `None` for the head, then from the newest to the oldest.
    pub fn numbers(&self) -> impl Iterator<Item = Option<u32>> + use<> {
        iter::once(None).chain((1..=self.paging.last()).rev().map(Some))
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

    /// True for a list with RSS and Atom: the site, a section, the register.
    pub fn is_syndicated(&self) -> bool {
        matches!(self.list, List::Site | List::Section(_) | List::Register(None))
    }
}

/// The site first, then the sections in menu order, the register and its parts, then days and months, events, topics and the most read
/// articles.
pub fn listings(site: &Site, has_register: bool) -> Vec<Listing> {
    let news = site.articles();
    let sections = site.info.sections.iter().map(|section| {
        let list = List::section(&section.slug);
        let articles = news.iter().filter(|article| article.is_in(&list)).cloned().collect();
        Listing::new(list, Some(&section.title), articles)
    });
    let lists = iter::once(Listing::new(List::Site, None, news.to_vec())).chain(sections);
    let register = has_register.then(|| register_listings(site));
    let lists = lists.chain(register.into_iter().flatten());
    lists
        .chain(calendar_listings(news))
        .chain(event_listings(news))
        .chain(topic_listings(site))
        .chain(most_read(news))
        .collect()
}

/// The days and the months with articles.
fn calendar_listings(news: &[Arc<Article>]) -> Vec<Listing> {
    let mut days: BTreeMap<Date, Vec<Arc<Article>>> = BTreeMap::new();
    let mut months: BTreeMap<Month, Vec<Arc<Article>>> = BTreeMap::new();
    for article in news {
        let Some(day) = article.day else { continue };
        days.entry(day).or_default().push(article.clone());
        let month = Month::from_date(day).map(|month| months.entry(month).or_default());
        month.into_iter().for_each(|articles| articles.push(article.clone()));
    }
    let known: Vec<Date> = days.keys().copied().collect();
    let outside = |[first, last]: [Date; 2]| {
        let older = known.partition_point(|day| *day < first).checked_sub(1);
        let newer = known.partition_point(|day| *day <= last);
        [known.get(newer).copied(), older.and_then(|older| known.get(older)).copied()]
    };
    let lists = days.into_iter().map(|(day, articles)| (List::Day(day), articles));
    let lists = lists.chain(months.into_iter().map(|(month, articles)| (List::Month(month), articles)));
    let listing = |(list, articles): (List, _)| {
        let adjacent = list.days().map(outside).unwrap_or_default();
        Listing { adjacent, ..Listing::new(list, None, articles) }
    };
    lists.map(listing).collect()
}

/// The events. The newest article of an event gives its name.
fn event_listings(news: &[Arc<Article>]) -> Vec<Listing> {
    let mut slugs: HashMap<&str, String> = HashMap::new();
    let mut events: BTreeMap<String, Vec<Arc<Article>>> = BTreeMap::new();
    for article in news {
        let Some(name) = &article.event else { continue };
        let slug = slugs.entry(name).or_insert_with(|| value_slug(name));
        events.entry(slug.clone()).or_default().push(article.clone());
    }
    let listing = |(slug, articles): (String, Vec<Arc<Article>>)| {
        let name = articles.first().and_then(|article| article.event.clone());
        Listing::new(List::Event(slug), name.as_deref(), articles)
    };
    events.into_iter().map(listing).collect()
}

/// The tags that have a page.
fn topic_listings(site: &Site) -> Vec<Listing> {
    let mut topics: BTreeMap<&str, Vec<Arc<Article>>> = BTreeMap::new();
    for article in site.articles() {
        let known = article.topics.iter().filter_map(|topic| site.topics.get(topic));
        for slug in known {
            let articles = topics.entry(slug).or_default();
            // Two tags of an article may have one slug.
            if !articles.last().is_some_and(|last| Arc::ptr_eq(last, article)) {
                articles.push(article.clone());
            }
        }
    }
    topics.into_iter().map(|(slug, articles)| Listing::new(List::Topic(slug.to_owned()), None, articles)).collect()
}

/// The most read articles, if the feed has views.
fn most_read(news: &[Arc<Article>]) -> Option<Listing> {
    let viewed: Vec<_> = news.iter().filter(|article| article.is_in(&List::MostRead)).cloned().collect();
    (!viewed.is_empty()).then(|| Listing::new(List::MostRead, None, viewed))
}

/// The years and months with articles.
pub fn years(lists: &[Listing]) -> Vec<CalendarYear> {
    let days = lists.iter().filter_map(|listing| match listing.list {
        List::Month(month) => month.days().next(),
        _ => None,
    });
    CalendarYear::from_days(days)
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
