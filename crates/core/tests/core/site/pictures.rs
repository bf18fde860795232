//! Pictures of an article.

use std::sync::Arc;

use bantin_core::{
    content::{Block, Definition, Figure, LangSpan, Photo},
    feed::{Feed, FeedExtension, Image, Item, ItemExtension},
    model::Article,
};

use super::{first, read, text, with_extension, with_id};

#[test]
fn relative_addresses_resolve_against_the_item_then_the_home_page_then_the_document() {
    let src = |url: Option<&str>, home: Option<&str>| {
        let feed = Feed {
            home_page_url: home.map(str::to_owned),
            items: vec![Item { url: url.map(str::to_owned), image: text("a.jpg"), ..with_id() }],
            ..Feed::default()
        };
        first(feed).picture.clone().map(|picture| picture.src.clone())
    };
    let home = Some("https://nha.example/");
    assert_eq!(src(Some("https://khac.example/b/"), home), text("https://khac.example/b/a.jpg"));
    assert_eq!(src(Some("b/"), home), text("https://nha.example/b/a.jpg"));
    assert_eq!(src(Some("tag:7"), home), text("https://nha.example/a.jpg"));
    assert_eq!(src(None, None), text("https://bao.example/tin/a.jpg"));
}

/// An article with these pictures in a feed that describes `a.jpg`.
fn pictured(image: Option<&str>, banner: Option<&str>) -> Arc<Article> {
    let known = Image {
        width: 1200,
        height: 800,
        srcset: text("a-640.jpg 640w, ,a,b.jpg 1200w,javascript:x 2x, bad.jpg -1w, c.jpg 1.5x"),
        avif: None,
    };
    let mut feed =
        with_extension(FeedExtension { images: vec![("a.jpg".to_owned(), known)], ..FeedExtension::default() });
    feed.items = vec![Item {
        image: image.map(str::to_owned),
        banner_image: banner.map(str::to_owned),
        content_html: text("<img src=\"a.jpg\">"),
        extension: ItemExtension {
            image_alt: text("Chợ"), image_caption: text("Ảnh: An"), ..ItemExtension::default()
        },
        ..with_id()
    }];
    first(feed)
}

#[test]
fn a_picture_takes_size_and_candidates_from_its_document() {
    let picture = pictured(Some("./a.jpg"), None).picture.clone();
    let here = "https://bao.example/tin/";
    let candidates = format!("{here}a-640.jpg 640w, {here}a,b.jpg 1200w, {here}c.jpg 1.5x");
    assert_eq!(
        picture.map(|picture| (picture.size, picture.srcset.clone())),
        Some((Some((1200, 800)), Some(candidates)))
    );
}

#[test]
fn a_photo_in_the_text_takes_missing_values_from_its_document() {
    let blocks = pictured(None, None).blocks();
    let [Block::Figure(Figure { photos, .. })] = &blocks[..] else {
        panic!("{blocks:?}");
    };
    assert_eq!(photos[0].size, Some((1200, 800)));
    assert!(photos[0].srcset.is_some());
}

#[test]
fn image_is_the_card_picture_and_banner_image_the_hero() {
    let article = pictured(Some("a.jpg"), Some("b.jpg"));
    let (picture, hero) = (article.picture.as_ref(), article.hero.as_ref());
    assert_eq!(picture.map(|picture| &*picture.src), Some("https://bao.example/tin/a.jpg"));
    assert_eq!(picture.map(|picture| (&*picture.alt, picture.caption.as_deref())), Some(("Chợ", Some("Ảnh: An"))));
    assert_eq!(hero.map(|hero| &*hero.src), Some("https://bao.example/tin/b.jpg"));
    assert_eq!(hero.map(|hero| (&*hero.alt, hero.caption.as_deref())), Some(("", None)));
}

#[test]
fn a_single_picture_is_card_picture_and_hero_with_its_texts() {
    for article in [pictured(Some("b.jpg"), None), pictured(None, Some("b.jpg"))] {
        assert_eq!(article.picture, article.hero);
        assert_eq!(article.hero.as_ref().map(|hero| &*hero.alt), Some("Chợ"));
    }
}

#[test]
fn a_hero_in_the_text_is_not_shown_twice() {
    let shown = pictured(Some("a.jpg"), None);
    assert_eq!(shown.hero_for(&shown.blocks()), None);
    let other = pictured(Some("b.jpg"), None);
    assert!(other.hero_for(&other.blocks()).is_some());
}

#[test]
fn a_nested_hero_counts_as_shown() {
    let article = pictured(Some("a.jpg"), None);
    let photo = Photo {
        src: "https://bao.example/tin/a.jpg".to_owned(),
        srcset: None,
        avif: None,
        alt: String::new(),
        size: None,
        href: None,
    };
    let figure = Block::Figure(Figure { photos: vec![photo], caption: Vec::new() });
    let details = Definition::Details(vec![Block::Quote(vec![figure])]);
    let passage = LangSpan { lang: text("en"), dir: None };
    let deep = Block::LangSpan(passage, vec![Block::Definitions(vec![details])]);
    assert_eq!(article.hero_for(&[Block::Rule, deep]), None);
}

#[test]
fn the_hero_is_hidden_when_the_text_has_the_same_picture_in_another_size() {
    let is_hidden = |hero: &str, html: &str| {
        let article = read(Item { image: text(hero), content_html: text(html), ..with_id() });
        article.hero_for(&article.blocks()).is_none()
    };
    let hero = "https://anh.example/2026/cho-noi.jpg";
    for same in [
        "http://anh.example/2026/cho-noi.jpg",
        "https://anh.example/2026/cho-noi-300x200.jpg",
        "https://anh.example/2026/cho-noi-scaled.jpg?ver=2",
        "https://i0.wp.com/anh.example/2026/cho-noi.jpg?resize=600",
    ] {
        assert!(is_hidden(hero, &format!("<img src='{same}'>")), "{same}");
        assert!(is_hidden(hero, &format!("<img src=/a.jpg srcset='/b.jpg 300w, {same} 600w'>")), "{same}");
        assert!(is_hidden(same, &format!("<img src='{hero}'>")), "{same}");
    }
    for other in ["https://anh.example/2026/cho-noi-2.jpg", "https://khac.example/2026/cho-noi.jpg"] {
        assert!(!is_hidden(hero, &format!("<img src='{other}'>")), "{other}");
    }
    assert!(!is_hidden("https://anh.example/?id=1", "<img src='https://anh.example/?id=2'>"));
}
