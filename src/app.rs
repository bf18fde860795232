//! App: the store, the router and the frame around every page.

use leptos::{mount, prelude::*};
use leptos_router::{
    components::{FlatRoutes, Route, Router},
    hooks::use_location,
    path,
};

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
#[component]
pub fn App(store: Store, base: Base, clock: Clock) -> impl IntoView {
    provide_context(store);
    provide_context(clock);
    view! {
        <Router base=base.as_str().to_owned()>
            <Frame base/>
        </Router>
    }
}

#[component]
fn Frame(base: Base) -> impl IntoView {
    let store: Store = expect_context();
    let location = use_location();
    let page = {
        let base = base.clone();
        Memo::new(move |_| {
            location
                .pathname
                .with(|path| location.search.with(|query| Page::at(path, query, &base)))
        })
    };
    let showing = Memo::new(move |_| page.with(|page| store.showing(page)));
    provide_context(Here::new(page, showing, base));

    store.serve(page);
    retry_when_online(store);
    let head = Memo::new(move |_| {
        showing.with(|showing| showing.head(store.edition().as_deref(), store.locale()))
    });
    Effect::new(move || {
        head.with(|head| {
            if let Some(head) = head {
                browser::head::apply(head, store.language().as_str());
            }
        });
    });
    let (announcement, announce) = signal(String::new());
    let complete = Memo::new(move |_| showing.with(Showing::is_complete));
    visits::follow(page, complete, move |cards| {
        let locale = store.locale_now();
        announce.set(match cards {
            Some(cards) => (locale.articles_shown)(cards),
            None => head.with_untracked(|head| head.as_ref().map(|head| head.title.clone())).unwrap_or_default(),
        });
    });

    let skip_link = live(move || {
        let target = format!("{}#{CONTENT}", location.pathname.get());
        let link = el("a").class("skip-link").attr("href", target).attr("rel", "external");
        link.child(store.locale().skip_to_content)
    });
    let status = el("p").class("unseen").attr("role", "status");
    view! {
        {skip_link}
        <Masthead/>
        <main id=CONTENT tabindex="-1">
            <FlatRoutes fallback=PageView>
                <Route path=path!("/*any") view=PageView/>
            </FlatRoutes>
        </main>
        <SiteFooter/>
        {Piece::from(status.child(live(move || announcement.get())))}
    }
}

/// Whoever comes back online need not press anything.
fn retry_when_online(store: Store) {
    window_event_listener(leptos::ev::online, move |_| store.retry());
}
