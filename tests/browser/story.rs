//! An article's page and what belongs to it besides its text.

use bantin_app::{
    components::{ArticleMeta, Attachments, Topics},
    pages::PageView,
};
use bantin_core::{model::Attachment, routes::Page};
use leptos::prelude::*;
use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::stage::{Site, Stage, feed, item, own};

async fn about(keys: Value) -> Stage {
    Site::with_items(vec![item("1", keys)]).show(|desk| view! { <ArticleMeta article=desk.article("1")/> }).await
}

#[wasm_bindgen_test]
async fn an_article_says_when_it_was_posted_and_how_often_it_was_read() {
    let stage = about(json!({
        "date_published": "2026-05-01T08:30:00+07:00",
        "_bantin": { "views": 1234 },
    }))
    .await;
    assert_eq!(stage.text(), "Đăng ngày: 01/05/2026 08:30 - Lượt xem: 1.234");
}

#[wasm_bindgen_test]
async fn an_article_that_was_changed_says_when() {
    let stage = about(json!({
        "date_published": "2026-05-01T08:30:00+07:00",
        "date_modified": "2026-05-02T00:05:00Z",
    }))
    .await;
    assert!(stage.shows("Đăng ngày: 01/05/2026 08:30"));
    assert!(stage.shows("Cập nhật: 02/05/2026 07:05"));
    assert!(!stage.shows("Lượt xem"));
}

#[wasm_bindgen_test]
async fn a_change_within_the_first_minute_is_none() {
    let stage = about(json!({
        "date_published": "2026-05-01T08:30:00+07:00",
        "date_modified": "2026-05-01T08:30:59+07:00",
    }))
    .await;
    assert_eq!(stage.text(), "Đăng ngày: 01/05/2026 08:30");
}

#[wasm_bindgen_test]
async fn views_are_shown_only_when_they_are_known_and_in_groups_of_three_digits() {
    let views = |views| about(json!({ "_bantin": { "views": views } }));
    assert_eq!(views(json!(0)).await.text(), "Lượt xem: 0");
    assert_eq!(views(json!(999)).await.text(), "Lượt xem: 999");
    assert_eq!(views(json!(1_234_567)).await.text(), "Lượt xem: 1.234.567");
    assert_eq!(views(json!(null)).await.text(), "");
}

#[wasm_bindgen_test]
async fn an_article_of_which_nothing_is_known_has_no_line_for_it() {
    let stage = about(json!({ "date_published": "hôm qua" })).await;
    assert!(!stage.has_any("paragraph"));
}

fn file(path: &str, kind: &str) -> Attachment {
    Attachment {
        url: own(path),
        mime_type: Some(kind.into()),
        title: None,
        size_in_bytes: None,
        duration_in_seconds: None,
    }
}

async fn attached(files: Vec<Attachment>) -> Stage {
    Site::with_items(vec![]).show(|_| view! { <Attachments files/> }).await
}

#[wasm_bindgen_test]
async fn a_recording_can_be_played_and_taken_along() {
    let recording = Attachment { title: Some("Nghe bài viết".into()), ..file("/am-thanh/bai.mp3", "audio/mpeg") };
    let stage = attached(vec![recording]).await;
    let files = stage.one("region", "Tệp đính kèm");
    let player = files.only("audio");
    assert_eq!(player.value("src"), own("/am-thanh/bai.mp3"));
    assert!(player.attribute("controls").is_some());
    assert_eq!(player.value("preload"), "none");
    assert_eq!(files.one("link", "Nghe bài viết").value("href"), own("/am-thanh/bai.mp3"));
}

#[wasm_bindgen_test]
async fn a_recording_says_how_long_it_lasts_and_how_large_it_is() {
    let recording = Attachment {
        title: Some("Nghe bài viết".into()),
        duration_in_seconds: Some(95),
        size_in_bytes: Some(250_000),
        ..file("/am-thanh/bai.mp3", "audio/mpeg")
    };
    let stage = attached(vec![recording]).await;
    assert!(stage.only("listitem").shows("Nghe bài viết (1 phút 35 giây, 250 KB)"));
}

#[wasm_bindgen_test]
async fn a_film_can_be_played() {
    let stage = attached(vec![file("/phim.mp4", "video/mp4")]).await;
    assert_eq!(stage.only("video").value("src"), own("/phim.mp4"));
}

#[wasm_bindgen_test]
async fn a_document_is_a_link_with_its_size_that_the_browser_follows() {
    let document = Attachment {
        title: Some("Quyết định 12".into()),
        size_in_bytes: Some(1_250_000),
        ..file("/qd-12.pdf", "application/pdf")
    };
    let stage = attached(vec![document]).await;
    assert_eq!(stage.only("listitem").text(), "Quyết định 12 (1,2 MB)");
    let link = stage.one("link", "Quyết định 12");
    assert_eq!(link.value("href"), own("/qd-12.pdf"));
    assert!(link.value("rel").contains("external"));
    assert!(!stage.has_any("audio"));
}

#[wasm_bindgen_test]
async fn a_file_without_a_title_is_called_by_its_name() {
    let stage = attached(vec![file("/a/bang-gia.xlsx?v=2#x", "application/x")]).await;
    assert_eq!(stage.only("link").name(), "bang-gia.xlsx");
}

#[wasm_bindgen_test]
async fn no_files_no_place_for_them() {
    assert_eq!(attached(vec![]).await.markup(), "");
}

#[wasm_bindgen_test]
async fn an_articles_tags_are_its_topics() {
    let tags = |tags: &[&str]| {
        let tags: Vec<_> = tags.iter().map(|tag| (*tag).to_owned()).collect();
        Site::with_items(vec![]).show(|_| view! { <Topics tags/> })
    };
    let stage = tags(&["Lũ", "<b>"]).await;
    let topics = stage.one("region", "Từ khóa");
    assert_eq!(topics.names("listitem"), ["Lũ", "<b>"]);
    assert_eq!(tags(&[]).await.markup(), "");
}

async fn page(feed: Value) -> Stage {
    Site::of(feed).at(Page::article("1")).show(|_| view! { <PageView/> }).await
}

async fn page_of(keys: Value) -> Stage {
    page(feed(json!({ "items": [item("1", keys)] }))).await
}

#[wasm_bindgen_test]
async fn an_article_reads_from_its_section_over_headline_and_lead_to_the_byline() {
    let stage = page_of(json!({
        "title": "Thông xe cầu mới",
        "summary": "Sau ba năm xây dựng.",
        "content_html": "<p>Sáng nay.</p><p>Chiều nay.</p>",
        "date_published": "2026-05-01T08:30:00+07:00",
        "authors": [{ "name": "Lan" }, { "name": "Minh" }],
        "tags": ["Giao thông"],
        "url": "https://goc.example/cau",
        "_bantin": { "section": "thoi-su" },
    }))
    .await;
    let article = stage.only("article");
    assert_eq!(
        article.text(),
        "Thời sự Đăng ngày: 01/05/2026 08:30 Thông xe cầu mới Sau ba năm xây dựng. \
         Sáng nay. Chiều nay. Tác giả: Lan, Minh Xem bản gốc Từ khóa Giao thông"
    );
    assert_eq!(article.only("title").text(), "Thông xe cầu mới");
    assert_eq!(article.one("link", "Xem bản gốc").value("href"), "https://goc.example/cau");
    assert_eq!(article.one("link", "Thời sự").value("href"), "/chuyen-muc/thoi-su/");
}

#[wasm_bindgen_test]
async fn an_articles_picture_stands_above_its_text_with_its_words() {
    let stage = page_of(json!({
        "image": "/images/cau.jpg",
        "content_html": "<p>Sáng nay.</p>",
        "_bantin": { "image_alt": "Cầu lúc bình minh", "image_caption": "Cầu mới. Ảnh: Lan" },
    }))
    .await;
    let figure = stage.only("article").only("figure");
    assert_eq!(figure.only("caption").text(), "Cầu mới. Ảnh: Lan");
    let picture = figure.one("img", "Cầu lúc bình minh");
    assert_eq!(picture.value("src"), own("/images/cau.jpg"));
    assert_eq!(picture.value("fetchpriority"), "high");
}

#[wasm_bindgen_test]
async fn a_picture_that_the_text_shows_is_not_shown_twice() {
    let stage = page_of(json!({
        "image": "/images/cau.jpg",
        "content_html": "<p>Sáng nay.</p><figure><img src='/images/cau.jpg' alt='Cầu'><figcaption>Cầu mới</figcaption></figure>",
        "_bantin": { "image_alt": "Cầu lúc bình minh" },
    }))
    .await;
    assert_eq!(stage.only("article").names("img"), ["Cầu"]);
}

#[wasm_bindgen_test]
async fn an_article_without_a_title_does_not_say_its_first_words_twice() {
    let stage = page_of(json!({ "title": null, "summary": "Chợ mở lại." })).await;
    assert_eq!(stage.only("article").text(), "Chợ mở lại.");
}

#[wasm_bindgen_test]
async fn markup_written_as_text_stays_text_on_the_page() {
    let stage = page_of(json!({
        "content_html": "<p>&lt;b&gt;đậm&lt;/b&gt;</p><script>document.title='ran'</script>",
    }))
    .await;
    let article = stage.only("article");
    assert!(article.shows("<b>đậm</b>"));
    assert!(!article.shows("ran"));
}

#[wasm_bindgen_test]
async fn an_article_in_another_language_says_which() {
    let stage = page_of(json!({ "language": "en" })).await;
    assert_eq!(stage.only("article").value("lang"), "en");
}

#[wasm_bindgen_test]
async fn beside_an_article_stand_its_relatives_and_below_it_its_neighbours() {
    let stage = page(feed(json!({ "items": [
        item("0", json!({})),
        item("1", json!({ "tags": ["Lũ"] })),
        item("2", json!({ "tags": ["Lũ"] })),
    ] })))
    .await;
    let related = stage.one("complementary", "Tin liên quan");
    assert_eq!(related.names("link"), ["Bài 2"]);
    let neighbours = stage.one("navigation", "Bài trước, bài sau");
    assert_eq!(neighbours.addresses(), ["/bai/0/", "/bai/2/"]);
}
