//! The menus and links that a site shows.

use bantin_core::{
    feed::{MenuEntry, MenuTarget},
    model::SiteInfo,
};
use serde_json::{Value, json};

use super::site;
use crate::common::reading;

/// The site of a feed with these keys in `_bantin`, a section and a static page.
fn site_with(keys: Value) -> SiteInfo {
    let mut extension =
        json!({ "sections": [{ "slug": "kinh-te", "title": "Kinh tế" }, { "slug": "van-hoa", "title": "Văn hóa" }] });
    if let (Some(extension), Value::Object(keys)) = (extension.as_object_mut(), keys) {
        extension.extend(keys);
    }
    let page = json!({ "id": "1", "title": "Liên hệ", "_bantin": { "slug": "lien-he", "page": true } });
    let article = json!({ "id": "2", "title": "Bài", "_bantin": { "slug": "bai" } });
    site(&reading(json!({ "items": [page, article], "_bantin": extension }).to_string()).feed)
}

/// The titles of entries, each with those of its children.
fn titles(entries: &[MenuEntry]) -> Vec<String> {
    let title = |entry: &MenuEntry| entry.title.clone().unwrap_or_default();
    entries.iter().flat_map(|entry| [title(entry)].into_iter().chain(titles(&entry.items))).collect()
}

#[test]
fn without_a_menu_in_the_feed_the_menu_has_all_sections() {
    assert_eq!(titles(&site_with(json!({})).menu()), ["Kinh tế", "Văn hóa"]);
    assert_eq!(titles(&site_with(json!({ "menu": [] })).menu()), [""; 0]);
}

#[test]
fn entries_have_the_titles_of_their_sections_and_pages_or_their_own() {
    let menu = json!([
        { "title": "Giới thiệu", "items": [{ "page": "lien-he" }, { "page": "lien-he", "title": "Địa chỉ" }] },
        { "section": "kinh-te" },
        { "section": "van-hoa", "title": "Văn hóa cơ sở" },
    ]);
    let site = site_with(json!({ "menu": menu }));
    assert_eq!(titles(&site.menu()), ["Giới thiệu", "Liên hệ", "Địa chỉ", "Kinh tế", "Văn hóa cơ sở"]);
}

#[test]
fn an_entry_has_the_title_of_the_first_page_with_its_slug() {
    let page =
        |id: u8, title: &str| json!({ "id": id, "title": title, "_bantin": { "slug": "lien-he", "page": true } });
    let menu = json!([{ "page": "lien-he" }]);
    let feed = json!({ "items": [page(1, "Liên hệ"), page(2, "Khác")], "_bantin": { "menu": menu } });
    assert_eq!(titles(&site(&reading(feed.to_string()).feed).menu()), ["Liên hệ"]);
}

#[test]
fn an_entry_with_an_unknown_section_or_page_is_left_out_and_so_is_a_parent_of_only_these() {
    let menu = json!([
        { "section": "khong-co", "title": "A" },
        // An article is no static page.
        { "page": "bai" },
        { "title": "B", "items": [{ "section": "khong-co" }] },
        { "title": "C", "section": "khong-co", "items": [{ "section": "kinh-te" }] },
    ]);
    assert_eq!(titles(&site_with(json!({ "menu": menu })).menu()), ["C", "Kinh tế"]);
}

#[test]
fn only_addresses_that_may_be_links_become_entries_and_links() {
    let addresses = ["javascript:alert(1)", "data:text/html,x", "../lien-he/", "mailto:a@bao.example"];
    let entries: Vec<_> = addresses.iter().map(|url| json!({ "title": url, "url": url })).collect();
    let site = site_with(json!({
        "footer_menu": entries,
        "links": [{ "title": "Liên kết", "links": entries }, { "title": "Sai", "links": [entries[0]] }],
    }));
    assert_eq!(titles(&site.navigation.footer_menu), &addresses[2..]);
    assert_eq!(site.navigation.links.len(), 1);
    let targets: Vec<_> = site.navigation.links[0].items.iter().map(|link| link.target.clone()).collect();
    let addresses = ["https://bao.example/lien-he/", "mailto:a@bao.example"];
    assert_eq!(targets, addresses.map(|address| Some(MenuTarget::Url(address.to_owned()))));
}
