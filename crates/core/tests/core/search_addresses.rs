//! The addresses of searches.

use bantin_core::{
    datetime::Date,
    routes::{BasePath, MAX_DOCUMENTS, Page, REGISTER_FILTER, SearchParams},
};
use proptest::prelude::*;

#[test]
fn the_address_of_a_search_states_words_filters_and_order() {
    let params = SearchParams {
        text: "Đảng bộ".into(),
        section: Some("thoi-su".into()),
        from: Date::new(2026, 1, 1),
        to: Date::new(2026, 11, 29),
        newest: true,
        ..SearchParams::default()
    };
    let address = "/tim/?q=%C4%90%E1%BA%A3ng+b%E1%BB%99&muc=thoi-su&tu=2026-01-01&toi=2026-11-29&xep=moi";
    assert_eq!(BasePath::default().href(&Page::Search(params.clone())), address);
    assert_eq!(
        Page::parse("/tim/", address.split_once('?').map_or("", |(_, query)| query), &BasePath::default()),
        Page::Search(params)
    );
}

#[test]
fn empty_and_invalid_values_of_a_search_are_ignored() {
    // A form also sends the fields that are empty.
    assert_eq!(SearchParams::parse("q=+xu%C3%A2n+&muc=&tu=&toi="), SearchParams::new("xuân"));
    assert_eq!(SearchParams::parse("q=a&muc=../x&tu=2026-02-30&toi=mai&xep=cu&dau=1&den=0"), SearchParams::new("a"));
    assert_eq!(SearchParams::parse("q=%FF%&q"), SearchParams::default());
    let long = "ă".repeat(1_000);
    assert_eq!(SearchParams::parse(&format!("q={long}")).text, "ă".repeat(200));
    assert_eq!(BasePath::default().href(&Page::Search(SearchParams::default())), "/tim/");
}

#[test]
fn the_legal_documents_are_no_section() {
    let of_section = |section: &str| SearchParams { section: Some(section.into()), ..SearchParams::new("a") };
    assert_eq!(SearchParams::parse("q=a&muc=van-ban%2F"), of_section(REGISTER_FILTER));
    // A section may have the name of the register.
    assert_eq!(SearchParams::parse("q=a&muc=van-ban"), of_section("van-ban"));
    assert_eq!(SearchParams::parse(&of_section(REGISTER_FILTER).query()), of_section(REGISTER_FILTER));
}

#[test]
fn a_search_with_more_results_extends_the_same_search_only() {
    let first = SearchParams::new("xuân");
    let longer = first.longer().unwrap_or_default();
    assert!(Page::Search(longer.clone()).extends(&Page::Search(first.clone())));
    assert!(!Page::Search(longer).extends(&Page::Search(SearchParams::new("hạ"))));
    let most = SearchParams { portions: Some(MAX_DOCUMENTS), ..first };
    assert_eq!(most.longer(), None);
}

proptest! {
    #[test]
    fn the_query_of_a_search_gives_the_same_search(text in "\\PC{0,40}", exact_marks: bool, all_words: bool, newest: bool) {
        let params = SearchParams { text: text.trim().to_owned(), exact_marks, all_words, newest, ..SearchParams::default() };
        prop_assert_eq!(SearchParams::parse(&params.query()), params);
    }
}
