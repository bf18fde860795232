//! Cache of feed documents by address, with their load state. No I/O.

use std::sync::Arc;

use bantin_core::{
    feed::{Feed, LoadError},
    model::{Archive, Article, Document, SiteInfo},
    routes::{Page, is_on_origin},
};

use super::{ListTail, SearchCache};

#[derive(Clone, Debug)]
pub enum LoadState {
    Loading,
    Loaded(Arc<Document>),
    Failed(LoadError),
}

impl LoadState {
    pub(super) fn document(&self) -> Option<&Arc<Document>> {
        match self {
            Self::Loaded(document) => Some(document),
            _ => None,
        }
    }
}

/// Addresses of the site that its feed does not contain.
#[derive(Clone, Debug, Default)]
pub struct SiteAddresses {
    /// Absolute address of the first feed document; empty without one.
    pub feed: String,
    /// Absolute address of the RSS feed, which only a published site with a known base URL has.
    pub rss: Option<String>,
    /// Scheme, host and port of the pages.
    pub origin: String,
    /// Origins whose frames the policy of the pages allows, separated by spaces.
    pub frames: String,
    /// The base URL that the site was published for and that of this copy, both with a trailing slash. `None` if it was not published.
    pub published: Option<[String; 2]>,
}

/// All feed documents that were requested, and the archive of their articles.
#[derive(Clone, Debug, Default)]
pub struct DocumentCache {
    addresses: SiteAddresses,
    site: Option<Arc<SiteInfo>>,
    /// In the order of the requests. A session requests tens of documents, so a linear search is enough.
    documents: Vec<(String, LoadState)>,
    /// Addresses whose last request failed; the next one bypasses the HTTP cache.
    failed: Vec<String>,
    /// Rebuilt when a document arrives, shared by all readers.
    archive: Arc<Archive>,
    pub search: SearchCache,
}

impl DocumentCache {
    pub fn new(addresses: SiteAddresses) -> Self {
        let mut cache = Self { addresses, ..Self::default() };
        if cache.feed().is_empty() {
            cache.set_failed("", LoadError::NoFeedLink);
        }
        cache
    }

    /// Absolute address of the first feed document.
    pub fn feed(&self) -> &str {
        &self.addresses.feed
    }

    pub fn rss(&self) -> Option<&str> {
        self.addresses.rss.as_deref()
    }

    /// True if pages may show the document at `address` in a frame.
    pub fn allows_frame(&self, address: &str) -> bool {
        self.addresses.frames.split(' ').any(|origin| !origin.is_empty() && is_on_origin(origin, address))
    }

    /// True if a publisher wrote the documents.
    pub fn is_published(&self) -> bool {
        self.addresses.published.is_some()
    }

    /// The absolute address of a published file, given by its path below the site.
    pub fn address_of(&self, path: &str) -> Option<String> {
        let [_, copy] = self.addresses.published.as_ref()?;
        Some([copy, path].concat())
    }

    /// The site as its first document describes it; `None` until that document is loaded.
    pub fn site(&self) -> Option<&Arc<SiteInfo>> {
        self.site.as_ref()
    }

    /// All loaded articles. Of several versions of an article the first one counts, unless it is an excerpt and another one is not.
    pub fn archive(&self) -> &Arc<Archive> {
        &self.archive
    }

    /// See [`Archive::find_shown`].
    pub fn find(&self, page: &Page) -> Option<&Arc<Article>> {
        self.archive.find_shown(page)
    }

    pub fn load_state(&self, address: &str) -> Option<&LoadState> {
        self.documents.iter().find(|(known, _)| known == address).map(|(_, state)| state)
    }

    /// The loaded documents, in the order of their requests.
    pub(super) fn loaded(&self) -> impl Iterator<Item = &Arc<Document>> {
        self.documents.iter().filter_map(|(_, state)| state.document())
    }

    pub fn set_loading(&mut self, address: &str) {
        self.set(address, LoadState::Loading);
    }

    /// Stores a feed document. The first one also describes the site.
    pub fn insert(&mut self, address: &str, mut feed: Feed) {
        let site = self.describe_site(&mut feed, address);
        let document = Arc::new(Document::from_feed(feed, address, &site));
        self.failed.retain(|failed| failed != address);
        self.set(address, LoadState::Loaded(document));
        self.archive = Arc::new(Archive::from_documents(&self.loaded().cloned().collect::<Vec<_>>()));
    }

    /// The site, as the first document described it. Replaces the published base URL in the addresses of `feed` by that of this copy.
    pub fn describe_site(&mut self, feed: &mut Feed, address: &str) -> Arc<SiteInfo> {
        let SiteAddresses { feed: first, origin, published, .. } = &self.addresses;
        if let Some([published, copy]) = published {
            feed.rebase(published, copy);
        }
        let describe = || {
            let site = SiteInfo::from_feed(feed, address);
            Arc::new(SiteInfo { address: first.clone(), origin: origin.clone(), ..site })
        };
        self.site.get_or_insert_with(describe).clone()
    }

    pub fn set_failed(&mut self, address: &str, error: LoadError) {
        if !self.has_failed(address) {
            self.failed.push(address.to_owned());
        }
        self.set(address, LoadState::Failed(error));
    }

    /// True when the last completed request of the document failed.
    pub fn has_failed(&self, address: &str) -> bool {
        self.failed.iter().any(|failed| failed == address)
    }

    /// Forgets a request that was aborted.
    pub fn set_aborted(&mut self, address: &str) {
        self.documents.retain(|(known, state)| known != address || !matches!(state, LoadState::Loading));
    }

    /// Allows failed documents to be requested again. Without a feed link there is nothing to request.
    pub fn retry(&mut self) {
        self.documents
            .retain(|(_, state)| !matches!(state, LoadState::Failed(error) if *error != LoadError::NoFeedLink));
        self.search.retry();
    }

    fn set(&mut self, address: &str, state: LoadState) {
        match self.documents.iter_mut().find(|(known, _)| known == address) {
            Some((_, known)) => *known = state,
            None => self.documents.push((address.to_owned(), state)),
        }
    }

    /// Opens the search of `page`, if it is another one, or if further articles of the feed were loaded. Returns false if nothing changed. `now`
    /// is in Unix seconds.
    pub fn open_search(&mut self, page: &Page, now: i64) -> bool {
        let Page::Search(params) = page else { return false };
        let is_open = self.search.is_open(params);
        if self.is_published() {
            if !is_open {
                self.search.open(params, now);
            }
            return !is_open;
        }
        let is_current = is_open && self.search.has_texts_of(&self.archive);
        let tail = self.lookup_chain(page).tail;
        if !is_current && tail != ListTail::Loading {
            self.search.open_in_feed(params, &self.archive, tail == ListTail::End);
            return true;
        }
        false
    }

    /// True when all articles that an editor chose as related to this one are loaded.
    pub(super) fn has_related_of(&self, article: &Article) -> bool {
        article.related.iter().all(|id| self.archive.by_id(id).is_some())
    }
}
