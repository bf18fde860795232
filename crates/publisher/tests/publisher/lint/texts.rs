//! Traces of other systems in texts.

use bantin_core::feed::Problem;
use serde_json::{Value, json};

use super::{checked, document, problem, with};

/// The problems of a text, as sentences.
fn problems_of(html: &str) -> Vec<String> {
    let item = json!({ "id": "1", "title": "Chợ nổi", "content_html": html });
    let report = checked(&[("feed.json", document(json!([item])))]);
    report.findings.iter().map(|finding| problem(finding).to_string()).collect()
}

#[test]
fn a_code_that_the_cms_did_not_replace_is_reported() {
    for (text, code) in [
        (r#"<p>a [gallery ids="1,2"]</p>"#, r#"[gallery ids="1,2"]"#),
        ("[vc_row full=&#8221;1&#8243;]a[/vc_row]", "[vc_row full=&#8221;1&#8243;]"),
        ("a[/vc_column]", "[/vc_column]"),
        (r#"[[{"fid":"7","view_mode":"default"}]]"#, r#"[[{"fid":"7","view_mode":"default"}]]"#),
        ("{loadposition quang-cao}", "{loadposition quang-cao}"),
        (r#"[caption id="1"]a"#, r#"[caption id="1"]"#),
    ] {
        let problem = format!("contains {code}, a code of the CMS that the export did not replace");
        assert_eq!(problems_of(text), [problem], "{text}");
    }
    for text in [
        "[1] và [sic], [đã sửa], {x}, [a b], [link=]",
        r#"[caption width="300"]<img src=a.jpg> Chợ[/caption]"#,
        &"[".repeat(100_000),
    ] {
        assert_eq!(problems_of(text), [""; 0], "{}", &text[..20]);
    }
}

/// With a search of the rest of the text for each code, this test would not end within minutes.
#[test]
fn codes_are_found_in_texts_with_very_many_starts_of_codes() {
    let (files, captions) = ("[[{".repeat(200_000), "[caption id=1]".repeat(200_000));
    for text in [files.clone(), format!("}}]]{files}")] {
        assert_eq!(problems_of(&text), [""; 0]);
    }
    let problem = |code: &str| format!("contains {code}, a code of the CMS that the export did not replace");
    assert_eq!(problems_of(&format!("{files}[gallery]")), [problem("[gallery]")]);
    let both = [problem("[caption id=1]"), problem("[gallery]")];
    assert_eq!(problems_of(&format!("{captions}[/caption][gallery]")), both);
    let both = [problem("[/caption]"), problem("[caption id=1]")];
    assert_eq!(problems_of(&format!("[/caption]{captions}")), both);
    let files = format!("{}}}]]", "[[{".repeat(200_000)).repeat(2);
    assert_eq!(problems_of(&files).len(), 1);
}

/// The codes that are named in an item with this content.
fn codes_of(key: &str, content: &str) -> Vec<String> {
    let item = json!({ "id": "1", "title": "Chợ nổi", key: content });
    let report = checked(&[("feed.json", document(json!([item])))]);
    let codes = report.findings.iter().map(|finding| match problem(finding) {
        Problem::Shortcode { shortcode } => {
            assert_eq!(finding.diagnostic.key, key);
            shortcode.clone()
        }
        problem => panic!("{problem:?}"),
    });
    codes.collect()
}

#[test]
fn every_code_of_an_article_is_named_once() {
    let html =
        r#"[gallery ids="1"]a[vc_row x=1]b[/vc_row][gallery ids="1"][gallery ids="2"]c[/vc_column]{loadposition a}"#;
    let codes = [r#"[gallery ids="1"]"#, "[vc_row x=1]", r#"[gallery ids="2"]"#, "[/vc_column]", "{loadposition a}"];
    assert_eq!(codes_of("content_html", html), codes);
    assert_eq!(codes_of("content_text", html), codes);

    let many: String = (0..30).map(|id| format!("[gallery ids={id}]")).collect();
    let codes: Vec<_> = (0..10).map(|id| format!("[gallery ids={id}]")).collect();
    assert_eq!(codes_of("content_html", &many), codes);
}

#[test]
fn a_caption_that_readers_see_as_code_is_named() {
    let code = r#"[caption id="1"]"#;
    let picture = format!("{code}<img src=a.jpg> Chợ[/caption]");
    assert_eq!(codes_of("content_html", &picture), [""; 0]);
    assert_eq!(codes_of("content_text", &picture), [code]);
    let no_picture = format!("{code}Chợ[/caption]");
    assert_eq!(codes_of("content_html", &no_picture), [code]);
    assert_eq!(codes_of("content_html", &format!("{picture}a[caption id=2]b[/caption]")), ["[caption id=2]"]);
}

#[test]
fn a_text_in_a_font_from_before_unicode_is_reported_with_the_remedy() {
    for (text, encoding) in [
        ("§¹i héi §¶ng bé tØnh khai m¹c s¸ng nay, víi sù tham dù cña h¬n 300 ®¹i biÓu.", "TCVN3 (ABC)"),
        ("Ñaïi hoäi Ñaûng boä tænh khai maïc saùng nay, vôùi söï tham döï cuûa hôn 300 ñaïi bieåu.", "VNI"),
    ] {
        let problem = format!("looks like text in {encoding}, not in Unicode; convert it, for example with UniKey");
        assert_eq!(problems_of(text), [problem]);
    }
    for text in [
        "Đại hội Đảng bộ tỉnh khai mạc sáng nay, với sự tham dự của hơn 300 đại biểu.",
        "© 2026 «Lâm Giang»® · 35°C, ½ giờ, 5µm, § 3, naïve, Größe, où, Malmö, Ærø",
    ] {
        assert_eq!(problems_of(text), [""; 0]);
    }
}

#[test]
fn each_text_of_a_legal_document_in_a_font_from_before_unicode_is_reported_with_its_key() {
    const TCVN3: &str = "§¹i héi §¶ng bé tØnh Qu¶ng TrÞ";
    let sound = json!({ "id": "1", "title": "Về chuyển đổi số", "content_text": "…", "_bantin": { "document": { "number": "12-NQ/TU", "issued": "2026-05-01" } } });
    let keys = |item: Value| {
        let report = checked(&[("feed.json", document(json!([item])))]);
        report.findings.into_iter().map(|finding| finding.diagnostic.key).collect::<Vec<_>>()
    };
    assert_eq!(keys(sound.clone()), [""; 0]);
    for key in ["number", "kind", "issuer", "signer", "summary"] {
        let mut item = sound.clone();
        item["_bantin"]["document"][key] = json!(TCVN3);
        assert_eq!(keys(item), ["_bantin.document"], "{key}");
    }
    for key in ["title", "summary"] {
        assert_eq!(keys(with(sound.clone(), key, json!(TCVN3))), [key]);
    }
}

#[test]
fn each_text_of_the_feed_in_a_font_from_before_unicode_is_reported_with_its_key() {
    const TCVN3: &str = "§¹i héi §¶ng bé tØnh Qu¶ng TrÞ";
    let anniversary = json!({ "name": "Ngày", "date": "2026-11-28", "text": TCVN3 });
    for (key, extension) in [
        ("_bantin.sections", json!({ "sections": [{ "slug": "a", "title": TCVN3 }] })),
        ("_bantin.menu", json!({ "menu": [{ "title": "Menu", "items": [{ "title": TCVN3, "url": "a" }] }] })),
        ("_bantin.footer_menu", json!({ "footer_menu": [{ "title": TCVN3, "url": "a" }] })),
        ("_bantin.links", json!({ "links": [{ "title": "Links", "links": [{ "title": TCVN3, "url": "a" }] }] })),
        ("_bantin.front", json!({ "front": [{ "tag": "Lễ hội", "title": TCVN3 }] })),
        ("_bantin.publisher", json!({ "publisher": { "name": "Ban", "address": TCVN3 } })),
        ("_bantin.publisher", json!({ "publisher": { "name": "Ban", "editor": TCVN3 } })),
        ("_bantin.publisher", json!({ "publisher": { "name": "Ban", "licence": TCVN3 } })),
        ("_bantin.anniversaries", json!({ "anniversaries": [anniversary] })),
        ("_bantin.notice", json!({ "notice": { "text": TCVN3 } })),
    ] {
        let report = checked(&[("feed.json", with(document(json!([])), "_bantin", extension))]);
        let found = report.findings.iter().filter(|finding| matches!(problem(finding), Problem::LegacyEncoding { .. }));
        let keys: Vec<_> = found.map(|finding| finding.diagnostic.key.as_str()).collect();
        assert_eq!(keys, [key]);
    }
}
