//! Placeholder texts of 404.html.

use bantin_core::i18n;
use serde_json::json;

use super::{folder, publish, sound};
use crate::{common::read_text, shell::BUILT};

/// The shell of the app, as Trunk names the files of the app in it.
fn real_shell() -> String {
    let index = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../index.html"));
    let app = BUILT.lines().find(|line| line.contains("modulepreload") && line.ends_with("</head>"));
    index.replace("</head>", app.unwrap_or_else(|| panic!("no links to the app in {BUILT}")))
}

#[test]
fn the_placeholder_texts_of_404_html_are_in_the_language_of_the_site() {
    for (language, locale, other) in
        [("en", &i18n::ENGLISH, &i18n::VIETNAMESE), ("vi", &i18n::VIETNAMESE, &i18n::ENGLISH)]
    {
        let mut feed = sound();
        feed["language"] = json!(language);
        let folder = folder(&[("feed.json", &feed.to_string()), ("shell/index.html", &real_shell())]);
        let answer = publish(&folder);
        assert_eq!(answer.status, 0, "{}", answer.err);
        let page = read_text(&folder.path().join("dist/404.html"));
        for text in [locale.loading, locale.loading_slow, locale.requires_script, locale.feed] {
            assert!(page.contains(text), "{text} in {page}");
        }
        for text in [other.loading, other.loading_slow, other.requires_script, other.feed] {
            assert!(!page.contains(text), "{text} in {page}");
        }
    }
}
