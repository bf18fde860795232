//! The feed documents of the published site, as docs/feed.md describes them: the head and the numbered pages of each list, the calendar, and a
//! document for each article and each static page. All values come from the model, so they are valid and safe.

mod item;
mod listing;

pub use listing::Listing;

use std::{iter, sync::Arc};

use anyhow::{Context, Result};

use super::{related::RelatedIndex, site::Site};
use bantin_core::{
    content::Block,
    datetime::Date,
    feed::{CalendarYear, Feed, FeedExtension, Item, NewsArchive, Pagination, Register, Role},
    model::{Article, FrontPage, SiteTime},
    routes::{FEED, List, Page, numbered_documents, reference_on_origin},
    util::character_references::escape_references,
};
use item::{excerpt, front_item, full_item, headline_item, images};

/// The documents of a site.
pub struct Documents<'a> {
    pub site: &'a Site,
    pub related: RelatedIndex<'a>,
    /// See [`listing::listings`].
    pub lists: Vec<Listing>,
    /// The years and months with articles.
    pub years: Vec<CalendarYear>,
    /// The register with the values of its facets.
    register: Option<Register>,
    pub front: PublishedFront,
}

/// The articles of the front page.
pub struct PublishedFront {
    /// In the order of the page.
    pub articles: Vec<Arc<Article>>,
    /// Those that are on a numbered page.
    pub older: Vec<Arc<Article>>,
}

/// The other articles in the document of an article.
#[derive(Default)]
pub struct ArticleNeighbours {
    pub related: Vec<Arc<Article>>,
    pub newer: Option<Arc<Article>>,
    pub older: Option<Arc<Article>>,
}

impl PublishedFront {
    fn new(site: &Site, newest: &[Arc<Article>]) -> Self {
        let older = &site.articles()[newest.len()..];
        let is_pinned = |article: &&Arc<Article>| article.pinned;
        let (pinned, others): (Vec<_>, Vec<_>) = newest.iter().partition(is_pinned);
        let newest: Vec<_> = pinned.into_iter().chain(others).cloned().collect();
        let front = FrontPage::compose(newest, older, site.front.as_deref(), &site.info);
        let articles: Vec<_> = front.articles().cloned().collect();
        let is_older = |article: &&Arc<Article>| older.iter().any(|other| Arc::ptr_eq(article, other));
        Self { older: articles.iter().filter(is_older).cloned().collect(), articles }
    }
}

impl<'a> Documents<'a> {
    pub fn new(site: &'a Site) -> Self {
        let register = listing::register(site);
        let lists = listing::listings(site, register.is_some());
        let newest = lists.first().map(|list| list.articles_on(None)).unwrap_or_default();
        let front = PublishedFront::new(site, newest);
        let years = listing::years(&lists);
        Self { site, related: RelatedIndex::new(&site.archive), lists, years, register, front }
    }

    /// The part that all documents share, as a document without items.
    pub fn common(&self) -> Result<Vec<u8>> {
        self.to_json(self.feed(Vec::new(), &[], &[]), FEED)
    }

    /// The document at the address of a removed article. It has no items.
    pub fn withdrawn(&self, page: &Page) -> Result<Vec<u8>> {
        self.to_json(self.feed(Vec::new(), &[], &[]), &page.document_path())
    }

    /// The document of a numbered page of a list, or of its head. That of the site also has the older articles of the front page.
    pub fn list(&self, list: &Listing, number: Option<u32>) -> Result<Vec<u8>> {
        let address = |path: String| self.site.address.join(&path);
        let is_first = list.list == List::Site && number.is_none();
        let older = if is_first { self.front.older.as_slice() } else { &[] };
        let articles: Vec<&Article> = list.articles_on(number).iter().chain(older).map(|article| &**article).collect();
        let (listed, older) = articles.split_at(articles.len() - older.len());
        let is_month = matches!(list.list, List::Month(_));
        let listed = listed.iter().map(|article| match is_month {
            true => headline_item(article, self.site),
            false => excerpt(article, None, self.site),
        });
        let items = listed.chain(older.iter().map(|article| front_item(article, self.site))).collect();
        let mut feed = self.feed(items, if is_month { &[] } else { &articles }, &[]);
        feed.extension.front = self.site.front.clone().filter(|_| is_first);
        let older = number.unwrap_or(list.paging.count() + 1).saturating_sub(1);
        feed.next_url = (older > 0).then(|| address(list.page(Some(older)).document_path()));
        let [newer, older] = self.adjacent_days(list, number);
        if let Some(register) = self.facets(list, number) {
            feed.extension.register = Some(register.clone());
        }
        if let Some(archive) = &mut feed.extension.archive {
            [archive.newer, archive.older] = list.adjacent;
        }
        feed.extension.pagination = list.list.is_numbered().then(|| Pagination {
            number,
            count: list.stated_count(number),
            url: Some(address(numbered_documents(&list.list))),
            section: list.list.section_slug().map(str::to_owned),
            register: Pagination::register_path(&list.list),
            event: list.list.event_slug().map(str::to_owned),
            newer,
            older,
        });
        self.to_json(feed, &list.page(number).document_path())
    }

    /// The document of the calendar.
    pub fn calendar(&self) -> Result<Vec<u8>> {
        let mut feed = self.feed(Vec::new(), &[], &[]);
        if let Some(archive) = &mut feed.extension.archive {
            archive.years.clone_from(&self.years);
        }
        self.to_json(feed, &Page::Calendar.document_path())
    }

    /// The register with the values of its facets, in the head of its lists.
    pub fn facets(&self, list: &Listing, number: Option<u32>) -> Option<&Register> {
        self.register.as_ref().filter(|_| number.is_none() && matches!(list.list, List::Register(_)))
    }

    /// The document of the article at this position of the archive, with its neighbours. `blocks` is the content of the article.
    pub fn article(&self, position: usize, blocks: &[Block], neighbours: &ArticleNeighbours) -> Result<Vec<u8>> {
        let article = &*self.site.archive.all()[position];
        let ArticleNeighbours { related, newer, older } = neighbours;
        // An item has one role. A neighbour that is also related has the role of a neighbour.
        let is_neighbour = |id: &str| newer.iter().chain(older).any(|article| article.id == id);
        let others: Vec<(Role, &Article)> = (related.iter().filter(|article| !is_neighbour(&article.id)))
            .map(|article| (Role::Related, &**article))
            .chain(newer.as_deref().map(|article| (Role::Newer, article)))
            .chain(older.as_deref().map(|article| (Role::Older, article)))
            .collect();
        let excerpts = others.iter().map(|(role, article)| excerpt(article, Some(*role), self.site));
        let items = iter::once(full_item(article, blocks, self.site)).chain(excerpts).collect();
        let articles: Vec<&Article> = iter::once(article).chain(others.iter().map(|(_, article)| *article)).collect();
        self.to_json(self.feed(items, &articles, blocks), &article.page().document_path())
    }

    /// The document of a page outside the news. `blocks` is its content.
    pub fn static_page(&self, page: &Article, blocks: &[Block]) -> Result<Vec<u8>> {
        let feed = self.feed(vec![full_item(page, blocks, self.site)], &[page], blocks);
        self.to_json(feed, &page.page().document_path())
    }

    /// The neighbours of the article at this position of the archive. Legal documents have no neighbours.
    pub fn neighbours(&self, position: usize) -> ArticleNeighbours {
        let articles = self.site.articles();
        if position >= articles.len() {
            return ArticleNeighbours::default();
        }
        ArticleNeighbours {
            related: self.related.related(position),
            newer: position.checked_sub(1).and_then(|newer| articles.get(newer)).cloned(),
            older: articles.get(position + 1).cloned(),
        }
    }

    /// First and last day of the numbered pages adjacent to a page: the newer and the older one.
    pub fn adjacent_days(&self, list: &Listing, number: Option<u32>) -> [Option<[Date; 2]>; 2] {
        let number = number.unwrap_or(list.paging.count() + 1);
        [number + 1, number.saturating_sub(1)].map(|number| self.days(list.articles_on(Some(number))))
    }

    /// First and last day of some articles in site time. `None` without dates.
    fn days(&self, articles: &[Arc<Article>]) -> Option<[Date; 2]> {
        let dates = articles.iter().filter_map(|article| article.timestamp());
        let days = dates.map(|timestamp| timestamp.date_in(self.site.info.time.offset_of(timestamp)));
        // RFC 3339 has years of four digits. Dates with several offsets may be in another order than their days.
        let days = days.filter(|day| (0..=9999).contains(&day.year()));
        let range = |day| [day, day];
        days.map(range).reduce(|[first, last], [day, _]| [first.min(day), last.max(day)])
    }

    /// A document with the site's data and the pictures of `articles` and of `blocks`.
    fn feed(&self, items: Vec<Item>, articles: &[&Article], blocks: &[Block]) -> Feed {
        let Site { info, address, .. } = self.site;
        Feed {
            title: Some(info.title.clone()),
            home_page_url: address.is_known().then(|| address.root()),
            description: info.tagline.clone(),
            icon: info.logo.clone(),
            favicon: info.icon.clone(),
            language: info.language.clone(),
            items,
            extension: FeedExtension {
                sections: Some(info.sections.clone()),
                anniversaries: info.anniversaries.clone(),
                navigation: info.navigation.clone(),
                publisher: info.publisher.clone(),
                notice: info.notice.clone(),
                article_url: info.article_url.clone(),
                page_url: info.page_url.clone(),
                utc_offset: match info.time {
                    SiteTime::Fixed(offset) => Some(offset),
                    SiteTime::AsWritten { .. } => None,
                },
                images: images(articles, blocks),
                pagination: None,
                register: info.register.clone(),
                archive: info.archive_url.clone().map(|url| NewsArchive { url: Some(url), ..NewsArchive::default() }),
                front: None,
                // Only the publisher uses them.
                theme: None,
                verifications: Vec::new(),
            },
            ..Feed::default()
        }
    }

    /// The JSON of the document at `path`. While the site's address is unknown, its addresses are relative to the document.
    fn to_json(&self, mut feed: Feed, path: &str) -> Result<Vec<u8>> {
        let address = &self.site.address;
        feed.feed_url = Some(address.join(path));
        if !address.is_known() {
            let (root, up) = (address.root(), "../".repeat(path.matches('/').count()));
            feed.map_addresses(&|url| match url.strip_prefix(&root) {
                Some(path) => Some(format!("{up}{path}")),
                None => Some(reference_on_origin(address.origin(), url).into_owned()),
            });
        }
        feed.map_texts(&escape_references);
        serde_json::to_vec(&feed).with_context(|| format!("cannot write the document {path}"))
    }
}
