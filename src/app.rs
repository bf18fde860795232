//! App: the store, the address and the frame around every page.

use leptos::{mount, prelude::*};
use leptos_router::location::{BrowserUrl, LocationProvider};

use crate::{
    browser::{self, clock::Clock, shell, visits},
    components::{Masthead, SiteFooter},
    here::Here,
    markup::{Piece, el, live},
    pages::PageView,
    routes::{Base, Page},
    showing::Showing,
    store::Store,
};

/// Id of the page's content, where the skip link leads.
const CONTENT: &str = "noi-dung";

/// Mounts the app in the shell.
pub fn start() {
    browser::panic::install_hook();
    let Some(root) = shell::app_element() else {
        return;
    };
    root.set_text_content(None);
    let store = Store::new(shell::feed_address(), shell::vietnamese());
    mount::mount_to(root, move || {
        view! { <App store base=shell::base() clock=Clock::DEVICE/> }
    })
    .forget();
}

/// The whole site, for the address that the browser shows.
///
/// Of the router only the address: which page stands there is decided in [`Page::at`], and a table of routes would be asked
/// the same question a second time.
#[component]
pub fn App(store: Store, base: Base, clock: Clock) -> Piece {
    provide_context(store);
    provide_context(clock);
    // No browser refuses its own address.
    let frame = BrowserUrl::new().ok().map(|location| {
        location.init(Some(base.as_str().to_owned().into()));
        view! { <Frame location base/> }
    });
    frame.into()
}

#[component]
fn Frame(location: BrowserUrl, base: Base) -> Piece {
    let store: Store = expect_context();
    let url: RwSignal<_> = location.as_url().clone().into();
    Effect::new(move || {
        url.track();
        // The page follows the address at once; the address bar may show it.
        location.ready_to_complete();
    });
    let page = {
        let base = base.clone();
        Memo::new(move |_| url.with(|url| Page::at(url.path(), url.search(), &base)))
    };
    let showing = Memo::new(move |_| page.with(|page| store.showing(page)));
    provide_context(Here::new(page, showing, base));

    store.serve(page);
    retry_when_online(store);
    let head =
        move || showing.with(|showing| showing.head(store.edition().as_deref(), store.locale()));
    Effect::new(move || {
        if let Some(head) = head() {
            let icon = store.edition().and_then(|edition| edition.icon.clone());
            browser::head::apply(&head, store.language().as_str(), icon.as_deref());
        }
    });
    let (announcement, announce) = signal(String::new());
    let complete = Memo::new(move |_| showing.with(Showing::is_complete));
    visits::follow(page, complete, move |cards| {
        let locale = store.locale_now();
        announce.set(match cards {
            Some(cards) => (locale.articles_shown)(cards),
            None => untrack(head).map(|head| head.title).unwrap_or_default(),
        });
    });

    let skip_link = live(move || {
        let target = url.with(|url| format!("{}#{CONTENT}", url.path()));
        let link = el("a")
            .class("skip-link")
            .attr("href", target)
            .attr("rel", "external");
        link.child(store.locale().skip_to_content)
    });
    let content = el("main").attr("id", CONTENT).attr("tabindex", "-1");
    let status = el("p").class("unseen").attr("role", "status");
    Piece::from_iter([
        skip_link,
        view! { <Masthead/> }.into(),
        content.child(view! { <PageView/> }).into(),
        view! { <SiteFooter/> }.into(),
        status.child(live(move || announcement.get())).into(),
    ])
}

/// Whoever comes back online need not press anything.
fn retry_when_online(store: Store) {
    window_event_listener(leptos::ev::online, move |_| store.retry());
}
