//! The whole site at an address, its feed being there.

use bantin_app::components::Retry;
use bantin_core::feed::LoadError;
use leptos::prelude::*;
use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::{
    part::{Followed, Part},
    stage::{FEED, Site, Stage, feed, item, meta, own, path_and_query, title, until},
};

fn site() -> Value {
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

async fn open(address: &str) -> Stage {
    Site::of(site()).open(address).await
}

fn language() -> String {
    Part::whole_page().value("lang")
}

/// The headlines of the cards of a list.
fn headlines(stage: &Stage) -> Vec<String> {
    let headings = stage.only("main").all("heading");
    (headings.iter()).filter(|heading| heading.has_any("link")).map(Part::name).collect()
}

#[wasm_bindgen_test]
async fn the_front_page_lists_pinned_articles_first_and_then_the_newest() {
    let stage = open("/").await;
    assert_eq!(headlines(&stage), ["Bài ghim", "Bài moi", "Bài giua"]);
    assert_eq!(stage.only("title").text(), "Báo Thử");
    assert_eq!(title(), "Báo Thử");
    assert_eq!(meta("description").as_deref(), Some("Tin quê nhà"));
    assert_eq!(meta("robots"), None);
    assert_eq!(language(), "vi");
}

#[wasm_bindgen_test]
async fn beside_the_front_pages_list_stand_the_newest_and_the_most_read() {
    let stage = open("/").await;
    let newest = stage.one("region", "Tin mới");
    assert_eq!(newest.names("link"), ["Bài moi", "Bài giua", "Bài ghim"]);
    let most_read = stage.one("region", "Tin đọc nhiều");
    assert_eq!(most_read.names("link"), ["Bài giua", "Bài moi"]);
}

#[wasm_bindgen_test]
async fn a_site_that_counts_no_views_has_no_most_read() {
    let stage = Site::with_items(vec![item("1", json!({}))]).open("/").await;
    assert!(stage.has("region", "Tin mới"));
    assert!(!stage.has("region", "Tin đọc nhiều"));
}

#[wasm_bindgen_test]
async fn a_section_lists_its_own_articles_below_its_name() {
    let stage = open("/chuyen-muc/thoi-su/").await;
    assert_eq!(stage.only("title").text(), "Thời sự");
    assert_eq!(headlines(&stage), ["Bài moi", "Bài ghim"]);
    assert_eq!(title(), "Thời sự - Báo Thử");
    let menu = stage.one("navigation", "Chuyên mục");
    assert!(menu.one("link", "Thời sự").attribute("aria-current").is_some());
}

#[wasm_bindgen_test]
async fn beside_a_sections_list_stands_nothing() {
    let stage = open("/chuyen-muc/thoi-su/").await;
    assert!(!stage.only("main").has_any("region"));
}

/// A feed whose only document is a numbered one.
async fn open_numbered(address: &str) -> Stage {
    let mut feed = site();
    feed["_bantin"]["page"] = json!({
        "number": 2, "count": 2, "url": "/feed/trang/{n}.json", "older": ["2026-04-01", "2026-04-30"],
    });
    Site::of(feed).open(address).await
}

#[wasm_bindgen_test]
async fn a_numbered_page_is_headed_by_its_days() {
    let stage = open_numbered("/trang/2/").await;
    assert_eq!(stage.only("title").text(), "Tin từ 1/5/2026 đến 3/5/2026");
    assert_eq!(title(), "Tin từ 1/5/2026 đến 3/5/2026 - Báo Thử");
    assert_eq!(headlines(&stage), ["Bài moi", "Bài giua", "Bài ghim"]);
    assert!(!stage.only("main").has_any("region"));
    let pages = stage.one("navigation", "Tin cũ, tin mới");
    assert_eq!(pages.addresses(), ["/", "/trang/1/"]);
    let menu = stage.one("navigation", "Chuyên mục");
    let home = menu.one("link", "Trang chủ");
    assert_eq!(home.attribute("aria-current"), None);
}

#[wasm_bindgen_test]
async fn a_section_without_articles_says_so() {
    let site = Site::with_items(vec![item("1", json!({}))]);
    let stage = site.open("/chuyen-muc/van-hoa/").await;
    assert_eq!(stage.only("title").text(), "Văn hóa");
    assert!(stage.shows("Chuyên mục này chưa có bài nào."));
    assert_eq!(stage.one("link", "Về trang chủ").value("href"), "/");
}

#[wasm_bindgen_test]
async fn an_article_stands_at_its_address() {
    let stage = open("/bai/moi/").await;
    let article = stage.only("main").only("article");
    assert_eq!(article.only("title").text(), "Bài moi");
    assert_eq!(stage.all("title").len(), 1);
    assert_eq!(title(), "Bài moi - Báo Thử");
    assert_eq!(meta("description").as_deref(), Some("Lời dẫn của bài mới."));
    assert!(stage.has("complementary", "Tin liên quan"));
}

#[wasm_bindgen_test]
async fn every_page_has_its_landmarks_and_a_way_past_the_menu() {
    for address in ["/", "/chuyen-muc/thoi-su/", "/bai/moi/", "/bai/khong-co/"] {
        let stage = open(address).await;
        stage.only("banner");
        stage.only("contentinfo");
        stage.only("title");
        let main = stage.only("main");
        let skip = stage.one("link", "Chuyển đến nội dung chính");
        assert_eq!(skip.value("href"), format!("{address}#{}", main.value("id")));
        assert_eq!(skip.press(), Followed::ByTheBrowser);
        assert_eq!(stage.names("link")[0], "Chuyển đến nội dung chính");
    }
}

#[wasm_bindgen_test]
async fn below_a_path_every_link_of_the_site_stays_below_it() {
    let stage = Site::of(site()).below("/news/").open("/news/").await;
    assert_eq!(headlines(&stage), ["Bài ghim", "Bài moi", "Bài giua"]);
    for address in stage.addresses() {
        assert!(address.starts_with("/news/") || address == own(FEED), "{address}");
    }
}

#[wasm_bindgen_test]
async fn an_unknown_address_is_not_found_and_not_indexed() {
    for address in ["/khong-co/", "/bai/khong-co/", "/chuyen-muc/khong-co/"] {
        let stage = open(address).await;
        assert_eq!(stage.only("title").text(), "Không tìm thấy trang");
        assert_eq!(stage.one("link", "Về trang chủ").value("href"), "/");
        assert_eq!(title(), "Không tìm thấy trang - Báo Thử");
        assert_eq!(meta("robots").as_deref(), Some("noindex"));
    }
}

#[wasm_bindgen_test]
async fn from_a_page_that_is_not_there_the_way_back_is_indexed_again() {
    let stage = open("/bai/khong-co/").await;
    let back = stage.one("link", "Về trang chủ");
    assert_eq!(back.press(), Followed::ByTheApp);
    until("the front page", || title() == "Báo Thử").await;
    assert_eq!(meta("robots"), None);
    assert_eq!(path_and_query(), "/");
}

#[wasm_bindgen_test]
async fn a_feed_without_articles_says_so() {
    let stage = Site::with_items(vec![]).open("/").await;
    assert_eq!(stage.only("title").text(), "Chưa có tin nào");
    assert!(stage.has("link", "Báo Thử"));
    assert_eq!(title(), "Báo Thử");
}

#[wasm_bindgen_test]
async fn a_headline_opens_its_article_moves_the_focus_there_and_announces_it() {
    let stage = open("/").await;
    let headline = stage.one("heading", "Bài moi").only("link");
    assert_eq!(headline.press(), Followed::ByTheApp);
    until("the announcement", || stage.only("status").shows("Bài moi - Báo Thử")).await;
    assert_eq!(path_and_query(), "/bai/moi/");
    assert_eq!(title(), "Bài moi - Báo Thử");
    assert!(stage.only("title").has_focus());
}

#[wasm_bindgen_test]
async fn from_one_article_to_the_next_everything_is_the_next_ones() {
    let stage = open("/bai/moi/").await;
    stage.one("link", "Tin cũ hơn Bài giua").press();
    until("the older article", || title() == "Bài giua - Báo Thử").await;
    let article = stage.only("article");
    assert_eq!(article.only("title").text(), "Bài giua");
    assert_eq!(article.names("link"), ["Văn hóa"]);
    assert_eq!(meta("description"), None);
    let neighbours = stage.one("navigation", "Bài trước, bài sau");
    assert_eq!(neighbours.addresses(), ["/bai/moi/", "/bai/ghim/"]);
}

#[wasm_bindgen_test]
async fn a_link_in_a_text_opens_in_the_app_when_it_is_a_page_and_in_the_browser_when_it_is_a_file() {
    let stage = open("/bai/moi/").await;
    assert_eq!(stage.one("link", "quyết định").press(), Followed::ByTheBrowser);
    assert_eq!(stage.one("link", "bài ghim").press(), Followed::ByTheApp);
    until("the linked article", || title() == "Bài ghim - Báo Thử").await;
}

#[wasm_bindgen_test]
async fn an_english_feed_has_an_english_site() {
    let mut english = site();
    english["language"] = json!("en-GB");
    let stage = Site::of(english.clone()).open("/").await;
    assert_eq!(language(), "en-GB");
    let menu = stage.one("navigation", "Sections");
    assert_eq!(menu.names("link"), ["Front page", "Thời sự", "Văn hóa"]);
    assert!(stage.has("region", "Most read"));
    assert!(stage.has("link", "News feed (JSON Feed)"));
    drop(stage);

    let stage = Site::of(english.clone()).open("/bai/giua/").await;
    let article = stage.only("article");
    assert!(article.shows("Published: 2 May 2026 08:00"));
    assert!(article.shows("Views: 2,000"));
    drop(stage);

    let stage = Site::of(english).open("/khong-co/").await;
    assert_eq!(stage.only("title").text(), "Page not found");
    assert_eq!(title(), "Page not found - Báo Thử");
    drop(stage);

    let stage = Site::of(feed(json!({ "language": "en" }))).show(|_| view! { <Retry error=LoadError::Network/> }).await;
    assert!(stage.has("button", "Try again"));
}

#[wasm_bindgen_test]
async fn the_canonical_address_of_a_reprint_is_the_originals() {
    let reprint = item("1", json!({ "url": "https://goc.example/1", "_bantin": { "canonical": true } }));
    let stage = Site::with_items(vec![reprint]).open("/bai/1/").await;
    let canonical = || {
        let link = document().query_selector("head > link[rel=canonical]");
        link.expect("a selector")?.get_attribute("href")
    };
    assert_eq!(canonical().as_deref(), Some("https://goc.example/1"));
    stage.one("link", "Trang chủ").press();
    until("the front page", || title() == "Báo Thử").await;
    assert_eq!(canonical(), None);
}
