//! Menu entries with an unknown section or page.

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

#[test]
fn an_entry_that_stays_for_its_children_loses_only_its_target() {
    let extension = json!({
        "sections": [{ "slug": "kinh-te", "title": "Kinh tế" }],
        "menu": [
            { "title": "A", "section": "the-thao", "items": [{ "section": "kinh-te" }] },
            { "title": "B", "page": "lien-he", "items": [{ "url": "b/", "title": "B" }] },
            { "section": "the-thao", "items": [{ "section": "kinh-te" }] },
            { "title": "D", "section": "the-thao", "items": [{ "page": "lien-he" }] },
        ],
    });
    let report = checked(&[("feed.json", with(document(json!([])), "_bantin", extension))]);
    let sentences: Vec<_> = report.findings.iter().map(|finding| finding.diagnostic.to_string()).collect();
    assert_eq!(
        sentences,
        [
            "_bantin.menu[0].section is the-thao, which is not a section of the feed; it is ignored.",
            "_bantin.menu[1].page is lien-he, which is not a static page of the feed; it is ignored.",
            "_bantin.menu[2].section is the-thao, which is not a section of the feed; _bantin.menu[2] is ignored.",
            "_bantin.menu[3].section is the-thao, which is not a section of the feed; _bantin.menu[3] is ignored.",
            "_bantin.menu[3].items[0].page is lien-he, which is not a static page of the feed; _bantin.menu[3].items[0] is ignored.",
        ]
    );
}
