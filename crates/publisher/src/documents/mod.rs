//! What a published site says in JSON Feed, under the contract of docs/feed.md: a list's newest articles, its numbered documents, and a
//! document for each article. Everything in them comes from the newsroom, so it is mended and safe; texts are canonical HTML.

mod addresses;
mod feed;
mod images;
mod item;
pub mod paths;

use std::{ops::Range, sync::Arc};

use super::{paging::Paging, related::RelatedIndex, site::Site};
use bantin_core::{
    datetime::Date,
    feed::Role,
    model::{Article, Section},
};
use feed::{Document, PageOf};
use item::Shape;

/// A list that is published: the whole site's or a section's.
pub struct List<'a> {
    pub section: Option<&'a Section>,
    /// Newest first.
    pub articles: Vec<Arc<Article>>,
    pub paging: Paging,
}

impl List<'_> {
    /// The places of the articles of its head, or of the page with this number; none when there is no such page.
    pub fn places(&self, number: Option<usize>) -> Range<usize> {
        match number {
            Some(number) => self.paging.page(number).unwrap_or_default(),
            None => self.paging.head(),
        }
    }

    /// How many numbered pages its head, or the page with this number, says there are. A page knows of the next one and of no more, so
    /// that it changes once, when that comes.
    pub fn count_told(&self, number: Option<usize>) -> usize {
        let count = self.paging.count();
        number.map_or(count, |number| count.min(number + 1))
    }
}

/// The documents of a site.
pub struct Documents<'a> {
    pub site: &'a Site,
    pub related: RelatedIndex<'a>,
    /// The whole site's first, then the sections' in menu order.
    pub lists: Vec<List<'a>>,
}

/// What the document of one article holds besides it.
pub struct Company {
    pub related: Vec<Arc<Article>>,
    pub newer: Option<Arc<Article>>,
    pub older: Option<Arc<Article>>,
}

impl<'a> Documents<'a> {
    pub fn of(site: &'a Site) -> Self {
        let list = |section: Option<&'a Section>, articles: Vec<Arc<Article>>| List {
            section,
            paging: Paging::of(articles.len()),
            articles,
        };
        let mut lists = vec![list(None, site.articles().to_vec())];
        for section in &site.info.sections {
            lists.push(list(Some(section), site.of_section(section)));
        }
        Self { site, related: RelatedIndex::new(&site.archive), lists }
    }

    /// What every document says, whatever its items are.
    pub fn common(&self) -> Vec<u8> {
        let document =
            Document { site: self.site, path: paths::FEED.to_owned(), next: None, page: None, items: Vec::new() };
        document.bytes()
    }

    /// The document of a list: its head, or the one with this number. Empty when the list has no such number.
    pub fn list(&self, list: &List, number: Option<usize>) -> Vec<u8> {
        let slug = list.section.map(|section| section.slug.as_str());
        let paging = list.paging;
        let older = number.unwrap_or(paging.count() + 1).saturating_sub(1);
        let [newer_days, older_days] = self.beside(list, number);
        let document = Document {
            site: self.site,
            path: paths::list(slug, number),
            next: (older > 0).then(|| paths::list(slug, Some(older))),
            page: Some(PageOf {
                number,
                count: list.count_told(number),
                url: self.site.address.of(&paths::template(slug)),
                section: slug,
                newer: newer_days,
                older: older_days,
            }),
            items: list.articles[list.places(number)]
                .iter()
                .map(|article| (Shape::Excerpt(None), &**article))
                .collect(),
        };
        document.bytes()
    }

    /// The document of the article at this place of the archive, which stands in this company.
    pub fn article(&self, place: usize, company: &Company) -> Vec<u8> {
        let article = &self.site.articles()[place];
        let Company { related, newer, older } = &company;
        // An item has one role; what is related to the article is seen from what they have in common.
        let neighbours = [newer, older].map(|one| one.as_ref().map(|one| &one.id));
        let related =
            (related.iter()).filter(|one| !neighbours.contains(&Some(&one.id))).map(|one| (Role::Related, one));
        let newer = newer.iter().map(|one| (Role::Newer, one));
        let older = older.iter().map(|one| (Role::Older, one));
        let beside = related.chain(newer).chain(older);
        let beside = beside.map(|(role, one)| (Shape::Excerpt(Some(role)), &**one));
        let items = std::iter::once((Shape::Whole, &**article)).chain(beside).collect();
        let document = Document { site: self.site, path: paths::article(&article.slug), next: None, page: None, items };
        document.bytes()
    }

    /// The articles that stand beside the one at this place of the archive.
    pub fn company(&self, place: usize) -> Company {
        let articles = self.site.articles();
        Company {
            related: self.related.related(place),
            newer: place.checked_sub(1).and_then(|place| articles.get(place)).cloned(),
            older: articles.get(place + 1).cloned(),
        }
    }

    /// First and last day of the numbered pages beside this one of a list: the newer and the older.
    pub fn beside(&self, list: &List, number: Option<usize>) -> [Option<[Date; 2]>; 2] {
        let place = number.unwrap_or(list.paging.count() + 1);
        [place + 1, place.saturating_sub(1)].map(|number| self.days(list, number))
    }

    /// First and last day of a numbered page, in site time; None when there is no such page, or it has no dates.
    fn days(&self, list: &List, number: usize) -> Option<[Date; 2]> {
        let articles = &list.articles[list.paging.page(number)?];
        let day = |article: &Arc<Article>| {
            let timestamp = article.timestamp()?;
            Some(timestamp.date_in(self.site.info.time.of(timestamp)))
        };
        // Where each date has its own offset, the earlier timestamp may be of the later day. RFC 3339 has no years of five digits.
        let days = articles.iter().filter_map(day);
        let mut days = days.filter(|day| (0..=9999).contains(&day.year()));
        let some = days.next()?;
        let ends = |[first, last]: [Date; 2], day| [first.min(day), last.max(day)];
        Some(days.fold([some; 2], ends))
    }
}
