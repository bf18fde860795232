//! Open Graph tags.

use bantin_core::routes::Page;
use serde_json::{Value, json};

use super::{of_article, of_list, structured, values};
use crate::{
    common::{array, site_address, string},
    documents::site::Published,
    made::{ROOT, site},
};

#[test]
fn previews_and_structured_data_of_a_copy_name_the_original() {
    let site = site(json!([{
        "id": "1", "url": "https://goc.example/1", "_bantin": { "slug": "a", "canonical": true },
    }]));
    let html = of_article(&site, "a");
    assert_eq!(values(&html, "og:url"), ["https://goc.example/1"]);
    let graph = structured(&html);
    assert_eq!(graph[0]["mainEntityOfPage"]["@id"], "https://goc.example/1");
    let trail = array(&graph[1]["itemListElement"]);
    assert_eq!(trail.last().map(|step| &step["item"]), Some(&json!(format!("{ROOT}bai/a/"))));
}

#[test]
fn og_locale_has_a_territory() {
    let locale = |language: &str| {
        let item = json!([{ "id": "1", "language": language, "_bantin": { "slug": "a" } }]);
        let html = of_article(&site(item), "a");
        assert!(string(&structured(&html)[0]["inLanguage"]).eq_ignore_ascii_case(language));
        values(&html, "og:locale").first().map(|one| (*one).to_owned())
    };
    assert_eq!(locale("vi").as_deref(), Some("vi_VN"));
    assert_eq!(locale("en").as_deref(), Some("en_US"));
    assert_eq!(locale("en-gb").as_deref(), Some("en_GB"));
    assert_eq!(locale("zh-Hans-CN").as_deref(), Some("zh_CN"));
    // Lao has no default territory; subtags after `x` are private.
    assert_eq!(locale("lo"), None);
    assert_eq!(locale("fr-x-ab"), None);
}

#[test]
fn an_article_without_picture_is_previewed_with_the_first_photo_of_its_text() {
    let text =
        "<p>Chữ</p><blockquote><IMG src='a.jpg' alt='Một' width='600' height='400'></blockquote><img src='b.jpg'>";
    let site = site(json!([{ "id": "1", "content_html": text, "_bantin": { "slug": "a" } }]));
    let html = of_article(&site, "a");
    assert_eq!(values(&html, "og:image"), [format!("{ROOT}a.jpg")]);
    assert_eq!(values(&html, "og:image:width"), ["600"]);
    let images = structured(&html)[0]["image"].clone();
    assert_eq!(array(&images).len(), 1);
}

#[test]
fn a_preview_has_a_picture_of_a_format_that_previews_show() {
    let preview = |item: Value, icon: &str| {
        let feed = json!({
            "version": "https://jsonfeed.org/version/1.1", "home_page_url": ROOT, "icon": icon, "items": [item],
        });
        let html = of_article(&Published::of(&feed, site_address(ROOT)).site, "a");
        values(&html, "og:image").first().map(|url| (*url).trim_start_matches(ROOT).to_owned())
    };
    let item = |image: &str, text: &str| json!({ "id": "1", "image": image, "content_html": text, "_bantin": { "slug": "a" } });
    let photo = "<img src=b.svg><img src=c.jpeg>";
    for image in ["a.svg", "a.avif?v=2"] {
        assert_eq!(preview(item(image, photo), "logo.png").as_deref(), Some("c.jpeg"));
        assert_eq!(preview(item(image, ""), "logo.png").as_deref(), Some("logo.png"));
        assert_eq!(preview(item(image, ""), "logo.svg"), None);
    }
    for image in ["a.webp", "a.GIF", "photo?id=7"] {
        assert_eq!(preview(item(image, photo), "logo.png").as_deref(), Some(image));
    }
}

#[test]
fn an_svg_is_not_previewed() {
    let of = |card: &str, hero: Value| {
        let site = site(json!([{
            "id": "1", "image": card, "banner_image": hero, "_bantin": { "slug": "a" },
        }]));
        let html = of_article(&site, "a");
        values(&html, "og:image").first().map(|one| (*one).to_owned())
    };
    assert_eq!(of("a.SVG?v=1", Value::Null), None);
    assert_eq!(of("a.jpg", json!("b.svg")), Some(format!("{ROOT}a.jpg")));
}

#[test]
fn a_list_is_previewed_with_the_first_picture_of_its_articles() {
    let item = |day: u8, picture: &str| json!({ "id": day, "image": picture, "date_published": format!("2026-05-0{day}T07:00:00+07:00") });
    let site = site(json!([
        { "id": "9", "date_published": "2026-05-09T07:00:00+07:00", "content_html": "<img src='text.jpg'>" },
        item(4, "drawing.svg"),
        item(3, "third.jpg"),
        item(2, "second.jpg"),
    ]));
    let html = of_list(&site, Page::Front, "Báo");
    assert_eq!(values(&html, "og:image"), [format!("{ROOT}third.jpg")]);
    assert!(html.contains("summary_large_image"));
}
