//! The items of all documents by id.

use std::collections::HashMap;

use crate::load::SourceDocument;
use bantin_core::feed::{Diagnostic, Problem, Resolution, Subject};

/// The index of a document, and of an item among those read from it.
pub type ItemPosition = (usize, usize);

pub struct ItemIndex {
    entries: HashMap<String, ItemEntry>,
    /// Per document and item, the index in the array `items` of the JSON.
    json_indices: Vec<Vec<usize>>,
}

/// The items of one id.
pub struct ItemEntry {
    pub first: ItemPosition,
    /// The item that is published, by the rule of [`bantin_core::model::Archive`]: the first, or the first full one.
    pub published: ItemPosition,
    /// The slug that the published item states.
    pub slug: Option<String>,
    excerpt: bool,
    /// The published item has neither summary nor attachments.
    pub is_bare: bool,
}

impl ItemIndex {
    pub fn new(documents: &[SourceDocument]) -> Self {
        let mut entries: HashMap<String, ItemEntry> = HashMap::new();
        for (document, source) in documents.iter().enumerate() {
            for (item_index, item) in source.reading.feed.items.iter().enumerate() {
                let position = (document, item_index);
                let excerpt = item.extension.excerpt;
                let is_bare = item.summary.is_none() && item.attachments.is_empty();
                let entry = entries.entry(item.id.clone());
                let published = |first| {
                    let slug = item.extension.slug.clone();
                    ItemEntry { first, published: position, slug, excerpt, is_bare }
                };
                let entry = entry.or_insert_with(|| published(position));
                if entry.excerpt && !excerpt {
                    *entry = published(entry.first);
                }
            }
        }
        let json_indices = documents.iter().map(|document| document.reading.item_indices.clone()).collect();
        Self { entries, json_indices }
    }

    pub fn get(&self, id: &str) -> Option<&ItemEntry> {
        self.entries.get(id)
    }

    /// A diagnostic on the item at `position`, with the index of its document.
    pub fn diagnostic(
        &self,
        (document, item): ItemPosition,
        id: &str,
        key: &str,
        problem: Problem,
        resolution: Resolution,
    ) -> (usize, Diagnostic) {
        let subject = Subject::Item { index: self.json_indices[document][item], id: Some(id.to_owned()) };
        (document, Diagnostic { subject, key: key.to_owned(), problem, resolution })
    }
}
