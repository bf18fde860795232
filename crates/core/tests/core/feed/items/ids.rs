//! Items and their ids.

use bantin_core::feed::{Diagnostic, JsonType, Problem, Resolution, Subject};

use super::NONE;
use crate::feed::{items_of, read};

#[test]
fn an_item_other_than_an_object_is_ignored() {
    let (items, diagnostics) = items_of(r#"null, "\ud800", [], 1, { "id": "a" }"#);
    assert_eq!(items.len(), 1);
    assert_eq!(
        diagnostics,
        [
            "items[0] is null, expected an object; it is ignored.",
            "items[1] is a string, expected an object; it is ignored.",
            "items[2] is an array, expected an object; it is ignored.",
            "items[3] is a number, expected an object; it is ignored.",
        ]
    );
}

#[test]
fn an_item_without_a_valid_id_is_ignored() {
    let (items, diagnostics) = items_of(
        r#"{}, { "id": null }, { "id": "" }, { "id": " \n" }, { "id": true }, { "id": {} }, { "id": [] }, { "id": "a" }"#,
    );
    assert_eq!(items.len(), 1);
    let why = [
        "is missing",
        "is missing",
        "is blank",
        "is blank",
        "is a boolean, expected a string",
        "is an object, expected a string",
        "is an array, expected a string",
    ];
    let expected = why
        .iter()
        .enumerate()
        .map(|(index, problem)| format!("items[{index}].id {problem}; items[{index}] is ignored."));
    assert_eq!(diagnostics, expected.collect::<Vec<_>>());
}

#[test]
fn a_diagnostic_names_the_item_and_the_key() {
    let reading = read(
        r#"{ "version": "https://jsonfeed.org/version/1", "items": [{}, { "id": 7, "authors": [{ "name": "A" }, { "name": 1, "url": "u" }] }] }"#,
    );
    assert_eq!(
        reading.diagnostics[1],
        Diagnostic {
            subject: Subject::Item { index: 1, id: Some("7".to_owned()) },
            key: "authors[1].name".to_owned(),
            problem: Problem::WrongType { expected: JsonType::String, found: JsonType::Number },
            resolution: Resolution::ValueIgnored,
        }
    );
    assert_eq!(reading.diagnostics[0].subject, Subject::Item { index: 0, id: None });
}

#[test]
fn a_numeric_id_keeps_its_digits() {
    let (items, diagnostics) =
        items_of(r#"{ "id": 9007199254740992 }, { "id": 9007199254740993 }, { "id": -1.50 }, { "id": 1e3 }"#);
    let ids: Vec<_> = items.iter().map(|item| item.id.as_str()).collect();
    assert_eq!(ids, ["9007199254740992", "9007199254740993", "-1.50", "1e3"]);
    assert_eq!(diagnostics, NONE);
}

#[test]
fn an_id_stays_as_written() {
    let (items, diagnostics) = items_of(r#"{ "id": " ../a?b#c%20 😀\n" }"#);
    assert_eq!(items[0].id, " ../a?b#c%20 😀\n");
    assert_eq!(diagnostics, NONE);
}

#[test]
fn the_first_item_of_an_id_counts() {
    let (items, diagnostics) = items_of(r#"{ "id": "5", "title": "Một" }, { "id": 5, "title": "Hai" }, { "id": "6" }"#);
    let titles: Vec<_> = items.iter().map(|item| item.title.as_deref()).collect();
    assert_eq!(titles, [Some("Một"), None]);
    assert_eq!(diagnostics, [r#"items[1].id (id "5") is a duplicate; items[1] is ignored."#]);
}
