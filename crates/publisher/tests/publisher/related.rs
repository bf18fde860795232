use std::sync::Arc;

use bantin_core::{
    datetime::Timestamp,
    feed::{Feed, Item, ItemExtension, Section},
    model::{Archive, Article, Document, MAX_RELATED, SiteInfo, related},
};
use bantin_publisher::related::{MAX_CANDIDATES, RelatedIndex};
use proptest::prelude::*;

const ADDRESS: &str = "https://bao.example/feed.json";
const SECTIONS: [&str; 3] = ["thoi-su", "kinh-te", "van-hoa"];

fn archive(items: Vec<Item>) -> Archive {
    let mut feed = Feed { items, ..Feed::default() };
    let sections = SECTIONS.map(|slug| Section { slug: slug.to_owned(), title: slug.to_owned(), feed_url: None });
    feed.extension.sections = Some(sections.to_vec());
    let info = SiteInfo::from_feed(&feed, ADDRESS);
    Archive::from_documents(&[Arc::new(Document::from_feed(feed, ADDRESS, &info))])
}

/// An item published `minutes` after a fixed time.
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

/// Tags, event, section, ids chosen by the editor, and minutes of one article.
type Traits = (Vec<usize>, Option<usize>, Option<usize>, Vec<usize>, Option<i64>);

/// Few values of each property, so that ties of every kind occur.
fn traits() -> impl Strategy<Value = Traits> {
    (
        prop::collection::vec(0_usize..8, 0..5),
        prop::option::weighted(0.3, 0_usize..3),
        prop::option::weighted(0.8, 0_usize..3),
        prop::collection::vec(0_usize..90, 0..3),
        prop::option::weighted(0.9, 0_i64..12),
    )
}

fn generated(traits: &[Traits]) -> Archive {
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

fn compare(archive: &Archive) -> Result<(), TestCaseError> {
    let index = RelatedIndex::new(archive);
    for (position, article) in archive.articles().iter().enumerate() {
        let brute_force = related(article, archive.articles(), MAX_RELATED);
        let found = index.related(position);
        prop_assert_eq!(ids(&found), ids(&brute_force), "article {}", article.id);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]
    #[test]
    fn related_articles_equal_a_comparison_with_every_article(traits in prop::collection::vec(traits(), 1..MAX_CANDIDATES)) {
        compare(&generated(&traits))?;
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, max_shrink_iters: 20, ..ProptestConfig::default() })]
    #[test]
    fn they_equal_it_in_large_sections(traits in prop::collection::vec(traits(), 1..200)) {
        // Ten articles in a row have tags and events of their own.
        let traits = traits.into_iter().enumerate().map(|(id, (tags, event, section, chosen, minutes))| {
            let group = 10 * (id / 10);
            let tags = tags.iter().map(|tag| group + tag).collect();
            (tags, event.map(|event| group + event), section, chosen, minutes)
        });
        compare(&generated(&traits.collect::<Vec<_>>()))?;
    }
}

#[test]
fn of_a_common_tag_the_nearest_articles_are_related() {
    let items = (0..1000).map(|id| item(id, Some(id as i64), &names("Thẻ ", &[1]), ItemExtension::default()));
    let archive = archive(items.collect());
    let index = RelatedIndex::new(&archive);
    let related = archive.position("500").map(|position| index.related(position)).unwrap_or_default();
    assert_eq!(ids(&related), ["501", "499", "502", "498", "503", "497"]);
}

#[test]
fn a_rare_tag_counts_beside_a_common_one_however_old_the_article_is() {
    let items = (0..1000).map(|id| {
        let tags = if id % 999 == 0 { vec![1, 2] } else { vec![1] };
        item(id, Some(id as i64), &names("Thẻ ", &tags), ItemExtension::default())
    });
    let archive = archive(items.collect());
    let index = RelatedIndex::new(&archive);
    let related = archive.position("999").map(|position| index.related(position)).unwrap_or_default();
    assert_eq!(ids(&related).first(), Some(&"0"));
}

#[test]
fn a_position_beyond_the_archive_has_no_related_articles() {
    let archive = archive(vec![item(0, Some(0), &[], ItemExtension::default())]);
    assert!(RelatedIndex::new(&archive).related(1).is_empty());
}
