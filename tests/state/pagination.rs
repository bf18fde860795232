//! Numbered archives: which document a page loads and what it shows.

use bantin_app::state::{ListTail, PageState};
use bantin_core::{
    datetime::Date,
    feed::{LoadError, Pagination},
    i18n::ENGLISH,
    routes::{List, Page},
};
use serde_json::{Value, json};

use crate::visit::{FEED, Visit, address};

/// A document with one article for each of these days of May 2026, newest first. Section `a` has its own feed.
fn document(page: Value, days: &[u32]) -> Value {
    let item = |day: &u32| {
        json!({
            "id": day.to_string(),
            "date_published": format!("2026-05-{day:02}T23:30:00Z"),
            "_bantin": { "section": "a" },
        })
    };
    json!({
        "title": "Bản tin",
        "items": days.iter().map(item).collect::<Vec<_>>(),
        "_bantin": {
            "page": page,
            "sections": [{ "slug": "a", "title": "A", "feed_url": "/feed/a.json" }, { "slug": "b", "title": "B" }],
        },
    })
}

/// An archive of three numbered documents besides the feed, and of one numbered document in section `a`.
fn archive(address: &str) -> Option<Value> {
    let site = |mut page: Value, days| {
        page["count"] = json!(3);
        page["url"] = json!("/feed/trang/{n}.json");
        Some(document(page, days))
    };
    let section = |mut page: Value, days| {
        page["count"] = json!(1);
        page["url"] = json!("/feed/a/trang/{n}.json");
        page["section"] = json!("a");
        Some(document(page, days))
    };
    match address.strip_prefix("https://tin.example/feed/")? {
        "feed.json" => site(json!({ "older": ["2026-05-06", "2026-05-07"] }), &[9, 8, 7]),
        "trang/3.json" => site(json!({ "number": 3, "older": ["2026-05-04", "2026-05-05"] }), &[6, 5]),
        "trang/2.json" => site(json!({ "number": 2, "newer": ["2026-05-06", "2026-05-07"] }), &[4, 3]),
        "trang/1.json" => site(json!({ "number": 1 }), &[2, 1]),
        "a.json" => section(json!({}), &[9]),
        "a/trang/1.json" => section(json!({ "number": 1 }), &[8]),
        _ => None,
    }
}

#[track_caller]
fn archive_document(address: &str) -> Value {
    archive(address).unwrap_or_else(|| panic!("no document {address}"))
}

/// A visit to a published page that contains its own document.
fn published(page: Page, document: &str) -> Visit {
    let document = address(document);
    Visit::new(page).with_document(&document, &archive_document(&document))
}

fn pagination(visit: &Visit) -> Pagination {
    match visit.list().tail {
        ListTail::Pages(pagination) => pagination,
        tail => panic!("not numbered: {tail:?}"),
    }
}

#[test]
fn the_list_of_the_newest_articles_shows_the_feed_and_links_to_the_newest_numbered_page() {
    let visit = Visit::new(Page::head(&List::Site, 4)).load(archive);
    assert_eq!(visit.requests, [FEED]);
    assert_eq!(visit.ids(), ["9", "8", "7"]);
    let pagination = pagination(&visit);
    assert_eq!((pagination.number, pagination.count), (None, 3));
    let days = ["2026-05-06", "2026-05-07"].map(|day| Date::parse(day).expect("a date"));
    assert_eq!(pagination.older, Some(days));
}

#[test]
fn a_section_with_its_own_feed_shows_that_feed() {
    let visit = Visit::new(Page::head(&List::section("a"), 4)).load(archive);
    assert_eq!(visit.requests, [FEED.to_owned(), address("a.json")]);
    assert_eq!(visit.ids(), ["9"]);
    assert_eq!(pagination(&visit).count, 1);
}

#[test]
fn a_section_without_its_own_feed_has_no_numbered_pages() {
    let documents = |name: &str| {
        let mut document = archive(name)?;
        document["_bantin"]["sections"][0]["feed_url"] = Value::Null;
        document["next_url"] = json!("/feed/trang/3.json");
        Some(document)
    };
    let visit = Visit::new(Page::head(&List::section("a"), 2)).load(documents);
    assert_eq!(visit.ids(), ["9", "8", "7", "6", "5"]);
    let visit = visit.navigate(Page::list(&List::section("a"), Some(1)));
    assert_eq!(visit.page_state(), PageState::NotFound);
}

#[test]
fn a_numbered_page_loads_the_first_document_of_its_list_and_its_own() {
    let visit = Visit::new(Page::list(&List::Site, Some(2))).load(archive);
    assert_eq!(visit.requests, [FEED.to_owned(), address("trang/2.json")]);
    assert_eq!(visit.ids(), ["4", "3"]);
    assert_eq!(pagination(&visit).number, Some(2));

    let visit = Visit::new(Page::list(&List::section("a"), Some(1))).load(archive);
    assert_eq!(visit.requests, [FEED.to_owned(), address("a.json"), address("a/trang/1.json")]);
    assert_eq!(visit.ids(), ["8"]);
    assert_eq!(visit.list().list, List::section("a"));
}

#[test]
fn a_numbered_page_is_loading_until_its_document_arrives_or_fails() {
    let mut visit = published(Page::list(&List::Site, Some(2)), "feed.json");
    let document = address("trang/2.json");
    assert_eq!(visit.page_state(), PageState::Loading);
    visit.cache.set_loading(&document);
    assert_eq!(visit.page_state(), PageState::Loading);
    visit.cache.set_failed(&document, LoadError::Timeout);
    assert_eq!(visit.page_state(), PageState::Failed(LoadError::Timeout));
}

#[test]
fn a_published_numbered_page_and_its_neighbours_need_no_first_document() {
    let visit = published(Page::list(&List::Site, Some(2)), "trang/2.json").load(archive);
    assert!(visit.requests.is_empty());
    assert_eq!(visit.ids(), ["4", "3"]);
    let visit = visit.navigate(Page::list(&List::Site, Some(1))).load(archive);
    assert_eq!(visit.requests, [address("trang/1.json")]);
    assert_eq!(visit.ids(), ["2", "1"]);
}

#[test]
fn an_outdated_page_count_does_not_hide_newer_pages() {
    let document = address("trang/2.json");
    let mut outdated = archive_document(&document);
    outdated["_bantin"]["page"]["count"] = json!(2);
    let visit = Visit::new(Page::list(&List::Site, Some(2))).with_document(&document, &outdated);
    let visit = visit.navigate(Page::list(&List::Site, Some(3))).load(archive);
    assert_eq!(visit.requests, [address("trang/3.json")]);
    assert_eq!(visit.ids(), ["6", "5"]);
}

#[test]
fn a_numbered_page_of_a_section_is_not_one_of_the_site() {
    let visit = published(Page::list(&List::Site, Some(1)), "a/trang/1.json").load(archive);
    assert_eq!(visit.requests, [FEED.to_owned(), address("trang/1.json")]);
    assert_eq!(visit.ids(), ["2", "1"]);
}

#[test]
fn a_number_beyond_the_archive_is_not_found() {
    for page in [
        Page::list(&List::Site, Some(4)),
        Page::list(&List::section("a"), Some(2)),
        Page::list(&List::section("khac"), Some(1)),
    ] {
        let visit = Visit::new(page).load(archive);
        assert_eq!(visit.page_state(), PageState::NotFound);
        assert!(visit.requests.iter().all(|address| !address.contains("trang")));
    }
}

#[test]
fn a_numbered_page_whose_document_is_missing_is_not_found() {
    let documents = |address: &str| archive(address).filter(|_| !address.ends_with("trang/2.json"));
    let visit = Visit::new(Page::list(&List::Site, Some(2))).load(documents);
    assert_eq!(visit.requests.len(), 2);
    assert_eq!(visit.page_state(), PageState::NotFound);
}

#[test]
fn a_feed_without_numbered_documents_has_no_numbered_pages() {
    for page in [Value::Null, json!({ "count": 3 })] {
        let documents = |address: &str| (address == FEED).then(|| document(page.clone(), &[2, 1]));
        let visit = Visit::new(Page::list(&List::Site, Some(1))).load(documents);
        assert_eq!(visit.requests, [FEED]);
        assert_eq!(visit.page_state(), PageState::NotFound);
        assert_eq!(visit.navigate(Page::latest()).list().tail, ListTail::End);
    }
}

#[test]
fn the_title_of_a_numbered_page_contains_its_dates_in_the_time_of_the_site() {
    let visit = Visit::new(Page::list(&List::Site, Some(2))).load(archive);
    assert_eq!(visit.title().as_deref(), Some("Tin từ 4/5/2026 đến 5/5/2026 - Bản tin"));
    let visit = visit.navigate(Page::list(&List::section("a"), Some(1))).load(archive);
    assert_eq!(visit.title().as_deref(), Some("A: tin ngày 9/5/2026 - Bản tin"));
    let site = visit.cache.site().expect("a site");
    assert_eq!(visit.list().title(site, &ENGLISH), "A: news of 9 May 2026");
    assert_eq!(visit.navigate(Page::Front).title().as_deref(), Some("Bản tin"));
}

#[test]
fn a_numbered_page_without_dates_has_a_general_title() {
    let undated = |address: &str| {
        let mut document = archive(address)?;
        document["items"] = json!([{ "id": "1" }]);
        Some(document)
    };
    let visit = Visit::new(Page::list(&List::Site, Some(1))).load(undated);
    assert_eq!(visit.title().as_deref(), Some("Tin tức - Bản tin"));
    let visit = visit.navigate(Page::list(&List::section("a"), Some(1))).load(undated);
    assert_eq!(visit.title().as_deref(), Some("A - Bản tin"));
}
