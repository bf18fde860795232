//! For each thing that articles may have in common the articles that have it, in time order.

use std::collections::HashMap;

use super::catalogue::{Catalogue, Number};

/// What the articles of one list have in common. None: this does not matter.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key {
    pub event: Option<u32>,
    pub topic: Option<u32>,
    pub section: Option<u32>,
}

pub struct Postings(HashMap<Key, Vec<Number>>);

impl Postings {
    pub fn of(catalogue: &Catalogue) -> Self {
        let mut lists: HashMap<Key, Vec<Number>> = HashMap::new();
        for number in 0..catalogue.len() as Number {
            let entry = catalogue.entry(number);
            let topics = catalogue.topics(entry).iter().copied().map(Some);
            for topic in topics.chain([None]) {
                for event in either(entry.event) {
                    for section in either(entry.section) {
                        let key = Key { event, topic, section };
                        lists.entry(key).or_default().push(number);
                    }
                }
            }
        }
        Self(lists)
    }

    /// In the order of the numbers; empty when no article has all of these.
    pub fn list(&self, key: Key) -> &[Number] {
        self.0.get(&key).map_or(&[], Vec::as_slice)
    }
}

/// Nothing, and the value if there is one.
fn either(value: Option<u32>) -> impl Iterator<Item = Option<u32>> {
    [None].into_iter().chain(value.map(Some))
}
