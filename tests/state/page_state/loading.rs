//! The feed while it is loading, and after an error.

use bantin_app::state::{DocumentRequest, PageState};
use bantin_core::{feed::LoadError, routes::Page};

use super::{document, item};
use crate::visit::{FEED, Visit};

#[test]
fn every_page_requests_the_feed_first() {
    for page in [Page::Front, Page::section("a"), Page::article("x"), Page::Unknown] {
        assert_eq!(Visit::new(page).next_request(), Some(DocumentRequest::Feed(FEED.into())));
    }
}

#[test]
fn a_page_is_loading_until_the_feed_arrives() {
    let mut visit = Visit::new(Page::Front);
    assert_eq!(visit.page_state(), PageState::Loading);
    assert_eq!(visit.meta(), None);
    visit.cache.set_loading(FEED);
    assert_eq!(visit.page_state(), PageState::Loading);
    assert_eq!(visit.next_request(), None);
}

#[test]
fn a_page_fails_with_the_feed() {
    let visit = Visit::new(Page::article("x")).load(|_| None);
    assert_eq!(visit.page_state(), PageState::Failed(LoadError::Missing(FEED.to_owned())));
}

#[test]
fn a_retry_requests_failed_documents_again() {
    let mut visit = Visit::new(Page::latest()).load(|_| None);
    assert_eq!(visit.requests, [FEED]);
    visit.cache.retry();
    let visit = visit.load(|_| Some(document(vec![item(1, "a"), item(2, "a")])));
    assert_eq!(visit.requests, [FEED, FEED]);
    assert_eq!(visit.ids(), ["1", "2"]);
}

#[test]
fn an_aborted_request_can_be_made_again() {
    let mut visit = Visit::new(Page::Front);
    visit.cache.set_loading(FEED);
    visit.cache.set_aborted(FEED);
    assert_eq!(visit.next_request(), Some(DocumentRequest::Feed(FEED.into())));
}
