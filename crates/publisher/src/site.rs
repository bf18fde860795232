//! What is published: an site with all its articles, and where it will stand.

use std::{mem, sync::Arc};

use rayon::prelude::*;

use super::input::{Source, SourceDocument};
use bantin_core::{
    i18n,
    model::{Archive, Article, Context, Document, LocalPictures, Section, SiteInfo},
};

/// Where the site will stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteAddress {
    /// `https://example.vn`; None when nobody has said it: then nothing can be written that needs an absolute address.
    origin: Option<String>,
    /// Starts and ends with a slash.
    path: String,
}

/// Stands for the origin that nobody has said. Never written as an address of the site; a feed's texts may hold the same words.
const NOWHERE: &str = "http://site.invalid";

impl SiteAddress {
    /// From an absolute http or https address, `https://example.vn/news/`, with or without its last slash; or from a path alone, `/news/`.
    /// None for a path that begins with two slashes: pages write their links as paths, and these would lead to another host.
    pub fn parse(address: &str) -> Option<Self> {
        let address = address.trim();
        let path_alone = address.starts_with('/');
        let before = if path_alone { NOWHERE } else { "" };
        let address = url::Url::parse(&format!("{before}{address}")).ok()?;
        if !matches!(address.scheme(), "http" | "https") {
            return None;
        }
        let path = address.path();
        if path.starts_with("//") {
            return None;
        }
        let slash = if path.ends_with('/') { "" } else { "/" };
        Some(Self {
            origin: (!path_alone).then(|| address.origin().ascii_serialization()),
            path: format!("{path}{slash}"),
        })
    }

    /// A site at the root of an origin that nobody has said.
    pub fn unknown() -> Self {
        Self { origin: None, path: "/".to_owned() }
    }

    /// `/` or `/news/`.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Scheme, host and port; a stand-in when they are unknown, so that addresses resolve all the same.
    pub fn origin(&self) -> &str {
        self.origin.as_deref().unwrap_or(NOWHERE)
    }

    /// True when absolute addresses may be written.
    pub fn is_known(&self) -> bool {
        self.origin.is_some()
    }

    /// The site's own absolute address, with its last slash.
    pub fn root(&self) -> String {
        self.of("")
    }

    /// The absolute address of the file or page at `path` below the site, such as `feed/feed.json`.
    pub fn of(&self, path: &str) -> String {
        format!("{}{}{path}", self.origin(), self.path)
    }

    /// The path below the site of one of its absolute addresses, without query and fragment; None for an address elsewhere.
    pub fn below<'a>(&self, address: &'a str) -> Option<&'a str> {
        let path = address.strip_prefix(self.origin())?.strip_prefix(self.path.as_str())?;
        Some(path.split(['?', '#']).next().unwrap_or(path))
    }
}

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
    pub fn of(source: Source, pictures: &Arc<LocalPictures>) -> Self {
        let Source { address, documents, .. } = source;
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
