//! Starts the app in the browser and connects it to the address bar and the clock.

use any_spawner::Executor;
use bantin_core::{
    model,
    routes::{BasePath, Page},
};
use leptos::{ev, mount::mount_to, prelude::*, task::spawn_local};
use leptos_router::location::{BrowserUrl, LocationProvider};
use web_sys::HtmlElement;

use crate::{
    browser::{
        clock, console,
        dom::listen,
        head, menu, navigation,
        published::{self, PageData},
        search, share, shell, storage, tables,
    },
    components::TodayLine,
    layout::Layout,
    pages::PageView,
    state::{PageContext, PageState, Store, use_page_context, use_store},
};

/// Starts the app: in an empty shell it renders the page at once; a published page is replaced at the first navigation.
pub fn start() {
    console::install_panic_hook();
    let Some(root) = shell::app_element() else { return };
    let base = shell::base();
    let store = Store::new(shell::addresses(), shell::vietnamese(), clock::unix_seconds, console::report);
    let location = window().location();
    let (path, query) = (location.pathname().unwrap_or_default(), location.search().unwrap_or_default());
    let open_page = Page::parse(&path, query.trim_start_matches('?'), &base);
    let is_search = matches!(open_page, Page::Search(_));
    let data =
        PageData::find().filter(|data| data.page == open_page || is_search && matches!(data.page, Page::Search(_)));
    // Fails only when an executor is set already.
    let _ = Executor::init_wasm_bindgen();
    let owner = Owner::new();
    owner.with(|| match data {
        Some(data) if !is_search => start_beside_page(root, store, base, data),
        data => {
            // The page of a search has no content without the app. If its document is not readable, the app loads that of the site.
            if let Some(data) = data {
                let _ = store.describe_site(&data.address, &data.document);
            }
            let typed = search::TypedText::take();
            root.set_text_content(None);
            mount_to(root, move || view! { <App store base/> }).forget();
            typed.restore();
        }
    });
    // The app lives as long as the document.
    std::mem::forget(owner);
}

/// The app in an empty root element.
#[component]
pub fn App(store: Store, base: BasePath) -> impl IntoView {
    let announcement = provide_app_context(store, base)?;
    Some(view! { <Site announcement/> })
}

/// Mounts the islands of a published page now, and the whole site in place of the page with the first navigation. Until
/// then the articles of the page's document are not read.
fn start_beside_page(root: HtmlElement, store: Store, base: BasePath, data: PageData) {
    // Without a readable document the islands are left out, and the site loads its documents.
    let is_described = store.describe_site(&data.address, &data.document).is_ok();
    let Some(announcement) = provide_app_context(store, base) else { return };
    let mut island = is_described.then(|| published::mount_island(".today", || view! { <TodayLine/> }));
    let PageContext { page, state, .. } = use_page_context();
    let (first, owner) = (page.get_untracked(), Owner::current());
    Effect::new(move |is_replaced: Option<bool>| {
        let replace = is_replaced != Some(true) && page.with(|page| *page != first);
        if let Some(owner) = owner.clone().filter(|_| replace) {
            island.take();
            shell::show_banner();
            let _ = store.insert(&data.address, &data.document);
            untrack(|| page.with(|page| store.request_next_document_of(page)));
            head::remove_loaded_page_tags();
            let root = root.clone();
            // Tasks run in the order in which they are spawned, so the request is sent before the site is mounted.
            spawn_local(async move {
                root.set_text_content(None);
                // The site outlives this run of the effect.
                owner.with(|| mount_to(root, move || view! { <Site announcement/> }).forget());
            });
        }
        let is_replaced = replace || is_replaced == Some(true);
        // The host may have a redirect from a page that the documents do not have.
        if is_replaced && state.with(|state| matches!(state, PageState::NotFound)) {
            // Fails only in a document that is not active.
            let _ = window().location().reload();
        }
        is_replaced
    });
}

/// Provides [`Store`] and [`PageContext`] to the current owner and returns the announcement for screen readers.
///
/// Only the location of the router is used. [`Page::parse`] maps addresses to pages, for the app, its links and the publisher.
fn provide_app_context(store: Store, base: BasePath) -> Option<Signal<String>> {
    let location = BrowserUrl::new().ok()?;
    let url: RwSignal<_> = location.as_url().clone().into();
    let page = {
        let base = base.clone();
        Memo::new(move |_| url.with(|url| Page::parse(url.path(), url.search(), &base)))
    };
    let path = Signal::derive(move || url.with(|url| url.path().to_owned()));
    let context = PageContext::new(store, page, path, base.clone(), shell::origin());
    provide_context(store);
    provide_context(context);
    // Registered before the router's own listeners, which change the page.
    let announcement = navigation::manage(store, context);
    location.init(Some(base.as_str().to_owned().into()));
    Effect::new(move || {
        url.track();
        location.ready_to_complete();
    });
    tables::manage(context.state);
    menu::manage();
    share::manage();
    search::manage(store, context);
    update_today(store, context);
    Some(announcement)
}

/// All pages of the site, with the requests and metadata that they need.
#[component]
fn Site(announcement: Signal<String>) -> impl IntoView {
    let (store, context) = (use_store(), use_page_context());
    store.load_documents_of(context.page);
    listen(ev::online, move |_| store.retry());
    apply_meta(store, context);
    view! { <Layout announcement><PageView/></Layout> }
}

/// Updates today's date and the closed banners with each page, since a tab may stay open over midnight.
pub fn update_today(store: Store, context: PageContext) {
    Effect::new(move || {
        context.page.track();
        let Some(site) = store.site() else { return };
        let today = site.time.today((store.now)());
        let active = model::active_anniversaries(&site.anniversaries, today);
        for anniversary in active.into_iter().filter(storage::is_banner_closed) {
            context.close_banner(anniversary.key());
        }
        context.today.set(Some(today));
    });
}

/// Keeps the document's head up to date with the open page.
fn apply_meta(store: Store, context: PageContext) {
    Effect::new(move || {
        let site = store.site();
        let Some(mut meta) = context.state.with(|state| state.meta(site.as_deref(), store.locale())) else { return };
        if meta.canonical.is_none() && meta.indexed {
            let path = context.page.with(|page| BasePath::default().href(page));
            meta.canonical = shell::published_address().map(|site| site + path.trim_start_matches('/'));
        }
        let language = site.as_ref().and_then(|site| site.language.clone());
        let language = language.unwrap_or_else(|| store.locale().tag.to_owned());
        let icon = site.and_then(|site| site.icon.clone());
        head::apply(&meta, &language, icon.as_deref());
    });
}
