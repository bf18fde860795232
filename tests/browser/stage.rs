//! A stage for one part of the site, or for the whole: a feed, a place, a day, and what is mounted there.

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
    routes::{Base, Page},
};
use leptos::{
    mount::{UnmountHandle, mount_to},
    prelude::*,
    tachys::view::any_view::AnyViewState,
};
use serde_json::{Value, json};
use web_sys::{
    Document, HtmlElement,
    js_sys::{Function, Promise, futures::JsFuture},
    wasm_bindgen::{JsCast, JsValue},
};

use crate::part::Part;

/// Path of the feed on the tests' own origin.
pub const FEED: &str = "/feed/feed.json";
/// How many frames a test waits for something to appear.
const MAX_FRAMES: u32 = 60;

thread_local! {
    static NOW: Cell<i64> = const { Cell::new(0) };
    /// Of what is mounted. A test that fails takes nothing away, so the next one does.
    static OWNER: RefCell<Option<Owner>> = const { RefCell::new(None) };
}

/// A feed named "Báo Thử" with two sections; `keys` are added or take the place of its own.
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

/// An item whose slug is its id and whose title is "Bài " and the id.
pub fn item(id: &str, keys: Value) -> Value {
    let mut item = json!({
        "id": id,
        "title": format!("Bài {id}"),
        "_bantin": { "slug": id },
    });
    merge(&mut item, keys);
    item
}

/// Objects are merged, everything else is replaced.
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

/// The address of `path` on the tests' own origin.
pub fn own(path: &str) -> String {
    location().origin().expect("an origin") + path
}

/// Waits until what has changed is on the page.
pub async fn settled() {
    drawn().await;
    frame().await;
    drawn().await;
}

/// Waits for the effects of a change, for theirs, and for theirs again.
async fn drawn() {
    for _ in 0..3 {
        leptos::task::tick().await;
    }
}

/// Waits for `condition`, which has `what` in words.
pub async fn until(what: &str, condition: impl Fn() -> bool) {
    for _ in 0..MAX_FRAMES {
        settled().await;
        if condition() {
            return;
        }
    }
    panic!("never came: {what}. On the page: {}", Part::whole_page().text());
}

async fn frame() {
    let frame = Promise::new(&mut |resolve, _| {
        window().request_animation_frame(&resolve).expect("a frame");
    });
    JsFuture::from(frame).await.expect("a frame");
}

/// What a part may ask for.
#[derive(Clone, Copy)]
pub struct Desk {
    store: Store,
}

impl Desk {
    pub fn article(self, id: &str) -> Arc<Article> {
        let archive = untrack(|| self.store.archive());
        archive.by_id(id).expect("an article of the feed").clone()
    }
}

/// A site before it is on the stage.
pub struct Site {
    /// None: nothing of it is loaded yet.
    feed: Option<Value>,
    page: Page,
    base: Base,
}

impl Site {
    pub fn of(feed: Value) -> Self {
        Self::with(Some(feed))
    }

    /// Its feed is not loaded yet.
    pub fn unloaded() -> Self {
        Self::with(None)
    }

    fn with(feed: Option<Value>) -> Self {
        clear_head();
        Self { feed, page: Page::front(), base: Base::of("/") }.on("2026-06-01T12:00:00+07:00")
    }

    /// With these items, and else as [`feed`].
    pub fn with_items(items: Vec<Value>) -> Self {
        Self::of(feed(json!({ "items": items })))
    }

    pub fn below(self, path: &str) -> Self {
        let base = Base::of(path);
        Self { base, ..self }
    }

    pub fn at(self, page: Page) -> Self {
        Self { page, ..self }
    }

    /// What the reader's clock says.
    pub fn on(self, timestamp: &str) -> Self {
        let timestamp = Timestamp::parse(timestamp).expect("a timestamp");
        NOW.set(timestamp.unix_seconds);
        self
    }

    /// One part of the site.
    pub async fn show<V: IntoView + 'static>(self, view: impl FnOnce(Desk) -> V + 'static) -> Stage {
        let Self { feed, page, base } = self;
        mounted(move || {
            let store = store(feed);
            let page = Memo::new(move |_| page.clone());
            let link = base.link(&page.get_untracked());
            let path = Signal::stored(link.split('?').next().unwrap_or_default().to_owned());
            let context = PageContext::new(store, page, path, base, own(""));
            provide_context(store);
            provide_context(context);
            update_today(store, context, clock());
            view(Desk { store }).into_any()
        })
        .await
    }

    /// The whole site, the browser page_state `address`.
    pub async fn open(self, address: &str) -> Stage {
        let Self { feed, base, .. } = self;
        let home = path_and_query();
        visit(address);
        let mut stage = mounted(move || {
            let store = store(feed);
            view! { <App store base clock=clock()/> }.into_any()
        })
        .await;
        settled().await;
        stage.home = Some(home);
        stage
    }
}

/// What is mounted. It is taken away again when this goes.
pub struct Stage {
    root: Part,
    element: HtmlElement,
    handle: Option<UnmountHandle<AnyViewState>>,
    /// The address to go back to.
    home: Option<String>,
}

impl Deref for Stage {
    type Target = Part;

    fn deref(&self) -> &Part {
        &self.root
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        end();
        drop(self.handle.take());
        self.element.remove();
        if let Some(home) = self.home.take() {
            visit(&home);
        }
    }
}

/// Ends what is mounted, the router's listeners too: they would go on taking clicks.
fn end() {
    if let Some(owner) = OWNER.take() {
        owner.cleanup();
    }
}

/// Path and query of the address that the browser shows.
pub fn path_and_query() -> String {
    location().pathname().expect("a path") + &location().search().expect("a query")
}

/// Makes `innerHTML` throw, as the published Trusted Types policy does: a static subtree of `view!` would be created with it.
fn forbid_inner_html() {
    let script = "const inner = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML');
        const set = () => { throw new TypeError('innerHTML is forbidden by the Trusted Types policy') };
        Object.defineProperty(Element.prototype, 'innerHTML', { ...inner, set });";
    Function::new_no_args(script).call0(&JsValue::NULL).expect("a script");
}

async fn mounted(view: impl FnOnce() -> AnyView + 'static) -> Stage {
    forbid_inner_html();
    let document = document();
    // A test that failed left its stage behind.
    if let Some(left) = document.get_element_by_id("stage") {
        left.remove();
    }
    let element: HtmlElement = document.create_element("div").expect("an element").unchecked_into();
    element.set_id("stage");
    dress(&document);
    let body = document.body().expect("a body");
    body.append_child(&element).expect("a place in the page");
    end();
    let handle = mount_to(element.clone(), || {
        OWNER.set(Owner::current());
        view()
    });
    drawn().await;
    Stage { root: Part::new(element.clone().into()), element, handle: Some(handle), home: None }
}

/// The site's looks decide which words stand apart, and which are shown at all.
fn dress(document: &Document) {
    const STYLE: [&str; 11] = [
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
    if document.get_element_by_id("looks").is_none() {
        let looks = document.create_element("style").expect("an element");
        looks.set_id("looks");
        looks.set_text_content(Some(&STYLE.concat()));
        let head = document.head().expect("a head");
        head.append_child(&looks).expect("a place in the head");
    }
}

fn store(feed: Option<Value>) -> Store {
    match feed {
        Some(feed) => {
            let store = Store::new(Some(own(FEED)), true);
            store.receive(&own(FEED), Ok(feed.to_string().into_bytes()));
            store
        }
        None => Store::new(Some(own(FEED)), true),
    }
}

fn clock() -> Clock {
    Clock(|| NOW.get())
}

fn visit(address: &str) {
    let history = window().history().expect("a history");
    history.push_state_with_url(&JsValue::NULL, "", Some(address)).expect("an address of this origin");
}

/// What an earlier page said of itself.
fn clear_head() {
    let document = document();
    document.set_title("");
    let said = "meta[name=robots], meta[name=description], link[rel=canonical]";
    while let Some(element) = document.query_selector(said).expect("a selector") {
        element.remove();
    }
}

/// The `content` of a `<meta>` in the page's head.
pub fn meta(name: &str) -> Option<String> {
    let selector = format!("head > meta[name={name}]");
    let element = document().query_selector(&selector).expect("a selector")?;
    element.get_attribute("content")
}

pub fn title() -> String {
    document().title()
}
