//! Which items count, and where they stand.

use std::collections::{HashMap, HashSet};

use super::SourceDocument;
use bantin_core::feed::{self, Outcome, Reading, Subject};

/// An item by its document and its place among the items that were read of it.
pub type Place = (usize, usize);

/// Which item of each id counts, by the rule of [`bantin_core::model::Archive`]: the first, unless it is an excerpt and another is not.
pub struct Standing(HashMap<String, Stands>);

/// The item of one id that counts.
pub struct Stands {
    /// Where the id was met first.
    pub first: Place,
    pub place: Place,
    excerpt: bool,
    /// Nothing but its body can say anything.
    pub bare: bool,
}

impl Standing {
    pub fn of(documents: &[SourceDocument]) -> Self {
        let mut standing: HashMap<String, Stands> = HashMap::new();
        for (place, item) in placed(documents) {
            let excerpt = item.extension.excerpt;
            let stands =
                Stands { first: place, place, excerpt, bare: item.summary.is_none() && item.attachments.is_empty() };
            match standing.get_mut(&item.id) {
                None => {
                    standing.insert(item.id.clone(), stands);
                }
                Some(known) if known.excerpt && !excerpt => {
                    let first = known.first;
                    *known = Stands { first, ..stands };
                }
                Some(_) => {}
            }
        }
        Self(standing)
    }

    pub fn get(&self, id: &str) -> Option<&Stands> {
        self.0.get(id)
    }

    pub fn has(&self, id: &str) -> bool {
        self.0.contains_key(id)
    }
}

/// All items that were read, with their places.
pub fn placed(documents: &[SourceDocument]) -> impl Iterator<Item = (Place, &feed::Item)> {
    (documents.iter().enumerate()).flat_map(|(document, read)| {
        let items = read.reading.feed.items.iter().enumerate();
        items.map(move |(place, item)| ((document, place), item))
    })
}

/// For each item that was read, its place in the `items` of the document. The diagnostics name those that were dropped; where
/// there are so many that not all are listed, the last places may be too low.
pub fn indices(reading: &Reading) -> Vec<usize> {
    let dropped: HashSet<usize> = (reading.diagnostics.iter())
        .filter_map(|diagnostic| match (&diagnostic.subject, diagnostic.outcome) {
            (Subject::Item { index, .. }, Outcome::LeftOut) if diagnostic.key.is_empty() => Some(*index),
            (Subject::Item { index, .. }, Outcome::OwnerLeftOut) if diagnostic.key == "id" => Some(*index),
            _ => None,
        })
        .collect();
    (0..).filter(|index| !dropped.contains(index)).take(reading.feed.items.len()).collect()
}
