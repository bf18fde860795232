//! Mounts components or the whole app with a fixture feed, an address and a clock.

mod document;
mod fixtures;
mod waiting;

use std::{
    cell::{Cell, RefCell},
    ops::Deref,
    sync::Arc,
};

use bantin_app::{
    app::{App, update_today},
    browser::console,
    state::{PageContext, SiteAddresses, Store},
};
use bantin_core::{
    datetime::Timestamp,
    model::Article,
    routes::{BasePath, Page},
};
use leptos::{
    mount::{UnmountHandle, mount_to},
    prelude::*,
    tachys::view::any_view::AnyViewState,
};
use serde_json::{Value, json};
use web_sys::{HtmlElement, wasm_bindgen::JsCast};

use self::{
    document::{add_styles, clear_head, forbid_inner_html, path_and_query, push_address},
    waiting::run_effects,
};
pub use self::{
    document::{document_title, local_url, meta_content},
    fixtures::{feed, item},
    waiting::{rendered, wait_for},
};
use crate::element::TestElement;

/// Path of the feed on the tests' origin.
pub const FEED: &str = "/feed/feed.json";
/// Origins whose frames the pages may show.
const FRAMES: &str = "https://so-lieu.example https://ban-do.example";

const ROOT_ID: &str = "test-root";

thread_local! {
    static NOW: Cell<i64> = const { Cell::new(0) };
    /// Owner of what is mounted. A failed test does not clean up, so the next test does.
    static OWNER: RefCell<Option<Owner>> = const { RefCell::new(None) };
}

/// An article of the feed that is loaded in `store`.
pub fn find_article(store: Store, id: &str) -> Arc<Article> {
    untrack(|| store.archive()).by_id(id).unwrap_or_else(|| panic!("no article {id:?} in the feed")).clone()
}

/// Builds the site that a test mounts.
pub struct TestSite {
    /// `None` if the feed is not loaded yet.
    feed: Option<Value>,
    page: Page,
    base: BasePath,
}

impl TestSite {
    /// A site at `/` whose feed is loaded, with the front page open at noon of 1 June 2026.
    pub fn new(feed: Value) -> Self {
        Self::with_feed(Some(feed))
    }

    /// A site whose feed is not loaded yet.
    pub fn unloaded() -> Self {
        Self::with_feed(None)
    }

    fn with_feed(feed: Option<Value>) -> Self {
        clear_head();
        Self { feed, page: Page::Front, base: BasePath::new("/") }.at_time("2026-06-01T12:00:00+07:00")
    }

    pub fn with_items(items: Vec<Value>) -> Self {
        Self::new(feed(json!({ "items": items })))
    }

    pub fn at_base(self, path: &str) -> Self {
        Self { base: BasePath::new(path), ..self }
    }

    pub fn at_page(self, page: Page) -> Self {
        Self { page, ..self }
    }

    /// Sets the clock of the device.
    pub fn at_time(self, timestamp: &str) -> Self {
        let now = Timestamp::parse(timestamp).unwrap_or_else(|| panic!("{timestamp:?} is not a timestamp"));
        NOW.set(now.unix_seconds);
        self
    }

    /// Mounts a component in the context of the site.
    pub async fn mount<V: IntoView + 'static>(self, view: impl FnOnce(Store) -> V + 'static) -> Mounted {
        let Self { feed, page, base } = self;
        mount_view(move || {
            let store = create_store(feed);
            let page = Memo::new(move |_| page.clone());
            let link = base.href(&page.get_untracked());
            let path = Signal::stored(link.split('?').next().unwrap_or_default().to_owned());
            let context = PageContext::new(store, page, path, base, local_url(""));
            provide_context(store);
            provide_context(context);
            update_today(store, context);
            view(store).into_any()
        })
        .await
    }

    /// Mounts the app at an address.
    pub async fn open(self, address: &str) -> Mounted {
        let Self { feed, base, .. } = self;
        let test_address = path_and_query();
        push_address(address);
        let mut mounted = mount_view(move || {
            let store = create_store(feed);
            view! { <App store base/> }.into_any()
        })
        .await;
        rendered().await;
        mounted.test_address = Some(test_address);
        mounted
    }
}

/// A mounted view. Unmounts when it is dropped.
pub struct Mounted {
    root: TestElement,
    element: HtmlElement,
    handle: Option<UnmountHandle<AnyViewState>>,
    /// The address to restore.
    test_address: Option<String>,
}

impl Deref for Mounted {
    type Target = TestElement;

    fn deref(&self) -> &TestElement {
        &self.root
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        clean_up();
        drop(self.handle.take());
        self.element.remove();
        if let Some(address) = self.test_address.take() {
            push_address(&address);
        }
    }
}

/// Disposes what is mounted, including the router's listeners, which would go on to intercept clicks.
fn clean_up() {
    if let Some(owner) = OWNER.take() {
        owner.cleanup();
    }
}

async fn mount_view(view: impl FnOnce() -> AnyView + 'static) -> Mounted {
    forbid_inner_html();
    add_styles();
    // A failed test does not remove its root.
    if let Some(previous) = document().get_element_by_id(ROOT_ID) {
        previous.remove();
    }
    clean_up();
    let element: HtmlElement = document().create_element("div").expect("an element").unchecked_into();
    element.set_id(ROOT_ID);
    document().body().expect("a body").append_child(&element).expect("a child");
    let handle = mount_to(element.clone(), || {
        OWNER.set(Owner::current());
        view()
    });
    run_effects().await;
    Mounted { root: TestElement::new(element.clone().into()), element, handle: Some(handle), test_address: None }
}

fn create_store(feed: Option<Value>) -> Store {
    let frames = FRAMES.to_owned();
    let addresses = SiteAddresses { feed: local_url(FEED), origin: local_url(""), frames, ..SiteAddresses::default() };
    let store = Store::new(addresses, true, || NOW.get(), console::report);
    if let Some(feed) = feed {
        let inserted = store.insert(&local_url(FEED), feed.to_string().as_bytes());
        inserted.unwrap_or_else(|error| panic!("{error:?}: {feed}"));
    }
    store
}
