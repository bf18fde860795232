//! Codes of a CMS and texts in old encodings.

use serde_json::json;

use super::{folder, publish_with, sound};

#[test]
fn publish_names_the_article_and_each_code() {
    let mut feed = sound();
    feed["items"][0]["content_html"] = json!("<p>Sáng nay [gallery ids=\"1,2\"]</p>{loadposition quang-cao}");
    let folder = folder(&[("feed.json", &feed.to_string())]);
    let answer = publish_with(&folder, &["--lang", "en"]);
    assert_eq!(answer.status, 0, "{}", answer.err);
    for code in ["[gallery ids=\"1,2\"]", "{loadposition quang-cao}"] {
        let problem = format!(
            "items[0].content_html (id \"a\") contains {code}, a code of the CMS that the export did not replace;"
        );
        assert!(answer.err.contains(&problem), "{}", answer.err);
    }
}

#[test]
fn publish_names_texts_of_the_feed_and_of_articles_in_an_old_encoding() {
    let mut feed = sound();
    feed["title"] = json!("B¸o tØnh");
    feed["items"][0]["title"] = json!("UBND tØnh häp b¸o");
    let folder = folder(&[("feed.json", &feed.to_string())]);
    let answer = publish_with(&folder, &["--lang", "en"]);
    assert_eq!(answer.status, 0, "{}", answer.err);
    for subject in ["title", "items[0].title (id \"a\")"] {
        let problem =
            format!(": {subject} looks like text in TCVN3 (ABC), not in Unicode; convert it, for example with UniKey;");
        assert!(answer.err.contains(&problem), "{}", answer.err);
    }
}
