//! Articles dated more than a day ahead.

use serde_json::json;

use super::{check, folder, publish, sound};
use crate::common::items_mut;

#[test]
fn an_article_that_is_held_back_is_named_by_check_and_publish() {
    let mut feed = sound();
    let scheduled =
        json!({ "id": "sau", "title": "Sau", "content_text": "A", "date_published": "2999-01-01T00:00:00Z" });
    items_mut(&mut feed).push(scheduled);
    let folder = folder(&[("feed.json", &feed.to_string())]);
    for (language, line) in [
        (
            "vi",
            "items[1].date_published (bài có id \"sau\"): còn hơn một ngày nữa mới đến. Bài được giữ lại, chưa đăng trước ngày giờ đó.",
        ),
        ("en", "items[1].date_published (id \"sau\") is more than a day ahead; the article is held back until then."),
    ] {
        let answer = check(&folder, "feed.json", &["--lang", language]);
        assert_eq!(answer.status, 1);
        assert!(answer.out.lines().next().is_some_and(|found| found.ends_with(line)), "{}", answer.out);
    }
    let answer = publish(&folder);
    assert_eq!(answer.status, 0, "{}", answer.err);
    let note =
        "1 article is dated more than a day ahead and held back until then: \"sau\". Publish again after their date.";
    assert!(answer.err.contains(note), "{}", answer.err);
}
