//! The document cache.

use std::sync::Arc;

use bantin_app::state::DocumentCache;
use bantin_core::feed::{self, LoadError};

const FEED: &str = "https://tin.example/feed/feed.json";
const OLDER: &str = "https://tin.example/feed/2.json";

#[test]
fn the_archive_is_rebuilt_only_when_a_document_arrives() {
    let mut cache = DocumentCache::new(FEED.to_owned());
    cache.insert(FEED, document("moi"), "https://tin.example");
    let archive = cache.archive().clone();
    cache.set_loading(OLDER);
    cache.set_failed(OLDER, LoadError::Network);
    cache.retry();
    assert!(Arc::ptr_eq(&archive, cache.archive()));
    cache.insert(OLDER, document("cu"), "https://tin.example");
    assert_eq!(cache.archive().articles().len(), 2);
}

fn document(id: &str) -> feed::Feed {
    let document = format!(r#"{{ "title": "Bản tin", "items": [{{ "id": "{id}", "title": "Bài {id}" }}] }}"#);
    feed::read(document.as_bytes()).unwrap().feed
}
