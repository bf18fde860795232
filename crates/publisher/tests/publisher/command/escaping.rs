//! Text of a feed is inert in the output.

use serde_json::json;

use super::{check, folder, publish, sound};
use crate::common::parse_json;

/// Terminal escapes, build log commands and direction marks.
const HOSTILE: &str = "\u{1b}]0;x\u{7}\u{9b}31m\n::error ::x\r\u{202e}\u{2028}##vso[task.x]";

fn is_inert(output: &str) -> bool {
    let is_hostile = |line: &str| {
        line.contains(|one: char| one.is_control() || "\u{202e}\u{2028}".contains(one))
            || line.trim_start().starts_with("::")
            || line.contains("##")
    };
    !output.is_empty() && !output.lines().any(is_hostile)
}

#[test]
fn text_of_a_feed_is_escaped_in_reports() {
    let mut feed = sound();
    feed["next_url"] = json!(format!("https://khac.example/{HOSTILE}x"));
    feed["items"][0]["id"] = json!(HOSTILE);
    feed["items"][0]["_bantin"]["related"] = json!([HOSTILE]);
    feed["items"][0]["_bantin"]["images"] = json!({ HOSTILE: 1 });
    feed["_bantin"] = json!({ "images": { HOSTILE: { "width": HOSTILE } } });
    let folder = folder(&[("feed.json", &feed.to_string())]);
    for language in ["vi", "en"] {
        let answer = check(&folder, "feed.json", &["--lang", language]);
        assert_eq!(answer.status, 1, "{}", answer.err);
        assert!(is_inert(&answer.out), "{:?}", answer.out);
        // The text stays readable.
        let shown = r"]0;x31m\n::error ::x\r\u{202e}\u{2028}#\#vso[task.x]";
        let next = format!("https://khac.example/{shown}x");
        assert!(answer.out.contains(&next), "{}", answer.out);
        let json = check(&folder, "feed.json", &["--lang", language, "--json"]);
        assert!(!json.out.contains(['\u{1b}', '\u{9b}', '\u{202e}', '\u{2028}']), "{:?}", json.out);
        let report = parse_json(&json.out);
        assert_eq!(report["items"][0]["id"], HOSTILE.replace(['\u{1b}', '\u{7}', '\u{9b}'], ""));
    }
}

#[test]
fn text_of_a_feed_is_escaped_in_error_messages() {
    for next in [format!("a{HOSTILE}.json"), format!("https://[{HOSTILE}"), "%1b]0;x%07%0a::error ::x.json".to_owned()]
    {
        let mut feed = sound();
        feed["next_url"] = json!(next);
        let folder = folder(&[("feed.json", &feed.to_string())]);
        for language in ["vi", "en"] {
            let answer = check(&folder, "feed.json", &["--lang", language]);
            assert_eq!(answer.status, 2);
            assert!(is_inert(&answer.err), "{:?}", answer.err);
        }
        let answer = publish(&folder);
        assert_eq!(answer.status, 1);
        assert!(answer.err.contains("`next_url`"), "{}", answer.err);
        assert!(is_inert(&answer.err), "{:?}", answer.err);
    }
}

#[test]
fn text_of_a_feed_is_escaped_in_messages_of_publish() {
    let mut feed = sound();
    feed["next_url"] = json!(format!("feed.json?{HOSTILE}"));
    let folder = folder(&[("feed.json", &feed.to_string())]);
    let answer = publish(&folder);
    assert_eq!(answer.status, 0, "{}", answer.err);
    assert!(answer.err.contains("`next_url` leads back"), "{}", answer.err);
    assert!(is_inert(&answer.err), "{:?}", answer.err);
}
