//! Links: which ones the app opens, and which the browser.

use bantin_core::content::{Block, Inline, Link};
use wasm_bindgen_test::wasm_bindgen_test;

use super::{mount_content, mount_content_of, plain};
use crate::{
    element::Handler,
    harness::{TestSite, local_url},
};

fn link(href: &str) -> Block {
    Block::Paragraph(vec![Inline::Link(Link { href: href.into(), content: plain("liên kết") })])
}

#[wasm_bindgen_test]
async fn a_fragment_link_keeps_the_path_and_is_handled_by_the_browser() {
    let page = mount_content(vec![link("#b-chu")]).await;
    let link = page.get_only("link");
    assert_eq!(link.attr("href"), "/bai/lu/#b-chu");
    assert_eq!(link.attr("rel"), "external");
}

#[wasm_bindgen_test]
async fn a_fragment_link_contains_the_base_path() {
    let site = TestSite::with_items(vec![]).at_base("/news/");
    let page = mount_content_of(site, vec![link("#b-chu")]).await;
    assert_eq!(page.hrefs(), ["/news/bai/lu/#b-chu"]);
}

#[wasm_bindgen_test]
async fn a_link_to_a_page_of_the_site_is_handled_by_the_app() {
    for path in ["/", "/bai/khac/", "/bai/khac/?a=1#b", "/chuyen-muc/thoi-su/"] {
        let page = mount_content(vec![link(&local_url(path))]).await;
        assert_eq!(page.get_only("link").get_attribute("rel"), None, "{path}");
    }
}

#[wasm_bindgen_test]
async fn links_to_files_other_sites_and_mail_addresses_are_handled_by_the_browser() {
    for address in [
        local_url("/feed/feed.json"),
        local_url("/tai-lieu/quyet-dinh.pdf"),
        "https://khac.example/bai/khac/".into(),
        local_url("").replace("://", "://khac.") + "/bai/khac/",
        local_url("0/bai/khac/"),
        "mailto:toa-soan@bao.example".into(),
        "tel:+84123".into(),
    ] {
        let page = mount_content(vec![link(&address)]).await;
        let link = page.get_only("link");
        assert_eq!(link.attr("href"), address);
        let rel = link.attr("rel");
        assert!(rel.split(' ').any(|word| word == "external"), "{address}");
        assert_eq!(link.click(), Handler::Browser);
    }
}

#[wasm_bindgen_test]
async fn a_link_outside_of_the_base_path_is_external() {
    for (path, rel) in [
        ("/news/bai/khac/", None),
        ("/bai/khac/", Some("external noopener")),
        ("/newspaper/bai/khac/", Some("external noopener")),
    ] {
        let site = TestSite::with_items(vec![]).at_base("/news/");
        let page = mount_content_of(site, vec![link(&local_url(path))]).await;
        assert_eq!(page.get_only("link").get_attribute("rel").as_deref(), rel, "{path}");
    }
}
