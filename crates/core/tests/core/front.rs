//! The composition of the front page.

use std::{collections::HashSet, sync::Arc};

use bantin_core::{
    feed::{BlockForm, BlockSource, Feed, FeedExtension, FrontBlock, Item, Section},
    model::{Article, Document, FrontPage, NewsBlock, SiteInfo},
};
use proptest::prelude::*;

const ADDRESS: &str = "https://bao.example/feed.json";
const SECTIONS: [&str; 3] = ["a", "b", "c"];

fn item(id: usize) -> Item {
    Item { id: id.to_string(), title: Some(format!("Tin {id}")), ..Item::default() }
}

fn pictured(item: Item) -> Item {
    Item { image: Some("/anh.jpg".to_owned()), ..item }
}

fn in_section(mut item: Item, section: &str) -> Item {
    item.extension.section = Some(section.to_owned());
    item
}

fn with_views(mut item: Item, views: u64) -> Item {
    item.extension.views = Some(views);
    item
}

/// A site with three sections and its articles.
fn site(items: Vec<Item>) -> (SiteInfo, Vec<Arc<Article>>) {
    let section = |slug: &&str| Section { slug: (*slug).to_owned(), title: slug.to_uppercase(), feed_url: None };
    let sections = Some(SECTIONS.iter().map(section).collect());
    let feed = Feed { items, extension: FeedExtension { sections, ..FeedExtension::default() }, ..Feed::default() };
    let site = SiteInfo::from_feed(&feed, ADDRESS);
    let document = Document::from_feed(feed, ADDRESS, &site);
    (site, document.articles)
}

fn compose(items: Vec<Item>) -> FrontPage {
    let (site, articles) = site(items);
    FrontPage::compose(articles, &[], None, &site)
}

/// The page of `items` with the blocks that an editor chose.
fn with_blocks(items: Vec<Item>, blocks: &[FrontBlock]) -> FrontPage {
    let (site, articles) = site(items);
    FrontPage::compose(articles, &[], Some(blocks), &site)
}

fn block(source: BlockSource) -> FrontBlock {
    FrontBlock { source, title: None, form: BlockForm::Lead }
}

fn ids(articles: &[Arc<Article>]) -> Vec<&str> {
    articles.iter().map(|article| article.id.as_str()).collect()
}

/// The titles of the blocks with the ids of their articles.
fn blocks(front: &FrontPage) -> Vec<(&str, Vec<&str>)> {
    front.blocks.iter().map(|block| (block.title.as_str(), ids(&block.articles))).collect()
}

#[test]
fn a_site_of_one_article_has_a_lead_story_only() {
    let front = compose(vec![with_views(in_section(item(1), "a"), 5)]);
    assert_eq!(ids(&front.top), ["1"]);
    assert_eq!(front.articles().count(), 1);
}

#[test]
fn ten_articles_are_the_top_and_the_list() {
    let front = compose((1..=10).map(|id| in_section(item(id), "a")).collect());
    assert_eq!(ids(&front.top), ["1", "2", "3", "4"]);
    assert_eq!(ids(&front.river), ["5", "6", "7", "8", "9", "10"]);
    assert_eq!(front.articles().count(), 10);
}

#[test]
fn the_lead_story_and_the_row_beside_it_prefer_pictures() {
    let front =
        compose((1..=12).map(|id| if matches!(id, 3 | 5 | 6) { pictured(item(id)) } else { item(id) }).collect());
    assert_eq!(ids(&front.top), ["3", "5", "6", "1"]);
    assert_eq!(ids(&front.river)[..2], ["2", "4"]);
}

#[test]
fn a_pinned_article_is_the_lead_story_also_without_a_picture() {
    let mut pinned = item(1);
    pinned.extension.pinned = true;
    let front = compose(vec![pinned, pictured(item(2))]);
    assert_eq!(ids(&front.top), ["1", "2"]);
}

#[test]
fn each_section_with_two_further_articles_has_a_block_in_menu_order() {
    let sections = ["c", "a", "b", "a", "c", "a", "c", "a", "a"];
    let rest = sections.iter().enumerate().map(|(index, section)| in_section(item(20 + index), section));
    let front = compose((0..12).map(item).chain(rest).collect());
    assert_eq!(blocks(&front), [("A", vec!["21", "23", "25", "27"]), ("C", vec!["20", "24", "26"])]);
    // The fifth article of A and the only one of B.
    assert_eq!(ids(&front.latest), ["22", "28"]);
}

#[test]
fn a_block_begins_with_a_picture() {
    let rest = [in_section(item(20), "a"), in_section(pictured(item(21)), "a"), in_section(item(22), "a")];
    let front = compose((0..12).map(item).chain(rest).collect());
    assert_eq!(blocks(&front), [("A", vec!["21", "20", "22"])]);
}

#[test]
fn the_most_read_articles_are_chosen_from_those_below_the_list() {
    let front = compose((0..24).map(|id| with_views(item(id), 100 - id as u64 % 7)).collect());
    assert_eq!(ids(&front.most_read), ["14", "21", "15", "22", "16"]);
}

#[test]
fn an_editor_chooses_blocks_by_section_event_and_tag() {
    let mut flood = item(20);
    flood.extension.event = Some("Lũ tháng Mười".to_owned());
    let tagged = Item { tags: vec!["Chuyển Đổi Số".to_owned()], ..item(21) };
    let items = (0..12).map(item).chain([flood, tagged, in_section(item(22), "b"), in_section(item(23), "a")]);
    let chosen = [
        FrontBlock { title: Some("Bão lũ".to_owned()), ..block(BlockSource::Event("Lũ tháng Mười".to_owned())) },
        block(BlockSource::Tag("chuyển đổi số".to_owned())),
        block(BlockSource::Section("khong-co".to_owned())),
        FrontBlock { form: BlockForm::Row, ..block(BlockSource::Section("b".to_owned())) },
    ];
    let front = with_blocks(items.collect(), &chosen);
    assert_eq!(blocks(&front), [("Bão lũ", vec!["20"]), ("chuyển đổi số", vec!["21"]), ("B", vec!["22"])]);
    assert_eq!(front.blocks.iter().map(NewsBlock::section).collect::<Vec<_>>(), [None, None, Some("b")]);
    assert_eq!(front.blocks.last().map(|block| block.form), Some(BlockForm::Row));
    assert_eq!(ids(&front.latest), ["23"]);
}

#[test]
fn an_empty_list_of_blocks_means_none() {
    let front = with_blocks((0..20).map(|id| in_section(item(id), "a")).collect(), &[]);
    assert!(front.blocks.is_empty());
}

fn any_item(id: usize) -> impl Strategy<Value = Item> {
    (any::<bool>(), proptest::option::of(0..SECTIONS.len()), proptest::option::of(0..9_u64)).prop_map(
        move |(has_picture, section, views)| {
            let mut item = if has_picture { pictured(item(id)) } else { item(id) };
            item.extension.section = section.map(|section| SECTIONS[section].to_owned());
            item.extension.views = views;
            item
        },
    )
}

fn any_items() -> impl Strategy<Value = Vec<Item>> {
    (0..120_usize).prop_flat_map(|count| (0..count).map(any_item).collect::<Vec<_>>())
}

proptest! {
    #[test]
    fn no_article_is_twice_on_the_page(items in any_items()) {
        let front = compose(items);
        let mut seen = HashSet::new();
        prop_assert!(front.articles().all(|article| seen.insert(article.id.clone())));
    }

    /// The published document has only the newest articles and those that the page shows.
    #[test]
    fn the_app_composes_the_same_page_as_the_publisher(items in any_items(), newest in 0..40_usize) {
        let (site, articles) = site(items);
        let (newest, older) = articles.split_at(newest.min(articles.len()));
        let published = FrontPage::compose(newest.to_vec(), older, None, &site);
        let shown: HashSet<_> = published.articles().map(|article| article.id.clone()).collect();
        let older: Vec<_> = older.iter().filter(|article| shown.contains(&article.id)).cloned().collect();
        let composed = FrontPage::compose(newest.to_vec(), &older, None, &site);
        let part = |front: &FrontPage| (ids(&front.top).join(" "), ids(&front.river).join(" "), ids(&front.most_read).join(" "), ids(&front.latest).join(" "), format!("{:?}", blocks(front)));
        prop_assert_eq!(part(&composed), part(&published));
    }
}
