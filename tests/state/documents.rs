//! The document cache.

use std::sync::Arc;

use bantin_core::{feed::LoadError, routes::Page};
use serde_json::{Value, json};

use crate::visit::{FEED, Visit, address};

fn document(id: &str) -> Value {
    json!({ "title": "Bản tin", "items": [{ "id": id, "title": "Bài" }] })
}

#[test]
fn the_archive_is_rebuilt_only_when_a_document_arrives() {
    let mut visit = Visit::new(Page::Front).with_document(FEED, &document("moi"));
    let older = address("2.json");
    let archive = visit.cache.archive().clone();
    visit.cache.set_loading(&older);
    visit.cache.set_failed(&older, LoadError::Network);
    visit.cache.retry();
    assert!(Arc::ptr_eq(&archive, visit.cache.archive()));
    visit.insert(&older, &document("cu"));
    assert_eq!(visit.cache.archive().articles().len(), 2);
}
