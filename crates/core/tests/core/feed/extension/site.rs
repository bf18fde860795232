//! Sections, publisher, identity, time zone and picture sizes.

use bantin_core::feed::{
    BlockForm, BlockSource, Font, FrontBlock, Image, Notice, Publisher, Section, Theme, Verification,
};

use super::{NONE, of_feed};
use crate::common::date;

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
fn a_block_of_the_front_page_needs_a_section_an_event_or_a_tag() {
    let (extension, diagnostics) = of_feed(
        r#""front": [{ "section": "the-thao", "title": "Thể thao" }, { "event": "Bão số 3", "form": "row" }, { "tag": "Lũ", "form": "to" }, { "title": "A" }]"#,
    );
    let block = |source, title: Option<&str>, form| FrontBlock { source, title: title.map(str::to_owned), form };
    assert_eq!(
        extension.front,
        Some(vec![
            block(BlockSource::Section("the-thao".to_owned()), Some("Thể thao"), BlockForm::Lead),
            block(BlockSource::Event("Bão số 3".to_owned()), None, BlockForm::Row),
            block(BlockSource::Tag("Lũ".to_owned()), None, BlockForm::Lead),
        ])
    );
    assert_eq!(
        diagnostics,
        [
            "_bantin.front[2].form is not one of lead, headlines, row; it is ignored.",
            "_bantin.front[3].tag is missing; _bantin.front[3] is ignored.",
        ]
    );
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
fn a_notice_needs_a_text_and_its_days_are_optional() {
    let notice = |text: &str| Notice { text: text.to_owned(), url: None, starts: None, ends: None };
    let (extension, diagnostics) = of_feed(
        r#""notice": { "text": "Nghỉ\nlễ", "url": "lich.html", "starts": "2026-04-30", "ends": "2026-05-01" }"#,
    );
    let (starts, ends) = (Some(date("2026-04-30")), Some(date("2026-05-01")));
    let expected = Notice { url: Some("lich.html".to_owned()), starts, ends, ..notice("Nghỉ lễ") };
    assert_eq!((extension.notice, diagnostics.as_slice()), (Some(expected), [].as_slice()));
    let (extension, diagnostics) = of_feed(r#""notice": { "text": "Nghỉ lễ", "ends": "1/5/2026" }"#);
    assert_eq!(extension.notice, Some(notice("Nghỉ lễ")));
    assert_eq!(diagnostics, ["_bantin.notice.ends is not a day such as 1930-02-03; it is ignored."]);
    let (extension, diagnostics) =
        of_feed(r#""notice": { "text": "Nghỉ lễ", "starts": "2026-05-01", "ends": "2026-04-30" }"#);
    assert_eq!(extension.notice, None);
    assert_eq!(diagnostics, ["_bantin.notice.ends is a day before `starts`; _bantin.notice is ignored."]);
    let (extension, diagnostics) = of_feed(r#""notice": { "url": "lich.html" }"#);
    assert_eq!(extension.notice, None);
    assert_eq!(diagnostics, ["_bantin.notice.text is missing; _bantin.notice is ignored."]);
}

#[test]
fn a_notice_is_shown_from_its_first_to_its_last_day() {
    let (extension, _) = of_feed(r#""notice": { "text": "Nghỉ lễ", "starts": "2026-04-30", "ends": "2026-05-01" }"#);
    let shown = |day| extension.notice.as_ref().is_some_and(|notice| notice.is_shown_on(date(day)));
    assert_eq!(["2026-04-29", "2026-04-30", "2026-05-01", "2026-05-02"].map(shown), [false, true, true, false]);
}

#[test]
fn a_theme_has_colours_as_written_and_one_of_two_fonts() {
    let (extension, diagnostics) = of_feed(r##""theme": { "colour": " #17557F ", "dark": 5, "font": "sans" }"##);
    let theme = Theme { colour: Some("#17557F".to_owned()), dark: None, font: Some(Font::Sans) };
    assert_eq!(extension.theme, Some(theme));
    assert_eq!(diagnostics, ["_bantin.theme.dark is a number, expected a string; it is ignored."]);
    let (extension, diagnostics) = of_feed(r#""theme": { "font": "Comic Sans" }"#);
    assert_eq!(extension.theme, Some(Theme::default()));
    assert_eq!(diagnostics, ["_bantin.theme.font is not one of serif, sans; it is ignored."]);
}

#[test]
fn only_verification_tags_are_read_for_the_head() {
    let (extension, diagnostics) = of_feed(
        r#""head": [{ "name": "google-site-verification", "content": "abc" }, { "name": "refresh", "content": "0" }, { "name": "p:domain_verify" }, { "name": "google-site-verification", "content": "d" }, "<meta>"]"#,
    );
    let tag = Verification { name: "google-site-verification".to_owned(), content: "abc".to_owned() };
    assert_eq!(extension.verifications, [tag]);
    assert_eq!(
        diagnostics,
        [
            "_bantin.head[1].name is not a supported name, such as google-site-verification; _bantin.head[1] is ignored.",
            "_bantin.head[2].content is missing; _bantin.head[2] is ignored.",
            "_bantin.head[3] is a duplicate; it is ignored.",
            "_bantin.head[4] is a string, expected an object; it is ignored.",
        ]
    );
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
