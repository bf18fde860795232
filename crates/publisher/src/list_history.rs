//! The lists of every publish, and the redirects from pages of lists that are gone: deleted and renamed sections, and numbered pages.

use std::collections::{BTreeMap, HashMap, HashSet};

use serde::{Deserialize, Serialize};

use super::documents::Listing;
use bantin_core::{
    model::normalized_key,
    routes::{DAYS, List, MONTHS, Page},
};

/// A list that was published once.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListRecord {
    /// The last title. Empty for the list of the whole site and for a part of the register.
    pub title: Box<str>,
    /// The highest number of numbered pages that the list has had.
    pub pages: u32,
    /// The path of the list that has taken the title of this one after it was gone. Titles may differ in marks, case and punctuation.
    #[serde(default)]
    pub successor: Option<Box<str>>,
}

/// Lists by their path below the site, such as `chuyen-muc/le-hoi/`; empty for the whole site.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListHistory(pub BTreeMap<Box<str>, ListRecord>);

/// A page that is gone, and the one that replaces it, as paths below the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListRedirect {
    pub from: String,
    pub to: String,
    /// The title of the list of `to`; `None` for the whole site.
    pub title: Option<String>,
}

impl ListHistory {
    /// Records the lists of this publish. A list that is gone keeps its record.
    pub fn update(mut self, lists: &[Listing]) -> Self {
        let current: HashSet<String> = lists.iter().map(|list| list.list.path()).collect();
        for list in lists {
            let record = self.0.entry(list.list.path().into()).or_default();
            record.title = title(list).unwrap_or_default().into();
            record.pages = record.pages.max(list.paging.last());
            record.successor = None;
        }
        // The first list of a title counts.
        let titled = lists.iter().rev().filter_map(|list| Some((normalized_key(title(list)?), list)));
        let by_title: HashMap<String, &Listing> = titled.collect();
        for (path, record) in &mut self.0 {
            let is_gone = !current.contains(&**path);
            if is_gone
                && !record.title.is_empty()
                && let Some(list) = by_title.get(&normalized_key(&record.title))
            {
                record.successor = Some(list.list.path().into());
            }
        }
        self
    }

    /// The pages of earlier lists that `lists` do not have, each with the page that replaces it: the same page of the list that has
    /// taken the title, the first page of the list, or the front page. A part of the register is replaced by the register, a day or month by the calendar.
    pub fn redirects(&self, lists: &[Listing]) -> Vec<ListRedirect> {
        let lists: BTreeMap<String, &Listing> = lists.iter().map(|list| (list.list.path(), list)).collect();
        let (register, calendar) = (List::Register(None).path(), Page::Calendar.path());
        let mut redirects = Vec::new();
        for (path, record) in &self.0 {
            let is_gone = !lists.contains_key(&**path);
            if is_gone && matches!(path.split('/').next(), Some(DAYS | MONTHS)) {
                redirects.push(ListRedirect { from: path.to_string(), to: calendar.clone(), title: None });
                continue;
            }
            let successor = self.replacement(path, &lists);
            let list = successor.or_else(|| lists.get(&register).copied().filter(|_| path.starts_with(&register)));
            let title = list.and_then(title).map(str::to_owned);
            let count = successor.map_or(0, |list| list.paging.last());
            let mut redirect = |from: String, kept: Option<u32>| {
                let to = list.map(|list| list.page(kept).path()).unwrap_or_default();
                redirects.push(ListRedirect { from, to, title: title.clone() });
            };
            if is_gone {
                redirect(path.to_string(), None);
            }
            let first = if is_gone { 1 } else { count + 1 };
            for number in first..=record.pages {
                redirect(format!("{path}trang/{number}/"), Some(number).filter(|number| is_gone && *number <= count));
            }
        }
        redirects
    }

    /// The list at this path, or the last one that has taken its title.
    fn replacement<'a>(&'a self, mut path: &'a str, lists: &BTreeMap<String, &'a Listing>) -> Option<&'a Listing> {
        // Two lists may have exchanged their titles.
        let mut visited = HashSet::new();
        loop {
            if let Some(list) = lists.get(path) {
                return Some(list);
            }
            if !visited.insert(path) {
                return None;
            }
            path = self.0.get(path)?.successor.as_deref()?;
        }
    }
}

fn title(list: &Listing) -> Option<&str> {
    list.title.as_deref()
}
