//! App: the frame around the pages, following the reader's address, clock and storage.

use any_spawner::Executor;
use leptos::{mount, prelude::*, tachys::renderer::types};
use leptos_router::location::{BrowserUrl, LocationProvider};

use crate::{
    browser::{self, clock::Clock, closed_banners, page_data::PageData, shell, visits},
    calendar::Date,
    frame::Frame,
    head::Head,
    here::Here,
    markup::{Drawn, Piece},
    newsroom,
    routes::{Base, Page},
    showing::Showing,
    store::Store,
};

/// Takes the published page over, or takes the shell's place where there is none.
pub fn start() {
    browser::panic::install_hook();
    let Some(root) = shell::app_element() else {
        return;
    };
    if PageData::find().is_some_and(|data| taken_over(&root, data)) {
        return;
    }
    root.set_text_content(None);
    let store = Store::new(shell::feed_address(), shell::vietnamese());
    mount::mount_to(root, move || {
        view! { <App store base=shell::base() clock=Clock::DEVICE/> }
    })
    .forget();
}

/// False when `data` is not what stands in `root`, or not what the address asks for.
fn taken_over(root: &types::Element, data: PageData) -> bool {
    let base = shell::base();
    let location = window().location();
    let (path, query) = (location.pathname(), location.search());
    let query = query.unwrap_or_default();
    if data.page != Page::at(&path.unwrap_or_default(), query.trim_start_matches('?'), &base) {
        return false;
    }
    // Refused only where it has been said before.
    let _ = Executor::init_wasm_bindgen();
    let owner = Owner::new();
    let drawn = owner.with(|| {
        let store = Store::new(shell::feed_address(), shell::vietnamese());
        store.receive(&data.address, Ok(data.document));
        let app = view! { <App store base clock=Clock::DEVICE day=data.day/> };
        Drawn::adopted(app.into(), root)
    });
    match drawn {
        Some(drawn) => {
            // The site stays as long as the page.
            std::mem::forget((owner, drawn));
            true
        }
        None => {
            owner.cleanup();
            false
        }
    }
}

/// The whole site, for the address that the browser shows. `day`: the one that the page was drawn for, until the clock is looked at.
///
/// Of the router only the address: which page stands there is decided in [`Page::at`], and a table of routes would be asked
/// the same question a second time.
#[component]
pub fn App(store: Store, base: Base, clock: Clock, #[prop(optional_no_strip)] day: Option<Date>) -> Piece {
    // No browser refuses its own address.
    let Ok(location) = BrowserUrl::new() else {
        return None::<Piece>.into();
    };
    location.init(Some(base.as_str().to_owned().into()));
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
    let path = Signal::derive(move || url.with(|url| url.path().to_owned()));
    let here = Here::new(store, page, path, base, shell::origin());
    here.today.set(day);
    provide_context(store);
    provide_context(here);

    store.serve(page);
    retry_when_online(store);
    look_at_the_clock(store, here, clock);
    tell_the_browser(store, here);
    let announcement = follow_the_reader(store, here);
    view! { <Frame announcement/> }.into()
}

/// Whoever comes back online need not press anything.
fn retry_when_online(store: Store) {
    window_event_listener(leptos::ev::online, move |_| store.retry());
}

/// With each page: a tab may stay open over midnight.
pub fn look_at_the_clock(store: Store, here: Here, clock: Clock) {
    Effect::new(move || {
        here.page.track();
        let Some(edition) = store.edition() else {
            return;
        };
        let today = edition.time.today(clock.unix_seconds());
        for occasion in newsroom::occasions(&edition.anniversaries, today) {
            if closed_banners::is_closed(&occasion) {
                here.closed.update(|closed| closed.push(occasion.key()));
            }
        }
        here.today.set(Some(today));
    });
}

/// Title, language and icon follow the page.
fn tell_the_browser(store: Store, here: Here) {
    Effect::new(move || {
        let Some(mut head) = head(store, here) else {
            return;
        };
        if head.canonical.is_none() && head.indexed {
            let link = here.page.with(|page| Base::default().link(page));
            let published = shell::published_address();
            head.canonical = published.map(|site| site + link.trim_start_matches('/'));
        }
        let icon = store.edition().and_then(|edition| edition.icon.clone());
        browser::head::apply(&head, store.language().as_str(), icon.as_deref());
    });
}

fn head(store: Store, here: Here) -> Option<Head> {
    let edition = store.edition();
    here.showing.with(|showing| showing.head(edition.as_deref(), store.locale()))
}

/// Scroll, focus, and what is to be said aloud.
fn follow_the_reader(store: Store, here: Here) -> ReadSignal<String> {
    let (announcement, announce) = signal(String::new());
    let complete = Memo::new(move |_| here.showing.with(Showing::is_complete));
    visits::follow(here.page, complete, move |cards| {
        let locale = store.locale_now();
        announce.set(match cards {
            Some(cards) => (locale.articles_shown)(cards),
            None => untrack(|| head(store, here)).map(|head| head.title).unwrap_or_default(),
        });
    });
    announcement
}
