//! The lists of every publish, and the redirects from pages of lists that are gone: deleted and renamed sections, and numbered pages.

use std::collections::{BTreeMap, HashSet};

use serde::{Deserialize, Serialize};

use super::documents::Listing;
use bantin_core::{feed::Section, model::fold, routes::Page};

/// A list that was published once.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListRecord {
    /// The last title of the section. Empty for the whole site.
    pub title: Box<str>,
    /// The highest number of numbered pages that the list has had.
    pub pages: u32,
    /// The slug of the section that has taken the title of this one after it was gone.
    #[serde(default)]
    pub successor: Option<Box<str>>,
}

/// Lists by the slug of their section, or an empty text for the whole site.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListHistory(pub BTreeMap<Box<str>, ListRecord>);

/// A page that is gone, and the one that replaces it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListRedirect {
    pub from: Page,
    pub to: Page,
    /// The title of the section of `to`; `None` for the whole site.
    pub title: Option<String>,
}

impl ListHistory {
    /// Records the lists of this publish. A section that is gone keeps its record.
    pub fn update(mut self, lists: &[Listing]) -> Self {
        let sections: Vec<&Section> = lists.iter().filter_map(|list| list.section).collect();
        for list in lists {
            let record = self.0.entry(key(list.slug()).into()).or_default();
            record.title = list.section.map(|section| section.title.as_str()).unwrap_or_default().into();
            record.pages = record.pages.max(list.paging.count());
            record.successor = None;
        }
        let is_gone = |slug: &str| !slug.is_empty() && sections.iter().all(|section| section.slug != slug);
        for (_, record) in self.0.iter_mut().filter(|(slug, _)| is_gone(slug)) {
            let successor = sections.iter().find(|section| same_title(&section.title, &record.title));
            record.successor = successor.map(|section| section.slug.as_str().into()).or(record.successor.take());
        }
        self
    }

    /// The pages of earlier lists that `lists` do not have, each with the page that replaces it: the same page of the section that has
    /// taken the title, the head of the list, or the front page.
    pub fn redirects(&self, lists: &[Listing]) -> Vec<ListRedirect> {
        let mut redirects = Vec::new();
        for (slug, record) in &self.0 {
            let slug = Some(&**slug).filter(|slug| !slug.is_empty());
            let list = self.replacement(slug, lists);
            let title = list.and_then(|list| Some(list.section?.title.clone()));
            let is_gone = list.is_none_or(|list| list.slug() != slug);
            let count = list.map_or(0, |list| list.paging.count());
            let mut redirect = |number: Option<u32>, kept: Option<u32>| {
                let to = list.map_or_else(Page::front, |list| list.page(kept));
                redirects.push(ListRedirect { from: Page::list(slug, number), to, title: title.clone() });
            };
            if is_gone {
                redirect(None, None);
            }
            let first = if is_gone { 1 } else { count + 1 };
            for number in first..=record.pages {
                redirect(Some(number), Some(number).filter(|number| is_gone && *number <= count));
            }
        }
        redirects
    }

    /// The list with this slug, or that of the last section that has taken its title.
    fn replacement<'a, 'b>(&'a self, mut slug: Option<&'a str>, lists: &'b [Listing<'b>]) -> Option<&'b Listing<'b>> {
        // Two sections may have exchanged their titles.
        let mut visited = HashSet::new();
        loop {
            if let Some(list) = lists.iter().find(|list| list.slug() == slug) {
                return Some(list);
            }
            let gone = slug.filter(|slug| visited.insert(*slug))?;
            slug = Some(self.0.get(gone)?.successor.as_deref()?);
        }
    }
}

fn key(slug: Option<&str>) -> &str {
    slug.unwrap_or_default()
}

/// Titles are equal if they differ in marks, case and punctuation only.
fn same_title(title: &str, other: &str) -> bool {
    let (folded, other_folded) = (fold(title), fold(other));
    if folded.is_empty() { title == other } else { folded == other_folded }
}
