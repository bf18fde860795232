//! The register of documents: which feed documents a page loads and what it shows.

use bantin_app::state::{ListTail, PageState};
use bantin_core::routes::{Facet, List, Page};
use serde_json::{Value, json};

use crate::visit::{FEED, Visit, address};

fn legal(number: u32, kind: &str) -> Value {
    let document =
        json!({ "number": format!("{number}-VB/TU"), "issued": format!("2026-05-{number:02}"), "kind": kind });
    json!({ "id": number, "title": format!("Việc {number}"), "_bantin": { "slug": format!("{number}-vb"), "document": document } })
}

/// News and documents in one feed.
fn one_feed(address: &str) -> Option<Value> {
    let news = json!({ "id": "tin", "title": "Tin" });
    let items = json!([news, legal(1, "Chỉ thị"), legal(2, "Nghị quyết"), legal(3, "Nghị quyết")]);
    (address == FEED).then(|| json!({ "title": "Báo", "items": items }))
}

/// A published site, whose register has its own feed and a numbered page.
fn published(address: &str) -> Option<Value> {
    let register = json!({ "feed_url": "/feed/van-ban.json", "url": "/feed/van-ban/{path}.json" });
    let document = |items: Value, page: Value| {
        let extension = json!({ "documents": register, "page": page });
        Some(json!({ "title": "Báo", "items": items, "_bantin": extension }))
    };
    let page = |list: &str, number: Value, count: u32| json!({ "number": number, "count": count, "url": format!("/feed/{list}/trang/{{n}}.json"), "register": list });
    let excerpt = |number| {
        let mut item = legal(number, "Nghị quyết");
        item["_bantin"]["excerpt"] = json!(true);
        item
    };
    match address.strip_prefix("https://tin.example/feed/")? {
        "feed.json" => document(json!([{ "id": "tin" }]), json!({ "count": 0, "url": "/feed/trang/{n}.json" })),
        "van-ban.json" => document(json!([excerpt(3), excerpt(2)]), page("van-ban", Value::Null, 1)),
        "van-ban/trang/1.json" => document(json!([excerpt(1)]), page("van-ban", json!(1), 1)),
        "van-ban/loai/nghi-quyet.json" => {
            document(json!([excerpt(3), excerpt(2), excerpt(1)]), page("van-ban/loai/nghi-quyet", Value::Null, 0))
        }
        "van-ban/2-vb.json" => document(json!([legal(2, "Nghị quyết")]), Value::Null),
        _ => None,
    }
}

fn register() -> Page {
    Page::list(&List::Register(None), None)
}

fn kind(value: &str) -> Page {
    Page::list(&List::Register(Some(Facet::Kind.part(value))), None)
}

fn document(slug: &str) -> Page {
    Page::LegalDocument { slug: slug.to_owned() }
}

#[test]
fn documents_of_the_feed_are_in_the_register_and_not_among_news() {
    let visit = Visit::new(Page::Front).load(one_feed);
    let PageState::Front(state) = visit.page_state() else { panic!("not the front page: {:?}", visit.page_state()) };
    assert_eq!(state.front.articles().map(|article| &*article.id).collect::<Vec<_>>(), ["tin"]);
    let visit = visit.navigate(Page::latest()).load(one_feed);
    assert_eq!(visit.ids(), ["tin"]);
    let visit = visit.navigate(register()).load(one_feed);
    assert_eq!(visit.ids(), ["3", "2", "1"]);
    assert_eq!(visit.title().as_deref(), Some("Văn bản - Báo"));
    let visit = visit.navigate(kind("Nghị quyết")).load(one_feed);
    assert_eq!(visit.ids(), ["3", "2"]);
    assert_eq!(visit.title().as_deref(), Some("Văn bản: Nghị quyết - Báo"));
    let visit = visit.navigate(document("1-vb")).load(one_feed);
    assert_eq!(visit.title().as_deref(), Some("1-VB/TU: Việc 1 - Báo"));
    assert!(visit.requests.is_empty());
}

#[test]
fn a_document_has_one_address_and_a_missing_part_none() {
    for page in [Page::article("1-vb"), document("tin"), document("4-vb"), kind("Kế hoạch")] {
        let visit = Visit::new(page).load(one_feed);
        assert!(matches!(visit.page_state(), PageState::NotFound), "{:?}", visit.page);
    }
    let visit = Visit::new(register()).load(|address| (address == FEED).then(|| json!({ "items": [{ "id": "tin" }] })));
    assert!(matches!(visit.page_state(), PageState::NotFound));
}

#[test]
fn a_published_register_loads_its_own_documents() {
    let visit = Visit::new(register()).load(published);
    assert_eq!(visit.requests, [FEED.to_owned(), address("van-ban.json")]);
    assert_eq!(visit.ids(), ["3", "2"]);
    let numbered = Page::list(&List::Register(None), Some(1));
    let visit = visit.navigate(numbered).load(published);
    assert_eq!(visit.requests, [address("van-ban/trang/1.json")]);
    assert_eq!(visit.ids(), ["1"]);
    assert_eq!(visit.title().as_deref(), Some("Văn bản (1/5/2026) - Báo"));
    let visit = visit.navigate(kind("Nghị quyết")).load(published);
    assert_eq!(visit.requests, [address("van-ban/loai/nghi-quyet.json")]);
    assert_eq!(visit.ids(), ["3", "2", "1"]);
    assert!(matches!(visit.list().tail, ListTail::Pages(_)));
    let visit = visit.navigate(document("2-vb")).load(published);
    assert_eq!(visit.requests, [address("van-ban/2-vb.json")]);
    assert!(visit.page_state().is_complete());
    let visit = visit.navigate(kind("Chỉ thị")).load(published);
    assert!(matches!(visit.page_state(), PageState::NotFound));
}

#[test]
fn a_published_page_of_the_register_shows_its_own_document() {
    for (page, name) in [
        (register(), "van-ban.json"),
        (Page::list(&List::Register(None), Some(1)), "van-ban/trang/1.json"),
        (kind("Nghị quyết"), "van-ban/loai/nghi-quyet.json"),
        (document("2-vb"), "van-ban/2-vb.json"),
    ] {
        let address = address(name);
        let Some(document) = published(&address) else { panic!("no document {name}") };
        let visit = Visit::new(page).with_document(&address, &document).load(published);
        assert_eq!(visit.requests, [""; 0], "{name}");
        assert!(matches!(visit.page_state(), PageState::List(_) | PageState::Article(..)), "{name}");
    }
}
