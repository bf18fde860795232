//! Long documents, which are shown in portions.

use bantin_app::state::{ListTail, PORTION};
use bantin_core::routes::{List, Page};
use serde_json::json;

use super::{endless_feed, long_document, open_article, with_next};
use crate::visit::{FEED, Visit};

#[test]
fn a_long_document_is_shown_in_portions() {
    let shown = |documents| {
        let visit = Visit::new(Page::head(&List::Site, documents)).load(|_| Some(long_document(PORTION * 2 + 1, 0)));
        assert_eq!(visit.requests, [FEED]);
        let list = visit.list();
        assert_eq!(list.documents, documents);
        (list.articles.len(), list.tail)
    };
    let more = || ListTail::More(FEED.into());
    assert_eq!(shown(1), (PORTION, more()));
    assert_eq!(shown(2), (PORTION * 2, more()));
    assert_eq!(shown(3), (PORTION * 2 + 1, ListTail::End));
}

#[test]
fn the_next_document_is_requested_after_the_last_portion() {
    let documents = |address: &str| match address {
        FEED => Some(with_next(long_document(PORTION + 1, 0), "feed-2.json")),
        _ => endless_feed(address),
    };
    let loaded = |count| {
        let visit = Visit::new(Page::head(&List::Site, count)).load(documents);
        (visit.requests.len(), visit.ids().len())
    };
    assert_eq!(loaded(1), (1, PORTION));
    assert_eq!(loaded(2), (1, PORTION + 1));
    // Article 2 of the second document is a duplicate.
    assert_eq!(loaded(3), (2, PORTION + 1));
    assert_eq!(loaded(4), (3, PORTION + 1));
}

#[test]
fn a_document_of_a_numbered_archive_is_shown_whole() {
    let mut numbered = long_document(PORTION + 15, 0);
    numbered["_bantin"]["page"] = json!({ "count": 3 });
    let visit = Visit::new(Page::latest()).load(|_| Some(numbered.clone()));
    assert_eq!(visit.ids().len(), PORTION + 15);
    assert_eq!(visit.list().tail, ListTail::End);
}

#[test]
fn a_pinned_article_beyond_the_first_portion_is_at_the_top() {
    let visit = Visit::new(Page::latest()).load(|_| Some(long_document(PORTION * 2, PORTION + 9)));
    assert_eq!(visit.ids()[0], (PORTION + 9).to_string());
    assert_eq!(visit.ids().len(), PORTION + 1);
}

#[test]
fn portions_of_a_section_count_its_own_articles() {
    let visit = Visit::new(Page::section("b")).load(|_| Some(long_document(PORTION * 3, 0)));
    assert_eq!(visit.ids().len(), PORTION);
    assert_eq!(visit.list().tail, ListTail::More(FEED.into()));
}

#[test]
fn an_article_beyond_the_first_portion_is_found() {
    let last = (PORTION * 12).to_string();
    let visit = Visit::new(Page::article(&format!("bai-{last}"))).load(|_| Some(long_document(PORTION * 12, 0)));
    assert_eq!(open_article(&visit), Some(last));
}
