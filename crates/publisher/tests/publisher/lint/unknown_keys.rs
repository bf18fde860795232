//! Keys that neither JSON Feed nor the extension has.

use bantin_core::feed::Problem;
use bantin_publisher::load::load_feed;
use serde_json::{Map, Value, json};
use tempfile::TempDir;

use super::{checked, document, item, item_of, problem, with};
use crate::common::write_file;

/// Path, suggestion and number of each unknown key in these documents.
fn unknown(documents: &[(&str, Value)]) -> Vec<(String, Option<String>, usize)> {
    let findings = checked(documents).findings.into_iter();
    let unknown = findings.filter_map(|finding| {
        let Problem::UnknownKey { nearest, count } = problem(&finding).clone() else { return None };
        Some((finding.diagnostic.subject.path(&finding.diagnostic.key), nearest, count))
    });
    unknown.collect()
}

/// The suggestion for an unknown key `key` of an item, or of its extension.
fn nearest(key: &str, in_extension: bool) -> Option<String> {
    let mut article = item("a", json!({}));
    let object = if in_extension { &mut article["_bantin"] } else { &mut article };
    object[key] = json!("x");
    let found = unknown(&[("feed.json", document(json!([article])))]);
    let [(_, nearest, 1)] = &found[..] else { panic!("{key}: {found:?}") };
    nearest.clone()
}

#[test]
fn an_unknown_key_is_reported_in_every_object_of_a_feed() {
    let author = json!([{ "name": "An", "mail": "" }]);
    let feed = json!({
        "version": "https://jsonfeed.org/version/1.1",
        "subtitle": "",
        "authors": author,
        "hubs": [{ "type": "WebSub", "url": "https://hub.example/", "secret": "" }],
        "items": [{
            "id": "a",
            "content_text": "A",
            "category": "",
            "authors": author,
            "attachments": [{ "url": "a.mp3", "size": 1 }],
            "_bantin": { "breaking": true },
        }],
        "_bantin": {
            "weather": "",
            "notice": { "text": "Nghỉ lễ", "level": 1 },
            "theme": { "colour": "#9c1b1f", "size": "" },
            "head": [{ "name": "msvalidate.01", "content": "A", "id": "" }],
            "page": { "count": 0, "total": 0 },
            "sections": [{ "slug": "le-hoi", "title": "Lễ hội", "colour": "" }],
            "anniversaries": [{ "name": "Ngày", "date": "1950-03-15", "color": "" }],
            "publisher": { "name": "Báo", "fax": "" },
            "images": { "a.jpg": { "width": 1, "height": 1, "alt": "" } },
        },
    });
    let mut paths: Vec<_> = unknown(&[("feed.json", feed)]).into_iter().map(|(path, ..)| path).collect();
    paths.sort();
    let mut expected = [
        "subtitle",
        "authors[0].mail",
        "hubs[0].secret",
        "items[0].category",
        "items[0].attachments[0].size",
        "items[0]._bantin.breaking",
        "_bantin.weather",
        "_bantin.notice.level",
        "_bantin.theme.size",
        "_bantin.head[0].id",
        "_bantin.page.total",
        "_bantin.sections[0].colour",
        "_bantin.anniversaries[0].color",
        "_bantin.publisher.fax",
        "_bantin.images[\"a.jpg\"].alt",
    ];
    expected.sort_unstable();
    assert_eq!(paths, expected);
}

#[test]
fn the_nearest_known_key_of_the_object_is_suggested() {
    for (key, expected) in [
        ("pined", "pinned"),
        ("Slug", "slug"),
        ("imageCaption", "image_caption"),
        ("veiws", "views"),
        ("sectoin", "section"),
    ] {
        assert_eq!(nearest(key, true).as_deref(), Some(expected), "{key}");
    }
    for (key, expected) in [
        ("titel", "title"),
        ("sumary", "summary"),
        ("datePublished", "date_published"),
        ("URL", "url"),
        ("tag", "tags"),
    ] {
        assert_eq!(nearest(key, false).as_deref(), Some(expected), "{key}");
    }
}

#[test]
fn a_key_that_resembles_none_has_no_suggestion() {
    for key in ["x", "img", "category", "kicker", "a_key_that_is_longer_than_every_known_one"] {
        assert_eq!(nearest(key, false), None, "{key}");
    }
}

#[test]
fn a_key_of_the_extension_beside_it_is_suggested_with_its_place() {
    assert_eq!(nearest("pinned", false).as_deref(), Some("_bantin.pinned"));
    let feed = with(document(json!([])), "sections", json!([]));
    let found = unknown(&[("feed.json", feed)]);
    assert_eq!(found, [("sections".to_owned(), Some("_bantin.sections".to_owned()), 1)]);
}

#[test]
fn extensions_of_other_producers_are_not_reported_but_a_misspelt_bantin_is() {
    let mut article = item("a", json!({ "_note": 1 }));
    article["_ban_tin_khac"] = json!({ "x": 1 });
    article["_itunes"] = json!({ "explicit": false });
    assert_eq!(unknown(&[("feed.json", document(json!([article])))]), []);
    for key in ["_bantn", "_Bantin", "bantin", "_batin"] {
        assert_eq!(nearest(key, false).as_deref(), Some("_bantin"), "{key}");
    }
}

#[test]
fn keys_of_json_feed_that_bantin_does_not_use_are_known() {
    let mut feed = document(json!([item("a", json!({ "about": "https://bao.example/" }))]));
    feed["user_comment"] = json!("x");
    feed["favicon"] = json!("x.png");
    feed["hubs"] = json!([{ "type": "WebSub", "url": "https://hub.example/" }]);
    feed["author"] = json!({ "name": "An" });
    feed["items"][0]["author"] = json!({ "name": "An", "url": "https://bao.example/an", "avatar": "an.jpg" });
    assert_eq!(unknown(&[("feed.json", feed)]), []);
}

#[test]
fn one_key_in_many_items_and_documents_is_one_problem_with_the_first_place_and_the_number() {
    let items = |ids: std::ops::Range<usize>| -> Value {
        ids.map(|id| json!({ "id": id.to_string(), "content_text": "A", "lead": "x" })).collect()
    };
    let mut first = items(0..5_000);
    if let Some(first) = first[0].as_object_mut() {
        first.remove("lead");
    }
    let first = with(document(first), "next_url", json!("2.json"));
    let report = checked(&[("feed.json", first.clone()), ("2.json", document(items(5_000..5_010)))]);
    assert_eq!(report.findings.len(), 1);
    assert_eq!(item_of(&report.findings[0]), (1, "1"));
    assert_eq!(problem(&report.findings[0]), &Problem::UnknownKey { nearest: None, count: 5_009 });
}

#[test]
fn the_item_of_an_unknown_key_is_named_by_its_id_as_written() {
    for (id, expected) in [(json!(9_007_199_254_740_993_u64), "9007199254740993"), (json!("a\"b"), "a\"b")] {
        let feed = document(json!([{ "id": id, "content_text": "A", "colour": "x" }]));
        let report = checked(&[("feed.json", feed)]);
        assert_eq!(item_of(&report.findings[0]), (0, expected));
    }
}

#[test]
fn of_many_different_unknown_keys_the_first_thousand_are_listed() {
    let keys: Map<String, Value> = (0..1_200).map(|number| (format!("key-{number}"), json!(1))).collect();
    let mut feed = document(json!([]));
    if let Some(feed) = feed.as_object_mut() {
        feed.extend(keys);
    }
    let report = checked(&[("feed.json", feed)]);
    assert_eq!((report.findings.len(), report.unlisted), (1_000, 200));
}

#[test]
fn of_the_document_of_a_full_article_only_the_article_counts() -> anyhow::Result<()> {
    let excerpt = json!({ "id": "a", "title": "A", "_bantin": { "slug": "a", "excerpt": true } });
    let head = with(document(json!([excerpt])), "_bantin", json!({ "article_url": "{slug}.json" }));
    let other = json!({ "id": "b", "content_text": "B", "colour": "x", "lead": "x" });
    let article = document(json!([{ "id": "a", "content_text": "A", "colour": "x" }, other]));
    let folder = TempDir::new()?;
    let feed = folder.path().join("feed.json");
    write_file(&feed, head.to_string());
    write_file(&folder.path().join("a.json"), article.to_string());
    let loaded = load_feed(&feed.to_string_lossy(), None)?;
    let keys = loaded.documents.iter().flat_map(|document| &document.unknown_keys.listed);
    let keys: Vec<_> = keys.map(|key| (key.path.as_str(), key.count)).collect();
    assert_eq!(keys, [("colour", 1)]);
    Ok(())
}

/// The objects of docs/feed.md by heading, with a value for each key of their tables.
pub fn documented() -> Vec<(String, Map<String, Value>)> {
    let text = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/feed.md"));
    let mut objects: Vec<(String, Map<String, Value>)> = Vec::new();
    for line in text.lines() {
        if let Some((_, heading)) = line.split_once("# ") {
            objects.push((heading.to_owned(), Map::new()));
        }
        let Some((keys, meaning)) = line.strip_prefix("| `").and_then(|row| row.split_once(" | ")) else { continue };
        let keys = keys.split(['`', ',', ' ']).filter(|key| !key.is_empty());
        if let Some((_, object)) = objects.last_mut() {
            object.extend(keys.map(|key| (key.to_owned(), documented_value(meaning))));
        }
    }
    objects
}

/// The object, list or map in the meaning of a key, such as `[{ "slug", "title" }]`, or else a number.
fn documented_value(meaning: &str) -> Value {
    let code = meaning.split('`').skip(1).step_by(2).find(|code| code.contains("{ \""));
    let Some(code) = code else { return json!(1) };
    let keys = code.split('"').skip(1).step_by(2);
    let object: Value = keys.map(|key| (key.to_owned(), json!(1))).collect::<Map<_, _>>().into();
    match code {
        _ if code.starts_with("[{") => json!([object]),
        _ if code.starts_with("{ url:") => json!({ "a.jpg": object }),
        _ => object,
    }
}

#[test]
fn every_documented_key_is_known() {
    let documented = documented();
    let object = |heading: &str| -> Value {
        let found = documented.iter().find(|(found, object)| found == heading && !object.is_empty());
        found.unwrap_or_else(|| panic!("no table below {heading:?}")).1.clone().into()
    };
    let mut feed = object("The feed object");
    feed["_bantin"] = object("`_bantin` of the feed");
    feed["_bantin"]["page"] = object("Numbered documents");
    let once = json!({ "name": 1, "starts": 1, "ends": 1, "text": 1 });
    feed["_bantin"]["anniversaries"] = json!([object("Anniversaries"), once]);
    let mut article = object("The item object");
    article["_bantin"] = object("`_bantin` of an item");
    feed["items"] = json!([article]);
    for (place, expected) in
        [("/_bantin/publisher/licence", 1), ("/_bantin/images/a.jpg/avif", 1), ("/items/0/attachments/0/mime_type", 1)]
    {
        assert_eq!(feed.pointer(place), Some(&json!(expected)), "{place}");
    }
    assert_eq!(unknown(&[("feed.json", feed)]), []);
}
