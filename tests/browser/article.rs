//! The article page: metadata, topics and the page as a whole.

use bantin_app::{
    components::{ArticleMeta, Topics},
    pages::PageView,
};
use bantin_core::routes::Page;
use leptos::prelude::*;
use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::harness::{Mounted, TestSite, feed, find_article, item, local_url};

async fn article_meta(keys: Value) -> Mounted {
    TestSite::with_items(vec![item("1", keys)])
        .mount(|store| view! { <ArticleMeta article=find_article(store, "1")/> })
        .await
}

#[wasm_bindgen_test]
async fn an_article_shows_its_date_and_view_count() {
    let page = article_meta(json!({
        "date_published": "2026-05-01T08:30:00+07:00",
        "_bantin": { "views": 1234 },
    }))
    .await;
    assert_eq!(page.text(), "Đăng ngày: 01/05/2026 08:30 Lượt xem: 1.234");
}

#[wasm_bindgen_test]
async fn a_modified_article_shows_the_date_of_the_change() {
    let page = article_meta(json!({
        "date_published": "2026-05-01T08:30:00+07:00",
        "date_modified": "2026-05-02T00:05:00Z",
    }))
    .await;
    assert!(page.contains_text("Đăng ngày: 01/05/2026 08:30"));
    assert!(page.contains_text("Cập nhật: 02/05/2026 07:05"));
    assert!(!page.contains_text("Lượt xem"));
}

#[wasm_bindgen_test]
async fn a_change_within_the_first_minute_is_not_shown() {
    let page = article_meta(json!({
        "date_published": "2026-05-01T08:30:00+07:00",
        "date_modified": "2026-05-01T08:30:59+07:00",
    }))
    .await;
    assert_eq!(page.text(), "Đăng ngày: 01/05/2026 08:30");
}

#[wasm_bindgen_test]
async fn view_counts_are_shown_in_groups_of_three_digits() {
    let views = |views| article_meta(json!({ "_bantin": { "views": views } }));
    assert_eq!(views(json!(0)).await.text(), "Lượt xem: 0");
    assert_eq!(views(json!(999)).await.text(), "Lượt xem: 999");
    assert_eq!(views(json!(1_234_567)).await.text(), "Lượt xem: 1.234.567");
    assert_eq!(views(json!(null)).await.text(), "");
}

#[wasm_bindgen_test]
async fn an_article_without_metadata_has_no_metadata_line() {
    let page = article_meta(json!({ "date_published": "hôm qua" })).await;
    assert!(!page.has_any("paragraph"));
}

#[wasm_bindgen_test]
async fn the_tags_of_an_article_are_its_topics() {
    let tags = |tags: Value| {
        TestSite::with_items(vec![item("1", json!({ "tags": tags }))])
            .mount(|store| view! { <Topics article=find_article(store, "1")/> })
    };
    let page = tags(json!(["Lũ", "<b>"])).await;
    assert_eq!(page.text(), "Từ khóa: Lũ, <b>");
    assert_eq!(tags(json!([])).await.text(), "");
}

async fn article_page(feed: Value) -> Mounted {
    TestSite::new(feed).at_page(Page::article("1")).mount(|_| view! { <PageView/> }).await
}

async fn page_with(keys: Value) -> Mounted {
    article_page(feed(json!({ "items": [item("1", keys)] }))).await
}

#[wasm_bindgen_test]
async fn an_article_has_section_date_headline_lead_content_byline_topics_and_share_row_in_this_order() {
    let page = page_with(json!({
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
    let article = page.get_only("article");
    assert_eq!(
        article.text(),
        "Thời sự Đăng ngày: 01/05/2026 08:30 Thông xe cầu mới Sau ba năm xây dựng. \
         Sáng nay. Chiều nay. Tác giả: Lan, Minh Xem bản gốc Từ khóa: Giao thông Sao chép liên kết In trang"
    );
    assert_eq!(article.get_only("h1").text(), "Thông xe cầu mới");
    assert_eq!(article.get("link", "Xem bản gốc").attr("href"), "https://goc.example/cau");
    assert_eq!(article.get("link", "Thời sự").attr("href"), "/chuyen-muc/thoi-su/");
}

#[wasm_bindgen_test]
async fn the_picture_of_an_article_is_above_the_content_with_caption_and_alternative_text() {
    let page = page_with(json!({
        "image": "/images/cau.jpg",
        "content_html": "<p>Sáng nay.</p>",
        "_bantin": { "image_alt": "Cầu lúc bình minh", "image_caption": "Cầu mới. Ảnh: Lan" },
    }))
    .await;
    let figure = page.get_only("article").get_only("figure");
    assert_eq!(figure.get_only("caption").text(), "Cầu mới. Ảnh: Lan");
    let picture = figure.get("img", "Cầu lúc bình minh");
    assert_eq!(picture.attr("src"), local_url("/images/cau.jpg"));
    assert_eq!(picture.attr("fetchpriority"), "high");
}

#[wasm_bindgen_test]
async fn a_picture_that_is_part_of_the_content_is_not_repeated_above_it() {
    let page = page_with(json!({
        "image": "/images/cau.jpg",
        "content_html": "<p>Sáng nay.</p><figure><img src='/images/cau.jpg' alt='Cầu'><figcaption>Cầu mới</figcaption></figure>",
        "_bantin": { "image_alt": "Cầu lúc bình minh" },
    }))
    .await;
    assert_eq!(page.get_only("article").names("img"), ["Cầu"]);
}

#[wasm_bindgen_test]
async fn an_untitled_article_does_not_repeat_its_summary() {
    let page = page_with(json!({ "title": null, "summary": "Chợ mở lại." })).await;
    assert_eq!(page.get_only("article").text(), "Chợ mở lại. Sao chép liên kết In trang");
}

#[wasm_bindgen_test]
async fn an_untitled_post_that_begins_with_its_headline_has_a_heading_for_screen_readers() {
    let page = page_with(json!({ "title": null, "content_text": "Nước lớn lúc bốn giờ." })).await;
    let heading = page.get_only("h1");
    assert_eq!(heading.text(), "Nước lớn lúc bốn giờ.");
    assert!(!heading.is_visible());
}

#[wasm_bindgen_test]
async fn an_untitled_post_with_a_lead_has_a_heading_for_screen_readers() {
    let lead = "Nước lớn lúc bốn giờ chiều. ".repeat(9);
    let page = page_with(json!({ "title": null, "summary": lead, "content_text": "Ảnh: An" })).await;
    let heading = page.get_only("h1");
    assert!(heading.text().starts_with("Nước lớn lúc bốn giờ chiều."), "{}", heading.text());
    assert!(!heading.is_visible());
    assert!(page.get_only("article").contains_text(lead.trim()));
}

#[wasm_bindgen_test]
async fn the_headline_of_an_untitled_post_is_visible_if_nothing_else_shows_it() {
    for post in [json!({ "title": null, "summary": "Chợ mở lại." }), json!({ "title": "Chợ mở lại." })] {
        let page = page_with(post).await;
        let heading = page.get_only("h1");
        assert_eq!(heading.text(), "Chợ mở lại.");
        assert!(heading.is_visible());
    }
}

#[wasm_bindgen_test]
async fn an_article_links_to_its_source() {
    let page = page_with(json!({ "url": local_url("/bai/1/"), "external_url": "https://nguon.example/tin" })).await;
    let article = page.get_only("article");
    let source = article.get("link", "Nguồn");
    assert_eq!(source.attr("href"), "https://nguon.example/tin");
    assert_eq!(article.names("link"), ["Nguồn"]);
}

#[wasm_bindgen_test]
async fn an_article_with_original_and_source_links_to_both() {
    let page = page_with(json!({ "url": "https://goc.example/1", "external_url": "https://nguon.example/tin" })).await;
    let article = page.get_only("article");
    assert_eq!(article.get("link", "Xem bản gốc").attr("href"), "https://goc.example/1");
    assert_eq!(article.get("link", "Nguồn").attr("href"), "https://nguon.example/tin");
}

#[wasm_bindgen_test]
async fn escaped_markup_is_shown_as_text() {
    let page = page_with(json!({
        "content_html": "<p>&lt;b&gt;đậm&lt;/b&gt;</p><script>document.title='executed'</script>",
    }))
    .await;
    let article = page.get_only("article");
    assert!(article.contains_text("<b>đậm</b>"));
    assert!(!article.contains_text("executed"));
}

#[wasm_bindgen_test]
async fn an_article_in_another_language_has_a_lang_attribute() {
    let page = page_with(json!({ "language": "en" })).await;
    assert_eq!(page.get_only("article").attr("lang"), "en");
}

#[wasm_bindgen_test]
async fn an_article_page_has_related_news_and_links_to_its_neighbours() {
    let page = article_page(feed(json!({ "items": [
        item("0", json!({})),
        item("1", json!({ "tags": ["Lũ"] })),
        item("2", json!({ "tags": ["Lũ"] })),
    ] })))
    .await;
    let related = page.get("complementary", "Tin liên quan");
    assert_eq!(related.names("link"), ["Bài 2"]);
    let neighbours = page.get("navigation", "Bài trước, bài sau");
    assert_eq!(neighbours.hrefs(), ["/bai/0/", "/bai/2/"]);
}

#[wasm_bindgen_test]
async fn nothing_is_beside_an_article_without_related_news() {
    let page = page_with(json!({})).await;
    assert!(!page.has_any("complementary"));
    assert!(page.get_only("article").is_alone());
    let tagged = |id| item(id, json!({ "tags": ["Lũ"] }));
    let page = article_page(feed(json!({ "items": [tagged("1"), tagged("2")] }))).await;
    assert!(!page.get_only("article").is_alone());
}

#[wasm_bindgen_test]
async fn the_first_recording_of_an_article_is_below_its_lead_and_the_other_files_are_at_its_end() {
    let page = page_with(json!({
        "title": "Bản tin sáng",
        "summary": "Nghe bản tin.",
        "content_html": "<p>Lời đọc.</p>",
        "attachments": [
            { "url": "/a.pdf", "title": "Văn bản" },
            { "url": "/a.mp3", "title": "Phần một", "mime_type": "Audio/MPEG" },
            { "url": "/b.mp3", "title": "Phần hai", "mime_type": "audio/mpeg" },
        ],
    }))
    .await;
    let article = page.get_only("article");
    assert_eq!(
        article.text(),
        "Bản tin sáng Nghe bản tin. Phần một (MP3) Lời đọc. Tệp đính kèm Văn bản (PDF) Phần hai (MP3) Sao chép liên kết In trang"
    );
    assert_eq!(article.get_only("figure").get_only("audio").attr("src"), local_url("/a.mp3"));
}
