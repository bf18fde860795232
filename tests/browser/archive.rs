//! The lists by day, month, event and topic.

use serde_json::json;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::{
    element::TestElement,
    harness::{Mounted, TestSite, item},
};

async fn open(address: &str) -> Mounted {
    let items = vec![
        item(
            "a",
            json!({ "date_published": "2026-05-11T08:00:00+07:00", "tags": ["Lúa", "Ong"], "_bantin": { "slug": "a", "event": "Lũ" } }),
        ),
        item("b", json!({ "date_published": "2026-05-03T20:00:00+07:00", "tags": ["Lúa"] })),
        item("c", json!({ "date_published": "2026-05-03T08:00:00+07:00", "tags": ["lúa"] })),
    ];
    TestSite::with_items(items).open(address).await
}

#[wasm_bindgen_test]
async fn a_month_is_a_table_whose_days_say_how_many_articles_they_have() {
    let page = open("/thang/2026-05/").await;
    assert_eq!(page.get_only("h1").text(), "Tháng 5 năm 2026");
    let table = page.get_only("table");
    let heads: Vec<_> = table.get_all("columnheader").iter().map(TestElement::text).collect();
    assert_eq!(
        heads,
        ["T2 Thứ hai", "T3 Thứ ba", "T4 Thứ tư", "T5 Thứ năm", "T6 Thứ sáu", "T7 Thứ bảy", "CN Chủ nhật"]
    );
    assert_eq!(table.hrefs(), ["/ngay/2026-05-03/", "/ngay/2026-05-11/"]);
    let links: Vec<_> = table.get_all("link").iter().map(TestElement::text).collect();
    assert_eq!(links, ["3 tháng 5: 2 tin 3 2", "11 tháng 5: 1 tin 11 1"]);
}

#[wasm_bindgen_test]
async fn a_tag_links_to_its_page_if_three_articles_have_it_and_otherwise_to_a_search() {
    let page = open("/chu-de/lua/").await;
    assert_eq!(page.get_only("h1").text(), "Chủ đề: Lúa");
    assert_eq!(page.get("link", "Tìm tất cả tin về chủ đề này").attr("href"), "/tim/?q=%22L%C3%BAa%22");
    let page = open("/bai/a/").await;
    assert_eq!(page.get("link", "Lúa").attr("href"), "/chu-de/lua/");
    assert_eq!(page.get("link", "Ong").attr("href"), "/tim/?q=%22Ong%22");
    assert_eq!(page.get("link", "Lũ").attr("href"), "/su-kien/lu/");
}
