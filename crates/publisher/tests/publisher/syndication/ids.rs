//! Ids of entries.

use serde_json::json;

use super::{of_items, read, xml_document};

#[test]
fn an_id_that_is_a_uri_stays() {
    let ids = [
        "https://bao.example/tin/Cầu-mới?x=1&y=2",
        "urn:uuid:5c1d2b9e-0000-4000-8000-000000000000",
        "tag:bao.example,2020:1",
    ];
    let items = ids.map(|id| json!({ "id": id, "title": id }));
    for xml in of_items(json!(items)) {
        let entries = read(&xml).entries;
        let entry_ids: Vec<_> = entries.iter().map(|entry| entry.id.as_str()).collect();
        assert_eq!(entry_ids, ids);
    }
}

#[test]
fn another_id_becomes_a_permanent_tag_uri() {
    let item = json!({
        "id": "bài 7", "title": "Cầu mới", "date_published": "2024-01-01T02:00:00+07:00",
    });
    let changed = json!({
        "id": "bài 7", "title": "Cầu mới thông xe", "date_published": "2021-12-31T19:00:00Z",
        "date_modified": "2026-05-01T00:00:00Z", "tags": ["Cầu"], "_bantin": { "slug": "cau" },
    });
    for item in [item, changed] {
        for xml in of_items(json!([item])) {
            let id = &read(&xml).entries[0].id;
            assert_eq!(id, "tag:bao.example,2000:/tin/b%C3%A0i%207");
        }
    }
}

#[test]
fn an_rss_guid_is_not_a_permalink() {
    let [rss, _] = of_items(json!([{ "id": "https://bao.example/x", "title": "x" }]));
    let document = xml_document(&rss);
    let guid = document.descendants().find(|element| element.has_tag_name("guid"));
    assert_eq!(guid.and_then(|guid| guid.attribute("isPermaLink")), Some("false"));
}
