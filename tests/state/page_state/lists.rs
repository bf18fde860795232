//! The front page, the list of the newest articles, and sections.

use bantin_app::state::{ListTail, MAX_LOOKUP_DOCUMENTS, PageState};
use bantin_core::{
    feed::LoadError,
    routes::{List, Page},
};

use super::{document, endless_feed, item, pinned, with_next};
use crate::visit::{FEED, Visit, address};

#[test]
fn the_list_of_the_newest_articles_loads_one_document_and_offers_the_next() {
    let visit = Visit::new(Page::latest()).load(endless_feed);
    assert_eq!(visit.requests, [FEED]);
    assert_eq!(visit.list().tail, ListTail::More(address("feed-2.json")));
}

#[test]
fn an_extended_list_loads_the_number_of_documents_in_its_address() {
    let visit = Visit::new(Page::head(&List::Site, 3)).load(endless_feed);
    assert_eq!(visit.requests.len(), 3);
    assert_eq!(visit.ids(), ["1", "2", "3"]);
}

#[test]
fn the_list_of_the_newest_articles_has_pinned_articles_at_its_top() {
    let visit = Visit::new(Page::latest()).load(|_| Some(document(vec![item(1, "a"), pinned(item(2, "a"))])));
    assert_eq!(visit.ids(), ["2", "1"]);
}

#[test]
fn the_front_page_starts_with_a_pinned_article_even_without_a_picture() {
    let mut pictured = item(1, "a");
    pictured["image"] = "anh.jpg".into();
    let visit = Visit::new(Page::Front).load(|_| Some(document(vec![pictured.clone(), pinned(item(2, "a"))])));
    let PageState::Front(state) = visit.page_state() else { panic!("not the front page") };
    let ids: Vec<_> = state.front.top.iter().map(|article| &*article.id).collect();
    assert_eq!(ids, ["2", "1"]);
}

#[test]
fn pinned_articles_of_further_documents_are_not_moved_to_the_top() {
    let visit = Visit::new(Page::head(&List::Site, 2)).load(|address| match address {
        FEED => endless_feed(FEED),
        _ => Some(document(vec![pinned(item(2, "a"))])),
    });
    assert_eq!(visit.ids(), ["1", "2"]);
}

#[test]
fn a_further_document_that_fails_keeps_the_list_with_an_error_at_its_end() {
    let first = with_next(document(vec![item(1, "a")]), "feed-2.json");
    let visit = Visit::new(Page::head(&List::Site, 2)).load(|address| (address == FEED).then(|| first.clone()));
    assert_eq!(visit.ids(), ["1"]);
    assert!(matches!(visit.list().tail, ListTail::Failed(_, LoadError::Missing(_))));
}

#[test]
fn documents_that_link_in_a_circle_are_loaded_once() {
    let visit = Visit::new(Page::head(&List::Site, 9)).load(|address| {
        let (next, id) = if address == FEED { ("b.json", 1) } else { ("feed.json", 2) };
        Some(with_next(document(vec![item(id, "a")]), next))
    });
    assert_eq!(visit.requests.len(), 2);
    assert_eq!(visit.list().tail, ListTail::End);
}

#[test]
fn a_section_lists_only_its_own_articles() {
    let visit = Visit::new(Page::section("b")).load(|_| Some(document(vec![item(1, "a"), item(2, "b")])));
    assert_eq!(visit.ids(), ["2"]);
}

#[test]
fn a_section_loads_documents_until_it_has_an_article() {
    let visit = Visit::new(Page::section("b")).load(|address| match address {
        _ if address.ends_with("feed-4.json") => Some(document(vec![item(4, "b")])),
        _ => endless_feed(address),
    });
    assert_eq!(visit.requests.len(), 4);
    assert_eq!(visit.list().documents, 4);
}

#[test]
fn a_section_without_articles_loads_a_limited_number_of_documents() {
    let visit = Visit::new(Page::section("b")).load(endless_feed);
    assert_eq!(visit.requests.len(), MAX_LOOKUP_DOCUMENTS);
    assert!(visit.ids().is_empty());
}

#[test]
fn an_unknown_section_is_not_found() {
    let visit = Visit::new(Page::section("khac")).load(endless_feed);
    assert_eq!(visit.page_state(), PageState::NotFound);
    assert_eq!(visit.requests, [FEED]);
}
