//! The lists of the register of documents.

use bantin_core::{feed::Register, routes::List};
use bantin_publisher::paging::PAGE_SIZE;
use serde_json::{Value, json};

use super::site::{Published, Read, list_document};
use crate::common::site_address;

/// `count` documents of two years, three kinds and two issuers, one a day, and one article.
fn feed(count: usize) -> Value {
    let document = |index: usize| {
        let kind = ["Nghị quyết", "Chỉ thị", "Quyết định"][index % 3];
        let issuer = ["Tỉnh ủy", "Văn phòng Tỉnh ủy"][index % 2];
        let (year, month, day) = (2025 + index / 200, 1 + index % 200 / 20, 1 + index % 20);
        let document = json!({
            "number": format!("{index}-VB/TU"), "issued": format!("{year}-{month:02}-{day:02}"), "kind": kind, "issuer": issuer,
        });
        json!({
            "id": index, "title": format!("Về việc thứ {index}"),
            "attachments": [{ "url": format!("{index}.pdf"), "mime_type": "application/pdf", "size_in_bytes": 5000 }],
            "_bantin": { "slug": format!("{index}-vb"), "document": document },
        })
    };
    let mut items: Vec<_> = (0..count).map(document).collect();
    items.push(json!({ "id": "tin", "title": "Tin", "date_published": "2026-01-01T00:00:00Z" }));
    json!({ "title": "Báo", "language": "vi", "items": items })
}

fn published(count: usize) -> Published {
    Published::of(&feed(count), site_address("https://bao.example/tin/"))
}

/// The documents of a list, from its head to its first page.
fn read_list(published: &Published, path: &str) -> Vec<Read> {
    let documents = published.documents();
    let list = documents.lists.iter().find(|list| list.list.path() == path);
    let list = list.unwrap_or_else(|| panic!("no list {path}"));
    let pages = list.numbers().map(|number| {
        let bytes = list_document(&documents, list, number);
        published.read(&list.page(number).document_path(), &bytes)
    });
    pages.collect()
}

fn ids(pages: &[Read]) -> Vec<&str> {
    let articles = pages.iter().flat_map(|page| &page.document.articles);
    articles.map(|article| article.id.as_str()).collect()
}

#[test]
fn the_register_and_each_of_its_parts_is_a_list_in_stable_pages() {
    let published = published(250);
    let paths: Vec<_> = published.documents().lists.iter().map(|list| list.list.path()).collect();
    assert_eq!(paths.iter().filter(|path| path.starts_with("van-ban/")).count(), 1 + 2 + 3 + 2);
    let pages = read_list(&published, "van-ban/");
    assert_eq!(pages.len(), 1 + 11);
    assert!(pages[1..].iter().all(|page| page.document.articles.len() == PAGE_SIZE));
    assert!(ids(&pages).iter().copied().eq((0..250).rev().map(|index| index.to_string())));
    assert_eq!(ids(&read_list(&published, "van-ban/nam/2026/")).len(), 50);
    assert_eq!(ids(&read_list(&published, "van-ban/co-quan/tinh-uy/")).len(), 125);
    let decrees = read_list(&published, "van-ban/loai/chi-thi/");
    assert!(ids(&decrees).iter().all(|id| id.parse::<usize>().is_ok_and(|id| id % 3 == 1)));
    assert_eq!(ids(&read_list(&published, "")), ["tin"]);
}

#[test]
fn only_the_head_of_a_list_names_all_parts() {
    let published = published(250);
    for path in ["van-ban/", "van-ban/nam/2025/"] {
        let pages = read_list(&published, path);
        let Some((head, numbered)) = pages.split_first() else { panic!("no head of {path}") };
        let expected = Register {
            years: ["2026", "2025"].map(str::to_owned).into(),
            kinds: ["Chỉ thị", "Nghị quyết", "Quyết định"].map(str::to_owned).into(),
            issuers: ["Tỉnh ủy", "Văn phòng Tỉnh ủy"].map(str::to_owned).into(),
            ..published.site.info.register.clone().unwrap_or_default()
        };
        assert_eq!(head.document.register.as_deref(), Some(&expected), "{path}");
        assert!(!numbered.is_empty());
        assert!(numbered.iter().all(|page| page.document.register.is_none()), "{path}");
    }
}

#[test]
fn a_page_of_a_list_names_the_list_it_belongs_to() {
    let published = published(250);
    for list in published.documents().lists.iter().filter(|list| list.list.is_numbered()) {
        for page in read_list(&published, &list.list.path()) {
            assert!(page.document.pagination.is_some_and(|page| page.is_of(&list.list)), "{:?}", list.list);
        }
    }
}

#[test]
fn the_size_of_a_list_document_does_not_grow_with_the_register() {
    let size = |count| {
        let published = published(count);
        let documents = published.documents();
        let register = documents.lists.iter().find(|list| list.list == List::Register(None));
        let register = register.unwrap_or_else(|| panic!("no register"));
        register.numbers().map(|number| list_document(&documents, register, number).len()).max()
    };
    let (small, large) = (size(59), size(379));
    assert!(small < large.map(|bytes| bytes + 200) && large < small.map(|bytes| bytes + 2_000), "{small:?} {large:?}");
    assert!(large.is_some_and(|bytes| bytes < 30_000), "{large:?}");
}

#[test]
fn a_row_links_to_at_most_five_files() {
    let mut feed = feed(1);
    let files: Vec<_> = (0..9).map(|index| json!({ "url": format!("{index}.pdf") })).collect();
    feed["items"][0]["attachments"] = json!(files);
    let published = Published::of(&feed, site_address("https://bao.example/"));
    let pages = read_list(&published, "van-ban/");
    assert_eq!(pages[0].document.articles[0].attachments.len(), 5);
}
