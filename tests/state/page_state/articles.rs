//! Articles, which are searched for in the documents of the feed or have their own.

use bantin_app::state::{DocumentRequest, MAX_LOOKUP_DOCUMENTS, PageState};
use bantin_core::{feed::LoadError, routes::Page};
use serde_json::{Value, json};

use super::{document, endless_feed, item, open_article};
use crate::visit::{FEED, Visit, address};

fn with_article_url(item: Value) -> Value {
    let mut document = document(vec![item]);
    document["_bantin"]["article_url"] = "bai/{slug}.json".into();
    document
}

/// An endless feed whose first article has an editor's choice.
fn endless_feed_with_related(related: &str) -> impl Fn(&str) -> Option<Value> {
    move |address| {
        let mut document = endless_feed(address)?;
        if address == FEED {
            document["items"][0]["_bantin"]["related"] = json!([related]);
        }
        Some(document)
    }
}

#[test]
fn an_article_is_searched_for_in_one_document_after_the_other() {
    let visit = Visit::new(Page::article("bai-3")).load(endless_feed);
    assert_eq!(visit.requests.len(), 3);
    assert_eq!(open_article(&visit).as_deref(), Some("3"));
}

#[test]
fn an_unknown_article_loads_a_limited_number_of_documents() {
    let visit = Visit::new(Page::article("khong-co")).load(endless_feed);
    assert_eq!(visit.requests.len(), MAX_LOOKUP_DOCUMENTS);
    assert_eq!(visit.page_state(), PageState::NotFound);
}

#[test]
fn an_article_outside_of_the_feed_is_loaded_from_article_url() {
    let visit = Visit::new(Page::article("bai-7")).load(|address| match address {
        FEED => Some(with_article_url(item(1, "a"))),
        _ => Some(document(vec![item(7, "a")])),
    });
    assert_eq!(visit.requests, [FEED.to_owned(), address("bai/bai-7.json")]);
    assert_eq!(open_article(&visit).as_deref(), Some("7"));
}

#[test]
fn an_excerpt_is_completed_from_article_url() {
    let mut excerpt = item(1, "a");
    excerpt["_bantin"]["excerpt"] = true.into();
    let visit = Visit::new(Page::article("bai-1")).load(|address| match address {
        FEED => Some(with_article_url(excerpt.clone())),
        _ => Some(document(vec![item(1, "a")])),
    });
    assert!(matches!(visit.page_state(), PageState::Article(article, _) if !article.excerpt));
}

#[test]
fn an_article_whose_own_document_is_missing_is_not_found() {
    let visit =
        Visit::new(Page::article("khong-co")).load(|address| (address == FEED).then(|| with_article_url(item(1, "a"))));
    assert_eq!(visit.page_state(), PageState::NotFound);
}

#[test]
fn an_article_whose_document_has_no_items_was_removed_and_is_not_found() {
    let mut excerpt = item(1, "a");
    excerpt["_bantin"]["excerpt"] = true.into();
    let visit = Visit::new(Page::article("bai-1")).load(|address| match address {
        FEED => Some(with_article_url(excerpt.clone())),
        _ => Some(document(vec![])),
    });
    assert_eq!(visit.page_state(), PageState::NotFound);
}

#[test]
fn articles_that_an_editor_chose_are_searched_for_in_a_limited_number_of_documents() {
    for (related, requests) in [("4", 4), ("khong-co", MAX_LOOKUP_DOCUMENTS)] {
        let visit = Visit::new(Page::article("bai-1")).load(endless_feed_with_related(related));
        assert_eq!(visit.requests.len(), requests);
        let archive = visit.cache.archive();
        assert!(visit.cache.related_is_complete(archive.by_id("1").expect("the open article")));
    }
}

#[test]
fn an_article_whose_document_fails_to_load_shows_the_error() {
    let mut visit = Visit::new(Page::article("bai-7")).with_document(FEED, &with_article_url(item(1, "a")));
    let Some(DocumentRequest::Article(address)) = visit.next_request() else {
        panic!("no request for the article");
    };
    visit.cache.set_failed(&address, LoadError::Timeout);
    assert_eq!(visit.page_state(), PageState::Failed(LoadError::Timeout));
}
