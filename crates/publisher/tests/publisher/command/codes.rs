//! Codes of a CMS and texts in old encodings.

use serde_json::json;

use super::{folder, publish, sound};

#[test]
fn publish_names_the_article_and_each_code() {
    let mut feed = sound();
    feed["items"][0]["content_html"] = json!("<p>Sáng nay [gallery ids=\"1,2\"]</p>{loadposition quang-cao}");
    let folder = folder(&[("feed.json", &feed.to_string())]);
    let answer = publish(&folder);
    assert_eq!(answer.status, 0, "{}", answer.err);
    for code in ["[gallery ids=\"1,2\"]", "{loadposition quang-cao}"] {
        let note = format!(
            "content_html of the article \"a\" contains {code}, a code of the CMS that the export did not replace."
        );
        assert!(answer.err.contains(&note), "{}", answer.err);
    }
}

#[test]
fn publish_names_texts_of_the_feed_and_of_articles_in_an_old_encoding() {
    let mut feed = sound();
    feed["title"] = json!("B¸o tØnh");
    feed["items"][0]["title"] = json!("UBND tØnh häp b¸o");
    let folder = folder(&[("feed.json", &feed.to_string())]);
    let answer = publish(&folder);
    assert_eq!(answer.status, 0, "{}", answer.err);
    for subject in ["title of the feed", "title of the article \"a\""] {
        let note =
            format!("{subject} looks like text in TCVN3 (ABC), not in Unicode; convert it, for example with UniKey.");
        assert!(answer.err.contains(&note), "{}", answer.err);
    }
}
