//! Validates documents with the schema of `jsonfeed-schema` in `DIR/jsonfeed`, if `BANTIN_FIXTURES=DIR` is set. Otherwise the tests are
//! skipped with a message.

use std::{
    env,
    io::{self, Write},
    path::Path,
};

use anyhow::Context;
use bantin_publisher::site_address::SiteAddress;
use jsonschema::Validator;
use proptest::prelude::*;
use serde_json::json;

use super::{addresses::all, generated, reading::sample, site::Published};
use crate::common::{parse_json, read_text, site_address};

const SCHEMA: &str = "jsonfeed/jsonfeed-schema/schema-v1.1.json";

/// The schema, with formats of addresses and dates.
fn schema() -> anyhow::Result<Option<Validator>> {
    let Some(folder) = env::var_os("BANTIN_FIXTURES") else {
        // The test harness captures `println!`.
        let line = b"skipped the schema of JSON Feed: set BANTIN_FIXTURES to a folder with it in jsonfeed/\n";
        let _ = io::stderr().write_all(line);
        return Ok(None);
    };
    let schema = parse_json(&read_text(&Path::new(&folder).join(SCHEMA)));
    let options = jsonschema::options().should_validate_formats(true);
    Ok(Some(options.build(&schema).context(SCHEMA)?))
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
fn every_document_is_valid_json_feed() -> anyhow::Result<()> {
    let Some(schema) = schema()? else {
        return Ok(());
    };
    let cases = ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() };
    proptest!(cases, |(feed in generated::feed(8))| {
        for (path, document) in all(&Published::of(&feed, known())) {
            prop_assert_eq!(errors_in(&schema, &document), [""; 0], "{}: {}", path, document);
        }
    });
    Ok(())
}

#[test]
fn every_document_of_the_sample_edition_is_valid_json_feed() -> anyhow::Result<()> {
    let Some(schema) = schema()? else {
        return Ok(());
    };
    for (path, document) in all(&sample(&known())?) {
        assert_eq!(errors_in(&schema, &document), [""; 0], "{path}");
    }
    Ok(())
}

#[test]
fn the_schema_finds_errors() -> anyhow::Result<()> {
    let Some(schema) = schema()? else {
        return Ok(());
    };
    let mut document = json!({ "version": "https://jsonfeed.org/version/1.1", "title": "T", "items": [] });
    assert_eq!(errors_in(&schema, &document.to_string()), [""; 0]);
    document["items"] = json!([{ "id": "1", "content_text": "", "url": "x y", "date_published": "2026" }]);
    assert_eq!(errors_in(&schema, &document.to_string()).len(), 2);
    Ok(())
}
