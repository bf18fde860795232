//! Documents of the register, and the register of the feed.

use bantin_core::datetime::Date;

use super::{NONE, about_a, of_feed, of_item};

#[test]
fn a_document_has_number_day_kind_issuer_signer_and_summary() {
    let (extension, diagnostics) = of_item(
        r#""document": { "number": " 12-NQ/TU\n", "issued": "2026-11-20", "effective": "2026-12-01",
            "kind": "Nghị quyết", "issuer": "Tỉnh ủy", "signer": "Nguyễn An", "summary": "Về chuyển đổi số" }"#,
    );
    assert_eq!(diagnostics, NONE);
    let Some(document) = extension.document else { panic!("no document") };
    assert_eq!(document.number, "12-NQ/TU");
    assert_eq!(Some(document.issued), Date::parse("2026-11-20"));
    assert_eq!(document.effective, Date::parse("2026-12-01"));
    let texts = [document.kind, document.issuer, document.signer, document.summary];
    let texts = texts.map(Option::unwrap_or_default);
    assert_eq!(texts, ["Nghị quyết", "Tỉnh ủy", "Nguyễn An", "Về chuyển đổi số"]);
}

#[test]
fn a_document_without_number_or_day_is_ignored() {
    for (members, problem) in [
        (r#""issued": "2026-11-20""#, "number is missing"),
        (r#""number": " ", "issued": "2026-11-20""#, "number is blank"),
        (r#""number": "1""#, "issued is missing"),
        (r#""number": "1", "issued": "20/11/2026""#, "issued is not a day such as 1930-02-03"),
    ] {
        let (extension, diagnostics) = of_item(&format!(r#""document": {{ {members} }}"#));
        assert_eq!(extension.document, None, "{members}");
        let (key, problem) = problem.split_once(' ').unwrap_or_default();
        let expected =
            about_a(&format!("_bantin.document.{key}"), &format!("{problem}; items[0]._bantin.document is ignored."));
        assert_eq!(diagnostics, [expected]);
    }
}

#[test]
fn a_date_with_time_is_the_day_in_site_time() {
    let (extension, diagnostics) =
        of_item(r#""document": { "number": "1", "issued": "2026-11-19T17:00:00Z", "effective": "sau 45 ngày" }"#);
    let document = extension.document;
    assert_eq!(document.as_ref().map(|document| document.issued), Date::parse("2026-11-20"));
    assert_eq!(document.and_then(|document| document.effective), None);
    assert_eq!(
        diagnostics,
        [
            about_a("_bantin.document.issued", "is not a day such as 1930-02-03; it is still used."),
            about_a("_bantin.document.effective", "is not a day such as 1930-02-03; it is ignored."),
        ]
    );
}

#[test]
fn the_register_names_its_feed_and_the_values_of_its_parts() {
    let (extension, diagnostics) = of_feed(
        r#""documents": { "feed_url": "van-ban.json", "url": "van-ban/{path}.json", "years": ["2026", "2025", "2026"],
            "kinds": ["Nghị quyết"], "issuers": [] }"#,
    );
    let register = extension.register.unwrap_or_default();
    assert_eq!(register.feed_url.as_deref(), Some("van-ban.json"));
    assert_eq!(register.url.as_deref(), Some("van-ban/{path}.json"));
    assert_eq!((register.years.len(), register.kinds.len(), register.issuers.len()), (2, 1, 0));
    assert_eq!(diagnostics, ["_bantin.documents.years[2] is a duplicate; it is ignored."]);
    let (extension, diagnostics) = of_feed(r#""documents": { "url": "van-ban.json" }"#);
    assert_eq!(extension.register.and_then(|register| register.url), None);
    assert_eq!(diagnostics, ["_bantin.documents.url is a template without {path}; it is ignored."]);
}
