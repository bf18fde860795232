//! What is published: an site with all its articles, and where it will stand.

use std::{mem, sync::Arc};

use rayon::prelude::*;

use super::load::{LoadedFeed, SourceDocument};
use bantin_core::{
    i18n,
    model::{Archive, Article, Context, Document, LocalPictures, Section, SiteInfo},
};

pub use super::site_address::SiteAddress;

/// Everything that is published.
pub struct Site {
    pub address: SiteAddress,
    /// With the section feeds and the article template that the publisher writes, not those of the feed that was read.
    pub info: Arc<SiteInfo>,
    /// All articles: newest first, each once, whole, with the slug that it will have.
    pub archive: Archive,
}

impl Site {
    /// What the documents of `source` hold, as it will stand at the source's address. What they do not say of the site's own pictures is
    /// said by `pictures`.
    pub fn of(source: LoadedFeed, pictures: &Arc<LocalPictures>) -> Self {
        let LoadedFeed { address, documents, .. } = source;
        let info = match documents.first() {
            Some(first) => SiteInfo::of(&first.reading.feed, &first.address),
            None => SiteInfo::of(&Default::default(), &address.root()),
        };
        let named = documents.first().is_some_and(|first| first.reading.feed.title.is_some());
        let mut info = published(info, &address);
        if !named && !address.is_known() {
            // Else the host gives its name.
            info.title = i18n::of(info.vietnamese).all_articles.to_owned();
        }
        let documents: Vec<Arc<Document>> =
            (documents.into_par_iter()).map(|document| Arc::new(articles(document, &info, pictures))).collect();
        Self { archive: Archive::of_all(&documents), info: Arc::new(info), address }
    }

    /// Newest first.
    pub fn articles(&self) -> &[Arc<Article>] {
        self.archive.articles()
    }

    /// The articles of a section, newest first.
    pub fn of_section(&self, section: &Section) -> Vec<Arc<Article>> {
        let articles = self.articles().iter();
        articles.filter(|article| section.holds(article)).cloned().collect()
    }
}

/// The site with the addresses that the publisher gives its documents.
fn published(info: SiteInfo, address: &SiteAddress) -> SiteInfo {
    let sections = info.sections.into_iter().map(|section| Section {
        feed: Some(address.of(&format!("feed/chuyen-muc/{}.json", section.slug))),
        ..section
    });
    SiteInfo {
        address: address.of("feed/feed.json"),
        origin: address.root(),
        sections: sections.collect(),
        article_url: Some(address.of("feed/bai/{slug}.json")),
        ..info
    }
}

/// As [`bantin_core::model::articles`], for what a publisher needs of a document, and its items side by side.
fn articles(document: SourceDocument, info: &SiteInfo, pictures: &Arc<LocalPictures>) -> Document {
    let mut feed = document.reading.feed;
    let items = mem::take(&mut feed.items);
    let context = Context::of(&feed, &document.address, info).with(pictures);
    Document {
        articles: (items.into_par_iter()).map(|item| Arc::new(Article::of(item, &context))).collect(),
        ..Document::default()
    }
}
