//! The menu, and the section of an article.

use bantin_core::feed::{Feed, FeedExtension, Item, Section};

use super::{first, site, with_extension};

fn tagged(tags: &[&str]) -> Item {
    Item { tags: tags.iter().map(|tag| (*tag).to_owned()).collect(), ..Item::default() }
}

fn section(slug: &str, title: &str, feed_url: Option<&str>) -> Section {
    Section { slug: slug.to_owned(), title: title.to_owned(), feed_url: feed_url.map(str::to_owned) }
}

fn menu(feed: &Feed) -> Vec<(String, String)> {
    let sections = site(feed).sections.into_iter();
    sections.map(|section| (section.slug, section.title)).collect()
}

#[test]
fn the_menu_has_the_sections_of_the_feed() {
    let feed = with_extension(FeedExtension {
        sections: Some(vec![
            section("kinh-te", "Kinh tế", Some("kinh-te/feed.json")),
            section("the-thao", "Thể thao", Some("https://khac.example/feed.json")),
        ]),
        ..FeedExtension::default()
    });
    let sections = site(&feed).sections;
    let menu: Vec<_> = sections.iter().map(|section| (&*section.slug, section.feed_url.as_deref())).collect();
    assert_eq!(menu, [("kinh-te", Some("https://bao.example/tin/kinh-te/feed.json")), ("the-thao", None)]);
}

#[test]
fn an_empty_list_of_sections_is_an_empty_menu() {
    let feed = Feed {
        items: vec![tagged(&["Kinh tế"])],
        ..with_extension(FeedExtension { sections: Some(Vec::new()), ..FeedExtension::default() })
    };
    assert_eq!(menu(&feed), []);
}

#[test]
fn a_feed_without_sections_has_its_most_frequent_first_tags_as_sections() {
    let feed = Feed {
        items: [
            vec!["Văn hoá", "Kinh tế"],
            vec!["Thể thao", "Kinh tế"],
            vec!["Kinh tế"],
            vec!["新闻", "Kinh tế"],
            vec![],
            vec!["KINH TẾ"],
            vec!["kinh tế"],
            vec!["Thể thao"],
            vec!["Du lịch"],
        ]
        .map(|tags| tagged(&tags))
        .to_vec(),
        ..Feed::default()
    };
    let expected = [
        ("kinh-te", "Kinh tế"),
        ("the-thao", "Thể thao"),
        ("van-hoa", "Văn hoá"),
        ("vagkqr7oh7nei", "新闻"),
        ("du-lich", "Du lịch"),
    ];
    assert_eq!(menu(&feed), expected.map(|(slug, title)| (slug.to_owned(), title.to_owned())));
}

#[test]
fn no_more_than_eight_sections_are_made_from_tags() {
    let items = (0..12).map(|number| tagged(&[&format!("Mục {number}")]));
    let feed = Feed { items: items.collect(), ..Feed::default() };
    let menu = menu(&feed);
    assert_eq!(menu.len(), 8);
    assert_eq!(menu[7].0, "muc-7");
}

/// The section of an item on a site with the sections Kinh tế and Thể thao.
fn section_of(named: Option<&str>, tags: &[&str]) -> Option<String> {
    let mut item = tagged(tags);
    item.extension.section = named.map(str::to_owned);
    let feed = Feed {
        items: vec![item],
        ..with_extension(FeedExtension {
            sections: Some(vec![section("tien", "Kinh tế", None), section("the-thao", "Thể thao", None)]),
            ..FeedExtension::default()
        })
    };
    first(feed).section.clone()
}

#[test]
fn an_item_belongs_to_its_section_or_to_that_of_its_first_tag() {
    assert_eq!(section_of(Some("the-thao"), &["Kinh tế"]).as_deref(), Some("the-thao"));
    assert_eq!(section_of(Some("unknown"), &["KINH TE"]).as_deref(), Some("tien"));
    assert_eq!(section_of(None, &["Thể thao", "Kinh tế"]).as_deref(), Some("the-thao"));
    assert_eq!(section_of(None, &["Khác", "Kinh tế"]), None);
    assert_eq!(section_of(None, &[]), None);
}
