//! 404.html, which hosts send for unknown addresses.

use bantin_core::i18n;
use serde_json::json;

use super::{folder, publish, sound};
use crate::{
    common::{read_text, string},
    shell::BUILT,
};

fn not_found(feed: &serde_json::Value) -> String {
    let folder = folder(&[("feed.json", &feed.to_string()), ("shell/index.html", BUILT)]);
    let answer = publish(&folder);
    assert_eq!(answer.status, 0, "{}", answer.err);
    read_text(&folder.path().join("dist/404.html"))
}

#[test]
fn the_404_page_is_in_the_language_of_the_site_and_is_not_indexed() {
    for (language, locale) in [("en", &i18n::ENGLISH), ("vi", &i18n::VIETNAMESE)] {
        let mut feed = sound();
        feed["language"] = json!(language);
        feed["home_page_url"] = json!("https://bao.example/");
        let page = not_found(&feed);
        assert!(page.contains(locale.not_found_title) && page.contains(locale.not_found_text), "{page}");
        assert!(page.contains("<meta name=\"robots\" content=\"noindex\">"), "{page}");
        for part in ["rel=\"canonical\"", "og:url", "application/ld+json"] {
            assert!(!page.contains(part), "{part} in {page}");
        }
    }
}

#[test]
fn the_404_page_offers_the_newest_articles_and_all_sections_without_script() {
    let mut feed = sound();
    feed["_bantin"]["sections"] = json!([{ "slug": "van-hoa", "title": "Văn hóa" }]);
    let page = not_found(&feed);
    // Without the data of the page.
    let html = page.split("<script type=\"application/json\"").next().unwrap_or_default();
    assert!(html.contains(string(&feed["items"][0]["title"])), "{html}");
    assert!(html.contains("href=\"/chuyen-muc/van-hoa/\""), "{html}");
    assert!(!html.contains("aria-busy"), "{html}");
}
