//! The lists by day, month, event, topic and views, and the calendar: which feed documents a page loads and what it shows.

use bantin_app::state::{ListTail, PageState};
use bantin_core::{
    datetime::{Date, Month},
    routes::{List, Page},
};
use serde_json::{Value, json};

use crate::visit::{FEED, Visit, address};

fn article(number: usize, date: &str, extension: Value) -> Value {
    let mut item =
        json!({ "id": number.to_string(), "title": format!("Tin {number}"), "date_published": date, "tags": ["Lúa"] });
    item["_bantin"] = extension;
    item
}

/// Four articles on three days, in a feed that no publisher wrote.
fn one_feed(address: &str) -> Option<Value> {
    let items = [
        article(4, "2026-05-11T08:00:00+07:00", json!({ "views": 5, "event": "Lũ" })),
        article(3, "2026-05-03T20:00:00+07:00", json!({ "event": "Lũ" })),
        article(2, "2026-05-02T17:30:00Z", json!({ "views": 9 })),
        article(1, "2025-11-30T08:00:00+07:00", json!({ "views": 5 })),
    ];
    (address == FEED).then(|| json!({ "title": "Báo", "items": items }))
}

/// A published site.
fn published(address: &str) -> Option<Value> {
    let document = |items: Value, archive: Value| {
        let mut archive = archive;
        archive["url"] = json!("/feed/{path}.json");
        Some(json!({ "title": "Báo", "items": items, "_bantin": { "archive": archive } }))
    };
    let excerpt = |number| article(number, &format!("2026-05-03T08:{number:02}:00+07:00"), json!({ "excerpt": true }));
    let mut short = excerpt(2);
    short["tags"] = json!([]);
    match address.strip_prefix("https://tin.example/feed/")? {
        "feed.json" => document(json!([excerpt(9)]), json!({})),
        "ngay/2026-05-03.json" => {
            let articles: Vec<_> = (1..=30).rev().map(excerpt).collect();
            document(json!(articles), json!({ "newer": "2026-05-11", "older": "2025-11-30" }))
        }
        "thang/2026-05.json" => document(json!([short]), json!({ "older": "2025-11-30" })),
        "chu-de/lua.json" => document(json!([excerpt(3), excerpt(2), excerpt(1)]), json!({})),
        "lich.json" => document(json!([]), json!({ "years": [{ "year": 2026, "months": [5] }] })),
        _ => None,
    }
}

fn head(list: List) -> Page {
    Page::list(&list, None)
}

fn day(month: u8, day: u8) -> Page {
    head(List::Day(Date::new(2026, month, day).unwrap_or_else(|| panic!("no day {month}-{day}"))))
}

fn month(year: i32, month: u8) -> Page {
    head(List::Month(Month::new(year, month).unwrap_or_else(|| panic!("no month {month}"))))
}

fn adjacent(visit: &Visit) -> [Option<Date>; 2] {
    let archive = visit.list().archive;
    [archive.newer, archive.older]
}

fn years(visit: &Visit) -> Vec<(u32, Vec<u32>)> {
    match visit.page_state() {
        PageState::Calendar(years) => years.into_iter().map(|year| (year.year, year.months)).collect(),
        state => panic!("not the calendar: {state:?}"),
    }
}

#[test]
fn an_unpublished_feed_has_days_months_events_topics_and_most_read_articles() {
    let visit = Visit::new(day(5, 3)).load(one_feed);
    assert_eq!(visit.ids(), ["3", "2"]);
    assert_eq!(visit.title().as_deref(), Some("Tin ngày 3/5/2026 - Báo"));
    assert_eq!(adjacent(&visit), [Date::new(2026, 5, 11), Date::new(2025, 11, 30)]);
    let visit = visit.navigate(month(2026, 5)).load(one_feed);
    assert_eq!(visit.ids(), ["4", "3", "2"]);
    assert_eq!(visit.title().as_deref(), Some("Tháng 5 năm 2026 - Báo"));
    assert_eq!(adjacent(&visit), [None, Date::new(2025, 11, 30)]);
    let visit = visit.navigate(head(List::Event("lu".to_owned()))).load(one_feed);
    assert_eq!(visit.ids(), ["4", "3"]);
    assert_eq!(visit.title().as_deref(), Some("Dòng sự kiện: Lũ - Báo"));
    let visit = visit.navigate(head(List::topic("lúa"))).load(one_feed);
    assert_eq!(visit.ids(), ["4", "3", "2", "1"]);
    assert_eq!(visit.title().as_deref(), Some("Chủ đề: Lúa - Báo"));
    let visit = visit.navigate(head(List::MostRead)).load(one_feed);
    assert_eq!(visit.ids(), ["2", "4", "1"]);
    let visit = visit.navigate(Page::Calendar).load(one_feed);
    assert_eq!(years(&visit), [(2026, vec![5]), (2025, vec![11])]);
    assert_eq!(visit.title().as_deref(), Some("Tin theo ngày - Báo"));
    assert!(visit.requests.is_empty());
}

#[test]
fn a_day_without_articles_and_an_unknown_event_are_not_found() {
    for page in [day(5, 4), month(2026, 6), head(List::Event("han".to_owned())), head(List::topic("ong"))] {
        let visit = Visit::new(page).load(one_feed);
        assert!(matches!(visit.page_state(), PageState::NotFound), "{:?}", visit.page);
        let visit = visit.navigate(day(6, 1)).load(published);
        assert!(matches!(visit.page_state(), PageState::NotFound), "{:?}", visit.page);
    }
}

#[test]
fn an_event_is_read_from_its_start_on_its_first_page() {
    let start = Page::list(&List::Event("lu".to_owned()), Some(1));
    let visit = Visit::new(start.clone()).load(one_feed);
    assert_eq!(visit.ids(), ["3", "4"]);
    assert_eq!(visit.title().as_deref(), Some("Dòng sự kiện: Lũ (3/5/2026 - 11/5/2026) - Báo"));

    // A published event whose head has all articles.
    let document = |number: Value, count: usize| {
        let page = json!({ "number": number, "count": count, "url": "/feed/su-kien/lu/trang/{n}.json", "event": "lu" });
        let items = [
            article(4, "2026-05-11T08:00:00+07:00", json!({ "event": "Lũ" })),
            article(3, "2026-05-03T20:00:00+07:00", json!({ "event": "Lũ" })),
        ];
        json!({ "title": "Báo", "items": items, "_bantin": { "archive": { "url": "/feed/{path}.json" }, "page": page } })
    };
    let published = move |address: &str| match address.strip_prefix("https://tin.example/feed/")? {
        "feed.json" => {
            Some(json!({ "title": "Báo", "items": [], "_bantin": { "archive": { "url": "/feed/{path}.json" } } }))
        }
        "su-kien/lu.json" => Some(document(Value::Null, 0)),
        "su-kien/lu/trang/1.json" => Some(document(json!(1), 0)),
        _ => None,
    };
    let visit = Visit::new(head(List::Event("lu".to_owned()))).load(published);
    assert_eq!(visit.ids(), ["4", "3"]);
    assert_eq!(visit.navigate(start).load(published).ids(), ["3", "4"]);
}

#[test]
fn the_start_of_an_event_waits_for_the_whole_feed() {
    let first = || json!({ "title": "Báo", "items": [article(2, "2026-05-02T08:00:00+07:00", json!({ "event": "Lũ" }))], "next_url": "2.json" });
    let second =
        || json!({ "title": "Báo", "items": [article(1, "2026-05-01T08:00:00+07:00", json!({ "event": "Lũ" }))] });
    let page = Page::list(&List::Event("lu".to_owned()), Some(1));
    let visit = Visit::new(page).load(|address| match address.ends_with("/feed.json") {
        true => Some(first()),
        false => Some(second()),
    });
    assert_eq!(visit.ids(), ["1", "2"]);
}

#[test]
fn a_published_day_is_one_document_that_names_the_adjacent_days() {
    let visit = Visit::new(day(5, 3)).load(published);
    assert_eq!(visit.requests, [FEED.to_owned(), address("ngay/2026-05-03.json")]);
    let list = visit.list();
    assert_eq!((list.articles.len(), list.tail), (30, ListTail::End));
    assert_eq!(adjacent(&visit), [Date::new(2026, 5, 11), Date::new(2025, 11, 30)]);
    let visit = visit.navigate(Page::Calendar).load(published);
    assert_eq!(visit.requests, [address("lich.json")]);
    assert_eq!(years(&visit), [(2026, vec![5])]);
}

#[test]
fn a_published_page_of_the_archive_shows_its_own_document() {
    for (page, name) in [
        (day(5, 3), "ngay/2026-05-03.json"),
        (month(2026, 5), "thang/2026-05.json"),
        (head(List::topic("Lúa")), "chu-de/lua.json"),
        (Page::Calendar, "lich.json"),
    ] {
        let address = address(name);
        let Some(document) = published(&address) else { panic!("no document {name}") };
        let visit = Visit::new(page).with_document(&address, &document).load(published);
        assert_eq!(visit.requests, [""; 0], "{name}");
        assert!(matches!(visit.page_state(), PageState::List(_) | PageState::Calendar(_)), "{name}");
    }
}

#[test]
fn an_article_from_a_month_is_complete_on_the_next_page() {
    let visit = Visit::new(month(2026, 5)).load(published);
    let visit = visit.navigate(head(List::topic("Lúa"))).load(published);
    assert_eq!(visit.ids(), ["3", "2", "1"]);
    assert!(visit.list().articles.iter().all(|article| article.tags == ["Lúa"]));
}
