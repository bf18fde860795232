//! The time of a site.

use bantin_core::{
    datetime::{Date, Offset, Timestamp},
    feed::{Feed, FeedExtension, Item},
    model::SiteTime,
};

use super::{read, site, text, with_extension};
use crate::common::timestamp;

fn dated(text: &str) -> Item {
    Item { date_published: Timestamp::parse(text), ..Item::default() }
}

#[test]
fn a_site_with_an_offset_shows_all_dates_in_it() {
    let feed = Feed {
        language: text("en"),
        ..with_extension(FeedExtension { utc_offset: Offset::parse("-05:00"), ..FeedExtension::default() })
    };
    let time = site(&feed).time;
    let timestamp = timestamp("2026-05-01T00:30:00+07:00");
    assert_eq!(Some(time.offset_of(timestamp)), Offset::parse("-05:00"));
}

#[test]
fn a_vietnamese_site_without_an_offset_has_the_time_of_vietnam() {
    let feed = Feed { items: vec![dated("2026-05-01T00:30:00-03:00")], ..Feed::default() };
    assert_eq!(site(&feed).time, SiteTime::Fixed(Offset::VIETNAM));
}

#[test]
fn a_foreign_site_without_an_offset_shows_dates_as_written() {
    let feed = Feed {
        language: text("en"),
        items: vec![
            dated("2026-05-01T00:30:00+02:00"),
            dated(""),
            dated("2026-05-03T00:30:00-03:00"),
            dated("2026-05-02T00:30:00+09:00"),
        ],
        ..Feed::default()
    };
    let time = site(&feed).time;
    let at_night = timestamp("2026-05-01T00:30:00+02:00");
    assert_eq!(time.offset_of(at_night), at_night.offset);
    let two_at_night_in_utc = timestamp("2026-06-02T02:00:00Z");
    assert_eq!(Some(time.today(two_at_night_in_utc.unix_seconds)), Date::new(2026, 6, 1));
}

#[test]
fn today_changes_at_midnight_in_site_time() {
    let time = SiteTime::Fixed(Offset::VIETNAM);
    let midnight = timestamp("2026-06-02T00:00:00+07:00").unix_seconds;
    assert_eq!(Some(time.today(midnight - 1)), Date::new(2026, 6, 1));
    assert_eq!(Some(time.today(midnight)), Date::new(2026, 6, 2));
}

#[test]
fn a_modification_counts_from_a_minute_after_publication() {
    let modified = |published: &str, modified: &str| {
        let article = read(Item { date_modified: Timestamp::parse(modified), ..dated(published) });
        article.modified.is_some()
    };
    assert!(!modified("2026-05-01T08:00:00+07:00", "2026-05-01T01:00:59Z"));
    assert!(modified("2026-05-01T08:00:00+07:00", "2026-05-01T01:01:00Z"));
    assert!(!modified("2026-05-01T08:00:00+07:00", "2026-04-01T00:00:00Z"));
    assert!(modified("", "2026-04-01T00:00:00Z"));
}
