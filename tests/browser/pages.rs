//! The whole app at an address, with a loaded feed.

use leptos::prelude::*;
use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::{
    element::{Handler, TestElement},
    harness::{Mounted, TestSite, document_title, feed, item, meta_content, wait_for},
};

fn sample_feed() -> Value {
    feed(json!({ "items": [
        item("moi", json!({
            "date_published": "2026-05-03T08:00:00+07:00",
            "summary": "Lời dẫn của bài mới.",
            "content_html": "<p>Xem <a href='/bai/ghim/'>bài ghim</a>, <a href='/qd.pdf'>quyết định</a>.</p>",
            "_bantin": { "section": "thoi-su", "views": 10 },
        })),
        item("giua", json!({
            "date_published": "2026-05-02T08:00:00+07:00",
            "_bantin": { "section": "van-hoa", "views": 2000 },
        })),
        item("ghim", json!({
            "date_published": "2026-05-01T08:00:00+07:00",
            "_bantin": { "section": "thoi-su", "pinned": true },
        })),
    ] }))
}

async fn open(address: &str) -> Mounted {
    TestSite::new(sample_feed()).open(address).await
}

fn document_language() -> String {
    TestElement::root().attr("lang")
}

/// The headlines of the cards of a list.
fn headlines(page: &Mounted) -> Vec<String> {
    let headings = page.get_only("main").get_all("heading");
    headings.iter().filter(|heading| heading.has_any("link")).map(TestElement::name).collect()
}

#[wasm_bindgen_test]
async fn the_front_page_lists_pinned_articles_before_the_newest() {
    let page = open("/").await;
    assert_eq!(headlines(&page), ["Bài ghim", "Bài moi", "Bài giua"]);
    assert_eq!(page.get_only("h1").text(), "Báo Thử");
    assert_eq!(document_title(), "Báo Thử");
    assert_eq!(meta_content("description").as_deref(), Some("Tin quê nhà"));
    assert_eq!(meta_content("robots"), None);
    assert_eq!(document_language(), "vi");
}

/// Items dated at the default time of a test site, a day later, and a second after that.
fn scheduled_items() -> Vec<Value> {
    let dates = [("nay", "2026-06-01T12:00:00"), ("mai", "2026-06-02T12:00:00"), ("mot", "2026-06-02T12:00:01")];
    dates.map(|(id, date)| item(id, json!({ "date_published": format!("{date}+07:00") }))).to_vec()
}

#[wasm_bindgen_test]
async fn an_article_dated_more_than_a_day_ahead_is_listed_only_when_its_day_comes() {
    let page = TestSite::with_items(scheduled_items()).open("/").await;
    assert_eq!(headlines(&page), ["Bài mai", "Bài nay"]);
    drop(page);
    let page = TestSite::with_items(scheduled_items()).at_time("2026-06-01T12:00:01+07:00").open("/").await;
    assert_eq!(headlines(&page), ["Bài mot", "Bài mai", "Bài nay"]);
}

#[wasm_bindgen_test]
async fn an_article_dated_more_than_a_day_ahead_has_no_page() {
    let page = TestSite::with_items(scheduled_items()).open("/bai/mot/").await;
    assert_eq!(page.get_only("h1").text(), "Không tìm thấy trang");
}

#[wasm_bindgen_test]
async fn if_all_articles_are_dated_ahead_they_are_listed() {
    let page = TestSite::with_items(scheduled_items()).at_time("2001-01-01T00:00:00+07:00").open("/").await;
    assert_eq!(headlines(&page), ["Bài mot", "Bài mai", "Bài nay"]);
}

/// Items of two sections, the first one in the section "thoi-su". The later ones were read more often.
fn many_items(count: usize) -> Vec<Value> {
    let section = |number: usize| if number.is_multiple_of(2) { "thoi-su" } else { "van-hoa" };
    let keys = |number| json!({ "tags": ["Lũ"], "_bantin": { "section": section(number), "views": number } });
    (0..count).map(|number| item(&number.to_string(), keys(number))).collect()
}

#[wasm_bindgen_test]
async fn the_front_page_has_blocks_of_sections_and_shows_no_article_twice() {
    let page = TestSite::with_items(many_items(24)).open("/").await;
    let block = page.get("region", "Văn hóa");
    assert_eq!(block.get("heading", "Văn hóa").hrefs(), ["/chuyen-muc/van-hoa/"]);
    assert_eq!(block.names("link"), ["Văn hóa", "Bài 13", "Bài 15", "Bài 17"]);
    let most_read = page.get("region", "Tin đọc nhiều");
    assert_eq!(most_read.get("heading", "Tin đọc nhiều").hrefs(), ["/doc-nhieu/"]);
    assert_eq!(most_read.names("link"), ["Tin đọc nhiều", "Bài 23", "Bài 22", "Bài 21", "Bài 20", "Bài 19"]);
    let mut articles = page.get_only("main").names("link");
    articles.retain(|name| name.starts_with("Bài"));
    let count = articles.len();
    articles.sort();
    articles.dedup();
    assert_eq!(articles.len(), count);
}

#[wasm_bindgen_test]
async fn the_front_page_links_to_the_list_of_all_newest_articles() {
    let page = TestSite::with_items(many_items(24)).open("/").await;
    page.get("link", "Tất cả tin mới").click();
    wait_for("the list", || document_title() == "Tin mới - Báo Thử").await;
    assert_eq!(page.get_only("h1").text(), "Tin mới");
    assert_eq!(headlines(&page).len(), 24);
}

#[wasm_bindgen_test]
async fn a_front_page_with_all_articles_has_neither_sidebar_nor_link_to_more() {
    let page = TestSite::with_items(many_items(3)).open("/").await;
    assert_eq!(headlines(&page), ["Bài 0", "Bài 1", "Bài 2"]);
    assert!(!page.has_any("region"));
    assert!(!page.has("link", "Tất cả tin mới"));
}

#[wasm_bindgen_test]
async fn an_editor_chooses_the_blocks_of_the_front_page() {
    let blocks = json!([{ "tag": "lũ", "title": "Mưa lũ", "form": "headlines" }]);
    let feed = feed(json!({ "items": many_items(24), "_bantin": { "front": blocks } }));
    let page = TestSite::new(feed).open("/").await;
    assert_eq!(page.get("region", "Mưa lũ").names("link"), ["Bài 12", "Bài 13", "Bài 14", "Bài 15"]);
    assert!(!page.has("region", "Văn hóa"));
}

#[wasm_bindgen_test]
async fn the_newest_pictured_article_of_a_section_leads_its_list() {
    let items = vec![item("chu", json!({})), item("anh", json!({ "image": "/a.jpg" })), item("khac", json!({}))];
    let page = TestSite::with_items(
        items
            .into_iter()
            .map(|mut item| {
                item["_bantin"]["section"] = json!("van-hoa");
                item
            })
            .collect(),
    )
    .open("/chuyen-muc/van-hoa/")
    .await;
    assert_eq!(headlines(&page), ["Bài anh", "Bài chu", "Bài khac"]);
}

#[wasm_bindgen_test]
async fn parts_of_a_page_are_named_by_their_visible_headings() {
    let file = json!({ "url": "/bai.pdf", "mime_type": "application/pdf" });
    let items = || {
        let mut items = many_items(24);
        items[1]["attachments"] = json!([file]);
        items
    };
    let front = ["Thời sự", "Văn hóa", "Tin đọc nhiều"];
    for (address, names) in [("/", front.as_slice()), ("/bai/1/", ["Tệp đính kèm", "Tin liên quan"].as_slice())] {
        let page = TestSite::with_items(items()).open(address).await;
        let parts = [page.get_all("region"), page.get_all("complementary")].concat();
        assert_eq!(parts.iter().map(TestElement::name).collect::<Vec<_>>(), names);
        for part in parts {
            let heading = part.get("heading", &part.name());
            assert!(heading.is_visible());
            assert_eq!(part.attr("aria-labelledby"), heading.attr("id"));
            assert_eq!(part.get_attribute("aria-label"), None);
        }
    }
}

#[wasm_bindgen_test]
async fn a_section_without_articles_shows_a_notice() {
    let page = TestSite::with_items(vec![item("1", json!({}))]).open("/chuyen-muc/van-hoa/").await;
    assert_eq!(page.get_only("h1").text(), "Văn hóa");
    assert!(page.contains_text("Chuyên mục này chưa có bài nào."));
    assert_eq!(page.get("link", "Về trang chủ").attr("href"), "/");
}

#[wasm_bindgen_test]
async fn a_feed_without_articles_shows_a_notice() {
    let page = TestSite::with_items(vec![]).open("/").await;
    assert_eq!(page.get_only("h1").text(), "Chưa có tin nào");
    assert!(page.has("link", "Báo Thử"));
    assert_eq!(document_title(), "Báo Thử");
}

#[wasm_bindgen_test]
async fn navigating_between_articles_replaces_content_and_metadata() {
    let page = open("/bai/moi/").await;
    assert_eq!(meta_content("description").as_deref(), Some("Lời dẫn của bài mới."));
    page.get("link", "Tin cũ hơn Bài giua").click();
    wait_for("the older article", || document_title() == "Bài giua - Báo Thử").await;
    let article = page.get_only("article");
    assert_eq!(article.get_only("h1").text(), "Bài giua");
    assert_eq!(article.names("link"), ["Văn hóa"]);
    assert_eq!(meta_content("description"), None);
    assert_eq!(page.get("navigation", "Bài trước, bài sau").hrefs(), ["/bai/moi/", "/bai/ghim/"]);
}

#[wasm_bindgen_test]
async fn in_content_the_app_opens_links_to_pages_and_the_browser_links_to_files() {
    let page = open("/bai/moi/").await;
    assert_eq!(page.get("link", "quyết định").click(), Handler::Browser);
    assert_eq!(page.get("link", "bài ghim").click(), Handler::App);
    wait_for("the linked article", || document_title() == "Bài ghim - Báo Thử").await;
}

#[wasm_bindgen_test]
async fn an_english_feed_has_an_english_interface() {
    let mut english = sample_feed();
    english["language"] = json!("en-GB");
    let page = TestSite::new(english.clone()).open("/").await;
    assert_eq!(document_language(), "en-GB");
    assert_eq!(
        page.get("navigation", "Main menu").get_only("list").names("link"),
        ["Front page", "Thời sự", "Văn hóa"]
    );
    drop(page);

    let mut long = english.clone();
    long["items"] = json!(many_items(24));
    let page = TestSite::new(long).open("/").await;
    assert!(page.has("region", "Most read"));
    assert!(page.has("link", "News feed (JSON Feed)"));
    drop(page);

    let page = TestSite::new(english.clone()).open("/bai/giua/").await;
    assert!(page.get_only("article").contains_text("Published: 2 May 2026 08:00"));
    assert!(page.get_only("article").contains_text("Views: 2,000"));
    drop(page);

    let page = TestSite::new(english).open("/khong-co/").await;
    assert_eq!(page.get_only("h1").text(), "Page not found");
    assert_eq!(document_title(), "Page not found - Báo Thử");
}

#[wasm_bindgen_test]
async fn the_canonical_url_of_a_reprint_is_that_of_the_original() {
    let reprint = item("1", json!({ "url": "https://goc.example/1", "_bantin": { "canonical": true } }));
    let page = TestSite::with_items(vec![reprint]).open("/bai/1/").await;
    let canonical = || {
        let link = document().query_selector("head > link[rel=canonical]");
        link.expect("a selector")?.get_attribute("href")
    };
    assert_eq!(canonical().as_deref(), Some("https://goc.example/1"));
    page.get("link", "Trang chủ").click();
    wait_for("the front page", || document_title() == "Báo Thử").await;
    assert_eq!(canonical(), None);
}
