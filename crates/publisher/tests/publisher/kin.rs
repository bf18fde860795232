use std::sync::Arc;

use bantin_core::{
    datetime::Timestamp,
    feed::{Feed, Item, ItemExtension, Section},
    model::{Archive, Article, MAX_RELATED, SiteInfo, articles, related},
};
use bantin_publisher::kin::Kin;
use proptest::prelude::*;

const ADDRESS: &str = "https://bao.example/feed.json";
const SECTIONS: [&str; 3] = ["thoi-su", "kinh-te", "van-hoa"];

fn archive(items: Vec<Item>) -> Archive {
    let mut feed = Feed { items, ..Feed::default() };
    let sections = SECTIONS.map(|slug| Section { slug: slug.to_owned(), title: slug.to_owned(), feed_url: None });
    feed.extension.sections = Some(sections.to_vec());
    let info = SiteInfo::of(&feed, ADDRESS);
    Archive::of(&[Arc::new(articles(feed, ADDRESS, &info))])
}

/// Published so many minutes after a certain timestamp.
fn item(id: usize, minutes: Option<i64>, tags: &[String], extension: ItemExtension) -> Item {
    Item {
        id: id.to_string(),
        title: Some(format!("Tin {id}")),
        date_published: minutes.map(|minutes| Timestamp {
            unix_seconds: 1_780_000_000 + 60 * minutes,
            offset: bantin_core::datetime::Offset::VIETNAM,
        }),
        tags: tags.to_vec(),
        extension,
        ..Item::default()
    }
}

fn names(prefix: &str, numbers: &[usize]) -> Vec<String> {
    (numbers.iter()).map(|number| format!("{prefix}{number}")).collect()
}

fn ids(articles: &[Arc<Article>]) -> Vec<&str> {
    articles.iter().map(|article| article.id.as_str()).collect()
}

/// What one article of a crowd has in common with others: tags, event, section, chosen ids, minutes.
type Traits = (Vec<usize>, Option<usize>, Option<usize>, Vec<usize>, Option<i64>);

/// Few values of everything, so that there are ties of every kind.
fn traits() -> impl Strategy<Value = Traits> {
    (
        prop::collection::vec(0_usize..8, 0..5),
        prop::option::weighted(0.3, 0_usize..3),
        prop::option::weighted(0.8, 0_usize..3),
        prop::collection::vec(0_usize..90, 0..3),
        prop::option::weighted(0.9, 0_i64..12),
    )
}

fn crowd(traits: &[Traits]) -> Archive {
    let items = traits.iter().enumerate();
    let items = items.map(|(id, (tags, event, section, chosen, minutes))| {
        let extension = ItemExtension {
            event: event.map(|event| format!("Sự kiện {event}")),
            section: section.map(|section| SECTIONS[section].to_owned()),
            related: chosen.iter().map(usize::to_string).collect(),
            ..ItemExtension::default()
        };
        item(id, *minutes, &names("Thẻ ", tags), extension)
    });
    archive(items.collect())
}

fn compare(traits: &[Traits]) -> Result<(), TestCaseError> {
    let archive = crowd(traits);
    let kin = Kin::of(&archive);
    for (place, article) in archive.articles().iter().enumerate() {
        let slow = related(article, archive.articles(), MAX_RELATED);
        let fast = kin.related(place);
        prop_assert_eq!(ids(&fast), ids(&slow), "of {}", article.id);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]
    #[test]
    fn all_articles_have_the_related_news_that_comparing_each_with_each_finds(
        traits in prop::collection::vec(traits(), 1..80),
    ) {
        compare(&traits)?;
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, max_shrink_iters: 20, ..ProptestConfig::default() })]
    #[test]
    fn the_same_holds_where_lists_are_long(traits in prop::collection::vec(traits(), 400)) {
        compare(&traits)?;
    }
}

#[test]
fn newer_and_older_are_the_neighbours_in_the_archive() {
    let items = (0..3).map(|id| item(id, Some(id as i64), &[], ItemExtension::default()));
    let archive = archive(items.collect());
    let kin = Kin::of(&archive);
    let id = |article: Option<&Arc<Article>>| article.map(|article| article.id.clone());
    assert_eq!(id(kin.newer(0)), None);
    assert_eq!(id(kin.older(0)).as_deref(), Some("1"));
    assert_eq!(id(kin.newer(2)).as_deref(), Some("1"));
    assert_eq!(id(kin.older(2)), None);
    assert!(kin.related(3).is_empty());
}

/// How many articles are looked at for each of `count`, on the average.
fn looks(count: usize, one: impl Fn(usize) -> Item) -> usize {
    let archive = archive((0..count).map(one).collect());
    let kin = Kin::of(&archive);
    for place in 0..count {
        kin.related(place);
    }
    kin.looked_at() / count
}

#[test]
fn few_are_looked_at_when_all_share_one_tag_and_one_section() {
    let looks = looks(3000, |id| {
        let extension = ItemExtension { section: Some("thoi-su".to_owned()), ..ItemExtension::default() };
        item(id, Some(id as i64), &names("Thẻ ", &[1]), extension)
    });
    assert!(looks < 20, "{looks}");
}

#[test]
fn few_are_looked_at_when_thousands_are_about_one_event_at_one_moment() {
    let looks = looks(3000, |id| {
        let extension = ItemExtension { event: Some("Đại hội".to_owned()), ..ItemExtension::default() };
        item(id, Some(0), &[], extension)
    });
    assert!(looks < 20, "{looks}");
}

#[test]
fn few_are_looked_at_when_all_are_undated() {
    let tags = names("Thẻ ", &[1, 2]);
    let looks = looks(3000, |id| item(id, None, &tags, ItemExtension::default()));
    assert!(looks < 20, "{looks}");
}

#[test]
fn few_are_looked_at_when_one_tag_of_two_is_everywhere() {
    let looks = looks(3000, |id| {
        let tags = names("Thẻ ", &[0, 1 + id]);
        item(id, Some(id as i64), &tags, ItemExtension::default())
    });
    assert!(looks < 20, "{looks}");
}
