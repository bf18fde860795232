//! What App knows, as signals. Data comes in here and nowhere else; pages only read.

use std::sync::Arc;

use leptos::{prelude::*, task::spawn_local};

use crate::{
    browser::{console, shell},
    state::{
        Shelf, Showing, Wanted,
        fetch::{self, Ticket},
    },
};
use bantin_core::{
    feed::{self, Problem},
    i18n::{self, Locale},
    model::{self, Archive, Article, Edition, RELATED_AT_MOST},
    routes::Page,
};

#[derive(Clone, Copy)]
pub struct Store {
    shelf: RwSignal<Shelf>,
    archive: Memo<Arc<Archive>>,
    /// Of the interface, until the feed says its language.
    vietnamese: Memo<bool>,
    article_request: StoredValue<Option<(String, Ticket)>, LocalStorage>,
}

impl Store {
    /// `feed`: the first document's address. `vietnamese`: the shell's language.
    pub fn new(feed: Option<String>, vietnamese: bool) -> Self {
        let mut shelf = Shelf::new(feed.clone().unwrap_or_default());
        if feed.is_none() {
            shelf.failed("", Problem::NoFeedLink);
        }
        Self::of(shelf, vietnamese)
    }

    /// A store that knows what is on the shelf already.
    pub fn of(shelf: Shelf, vietnamese: bool) -> Self {
        let shelf = RwSignal::new(shelf);
        Self {
            shelf,
            archive: Memo::new_with_compare(move |_| Arc::new(shelf.with(Shelf::archive)), |_, _| true),
            vietnamese: Memo::new(move |_| {
                shelf.with(|shelf| (shelf.edition()).map_or(vietnamese, |edition| edition.vietnamese))
            }),
            article_request: StoredValue::new_local(None),
        }
    }

    pub fn locale(self) -> &'static Locale {
        i18n::of(self.vietnamese.get())
    }

    /// The language at this moment, for what is drawn once the feed is there.
    pub fn locale_now(self) -> &'static Locale {
        i18n::of(self.vietnamese.get_untracked())
    }

    /// The language of the feed, else of the interface, as a BCP 47 tag.
    pub fn language(self) -> String {
        self.edition().and_then(|edition| edition.language.clone()).unwrap_or_else(|| self.locale().tag.to_owned())
    }

    pub fn edition(self) -> Option<Arc<Edition>> {
        self.shelf.with(|shelf| shelf.edition().cloned())
    }

    /// The edition at this moment, likewise.
    pub fn edition_now(self) -> Option<Arc<Edition>> {
        self.shelf.with_untracked(|shelf| shelf.edition().cloned())
    }

    pub fn archive(self) -> Arc<Archive> {
        self.archive.get()
    }

    /// What `page` shows, decided from what is here.
    pub fn showing(self, page: &Page) -> Showing {
        self.archive.with(|archive| self.shelf.with(|shelf| Showing::of(page, shelf, archive)))
    }

    /// The related news of an article; None as long as some that an editor chose are on the way.
    pub fn related(self, article: &Article) -> Option<Vec<Arc<Article>>> {
        let archive = self.archive();
        let settled = (self.shelf).with(|shelf| shelf.relatives_are_settled(article, &archive));
        settled.then(|| model::related(article, archive.articles(), RELATED_AT_MOST))
    }

    /// Asks again for everything that failed.
    pub fn retry(self) {
        self.shelf.update(Shelf::retry);
    }

    /// Gets what `page` needs, document after document, as long as the reader stays.
    pub fn serve(self, page: Memo<Page>) {
        Effect::new(move |_| {
            let wanted =
                page.with(|page| self.archive.with(|archive| self.shelf.with(|shelf| shelf.wanted(page, archive))));
            self.leave_article(&page.get());
            if let Some(wanted) = wanted {
                self.request(wanted);
            }
        });
    }

    fn request(self, wanted: Wanted) {
        let address = wanted.address().to_owned();
        let again = self.shelf.with_untracked(|shelf| shelf.has_failed(&address));
        let ticket = Ticket::new(again);
        if let Wanted::Article(address) = &wanted {
            self.article_request.set_value(Some((address.clone(), ticket.clone())));
        }
        self.shelf.update(|shelf| shelf.asked(&address));
        spawn_local(async move {
            match fetch::fetch(&address, &ticket).await {
                Some(answer) => self.receive(&address, answer),
                None => self.shelf.update(|shelf| shelf.given_up(&address)),
            }
        });
    }

    /// A document, or why it did not come.
    pub fn receive(self, address: &str, answer: Result<Vec<u8>, Problem>) {
        let read = answer.and_then(|document| feed::read(&shell::moved_here(document)).map_err(Problem::Unreadable));
        match read {
            Ok(reading) => {
                console::report(address, &reading);
                let site = shell::origin();
                self.shelf.update(|shelf| shelf.read(address, reading.feed, &site));
            }
            Err(problem) => self.shelf.update(|shelf| shelf.failed(address, problem)),
        }
    }

    /// Gives up the request of an article that is not the open one any more.
    fn leave_article(self, page: &Page) {
        let open = match page {
            Page::Article { slug } => self.edition().and_then(|edition| edition.article_address(slug)),
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
