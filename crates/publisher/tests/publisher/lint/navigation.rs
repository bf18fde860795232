//! Menu entries that lead nowhere.

use serde_json::json;

use super::{checked, document, item, with};

#[test]
fn an_entry_with_an_unknown_section_or_page_is_reported() {
    let extension = json!({
        "sections": [{ "slug": "kinh-te", "title": "Kinh tế" }],
        "menu": [
            { "section": "kinh-te" },
            { "section": "the-thao" },
            // An article is no static page.
            { "title": "Giới thiệu", "items": [{ "page": "lien-he" }, { "page": "bai" }] },
        ],
        "footer_menu": [{ "page": "ban-quyen", "title": "Bản quyền" }],
    });
    let items = json!([item("a", json!({ "slug": "bai" }))]);
    let first = with(with(document(items), "_bantin", extension), "next_url", json!("2.json"));
    // The page of a later document is known.
    let second = document(json!([item("b", json!({ "slug": "lien-he", "page": true }))]));
    let report = checked(&[("feed.json", first), ("2.json", second)]);
    let sentences: Vec<_> = report.findings.iter().map(|finding| finding.diagnostic.to_string()).collect();
    assert_eq!(
        sentences,
        [
            "_bantin.menu[1].section is the-thao, which is not a section of the feed; _bantin.menu[1] is ignored.",
            "_bantin.menu[2].items[1].page is bai, which is not a static page of the feed; _bantin.menu[2].items[1] is ignored.",
            "_bantin.footer_menu[0].page is ban-quyen, which is not a static page of the feed; _bantin.footer_menu[0] is ignored.",
        ]
    );
    assert_eq!(report.articles, 1);
}
