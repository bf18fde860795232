//! Placeholder texts of 404.html.

use std::fs;

use bantin_core::i18n;
use serde_json::json;

use super::{folder, publish, sound};
use crate::shell::BUILT;

/// The shell of the app, as Trunk names the files of the app in it.
fn real_shell() -> String {
    let index = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../index.html")).unwrap();
    let (_, app) = BUILT.split_once("<link rel=\"modulepreload\"").unwrap();
    let (app, _) = app.split_once("</head>").unwrap();
    index.replace("</head>", &format!("<link rel=\"modulepreload\"{app}</head>"))
}

#[test]
fn the_placeholder_texts_of_404_html_are_in_the_language_of_the_site() {
    for (language, locale, other) in
        [("en", &i18n::ENGLISH, &i18n::VIETNAMESE), ("vi", &i18n::VIETNAMESE, &i18n::ENGLISH)]
    {
        let mut feed = sound();
        feed["language"] = json!(language);
        let folder = folder(&[("feed.json", &feed.to_string())]);
        fs::create_dir(folder.path().join("shell")).unwrap();
        fs::write(folder.path().join("shell/index.html"), real_shell()).unwrap();
        let answer = publish(&folder);
        assert_eq!(answer.status, 0, "{}", answer.err);
        let page = fs::read_to_string(folder.path().join("dist/404.html")).unwrap();
        for text in [locale.loading, locale.loading_slow, locale.requires_script, locale.feed] {
            assert!(page.contains(text), "{text} in {page}");
        }
        for text in [other.loading, other.loading_slow, other.requires_script, other.feed] {
            assert!(!page.contains(text), "{text} in {page}");
        }
    }
}
