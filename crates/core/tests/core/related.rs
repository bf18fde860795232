//! Related articles.

use std::sync::Arc;

use bantin_core::{
    datetime::Timestamp,
    feed::{Feed, Item, ItemExtension, Section},
    model::{Article, Document, MAX_RELATED, SiteInfo, related},
};
use proptest::prelude::*;

const ADDRESS: &str = "https://bao.example/feed.json";

fn read(items: Vec<Item>) -> Vec<Arc<Article>> {
    let mut feed = Feed { items, ..Feed::default() };
    let sections = ["thoi-su", "kinh-te", "van-hoa"].map(|slug| Section {
        slug: slug.to_owned(),
        title: slug.to_owned(),
        feed_url: None,
    });
    feed.extension.sections = Some(sections.to_vec());
    let site = SiteInfo::from_feed(&feed, ADDRESS);
    Document::from_feed(feed, ADDRESS, &site).articles
}

fn item(id: &str, day: u8) -> Item {
    Item {
        id: id.to_owned(),
        date_published: Timestamp::parse(&format!("2026-05-{day:02}T08:00:00+07:00")),
        ..Item::default()
    }
}

fn tagged(id: &str, day: u8, tags: &[&str]) -> Item {
    Item { tags: tags.iter().map(|tag| (*tag).to_owned()).collect(), ..item(id, day) }
}

fn extended(item: Item, extension: ItemExtension) -> Item {
    Item { extension, ..item }
}

fn of_event(item: Item, event: &str) -> Item {
    extended(item, ItemExtension { event: Some(event.to_owned()), ..ItemExtension::default() })
}

fn in_section(item: Item, section: &str) -> Item {
    extended(item, ItemExtension { section: Some(section.to_owned()), ..ItemExtension::default() })
}

fn with_list(item: Item, related: &[&str]) -> Item {
    extended(
        item,
        ItemExtension { related: related.iter().map(|id| (*id).to_owned()).collect(), ..ItemExtension::default() },
    )
}

fn ids(articles: &[Arc<Article>]) -> Vec<&str> {
    articles.iter().map(|article| article.id.as_str()).collect()
}

/// Ids of the articles related to the first item.
fn related_to_first(items: Vec<Item>) -> Vec<String> {
    let all = read(items);
    let found = related(&all[0], &all, MAX_RELATED);
    found.iter().map(|article| article.id.clone()).collect()
}

#[test]
fn the_editors_choice_comes_first_in_its_order() {
    let found = related_to_first(vec![
        with_list(tagged("0", 9, &["a", "b"]), &["x", "y", "unknown", "x"]),
        tagged("near", 9, &["a", "b"]),
        item("y", 1),
        item("x", 2),
    ]);
    assert_eq!(found, ["x", "y", "near"]);
}

#[test]
fn the_same_event_comes_before_shared_tags() {
    let found = related_to_first(vec![
        of_event(tagged("0", 9, &["a", "b"]), "SEA Games"),
        tagged("tags", 9, &["a", "b"]),
        of_event(item("event", 1), "SEA Games"),
        of_event(item("other", 9), "World Cup"),
    ]);
    assert_eq!(found, ["event", "tags"]);
}

#[test]
fn more_shared_tags_come_first_regardless_of_spelling() {
    let found = related_to_first(vec![
        tagged("0", 9, &["Thời sự", "Hà Nội", "Giao thông"]),
        tagged("one", 9, &["hà nội"]),
        tagged("two", 1, &["GIAO THÔNG", "thoi su"]),
    ]);
    assert_eq!(found, ["two", "one"]);
}

#[test]
fn a_repeated_tag_counts_once() {
    let found = related_to_first(vec![
        tagged("0", 9, &["a", "A", "b"]),
        tagged("twice", 1, &["a", "A", "á"]),
        tagged("once", 2, &["b"]),
    ]);
    assert_eq!(found, ["once", "twice"]);
}

#[test]
fn tags_without_latin_letters_are_compared_as_written() {
    let found =
        related_to_first(vec![tagged("0", 9, &["新闻"]), tagged("same", 1, &["新闻"]), tagged("other", 9, &["体育"])]);
    assert_eq!(found, ["same"]);
}

#[test]
fn shared_tags_come_before_the_same_section() {
    let found = related_to_first(vec![
        in_section(tagged("0", 9, &["a"]), "kinh-te"),
        in_section(item("section", 9), "kinh-te"),
        tagged("tag", 1, &["a"]),
        in_section(item("elsewhere", 9), "van-hoa"),
    ]);
    assert_eq!(found, ["tag", "section"]);
}

#[test]
fn ties_are_ordered_by_distance_in_time_then_by_date() {
    let found = related_to_first(vec![
        tagged("0", 10, &["a"]),
        tagged("far", 20, &["a"]),
        tagged("older", 8, &["a"]),
        tagged("newer", 12, &["a"]),
        tagged("near", 11, &["a"]),
    ]);
    assert_eq!(found, ["near", "newer", "older", "far"]);
}

#[test]
fn undated_articles_come_last() {
    let undated = Item { date_published: None, ..tagged("undated", 1, &["a"]) };
    let found = related_to_first(vec![tagged("0", 30, &["a"]), undated, tagged("dated", 1, &["a"])]);
    assert_eq!(found, ["dated", "undated"]);
}

#[test]
fn articles_without_anything_in_common_are_not_related() {
    let found = related_to_first(vec![tagged("0", 9, &["a"]), tagged("1", 9, &["b"]), item("2", 9)]);
    assert_eq!(found, Vec::<String>::new());
}

/// Up to 40 articles with shared properties.
fn crowd() -> impl Strategy<Value = Vec<Arc<Article>>> {
    let tags = prop::collection::vec(prop::sample::select(vec!["a", "á", "b", "c", "d", "新", "x"]), 0..4);
    let event = prop::option::of(prop::sample::select(vec!["e", "f"]));
    let section = prop::option::of(prop::sample::select(vec!["thoi-su", "kinh-te", "van-hoa"]));
    let chosen = prop::collection::vec(0_usize..24, 0..4);
    let one = (tags, event, section, chosen, prop::option::of(1_u8..9));
    prop::collection::vec(one, 1..40).prop_map(|crowd| {
        let mut items = Vec::new();
        for (id, (tags, event, section, chosen, day)) in crowd.into_iter().enumerate() {
            let mut item = tagged(&id.to_string(), day.unwrap_or(1), &tags);
            if day.is_none() {
                item.date_published = None;
            }
            item.extension = ItemExtension {
                event: event.map(str::to_owned),
                section: section.map(str::to_owned),
                related: chosen.iter().map(usize::to_string).collect(),
                ..ItemExtension::default()
            };
            items.push(item);
        }
        read(items)
    })
}

/// An article that is not related to any of [`crowd`].
fn stranger() -> Arc<Article> {
    let stranger = of_event(tagged("stranger", 4, &["zzz"]), "zzz");
    read(vec![stranger]).remove(0)
}

proptest! {
    #[test]
    fn the_list_has_no_duplicates_and_never_the_article_itself(crowd in crowd(), most in 0_usize..8) {
        let twice: Vec<_> = crowd.iter().chain(&crowd).cloned().collect();
        let found = related(&crowd[0], &twice, most);
        let mut seen = ids(&found);
        prop_assert!(seen.len() <= most);
        prop_assert!(!seen.contains(&"0"));
        seen.sort_unstable();
        seen.dedup();
        prop_assert_eq!(seen.len(), found.len());
    }

    #[test]
    fn the_order_of_the_candidates_does_not_matter((crowd, shuffled) in crowd().prop_flat_map(|crowd| {
        (Just(crowd.clone()), Just(crowd).prop_shuffle())
    })) {
        prop_assert_eq!(related(&crowd[0], &crowd, 6), related(&crowd[0], &shuffled, 6));
    }

    #[test]
    fn an_unrelated_article_changes_nothing(crowd in crowd(), index in any::<prop::sample::Index>()) {
        let mut more = crowd.clone();
        more.insert(index.index(crowd.len()), stranger());
        prop_assert_eq!(related(&crowd[0], &crowd, 6), related(&crowd[0], &more, 6));
    }

    #[test]
    fn removing_an_article_keeps_the_order_of_the_others(crowd in crowd(), gone in any::<prop::sample::Index>()) {
        let gone = crowd[gone.index(crowd.len())].id.clone();
        let fewer: Vec<_> = crowd.iter().filter(|article| article.id != gone).cloned().collect();
        let all = related(&crowd[0], &crowd, usize::MAX);
        let mut expected = ids(&all);
        expected.retain(|id| *id != gone);
        let left = related(&crowd[0], &fewer, usize::MAX);
        prop_assert_eq!(ids(&left), expected);
    }

    #[test]
    fn a_shorter_list_is_the_start_of_a_longer_one(crowd in crowd(), most in 0_usize..8) {
        let all = related(&crowd[0], &crowd, usize::MAX);
        let found = related(&crowd[0], &crowd, most);
        prop_assert_eq!(ids(&found), &ids(&all)[..most.min(all.len())]);
    }

    #[test]
    fn the_editors_choice_precedes_all_others(crowd in crowd()) {
        let all = related(&crowd[0], &crowd, usize::MAX);
        let mut chosen: Vec<&str> = Vec::new();
        for id in &crowd[0].related {
            let known = crowd.iter().any(|article| article.id == *id);
            if known && id != "0" && !chosen.contains(&id.as_str()) {
                chosen.push(id);
            }
        }
        prop_assert_eq!(&ids(&all)[..chosen.len()], chosen);
    }
}
