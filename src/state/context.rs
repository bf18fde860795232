//! Context of the components: the open page, the site's base path, the current date.

use bantin_core::{
    datetime::Date,
    routes::{BasePath, Page, UNKNOWN_ORIGIN, is_on_origin, path_on_origin, reference_on_origin},
    util::url_parts::without_query,
};
use leptos::prelude::*;

use super::{PageState, Store};

#[derive(Clone, Copy)]
pub struct PageContext {
    pub page: Memo<Page>,
    pub state: Memo<PageState>,
    /// Path of the address bar.
    pub path: Signal<String>,
    /// Today in site time; `None` until the browser's clock is read, and in the publisher.
    pub today: RwSignal<Option<Date>>,
    /// Keys of the anniversaries whose banner the reader closed, each once.
    pub closed_banners: RwSignal<Vec<String>>,
    base: StoredValue<BasePath>,
    /// Scheme, host and port of the site.
    origin: StoredValue<String>,
}

impl PageContext {
    pub fn new(store: Store, page: Memo<Page>, path: Signal<String>, base: BasePath, origin: String) -> Self {
        Self {
            page,
            state: Memo::new(move |_| page.with(|page| store.page_state(page))),
            path,
            today: RwSignal::new(None),
            closed_banners: RwSignal::new(Vec::new()),
            base: StoredValue::new(base),
            origin: StoredValue::new(origin),
        }
    }

    /// The address of a page of this site, for `href`.
    pub fn href(self, page: &Page) -> String {
        self.base.with_value(|base| base.href(page))
    }

    /// The absolute address of a page of this site.
    pub fn address(self, page: &Page) -> String {
        self.origin.with_value(|origin| format!("{origin}{}", self.href(page)))
    }

    /// The absolute address of a page for readers. `None` if the publisher does not know the address of the site.
    pub fn public_address(self, page: &Page) -> Option<String> {
        let is_known = self.origin.with_value(|origin| origin != UNKNOWN_ORIGIN);
        is_known.then(|| self.address(page))
    }

    /// The address of an element of the open page, for `href`.
    pub fn fragment(self, id: &'static str) -> impl Fn() -> String {
        move || self.path.with(|path| format!("{path}#{id}"))
    }

    /// True for an absolute address on the site's origin.
    pub fn is_own(self, address: &str) -> bool {
        self.origin.with_value(|origin| is_on_origin(origin, address))
    }

    /// The page at an absolute address that the router can open. Files and other sites are left to the browser.
    pub fn page_at(self, address: &str) -> Option<Page> {
        let path = self.origin.with_value(|origin| path_on_origin(origin, address))?;
        let page = self.base.with_value(|base| Page::parse(without_query(path), "", base));
        (page != Page::Unknown).then_some(page)
    }

    /// The shortest reference to an absolute address, for `href`.
    pub fn reference(self, address: &str) -> String {
        self.origin.with_value(|origin| reference_on_origin(origin, address).into_owned())
    }

    /// The `rel` of a link to an absolute address, which leaves files and other sites to the browser.
    pub fn rel(self, address: &str) -> Option<&'static str> {
        self.page_at(address).is_none().then_some("external noopener")
    }

    pub fn close_banner(self, key: String) {
        if self.closed_banners.with_untracked(|closed| !closed.contains(&key)) {
            self.closed_banners.update(|closed| closed.push(key));
        }
    }
}

/// The context of the open page. Panics outside of the app.
pub fn use_page_context() -> PageContext {
    expect_context()
}
