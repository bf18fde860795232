//! What App knows, as signals. Data comes in here and nowhere else; pages only read.

use std::sync::Arc;

use leptos::{prelude::*, task::spawn_local};

use crate::{
    browser::{console, shell},
    state::{
        DocumentCache, DocumentRequest, PageState,
        fetch::{self, RequestHandle},
    },
};
use bantin_core::{
    feed::{self, LoadError},
    i18n::{self, Locale},
    model::{self, Archive, Article, MAX_RELATED, SiteInfo},
    routes::Page,
};

#[derive(Clone, Copy)]
pub struct Store {
    cache: RwSignal<DocumentCache>,
    archive: Memo<Arc<Archive>>,
    /// Of the interface, until the feed says its language.
    vietnamese: Memo<bool>,
    article_request: StoredValue<Option<(String, RequestHandle)>, LocalStorage>,
}

impl Store {
    /// `feed`: the first document's address. `vietnamese`: the shell's language.
    pub fn new(feed: Option<String>, vietnamese: bool) -> Self {
        let mut cache = DocumentCache::new(feed.clone().unwrap_or_default());
        if feed.is_none() {
            cache.failed("", LoadError::NoFeedLink);
        }
        Self::of(cache, vietnamese)
    }

    /// A store that knows what is on the cache already.
    pub fn of(cache: DocumentCache, vietnamese: bool) -> Self {
        let cache = RwSignal::new(cache);
        Self {
            cache,
            archive: Memo::new_with_compare(move |_| Arc::new(cache.with(DocumentCache::archive)), |_, _| true),
            vietnamese: Memo::new(move |_| {
                cache.with(|cache| (cache.site()).map_or(vietnamese, |site| site.vietnamese))
            }),
            article_request: StoredValue::new_local(None),
        }
    }

    pub fn locale(self) -> &'static Locale {
        i18n::of(self.vietnamese.get())
    }

    /// The language at this timestamp, for what is drawn once the feed is there.
    pub fn locale_now(self) -> &'static Locale {
        i18n::of(self.vietnamese.get_untracked())
    }

    /// The language of the feed, else of the interface, as a BCP 47 tag.
    pub fn language(self) -> String {
        self.site().and_then(|site| site.language.clone()).unwrap_or_else(|| self.locale().tag.to_owned())
    }

    pub fn site(self) -> Option<Arc<SiteInfo>> {
        self.cache.with(|cache| cache.site().cloned())
    }

    /// The site at this timestamp, likewise.
    pub fn site_untracked(self) -> Option<Arc<SiteInfo>> {
        self.cache.with_untracked(|cache| cache.site().cloned())
    }

    pub fn archive(self) -> Arc<Archive> {
        self.archive.get()
    }

    /// What `page` shows, decided from what is here.
    pub fn page_state(self, page: &Page) -> PageState {
        self.archive.with(|archive| self.cache.with(|cache| PageState::of(page, cache, archive)))
    }

    /// The related news of an article; None as long as some that an editor chose are on the way.
    pub fn related(self, article: &Article) -> Option<Vec<Arc<Article>>> {
        let archive = self.archive();
        let settled = (self.cache).with(|cache| cache.relatives_are_settled(article, &archive));
        settled.then(|| model::related(article, archive.articles(), MAX_RELATED))
    }

    /// Asks again for everything that failed.
    pub fn retry(self) {
        self.cache.update(DocumentCache::retry);
    }

    /// Gets what `page` needs, document after document, as long as the reader stays.
    pub fn serve(self, page: Memo<Page>) {
        Effect::new(move |_| {
            let wanted =
                page.with(|page| self.archive.with(|archive| self.cache.with(|cache| cache.wanted(page, archive))));
            self.leave_article(&page.get());
            if let Some(wanted) = wanted {
                self.request(wanted);
            }
        });
    }

    fn request(self, wanted: DocumentRequest) {
        let address = wanted.address().to_owned();
        let again = self.cache.with_untracked(|cache| cache.has_failed(&address));
        let ticket = RequestHandle::new(again);
        if let DocumentRequest::Article(address) = &wanted {
            self.article_request.set_value(Some((address.clone(), ticket.clone())));
        }
        self.cache.update(|cache| cache.asked(&address));
        spawn_local(async move {
            match fetch::fetch(&address, &ticket).await {
                Some(answer) => self.receive(&address, answer),
                None => self.cache.update(|cache| cache.given_up(&address)),
            }
        });
    }

    /// A document, or why it did not come.
    pub fn receive(self, address: &str, answer: Result<Vec<u8>, LoadError>) {
        let read = answer.and_then(|document| feed::read(&shell::moved_here(document)).map_err(LoadError::Unreadable));
        match read {
            Ok(reading) => {
                console::report(address, &reading);
                let site = shell::origin();
                self.cache.update(|cache| cache.read(address, reading.feed, &site));
            }
            Err(problem) => self.cache.update(|cache| cache.failed(address, problem)),
        }
    }

    /// Gives up the request of an article that is not the open one any more.
    fn leave_article(self, page: &Page) {
        let open = match page {
            Page::Article { slug } => self.site().and_then(|site| site.article_address(slug)),
            _ => None,
        };
        self.article_request.update_value(|request| {
            if request.as_ref().is_some_and(|(address, _)| open.as_ref() != Some(address))
                && let Some((_, ticket)) = request.take()
            {
                ticket.give_up();
            }
        });
    }
}
