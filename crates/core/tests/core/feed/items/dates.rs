//! Dates of an item.

use super::NONE;
use crate::feed::{about_a, item_with, read};

#[test]
fn dates_of_rfc_3339_have_no_diagnostic() {
    let (item, diagnostics) =
        item_with(r#""date_published": "2018-01-06T08:00:00+07:00", "date_modified": "9999-12-31T23:59:59Z""#);
    let published = item.date_published.map(|date| (date.unix_seconds, date.offset.minutes()));
    assert_eq!(published, Some((1_515_200_400, 420)));
    assert_eq!(item.date_modified.map(|date| date.unix_seconds), Some(253_402_300_799));
    assert_eq!(diagnostics, NONE);
}

#[test]
fn a_date_of_rfc_822_has_a_diagnostic() {
    let (item, diagnostics) = item_with(r#""date_published": "Sat, 06 Jan 2018 08:00:00 +0700""#);
    assert_eq!(item.date_published.map(|date| date.unix_seconds), Some(1_515_200_400));
    assert_eq!(
        diagnostics,
        [about_a("date_published", "is a date, but not in the format of RFC 3339; it is still used.")]
    );
}

#[test]
fn an_invalid_date_counts_as_absent() {
    for date in ["yesterday", "06/01/2018 08:00", "2018-01-06", "2018-02-30T08:00:00Z", "0"] {
        let (item, diagnostics) = item_with(&format!(r#""date_published": "{date}""#));
        assert_eq!(item.date_published, None, "{date}");
        assert_eq!(
            diagnostics,
            [about_a("date_published", "is not a date with time and offset (RFC 3339); it is ignored.")]
        );
    }
}

#[test]
fn a_date_without_offset_is_in_site_time() {
    let published = |feed: &str| {
        let json = format!(r#"{{ {feed} "items": [{{ "id": "1", "date_published": "2018-01-06 08:00:00" }}] }}"#);
        let reading = read(&json);
        let (feed, diagnostics) = (reading.feed, reading.diagnostics);
        let about_date = diagnostics.iter().find(|diagnostic| diagnostic.key == "date_published");
        (feed.items[0].date_published.map(|date| date.unix_seconds), about_date.map(ToString::to_string))
    };
    let read_in_site_time =
        r#"items[0].date_published (id "1") is a date without offset such as +07:00; it is read in site time."#;
    for feed in [r#""language": "vi","#, r#""language": "en", "_bantin": { "utc_offset": "+07:00" },"#] {
        assert_eq!(published(feed), (Some(1_515_200_400), Some(read_in_site_time.to_owned())), "{feed}");
    }
    let (ignored, diagnostic) = published(r#""language": "en","#);
    assert_eq!(ignored, None);
    assert!(diagnostic.as_ref().is_some_and(|diagnostic| diagnostic.ends_with("it is ignored.")), "{diagnostic:?}");
}

#[test]
fn a_zero_value_is_no_date() {
    for date in ["0001-01-01T00:00:00Z", "0000-00-00T00:00:00+00:00", "-001-11-30T00:00:00+00:00"] {
        assert_eq!(item_with(&format!(r#""date_published": "{date}""#)).0.date_published, None, "{date}");
    }
}
