//! The published site with its articles.

use std::{
    collections::{HashMap, HashSet},
    mem,
    sync::Arc,
};

use rayon::prelude::*;

use super::{load::LoadedFeed, site_address::SiteAddress, theme::Theme};
use bantin_core::{
    datetime::{Offset, Timestamp},
    feed::{Feed, FrontBlock, Register, Verification},
    i18n,
    model::{
        Archive, Article, Document, DocumentContext, LocalPictures, MIN_TOPIC_ARTICLES, SiteInfo, base_address,
        value_slug,
    },
    routes::{List, Page, archive_documents, register_documents},
};

/// The published site.
pub struct Site {
    pub address: SiteAddress,
    /// With the addresses of the published documents instead of those of the source.
    pub info: Arc<SiteInfo>,
    pub theme: Theme,
    /// For the head of the front page.
    pub verifications: Vec<Verification>,
    /// All articles, legal documents and static pages with their final slugs.
    pub archive: Archive,
    /// The folded tags that have a page, with their slugs.
    pub topics: HashMap<String, String>,
    /// The blocks of the front page that the editor chose.
    pub front: Option<Vec<FrontBlock>>,
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
        let extension = first.map(|first| &first.reading.feed.extension);
        let theme = extension.and_then(|extension| extension.theme.as_ref()).map(|theme| Theme::new(theme).0);
        let verifications = extension.map(|extension| extension.verifications.clone());
        let front = extension.and_then(|extension| extension.front.clone());
        let has_title = first.is_some_and(|first| first.reading.feed.title.is_some());
        let document_address = |page: Page| address.join(&page.document_path());
        info.address = document_address(Page::Front);
        info.origin = address.root();
        // With the titles of the pages of all documents, below.
        let navigation = first.map(|first| first.reading.feed.extension.navigation.clone()).unwrap_or_default();
        let base = first.map(|first| base_address(&first.reading.feed, &first.address)).unwrap_or_default();
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
        if !archive.pages().is_empty() {
            info.page_url = Some(document_address(Page::static_page("{slug}")));
        }
        info.navigation = navigation.resolve(&info.sections, &base, &|slug, own| {
            let page = archive.find_page(slug).filter(|page| page.slug == slug)?;
            own.or_else(|| Some(page.headline.clone()))
        });
        info.register = (!archive.legal_documents().is_empty()).then(|| Register {
            feed_url: Some(document_address(Page::list(&List::Register(None), None))),
            url: Some(address.join(&register_documents())),
            ..Register::default()
        });
        info.archive_url = Some(address.join(&archive_documents()));
        Self {
            topics: topics(archive.articles()),
            archive,
            info: Arc::new(info),
            theme: theme.unwrap_or_default(),
            verifications: verifications.unwrap_or_default(),
            address,
            front,
            first_publish: Timestamp { unix_seconds: 0, offset: Offset::UTC },
        }
    }

    /// The news, the newest first.
    pub fn articles(&self) -> &[Arc<Article>] {
        self.archive.articles()
    }

    /// True if the archive has news with this id.
    pub fn has_news(&self, id: &str) -> bool {
        self.archive.by_id(id).is_some_and(|article| article.document.is_none())
    }

    /// The pages outside the news.
    pub fn pages(&self) -> &[Arc<Article>] {
        self.archive.pages()
    }

    /// The articles, the legal documents, then the pages outside the news.
    pub fn articles_and_pages(&self) -> impl Iterator<Item = &Arc<Article>> {
        self.archive.all().iter().chain(self.pages())
    }
}

/// The folded tags with at least [`MIN_TOPIC_ARTICLES`] articles. Tags with the same slug are one topic.
fn topics(articles: &[Arc<Article>]) -> HashMap<String, String> {
    let all: HashSet<&String> = articles.iter().flat_map(|article| &article.topics).collect();
    let mut slugs: HashMap<String, String> = all.into_iter().map(|topic| (topic.clone(), value_slug(topic))).collect();
    let mut counts: HashMap<String, usize> = HashMap::new();
    for article in articles {
        let known: HashSet<&String> = article.topics.iter().filter_map(|topic| slugs.get(topic)).collect();
        for slug in known {
            match counts.get_mut(slug) {
                Some(count) => *count += 1,
                None => drop(counts.insert(slug.clone(), 1)),
            }
        }
    }
    slugs.retain(|_, slug| counts.get(slug).is_some_and(|count| *count >= MIN_TOPIC_ARTICLES));
    slugs
}

/// Converts the items of a document in parallel.
fn convert(mut feed: Feed, address: &str, info: &SiteInfo, pictures: &Arc<LocalPictures>) -> Document {
    let items = mem::take(&mut feed.items);
    let context = DocumentContext::new(&feed, address, info).with_pictures(pictures);
    let articles = items.into_par_iter().map(|item| Arc::new(Article::from_item(item, &context)));
    Document { articles: articles.collect(), ..Document::default() }
}
