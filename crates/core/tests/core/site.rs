//! The site of a feed, and its articles.

use std::sync::Arc;

use bantin_core::{
    content::{Block, Definition, Figure, LangSpan, Photo},
    datetime::{Date, Offset, Timestamp},
    feed::{
        Anniversary, Attachment, Author, Feed, FeedExtension, Image, Item, ItemExtension, Pagination, Publisher,
        Section, When,
    },
    model::{Article, Document, SiteInfo, SiteTime, same_origin, slug_from_title},
};

use crate::common::{date, reading, timestamp};

const ADDRESS: &str = "https://bao.example/tin/feed.json";

fn site(feed: &Feed) -> SiteInfo {
    SiteInfo::from_feed(feed, ADDRESS)
}

fn text(text: &str) -> Option<String> {
    Some(text.to_owned())
}

fn with_extension(extension: FeedExtension) -> Feed {
    Feed { extension, ..Feed::default() }
}

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
fn the_title_of_the_feed_is_the_title_of_the_site() {
    let feed = Feed { title: text("Báo Mới"), home_page_url: text("https://www.bao.example/"), ..Feed::default() };
    assert_eq!(site(&feed).title, "Báo Mới");
}

#[test]
fn a_site_without_title_has_the_host_of_its_home_page_as_title() {
    let feed = Feed { home_page_url: text("https://user@WWW.bao.example:8080/a?b"), ..Feed::default() };
    assert_eq!(site(&feed).title, "www.bao.example");
}

#[test]
fn a_site_without_title_and_home_page_has_the_host_of_its_feed_as_title() {
    assert_eq!(site(&Feed::default()).title, "bao.example");
    let odd = SiteInfo::from_feed(&Feed::default(), "http://[::1]:8080/feed.json");
    assert_eq!(odd.title, "[::1]");
}

#[test]
fn the_interface_is_vietnamese_unless_the_feed_has_another_language() {
    let vietnamese = |language: Option<&str>| {
        let feed = Feed { language: language.map(str::to_owned), ..Feed::default() };
        site(&feed).vietnamese
    };
    assert!([None, Some("vi"), Some("vi-VN"), Some("VI")].map(vietnamese).iter().all(|is| *is));
    assert!(![Some("en"), Some("v"), Some("fr-VI"), Some("đ")].map(vietnamese).iter().any(|is| *is));
}

#[test]
fn pictures_of_the_site_resolve_against_its_home_page() {
    let feed = Feed {
        home_page_url: text("../"),
        icon: text("logo.png"),
        favicon: text("javascript:alert(1)"),
        ..Feed::default()
    };
    let site = site(&feed);
    assert_eq!(site.logo.as_deref(), Some("https://bao.example/logo.png"));
}

#[test]
fn logo_and_icon_replace_each_other() {
    let pictures = |icon: Option<&str>, favicon: Option<&str>| {
        let site = site(&Feed { icon: icon.and_then(text), favicon: favicon.and_then(text), ..Feed::default() });
        let name = |address: Option<String>| Some(address?.rsplit_once('/')?.1.to_owned());
        (name(site.logo), name(site.icon))
    };
    let names = |logo: &str, icon: &str| (text(logo), text(icon));
    assert_eq!(pictures(Some("/big.png"), Some("/small.png")), names("big.png", "small.png"));
    assert_eq!(pictures(Some("/big.png"), None), names("big.png", "big.png"));
    assert_eq!(pictures(Some("javascript:x"), Some("/s.ico")), names("s.ico", "s.ico"));
    assert_eq!(pictures(Some("javascript:x"), Some("javascript:y")), (None, None));
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

fn dated(text: &str) -> Item {
    Item { date_published: Timestamp::parse(text), ..Item::default() }
}

#[test]
fn a_site_with_an_offset_shows_all_dates_in_it() {
    let feed = Feed {
        language: text("en"),
        ..with_extension(FeedExtension { utc_offset: Offset::parse("-05:00"), ..FeedExtension::default() })
    };
    let time = site(&feed).time;
    let timestamp = timestamp("2026-05-01T00:30:00+07:00");
    assert_eq!(Some(time.offset_of(timestamp)), Offset::parse("-05:00"));
}

#[test]
fn a_vietnamese_site_without_an_offset_has_the_time_of_vietnam() {
    let feed = Feed { items: vec![dated("2026-05-01T00:30:00-03:00")], ..Feed::default() };
    assert_eq!(site(&feed).time, SiteTime::Fixed(Offset::VIETNAM));
}

#[test]
fn a_foreign_site_without_an_offset_shows_dates_as_written() {
    let feed = Feed {
        language: text("en"),
        items: vec![
            dated("2026-05-01T00:30:00+02:00"),
            dated(""),
            dated("2026-05-03T00:30:00-03:00"),
            dated("2026-05-02T00:30:00+09:00"),
        ],
        ..Feed::default()
    };
    let time = site(&feed).time;
    let at_night = timestamp("2026-05-01T00:30:00+02:00");
    assert_eq!(time.offset_of(at_night), at_night.offset);
    let two_at_night_in_utc = timestamp("2026-06-02T02:00:00Z");
    assert_eq!(Some(time.today(two_at_night_in_utc.unix_seconds)), Date::new(2026, 6, 1));
}

#[test]
fn today_changes_at_midnight_in_site_time() {
    let time = SiteTime::Fixed(Offset::VIETNAM);
    let midnight = timestamp("2026-06-02T00:00:00+07:00").unix_seconds;
    assert_eq!(Some(time.today(midnight - 1)), Date::new(2026, 6, 1));
    assert_eq!(Some(time.today(midnight)), Date::new(2026, 6, 2));
}

#[test]
fn the_authors_of_the_feed_replace_a_missing_publisher() {
    let author = |name: &str| Author { name: text(name), ..Author::default() };
    let mut feed = Feed { authors: vec![author("An"), Author::default(), author("Bình")], ..Feed::default() };
    assert_eq!(site(&feed).publisher.map(|publisher| publisher.name), text("An, Bình"));
    feed.extension.publisher = Some(Publisher { name: "Toà soạn".to_owned(), ..Publisher::default() });
    assert_eq!(site(&feed).publisher.map(|publisher| publisher.name), text("Toà soạn"));
    assert_eq!(site(&Feed::default()).publisher, None);
}

#[test]
fn an_article_without_authors_has_the_authors_of_the_feed() {
    let author = |name: &str| Author { name: text(name), ..Author::default() };
    let read = |authors: Vec<Author>| {
        first(Feed { authors: vec![author("An")], items: vec![Item { authors, ..with_id() }], ..Feed::default() })
    };
    assert_eq!(*read(Vec::new()).bylines, ["An"]);
    assert_eq!(*read(vec![author("Bình")]).bylines, ["Bình"]);
    let avatar = Author { avatar: text("https://binh.example/a.png"), ..Author::default() };
    assert!(read(vec![avatar]).bylines.is_empty());
}

#[test]
fn an_author_is_named_once_and_without_a_name_by_the_host() {
    let an = |url: &str| Author { name: text("An"), url: text(url), ..Author::default() };
    let nameless = Author { url: text("https://binh.example/x"), ..Author::default() };
    let authors = vec![an("https://an.example/"), an("https://an.example/2"), nameless];
    assert_eq!(*read(Item { authors, ..with_id() }).bylines, ["An", "binh.example"]);
}

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
fn addresses_of_anniversaries_become_absolute_or_are_removed() {
    let feed = with_extension(FeedExtension {
        anniversaries: vec![Anniversary {
            name: "Tết".to_owned(),
            when: When::Once { starts: date("2026-02-16"), ends: date("2026-02-20") },
            text: None,
            url: text("javascript:alert(1)"),
            image: text("tet.png"),
        }],
        ..FeedExtension::default()
    });
    let anniversary = site(&feed).anniversaries.remove(0);
    assert_eq!(anniversary.url, None);
    assert_eq!(anniversary.image.as_deref(), Some("https://bao.example/tin/tet.png"));
}

fn article_address(template: &str, slug: &str) -> Option<String> {
    let feed = with_extension(FeedExtension { article_url: text(template), ..FeedExtension::default() });
    site(&feed).article_address(slug)
}

#[test]
fn the_template_gives_the_address_of_the_full_article() {
    let expected = Some("https://bao.example/tin/bai/mot.json");
    assert_eq!(article_address("bai/{slug}.json", "mot").as_deref(), expected);
    let expected = Some("https://bao.example/bai?ten=mot");
    assert_eq!(article_address("/bai?ten={slug}", "mot").as_deref(), expected);
}

#[test]
fn a_template_on_another_origin_or_without_placeholder_is_none() {
    assert_eq!(article_address("https://khac.example/{slug}.json", "mot"), None);
    assert_eq!(article_address("https://{slug}.bao.example/", "mot"), None);
    assert_eq!(article_address("bai.json", "mot"), None);
}

#[test]
fn an_invalid_slug_has_no_article_address() {
    assert_eq!(article_address("bai/{slug}.json", "../mot"), None);
}

#[test]
fn an_origin_is_scheme_host_and_port() {
    let here = "https://bao.example/tin/feed.json";
    for same in ["https://bao.example", "https://BAO.example:443/a", "https://ai@bao.example/?https://x.example"] {
        assert!(same_origin(here, same), "{same}");
    }
    for other in [
        "http://bao.example/",
        "https://bao.example:8443/",
        "https://www.bao.example/",
        "https://bao.example.khac.example/",
        "https://bao.example@khac.example/",
        "https://khac.example/https://bao.example/",
        "mailto:ai@bao.example",
        "tin/feed.json",
    ] {
        assert!(!same_origin(here, other), "{other}");
    }
}

#[test]
fn addresses_without_a_host_have_no_origin() {
    assert!(!same_origin("mailto:a@b.example", "mailto:a@b.example"));
}

fn first(feed: Feed) -> Arc<Article> {
    let site = site(&feed);
    Document::from_feed(feed, ADDRESS, &site).articles.remove(0)
}

fn read(item: Item) -> Arc<Article> {
    first(Feed { items: vec![item], ..Feed::default() })
}

fn with_id() -> Item {
    Item { id: "7".to_owned(), ..Item::default() }
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

#[test]
fn the_headline_of_an_untitled_item_comes_from_its_summary_or_its_text() {
    let article = read(Item { summary: text("Tóm tắt"), content_text: text("Nội dung"), ..with_id() });
    assert_eq!((&*article.headline, article.untitled), ("Tóm tắt", true));
    assert_eq!(article.lead, None);
    let article = read(Item { content_html: text("<p>Nội  dung</p>"), ..with_id() });
    assert_eq!(article.headline, "Nội dung");
    let article = read(Item {
        content_html: text("<img src=a.jpg><img src=b.jpg alt='Bến đò lúc sáng sớm'>"),
        ..with_id()
    });
    assert_eq!(article.headline, "Bến đò lúc sáng sớm");
}

#[test]
fn the_lead_of_a_card_is_cut_at_a_word() {
    let article = read(Item { title: text("Tin"), summary: text("Nước lên chậm hơn mọi năm."), ..with_id() });
    let short = |most| article.short_lead(most);
    assert_eq!(short(240), text("Nước lên chậm hơn mọi năm."));
    assert_eq!(short(13), text("Nước lên…"));
    let without_summary = read(Item { title: text("Tin"), ..with_id() });
    assert_eq!(without_summary.short_lead(240), None);
}

#[test]
fn a_short_headline_is_cut_at_a_word() {
    let article = read(Item { title: text("Nước lên chậm hơn mọi năm"), ..with_id() });
    assert_eq!(article.short_headline(140), "Nước lên chậm hơn mọi năm");
    assert_eq!(article.short_headline(15), "Nước lên chậm…");
}

#[test]
fn a_headline_from_a_long_text_has_at_most_a_hundred_characters() {
    let long = "đường phố ".repeat(30).trim_end().to_owned();
    let article = read(Item { summary: text(&long), ..with_id() });
    assert!(article.headline.chars().count() <= 100);
    assert!(article.headline.ends_with(" phố…") || article.headline.ends_with(" đường…"));
    assert_eq!(article.lead.as_deref(), Some(&*long));
    let endless = read(Item { summary: text(&"新".repeat(300)), ..with_id() });
    assert_eq!(endless.headline.chars().count(), 100);
}

#[test]
fn the_headline_of_an_item_without_text_is_the_host_of_its_original_or_its_id() {
    let article = read(Item { external_url: text("https://khac.example/a"), ..with_id() });
    assert_eq!(article.headline, "khac.example");
    assert_eq!(read(with_id()).headline, "7");
}

#[test]
fn the_slug_is_the_items_own_or_made_from_its_title() {
    let slugged = |slug: Option<&str>| {
        let mut item = with_id();
        item.title = text("Tiêu đề");
        item.extension.slug = slug.map(str::to_owned);
        read(item).slug.clone()
    };
    assert_eq!(slugged(Some("cua-toi")), "cua-toi");
    assert_eq!(slugged(None), slug_from_title("Tiêu đề", "7"));
}

#[test]
fn a_modification_counts_from_a_minute_after_publication() {
    let modified = |published: &str, modified: &str| {
        let article = read(Item { date_modified: Timestamp::parse(modified), ..dated(published) });
        article.modified.is_some()
    };
    assert!(!modified("2026-05-01T08:00:00+07:00", "2026-05-01T01:00:59Z"));
    assert!(modified("2026-05-01T08:00:00+07:00", "2026-05-01T01:01:00Z"));
    assert!(!modified("2026-05-01T08:00:00+07:00", "2026-04-01T00:00:00Z"));
    assert!(modified("", "2026-04-01T00:00:00Z"));
}

/// The original, whether it is canonical, and the source.
fn origins(url: &str, external_url: &str) -> (Option<String>, bool, Option<String>) {
    let mut item = Item { url: text(url).filter(|url| !url.is_empty()), external_url: text(external_url), ..with_id() };
    item.extension.canonical = true;
    let article = read(item);
    (article.original.clone(), article.canonical_elsewhere, article.source.clone())
}

#[test]
fn an_address_on_another_origin_is_the_original() {
    let (foreign, other) = ("https://khac.example/a", "https://ba.example/");
    assert_eq!(origins(foreign, other), (text(foreign), true, text(other)));
    assert_eq!(origins(foreign, foreign), (text(foreign), true, None));
    assert_eq!(origins("", other), (text(other), true, None));
    assert_eq!(origins("/a", "/b"), (None, false, None));
    assert_eq!(origins("urn:uuid:7", "javascript:alert(1)"), (None, false, None));
}

#[test]
fn the_external_page_of_an_article_of_the_site_is_its_source() {
    assert_eq!(
        origins("https://bao.example/a", "https://khac.example/a"),
        (None, false, text("https://khac.example/a"))
    );
}

#[test]
fn attachments_have_http_or_https_addresses() {
    let attachment = |url: &str| Attachment { url: url.to_owned(), ..Attachment::default() };
    let article = read(Item {
        url: text("https://khac.example/bai/"),
        attachments: ["doc.mp3", "javascript:alert(1)", "mailto:a@b.example"].map(attachment).to_vec(),
        ..with_id()
    });
    let urls: Vec<_> = article.attachments.iter().map(|attachment| &*attachment.url).collect();
    assert_eq!(urls, ["https://khac.example/bai/doc.mp3"]);
}

#[test]
fn relative_addresses_resolve_against_the_item_then_the_home_page_then_the_document() {
    let src = |url: Option<&str>, home: Option<&str>| {
        let feed = Feed {
            home_page_url: home.map(str::to_owned),
            items: vec![Item { url: url.map(str::to_owned), image: text("a.jpg"), ..with_id() }],
            ..Feed::default()
        };
        first(feed).picture.clone().map(|picture| picture.src.clone())
    };
    let home = Some("https://nha.example/");
    assert_eq!(src(Some("https://khac.example/b/"), home), text("https://khac.example/b/a.jpg"));
    assert_eq!(src(Some("b/"), home), text("https://nha.example/b/a.jpg"));
    assert_eq!(src(Some("tag:7"), home), text("https://nha.example/a.jpg"));
    assert_eq!(src(None, None), text("https://bao.example/tin/a.jpg"));
}

/// An article with these pictures in a feed that describes `a.jpg`.
fn pictured(image: Option<&str>, banner: Option<&str>) -> Arc<Article> {
    let known = Image {
        width: 1200,
        height: 800,
        srcset: text("a-640.jpg 640w, ,a,b.jpg 1200w,javascript:x 2x, bad.jpg -1w, c.jpg 1.5x"),
        avif: None,
    };
    let mut feed =
        with_extension(FeedExtension { images: vec![("a.jpg".to_owned(), known)], ..FeedExtension::default() });
    feed.items = vec![Item {
        image: image.map(str::to_owned),
        banner_image: banner.map(str::to_owned),
        content_html: text("<img src=\"a.jpg\">"),
        extension: ItemExtension {
            image_alt: text("Chợ"), image_caption: text("Ảnh: An"), ..ItemExtension::default()
        },
        ..with_id()
    }];
    first(feed)
}

#[test]
fn a_picture_takes_size_and_candidates_from_its_document() {
    let picture = pictured(Some("./a.jpg"), None).picture.clone();
    let here = "https://bao.example/tin/";
    let candidates = format!("{here}a-640.jpg 640w, {here}a,b.jpg 1200w, {here}c.jpg 1.5x");
    assert_eq!(
        picture.map(|picture| (picture.size, picture.srcset.clone())),
        Some((Some((1200, 800)), Some(candidates)))
    );
}

#[test]
fn a_photo_in_the_text_takes_missing_values_from_its_document() {
    let blocks = pictured(None, None).blocks();
    let [Block::Figure(Figure { photos, .. })] = &blocks[..] else {
        panic!("{blocks:?}");
    };
    assert_eq!(photos[0].size, Some((1200, 800)));
    assert!(photos[0].srcset.is_some());
}

#[test]
fn image_is_the_card_picture_and_banner_image_the_hero() {
    let article = pictured(Some("a.jpg"), Some("b.jpg"));
    let (picture, hero) = (article.picture.as_ref(), article.hero.as_ref());
    assert_eq!(picture.map(|picture| &*picture.src), Some("https://bao.example/tin/a.jpg"));
    assert_eq!(picture.map(|picture| (&*picture.alt, picture.caption.as_deref())), Some(("Chợ", Some("Ảnh: An"))));
    assert_eq!(hero.map(|hero| &*hero.src), Some("https://bao.example/tin/b.jpg"));
    assert_eq!(hero.map(|hero| (&*hero.alt, hero.caption.as_deref())), Some(("", None)));
}

#[test]
fn a_single_picture_is_card_picture_and_hero_with_its_texts() {
    for article in [pictured(Some("b.jpg"), None), pictured(None, Some("b.jpg"))] {
        assert_eq!(article.picture, article.hero);
        assert_eq!(article.hero.as_ref().map(|hero| &*hero.alt), Some("Chợ"));
    }
}

#[test]
fn a_hero_in_the_text_is_not_shown_twice() {
    let shown = pictured(Some("a.jpg"), None);
    assert_eq!(shown.hero_for(&shown.blocks()), None);
    let other = pictured(Some("b.jpg"), None);
    assert!(other.hero_for(&other.blocks()).is_some());
}

#[test]
fn a_nested_hero_counts_as_shown() {
    let article = pictured(Some("a.jpg"), None);
    let photo = Photo {
        src: "https://bao.example/tin/a.jpg".to_owned(),
        srcset: None,
        avif: None,
        alt: String::new(),
        size: None,
        href: None,
    };
    let figure = Block::Figure(Figure { photos: vec![photo], caption: Vec::new() });
    let details = Definition::Details(vec![Block::Quote(vec![figure])]);
    let passage = LangSpan { lang: text("en"), dir: None };
    let deep = Block::LangSpan(passage, vec![Block::Definitions(vec![details])]);
    assert_eq!(article.hero_for(&[Block::Rule, deep]), None);
}

#[test]
fn texts_are_composed_and_ids_and_addresses_stay_as_written() {
    let written = "Vie\u{323}\u{302}t";
    let document = format!(
        r#"{{ "title": "{written}", "items": [{{ "id": "{written}", "title": "{written}", "summary": "{written} Nam",
            "authors": [{{ "name": "{written}" }}], "tags": ["{written}", "Việt"], "image": "/{written}.jpg" }}] }}"#
    );
    let feed = reading(&document).feed;
    let site = site(&feed);
    assert_eq!(site.title, "Việt");
    assert_eq!(site.sections[0].title, "Việt");
    let article = first(feed);
    assert_eq!(article.headline, "Việt");
    assert_eq!(article.lead.as_deref(), Some("Việt Nam"));
    assert_eq!(&*article.bylines, ["Việt"]);
    assert_eq!(article.tags, ["Việt"]);
    assert_eq!(article.id, written);
    let picture = article.picture.as_ref().map(|picture| &*picture.src);
    assert!(picture.is_some_and(|src| src.ends_with("/Vie%CC%A3%CC%82t.jpg")));
}

#[test]
fn plain_text_replaces_empty_html() {
    let article = read(Item { content_html: text(" "), content_text: text("Nội dung"), ..with_id() });
    assert_eq!(bantin_core::content::to_text(&article.blocks()).trim(), "Nội dung");
}

#[test]
fn an_article_has_a_language_only_if_it_differs_from_the_site() {
    let language = |feed: Option<&str>, item: Option<&str>| {
        let feed = Feed {
            language: feed.map(str::to_owned),
            items: vec![Item { language: item.map(str::to_owned), ..with_id() }],
            ..Feed::default()
        };
        first(feed).language.clone()
    };
    assert_eq!(language(None, Some("vi")), None);
    assert_eq!(language(None, Some("en")), text("en"));
    assert_eq!(language(Some("en-GB"), Some("en-gb")), None);
    assert_eq!(language(Some("en"), None), None);
}

#[test]
fn the_hero_is_hidden_when_the_text_has_the_same_picture_in_another_size() {
    let is_hidden = |hero: &str, html: &str| {
        let article = read(Item { image: text(hero), content_html: text(html), ..with_id() });
        article.hero_for(&article.blocks()).is_none()
    };
    let hero = "https://anh.example/2026/cho-noi.jpg";
    for same in [
        "http://anh.example/2026/cho-noi.jpg",
        "https://anh.example/2026/cho-noi-300x200.jpg",
        "https://anh.example/2026/cho-noi-scaled.jpg?ver=2",
        "https://i0.wp.com/anh.example/2026/cho-noi.jpg?resize=600",
    ] {
        assert!(is_hidden(hero, &format!("<img src='{same}'>")), "{same}");
        assert!(is_hidden(hero, &format!("<img src=/a.jpg srcset='/b.jpg 300w, {same} 600w'>")), "{same}");
        assert!(is_hidden(same, &format!("<img src='{hero}'>")), "{same}");
    }
    for other in ["https://anh.example/2026/cho-noi-2.jpg", "https://khac.example/2026/cho-noi.jpg"] {
        assert!(!is_hidden(hero, &format!("<img src='{other}'>")), "{other}");
    }
    assert!(!is_hidden("https://anh.example/?id=1", "<img src='https://anh.example/?id=2'>"));
}

#[test]
fn a_post_without_a_title_repeats_its_headline_only_if_its_text_begins_with_it() {
    let post = |item: Item| read(item).repeats_headline();
    assert!(post(Item { content_text: text("Nước lớn lúc bốn giờ."), ..with_id() }));
    let long = "Nước lớn lúc bốn giờ chiều. ".repeat(9);
    assert!(post(Item { content_text: text(&long), ..with_id() }));
    assert!(!post(Item { summary: text("Tin vắn"), content_text: text("Nước lớn."), ..with_id() }));
    assert!(!post(Item { content_html: text("<img src=a.jpg alt='Một con thuyền'>"), ..with_id() }));
    assert!(!post(Item { title: text("Nước lớn"), content_text: text("Nước lớn"), ..with_id() }));
}

#[test]
fn articles_inherit_the_language_of_their_document() {
    let site = site(&Feed::default());
    let feed = Feed { language: text("en"), items: vec![with_id()], ..Feed::default() };
    assert_eq!(Document::from_feed(feed, ADDRESS, &site).articles[0].language, text("en"));
}
