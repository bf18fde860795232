use std::{path::Path, sync::Arc};

use bantin_core::{
    model::{Archive, Article, MAX_RELATED, Picture, SiteInfo, SiteTime, related},
    routes::List,
};
use bantin_publisher::{load::load_feed, site_address::SiteAddress};
use proptest::prelude::*;

use super::{
    generated,
    site::{Published, Read, article_document, card, list_document, shown},
};
use crate::common::{find_article, site_address};

fn ids<'a>(articles: impl IntoIterator<Item = &'a Arc<Article>>) -> Vec<&'a str> {
    articles.into_iter().map(|one| one.id.as_str()).collect()
}

/// Compares the sites except for values that depend on the address and the items of the document.
fn assert_same_site(read: &Read, published: &Published) {
    let expected = &*published.site.info;
    let time = match (expected.time, read.info.time) {
        (SiteTime::AsWritten { .. }, SiteTime::AsWritten { .. }) => expected.time,
        (_, time) => time,
    };
    let read =
        SiteInfo { address: expected.address.clone(), origin: expected.origin.clone(), time, ..read.info.clone() };
    assert_eq!(&read, expected);
}

fn assert_same_articles(published: &Published) {
    let (site, documents) = (&published.site, published.documents());
    let articles = site.articles();
    for (index, article) in site.archive.all().iter().enumerate() {
        let bytes = article_document(&documents, index);
        let read = published.read(&article.page().document_path(), &bytes);
        assert_same_site(&read, published);

        let items = &read.document.articles;
        let whole = &items[0];
        assert_eq!(shown(whole, site), shown(article, site));
        assert!(!whole.excerpt && whole.role.is_none());
        let (blocks, expected) = (whole.blocks(), article.blocks());
        assert_eq!(blocks, expected, "{}", article.id);
        assert_eq!(whole.hero_for(&blocks), article.hero_for(&expected));
        for other in &items[1..] {
            let known = find_article(&site.archive, &other.id);
            assert_eq!(card(other), undescribed(card(known)), "beside {}", article.id);
            assert!(other.excerpt && other.role.is_some());
        }

        let archive = Archive::from_documents(&[Arc::new(read.document.clone())]);
        let (newer, older) = archive.neighbours(whole);
        if article.document.is_some() {
            assert_eq!(items.len(), 1);
            continue;
        }
        let newer_place = index.checked_sub(1);
        assert_eq!(ids(&newer), ids(newer_place.map(|index| &articles[index])));
        assert_eq!(ids(&older), ids(articles.get(index + 1)));
        let relatives = related(whole, items, MAX_RELATED);
        assert_eq!(ids(&relatives), ids(&documents.related.related(index)));
    }
}

/// Beside another article, pictures have neither alternative text nor caption.
fn undescribed(mut article: Article) -> Article {
    for picture in [&mut article.picture, &mut article.hero].into_iter().flatten() {
        *picture = Arc::new(Picture { alt: String::new(), caption: None, ..(**picture).clone() });
    }
    article
}

fn assert_same_cards(published: &Published) {
    let documents = published.documents();
    for list in &documents.lists {
        for number in list.numbers() {
            let bytes = list_document(&documents, list, number);
            let read = published.read(&list.page(number).document_path(), &bytes);
            assert_same_site(&read, published);
            for article in &read.document.articles {
                let known = find_article(&published.site.archive, &article.id);
                assert!(article.excerpt);
                match article.role {
                    // A month has the headlines.
                    None if matches!(list.list, List::Month(_)) => {
                        let line =
                            |one: &Article| (one.headline.clone(), one.slug.clone(), one.day, one.language.clone());
                        assert_eq!(line(article), line(known));
                    }
                    None => assert_eq!(card(article), card(known)),
                    // A block of the front page shows less.
                    Some(_) => {
                        let block = |one: &Article| {
                            let source = one.picture.as_ref().map(|picture| picture.src.clone());
                            (one.headline.clone(), one.slug.clone(), one.published, one.section.clone(), source)
                        };
                        assert_eq!(block(article), block(known));
                    }
                }
            }
        }
    }
}

pub fn assert_everything_is_the_same(published: &Published) {
    assert_same_articles(published);
    assert_same_cards(published);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_published_feed_reads_as_the_same_site(feed in generated::feed(12)) {
        let address = site_address("https://bao.example/tin/");
        assert_everything_is_the_same(&Published::of(&feed, address));
    }

    #[test]
    fn a_feed_published_without_an_address_reads_as_the_same_site(feed in generated::feed(12)) {
        assert_everything_is_the_same(&Published::of(&feed, SiteAddress::unknown()));
    }

    #[test]
    fn a_feed_published_below_a_path_reads_as_the_same_site(feed in generated::feed(12)) {
        let address = site_address("/tin/");
        assert_everything_is_the_same(&Published::of(&feed, address));
    }
}

/// The published sample edition.
pub fn sample(address: &SiteAddress) -> anyhow::Result<Published> {
    let feed = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/feed/feed.json");
    Ok(Published::from(load_feed(&feed.to_string_lossy(), Some(address))?))
}

#[test]
fn the_published_sample_edition_reads_as_the_same_site() -> anyhow::Result<()> {
    for address in ["https://bao.example/tin/", "/"] {
        let published = sample(&site_address(address))?;
        assert!(published.site.articles().len() > 12);
        assert_everything_is_the_same(&published);
    }
    Ok(())
}
