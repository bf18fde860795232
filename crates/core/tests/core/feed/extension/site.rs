//! Sections, publisher, time zone and picture sizes.

use bantin_core::feed::{BlockForm, BlockSource, FrontBlock, Image, Publisher, Section};

use super::{NONE, of_feed};

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
