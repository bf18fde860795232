//! Texts, authors, language and addresses of an article.

use bantin_core::{
    feed::{Attachment, Author, Feed, Item},
    model::{Document, slug_from_title},
};

use super::{ADDRESS, first, read, site, text, with_id};
use crate::common::reading;

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
    let named = |name: &str, url: &str| Author { name: text(name), url: text(url), ..Author::default() };
    let nameless = |url: &str| Author { url: text(url), ..Author::default() };
    let authors = vec![
        named("Lê An", "https://an.example/"),
        named("Lê An", "https://an.example/2"),
        named("Lê Ân", "https://an.example/3"),
        nameless("https://binh.example/x"),
        nameless("mailto:chi@bao.example"),
    ];
    assert_eq!(*read(Item { authors, ..with_id() }).bylines, ["Lê An", "Lê Ân", "binh.example", "chi@bao.example"]);
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
fn a_post_without_a_title_repeats_its_headline_only_if_its_text_begins_with_it() {
    let post = |item: Item| {
        let article = read(item);
        article.repeats_headline(&article.blocks())
    };
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
