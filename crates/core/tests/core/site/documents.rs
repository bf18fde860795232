//! The pagination of documents, and the next one.

use bantin_core::{
    feed::{Feed, FeedExtension, Item, Pagination},
    model::Document,
};

use super::{ADDRESS, site, text, with_extension};

#[test]
fn a_document_with_too_many_items_is_not_a_numbered_one() {
    let page_of = |count: usize| {
        let mut feed = with_extension(FeedExtension {
            pagination: Some(Pagination { count: 3, ..Pagination::default() }),
            ..FeedExtension::default()
        });
        let item = |number: usize| Item { id: number.to_string(), ..Item::default() };
        feed.items = (0..count).map(item).collect();
        Document::from_feed(feed.clone(), ADDRESS, &site(&feed)).pagination
    };
    assert!(page_of(39).is_some());
    assert!(page_of(10_000).is_none());
}

#[test]
fn next_url_is_followed_only_on_the_same_origin() {
    let next = |reference: &str| {
        let feed = Feed { next_url: text(reference), ..Feed::default() };
        let site = site(&feed);
        Document::from_feed(feed, "https://bao.example/tin/trang/3.json", &site).next
    };
    assert_eq!(next("2.json").as_deref(), Some("https://bao.example/tin/trang/2.json"));
    assert_eq!(next("//khac.example/2.json"), None);
    assert_eq!(next("http://bao.example/2.json"), None);
}

#[test]
fn the_pagination_gets_an_absolute_template() {
    let feed = with_extension(FeedExtension {
        pagination: Some(Pagination {
            number: Some(2),
            count: 5,
            url: text("trang/{n}.json"),
            ..Pagination::default()
        }),
        ..FeedExtension::default()
    });
    let site = site(&feed);
    let page = Document::from_feed(feed, ADDRESS, &site).pagination;
    let url = text("https://bao.example/tin/trang/{n}.json");
    assert_eq!(page.map(|page| (page.number, page.count, page.url)), Some((Some(2), 5, url)));
}
