//! Mounts components or the whole app with a fixture feed, an address and a clock.

use std::{
    cell::{Cell, RefCell},
    ops::Deref,
    sync::Arc,
};

use bantin_app::{
    app::{App, update_today},
    browser::clock::Clock,
    state::{PageContext, Store},
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
use web_sys::{
    HtmlElement,
    js_sys::{Function, Promise, futures::JsFuture},
    wasm_bindgen::{JsCast, JsValue},
};

use crate::element::TestElement;

/// Path of the feed on the tests' origin.
pub const FEED: &str = "/feed/feed.json";
/// Frames after which [`wait_for`] fails.
const MAX_FRAMES: u32 = 60;
const ROOT_ID: &str = "test-root";

thread_local! {
    static NOW: Cell<i64> = const { Cell::new(0) };
    /// Owner of what is mounted. A failed test does not clean up, so the next test does.
    static OWNER: RefCell<Option<Owner>> = const { RefCell::new(None) };
}

/// A feed titled "Báo Thử" with two sections. `keys` are merged into it.
pub fn feed(keys: Value) -> Value {
    let mut feed = json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Báo Thử",
        "description": "Tin quê nhà",
        "language": "vi",
        "items": [],
        "_bantin": { "sections": [
            { "slug": "thoi-su", "title": "Thời sự" },
            { "slug": "van-hoa", "title": "Văn hóa" },
        ] },
    });
    merge(&mut feed, keys);
    feed
}

/// An item with the id as slug and "Bài {id}" as title. `keys` are merged into it.
pub fn item(id: &str, keys: Value) -> Value {
    let mut item = json!({ "id": id, "title": format!("Bài {id}"), "_bantin": { "slug": id } });
    merge(&mut item, keys);
    item
}

/// Merges objects and replaces all other values.
fn merge(value: &mut Value, keys: Value) {
    match (value, keys) {
        (Value::Object(old), Value::Object(new)) => {
            for (key, new) in new {
                merge(old.entry(key).or_insert(Value::Null), new);
            }
        }
        (value, keys) => *value = keys,
    }
}

/// The URL of a path on the tests' origin.
pub fn local_url(path: &str) -> String {
    location().origin().expect("an origin") + path
}

/// Waits until changes are rendered.
pub async fn rendered() {
    run_effects().await;
    let frame = Promise::new(&mut |resolve, _| {
        window().request_animation_frame(&resolve).expect("a frame");
    });
    JsFuture::from(frame).await.expect("a frame");
    run_effects().await;
}

/// Runs pending effects, and effects of effects.
async fn run_effects() {
    for _ in 0..3 {
        leptos::task::tick().await;
    }
}

/// Waits for `condition` and panics with `description` if it is not met.
pub async fn wait_for(description: &str, condition: impl Fn() -> bool) {
    for _ in 0..MAX_FRAMES {
        rendered().await;
        if condition() {
            return;
        }
    }
    panic!("timeout: {description}. On the page: {}", TestElement::root().text());
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
        Self { feed, page: Page::front(), base: BasePath::new("/") }.at_time("2026-06-01T12:00:00+07:00")
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

/// Path and query of the address bar.
fn path_and_query() -> String {
    location().pathname().expect("a path") + &location().search().expect("a query")
}

/// Makes `innerHTML` throw, as the published Trusted Types policy does: a static subtree of `view!` would be created with it.
fn forbid_inner_html() {
    let script = "const inner = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML');
        const set = () => { throw new TypeError('innerHTML is forbidden by the Trusted Types policy') };
        Object.defineProperty(Element.prototype, 'innerHTML', { ...inner, set });";
    Function::new_no_args(script).call0(&JsValue::NULL).expect("a script");
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

/// Adds the site's styles, on which visible text depends.
fn add_styles() {
    const STYLES: [&str; 11] = [
        include_str!("../../style/tokens.css"),
        include_str!("../../style/base.css"),
        include_str!("../../style/layout.css"),
        include_str!("../../style/components/masthead.css"),
        include_str!("../../style/components/cards.css"),
        include_str!("../../style/components/headlines.css"),
        include_str!("../../style/components/article.css"),
        include_str!("../../style/components/text.css"),
        include_str!("../../style/components/related.css"),
        include_str!("../../style/components/notices.css"),
        include_str!("../../style/components/footer.css"),
    ];
    if document().get_element_by_id("styles").is_none() {
        let style = document().create_element("style").expect("an element");
        style.set_id("styles");
        style.set_text_content(Some(&STYLES.concat()));
        document().head().expect("a head").append_child(&style).expect("a child");
    }
}

fn create_store(feed: Option<Value>) -> Store {
    let store = Store::new(Some(local_url(FEED)), true, Clock(|| NOW.get()));
    if let Some(feed) = feed {
        let inserted = store.insert(&local_url(FEED), feed.to_string().as_bytes());
        inserted.unwrap_or_else(|error| panic!("{error:?}: {feed}"));
    }
    store
}

fn push_address(address: &str) {
    let history = window().history().expect("a history");
    let pushed = history.push_state_with_url(&JsValue::NULL, "", Some(address));
    pushed.unwrap_or_else(|error| panic!("{address:?}: {error:?}"));
}

/// Removes the metadata of the previous test.
fn clear_head() {
    document().set_title("");
    let selector = "meta[name=robots], meta[name=description], link[rel=canonical]";
    while let Some(element) = document().query_selector(selector).expect("a selector") {
        element.remove();
    }
}

/// The `content` of a `<meta>` element of the head.
pub fn meta_content(name: &str) -> Option<String> {
    let selector = format!("head > meta[name={name}]");
    document().query_selector(&selector).expect("a selector")?.get_attribute("content")
}

pub fn document_title() -> String {
    document().title()
}
