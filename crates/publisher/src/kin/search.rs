//! The search for the relatives of one article.

use super::{
    best::Best,
    catalogue::{Catalogue, Entry, Number},
    nearness::{Nearest, nearness},
    postings::{Key, Postings},
};
use bantin_core::model::Article;

/// A look in the order of nearness takes as long as so many looks in the order of the list: when this part of a list was not enough,
/// the whole is looked through, which at most doubles the work.
const ORDER_COSTS: usize = 8;
/// Looks in the order of nearness that any list is worth.
const PATIENCE: usize = 64;

pub struct Search<'a> {
    catalogue: &'a Catalogue,
    postings: &'a Postings,
    article: &'a Article,
    own: &'a Entry,
    topics: &'a [u32],
    mark: u64,
    seconds: Option<i64>,
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
            mark: catalogue.mark(number),
            seconds: catalogue.seconds(number),
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
                    self.take_nearest(&Class { event, shared, same_section });
                }
            }
        }
    }

    /// Takes the nearest of a class. Those of all better classes have been taken before.
    fn take_nearest(&mut self, class: &Class) {
        let mut best = Best::of(self.wanted());
        for list in self.lists(class) {
            let nearest = Nearest::of(self.catalogue, list, self.seconds);
            let mut patience = PATIENCE.max(list.len() / ORDER_COSTS);
            for near in nearest {
                self.looked_at += 1;
                if patience == 0 {
                    self.look_through(list, class, &mut best);
                    break;
                }
                patience -= 1;
                if !best.has_room_for(near) {
                    break;
                }
                if self.may_be_in(class, near.2) && self.is_in(class, near.2) {
                    best.insert(near);
                }
            }
        }
        self.found.extend(best.numbers());
    }

    /// Looks at all of a list, in its own order.
    fn look_through(&mut self, list: &[Number], class: &Class, best: &mut Best) {
        self.looked_at += list.len();
        for number in list.iter().copied() {
            if self.may_be_in(class, number) {
                let near = nearness(self.catalogue, self.seconds, number);
                if best.has_room_for(near) && self.is_in(class, number) {
                    best.insert(near);
                }
            }
        }
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

    /// A glance that tells most of those that are not in the class.
    fn may_be_in(&self, class: &Class, number: Number) -> bool {
        let bits = (self.mark & self.catalogue.mark(number)).count_ones();
        let hidden = self.topics.len() - self.mark.count_ones() as usize;
        bits as usize + hidden >= class.shared
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
