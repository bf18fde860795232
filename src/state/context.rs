//! Where the reader is, and when: what every component may ask for besides the store.

use leptos::prelude::*;

use crate::state::{PageState, Store};
use bantin_core::{
    datetime::Date,
    routes::{Base, Page, is_on, path_on},
};

#[derive(Clone, Copy)]
pub struct PageContext {
    pub page: Memo<Page>,
    pub page_state: Memo<PageState>,
    /// The address's path, whatever page stands there.
    pub path: Signal<String>,
    /// The site's day. None as long as nobody has looked at a clock.
    pub today: RwSignal<Option<Date>>,
    /// Keys of the active_anniversaries whose banner the reader has closed.
    pub closed: RwSignal<Vec<String>>,
    base: StoredValue<Base>,
    /// Scheme, host and port of the site.
    origin: StoredValue<String>,
}

impl PageContext {
    /// The reader is on `page`, with this path, of the site that lies below `base` at `origin`.
    pub fn new(store: Store, page: Memo<Page>, path: Signal<String>, base: Base, origin: String) -> Self {
        Self {
            page,
            page_state: Memo::new(move |_| page.with(|page| store.page_state(page))),
            path,
            today: RwSignal::new(None),
            closed: RwSignal::new(Vec::new()),
            base: StoredValue::new(base),
            origin: StoredValue::new(origin),
        }
    }

    /// The address of a page of this site, for a link.
    pub fn link(self, page: &Page) -> String {
        self.base.with_value(|base| base.link(page))
    }

    /// True for an absolute address on the site's own origin.
    pub fn is_own(self, address: &str) -> bool {
        (self.origin).with_value(|origin| is_on(origin, address))
    }

    /// True when the router may open this absolute address: a page of this site. Files and other sites are the browser's.
    pub fn is_page(self, address: &str) -> bool {
        let path = (self.origin).with_value(|origin| path_on(origin, address));
        path.is_some_and(|path| {
            let path = path.split(['?', '#']).next().unwrap_or(path);
            self.base.with_value(|base| Page::at(path, "", base) != Page::Unknown)
        })
    }
}
