//! The menu, the footer menu and the links to other sites.

use bantin_app::components::{Menu, SiteFooter, SiteLinks};
use bantin_core::routes::Page;
use leptos::prelude::*;
use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::{
    element::TestElement,
    harness::{Mounted, TestSite, feed, item, local_url},
};

fn site_with(extension: Value) -> TestSite {
    let page = item("lien-he", json!({ "title": "Liên hệ", "_bantin": { "page": true } }));
    let article = item("1", json!({ "_bantin": { "section": "van-hoa" } }));
    TestSite::new(feed(json!({ "items": [article, page], "_bantin": extension })))
}

fn site_with_menu() -> TestSite {
    site_with(json!({ "menu": [
        { "title": "Giới thiệu", "url": "/ve-chung-toi.pdf", "items": [
            { "page": "lien-he" },
            { "title": "Bài một", "url": "/bai/1/" },
            { "title": "Cổng tỉnh", "url": "https://tinh.example/" },
        ] },
        { "section": "van-hoa" },
    ] }))
}

async fn mount_menu(site: TestSite) -> Mounted {
    site.mount(|_| view! { <Menu/> }).await
}

/// The elements with `aria-current`, each by its address or else its name, with the value.
fn current(menu: &TestElement) -> Vec<String> {
    let entries = menu.get_all("summary").into_iter().chain(menu.get_all("link"));
    let address = |entry: &TestElement| entry.get_attribute("href").unwrap_or_else(|| entry.name());
    entries.filter_map(|entry| Some(format!("{}: {}", address(&entry), entry.get_attribute("aria-current")?))).collect()
}

#[wasm_bindgen_test]
async fn a_submenu_begins_with_the_link_of_its_entry_and_other_sites_are_left_to_the_browser() {
    let menu = mount_menu(site_with_menu()).await;
    assert_eq!(menu.names("summary"), ["Giới thiệu"]);
    let links = menu.get_all("link");
    let links: Vec<_> =
        links.iter().map(|link| (link.attr("href"), link.get_attribute("rel").unwrap_or_default())).collect();
    let external = "external noopener";
    let expected = [
        ("/".to_owned(), ""),
        ("/ve-chung-toi.pdf".to_owned(), external),
        ("/trang-tin/lien-he/".to_owned(), ""),
        ("/bai/1/".to_owned(), ""),
        ("https://tinh.example/".to_owned(), external),
        ("/chuyen-muc/van-hoa/".to_owned(), ""),
        ("/#chuyen-muc".to_owned(), "external"),
    ];
    assert_eq!(links, expected.map(|(href, rel)| (href, rel.to_owned())));
}

#[wasm_bindgen_test]
async fn the_menu_marks_the_open_page_its_submenu_and_its_section() {
    for (page, expected) in [
        (Page::static_page("lien-he"), vec!["Giới thiệu: true", "/trang-tin/lien-he/: page"]),
        (Page::section("van-hoa"), vec!["/chuyen-muc/van-hoa/: page"]),
        (Page::article("1"), vec!["Giới thiệu: true", "/bai/1/: page", "/chuyen-muc/van-hoa/: true"]),
        (Page::static_page("khong-co"), vec![]),
    ] {
        let menu = mount_menu(site_with_menu().at_page(page.clone())).await;
        assert_eq!(current(&menu), expected, "{page:?}");
    }
}

#[wasm_bindgen_test]
async fn only_a_menu_of_sections_links_to_the_register() {
    let document = json!({ "number": "1-NQ/TU", "issued": "2026-05-20" });
    let items = json!([item("1", json!({ "_bantin": { "document": document } }))]);
    for (extension, expected) in [
        (json!({ "sections": [] }), vec!["/", "/van-ban/"]),
        (
            json!({ "sections": [], "menu": [{ "title": "Cổng tỉnh", "url": "https://tinh.example/" }] }),
            vec!["/", "https://tinh.example/"],
        ),
    ] {
        let menu = mount_menu(TestSite::new(feed(json!({ "items": items, "_bantin": extension })))).await;
        assert_eq!(menu.hrefs(), expected);
    }
}

#[wasm_bindgen_test]
async fn a_static_page_has_no_sidebar_neighbours_and_byline() {
    let page = site_with(json!({})).open("/trang-tin/lien-he/").await;
    let main = page.get_only("main");
    assert_eq!(main.text(), "Liên hệ Sao chép liên kết In trang");
    assert!(!main.has_any("complementary") && !main.has_any("navigation") && !main.has_any("time"));
}

#[wasm_bindgen_test]
async fn links_to_other_sites_have_headings_and_logos_of_a_fixed_size() {
    let links = json!({ "links": [
        { "title": "Cơ quan Đảng", "links": [{ "title": "Tỉnh ủy", "url": "https://tinhuy.example/", "image": "/logo.png" }] },
        { "title": "Dịch vụ", "links": [{ "title": "Một cửa", "url": "https://motcua.example/" }] },
    ] });
    let page = site_with(links).mount(|_| view! { <SiteLinks class="site-links" with_logos=true/> }).await;
    assert_eq!(page.names("heading"), ["Cơ quan Đảng", "Dịch vụ"]);
    assert_eq!(page.hrefs(), ["https://tinhuy.example/", "https://motcua.example/"]);
    let logo = page.get_only("presentation");
    assert_eq!(logo.attr("src"), local_url("/logo.png"));
    assert_eq!((logo.computed_style("width"), logo.computed_style("height")), ("64px".to_owned(), "40px".to_owned()));
}

#[wasm_bindgen_test]
async fn the_footer_has_its_menu_and_the_links_without_logos() {
    let page = site_with(json!({
        "footer_menu": [{ "page": "lien-he" }, { "title": "Thư", "url": "mailto:a@bao.example" }],
        "links": [{ "title": "Liên kết", "links": [{ "title": "Tỉnh ủy", "url": "https://tinhuy.example/", "image": "/logo.png" }] }],
    }))
    .mount(|_| view! { <SiteFooter/> })
    .await;
    assert!(["Liên hệ", "Thư", "Tỉnh ủy"].iter().all(|name| page.has("link", name)));
    assert!(!page.has_any("presentation"));
}
