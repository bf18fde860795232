//! Publishes the lists of events.

use serde_json::json;

use super::{
    archive::{ids, item, publish, title},
    desk::text,
};
use crate::html::{links, texts};

#[test]
fn an_article_names_its_event_and_the_event_has_numbered_pages() {
    let of_event = |number: usize| {
        let date = format!("2026-04-{:02}T08:00:00+07:00", 1 + number / 2);
        item(number, &date, json!({ "event": if number == 44 { "lũ tháng mười" } else { "Lũ tháng Mười" } }))
    };
    let items: Vec<_> = (0..45).rev().map(of_event).collect();
    let files = publish(&items);
    assert_eq!(links(&text(&files, "bai/tin-3/index.html"), "Lũ tháng Mười"), ["/tin/su-kien/lu-thang-muoi/"]);
    let head = text(&files, "su-kien/lu-thang-muoi/index.html");
    assert_eq!(title(&head), "Dòng sự kiện: lũ tháng mười");
    assert_eq!(links(&head, "Tin cũ hơn (1/4/2026 - 10/4/2026)"), ["/tin/su-kien/lu-thang-muoi/trang/1/"]);
    assert_eq!(ids(&files, "feed/su-kien/lu-thang-muoi.json").len(), 25);
    assert_eq!(ids(&files, "feed/su-kien/lu-thang-muoi/trang/1.json").last().map(String::as_str), Some("0"));
    let numbered = text(&files, "su-kien/lu-thang-muoi/trang/1/index.html");
    assert_eq!(title(&numbered), "Dòng sự kiện: Lũ tháng Mười (1/4/2026 - 10/4/2026)");
    assert!(!files.contains_key("su-kien/lu-thang-muoi/rss.xml"));
}

#[test]
fn an_event_is_read_from_the_newest_article_or_from_its_start() {
    let event = |number: usize, name: &str| {
        item(number, &format!("2026-05-01T08:{number:02}:00+07:00"), json!({ "event": name }))
    };
    let items: Vec<_> = (0..45).map(|number| event(number, "Lũ")).chain([event(50, "Hạn"), event(51, "Hạn")]).collect();
    let files = publish(&items);
    let headlines = |path: &str| texts(&text(&files, path), "main h2");
    let name = |number: usize| format!("Tin {number}");

    for (path, first) in [("su-kien/han", name(51)), ("su-kien/lu", name(44))] {
        let head = text(&files, &format!("{path}/index.html"));
        assert_eq!(headlines(&format!("{path}/index.html"))[0], first);
        assert_eq!(links(&head, "Từ đầu"), [format!("/tin/{path}/trang/1/")]);
        let start = text(&files, &format!("{path}/trang/1/index.html"));
        assert_eq!(links(&start, "Mới nhất"), [format!("/tin/{path}/")]);
    }
    assert_eq!(headlines("su-kien/lu/trang/1/index.html"), (0..20).map(name).collect::<Vec<_>>());
    // A short event has all its articles on both pages.
    assert_eq!(headlines("su-kien/han/trang/1/index.html"), [name(50), name(51)]);
    let newer = |path: &str| links(&text(&files, path), "Tin mới hơn");
    assert_eq!(newer("su-kien/lu/trang/1/index.html"), ["/tin/su-kien/lu/"]);
    assert!(newer("su-kien/han/trang/1/index.html").is_empty());
}

#[test]
fn an_event_of_one_article_has_one_order() {
    let files = publish(&[item(1, "2026-05-01T08:00:00+07:00", json!({ "event": "Lũ" }))]);
    assert!(links(&text(&files, "su-kien/lu/index.html"), "Từ đầu").is_empty());
    assert!(!files.contains_key("su-kien/lu/trang/1/index.html"));
}
