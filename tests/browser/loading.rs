//! The whole site while its feed is on the way, when it does not come, and when it comes in parts.

use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::{
    network::{Answer, Network},
    part::Part,
    stage::{FEED, Site, feed, item, meta, settled, title, until},
};

const SECOND: &str = "/feed/2.json";

fn small() -> Value {
    feed(json!({ "items": [item("1", json!({}))] }))
}

/// The first of two documents.
fn first() -> Value {
    feed(json!({ "items": [item("moi", json!({}))], "next_url": SECOND }))
}

fn second() -> Answer {
    Answer::feed(feed(json!({ "items": [item("cu", json!({}))] })))
}

fn whole_article(id: &str) -> Answer {
    let text = json!({ "content_text": "Toàn văn." });
    Answer::feed(feed(json!({ "items": [item(id, text)] })))
}

#[wasm_bindgen_test]
async fn while_the_feed_is_on_the_way_the_page_says_so_and_is_indexed() {
    let network = Network::answering([(FEED, Answer::Never), (FEED, Answer::Never)]);
    for address in ["/", "/bai/1/"] {
        let stage = Site::unloaded().open(address).await;
        assert_eq!(stage.only("title").text(), "Đang tải tin…");
        assert_eq!(meta("robots"), None);
    }
    assert_eq!(network.times_asked(FEED), 2);
}

#[wasm_bindgen_test]
async fn when_the_feed_comes_the_page_is_there_and_nothing_was_asked_twice() {
    let network = Network::answering([(FEED, Answer::feed(small()))]);
    let stage = Site::unloaded().open("/").await;
    until("the list", || stage.has("heading", "Bài 1")).await;
    assert_eq!(title(), "Báo Thử");
    assert_eq!(network.times_asked(FEED), 1);
}

#[wasm_bindgen_test]
async fn a_feed_that_does_not_come_is_told_in_a_sentence_and_asked_for_again() {
    for (answer, words) in [
        (Answer::Broken, "Không kết nối được với máy chủ."),
        (Answer::Status(500), "lỗi 500"),
        (Answer::Status(404), "Không tìm thấy nguồn tin ở địa chỉ http"),
        (Answer::Text("<!doctype html><title>x</title>".into()), "một trang web"),
        (Answer::Text("{\"items\": [".into()), "Nguồn tin bị lỗi"),
        (Answer::Text(String::new()), "Nguồn tin bị lỗi"),
    ] {
        let network = Network::answering([(FEED, answer), (FEED, Answer::feed(small()))]);
        let stage = Site::unloaded().open("/").await;
        until("the sentence", || stage.has_any("alert")).await;
        assert!(stage.only("alert").shows(words), "{}", stage.text());
        assert_eq!(stage.only("title").text(), "Chưa tải được tin");
        assert_eq!(title(), "Chưa tải được tin");
        assert_eq!(meta("robots").as_deref(), Some("noindex"));

        stage.one("button", "Thử lại").press();
        until("the list", || stage.has("heading", "Bài 1")).await;
        assert!(!stage.has_any("alert"));
        assert_eq!(title(), "Báo Thử");
        assert_eq!(meta("robots"), None);
        assert_eq!(network.times_asked(FEED), 2);
    }
}

#[wasm_bindgen_test]
async fn more_news_grows_the_list_moves_the_focus_to_the_new_and_tells_how_many_there_are() {
    let network = Network::answering([(SECOND, second())]);
    let stage = Site::of(first()).open("/").await;
    assert_eq!(network.times_asked(SECOND), 0);
    stage.one("link", "Xem thêm").press();
    until("the announcement", || stage.only("status").shows("Đang hiển thị 2 tin")).await;
    assert!(stage.has("heading", "Bài moi"));
    let new = stage.one("heading", "Bài cu").only("link");
    assert!(new.has_focus());
    assert!(!stage.has("link", "Xem thêm"));
    assert_eq!(network.times_asked(SECOND), 1);
}

#[wasm_bindgen_test]
async fn more_news_that_does_not_come_leaves_the_list_and_can_be_asked_for_again() {
    let network = Network::answering([(SECOND, Answer::Status(503)), (SECOND, second())]);
    let stage = Site::of(first()).open("/?den=2").await;
    until("the sentence", || stage.has_any("alert")).await;
    assert!(stage.shows("lỗi 503"));
    assert!(stage.has("heading", "Bài moi"));
    stage.one("button", "Thử lại").press();
    until("the rest", || stage.has("heading", "Bài cu")).await;
    assert_eq!(network.times_asked(SECOND), 2);
}

#[wasm_bindgen_test]
async fn an_older_article_is_found_in_the_next_document() {
    let network = Network::answering([(SECOND, second())]);
    let stage = Site::of(first()).open("/bai/cu/").await;
    until("the article", || stage.has_any("article")).await;
    assert_eq!(stage.only("title").text(), "Bài cu");
    assert_eq!(network.times_asked(SECOND), 1);
}

#[wasm_bindgen_test]
async fn an_article_that_is_in_no_document_is_not_found() {
    let _network = Network::answering([(SECOND, second())]);
    let stage = Site::of(first()).open("/bai/khong-co/").await;
    until("the notice", || stage.only("title").text() == "Không tìm thấy trang").await;
}

/// An article whose editor chose one of another document, beside one of the same section.
fn with_a_choice() -> Site {
    let here = json!({ "_bantin": { "section": "thoi-su", "related": ["cu"] } });
    let beside = json!({ "_bantin": { "section": "thoi-su" } });
    Site::of(feed(json!({
        "items": [item("moi", here), item("canh", beside)],
        "next_url": SECOND,
    })))
}

#[wasm_bindgen_test]
async fn related_news_waits_for_what_the_editor_chose_and_comes_at_once() {
    let network = Network::answering([(SECOND, second())]);
    let stage = with_a_choice().open("/bai/moi/").await;
    until("related news", || stage.has_any("complementary")).await;
    let related = stage.one("complementary", "Tin liên quan");
    assert_eq!(related.names("link"), ["Bài cu", "Bài canh"]);
    assert_eq!(network.times_asked(SECOND), 1);
}

#[wasm_bindgen_test]
async fn related_news_does_without_what_does_not_come() {
    let network = Network::answering([(SECOND, Answer::Status(500))]);
    let stage = with_a_choice().open("/bai/moi/").await;
    until("related news", || stage.has_any("complementary")).await;
    let related = stage.one("complementary", "Tin liên quan");
    assert_eq!(related.names("link"), ["Bài canh"]);
    assert!(!stage.has_any("alert"));
    assert_eq!(network.times_asked(SECOND), 1);
}

fn with_articles(items: Value) -> Site {
    Site::of(feed(json!({
        "items": items,
        "_bantin": { "article_url": "bai/{slug}.json" },
    })))
}

#[wasm_bindgen_test]
async fn an_article_that_is_not_here_is_asked_for_by_itself() {
    let network = Network::answering([("/feed/bai/cu.json", whole_article("cu"))]);
    let stage = with_articles(json!([])).open("/bai/cu/").await;
    until("the article", || stage.has_any("article")).await;
    assert!(stage.shows("Toàn văn."));
    assert_eq!(network.times_asked("/feed/bai/cu.json"), 1);
}

#[wasm_bindgen_test]
async fn an_article_whose_own_document_is_missing_is_not_found() {
    let _network = Network::answering([("/feed/bai/cu.json", Answer::Status(404))]);
    let stage = with_articles(json!([])).open("/bai/cu/").await;
    until("the notice", || stage.only("title").text() == "Không tìm thấy trang").await;
}

#[wasm_bindgen_test]
async fn a_shortened_article_is_completed() {
    let network = Network::answering([("/feed/bai/1.json", whole_article("1"))]);
    let short = item("1", json!({ "_bantin": { "excerpt": true } }));
    let stage = with_articles(json!([short])).open("/bai/1/").await;
    assert_eq!(stage.only("title").text(), "Bài 1");
    until("the whole text", || stage.shows("Toàn văn.")).await;
    assert_eq!(network.times_asked("/feed/bai/1.json"), 1);
}

#[wasm_bindgen_test]
async fn a_reader_who_leaves_an_article_does_not_wait_for_it() {
    let path = "/feed/bai/cu.json";
    let network = Network::answering([(path, Answer::Never)]);
    let stage = with_articles(json!([item("1", json!({}))])).open("/bai/cu/").await;
    assert_eq!(network.times_asked(path), 1);
    assert!(!network.was_given_up(path));
    stage.one("link", "Trang chủ").press();
    until("the front page", || stage.has("heading", "Bài 1")).await;
    assert!(network.was_given_up(path));
}

#[wasm_bindgen_test]
async fn a_reader_who_comes_back_online_need_not_press_anything() {
    let network = Network::answering([(FEED, Answer::Broken), (FEED, Answer::feed(small()))]);
    let stage = Site::unloaded().open("/").await;
    until("the sentence", || stage.has_any("alert")).await;
    let online = web_sys::Event::new("online").expect("an event");
    leptos::prelude::window().dispatch_event(&online).expect("listeners");
    until("the list", || stage.has("heading", "Bài 1")).await;
    settled().await;
    assert_eq!(network.times_asked(FEED), 2);
    assert_eq!(Part::whole_page().value("lang"), "vi");
}
