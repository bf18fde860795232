use bantin_core::feed::{
    Anniversary, FeedExtension, Image, ItemExtension, Pagination, Publisher, Role, Section, When, is_slug,
};

use super::{about_a, feed_with, item_with};
use crate::common::date;

const NONE: [&str; 0] = [];

fn of_feed(members: &str) -> (FeedExtension, Vec<String>) {
    let (feed, diagnostics) = feed_with(&format!(r#""_bantin": {{ {members} }}"#));
    (feed.extension, diagnostics)
}

fn of_item(members: &str) -> (ItemExtension, Vec<String>) {
    let (item, diagnostics) = item_with(&format!(r#""_bantin": {{ {members} }}"#));
    (item.extension, diagnostics)
}

fn anniversaries(entries: &str) -> (Vec<Anniversary>, Vec<String>) {
    let (extension, diagnostics) = of_feed(&format!(r#""anniversaries": [{entries}]"#));
    (extension.anniversaries, diagnostics)
}

#[test]
fn a_feed_needs_no_extension() {
    let (feed, diagnostics) = feed_with(r#""title": "T""#);
    assert_eq!(feed.extension, FeedExtension::default());
    assert_eq!(diagnostics, NONE);
}

#[test]
fn unknown_keys_are_ignored() {
    let (extension, diagnostics) = of_feed(r#""about": "https://example.org", "later": [1, { "x": 2 }]"#);
    assert_eq!(extension, FeedExtension::default());
    assert_eq!(diagnostics, NONE);
}

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

#[test]
fn sections_need_a_title_and_a_unique_slug() {
    let (extension, diagnostics) = of_feed(
        r#""sections": [{ "slug": "the-thao", "title": "Thể thao", "feed_url": "the-thao.json" }, { "slug": "Thể thao", "title": "A" }, { "slug": "a" }, { "title": "A" }, { "slug": "the-thao", "title": "Hai" }]"#,
    );
    let section = Section {
        slug: "the-thao".to_owned(),
        title: "Thể thao".to_owned(),
        feed_url: Some("the-thao.json".to_owned()),
    };
    assert_eq!(extension.sections, Some(vec![section]));
    assert_eq!(
        diagnostics,
        [
            "_bantin.sections[1].slug is not a slug: [a-z0-9]+(-[a-z0-9]+)*, at most 96 bytes; _bantin.sections[1] is ignored.",
            "_bantin.sections[2].title is missing; _bantin.sections[2] is ignored.",
            "_bantin.sections[3].slug is missing; _bantin.sections[3] is ignored.",
            "_bantin.sections[4] is a duplicate; it is ignored.",
        ]
    );
}

#[test]
fn an_empty_list_of_sections_differs_from_an_absent_one() {
    assert_eq!(of_feed(r#""sections": []"#).0.sections, Some(Vec::new()));
    assert_eq!(of_feed(r#""sections": null"#).0.sections, None);
    let (extension, diagnostics) = of_feed(r#""sections": {}"#);
    assert_eq!(extension.sections, None);
    assert_eq!(diagnostics, ["_bantin.sections is an object, expected an array; it is ignored."]);
}

#[test]
fn a_yearly_anniversary_has_a_window() {
    let (found, diagnostics) = anniversaries(
        r#"{ "name": "A", "date": "1930-02-03" }, { "name": "B", "date": "1945-09-02", "days_before": 0, "days_after": 366, "text": "{n} năm", "url": "u", "image": "i" }"#,
    );
    assert_eq!(found[0].when, When::Yearly { date: date("1930-02-03"), days_before: 30, days_after: 7 });
    assert_eq!(
        found[1],
        Anniversary {
            name: "B".to_owned(),
            when: When::Yearly { date: date("1945-09-02"), days_before: 0, days_after: 366 },
            text: Some("{n} năm".to_owned()),
            url: Some("u".to_owned()),
            image: Some("i".to_owned()),
        }
    );
    assert_eq!(diagnostics, NONE);
}

#[test]
fn a_window_of_more_than_a_year_becomes_the_default() {
    let (found, diagnostics) =
        anniversaries(r#"{ "name": "A", "date": "1930-02-03", "days_before": 367, "days_after": -1 }"#);
    assert!(matches!(found[0].when, When::Yearly { days_before: 30, days_after: 7, .. }));
    assert_eq!(
        diagnostics,
        [
            "_bantin.anniversaries[0].days_before is not an integer from 0 to 366; it is ignored.",
            "_bantin.anniversaries[0].days_after is not an integer from 0 to 366; it is ignored.",
        ]
    );
}

#[test]
fn an_anniversary_needs_a_name_and_a_day() {
    let (found, diagnostics) = anniversaries(
        r#"{ "date": "1930-02-03" }, { "name": " ", "date": "1930-02-03" }, { "name": "A" }, { "name": "A", "date": "1930-02-30" }, { "name": "A", "date": "3/2/1930" }, 1"#,
    );
    assert_eq!(found, []);
    assert_eq!(
        diagnostics,
        [
            "_bantin.anniversaries[0].name is missing; _bantin.anniversaries[0] is ignored.",
            "_bantin.anniversaries[1].name is blank; _bantin.anniversaries[1] is ignored.",
            "_bantin.anniversaries[2].date is missing; _bantin.anniversaries[2] is ignored.",
            "_bantin.anniversaries[3].date is not a day such as 1930-02-03; _bantin.anniversaries[3] is ignored.",
            "_bantin.anniversaries[4].date is not a day such as 1930-02-03; _bantin.anniversaries[4] is ignored.",
            "_bantin.anniversaries[5] is a number, expected an object; it is ignored.",
        ]
    );
}

#[test]
fn a_single_anniversary_has_first_day_last_day_and_text() {
    let (found, diagnostics) = anniversaries(
        r#"{ "name": "A", "starts": "2026-12-30", "ends": "2027-01-02", "text": "Đại hội" }, { "name": "B", "starts": "2026-12-30", "ends": "2026-12-30", "text": "Một ngày", "date": null }"#,
    );
    assert_eq!(found[0].when, When::Once { starts: date("2026-12-30"), ends: date("2027-01-02") });
    assert_eq!(found.len(), 2);
    assert_eq!(diagnostics, NONE);
}

#[test]
fn an_invalid_single_anniversary_is_ignored() {
    let (found, diagnostics) = anniversaries(
        r#"{ "name": "A", "starts": "2026-12-30", "text": "t" }, { "name": "A", "starts": "2026-12-30", "ends": "2026-12-29", "text": "t" }, { "name": "A", "starts": "2026-12-30", "ends": "2026-12-30", "text": "" }"#,
    );
    assert_eq!(found, []);
    assert_eq!(
        diagnostics,
        [
            "_bantin.anniversaries[0].ends is missing; _bantin.anniversaries[0] is ignored.",
            "_bantin.anniversaries[1].ends is a day before `starts`; _bantin.anniversaries[1] is ignored.",
            "_bantin.anniversaries[2].text is blank; _bantin.anniversaries[2] is ignored.",
        ]
    );
}

#[test]
fn an_anniversary_with_a_date_is_yearly() {
    let (found, diagnostics) = anniversaries(r#"{ "name": "A", "date": "1930-02-03", "starts": "x", "ends": 1 }"#);
    assert!(matches!(found[0].when, When::Yearly { .. }));
    assert_eq!(diagnostics, NONE);
}

#[test]
fn a_publisher_needs_a_name() {
    let (extension, diagnostics) = of_feed(
        r#""publisher": { "name": "Báo", "address": "1 Phố\nHà Nội", "phone": "024", "email": "a@example.org", "licence": "Số 1", "editor": 5 }"#,
    );
    let text = |text: &str| Some(text.to_owned());
    assert_eq!(
        extension.publisher,
        Some(Publisher {
            name: "Báo".to_owned(),
            address: text("1 Phố Hà Nội"),
            phone: text("024"),
            email: text("a@example.org"),
            licence: text("Số 1"),
            editor: None,
        })
    );
    assert_eq!(diagnostics, ["_bantin.publisher.editor is a number, expected a string; it is ignored."]);
    let (extension, diagnostics) = of_feed(r#""publisher": { "phone": "024" }"#);
    assert_eq!(extension.publisher, None);
    assert_eq!(diagnostics, ["_bantin.publisher.name is missing; _bantin.publisher is ignored."]);
}

#[test]
fn site_time_is_a_fixed_offset() {
    let (extension, diagnostics) = of_feed(r#""utc_offset": "+07:00""#);
    assert_eq!(extension.utc_offset.map(|offset| offset.minutes()), Some(420));
    assert_eq!(diagnostics, NONE);
    let (extension, diagnostics) = of_feed(r#""utc_offset": "Asia/Ho_Chi_Minh""#);
    assert_eq!(extension.utc_offset, None);
    assert_eq!(diagnostics, ["_bantin.utc_offset is not an offset such as +07:00; it is ignored."]);
}

#[test]
fn images_have_integer_sizes_and_keep_their_order() {
    let (extension, diagnostics) = of_feed(
        r#""images": { "b.jpg": { "width": 3, "height": 2, "srcset": "b-2.jpg 2x", "avif": "b-2.avif 2x" }, "c.jpg": { "width": 0, "height": 2 }, "d.jpg": { "width": 1 }, "e.jpg": null, "a.jpg": { "width": 1, "height": 1 } }"#,
    );
    assert_eq!(
        extension.images,
        [
            (
                "b.jpg".to_owned(),
                Image {
                    width: 3,
                    height: 2,
                    srcset: Some("b-2.jpg 2x".to_owned()),
                    avif: Some("b-2.avif 2x".to_owned()),
                }
            ),
            ("a.jpg".to_owned(), Image { width: 1, height: 1, srcset: None, avif: None }),
        ]
    );
    assert_eq!(
        diagnostics,
        [
            r#"_bantin.images["c.jpg"].width is not an integer from 1 to 4294967295; _bantin.images["c.jpg"] is ignored."#,
            r#"_bantin.images["d.jpg"].height is missing; _bantin.images["d.jpg"] is ignored."#,
            r#"_bantin.images["e.jpg"] is null, expected an object; it is ignored."#,
        ]
    );
}

#[test]
fn an_invalid_slug_counts_as_absent() {
    for slug in ["a", "tin-so-1", "0-0", &"a".repeat(96)] {
        assert!(is_slug(slug));
        assert_eq!(of_item(&format!(r#""slug": "{slug}""#)).0.slug.as_deref(), Some(slug));
    }
    for bad in ["A", "-a", "a-", "a--b", "a_b", "đ", "a/b", " a", &"a".repeat(97)] {
        let (extension, diagnostics) = of_item(&format!(r#""slug": "{bad}""#));
        assert_eq!(extension.slug, None, "{bad}");
        assert_eq!(
            diagnostics,
            [about_a("_bantin.slug", "is not a slug: [a-z0-9]+(-[a-z0-9]+)*, at most 96 bytes; it is ignored.")]
        );
    }
    assert!(!is_slug(""));
}

#[test]
fn views_are_an_integer_or_absent() {
    assert_eq!(of_item(r#""views": 0"#).0.views, Some(0));
    assert_eq!(of_item(r#""views": 18446744073709551615"#).0.views, Some(u64::MAX));
    for views in ["-1", "1.5", "1e9", "18446744073709551616"] {
        let (extension, diagnostics) = of_item(&format!(r#""views": {views}"#));
        assert_eq!(extension.views, None);
        assert_eq!(
            diagnostics,
            [about_a("_bantin.views", "is not an integer from 0 to 18446744073709551615; it is ignored.")]
        );
    }
}

#[test]
fn flags_are_true_only_for_true() {
    let (extension, diagnostics) = of_item(r#""pinned": true, "excerpt": true, "canonical": true"#);
    assert!(extension.pinned && extension.excerpt && extension.canonical);
    assert_eq!(diagnostics, NONE);
    let (extension, diagnostics) = of_item(r#""pinned": 1, "excerpt": "true", "canonical": false"#);
    assert!(!extension.pinned && !extension.excerpt && !extension.canonical);
    assert_eq!(
        diagnostics,
        [
            about_a("_bantin.excerpt", "is a string, expected a boolean; it is ignored."),
            about_a("_bantin.pinned", "is a number, expected a boolean; it is ignored."),
        ]
    );
}

#[test]
fn related_ids_are_read_like_ids() {
    let (extension, diagnostics) = of_item(r#""related": ["b", 9007199254740993, "", {}, "b"]"#);
    assert_eq!(extension.related, ["b", "9007199254740993"]);
    assert_eq!(
        diagnostics,
        [
            about_a("_bantin.related[2]", "is blank; it is ignored."),
            about_a("_bantin.related[3]", "is an object, expected a string; it is ignored."),
            about_a("_bantin.related[4]", "is a duplicate; it is ignored."),
        ]
    );
}

#[test]
fn an_unknown_role_counts_as_absent() {
    for (written, role) in [("related", Role::Related), ("newer", Role::Newer), ("older", Role::Older)] {
        assert_eq!(of_item(&format!(r#""role": "{written}""#)).0.role, Some(role));
    }
    let (extension, diagnostics) = of_item(r#""role": "Newer""#);
    assert_eq!(extension.role, None);
    assert_eq!(diagnostics, [about_a("_bantin.role", "is not one of related, newer, older; it is ignored.")]);
}

#[test]
fn texts_of_the_extension_are_plain_text() {
    let (extension, diagnostics) =
        of_item(r#""section": "the-thao", "event": "Bão\nsố 3", "image_alt": "<b>", "image_caption": " Ảnh: An ""#);
    assert_eq!(extension.section.as_deref(), Some("the-thao"));
    assert_eq!(extension.event.as_deref(), Some("Bão số 3"));
    assert_eq!(extension.image_alt.as_deref(), Some("<b>"));
    assert_eq!(extension.image_caption.as_deref(), Some("Ảnh: An"));
    assert_eq!(diagnostics, NONE);
}
