//! What a page shows and which document it requests next.

mod articles;
mod lists;
mod loading;
mod portions;
mod static_pages;

use bantin_app::state::PageState;
use bantin_core::routes::Page;
use serde_json::{Value, json};

use crate::visit::Visit;

fn document(items: Vec<Value>) -> Value {
    json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Bản tin",
        "items": items,
        "_bantin": { "sections": [{ "slug": "a", "title": "A" }, { "slug": "b", "title": "B" }] },
    })
}

fn with_next(mut document: Value, next: &str) -> Value {
    document["next_url"] = next.into();
    document
}

/// An item with slug `bai-{id}` and a section.
fn item(id: impl ToString, section: &str) -> Value {
    let id = id.to_string();
    let slug = format!("bai-{id}");
    json!({ "id": id, "title": format!("Bài {id}"), "content_text": "x", "_bantin": { "slug": slug, "section": section } })
}

fn pinned(mut item: Value) -> Value {
    item["_bantin"]["pinned"] = true.into();
    item
}

/// An endless feed: document `n` has one article, in section `a`.
fn endless_feed(address: &str) -> Option<Value> {
    let number: u32 = match address.rsplit_once("feed-") {
        Some((_, name)) => name.strip_suffix(".json")?.parse().ok()?,
        None => 1,
    };
    Some(with_next(document(vec![item(number, "a")]), &format!("feed-{}.json", number + 1)))
}

/// A document of `count` articles, alternately in section `a` and `b`. The article `pinned_id` is pinned.
fn long_document(count: usize, pinned_id: usize) -> Value {
    let item = |id: usize| {
        let item = item(id, if id.is_multiple_of(2) { "b" } else { "a" });
        if id == pinned_id { pinned(item) } else { item }
    };
    document((1..=count).map(item).collect())
}

fn open_article(visit: &Visit) -> Option<String> {
    match visit.page_state() {
        PageState::Article(article, _) => Some(article.id.clone()),
        _ => None,
    }
}

#[test]
fn the_title_of_a_page_contains_the_name_of_the_site() {
    let title = |page| Visit::new(page).load(endless_feed).title();
    assert_eq!(title(Page::Front).as_deref(), Some("Bản tin"));
    assert_eq!(title(Page::section("a")).as_deref(), Some("A - Bản tin"));
    assert_eq!(title(Page::article("bai-1")).as_deref(), Some("Bài 1 - Bản tin"));
    assert_eq!(title(Page::Unknown).as_deref(), Some("Không tìm thấy trang - Bản tin"));
}

#[test]
fn an_unknown_page_is_not_found_and_not_indexed() {
    let is_indexed = |visit: &Visit| visit.meta().map(|meta| meta.indexed);
    assert_eq!(is_indexed(&Visit::new(Page::Front).load(endless_feed)), Some(true));
    let unknown = Visit::new(Page::Unknown).load(endless_feed);
    assert_eq!(unknown.page_state(), PageState::NotFound);
    assert_eq!(is_indexed(&unknown), Some(false));
}
