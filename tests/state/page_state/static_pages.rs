//! Pages outside the news.

use bantin_app::state::PageState;
use bantin_core::routes::Page;
use serde_json::{Value, json};

use super::{document, item, open_article, with_next};
use crate::visit::{FEED, Visit, address};

fn static_page(id: &str, slug: &str) -> Value {
    json!({ "id": id, "title": "Giới thiệu", "content_text": "x", "_bantin": { "slug": slug, "page": true } })
}

/// The documents of a published site: its first document has no static pages.
fn published(requested: &str) -> Option<Value> {
    let mut head = document(vec![item(1, "a")]);
    head["_bantin"]["page_url"] = "trang-tin/{slug}.json".into();
    match requested {
        FEED => Some(head),
        _ if requested == address("trang-tin/gioi-thieu.json") => Some(document(vec![static_page("g", "gioi-thieu")])),
        _ => None,
    }
}

#[test]
fn a_static_page_of_a_published_site_is_loaded_from_its_own_document() {
    let visit = Visit::new(Page::static_page("gioi-thieu")).load(published);
    assert_eq!(visit.requests, [FEED.to_owned(), address("trang-tin/gioi-thieu.json")]);
    assert_eq!(open_article(&visit).as_deref(), Some("g"));
    assert_eq!(visit.title().as_deref(), Some("Giới thiệu - Bản tin"));
}

#[test]
fn an_unknown_static_page_is_not_found() {
    let visit = Visit::new(Page::static_page("khong-co")).load(published);
    assert_eq!(visit.page_state(), PageState::NotFound);
}

#[test]
fn a_static_page_of_an_unpublished_feed_is_searched_for_in_its_documents() {
    let visit = Visit::new(Page::static_page("gioi-thieu")).load(|requested| match requested {
        FEED => Some(with_next(document(vec![item(1, "a")]), "feed-2.json")),
        _ => Some(document(vec![static_page("g", "gioi-thieu")])),
    });
    assert_eq!(visit.requests, [FEED.to_owned(), address("feed-2.json")]);
    assert_eq!(open_article(&visit).as_deref(), Some("g"));
}

#[test]
fn a_static_page_is_in_no_list_and_does_not_count_as_an_article_of_it() {
    let mut items = vec![static_page("g", "gioi-thieu")];
    items.extend((1..=24).map(|id| item(id, "a")));
    items.push(static_page("h", "lien-he"));
    for page in [Page::latest(), Page::section("a")] {
        let visit = Visit::new(page).load(|_| Some(document(items.clone())));
        let ids: Vec<_> = (1..=24).map(|id| id.to_string()).collect();
        assert_eq!(visit.ids(), ids);
    }
    // An address of an article does not show a page.
    let visit = Visit::new(Page::article("gioi-thieu")).load(|_| Some(document(items.clone())));
    assert_eq!(visit.page_state(), PageState::NotFound);
}
