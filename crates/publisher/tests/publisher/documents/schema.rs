//! Validates documents with the schema of `jsonfeed-schema` in `DIR/jsonfeed`, if `BANTIN_FIXTURES=DIR` is set. Otherwise the tests are
//! skipped with a message.

use std::{
    env, fs,
    io::{self, Write},
    path::Path,
};

use bantin_publisher::site_address::SiteAddress;
use jsonschema::Validator;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::{addresses::all, generated, reading::sample, site::Published};
use crate::common::{parse_json, site_address};

const SCHEMA: &str = "jsonfeed/jsonfeed-schema/schema-v1.1.json";

/// The schema, with formats of addresses and dates.
fn schema() -> Option<Validator> {
    let Some(folder) = env::var_os("BANTIN_FIXTURES") else {
        // The test harness captures `println!`.
        let line = b"skipped the schema of JSON Feed: set BANTIN_FIXTURES to a folder with it in jsonfeed/\n";
        let _ = io::stderr().write_all(line);
        return None;
    };
    let schema = fs::read(Path::new(&folder).join(SCHEMA)).expect("the schema");
    let schema: Value = serde_json::from_slice(&schema).expect("JSON");
    let options = jsonschema::options().should_validate_formats(true);
    Some(options.build(&schema).expect("a schema"))
}

fn errors_in(schema: &Validator, document: &str) -> Vec<String> {
    let document = parse_json(document);
    let errors = schema.iter_errors(&document);
    errors.map(|error| format!("{}: {error}", error.instance_path())).collect()
}

fn known() -> SiteAddress {
    site_address("https://bao.example/tin/")
}

#[test]
fn every_document_is_valid_json_feed() {
    let Some(schema) = schema() else {
        return;
    };
    let cases = ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() };
    proptest!(cases, |(feed in generated::feed(8))| {
        for (path, document) in all(&Published::of(&feed, known())) {
            prop_assert_eq!(errors_in(&schema, &document), [""; 0], "{}: {}", path, document);
        }
    });
}

#[test]
fn every_document_of_the_sample_edition_is_valid_json_feed() {
    let Some(schema) = schema() else {
        return;
    };
    for (path, document) in all(&sample(&known())) {
        assert_eq!(errors_in(&schema, &document), [""; 0], "{path}");
    }
}

#[test]
fn the_schema_finds_errors() {
    let Some(schema) = schema() else {
        return;
    };
    let mut document = json!({ "version": "https://jsonfeed.org/version/1.1", "title": "T", "items": [] });
    assert_eq!(errors_in(&schema, &document.to_string()), [""; 0]);
    document["items"] = json!([{ "id": "1", "content_text": "", "url": "x y", "date_published": "2026" }]);
    assert_eq!(errors_in(&schema, &document.to_string()).len(), 2);
}
