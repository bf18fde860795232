//! The search for the relatives of one article.

use super::{
    catalogue::{Catalogue, Entry, Number},
    nearness::{Nearest, Nearness},
    postings::{Key, Postings},
};
use crate::newsroom::Article;

pub struct Search<'a> {
    catalogue: &'a Catalogue,
    postings: &'a Postings,
    article: &'a Article,
    own: &'a Entry,
    topics: &'a [u32],
    most: usize,
    /// The article itself, then its relatives, the best class first.
    found: Vec<Number>,
    looked_at: usize,
}

/// Articles of one rank but for their time.
struct Class {
    event: Option<u32>,
    /// How many topics they share with the article.
    shared: usize,
    same_section: bool,
}

impl<'a> Search<'a> {
    pub fn of(
        catalogue: &'a Catalogue,
        postings: &'a Postings,
        article: &'a Article,
        place: usize,
        most: usize,
    ) -> Self {
        let number = catalogue.at(place);
        let own = catalogue.entry(number);
        Self {
            topics: catalogue.topics(own),
            found: vec![number],
            looked_at: 0,
            catalogue,
            postings,
            article,
            own,
            most,
        }
    }

    /// The places of the relatives, and how many articles were looked at for them.
    pub fn run(mut self) -> (Vec<usize>, usize) {
        self.take_chosen();
        if self.own.event.is_some() {
            self.take_sharing(self.own.event);
        }
        self.take_sharing(None);
        let relatives = self.found.iter().skip(1);
        let places = relatives.map(|number| self.catalogue.entry(*number).place);
        (places.collect(), self.looked_at)
    }

    /// How many relatives are wanted still.
    fn wanted(&self) -> usize {
        (self.most + 1).saturating_sub(self.found.len())
    }

    fn take_chosen(&mut self) {
        for id in &self.article.related {
            if self.wanted() == 0 {
                return;
            }
            match self.catalogue.chosen(id) {
                Some(number) if !self.found.contains(&number) => self.found.push(number),
                _ => {}
            }
        }
    }

    /// Takes from the classes of those about the same event, or of all, from the best on.
    fn take_sharing(&mut self, event: Option<u32>) {
        for shared in (0..=self.topics.len()).rev() {
            for same_section in [true, false] {
                let stranger = event.is_none() && shared == 0 && !same_section;
                let possible = !same_section || self.own.section.is_some();
                if self.wanted() > 0 && possible && !stranger {
                    self.take_nearest(&Class {
                        event,
                        shared,
                        same_section,
                    });
                }
            }
        }
    }

    /// Takes the nearest of a class. Those of all better classes have been taken before.
    fn take_nearest(&mut self, class: &Class) {
        let wanted = self.wanted();
        let mut best: Vec<Nearness> = Vec::with_capacity(wanted + 1);
        for list in self.lists(class) {
            for near in Nearest::of(self.catalogue, list, self.own.seconds) {
                self.looked_at += 1;
                if best.len() == wanted && best.last().is_some_and(|last| *last <= near) {
                    break;
                }
                let Err(place) = best.binary_search(&near) else {
                    continue;
                };
                if self.is_in(class, near.2) {
                    best.insert(place, near);
                    best.truncate(wanted);
                }
            }
        }
        self.found.extend(best.iter().map(|(_, _, number)| number));
    }

    /// Lists of which each article of the class stands in at least one. Who shares all but a few of the topics has one of any
    /// few topics and one more: the shortest lists will do.
    fn lists(&self, class: &Class) -> Vec<&'a [Number]> {
        let list = |topic| {
            self.postings.list(Key {
                event: class.event,
                topic,
                section: self.own.section.filter(|_| class.same_section),
            })
        };
        if class.shared == 0 {
            return vec![list(None)];
        }
        let mut lists: Vec<_> = self.topics.iter().map(|topic| list(Some(*topic))).collect();
        lists.sort_unstable_by_key(|list| list.len());
        lists.truncate(self.topics.len() - class.shared + 1);
        lists
    }

    fn is_in(&self, class: &Class, number: Number) -> bool {
        let other = self.catalogue.entry(number);
        let same_section = self.own.section.is_some() && self.own.section == other.section;
        same_section == class.same_section
            && shared(self.topics, self.catalogue.topics(other)) == class.shared
            && !self.found.contains(&number)
    }
}

/// How many numbers stand in both lists, which are in order.
fn shared(mut one: &[u32], mut other: &[u32]) -> usize {
    let mut count = 0;
    while let ([first, rest @ ..], [second, others @ ..]) = (one, other) {
        count += usize::from(first == second);
        if first <= second {
            one = rest;
        }
        if second <= first {
            other = others;
        }
    }
    count
}
