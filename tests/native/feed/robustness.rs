use bantin::feed;
use proptest::prelude::*;

use super::{read, sentences};
use crate::promises::news::keep_promises;

#[test]
fn ten_thousand_levels_in_an_unknown_key_cost_nothing() {
    let deep = format!("{}1{}", "[{\"a\":".repeat(10_000), "}]".repeat(10_000));
    let document = format!(
        r#"{{ "version": "https://jsonfeed.org/version/1", "_x": {deep}, "items": [{{ "id": "a", "_x": {deep}, "title": {deep} }}] }}"#
    );
    let reading = std::thread::Builder::new()
        .stack_size(256 * 1024)
        .spawn(move || read(&document))
        .expect("a thread")
        .join()
        .expect("no overflow");
    assert_eq!(reading.feed.items[0].id, "a");
    assert_eq!(
        sentences(&reading),
        [r#"items[0].title (id "a") is an array where a string should be; it is left out."#]
    );
}

const KEYS_OF_A_FEED: &[&str] = &[
    "version",
    "title",
    "description",
    "icon",
    "favicon",
    "language",
    "home_page_url",
    "feed_url",
    "next_url",
    "authors",
    "author",
    "expired",
    "_bantin",
];
const KEYS_OF_AN_ITEM: &[&str] = &[
    "id",
    "url",
    "external_url",
    "title",
    "summary",
    "content_html",
    "content_text",
    "image",
    "banner_image",
    "date_published",
    "date_modified",
    "authors",
    "author",
    "tags",
    "language",
    "attachments",
    "_bantin",
];
const KEYS_BELOW: &[&str] = &[
    "page",
    "sections",
    "anniversaries",
    "publisher",
    "article_url",
    "utc_offset",
    "images",
    "excerpt",
    "slug",
    "section",
    "views",
    "pinned",
    "event",
    "related",
    "image_alt",
    "canonical",
    "role",
    "name",
    "date",
    "starts",
    "ends",
    "text",
    "days_before",
    "number",
    "count",
    "url",
    "width",
    "height",
    "title",
    "size_in_bytes",
    "duration_in_seconds",
];

/// Valid JSON of any kind, with keys that mean something and strings that nearly do.
fn json() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        Just("null".to_owned()),
        Just("true".to_owned()),
        any::<f64>()
            .prop_filter("finite", |number| number.is_finite())
            .prop_map(|number| format!("{number:e}")),
        any::<i64>().prop_map(|number| number.to_string()),
        any::<String>().prop_map(|text| serde_json::to_string(&text).expect("a string")),
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
        let member = (prop::sample::select(KEYS_BELOW), inner.clone())
            .prop_map(|(key, value)| format!(r#""{key}": {value}"#));
        prop_oneof![
            prop::collection::vec(inner, 0..6).prop_map(|list| format!("[{}]", list.join(","))),
            prop::collection::vec(member, 0..6).prop_map(|list| format!("{{{}}}", list.join(","))),
        ]
    })
}

proptest! {
    #[test]
    fn no_value_in_a_key_of_an_item_costs_another_item(key in prop::sample::select(KEYS_OF_AN_ITEM), value in json()) {
        let document = format!(
            r#"{{ "items": [{{ "id": "first" }}, {{ "id": "odd", "{key}": {value} }}, {{ "id": "last" }}] }}"#
        );
        let items = read(&document).feed.items;
        prop_assert_eq!(&items.first().expect("an item").id, "first");
        prop_assert_eq!(&items.last().expect("an item").id, "last");
        prop_assert!(items.len() == 3 || key == "id");
    }

    #[test]
    fn no_value_in_a_key_of_the_feed_costs_an_item(key in prop::sample::select(KEYS_OF_A_FEED), value in json()) {
        let document = format!(r#"{{ "items": [{{ "id": "first" }}, {{ "id": "last" }}], "{key}": {value} }}"#);
        prop_assert_eq!(read(&document).feed.items.len(), 2);
    }

    #[test]
    fn no_value_below_the_extension_costs_its_neighbours(key in prop::sample::select(KEYS_BELOW), value in json()) {
        let document = format!(
            r#"{{ "title": "T", "_bantin": {{ "{key}": {value} }}, "items": [{{ "id": "a", "title": "A", "_bantin": {{ "{key}": {value} }} }}] }}"#
        );
        let feed = read(&document).feed;
        prop_assert_eq!(feed.title.as_deref(), Some("T"));
        prop_assert_eq!(feed.items[0].title.as_deref(), Some("A"));
    }

    #[test]
    fn what_is_made_of_odd_values_keeps_its_promises(
        feed in prop::collection::vec((prop::sample::select(KEYS_OF_A_FEED), json()), 0..6),
        items in prop::collection::vec(prop::collection::vec((prop::sample::select(KEYS_OF_AN_ITEM), json()), 0..8), 0..5),
    ) {
        let members = |members: &[(&str, String)]| -> String { members.iter().map(|(key, value)| format!(r#""{key}": {value}, "#)).collect() };
        let items: Vec<_> = items.iter().enumerate().map(|(place, item)| format!(r#"{{ {} "id": {place} }}"#, members(item))).collect();
        let document = format!(r#"{{ {} "items": [{}] }}"#, members(&feed), items.join(","));
        keep_promises(document.as_bytes());
    }

    #[test]
    fn any_bytes_are_a_feed_or_an_error(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = feed::read(&bytes);
        let _ = feed::next_url(&bytes);
    }

    #[test]
    fn the_next_document_is_the_same_whether_a_feed_is_read_or_only_asked_for_it(value in json(), before in any::<bool>()) {
        let next = format!(r#""next_url": {value}"#);
        let (first, last) = if before { (next, r#""title": "T""#.to_owned()) } else { (r#""title": "\\ \" }""#.to_owned(), next) };
        let document = format!(r#" {{ {first}, "items": [{{ "id": "a", "next_url": "other" }}], {last} }} "#);
        prop_assert_eq!(feed::next_url(document.as_bytes()), read(&document).feed.next_url);
    }

    #[test]
    fn of_a_feed_cut_off_anywhere_some_next_document_or_none_is_named(share in 0.0..1.0_f64) {
        let whole = r#"{ "items": [{ "id": "Một" }], "next_url": "\u00e1\\b.json" }"#;
        let end = (whole.len() as f64 * share) as usize;
        let _ = feed::next_url(&whole.as_bytes()[..end]);
    }

    #[test]
    fn a_feed_cut_off_anywhere_is_an_error(share in 0.0..1.0_f64) {
        let whole = r#"{ "version": "https://jsonfeed.org/version/1.1", "items": [{ "id": "Một", "tags": ["a"] }] }"#;
        let end = (whole.len() as f64 * share) as usize;
        prop_assert!(feed::read(&whole.as_bytes()[..end]).is_err());
    }
}
