//! A visit to a page, with documents from a closure instead of the network.

use bantin_app::state::{ArticleList, DocumentCache, DocumentRequest, PageMeta, PageState, SiteAddresses};
use bantin_core::{
    feed::{self, LoadError},
    i18n::VIETNAMESE,
    routes::Page,
};
use serde_json::Value;

/// Address of the feed.
pub const FEED: &str = "https://tin.example/feed/feed.json";

/// The address of a document in the folder of the feed.
pub fn address(name: &str) -> String {
    format!("https://tin.example/feed/{name}")
}

/// The addresses of the site.
pub fn addresses() -> SiteAddresses {
    SiteAddresses { feed: FEED.to_owned(), origin: "https://tin.example".to_owned(), ..SiteAddresses::default() }
}

pub struct Visit {
    pub cache: DocumentCache,
    pub page: Page,
    /// Addresses of the requested documents.
    pub requests: Vec<String>,
}

impl Visit {
    pub fn new(page: Page) -> Self {
        Self { cache: DocumentCache::new(addresses()), page, requests: Vec::new() }
    }

    /// Inserts a document as a published page does with its own.
    pub fn with_document(mut self, address: &str, document: &Value) -> Self {
        self.insert(address, document);
        self
    }

    pub fn insert(&mut self, address: &str, document: &Value) {
        let reading = feed::read(document.to_string().as_bytes());
        let reading = reading.unwrap_or_else(|error| panic!("{address}: {error}"));
        self.cache.insert(address, reading.feed);
    }

    pub fn next_request(&self) -> Option<DocumentRequest> {
        self.cache.next_request(&self.page)
    }

    /// Answers requests until the page needs no more documents. `None` is a missing document.
    pub fn load(mut self, documents: impl Fn(&str) -> Option<Value>) -> Self {
        while let Some(request) = self.next_request() {
            let address = request.address().to_owned();
            self.requests.push(address.clone());
            self.cache.set_loading(&address);
            match documents(&address) {
                Some(document) => self.insert(&address, &document),
                None => self.cache.set_failed(&address, LoadError::Missing(address.clone())),
            }
        }
        self
    }

    /// Opens another page and clears the list of requests.
    pub fn navigate(mut self, page: Page) -> Self {
        self.page = page;
        self.requests.clear();
        self
    }

    pub fn page_state(&self) -> PageState {
        PageState::new(&self.page, &self.cache)
    }

    /// The list of the page. Panics if the page is no list.
    pub fn list(&self) -> ArticleList {
        match self.page_state() {
            PageState::List(list) => list,
            state => panic!("not a list: {state:?}"),
        }
    }

    /// Ids of the articles in the list.
    pub fn ids(&self) -> Vec<String> {
        self.list().articles.iter().map(|article| article.id.clone()).collect()
    }

    pub fn meta(&self) -> Option<PageMeta> {
        self.page_state().meta(self.cache.site().map(AsRef::as_ref), &VIETNAMESE)
    }

    pub fn title(&self) -> Option<String> {
        self.meta().map(|meta| meta.title)
    }
}
