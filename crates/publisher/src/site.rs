//! The published site with its articles.

use std::{mem, sync::Arc};

use rayon::prelude::*;

use super::{load::LoadedFeed, site_address::SiteAddress};
use bantin_core::{
    datetime::{Offset, Timestamp},
    feed::{Feed, Register},
    i18n,
    model::{Archive, Article, Document, DocumentContext, LocalPictures, SiteInfo},
    routes::{List, Page, register_documents},
};

/// The published site.
pub struct Site {
    pub address: SiteAddress,
    /// With the addresses of the published documents instead of those of the source.
    pub info: Arc<SiteInfo>,
    /// All news and documents with their final slugs.
    pub archive: Archive,
    /// The date of lists without dates, which Atom requires: the time of the first publish.
    pub first_publish: Timestamp,
}

impl Site {
    /// Converts the documents of `source`. `pictures` adds the sizes of the site's own pictures. `first_publish` is the Unix
    /// epoch until the caller sets it.
    pub fn new(source: LoadedFeed, pictures: &Arc<LocalPictures>) -> Self {
        let LoadedFeed { address, documents, .. } = source;
        let first = documents.first();
        let mut info = match first {
            Some(first) => SiteInfo::from_feed(&first.reading.feed, &first.address),
            None => SiteInfo::from_feed(&Feed::default(), &address.root()),
        };
        let has_title = first.is_some_and(|first| first.reading.feed.title.is_some());
        let document_address = |page: Page| address.join(&page.document_path());
        info.address = document_address(Page::front());
        info.origin = address.root();
        info.article_url = Some(document_address(Page::article("{slug}")));
        for section in &mut info.sections {
            section.feed_url = Some(document_address(Page::section(&section.slug)));
        }
        if !has_title && !address.is_known() {
            // The fallback, the host name, is unknown.
            info.title = i18n::locale(info.vietnamese).news.to_owned();
        }
        let documents: Vec<_> = (documents.into_par_iter())
            .map(|document| Arc::new(convert(document.reading.feed, &document.address, &info, pictures)))
            .collect();
        let archive = Archive::from_all_documents(&documents);
        info.register = (!archive.documents().is_empty()).then(|| Register {
            feed_url: Some(document_address(Page::list(&List::Register(None), None))),
            url: Some(address.join(&register_documents())),
            ..Register::default()
        });
        Self {
            archive,
            info: Arc::new(info),
            address,
            first_publish: Timestamp { unix_seconds: 0, offset: Offset::UTC },
        }
    }

    /// The news, the newest first.
    pub fn articles(&self) -> &[Arc<Article>] {
        self.archive.articles()
    }
}

/// Converts the items of a document in parallel.
fn convert(mut feed: Feed, address: &str, info: &SiteInfo, pictures: &Arc<LocalPictures>) -> Document {
    let items = mem::take(&mut feed.items);
    let context = DocumentContext::new(&feed, address, info).with_pictures(pictures);
    let articles = items.into_par_iter().map(|item| Arc::new(Article::from_item(item, &context)));
    Document { articles: articles.collect(), ..Document::default() }
}
