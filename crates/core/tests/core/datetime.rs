use bantin_core::datetime::{Date, LooseTimestamp, Offset, Timestamp};
use proptest::prelude::*;

use crate::common::{date as day, timestamp};

fn seconds(text: &str) -> Option<i64> {
    Timestamp::parse(text).map(|timestamp| timestamp.unix_seconds)
}

/// True for a valid date with time in the format that JSON Feed requires. Unlike ISO 8601, RFC 3339 has no 24:00.
fn is_rfc3339(text: &str) -> bool {
    let strict = LooseTimestamp::parse(text).filter(|loose| loose.is_rfc3339 && loose.time.0 < 24);
    strict.is_some() && Timestamp::parse(text).is_some()
}

#[test]
fn an_offset_has_a_sign_hours_and_minutes() {
    for (text, minutes) in [
        ("+07:00", 420),
        ("+0700", 420),
        ("+07", 420),
        ("\u{2212}07:00", -420),
        ("-03:30", -210),
        ("Z", 0),
        ("z", 0),
        ("-00:00", 0),
        ("+23:59", 1439),
        ("-23:59", -1439),
    ] {
        assert_eq!(Offset::parse(text).map(Offset::minutes), Some(minutes), "{text}");
    }
    for text in
        ["", "+", "07:00", "+7", "+24:00", "+07:60", "+07-00", "+07:0", "+ 7:00", "+0x:00", "ICT", "đ7:00", "+đ:00"]
    {
        assert_eq!(Offset::parse(text), None, "{text}");
    }
}

#[test]
fn the_offset_of_vietnam_is_seven_hours() {
    assert_eq!(Some(Offset::VIETNAM), Offset::parse("+07:00"));
    assert_eq!(Some(Offset::UTC), Offset::parse("Z"));
}

#[test]
fn a_day_that_does_not_exist_is_none() {
    assert!(Date::new(2024, 2, 29).is_some());
    assert!(Date::new(2000, 2, 29).is_some());
    for (year, month, day) in [(2023, 2, 29), (1900, 2, 29), (2026, 4, 31), (2026, 0, 1), (2026, 13, 1), (2026, 1, 0)] {
        assert_eq!(Date::new(year, month, day), None);
    }
}

#[test]
fn a_date_is_displayed_as_year_month_and_day() {
    let date = day("1930-02-03");
    assert_eq!((date.year(), date.month(), date.day()), (1930, 2, 3));
    for text in [
        "",
        "1930-2-3",
        "1930/02/03",
        "03-02-1930",
        "1930-02-30",
        "+930-02-03",
        "1930-02-03T",
        "193đ-02-03",
        "19300-02-3",
    ] {
        assert_eq!(Date::parse(text), None, "{text}");
    }
}

#[test]
fn days_count_from_1970() {
    assert_eq!(day("1970-01-01").days(), 0);
    assert_eq!(day("1969-12-31").days(), -1);
    assert_eq!(day("2000-03-01").days(), 11_017);
    assert_eq!(day("9999-12-31").days(), 2_932_896);
    assert_eq!(day("0000-01-01").days(), -719_528);
}

#[test]
fn sunday_is_day_zero_of_the_week() {
    assert_eq!(day("1970-01-01").weekday(), 4);
    assert_eq!(day("2026-11-22").weekday(), 0);
    assert_eq!(day("1930-02-03").weekday(), 1);
}

#[test]
fn the_29th_of_february_falls_on_the_28th_in_common_years() {
    assert_eq!(day("2024-02-29").in_year(2026), day("2026-02-28"));
    assert_eq!(day("2024-02-29").in_year(2028), day("2028-02-29"));
    assert_eq!(day("1930-02-03").in_year(2026), day("2026-02-03"));
}

#[test]
fn dates_of_rfc_3339_are_read() {
    for (text, expected) in [
        ("1970-01-01T00:00:00Z", 0),
        ("2018-01-06T08:00:00+07:00", 1_515_200_400),
        ("2018-01-06t01:00:00z", 1_515_200_400),
        ("2018-01-06 08:00:00.123456789+07:00", 1_515_200_400),
        ("2016-12-31T23:59:60Z", 1_483_228_799),
        ("9999-12-31T23:59:59Z", 253_402_300_799),
        ("1930-02-03T00:00:00-00:30", -1_259_451_000),
    ] {
        assert_eq!(seconds(text), Some(expected), "{text}");
        assert!(is_rfc3339(text), "{text}");
    }
}

#[test]
fn an_invalid_timestamp_is_none() {
    for text in [
        "",
        "yesterday",
        "2018-01-06",
        "06/01/2018 08:00",
        "2018-01-06T08:00",
        "2018-01-06T08:00:00",
        "2018-01-06T08:00:00.Z",
        "2018-01-06T08:00:00,Z",
        "2018-01-06T24:00:01Z",
        "2018-01-06T08:60:00Z",
        "2018-01-06T08:00:61Z",
        "2018-02-29T08:00:00Z",
        "2018-01-06T08:00:00Zz",
        "2018-01-06T0đ:00:00Z",
        "Sat, 300 Jan 2018 08:00:00 GMT",
        "Sat, 31 Feb 2018 08:00:00 GMT",
        "06 Jan 018 08:00:00 GMT",
        "06 Jan 2018 08:00:00:00 GMT",
        "06 Jan 2018 08 GMT",
        "06 Jan 2018 08:00:00 Hanoi",
    ] {
        assert_eq!(Timestamp::parse(text), None, "{text}");
        assert!(!is_rfc3339(text), "{text}");
    }
}

#[test]
fn a_time_out_of_range_is_not_in_rfc_3339() {
    for text in [
        "2018-01-06T25:61:00Z",
        "2018-01-06T24:00:00Z",
        "2018-01-06T08:60:00+07:00",
        "2018-01-06T08:00:61Z",
        "2018-01-06T08:00:00+24:00",
    ] {
        assert!(!is_rfc3339(text), "{text}");
    }
}

#[test]
fn every_spelling_of_an_instant_is_read() {
    for text in [
        "2018-01-06T08:00:00+0700",
        "2018-01-06T08:00:00+07",
        "2018-01-06T08:00+07:00",
        "2018-01-06 08:00:00 +0700",
        "2018-01-06 08:00:00 +0700 +07",
        "2018-01-06T08:00:00 +07:00",
        "2018-01-06T08:00:00,5+07:00",
        "2018-01-06T08:00:00+07:00[Asia/Ho_Chi_Minh]",
        "2018-01-05T18:00:00\u{2212}07:00",
        "Sat Jan 06 2018 08:00:00 GMT+0700 (Indochina Time)",
        "Sat, 06 Jan 2018 08:00:00 ICT",
        "2018-01-06 01:00:00 UTC",
        "2018-01-06T08:00:00 ICT",
        "2018/01/06 08:00:00 +0700",
        "20180106T080000+0700",
        "20180106T010000Z",
        "6 January 2018 08:00 GMT+7",
        "Sat Jan  6 01:00:00 UTC 2018",
        "Saturday, 06-Jan-18 01:00:00 GMT",
    ] {
        assert_eq!(seconds(text), Some(1_515_200_400), "{text}");
        assert!(!is_rfc3339(text), "{text}");
    }
    assert_eq!(seconds("2018-01-05T24:00:00Z"), seconds("2018-01-06T00:00:00Z"));
}

#[test]
fn dates_of_rfc_822_are_read() {
    for text in [
        "Sat, 06 Jan 2018 08:00:00 +0700",
        "sat, 6 jan 18 08:00 +0700",
        "06 Jan 2018 01:00:00 GMT",
        "06 January 2018 01:00:00 UT",
        "Fri, 05 Jan 2018 20:00:00 EST",
        "Fri, 05 Jan 2018 17:00:00 PST",
        "  Sat, 06 Jan 2018 01:00:00 Z  ",
    ] {
        assert_eq!(seconds(text), Some(1_515_200_400), "{text}");
        assert!(!is_rfc3339(text), "{text}");
    }
    assert_eq!(seconds("01 Jan 70 00:00 GMT"), Some(0));
}

#[test]
fn date_and_time_depend_on_the_offset() {
    let timestamp = timestamp("2025-12-31T20:30:00Z");
    assert_eq!(timestamp.date_in(Offset::UTC), day("2025-12-31"));
    assert_eq!(timestamp.time_in(Offset::UTC), (20, 30));
    assert_eq!(timestamp.date_in(Offset::VIETNAM), day("2026-01-01"));
    assert_eq!(timestamp.time_in(Offset::VIETNAM), (3, 30));
}

proptest! {
    #[test]
    fn dates_round_trip_through_day_numbers(days in -5_000_000_i64..5_000_000) {
        let date = Date::from_days(days);
        prop_assert_eq!(date.days(), days);
        prop_assert_eq!(Date::new(date.year(), date.month(), date.day()), Some(date));
        prop_assert!(Date::from_days(days + 1) > date);
    }

    #[test]
    fn a_displayed_timestamp_is_parsed_again(seconds in -62_000_000_000_i64..253_000_000_000, offset in -1439..1440_i64) {
        let local = seconds + offset * 60;
        let date = Date::from_days(local.div_euclid(86_400));
        let clock = local.rem_euclid(86_400);
        let sign = if offset < 0 { '-' } else { '+' };
        let text = format!(
            "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}{sign}{:02}:{:02}",
            date.year(), date.month(), date.day(),
            clock / 3600, clock / 60 % 60, clock % 60,
            offset.abs() / 60, offset.abs() % 60,
        );
        let timestamp = timestamp(&text);
        prop_assert_eq!(timestamp.unix_seconds, seconds);
        prop_assert_eq!(i64::from(timestamp.offset.minutes()), offset);
        prop_assert_eq!(timestamp.date_in(timestamp.offset), date);
    }

    #[test]
    fn no_text_makes_the_parser_panic(text in any::<String>(), digits in "[0-9đT:+Z. -]{0,30}") {
        for text in [text, digits] {
            let _ = (Timestamp::parse(&text), Date::parse(&text), Offset::parse(&text));
        }
    }
}
