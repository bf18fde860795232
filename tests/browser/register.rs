//! The register of documents.

use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::{
    element::TestElement,
    harness::{Mounted, TestSite, document_title, feed, item},
};

fn legal(number: &str, issued: &str, kind: &str) -> Value {
    let document =
        json!({ "number": number, "issued": issued, "kind": kind, "issuer": "Tỉnh ủy", "signer": "Lò Thị Minh" });
    item(
        number,
        json!({
            "title": format!("Về việc {number}"),
            "attachments": [{ "url": "/a.pdf", "mime_type": "application/pdf", "title": "Toàn văn", "size_in_bytes": 34311 }],
            "_bantin": { "slug": number.to_lowercase().replace('/', "-"), "document": document },
        }),
    )
}

async fn open(address: &str) -> Mounted {
    let items = [
        legal("12-NQ/TU", "2026-05-20", "Nghị quyết"),
        legal("9-CT/TU", "2025-02-03", "Chỉ thị"),
        item("tin", json!({ "date_published": "2026-05-01T08:00:00+07:00" })),
    ];
    TestSite::new(feed(json!({ "items": items }))).open(address).await
}

fn texts(elements: &[TestElement]) -> Vec<String> {
    elements.iter().map(TestElement::text).collect()
}

#[wasm_bindgen_test]
async fn the_register_is_a_table_with_a_row_for_each_document() {
    let page = open("/van-ban/").await;
    assert_eq!(page.get_only("h1").text(), "Văn bản");
    let table = page.get_only("table");
    assert_eq!(
        texts(&table.get_all("columnheader")),
        ["Số, ký hiệu", "Ngày ban hành", "Trích yếu", "Loại văn bản", "Cơ quan ban hành"]
    );
    assert_eq!(texts(&table.get_all("rowheader")), ["12-NQ/TU", "9-CT/TU"]);
    assert_eq!(
        texts(&table.get_all("cell"))[..4],
        ["20/05/2026", "Về việc 12-NQ/TU Toàn văn (PDF, 34 KB)", "Nghị quyết", "Tỉnh ủy"]
    );
    assert_eq!(table.get("link", "12-NQ/TU").attr("href"), "/van-ban/12-nq-tu/");
}

#[wasm_bindgen_test]
async fn the_register_links_to_its_years_kinds_and_issuers() {
    let page = open("/van-ban/loai/chi-thi/").await;
    assert_eq!(page.get_only("h1").text(), "Văn bản: Chỉ thị");
    assert_eq!(texts(&page.get_only("table").get_all("rowheader")), ["9-CT/TU"]);
    let parts = page.get("navigation", "Danh mục văn bản");
    assert_eq!(
        parts.hrefs(),
        [
            "/van-ban/",
            "/van-ban/nam/2026/",
            "/van-ban/nam/2025/",
            "/van-ban/loai/nghi-quyet/",
            "/van-ban/loai/chi-thi/",
            "/van-ban/co-quan/tinh-uy/",
        ]
    );
}

#[wasm_bindgen_test]
async fn a_document_shows_its_facts_and_files() {
    let page = open("/van-ban/12-nq-tu/").await;
    assert_eq!(page.get_only("h1").text(), "Nghị quyết 12-NQ/TU");
    assert!(document_title().starts_with("12-NQ/TU: Về việc 12-NQ/TU - "), "{}", document_title());
    let main = page.get_only("main");
    assert_eq!(
        texts(&main.get_all("definition")),
        ["12-NQ/TU", "20/05/2026", "Nghị quyết", "Tỉnh ủy", "Lò Thị Minh", "Về việc 12-NQ/TU"]
    );
    assert!(main.has("link", "Toàn văn"));
    assert_eq!(main.get("link", "Nghị quyết").attr("href"), "/van-ban/loai/nghi-quyet/");
    assert!(!main.text().contains("Bài tin"), "{}", main.text());
}

#[wasm_bindgen_test]
async fn the_menu_and_the_footer_link_to_the_register_of_a_site_with_documents() {
    let page = open("/van-ban/12-nq-tu/").await;
    let menu = page.get("navigation", "Menu chính");
    assert_eq!(menu.get("link", "Văn bản").attr("href"), "/van-ban/");
    assert_eq!(menu.get("link", "Văn bản").attr("aria-current"), "true");
    assert!(page.get_only("contentinfo").has("link", "Văn bản"));
    let page = TestSite::with_items(vec![item("tin", json!({}))]).open("/").await;
    assert!(!page.has("link", "Văn bản"));
}
