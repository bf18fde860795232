//! The archive of several documents.

use std::sync::Arc;

use bantin_core::{
    datetime::Timestamp,
    feed::{Feed, Item, ItemExtension, Role, is_slug},
    model::{Archive, Article, Document, SiteInfo, id_suffix},
};
use proptest::prelude::*;

const ADDRESS: &str = "https://bao.example/feed.json";

fn item(id: &str, published: &str) -> Item {
    Item {
        id: id.to_owned(),
        title: Some(format!("Tin {id}")),
        date_published: Timestamp::parse(published),
        ..Item::default()
    }
}

fn extended(item: Item, extend: impl FnOnce(&mut ItemExtension)) -> Item {
    let mut item = item;
    extend(&mut item.extension);
    item
}

fn with_slug(item: Item, slug: &str) -> Item {
    extended(item, |extension| extension.slug = Some(slug.to_owned()))
}

fn with_role(item: Item, role: Role) -> Item {
    extended(item, |extension| extension.role = Some(role))
}

fn document(items: Vec<Item>) -> Arc<Document> {
    let feed = Feed { items, ..Feed::default() };
    let site = SiteInfo::from_feed(&feed, ADDRESS);
    Arc::new(Document::from_feed(feed, ADDRESS, &site))
}

fn archive(documents: impl IntoIterator<Item = Vec<Item>>) -> Archive {
    let documents: Vec<_> = documents.into_iter().map(document).collect();
    Archive::from_documents(&documents)
}

fn ids<'a>(articles: impl IntoIterator<Item = &'a Arc<Article>>) -> Vec<&'a str> {
    articles.into_iter().map(|article| article.id.as_str()).collect()
}

fn slug_of<'a>(archive: &'a Archive, id: &str) -> &'a str {
    archive.by_id(id).map_or("", |article| &article.slug)
}

fn found(archive: &Archive, slug: &str) -> Option<String> {
    archive.find(slug).map(|article| article.id.clone())
}

#[test]
fn articles_are_sorted_by_instant_regardless_of_offset() {
    let archive = archive([vec![
        item("noon in London", "2026-05-01T12:00:00Z"),
        item("evening in Hanoi", "2026-05-01T18:00:00+07:00"),
        item("night in Hanoi", "2026-05-01T23:00:00+07:00"),
    ]]);
    assert_eq!(ids(archive.articles()), ["night in Hanoi", "noon in London", "evening in Hanoi"]);
}

#[test]
fn undated_articles_come_last_in_document_order() {
    let archive = archive([vec![
        item("u1", ""),
        item("old", "1969-05-01T12:00:00Z"),
        item("u2", ""),
        item("new", "2026-05-01T12:00:00Z"),
    ]]);
    assert_eq!(ids(archive.articles()), ["new", "old", "u1", "u2"]);
}

#[test]
fn articles_with_the_same_date_keep_their_order() {
    let day = "2026-05-01T00:00:00+07:00";
    let archive = archive([vec![item("c", day), item("a", day)], vec![item("b", day)]]);
    assert_eq!(ids(archive.articles()), ["c", "a", "b"]);
}

#[test]
fn an_article_with_only_a_modification_date_is_sorted_by_it() {
    let changed = Item { date_modified: Timestamp::parse("2026-05-02T00:00:00Z"), ..item("changed", "") };
    let archive = archive([vec![item("old", "2026-05-01T00:00:00Z"), changed]]);
    assert_eq!(ids(archive.articles()), ["changed", "old"]);
}

#[test]
fn the_first_of_two_items_with_one_id_counts() {
    let second = Item { title: Some("Khác".to_owned()), ..item("1", "2026-05-01T00:00:00Z") };
    let archive = archive([vec![item("1", "2026-05-01T00:00:00Z")], vec![second]]);
    assert_eq!(archive.articles().len(), 1);
    assert_eq!(archive.articles()[0].headline, "Tin 1");
}

#[test]
fn a_full_article_replaces_its_excerpt() {
    let excerpt = || extended(item("1", "2026-05-01T00:00:00Z"), |extension| extension.excerpt = true);
    let whole = || item("1", "2026-05-01T00:00:00Z");
    for documents in [[vec![excerpt()], vec![whole()]], [vec![whole()], vec![excerpt()]]] {
        let archive = archive(documents);
        assert_eq!(archive.articles().len(), 1);
        assert!(!archive.articles()[0].excerpt);
    }
}

#[test]
fn the_first_of_two_articles_with_one_slug_keeps_it() {
    let archive = archive([vec![
        with_slug(item("new", "2026-05-02T00:00:00Z"), "thong-bao"),
        with_slug(item("old", "2026-05-01T00:00:00Z"), "thong-bao"),
    ]]);
    assert_eq!(slug_of(&archive, "new"), "thong-bao");
    assert_eq!(slug_of(&archive, "old"), format!("thong-bao-{}", id_suffix("old")));
    assert_eq!(found(&archive, "thong-bao").as_deref(), Some("new"));
}

#[test]
fn a_document_loaded_later_changes_no_address() {
    let first = vec![with_slug(item("new", "2026-05-02T00:00:00Z"), "thong-bao")];
    let later = vec![with_slug(item("old", "2026-05-01T00:00:00Z"), "thong-bao")];
    assert_eq!(slug_of(&archive([first.clone()]), "new"), "thong-bao");
    assert_eq!(slug_of(&archive([first, later]), "new"), "thong-bao");
}

#[test]
fn in_a_complete_archive_the_oldest_article_keeps_the_slug() {
    let thief = with_slug(item("new", "2026-05-02T00:00:00Z"), "thong-bao");
    let owner = with_slug(item("old", "2026-05-01T00:00:00Z"), "thong-bao");
    let undated = |id: &str| with_slug(item(id, ""), "thong-bao");
    for documents in [
        vec![vec![thief.clone(), owner.clone()]],
        vec![vec![owner.clone(), thief.clone()]],
        vec![vec![thief], vec![owner.clone()]],
        vec![vec![undated("new")], vec![owner]],
        vec![vec![undated("old"), undated("new")]],
    ] {
        let documents: Vec<_> = documents.into_iter().map(document).collect();
        let archive = Archive::from_all_documents(&documents);
        assert_eq!(slug_of(&archive, "old"), "thong-bao");
        assert_eq!(slug_of(&archive, "new"), format!("thong-bao-{}", id_suffix("new")));
    }
}

#[test]
fn a_duplicate_slug_of_maximum_length_becomes_a_valid_slug() {
    let long = "a".repeat(96);
    let archive = archive([vec![
        with_slug(item("1", "2026-05-02T00:00:00Z"), &long),
        with_slug(item("2", "2026-05-01T00:00:00Z"), &long),
    ]]);
    assert!(is_slug(slug_of(&archive, "2")));
    assert_ne!(slug_of(&archive, "2"), long);
}

#[test]
fn a_slug_that_imitates_an_id_suffix_does_not_block_another_article() {
    let archive = archive([vec![
        with_slug(item("new", "2026-05-03T00:00:00Z"), "x"),
        with_slug(item("sly", "2026-05-02T00:00:00Z"), &format!("x-{}", id_suffix("old"))),
        with_slug(item("old", "2026-05-01T00:00:00Z"), "x"),
    ]]);
    assert_eq!(slug_of(&archive, "old"), format!("2-{}", id_suffix("old")));
}

#[test]
fn a_link_with_an_older_headline_finds_the_article() {
    let archive =
        archive([vec![item("1", "2026-05-01T00:00:00Z"), with_slug(item("2", "2026-05-01T00:00:00Z"), "by-hand")]]);
    for id in ["1", "2"] {
        let old = format!("tieu-de-cu-{}", id_suffix(id));
        assert_eq!(found(&archive, &old).as_deref(), Some(id));
        assert_eq!(found(&archive, &id_suffix(id)).as_deref(), Some(id));
    }
    assert_eq!(found(&archive, "tieu-de-cu"), None);
    assert_eq!(found(&archive, ""), None);
}

#[test]
fn the_articles_of_some_documents_are_those_of_the_archive() {
    let excerpt = extended(item("1", "2026-05-01T00:00:00Z"), |extension| extension.excerpt = true);
    let head = document(vec![excerpt, item("3", "2026-05-03T00:00:00Z")]);
    let whole = document(vec![item("1", "2026-05-01T00:00:00Z")]);
    let other = document(vec![item("2", "2026-05-02T00:00:00Z")]);
    let archive = Archive::from_documents(&[head.clone(), whole.clone(), other]);
    let shown = archive.in_order(head.articles.iter().chain(&whole.articles));
    assert_eq!(ids(&shown), ["3", "1"]);
    assert!(!shown[1].excerpt);
}

#[track_caller]
fn neighbours(archive: &Archive, id: &str) -> (Option<String>, Option<String>) {
    let article = archive.by_id(id).unwrap_or_else(|| panic!("no article {id:?}"));
    let (newer, older) = archive.neighbours(article);
    (newer.map(|one| one.id.clone()), older.map(|one| one.id.clone()))
}

fn pair(newer: &str, older: &str) -> (Option<String>, Option<String>) {
    let some = |id: &str| (!id.is_empty()).then(|| id.to_owned());
    (some(newer), some(older))
}

#[test]
fn neighbours_are_the_next_newer_and_the_next_older_article() {
    let archive = archive([vec![
        item("3", "2026-05-03T00:00:00Z"),
        item("2", "2026-05-02T00:00:00Z"),
        item("1", "2026-05-01T00:00:00Z"),
    ]]);
    assert_eq!(neighbours(&archive, "3"), pair("", "2"));
    assert_eq!(neighbours(&archive, "2"), pair("3", "1"));
    assert_eq!(neighbours(&archive, "1"), pair("2", ""));
}

#[test]
fn neighbours_in_the_article_document_take_precedence() {
    let archive = archive([
        vec![item("head", "2026-05-09T00:00:00Z")],
        vec![
            item("2", "2026-05-02T00:00:00Z"),
            with_role(item("related", "2026-05-02T12:00:00Z"), Role::Related),
            with_role(item("3", "2026-05-03T00:00:00Z"), Role::Newer),
            with_role(item("1", "2026-05-01T00:00:00Z"), Role::Older),
        ],
        vec![item("oldest", "2026-04-01T00:00:00Z"), with_role(item("above", "2026-04-02T00:00:00Z"), Role::Newer)],
    ]);
    assert_eq!(neighbours(&archive, "2"), pair("3", "1"));
    assert_eq!(neighbours(&archive, "oldest"), pair("above", ""));
    assert_eq!(neighbours(&archive, "head"), pair("", "3"));
}

#[test]
fn an_unknown_article_has_no_neighbours() {
    let known = archive([vec![item("1", "2026-05-01T00:00:00Z")]]);
    let other = archive([vec![item("2", "2026-05-01T00:00:00Z")]]);
    assert_eq!(known.neighbours(&other.articles()[0]), (None, None));
}

#[test]
fn twenty_thousand_articles_with_one_slug_are_merged_quickly() {
    let items = (0..20_000).map(|id| with_slug(item(&id.to_string(), "2026-05-01T00:00:00Z"), "tin"));
    let started = std::time::Instant::now();
    let archive = archive([items.collect::<Vec<_>>()]);
    assert_eq!(archive.articles().len(), 20_000);
    assert!(started.elapsed().as_secs() < 20, "took {:?}", started.elapsed());
}

proptest! {
    #[test]
    fn every_article_is_found_by_slug_and_by_id_suffix(ids in prop::collection::hash_set(any::<String>(), 1..12)) {
        let archive = archive([ids.iter().map(|id| item(id, "")).collect::<Vec<_>>()]);
        for id in &ids {
            let slug = slug_of(&archive, id);
            prop_assert!(is_slug(slug));
            prop_assert_eq!(found(&archive, slug), Some(id.clone()));
            prop_assert_eq!(found(&archive, &format!("cu-{}", id_suffix(id))), Some(id.clone()));
        }
    }

    #[test]
    fn slugs_are_unique(slugs in prop::collection::vec("[ab]{1,2}", 1..12)) {
        let items = slugs.iter().enumerate();
        let items = items.map(|(id, slug)| with_slug(item(&id.to_string(), ""), slug));
        let archive = archive([items.collect::<Vec<_>>()]);
        for article in archive.articles() {
            prop_assert!(is_slug(&article.slug));
            prop_assert_eq!(found(&archive, &article.slug), Some(article.id.clone()));
        }
    }
}
