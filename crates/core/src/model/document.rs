//! A feed document as a list of articles.

use std::{collections::HashMap, sync::Arc};

use super::{
    Article, Images, LocalPictures, Picture, SiteInfo,
    origin::{resolve_same_origin, resolve_template, same_origin},
    site::{author_names, base_address},
    slug::normalized_key,
};
use crate::{
    content::resolve_http,
    feed::{Feed, FrontBlock, NewsArchive, Pagination, Register},
};

/// Maximum number of articles of a numbered document, which is rendered as a whole. Published documents have at most 39.
const MAX_NUMBERED: usize = 200;

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Document {
    /// In document order.
    pub articles: Vec<Arc<Article>>,
    /// Absolute address of the next older document, on the origin of the site's feed.
    pub next: Option<String>,
    /// The position in a numbered archive, with an absolute address template on the document's origin.
    pub pagination: Option<Pagination>,
    /// The values of the facets of the register, in the head of one of its lists.
    pub register: Option<Arc<Register>>,
    /// Adjacent days or all months, in the document of a day, a month or the calendar.
    pub archive: Option<Arc<NewsArchive>>,
    /// The blocks of the front page that an editor chose.
    pub front: Option<Vec<FrontBlock>>,
}

impl Document {
    /// Converts the document of `site`'s feed at the absolute `address`.
    pub fn from_feed(feed: Feed, address: &str, site: &SiteInfo) -> Self {
        let context = DocumentContext::new(&feed, address, site);
        let is_numbered = feed.items.len() <= MAX_NUMBERED;
        let next = feed.next_url.and_then(|next| resolve_same_origin(&next, address));
        let pagination = feed.extension.pagination.filter(|_| is_numbered);
        let register = feed.extension.register.filter(|register| !register.years.is_empty());
        Self {
            register: register.map(Arc::new),
            archive: feed.extension.archive.map(Arc::new),
            next: next.filter(|next| same_origin(next, &site.address)),
            pagination: pagination.map(|pagination| Pagination {
                url: pagination.url.and_then(|url| resolve_template(&url, "n", address)),
                ..pagination
            }),
            front: feed.extension.front,
            articles: feed.items.into_iter().map(|item| Arc::new(Article::from_item(item, &context))).collect(),
        }
    }

    /// The first `count` articles and all pinned ones, without the continuation.
    pub fn start(&self, count: usize) -> Self {
        let articles = self.articles.iter().enumerate();
        let start = articles.filter(|(index, article)| *index < count || article.pinned);
        let articles = start.map(|(_, article)| article.clone()).collect();
        Self { articles, front: self.front.clone(), ..Self::default() }
    }

    /// The articles of a list: all but those with a role.
    pub fn listed(&self) -> impl Iterator<Item = &Arc<Article>> {
        self.articles.iter().filter(|article| article.role.is_none())
    }
}

/// The data of a document and its site that the conversion of an item needs.
pub struct DocumentContext<'a> {
    pub(super) site: &'a SiteInfo,
    /// Base of relative addresses in items without `url`.
    pub(super) base: String,
    pub(super) images: Arc<Images>,
    /// Bylines of items without authors.
    pub(super) bylines: Arc<[String]>,
    language: Option<String>,
    /// Position of each section of the site by the key of its title.
    sections: HashMap<String, usize>,
}

impl<'a> DocumentContext<'a> {
    /// The context of the items of `feed`, a document of `site`'s feed at the absolute `address`.
    pub fn new(feed: &Feed, address: &str, site: &'a SiteInfo) -> Self {
        let base = base_address(feed, address);
        // The first of two sections with one title counts.
        let titles = site.sections.iter().enumerate().rev();
        Self {
            site,
            images: Arc::new(Images::new(&feed.extension.images, &base)),
            bylines: author_names(&feed.authors),
            language: feed.language.clone(),
            sections: titles.map(|(position, section)| (normalized_key(&section.title), position)).collect(),
            base,
        }
    }

    /// Adds the sizes and candidates of local pictures.
    pub fn with_pictures(mut self, pictures: &Arc<LocalPictures>) -> Self {
        self.images = Arc::new(Arc::unwrap_or_clone(self.images).with_local(pictures));
        self
    }

    /// The slug of the named section, or else of the section whose title equals the first tag.
    pub(super) fn section(&self, slug: Option<&str>, tags: &[String]) -> Option<String> {
        let named = slug.and_then(|slug| self.site.section(slug));
        let by_tag = || self.site.sections.get(*self.sections.get(&normalized_key(tags.first()?))?);
        named.or_else(by_tag).map(|section| section.slug.clone())
    }

    /// The picture at `reference`, with its size and candidates, without texts.
    pub(super) fn picture(&self, reference: Option<&str>, base: &str) -> Option<Picture> {
        let src = resolve_http(reference?, base)?;
        let image = self.images.get(&src);
        Some(Picture {
            srcset: image.and_then(|image| image.srcset.clone()),
            avif: image.and_then(|image| image.avif.clone()),
            size: image.map(|image| (image.width, image.height)),
            alt: String::new(),
            caption: None,
            src,
        })
    }

    /// The language of an item, unless it is the site's.
    pub(super) fn foreign_language(&self, language: Option<String>) -> Option<String> {
        let language = language.or_else(|| self.language.clone());
        language.filter(|tag| !tag.eq_ignore_ascii_case(self.site.language_tag()))
    }
}
