use bantin_core::feed;
use proptest::prelude::*;
use serde_json::json;

use super::{feed_with, item_with, items_of, read, sentences};
use crate::promises::{
    keys::{FEED_KEYS, ITEM_KEYS, NESTED_KEYS},
    news::keep_promises,
};

#[test]
fn ten_thousand_levels_in_an_unknown_key_do_not_matter() {
    let deep = format!("{}1{}", "[{\"a\":".repeat(10_000), "}]".repeat(10_000));
    let document = format!(
        r#"{{ "version": "https://jsonfeed.org/version/1", "_x": {deep}, "items": [{{ "id": "a", "_x": {deep}, "title": {deep} }}] }}"#
    );
    let reading = std::thread::Builder::new()
        .stack_size(256 * 1024)
        .spawn(move || read(&document))
        .unwrap_or_else(|error| panic!("no thread with a small stack: {error}"))
        .join()
        .unwrap_or_else(|panic| std::panic::resume_unwind(panic));
    assert_eq!(reading.feed.items[0].id, "a");
    assert_eq!(sentences(&reading), [r#"items[0].title (id "a") is an array, expected a string; it is ignored."#]);
}

/// The paths of the diagnostics.
fn about(diagnostics: &[String]) -> Vec<&str> {
    let indices = diagnostics.iter().map(|sentence| sentence.split(' ').next());
    indices.map(Option::unwrap_or_default).collect()
}

#[test]
fn texts_that_occur_on_every_page_are_cut() {
    let long = "ỗ".repeat(100_000);
    let (feed, diagnostics) = feed_with(&format!(
        r#""title": "{long}", "description": "{long}", "_bantin": {{ "sections": [{{ "slug": "a", "title": "{long}" }}], "publisher": {{ "name": "{long}" }}, "anniversaries": [{{ "name": "{long}", "date": "1930-02-03", "text": "{long}" }}] }}"#
    ));
    let anniversary = &feed.extension.anniversaries[0];
    let cut = [
        feed.title,
        feed.description,
        feed.extension.sections.map(|mut sections| sections.remove(0).title),
        feed.extension.publisher.map(|publisher| publisher.name),
        Some(anniversary.name.clone()),
        anniversary.text.clone(),
    ];
    for text in cut {
        let len = text.as_ref().map(String::len);
        assert!(len.is_some_and(|len| (1_990..=2_000).contains(&len)), "{len:?} bytes");
        assert!(text.is_some_and(|text| long.starts_with(&text)));
    }
    assert_eq!(diagnostics.len(), 6);
    assert_eq!(diagnostics[0], "title is longer than 2000 bytes; it is cut.");
}

#[test]
fn an_address_that_is_too_long_counts_as_absent() {
    let long = format!("https://bao.example/{}", "a".repeat(8_000));
    let (feed, diagnostics) = feed_with(&format!(
        r#""home_page_url": "{long}", "icon": "{long}", "_bantin": {{ "images": {{ "1.jpg": {{ "width": 1, "height": 1, "srcset": "{long}" }} }} }}"#
    ));
    assert_eq!((feed.home_page_url, feed.icon), (None, None));
    assert_eq!(feed.extension.images[0].1.srcset, None);
    assert_eq!(diagnostics.len(), 3);
    assert!(diagnostics.contains(&"icon is longer than 8000 bytes; it is ignored.".to_owned()), "{diagnostics:?}");
}

#[test]
fn lists_are_limited_to_their_first_entries() {
    let list = |entry: &dyn Fn(usize) -> String| (0..5_000).map(entry).collect::<Vec<_>>().join(",");
    let sections = list(&|number| format!(r#"{{ "slug": "s-{number}", "title": "S" }}"#));
    let days = list(&|number| format!(r#"{{ "name": "{number}", "date": "1930-02-03" }}"#));
    let (feed, diagnostics) =
        feed_with(&format!(r#""_bantin": {{ "sections": [{sections}], "anniversaries": [{days}] }}"#));
    assert_eq!(feed.extension.sections.map(|all| all.len()), Some(100));
    assert_eq!(feed.extension.anniversaries.len(), 100);
    assert_eq!(about(&diagnostics), ["_bantin.sections[100]", "_bantin.anniversaries[100]"]);
    assert!(diagnostics[0].ends_with("exceeds the limit of 100; it is ignored."));

    let texts = list(&|number| format!(r#""{number}""#));
    let people = list(&|number| format!(r#"{{ "name": "{number}" }}"#));
    let files = list(&|number| format!(r#"{{ "url": "{number}.pdf" }}"#));
    let (item, diagnostics) = item_with(&format!(
        r#""tags": [{texts}], "authors": [{people}], "attachments": [{files}], "_bantin": {{ "related": [{texts}] }}"#
    ));
    let counts = [item.tags.len(), item.authors.len(), item.attachments.len(), item.extension.related.len()];
    assert_eq!((counts, diagnostics.len()), ([100; 4], 4));
}

#[test]
fn the_number_of_pinned_items_is_limited() {
    let items: Vec<_> = (0..1_000).map(|id| format!(r#"{{ "id": {id}, "_bantin": {{ "pinned": true }} }}"#)).collect();
    let (items, diagnostics) = items_of(&items.join(","));
    let pinned = items.iter().take_while(|item| item.extension.pinned).count();
    assert_eq!((items.len(), pinned, diagnostics.len()), (1_000, 20, 980));
    assert!(items[20..].iter().all(|item| !item.extension.pinned));
    assert_eq!(diagnostics[0], r#"items[20]._bantin.pinned (id "20") exceeds the limit of 20; it is ignored."#);
}

#[test]
fn diagnostics_cut_a_long_id() {
    let (id, tags) = ("ỗ".repeat(1_000_000), "1,".repeat(99));
    let (items, diagnostics) = items_of(&format!(r#"{{ "id": "{id}", "tags": [{tags}1] }}"#));
    assert_eq!(items[0].id, id);
    assert_eq!(diagnostics.len(), 100);
    assert!(diagnostics.iter().all(|sentence| sentence.len() < 1_200));
}

/// Any valid JSON, with known keys and nearly valid strings.
fn json() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        Just("null".to_owned()),
        Just("true".to_owned()),
        any::<f64>().prop_filter("finite", |number| number.is_finite()).prop_map(|number| format!("{number:e}")),
        any::<i64>().prop_map(|number| number.to_string()),
        any::<String>().prop_map(|text| json!(text).to_string()),
        prop::sample::select(vec![
            r#""\ud800""#,
            r#""2026-11-22T10:00:00+07:00""#,
            r#""1930-02-03""#,
            r#""Sat, 300 Jan 2018 08:00 GMT""#,
            r#""+07:00""#,
            r#""a-b""#,
            r#""{slug}""#,
            r#""{n}""#,
            "12.5",
            "0",
        ])
        .prop_map(ToOwned::to_owned),
    ];
    leaf.prop_recursive(4, 32, 6, |inner| {
        let member =
            (prop::sample::select(NESTED_KEYS), inner.clone()).prop_map(|(key, value)| format!(r#""{key}": {value}"#));
        prop_oneof![
            prop::collection::vec(inner, 0..6).prop_map(|list| format!("[{}]", list.join(","))),
            prop::collection::vec(member, 0..6).prop_map(|list| format!("{{{}}}", list.join(","))),
        ]
    })
}

proptest! {
    #[test]
    fn no_value_in_a_key_of_an_item_costs_another_item(key in prop::sample::select(ITEM_KEYS), value in json()) {
        let document = format!(
            r#"{{ "items": [{{ "id": "first" }}, {{ "id": "odd", "{key}": {value} }}, {{ "id": "last" }}] }}"#
        );
        let items = read(&document).feed.items;
        prop_assert_eq!(items.first().map(|item| &*item.id), Some("first"));
        prop_assert_eq!(items.last().map(|item| &*item.id), Some("last"));
        prop_assert!(items.len() == 3 || key == "id");
    }

    #[test]
    fn no_value_in_a_key_of_the_feed_costs_an_item(key in prop::sample::select(FEED_KEYS), value in json()) {
        let document = format!(r#"{{ "items": [{{ "id": "first" }}, {{ "id": "last" }}], "{key}": {value} }}"#);
        prop_assert_eq!(read(&document).feed.items.len(), 2);
    }

    #[test]
    fn no_value_in_the_extension_costs_other_values(key in prop::sample::select(NESTED_KEYS), value in json()) {
        let document = format!(
            r#"{{ "title": "T", "_bantin": {{ "{key}": {value} }}, "items": [{{ "id": "a", "title": "A", "_bantin": {{ "{key}": {value} }} }}] }}"#
        );
        let feed = read(&document).feed;
        prop_assert_eq!(feed.title.as_deref(), Some("T"));
        prop_assert_eq!(feed.items[0].title.as_deref(), Some("A"));
    }

    #[test]
    fn odd_values_keep_all_properties(
        feed in prop::collection::vec((prop::sample::select(FEED_KEYS), json()), 0..6),
        items in prop::collection::vec(prop::collection::vec((prop::sample::select(ITEM_KEYS), json()), 0..8), 0..5),
    ) {
        let members = |members: &[(&str, String)]| -> String { members.iter().map(|(key, value)| format!(r#""{key}": {value}, "#)).collect() };
        let items: Vec<_> = items.iter().enumerate().map(|(index, item)| format!(r#"{{ {} "id": {index} }}"#, members(item))).collect();
        let document = format!(r#"{{ {} "items": [{}] }}"#, members(&feed), items.join(","));
        keep_promises(document.as_bytes());
    }

    #[test]
    fn any_bytes_are_a_feed_or_an_error(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = feed::read(&bytes);
        let _ = feed::next_url(&bytes);
    }

    #[test]
    fn next_url_equals_that_of_the_whole_feed(value in json(), before in any::<bool>()) {
        let next = format!(r#""next_url": {value}"#);
        let (first, last) = if before { (next, r#""title": "T""#.to_owned()) } else { (r#""title": "\\ \" }""#.to_owned(), next) };
        let document = format!(r#" {{ {first}, "items": [{{ "id": "a", "next_url": "other" }}], {last} }} "#);
        prop_assert_eq!(feed::next_url(document.as_bytes()), read(&document).feed.next_url);
    }

    #[test]
    fn next_url_of_a_truncated_feed_does_not_panic(share in 0.0..1.0_f64) {
        let whole = r#"{ "items": [{ "id": "Một" }], "next_url": "\u00e1\\b.json" }"#;
        let end = (whole.len() as f64 * share) as usize;
        let _ = feed::next_url(&whole.as_bytes()[..end]);
    }

    #[test]
    fn a_truncated_feed_is_an_error(share in 0.0..1.0_f64) {
        let whole = r#"{ "version": "https://jsonfeed.org/version/1.1", "items": [{ "id": "Một", "tags": ["a"] }] }"#;
        let end = (whole.len() as f64 * share) as usize;
        prop_assert!(feed::read(&whole.as_bytes()[..end]).is_err());
    }
}
