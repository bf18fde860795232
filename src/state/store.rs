//! The loaded documents as signals. The only place that requests documents.

use std::sync::Arc;

use bantin_core::{
    feed::{self, LoadError, Reading},
    i18n::{self, Locale},
    model::{self, Archive, Article, MAX_RELATED, SiteInfo},
    routes::Page,
};
use leptos::{prelude::*, task::spawn_local};

use super::{
    DocumentCache, DocumentRequest, PageState, SiteAddresses,
    fetch::{RequestHandle, fetch},
};

#[derive(Clone, Copy)]
pub struct Store {
    documents: RwSignal<DocumentCache>,
    archive: Memo<Arc<Archive>>,
    /// Whether the interface is Vietnamese until the feed is loaded.
    vietnamese: bool,
    /// The device's clock: seconds since 1970-01-01T00:00:00Z.
    pub now: fn() -> i64,
    /// Reports the diagnostics of the document at an address.
    report: fn(&str, &Reading),
    article_request: StoredValue<Option<(String, RequestHandle)>, LocalStorage>,
}

impl Store {
    /// `vietnamese` is true if the shell is in Vietnamese, `now` the device's clock in Unix seconds.
    pub fn new(addresses: SiteAddresses, vietnamese: bool, now: fn() -> i64, report: fn(&str, &Reading)) -> Self {
        Self { now, report, ..Self::from_cache(DocumentCache::new(addresses), vietnamese) }
    }

    /// A store that is only read.
    pub fn from_cache(documents: DocumentCache, vietnamese: bool) -> Self {
        let documents = RwSignal::new(documents);
        Self {
            documents,
            archive: Memo::new_with_compare(
                move |_| documents.with(|documents| documents.archive().clone()),
                |old, new| old.map(Arc::as_ptr) != new.map(Arc::as_ptr),
            ),
            vietnamese,
            now: || 0,
            report: |_, _| {},
            article_request: StoredValue::new_local(None),
        }
    }

    pub fn locale(self) -> &'static Locale {
        self.documents.with(|documents| self.locale_of(documents))
    }

    /// The locale without tracking, for views that exist only once the feed is loaded.
    pub fn locale_untracked(self) -> &'static Locale {
        self.documents.with_untracked(|documents| self.locale_of(documents))
    }

    /// A text of the locale, for views that exist before the feed is loaded.
    pub fn text(self, text: fn(&Locale) -> &'static str) -> impl Fn() -> &'static str + Copy {
        move || text(self.locale())
    }

    fn locale_of(self, documents: &DocumentCache) -> &'static Locale {
        i18n::locale(documents.site().map_or(self.vietnamese, |site| site.vietnamese))
    }

    pub fn site(self) -> Option<Arc<SiteInfo>> {
        self.documents.with(|documents| documents.site().cloned())
    }

    pub fn site_untracked(self) -> Option<Arc<SiteInfo>> {
        self.documents.with_untracked(|documents| documents.site().cloned())
    }

    /// The address of the site's RSS feed, if it has one.
    pub fn rss(self) -> Option<String> {
        self.documents.with_untracked(|documents| documents.rss().map(str::to_owned))
    }

    /// True if the page may show the document at `address` in a frame.
    pub fn allows_frame(self, address: &str) -> bool {
        self.documents.with_untracked(|documents| documents.allows_frame(address))
    }

    pub fn archive(self) -> Arc<Archive> {
        self.archive.get()
    }

    pub fn page_state(self, page: &Page) -> PageState {
        self.documents.with(|documents| PageState::new(page, documents))
    }

    /// Related articles; `None` while articles that an editor chose are loading.
    pub fn related(self, article: &Article) -> Option<Vec<Arc<Article>>> {
        let complete = self.documents.with(|documents| documents.related_is_complete(article));
        complete.then(|| model::related(article, self.archive().articles(), MAX_RELATED))
    }

    /// Requests failed documents again.
    pub fn retry(self) {
        self.documents.update(DocumentCache::retry);
    }

    /// Requests the documents that `page` needs, one after the other.
    pub fn load_documents_of(self, page: Memo<Page>) {
        Effect::new(move |_| page.with(|page| self.request_next_document_of(page)));
    }

    /// Requests the next document that `page` needs, if any. The request is sent by a task of its own.
    pub fn request_next_document_of(self, page: &Page) {
        self.documents.maybe_update(|documents| documents.open_search(page, (self.now)()));
        let next = self.documents.with(|documents| documents.next_request(page));
        self.abort_article_request(page);
        if let Some(next) = next {
            self.request(next);
        }
    }

    /// Requests the document of an article, legal document or static page, for the excerpt in a search, unless it is known.
    pub fn request_excerpt_of(self, page: &Page) {
        let address = self.site_untracked().and_then(|site| site.document_address(page));
        let is_new = |address: &String| self.documents.with_untracked(|one| one.load_state(address).is_none());
        if let Some(address) = address.filter(is_new) {
            self.request(DocumentRequest::Excerpt(address));
        }
    }

    fn request(self, next: DocumentRequest) {
        let (is_article, is_excerpt, address) = match next {
            DocumentRequest::Search(path) => return self.request_search_file(path),
            DocumentRequest::Feed(address) => (false, false, address),
            DocumentRequest::Article(address) => (true, false, address),
            DocumentRequest::Excerpt(address) => (false, true, address),
        };
        let request = RequestHandle::new(self.documents.with_untracked(|documents| documents.has_failed(&address)));
        if is_article {
            self.article_request.set_value(Some((address.clone(), request.clone())));
        }
        self.documents.update(|documents| documents.set_loading(&address));
        spawn_local(async move {
            let Some(response) = fetch(&address, &request).await else {
                return self.documents.update(|documents| documents.set_aborted(&address));
            };
            if let Err(error) = response.and_then(|bytes| self.insert(&address, &bytes)) {
                self.documents.update(|documents| match is_excerpt {
                    true => documents.set_aborted(&address),
                    false => documents.set_failed(&address, error),
                });
            }
        });
    }

    /// Requests a file of the search index, given by its path below the site.
    fn request_search_file(self, path: String) {
        let (address, bypass_cache) = self.documents.with_untracked(|documents| {
            (documents.address_of(&path).unwrap_or_default(), documents.search.bypasses_cache(&path))
        });
        self.documents.update(|documents| documents.search.set_loading(&path));
        spawn_local(async move {
            if let Some(file) = fetch(&address, &RequestHandle::new(bypass_cache)).await {
                self.documents.update(|documents| documents.search.insert(&path, file));
            }
        });
    }

    /// Reads the description of the site from the document at `address`. Its articles are not stored.
    pub fn describe_site(self, address: &str, bytes: &[u8]) -> Result<(), LoadError> {
        let mut feed = feed::read_first_item(bytes).map_err(LoadError::Unreadable)?;
        self.documents.update(|documents| {
            documents.describe_site(&mut feed, address);
        });
        Ok(())
    }

    /// Reads and stores a document.
    pub fn insert(self, address: &str, bytes: &[u8]) -> Result<(), LoadError> {
        let mut reading = feed::read(bytes).map_err(LoadError::Unreadable)?;
        (self.report)(address, &reading);
        let (now, items) = ((self.now)(), &mut reading.feed.items);
        let is_published = self.documents.with_untracked(DocumentCache::is_published);
        // The publisher holds scheduled items back, too. If all are scheduled, the device's clock is wrong and they stay.
        if !is_published && items.iter().any(|item| !item.is_scheduled(now)) {
            items.retain(|item| !item.is_scheduled(now));
        }
        self.documents.update(|documents| documents.insert(address, reading.feed));
        Ok(())
    }

    /// Aborts the request of an article that is no longer open.
    fn abort_article_request(self, page: &Page) {
        let open = self.site().and_then(|site| site.document_address(page));
        self.article_request.update_value(|request| {
            if let Some((_, handle)) = request.take_if(|(address, _)| open.as_ref() != Some(address)) {
                handle.abort();
            }
        });
    }
}

/// The store of the app. Panics outside of the app.
pub fn use_store() -> Store {
    expect_context()
}
