//! Anniversaries of each year and single events.

use bantin_core::feed::{Anniversary, When};

use super::{NONE, of_feed};
use crate::common::date;

fn anniversaries(entries: &str) -> (Vec<Anniversary>, Vec<String>) {
    let (extension, diagnostics) = of_feed(&format!(r#""anniversaries": [{entries}]"#));
    (extension.anniversaries, diagnostics)
}

#[test]
fn a_yearly_anniversary_has_a_window() {
    let (found, diagnostics) = anniversaries(
        r#"{ "name": "A", "date": "1930-02-03" }, { "name": "B", "date": "1945-09-02", "days_before": 0, "days_after": 366, "text": "{n} năm", "url": "u", "image": "i" }"#,
    );
    assert_eq!(found[0].when, When::Yearly { date: date("1930-02-03"), days_before: 30, days_after: 7 });
    assert_eq!(
        found[1],
        Anniversary {
            name: "B".to_owned(),
            when: When::Yearly { date: date("1945-09-02"), days_before: 0, days_after: 366 },
            text: Some("{n} năm".to_owned()),
            url: Some("u".to_owned()),
            image: Some("i".to_owned()),
        }
    );
    assert_eq!(diagnostics, NONE);
}

#[test]
fn a_window_of_more_than_a_year_becomes_the_default() {
    let (found, diagnostics) =
        anniversaries(r#"{ "name": "A", "date": "1930-02-03", "days_before": 367, "days_after": -1 }"#);
    assert!(matches!(found[0].when, When::Yearly { days_before: 30, days_after: 7, .. }));
    assert_eq!(
        diagnostics,
        [
            "_bantin.anniversaries[0].days_before is not an integer from 0 to 366; it is ignored.",
            "_bantin.anniversaries[0].days_after is not an integer from 0 to 366; it is ignored.",
        ]
    );
}

#[test]
fn an_anniversary_needs_a_name_and_a_day() {
    let (found, diagnostics) = anniversaries(
        r#"{ "date": "1930-02-03" }, { "name": " ", "date": "1930-02-03" }, { "name": "A" }, { "name": "A", "date": "1930-02-30" }, { "name": "A", "date": "3/2/1930" }, 1"#,
    );
    assert_eq!(found, []);
    assert_eq!(
        diagnostics,
        [
            "_bantin.anniversaries[0].name is missing; _bantin.anniversaries[0] is ignored.",
            "_bantin.anniversaries[1].name is blank; _bantin.anniversaries[1] is ignored.",
            "_bantin.anniversaries[2].date is missing; _bantin.anniversaries[2] is ignored.",
            "_bantin.anniversaries[3].date is not a day such as 1930-02-03; _bantin.anniversaries[3] is ignored.",
            "_bantin.anniversaries[4].date is not a day such as 1930-02-03; _bantin.anniversaries[4] is ignored.",
            "_bantin.anniversaries[5] is a number, expected an object; it is ignored.",
        ]
    );
}

#[test]
fn a_single_anniversary_has_first_day_last_day_and_text() {
    let (found, diagnostics) = anniversaries(
        r#"{ "name": "A", "starts": "2026-12-30", "ends": "2027-01-02", "text": "Đại hội" }, { "name": "B", "starts": "2026-12-30", "ends": "2026-12-30", "text": "Một ngày", "date": null }"#,
    );
    assert_eq!(found[0].when, When::Once { starts: date("2026-12-30"), ends: date("2027-01-02") });
    assert_eq!(found.len(), 2);
    assert_eq!(diagnostics, NONE);
}

#[test]
fn an_invalid_single_anniversary_is_ignored() {
    let (found, diagnostics) = anniversaries(
        r#"{ "name": "A", "starts": "2026-12-30", "text": "t" }, { "name": "A", "starts": "2026-12-30", "ends": "2026-12-29", "text": "t" }, { "name": "A", "starts": "2026-12-30", "ends": "2026-12-30", "text": "" }"#,
    );
    assert_eq!(found, []);
    assert_eq!(
        diagnostics,
        [
            "_bantin.anniversaries[0].ends is missing; _bantin.anniversaries[0] is ignored.",
            "_bantin.anniversaries[1].ends is a day before `starts`; _bantin.anniversaries[1] is ignored.",
            "_bantin.anniversaries[2].text is blank; _bantin.anniversaries[2] is ignored.",
        ]
    );
}

#[test]
fn an_anniversary_with_a_date_is_yearly() {
    let (found, diagnostics) = anniversaries(r#"{ "name": "A", "date": "1930-02-03", "starts": "x", "ends": 1 }"#);
    assert!(matches!(found[0].when, When::Yearly { .. }));
    assert_eq!(diagnostics, NONE);
}
