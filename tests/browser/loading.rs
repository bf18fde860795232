//! The app while documents are loading, after they fail, and when they arrive in parts.

use serde_json::json;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::{
    harness::{FEED, TestSite, document_title, feed, item, meta_content, wait_for},
    network::{MockNetwork, MockResponse},
};

const SECOND: &str = "/feed/2.json";

fn second_document() -> MockResponse {
    MockResponse::feed(feed(json!({ "items": [item("cu", json!({}))] })))
}

#[wasm_bindgen_test]
async fn a_loading_page_has_a_loading_heading_and_no_robots_tag() {
    let network = MockNetwork::new([(FEED, MockResponse::Pending), (FEED, MockResponse::Pending)]);
    for address in ["/", "/bai/1/"] {
        let page = TestSite::unloaded().open(address).await;
        assert_eq!(page.get_only("h1").text(), "Đang tải tin…");
        assert_eq!(meta_content("robots"), None);
    }
    assert_eq!(network.request_count(FEED), 2);
}

#[wasm_bindgen_test]
async fn a_page_that_fails_to_load_is_not_indexed_until_a_retry_succeeds() {
    let small = feed(json!({ "items": [item("1", json!({}))] }));
    let network = MockNetwork::new([(FEED, MockResponse::Status(500)), (FEED, MockResponse::feed(small))]);
    let page = TestSite::unloaded().open("/").await;
    wait_for("the error", || page.has_any("alert")).await;
    assert_eq!(document_title(), "Chưa tải được tin");
    assert_eq!(meta_content("robots").as_deref(), Some("noindex"));

    page.get("button", "Thử lại").click();
    wait_for("the list", || page.has("heading", "Bài 1")).await;
    assert_eq!(document_title(), "Báo Thử");
    assert_eq!(meta_content("robots"), None);
    assert_eq!(network.request_count(FEED), 2);
}

/// An article with an editor's choice in the second document, and another article of its section.
fn with_editors_choice() -> TestSite {
    let article = json!({ "_bantin": { "section": "thoi-su", "related": ["cu"] } });
    let same_section = json!({ "_bantin": { "section": "thoi-su" } });
    TestSite::new(feed(json!({
        "items": [item("moi", article), item("canh", same_section)],
        "next_url": SECOND,
    })))
}

#[wasm_bindgen_test]
async fn related_news_appears_once_the_editors_choice_is_loaded() {
    let network = MockNetwork::new([(SECOND, second_document())]);
    let page = with_editors_choice().open("/bai/moi/").await;
    wait_for("related news", || page.has_any("complementary")).await;
    assert_eq!(page.get("complementary", "Tin liên quan").names("link"), ["Bài cu", "Bài canh"]);
    assert_eq!(network.request_count(SECOND), 1);
}

#[wasm_bindgen_test]
async fn related_news_omits_articles_that_fail_to_load() {
    let network = MockNetwork::new([(SECOND, MockResponse::Status(500))]);
    let page = with_editors_choice().open("/bai/moi/").await;
    wait_for("related news", || page.has_any("complementary")).await;
    assert_eq!(page.get("complementary", "Tin liên quan").names("link"), ["Bài canh"]);
    assert!(!page.has_any("alert"));
    assert_eq!(network.request_count(SECOND), 1);
}
