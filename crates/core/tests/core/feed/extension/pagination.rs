//! Numbered documents and templates of addresses.

use bantin_core::feed::Pagination;

use super::{NONE, of_feed};
use crate::common::date;

#[test]
fn a_numbered_document_has_number_count_and_template() {
    let (extension, diagnostics) = of_feed(r#""page": { "number": 3, "count": 7, "url": "trang/{n}.json" }"#);
    assert_eq!(
        extension.pagination,
        Some(Pagination { number: Some(3), count: 7, url: Some("trang/{n}.json".to_owned()), ..Pagination::default() })
    );
    assert_eq!(diagnostics, NONE);
}

#[test]
fn the_head_has_no_number_and_a_small_archive_no_pages() {
    let (extension, diagnostics) = of_feed(r#""page": { "count": 0 }"#);
    assert_eq!(extension.pagination, Some(Pagination { number: None, count: 0, ..Pagination::default() }));
    assert_eq!(diagnostics, NONE);
}

#[test]
fn a_numbered_document_has_a_section_and_the_days_of_adjacent_pages() {
    let (extension, diagnostics) = of_feed(
        r#""page": { "count": 3, "section": "van-hoa", "newer": ["2026-05-03", "2026-05-20"], "older": ["2026-05-02", "2026-05-02"] }"#,
    );
    let days = |days: [&str; 2]| Some(days.map(date));
    assert_eq!(
        extension.pagination,
        Some(Pagination {
            count: 3,
            section: Some("van-hoa".to_owned()),
            newer: days(["2026-05-03", "2026-05-20"]),
            older: days(["2026-05-02", "2026-05-02"]),
            ..Pagination::default()
        })
    );
    assert_eq!(diagnostics, NONE);
}

#[test]
fn an_invalid_date_range_costs_only_itself() {
    for days in [
        r#"["2026-05-03"]"#,
        r#"["2026-05-03", "2026-05-04", "2026-05-05"]"#,
        r#"["2026-05-03", "2026-05-02"]"#,
        r#"["2026-05-03", "20/5/2026"]"#,
        r#"["2026-05-03", null]"#,
        "[]",
    ] {
        let (extension, diagnostics) = of_feed(&format!(
            r#""page": {{ "count": 3, "section": "Văn hóa", "older": {days}, "newer": "2026-05-03" }}"#
        ));
        assert_eq!(extension.pagination, Some(Pagination { count: 3, ..Pagination::default() }), "{days}");
        let problems = [
            "section is not a slug: [a-z0-9]+(-[a-z0-9]+)*, at most 96 bytes",
            "newer is not a first and a last day such as 1930-02-03",
            "older is not a first and a last day such as 1930-02-03",
        ];
        let problems = problems.map(|problem| format!("_bantin.page.{problem}; it is ignored."));
        assert_eq!(diagnostics, problems, "{days}");
    }
}

#[test]
fn a_page_without_count_is_ignored() {
    let (extension, diagnostics) = of_feed(r#""page": { "number": 3 }"#);
    assert_eq!(extension.pagination, None);
    assert_eq!(diagnostics, ["_bantin.page.count is missing; _bantin.page is ignored."]);
}

#[test]
fn a_page_number_outside_the_archive_is_ignored() {
    let (extension, diagnostics) = of_feed(r#""page": { "number": 8, "count": 7 }"#);
    assert_eq!(extension.pagination, Some(Pagination { number: None, count: 7, ..Pagination::default() }));
    assert_eq!(diagnostics, ["_bantin.page.number is not an integer from 1 to 7; it is ignored."]);
    let (_, diagnostics) = of_feed(r#""page": { "number": 0, "count": 7 }"#);
    assert_eq!(diagnostics, ["_bantin.page.number is not an integer from 1 to 4294967295; it is ignored."]);
}

#[test]
fn a_template_without_its_placeholder_is_ignored() {
    let (extension, diagnostics) =
        of_feed(r#""page": { "count": 1, "url": "trang.json" }, "article_url": "bai/slug.json""#);
    assert_eq!(extension.article_url, None);
    assert_eq!(extension.pagination.and_then(|pagination| pagination.url), None);
    assert_eq!(
        diagnostics,
        [
            "_bantin.page.url is a template without {n}; it is ignored.",
            "_bantin.article_url is a template without {slug}; it is ignored.",
        ]
    );
    let (extension, _) = of_feed(r#""article_url": "bai/{slug}.json""#);
    assert_eq!(extension.article_url.as_deref(), Some("bai/{slug}.json"));
}
