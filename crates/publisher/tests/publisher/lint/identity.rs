//! Theme and notice.

use bantin_core::feed::{Problem, Resolution};
use serde_json::{Value, json};

use super::{checked, document, with};

/// Key, problem and resolution of each finding for this extension. The day is 2026-05-20.
fn found(extension: Value) -> Vec<(String, Problem, Resolution)> {
    let report = checked(&[("feed.json", with(document(json!([])), "_bantin", extension))]);
    let diagnostics = report.findings.into_iter().map(|finding| finding.diagnostic);
    diagnostics.map(|diagnostic| (diagnostic.key, diagnostic.problem, diagnostic.resolution)).collect()
}

#[test]
fn colours_that_are_not_used_as_written_are_reported() {
    let theme = json!({ "theme": { "colour": "#ffffff", "dark": "cam" } });
    let found_first = found(theme);
    let [(dark, Problem::NotAColour, Resolution::ValueIgnored), (light, adjusted, Resolution::Recovered)] =
        &found_first[..]
    else {
        panic!("{found_first:?}");
    };
    let Problem::LowContrast { used } = adjusted else { panic!("{adjusted:?}") };
    assert_eq!([light, dark], ["_bantin.theme.colour", "_bantin.theme.dark"]);
    assert!(used.starts_with('#') && used != "#ffffff", "{used}");
    assert_eq!(found(json!({ "theme": { "colour": "#9c1b1f", "dark": "#ea6a60" } })), []);
}

#[test]
fn a_notice_is_reported_after_its_last_day() {
    let notice = |ends| found(json!({ "notice": { "text": "Nghỉ lễ", "ends": ends } }));
    let expected = ("_bantin.notice.ends".to_owned(), Problem::NoticeOver, Resolution::ParentIgnored);
    assert_eq!(notice("2026-05-19"), [expected]);
    assert_eq!(notice("2026-05-20"), []);
}
