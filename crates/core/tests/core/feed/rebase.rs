//! Replaced addresses of a feed.

use bantin_core::feed::Feed;
use serde_json::json;

use crate::common::reading;

const FROM: &str = "https://tin.example/news/";
const TO: &str = "http://127.0.0.1:8080/";

fn rebased(feed: serde_json::Value) -> Feed {
    let mut feed = reading(feed.to_string()).feed;
    feed.rebase(FROM, TO);
    feed
}

#[test]
fn addresses_of_the_site_change_and_others_stay() {
    let feed = rebased(json!({
        "next_url": "https://tin.example/news/feed/trang/3.json",
        "icon": "https://khac.example/a.svg",
        "_bantin": {
            "article_url": "https://tin.example/news/feed/bai/{slug}.json",
            "menu": [{ "title": "A", "url": "https://tin.example/news/a/", "items": [{ "title": "B", "url": "https://tin.example/news/b/" }] }],
            "links": [{ "title": "C", "links": [{ "title": "C", "url": "https://khac.example/", "image": "https://tin.example/news/c.png" }] }],
            "notice": { "text": "Nghỉ lễ", "url": "https://tin.example/news/lich/" },
            "images": { "https://tin.example/news/a.jpg": { "width": 3, "height": 2,
                "srcset": "https://tin.example/news/b.jpg 480w, https://khac.example/c.jpg 960w" } },
        },
        "items": [{ "id": "1", "url": "https://tin.example/news/bai/mot/", "image": "https://tin.example/other/a.jpg",
            "attachments": [{ "url": "https://tin.example/news/a.pdf", "mime_type": "application/pdf" }] }],
    }));
    assert_eq!(feed.next_url.as_deref(), Some("http://127.0.0.1:8080/feed/trang/3.json"));
    assert_eq!(feed.icon.as_deref(), Some("https://khac.example/a.svg"));
    assert_eq!(feed.extension.article_url.as_deref(), Some("http://127.0.0.1:8080/feed/bai/{slug}.json"));
    let navigation = feed.extension.navigation;
    let menu = json!([{ "title": "A", "url": "http://127.0.0.1:8080/a/", "items": [{ "title": "B", "url": "http://127.0.0.1:8080/b/" }] }]);
    assert_eq!(json!(navigation.menu), menu);
    let links = json!([{ "title": "C", "url": "https://khac.example/", "image": "http://127.0.0.1:8080/c.png" }]);
    assert_eq!(json!(navigation.links[0].items), links);
    let notice = feed.extension.notice.and_then(|notice| notice.url);
    assert_eq!(notice.as_deref(), Some("http://127.0.0.1:8080/lich/"));
    let (address, image) = &feed.extension.images[0];
    assert_eq!(address, "http://127.0.0.1:8080/a.jpg");
    let candidates = "http://127.0.0.1:8080/b.jpg 480w, https://khac.example/c.jpg 960w";
    assert_eq!(image.srcset.as_deref(), Some(candidates));
    let item = &feed.items[0];
    assert_eq!(item.url.as_deref(), Some("http://127.0.0.1:8080/bai/mot/"));
    assert_eq!(item.image.as_deref(), Some("https://tin.example/other/a.jpg"));
    assert_eq!(item.attachments[0].url, "http://127.0.0.1:8080/a.pdf");
}

#[test]
fn a_feed_at_its_own_address_stays() {
    let feed = json!({
        "icon": "https://tin.example/news/a.svg",
        "items": [{ "id": "1", "url": "https://tin.example/news/bai/mot/",
            "content_html": "<p><a href=\"https://tin.example/news/bai/hai/\">Hai</a></p>" }],
    });
    let read = reading(feed.to_string()).feed;
    let mut rebased = read.clone();
    rebased.rebase(FROM, FROM);
    assert_eq!(rebased, read);
}

#[test]
fn an_address_in_a_text_stays() {
    let html = "<p><a href=\"https://tin.example/news/bai/hai/\" title=\"https://tin.example/news/\">\
                https://tin.example/news/</a> href=&quot;https://tin.example/news/&quot;</p>";
    let feed =
        rebased(json!({ "items": [{ "id": "1", "title": "Ở https://tin.example/news/", "content_html": html }] }));
    let item = &feed.items[0];
    assert_eq!(item.title.as_deref(), Some("Ở https://tin.example/news/"));
    let moved = html.replace("href=\"https://tin.example/news/", "href=\"http://127.0.0.1:8080/");
    assert_eq!(item.content_html.as_deref(), Some(&*moved));
}
