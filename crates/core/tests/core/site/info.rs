//! Title, language, pictures, publisher and addresses of a site.

use bantin_core::{
    feed::{Anniversary, Author, Feed, FeedExtension, Notice, Publisher, When},
    model::{SiteInfo, same_origin},
    routes::Page,
};

use super::{site, text, with_extension};
use crate::common::date;

#[test]
fn the_title_of_the_feed_is_the_title_of_the_site() {
    let feed = Feed { title: text("Báo Mới"), home_page_url: text("https://www.bao.example/"), ..Feed::default() };
    assert_eq!(site(&feed).title, "Báo Mới");
}

#[test]
fn a_site_without_title_has_the_host_of_its_home_page_as_title() {
    let feed = Feed { home_page_url: text("https://user@WWW.bao.example:8080/a?b"), ..Feed::default() };
    assert_eq!(site(&feed).title, "www.bao.example");
}

#[test]
fn a_site_without_title_and_home_page_has_the_host_of_its_feed_as_title() {
    assert_eq!(site(&Feed::default()).title, "bao.example");
    let odd = SiteInfo::from_feed(&Feed::default(), "http://[::1]:8080/feed.json");
    assert_eq!(odd.title, "[::1]");
}

#[test]
fn the_interface_is_vietnamese_unless_the_feed_has_another_language() {
    let vietnamese = |language: Option<&str>| {
        let feed = Feed { language: language.map(str::to_owned), ..Feed::default() };
        site(&feed).vietnamese
    };
    assert!([None, Some("vi"), Some("vi-VN"), Some("VI")].map(vietnamese).iter().all(|is| *is));
    assert!(![Some("en"), Some("v"), Some("fr-VI"), Some("đ")].map(vietnamese).iter().any(|is| *is));
}

#[test]
fn pictures_of_the_site_resolve_against_its_home_page() {
    let feed = Feed {
        home_page_url: text("../"),
        icon: text("logo.png"),
        favicon: text("javascript:alert(1)"),
        ..Feed::default()
    };
    let site = site(&feed);
    assert_eq!(site.logo.as_deref(), Some("https://bao.example/logo.png"));
}

#[test]
fn logo_and_icon_replace_each_other() {
    let pictures = |icon: Option<&str>, favicon: Option<&str>| {
        let site = site(&Feed { icon: icon.and_then(text), favicon: favicon.and_then(text), ..Feed::default() });
        let name = |address: Option<String>| Some(address?.rsplit_once('/')?.1.to_owned());
        (name(site.logo), name(site.icon))
    };
    let names = |logo: &str, icon: &str| (text(logo), text(icon));
    assert_eq!(pictures(Some("/big.png"), Some("/small.png")), names("big.png", "small.png"));
    assert_eq!(pictures(Some("/big.png"), None), names("big.png", "big.png"));
    assert_eq!(pictures(Some("javascript:x"), Some("/s.ico")), names("s.ico", "s.ico"));
    assert_eq!(pictures(Some("javascript:x"), Some("javascript:y")), (None, None));
}

#[test]
fn the_authors_of_the_feed_replace_a_missing_publisher() {
    let author = |name: &str| Author { name: text(name), ..Author::default() };
    let mut feed = Feed { authors: vec![author("An"), Author::default(), author("Bình")], ..Feed::default() };
    assert_eq!(site(&feed).publisher.map(|publisher| publisher.name), text("An, Bình"));
    feed.extension.publisher = Some(Publisher { name: "Toà soạn".to_owned(), ..Publisher::default() });
    assert_eq!(site(&feed).publisher.map(|publisher| publisher.name), text("Toà soạn"));
    assert_eq!(site(&Feed::default()).publisher, None);
}

#[test]
fn addresses_of_anniversaries_become_absolute_or_are_removed() {
    let feed = with_extension(FeedExtension {
        anniversaries: vec![Anniversary {
            name: "Tết".to_owned(),
            when: When::Once { starts: date("2026-02-16"), ends: date("2026-02-20") },
            text: None,
            url: text("javascript:alert(1)"),
            image: text("tet.png"),
        }],
        ..FeedExtension::default()
    });
    let anniversary = site(&feed).anniversaries.remove(0);
    assert_eq!(anniversary.url, None);
    assert_eq!(anniversary.image.as_deref(), Some("https://bao.example/tin/tet.png"));
}

#[test]
fn the_address_of_the_notice_becomes_absolute_or_is_removed() {
    let address = |url: &str| {
        let notice = Notice { text: "Nghỉ lễ".to_owned(), url: text(url), starts: None, ends: None };
        site(&with_extension(FeedExtension { notice: Some(notice), ..FeedExtension::default() })).notice?.url
    };
    assert_eq!(address("lich.html").as_deref(), Some("https://bao.example/tin/lich.html"));
    assert_eq!(address("tel:113").as_deref(), Some("tel:113"));
    assert_eq!(address("javascript:alert(1)"), None);
}

fn article_address(template: &str, slug: &str) -> Option<String> {
    let feed = with_extension(FeedExtension { article_url: text(template), ..FeedExtension::default() });
    site(&feed).document_address(&Page::article(slug))
}

#[test]
fn the_template_gives_the_address_of_the_full_article() {
    let expected = Some("https://bao.example/tin/bai/mot.json");
    assert_eq!(article_address("bai/{slug}.json", "mot").as_deref(), expected);
    let expected = Some("https://bao.example/bai?ten=mot");
    assert_eq!(article_address("/bai?ten={slug}", "mot").as_deref(), expected);
}

#[test]
fn a_template_on_another_origin_or_without_placeholder_is_none() {
    assert_eq!(article_address("https://khac.example/{slug}.json", "mot"), None);
    assert_eq!(article_address("https://{slug}.bao.example/", "mot"), None);
    assert_eq!(article_address("bai.json", "mot"), None);
}

#[test]
fn an_invalid_slug_has_no_article_address() {
    assert_eq!(article_address("bai/{slug}.json", "../mot"), None);
}

#[test]
fn an_origin_is_scheme_host_and_port() {
    let here = "https://bao.example/tin/feed.json";
    for same in ["https://bao.example", "https://BAO.example:443/a", "https://ai@bao.example/?https://x.example"] {
        assert!(same_origin(here, same), "{same}");
    }
    for other in [
        "http://bao.example/",
        "https://bao.example:8443/",
        "https://www.bao.example/",
        "https://bao.example.khac.example/",
        "https://bao.example@khac.example/",
        "https://khac.example/https://bao.example/",
        "mailto:ai@bao.example",
        "tin/feed.json",
    ] {
        assert!(!same_origin(here, other), "{other}");
    }
}

#[test]
fn addresses_without_a_host_have_no_origin() {
    assert!(!same_origin("mailto:a@b.example", "mailto:a@b.example"));
}
