//! The examples of README.vi.md.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{check, folder, sound};
use crate::{common::parse_json, lint::unknown_keys::documented};

const README: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../README.vi.md"));
/// The chapter with parts of the feed object. The examples of all other chapters are items.
const SITE_SETTINGS: &str = "Cài đặt của trang";
/// Keys of docs/feed.md that programs write, not editors.
const TECHNICAL: [&str; 15] = [
    "feed_url",
    "expired",
    "items",
    "_bantin",
    "about",
    "page",
    "article_url",
    "page_url",
    "excerpt",
    "role",
    "years",
    "kinds",
    "issuers",
    "archive",
    "topics",
];

/// The JSON examples, each with the heading of its chapter.
fn examples() -> Vec<(&'static str, Value)> {
    let chapters = README.split("\n## ").skip(1);
    let examples = chapters.flat_map(|chapter| {
        let heading = chapter.lines().next().unwrap_or_default();
        let blocks = chapter.split("```json\n").skip(1).filter_map(|rest| Some(rest.split_once("\n```")?.0));
        blocks.map(move |block| (heading, parse_json(block)))
    });
    examples.collect()
}

fn with(mut object: Value, other: &Value) -> Value {
    for (key, value) in other.as_object().into_iter().flatten() {
        object[key] = value.clone();
    }
    object
}

/// Names of all members of `value` and of the objects in it.
fn keys(value: &Value) -> BTreeSet<&str> {
    let members = value.as_object().into_iter().flatten();
    let entries = value.as_array().into_iter().flatten();
    let inner = members.clone().map(|(_, value)| value).chain(entries).flat_map(keys);
    members.map(|(key, _)| key.as_str()).chain(inner).collect()
}

/// A static page to which the examples of menus lead.
fn page(slug: &str) -> Value {
    json!({ "id": slug, "title": slug, "content_text": "Số 1 …", "_bantin": { "page": true, "slug": slug } })
}

#[test]
fn every_example_of_the_vietnamese_handbook_has_no_problems() {
    let examples = examples();
    assert!(examples.len() >= 12, "{} examples", examples.len());
    // What the examples refer to: a section, other articles, an older document, the register.
    let sections = json!([{ "slug": "kinh-te-xa-hoi", "title": "Kinh tế - Xã hội" }]);
    let older = json!({ "version": "https://jsonfeed.org/version/1.1", "items": [] }).to_string();
    for (chapter, example) in &examples {
        let mut feed = sound();
        feed["home_page_url"] = json!("https://lamgiang.example/");
        if *chapter == SITE_SETTINGS {
            feed = with(feed, example);
            if feed["_bantin"]["sections"].is_null() && feed["_bantin"].is_object() {
                feed["_bantin"]["sections"] = sections.clone();
            }
            feed["items"] = ["co-cau-to-chuc", "lien-he"].into_iter().map(page).collect();
        } else {
            let others = ["2026-0412", "2026-0413"].map(|id| json!({ "id": id, "content_text": "Sáng nay, …" }));
            let others = others.into_iter().filter(|other| other["id"] != example["id"]);
            feed["items"] = others.chain([example.clone()]).collect();
            feed["_bantin"] = json!({ "sections": sections });
        }
        let folder = folder(&[("feed.json", &feed.to_string()), ("feed-2.json", &older), ("van-ban.json", &older)]);
        let answer = check(&folder, "feed.json", &[]);
        assert_eq!(answer.status, 0, "{example:#}\n{}", answer.out);
    }
}

#[test]
fn the_vietnamese_handbook_has_an_example_for_every_key_that_editors_write() {
    let examples = examples();
    let shown: BTreeSet<&str> = examples.iter().flat_map(|(_, example)| keys(example)).collect();
    let objects = [
        "The feed object",
        "`_bantin` of the feed",
        "The item object",
        "`_bantin` of an item",
        "Documents",
        "Anniversaries",
    ];
    let documented: Vec<_> =
        documented().into_iter().filter(|(heading, _)| objects.contains(&heading.as_str())).collect();
    let written = documented.iter().flat_map(|(_, object)| object.keys()).map(String::as_str);
    let missing: Vec<_> = written.filter(|key| !TECHNICAL.contains(key) && !shown.contains(key)).collect();
    assert!(documented.len() >= objects.len() && missing.is_empty(), "without an example: {missing:?}");
}

#[test]
fn the_vietnamese_handbook_sends_editors_to_no_english_page() {
    for link in README.split("](").skip(1).filter_map(|rest| Some(rest.split_once(')')?.0)) {
        let is_for_engineers = ["README.md", "docs/deployment.md", "https://rustup.rs", "https://www.jsonfeed.org/"]
            .iter()
            .any(|page| link.starts_with(page));
        let is_within =
            link.strip_prefix('#').is_some_and(|anchor| README.lines().any(|line| anchor_of(line) == anchor));
        assert!(is_for_engineers || is_within || link.contains("hl=vi"), "{link}");
    }
}

/// The anchor that GitHub gives to a heading.
fn anchor_of(heading: &str) -> String {
    let text = heading.trim_start_matches('#').trim().to_lowercase();
    text.chars()
        .filter(|letter| letter.is_alphanumeric() || "- ".contains(*letter))
        .collect::<String>()
        .replace(' ', "-")
}
