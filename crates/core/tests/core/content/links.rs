//! Addresses in the content.

use bantin_core::content::{Embed, resolve_http, resolve_link};

use super::{cases::BASE, outline};

#[test]
fn an_embed_shows_its_host_without_common_prefixes() {
    for (href, host) in [
        ("https://www.youtube.com/watch?v=1", "youtube.com"),
        ("https://player.vimeo.com/video/1", "vimeo.com"),
        ("http://a:b@c.example:8080/?d", "c.example:8080"),
        ("https://e.example?f/g", "e.example"),
        ("https://www./", "www."),
    ] {
        let (href, title) = (href.to_owned(), None);
        assert_eq!(Embed { href, title }.host(), host);
    }
}

#[test]
fn links_are_http_https_mailto_or_tel() {
    assert_eq!(resolve_link("../hai/", BASE).as_deref(), Some("https://bao.example/bai/hai/"));
    assert_eq!(resolve_link("mailto:a@b.example", BASE).as_deref(), Some("mailto:a@b.example"));
    assert_eq!(resolve_link("tel:113", BASE).as_deref(), Some("tel:113"));
    for reference in ["javascript:alert(1)", "\u{1}java\tscr\nipt:x", "data:,x", "ftp://a.example/", "http://"] {
        assert_eq!(resolve_link(reference, BASE), None, "{reference:?}");
    }
}

#[test]
fn pictures_and_files_are_http_or_https() {
    assert_eq!(resolve_http("/x.jpg", BASE).as_deref(), Some("https://bao.example/x.jpg"));
    assert_eq!(resolve_http("mailto:a@b.example", BASE), None);
    assert_eq!(resolve_http("tel:113", BASE), None);
}

#[test]
fn a_link_with_another_scheme_is_unwrapped_however_it_is_spelt() {
    let schemes = [
        "javascript:",
        "JAVASCRIPT:",
        " javascript:",
        "\u{1}javascript:",
        "\u{1f}\u{c}javascript:",
        "java\tscript:",
        "java\nscript:",
        "java\rscript:",
        "javascript\t:",
        "java&#x0A;script:",
        "&#106;avascript:",
        "&#x6a;avascript:",
        "javascript&colon;",
        "java&Tab;script:",
        "java&NewLine;script:",
        "vbscript:",
        "data:text/html,",
        "view-source:",
        "feed:javascript:",
        "jar:",
        "livescript:",
        "filesystem:",
    ];
    for scheme in schemes {
        let html =
            format!("<p><a href=\"{scheme}alert(1)\">a</a></p><a href=\"{scheme}x\"><img src=\"{scheme}y\"></a>");
        assert_eq!(outline(&html), "p \"a\"\n", "{scheme:?}");
    }
}
