//! One document of a feed, as the newsroom reads it.

use std::{collections::HashMap, sync::Arc};

use super::{
    Article, Images, Picture, SiteInfo,
    address::{own, same_origin, template},
    site::base,
    slug::common_form,
    words::{names, present},
};
use crate::{content, feed};

/// Articles of a document that may stand in a numbered archive: such a document is drawn whole. Ours have 39 at most.
const MAX_NUMBERED: usize = 200;

/// What a feed document brings to the archive.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Document {
    /// In the order of the document.
    pub articles: Vec<Arc<Article>>,
    /// Absolute address of the next older document, of the feed's origin.
    pub next: Option<String>,
    /// Its place in a numbered archive; `url` is absolute, of the feed's origin, and holds `{n}`.
    pub page: Option<feed::Page>,
}

impl Document {
    /// Its first articles, as many as `end`, and those pinned, which stand on top of all; without what follows.
    pub fn start(&self, end: usize) -> Self {
        let articles = self.articles.iter().enumerate();
        Self {
            articles: articles
                .filter(|(place, article)| *place < end || article.pinned)
                .map(|(_, article)| article.clone())
                .collect(),
            ..Self::default()
        }
    }
}

/// Reads a document of `site`'s feed that was found at the absolute `address`.
pub fn articles(feed: feed::Feed, address: &str, site: &SiteInfo) -> Document {
    let context = Context::of(&feed, address, site);
    document(feed, address, &context)
}

/// The same; what the document does not say of the site's own pictures is said by `pictures`.
pub fn articles_with(
    feed: feed::Feed,
    address: &str,
    site: &SiteInfo,
    pictures: &Arc<super::LocalPictures>,
) -> Document {
    let context = Context::of(&feed, address, site).with(pictures);
    document(feed, address, &context)
}

fn document(feed: feed::Feed, address: &str, context: &Context) -> Document {
    let is_numbered = feed.items.len() <= MAX_NUMBERED;
    Document {
        next: feed
            .next_url
            .and_then(|next| own(&next, address))
            .filter(|next| same_origin(next, &context.site.address)),
        page: (feed.extension.page.filter(|_| is_numbered))
            .map(|page| feed::Page { url: page.url.and_then(|reference| template(&reference, "n", address)), ..page }),
        articles: (feed.items.into_iter()).map(|item| Arc::new(Article::of(item, context))).collect(),
    }
}

/// What an item can't be read without: the document and the site it stands in.
pub struct Context<'a> {
    pub(super) site: &'a SiteInfo,
    /// Relative addresses resolve against this when the item has no `url`.
    pub(super) base: String,
    pub(super) images: Arc<Images>,
    /// Of what has no authors of its own.
    pub(super) bylines: Arc<[String]>,
    /// Of the document, where it names one.
    pub(super) language: Option<String>,
    /// Place of each section in the site by its title as it is compared.
    sections: HashMap<String, usize>,
}

impl<'a> Context<'a> {
    /// `address` is the absolute address of the document `feed`.
    pub fn of(feed: &feed::Feed, address: &str, site: &'a SiteInfo) -> Self {
        let base = base(feed, address);
        let mut sections = HashMap::new();
        for (place, section) in site.sections.iter().enumerate() {
            let title = common_form(&section.title);
            sections.entry(title).or_insert(place);
        }
        Self {
            images: Arc::new(Images::of(&feed.extension.images, &base)),
            bylines: names(feed.authors.clone()),
            language: present(feed.language.clone()),
            site,
            base,
            sections,
        }
    }

    /// The same; what the document does not say of the site's own pictures is said by `pictures`.
    pub fn with(mut self, pictures: &Arc<super::LocalPictures>) -> Self {
        let images = Arc::unwrap_or_clone(self.images);
        self.images = Arc::new(images.and(pictures));
        self
    }

    /// The slug of the section that an item names, else of the one titled like its first tag.
    pub(super) fn section(&self, named: Option<&str>, tags: &[String]) -> Option<String> {
        let named = named.and_then(|slug| self.site.section(slug));
        let section = match named {
            Some(section) => section,
            None => {
                let place = self.sections.get(&common_form(tags.first()?))?;
                self.site.sections.get(*place)?
            }
        };
        Some(section.slug.clone())
    }

    /// The picture at `reference`, seen from `base`, with what the document knows of it; without words.
    pub(super) fn picture(&self, reference: Option<&str>, base: &str) -> Option<Picture> {
        let src = content::resolve_http(reference?, base)?;
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

    /// The language of an item's text where it is not the site's.
    pub(super) fn foreign_language(&self, named: Option<String>) -> Option<String> {
        present(named)
            .or_else(|| self.language.clone())
            .filter(|tag| !tag.eq_ignore_ascii_case(self.site.language_tag()))
    }
}
