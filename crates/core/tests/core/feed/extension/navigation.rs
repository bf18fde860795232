//! Menus and groups of links.

use bantin_core::feed::{MenuEntry, MenuTarget};

use super::{NONE, of_feed};

fn entry(title: Option<&str>, target: MenuTarget) -> MenuEntry {
    MenuEntry { title: title.map(str::to_owned), target: Some(target), ..MenuEntry::default() }
}

fn page(slug: &str) -> MenuTarget {
    MenuTarget::Page(slug.to_owned())
}

#[test]
fn an_entry_of_the_menu_is_a_section_a_page_an_address_or_a_parent_of_these() {
    let (extension, diagnostics) = of_feed(
        r#""menu": [{ "section": "kinh-te" }, { "page": "lien-he", "title": "Liên hệ" }, { "title": "Giới thiệu", "items": [{ "page": "gioi-thieu" }, { "title": "Dịch vụ công", "url": "https://dvc.example/" }] }]"#,
    );
    let items = vec![
        entry(None, page("gioi-thieu")),
        entry(Some("Dịch vụ công"), MenuTarget::Url("https://dvc.example/".to_owned())),
    ];
    assert_eq!(
        extension.navigation.menu,
        Some(vec![
            entry(None, MenuTarget::Section("kinh-te".to_owned())),
            entry(Some("Liên hệ"), page("lien-he")),
            MenuEntry { title: Some("Giới thiệu".to_owned()), items, ..MenuEntry::default() },
        ])
    );
    assert_eq!(diagnostics, NONE);
}

#[test]
fn an_entry_without_a_target_or_a_required_title_is_ignored() {
    let (extension, diagnostics) = of_feed(
        r#""menu": [{ "title": "A" }, { "url": "https://a.example/" }, { "items": [{ "page": "a" }] }, { "page": "A b", "title": "A" }]"#,
    );
    assert_eq!(extension.navigation.menu, Some(Vec::new()));
    assert_eq!(
        diagnostics,
        [
            "_bantin.menu[0].url is missing; _bantin.menu[0] is ignored.",
            "_bantin.menu[1].title is missing; _bantin.menu[1] is ignored.",
            "_bantin.menu[2].title is missing; _bantin.menu[2] is ignored.",
            "_bantin.menu[3].page is not a slug: [a-z0-9]+(-[a-z0-9]+)*, at most 96 bytes; it is ignored.",
            "_bantin.menu[3].url is missing; _bantin.menu[3] is ignored.",
        ]
    );
}

#[test]
fn of_several_targets_of_an_entry_the_first_is_used() {
    let (extension, diagnostics) =
        of_feed(r#""footer_menu": [{ "title": "A", "url": "https://a.example/", "page": "a" }]"#);
    assert_eq!(extension.navigation.footer_menu, [entry(Some("A"), page("a"))]);
    assert_eq!(diagnostics, ["_bantin.footer_menu[0].url is a second target beside `page`; it is ignored."]);
}

#[test]
fn menus_have_one_level_of_children_and_at_most_thirty_entries() {
    let (extension, _) = of_feed(
        r#""menu": [{ "title": "A", "items": [{ "title": "B", "page": "b", "items": [{ "page": "c" }] }, { "title": "C", "items": [{ "page": "c" }] }] }]"#,
    );
    let items = vec![entry(Some("B"), page("b"))];
    assert_eq!(
        extension.navigation.menu,
        Some(vec![MenuEntry { title: Some("A".to_owned()), items, ..MenuEntry::default() }])
    );
    let entries = vec![r#"{ "page": "a" }"#; 31].join(", ");
    let (extension, diagnostics) = of_feed(&format!(r#""menu": [{entries}]"#));
    assert_eq!(extension.navigation.menu.map(|menu| menu.len()), Some(30));
    assert_eq!(diagnostics, ["_bantin.menu[30] exceeds the limit of 30; it is ignored."]);
}

#[test]
fn a_group_of_links_has_a_title_and_links_with_title_and_address() {
    let (extension, diagnostics) = of_feed(
        r#""links": [{ "title": "Liên kết", "links": [{ "title": "Cổng tỉnh", "url": "https://tinh.example/", "image": "a.png" }, { "title": "Thiếu" }] }, { "links": [{ "page": "a" }] }, { "title": "Trống" }]"#,
    );
    let url = MenuTarget::Url("https://tinh.example/".to_owned());
    let link = MenuEntry { image: Some("a.png".to_owned()), ..entry(Some("Cổng tỉnh"), url) };
    let groups = extension.navigation.links;
    assert_eq!(groups.len(), 1);
    assert_eq!(groups[0].title.as_deref(), Some("Liên kết"));
    assert_eq!(groups[0].items, [link]);
    assert_eq!(
        diagnostics,
        [
            "_bantin.links[0].links[1].url is missing; _bantin.links[0].links[1] is ignored.",
            "_bantin.links[1].title is missing; _bantin.links[1] is ignored.",
            "_bantin.links[2].links is missing; _bantin.links[2] is ignored.",
        ]
    );
}
