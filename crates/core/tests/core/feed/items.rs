use bantin_core::feed::{Diagnostic, JsonType, Problem, Resolution, Subject};

use super::{about_a, item_with, items_of, read};

const NONE: [&str; 0] = [];

#[test]
fn an_item_other_than_an_object_is_ignored() {
    let (items, diagnostics) = items_of(r#"null, "\ud800", [], 1, { "id": "a" }"#);
    assert_eq!(items.len(), 1);
    assert_eq!(
        diagnostics,
        [
            "items[0] is null, expected an object; it is ignored.",
            "items[1] is a string, expected an object; it is ignored.",
            "items[2] is an array, expected an object; it is ignored.",
            "items[3] is a number, expected an object; it is ignored.",
        ]
    );
}

#[test]
fn an_item_without_a_valid_id_is_ignored() {
    let (items, diagnostics) = items_of(
        r#"{}, { "id": null }, { "id": "" }, { "id": " \n" }, { "id": true }, { "id": {} }, { "id": [] }, { "id": "a" }"#,
    );
    assert_eq!(items.len(), 1);
    let why = [
        "is missing",
        "is missing",
        "is blank",
        "is blank",
        "is a boolean, expected a string",
        "is an object, expected a string",
        "is an array, expected a string",
    ];
    let expected = why
        .iter()
        .enumerate()
        .map(|(index, problem)| format!("items[{index}].id {problem}; items[{index}] is ignored."));
    assert_eq!(diagnostics, expected.collect::<Vec<_>>());
}

#[test]
fn a_diagnostic_names_the_item_and_the_key() {
    let reading = read(
        r#"{ "version": "https://jsonfeed.org/version/1", "items": [{}, { "id": 7, "authors": [{ "name": "A" }, { "name": 1, "url": "u" }] }] }"#,
    );
    assert_eq!(
        reading.diagnostics[1],
        Diagnostic {
            subject: Subject::Item { index: 1, id: Some("7".to_owned()) },
            key: "authors[1].name".to_owned(),
            problem: Problem::WrongType { expected: JsonType::String, found: JsonType::Number },
            resolution: Resolution::ValueIgnored,
        }
    );
    assert_eq!(reading.diagnostics[0].subject, Subject::Item { index: 0, id: None });
}

#[test]
fn a_numeric_id_keeps_its_digits() {
    let (items, diagnostics) =
        items_of(r#"{ "id": 9007199254740992 }, { "id": 9007199254740993 }, { "id": -1.50 }, { "id": 1e3 }"#);
    let ids: Vec<_> = items.iter().map(|item| item.id.as_str()).collect();
    assert_eq!(ids, ["9007199254740992", "9007199254740993", "-1.50", "1e3"]);
    assert_eq!(diagnostics, NONE);
}

#[test]
fn an_id_stays_as_written() {
    let (items, diagnostics) = items_of(r#"{ "id": " ../a?b#c%20 😀\n" }"#);
    assert_eq!(items[0].id, " ../a?b#c%20 😀\n");
    assert_eq!(diagnostics, NONE);
}

#[test]
fn the_first_item_of_an_id_counts() {
    let (items, diagnostics) = items_of(r#"{ "id": "5", "title": "Một" }, { "id": 5, "title": "Hai" }, { "id": "6" }"#);
    let titles: Vec<_> = items.iter().map(|item| item.title.as_deref()).collect();
    assert_eq!(titles, [Some("Một"), None]);
    assert_eq!(diagnostics, [r#"items[1].id (id "5") is a duplicate; items[1] is ignored."#]);
}

#[test]
fn null_counts_as_absent_without_diagnostic() {
    let (item, diagnostics) = item_with(
        r#""title": null, "date_published": null, "authors": null, "tags": null, "attachments": null, "_bantin": null"#,
    );
    assert_eq!(item, item_with(r#""x": 1"#).0);
    assert_eq!(diagnostics, NONE);
}

#[test]
fn a_blank_text_counts_as_absent_without_diagnostic() {
    let (item, diagnostics) =
        item_with(r#""title": "", "summary": " \u00a0\n", "content_html": "\n", "url": " ", "date_published": """#);
    assert_eq!(item, item_with(r#""x": 1"#).0);
    assert_eq!(diagnostics, NONE);
}

#[test]
fn a_value_of_the_wrong_type_costs_only_its_key() {
    let (item, diagnostics) = item_with(
        r#""title": 1, "summary": [], "content_html": {}, "url": true, "tags": "a", "authors": {}, "attachments": 3, "date_modified": 12, "_bantin": [], "content_text": "Chữ""#,
    );
    assert_eq!(item.content_text.as_deref(), Some("Chữ"));
    assert_eq!(item.title, None);
    assert!(item.tags.is_empty());
    let wrong = |path: &str, found: &str, expected: &str| {
        about_a(path, &format!("is {found}, expected {expected}; it is ignored."))
    };
    assert_eq!(
        diagnostics,
        [
            wrong("authors", "an object", "an array"),
            wrong("url", "a boolean", "a string"),
            wrong("title", "a number", "a string"),
            wrong("summary", "an array", "a string"),
            wrong("content_html", "an object", "a string"),
            wrong("date_modified", "a number", "a string"),
            wrong("tags", "a string", "an array"),
            wrong("attachments", "a number", "an array"),
            wrong("_bantin", "an array", "an object"),
        ]
    );
}

#[test]
fn titles_are_plain_text() {
    let (item, diagnostics) = item_with(r#""title": "<i>A</i> & B", "tags": ["<b>"]"#);
    assert_eq!(item.title.as_deref(), Some("<i>A</i> & B"));
    assert_eq!(item.tags, ["<b>"]);
    assert_eq!(diagnostics, NONE);
}

#[test]
fn titles_and_labels_have_one_line() {
    let (item, diagnostics) = item_with(
        r#""title": " Một\r\n hai\u0000\t ba ", "summary": "a\n\nb\u2028c", "tags": ["x\ny"], "authors": [{ "name": "Lan\nAnh" }]"#,
    );
    assert_eq!(item.title.as_deref(), Some("Một hai ba"));
    assert_eq!(item.summary.as_deref(), Some("a b c"));
    assert_eq!(item.tags, ["x y"]);
    assert_eq!(item.authors[0].name.as_deref(), Some("Lan Anh"));
    assert_eq!(diagnostics, NONE);
}

#[test]
fn a_no_break_space_stays_in_a_title() {
    let (item, _) = item_with(r#""title": "10\u00a0000 đồng""#);
    assert_eq!(item.title.as_deref(), Some("10\u{a0}000 đồng"));
}

#[test]
fn a_text_of_control_characters_is_blank() {
    let (item, diagnostics) = item_with(r#""title": "\u0000\u0001""#);
    assert_eq!(item.title, None);
    assert_eq!(diagnostics, NONE);
}

#[test]
fn the_content_keeps_its_line_breaks() {
    let (item, diagnostics) = item_with(r#""content_text": " a\n\n b\n", "content_html": "<pre>\n a</pre>""#);
    assert_eq!(item.content_text.as_deref(), Some(" a\n\n b\n"));
    assert_eq!(item.content_html.as_deref(), Some("<pre>\n a</pre>"));
    assert_eq!(diagnostics, NONE);
}

#[test]
fn a_lone_surrogate_costs_its_field_only() {
    let (item, diagnostics) = item_with(r#""title": "a\ud83d b\ude00\ud800\ud83d\ude00", "summary": "b""#);
    assert_eq!(item.title, None);
    assert_eq!(item.summary.as_deref(), Some("b"));
    assert_eq!(diagnostics, [about_a("title", "contains a lone surrogate; it is ignored.")]);
}

#[test]
fn dates_of_rfc_3339_have_no_diagnostic() {
    let (item, diagnostics) =
        item_with(r#""date_published": "2018-01-06T08:00:00+07:00", "date_modified": "9999-12-31T23:59:59Z""#);
    let published = item.date_published.map(|date| (date.unix_seconds, date.offset.minutes()));
    assert_eq!(published, Some((1_515_200_400, 420)));
    assert_eq!(item.date_modified.map(|date| date.unix_seconds), Some(253_402_300_799));
    assert_eq!(diagnostics, NONE);
}

#[test]
fn a_date_of_rfc_822_has_a_diagnostic() {
    let (item, diagnostics) = item_with(r#""date_published": "Sat, 06 Jan 2018 08:00:00 +0700""#);
    assert_eq!(item.date_published.map(|date| date.unix_seconds), Some(1_515_200_400));
    assert_eq!(
        diagnostics,
        [about_a("date_published", "is a date, but not in the format of RFC 3339; it is still used.")]
    );
}

#[test]
fn an_invalid_date_counts_as_absent() {
    for date in ["yesterday", "06/01/2018 08:00", "2018-01-06", "2018-02-30T08:00:00Z", "0"] {
        let (item, diagnostics) = item_with(&format!(r#""date_published": "{date}""#));
        assert_eq!(item.date_published, None, "{date}");
        assert_eq!(
            diagnostics,
            [about_a("date_published", "is not a date with time and offset (RFC 3339); it is ignored.")]
        );
    }
}

#[test]
fn a_date_without_offset_is_in_site_time() {
    let published = |feed: &str| {
        let json = format!(r#"{{ {feed} "items": [{{ "id": "1", "date_published": "2018-01-06 08:00:00" }}] }}"#);
        let reading = read(&json);
        let (feed, diagnostics) = (reading.feed, reading.diagnostics);
        let about_date = diagnostics.iter().find(|diagnostic| diagnostic.key == "date_published");
        (feed.items[0].date_published.map(|date| date.unix_seconds), about_date.map(ToString::to_string))
    };
    let read_in_site_time =
        r#"items[0].date_published (id "1") is a date without offset such as +07:00; it is read in site time."#;
    for feed in [r#""language": "vi","#, r#""language": "en", "_bantin": { "utc_offset": "+07:00" },"#] {
        assert_eq!(published(feed), (Some(1_515_200_400), Some(read_in_site_time.to_owned())), "{feed}");
    }
    let (ignored, diagnostic) = published(r#""language": "en","#);
    assert_eq!(ignored, None);
    assert!(diagnostic.as_ref().is_some_and(|diagnostic| diagnostic.ends_with("it is ignored.")), "{diagnostic:?}");
}

#[test]
fn a_zero_value_is_no_date() {
    for date in ["0001-01-01T00:00:00Z", "0000-00-00T00:00:00+00:00", "-001-11-30T00:00:00+00:00"] {
        assert_eq!(item_with(&format!(r#""date_published": "{date}""#)).0.date_published, None, "{date}");
    }
}

#[test]
fn a_language_is_a_tag_in_the_usual_form() {
    for (written, tag) in [("vi_VN", "vi-VN"), ("zh_hant_tw", "zh-Hant-TW"), ("FR", "fr"), ("vi_VN.UTF-8", "vi-VN")] {
        assert_eq!(item_with(&format!(r#""language": "{written}""#)).0.language.as_deref(), Some(tag));
    }
    for name in ["english", "Vietnamese (Vietnam)"] {
        let (item, diagnostics) = item_with(&format!(r#""language": "{name}""#));
        assert_eq!(item.language, None);
        let problem = "is not a language tag such as vi or en-GB (BCP 47); it is ignored.";
        assert_eq!(diagnostics, [about_a("language", problem)]);
    }
}

#[test]
fn character_references_in_texts_are_decoded_once() {
    let (item, diagnostics) = item_with(
        r#""title": "Sữa &amp; bánh &#8216;mới&#x2019;", "summary": "&amp;lt; &Agrave; &copy &unknown; R&D;", "tags": ["&lt;b&gt;"]"#,
    );
    assert_eq!(item.title.as_deref(), Some("Sữa & bánh ‘mới’"));
    assert_eq!(item.summary.as_deref(), Some("&lt; À &copy &unknown; R&D;"));
    assert_eq!(item.tags, ["<b>"]);
    assert_eq!(diagnostics.len(), 3);
    assert!(diagnostics[0].ends_with("contains character references of HTML such as &amp;; they are decoded."));
}

#[test]
fn a_text_of_invisible_characters_is_blank() {
    let (item, _) = item_with(r#""title": "\u200b", "summary": "\u2060 \ufeff", "content_text": "\u200b\u00ad""#);
    assert_eq!((item.title, item.summary, item.content_text), (None, None, None));
}

#[test]
fn characters_that_html_forbids_are_removed() {
    let (item, _) = item_with(
        r#""title": "A\ufffeB\u007f", "url": "https://bao.example/\uffff", "content_html": "a\u0000b\ufdd0\nc""#,
    );
    assert_eq!(item.title.as_deref(), Some("AB"));
    assert_eq!(item.url.as_deref(), Some("https://bao.example/"));
    assert_eq!(item.content_html.as_deref(), Some("ab\nc"));
}

#[test]
fn a_slug_that_windows_reserves_gets_a_number() {
    let (item, diagnostics) = item_with(r#""_bantin": { "slug": "con", "section": "com1" }"#);
    assert_eq!(item.extension.slug.as_deref(), Some("con-1"));
    assert_eq!(item.extension.section.as_deref(), Some("com1-1"));
    assert_eq!(diagnostics[0], about_a("_bantin.slug", "is a name that Windows reserves; -1 is appended."));
    assert_eq!(item_with(r#""_bantin": { "slug": "com-10" }"#).0.extension.slug.as_deref(), Some("com-10"));
}

#[test]
fn only_the_invalid_author_is_ignored() {
    let (item, diagnostics) =
        item_with(r#""authors": [{ "name": "An" }, "Bình", null, {}, { "name": " " }, { "url": "u", "name": 1 }]"#);
    assert_eq!(item.authors.len(), 2);
    assert_eq!(item.authors[0].name.as_deref(), Some("An"));
    assert_eq!(item.authors[1].url.as_deref(), Some("u"));
    assert_eq!(
        diagnostics,
        [
            about_a("authors[1]", "is a string, expected an object; it is ignored."),
            about_a("authors[2]", "is null, expected an object; it is ignored."),
            about_a("authors[3]", "has neither name nor url nor avatar; it is ignored."),
            about_a("authors[4]", "has neither name nor url nor avatar; it is ignored."),
            about_a("authors[5].name", "is a number, expected a string; it is ignored."),
        ]
    );
}

#[test]
fn only_the_invalid_tag_is_ignored() {
    let (item, diagnostics) = item_with(r#""tags": ["a", 1, "", null, "b", " a ", "B"]"#);
    assert_eq!(item.tags, ["a", "b", "B"]);
    assert_eq!(
        diagnostics,
        [
            about_a("tags[1]", "is a number, expected a string; it is ignored."),
            about_a("tags[2]", "is blank; it is ignored."),
            about_a("tags[3]", "is null, expected a string; it is ignored."),
            about_a("tags[5]", "is a duplicate; it is ignored."),
        ]
    );
}

#[test]
fn only_the_invalid_attachment_is_ignored() {
    let (item, diagnostics) =
        item_with(r#""attachments": ["a.mp3", { "mime_type": "audio/mpeg" }, { "url": "" }, { "url": "b.mp3" }]"#);
    assert_eq!(item.attachments.len(), 1);
    assert_eq!(item.attachments[0].url, "b.mp3");
    assert_eq!(item.attachments[0].mime_type, None);
    assert_eq!(
        diagnostics,
        [
            about_a("attachments[0]", "is a string, expected an object; it is ignored."),
            about_a("attachments[1].url", "is missing; items[0].attachments[1] is ignored."),
            about_a("attachments[2].url", "is blank; items[0].attachments[2] is ignored."),
        ]
    );
}

#[test]
fn invalid_sizes_and_durations_cost_only_themselves() {
    let outside = "is not an integer from 0 to";
    for (size, problem) in [
        (r#""12""#, "is a string, expected a number".to_owned()),
        ("-1", format!("{outside} 18446744073709551615")),
        ("1e300", format!("{outside} 18446744073709551615")),
        ("12.5", format!("{outside} 18446744073709551615")),
    ] {
        let (item, diagnostics) = item_with(&format!(r#""attachments": [{{ "url": "a", "size_in_bytes": {size} }}]"#));
        assert_eq!(item.attachments[0].size_in_bytes, None);
        assert_eq!(diagnostics, [about_a("attachments[0].size_in_bytes", &format!("{problem}; it is ignored."))]);
    }
    for duration in ["1e300", "-0.5", "4294967295.5", "99999999999999999999"] {
        let (item, diagnostics) =
            item_with(&format!(r#""attachments": [{{ "url": "a", "duration_in_seconds": {duration} }}]"#));
        assert_eq!(item.attachments[0].duration_in_seconds, None);
        assert_eq!(
            diagnostics,
            [about_a("attachments[0].duration_in_seconds", &format!("{outside} 4294967295; it is ignored."))]
        );
    }
}

#[test]
fn a_fraction_of_a_second_is_rounded() {
    for (written, read) in [("12.5", 13), ("12.49", 12), ("0.9", 1)] {
        let (item, diagnostics) =
            item_with(&format!(r#""attachments": [{{ "url": "a", "duration_in_seconds": {written} }}]"#));
        assert_eq!(item.attachments[0].duration_in_seconds, Some(read));
        assert_eq!(diagnostics, [about_a("attachments[0].duration_in_seconds", "is not an integer; it is rounded.")]);
    }
}

#[test]
fn an_integer_may_have_a_zero_fraction() {
    let (item, diagnostics) =
        item_with(r#""attachments": [{ "url": "a", "size_in_bytes": 12.00, "duration_in_seconds": 6629.0 }]"#);
    assert_eq!(item.attachments[0].size_in_bytes, Some(12));
    assert_eq!(item.attachments[0].duration_in_seconds, Some(6629));
    assert_eq!(diagnostics, NONE);
}

#[test]
fn every_key_of_an_item_is_read() {
    let (item, diagnostics) = item_with(
        r#""url": "https://example.org/a", "external_url": "https://example.com", "title": "T", "summary": "S",
        "content_html": "<p>", "content_text": "C", "image": "i.jpg", "banner_image": "b.jpg", "language": "en",
        "authors": [{ "name": "An", "url": "https://example.org/an", "avatar": "an.jpg" }],
        "attachments": [{ "url": "a.mp3", "mime_type": "audio/mpeg", "title": "Nghe", "size_in_bytes": 1, "duration_in_seconds": 2 }]"#,
    );
    assert_eq!(item.url.as_deref(), Some("https://example.org/a"));
    assert_eq!(item.external_url.as_deref(), Some("https://example.com"));
    assert_eq!(item.title.as_deref(), Some("T"));
    assert_eq!(item.summary.as_deref(), Some("S"));
    assert_eq!(item.content_html.as_deref(), Some("<p>"));
    assert_eq!(item.content_text.as_deref(), Some("C"));
    assert_eq!(item.image.as_deref(), Some("i.jpg"));
    assert_eq!(item.banner_image.as_deref(), Some("b.jpg"));
    assert_eq!(item.language.as_deref(), Some("en"));
    assert_eq!(item.authors[0].avatar.as_deref(), Some("an.jpg"));
    assert_eq!(item.attachments[0].title.as_deref(), Some("Nghe"));
    assert_eq!(item.attachments[0].mime_type.as_deref(), Some("audio/mpeg"));
    assert_eq!(diagnostics, NONE);
}
