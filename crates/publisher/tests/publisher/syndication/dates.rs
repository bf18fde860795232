//! Dates of feeds and entries.

use serde_json::json;

use super::{of_items, read, texts};

#[test]
fn an_entry_without_a_date_has_that_of_the_newest_entry() {
    let dated = json!({ "id": "1", "title": "A", "date_published": "2026-05-04T00:00:00Z" });
    let [_, atom] = of_items(json!([{ "id": "2", "title": "B" }, dated]));
    assert!(!atom.contains("1970"), "{atom}");
    assert_eq!(read(&atom).entries[1].updated.map(|date| date.timestamp()), Some(1_777_852_800));
}

#[test]
fn rss_writes_dates_in_english_with_their_offset() {
    let [rss, _] = of_items(json!([
        { "id": "2", "date_published": "2026-05-05T08:00:09+07:00" },
        { "id": "1", "date_published": "2025-12-31T23:59:00-03:30" },
    ]));
    assert_eq!(texts(&rss, "pubDate"), ["Tue, 5 May 2026 08:00:09 +0700", "Wed, 31 Dec 2025 23:59:00 -0330"]);
}

#[test]
fn a_feed_has_the_date_of_its_last_modified_article() {
    let [rss, atom] = of_items(json!([
        { "id": "2", "date_published": "2026-05-05T08:00:00+07:00" },
        { "id": "1", "date_published": "2026-05-01T08:00:00+07:00", "date_modified": "2026-05-06T09:30:00+07:00" },
    ]));
    assert_eq!(texts(&rss, "lastBuildDate"), ["Wed, 6 May 2026 09:30:00 +0700"]);
    let updated = texts(&atom, "updated");
    assert_eq!(updated, ["2026-05-06T09:30:00+07:00", "2026-05-05T08:00:00+07:00", "2026-05-06T09:30:00+07:00"]);
}

#[test]
fn an_undated_article_has_no_date_in_rss() {
    let [rss, atom] = of_items(json!([{ "id": "1", "title": "Không ngày" }]));
    assert!(texts(&rss, "pubDate").is_empty() && texts(&rss, "lastBuildDate").is_empty());
    assert!(texts(&atom, "published").is_empty());
    assert_eq!(texts(&atom, "updated"), ["1970-01-01T00:00:00+00:00"; 2]);
}
