use bantin_publisher::site_address::SiteAddress;

use crate::common::site_address;

#[test]
fn a_site_address_is_a_url_with_or_without_path() {
    for (written, root) in [
        ("https://bao.example", "https://bao.example/"),
        ("https://bao.example/news", "https://bao.example/news/"),
        (" http://127.0.0.1:8080/a/b/ ", "http://127.0.0.1:8080/a/b/"),
    ] {
        let site = site_address(written);
        assert!(site.is_known());
        assert_eq!(site.root(), root);
        assert_eq!(site.below(&format!("{root}feed/feed.json?a#b")), Some("feed/feed.json"));
        assert_eq!(site.below("https://other.example/news/feed/feed.json"), None);
    }
}

#[test]
fn a_path_is_an_address_with_unknown_origin() {
    for site in [site_address("/news/"), site_address("/news")] {
        assert!(!site.is_known());
        assert_eq!(site.path(), "/news/");
    }
    assert_eq!(SiteAddress::parse("/"), Some(SiteAddress::unknown()));
}

#[test]
fn a_path_that_starts_with_two_slashes_is_refused() {
    for written in [
        "https://bao.example//tin/",
        "https://bao.example/\\tin/",
        "https://bao.example/.//tin/",
        "//evil.example/tin/",
        "/\\evil.example/tin/",
        "/\t/evil.example/tin/",
        "/.//evil.example/",
    ] {
        assert_eq!(SiteAddress::parse(written), None, "{written:?}");
    }
    let further_down = site_address("https://bao.example/a//b/");
    assert_eq!(further_down.path(), "/a//b/");
}

#[test]
fn anything_but_a_web_url_is_refused() {
    for written in ["", "example.vn", "ftp://bao.example/", "mailto:a@bao.example", "//"] {
        assert_eq!(SiteAddress::parse(written), None, "{written:?}");
    }
}
