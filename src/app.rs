//! App: the frame around the pages, following the reader's address, clock and storage.

use leptos::prelude::*;
use leptos_router::location::{BrowserUrl, LocationProvider};

use crate::{
    browser::{self, clock::Clock, closed_banners, page_data::PageData, shell, visits},
    components::TodayLine,
    layout::Layout,
    state::{PageContext, PageMeta, PageState, Store},
};
use bantin_core::{
    datetime::Date,
    model,
    routes::{Base, Page},
};

/// Takes the shell's place. A published page stands as it is until the reader goes on.
pub fn start() {
    browser::panic::install_hook();
    let Some(root) = shell::app_element() else {
        return;
    };
    let base = shell::base();
    let published = PageData::find().filter(|data| data.page == page_here(&base));
    if published.is_none() {
        root.set_text_content(None);
    }
    mount_to(root, move || {
        let store = Store::new(shell::feed_address(), shell::vietnamese());
        let day = published.as_ref().and_then(|data| data.day);
        let standing = published.is_some();
        if let Some(data) = published {
            store.receive(&data.address, Ok(data.document));
        }
        view! { <App store base clock=Clock::DEVICE day standing/> }
    })
    .forget();
}

fn page_here(base: &Base) -> Page {
    let location = window().location();
    let path = location.pathname().unwrap_or_default();
    let query = location.search().unwrap_or_default();
    Page::at(&path, query.trim_start_matches('?'), base)
}

/// The whole site, for the address that the browser shows. `day`: the one that the page was drawn for, until the clock is looked at.
/// `standing`: the page stands already, as it was published.
///
/// Of the router only the address: which page stands there is decided in [`Page::at`], and a table of routes would be asked
/// the same question a second time.
#[component]
pub fn App(
    store: Store,
    base: Base,
    clock: Clock,
    #[prop(optional_no_strip)] day: Option<Date>,
    #[prop(optional)] standing: bool,
) -> impl IntoView {
    // No browser refuses its own address.
    let location = BrowserUrl::new().ok()?;
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
    let here = PageContext::new(store, page, path, base, shell::origin());
    here.today.set(day);
    provide_context(store);
    provide_context(here);

    store.serve(page);
    retry_when_online(store);
    look_at_the_clock(store, here, clock);
    tell_the_browser(store, here);
    let announcement = follow_the_reader(store, here);
    let stands = left_as_published(here, standing);
    Some(view! { <Show when=move || !stands.get()><Layout announcement/></Show> })
}

/// True until the reader goes on from a published page. Until then the line below the site's name is all that is drawn: the day is
/// known only to the reader's clock.
fn left_as_published(here: PageContext, standing: bool) -> RwSignal<bool> {
    let stands = RwSignal::new(standing);
    if standing {
        shell::fill(".today", || view! { <TodayLine/> });
        let first = here.page.get_untracked();
        Effect::new(move || {
            if stands.get_untracked() && here.page.with(|page| *page != first) {
                shell::clear();
                stands.set(false);
            }
        });
    }
    stands
}

/// Whoever comes back online need not press anything.
fn retry_when_online(store: Store) {
    window_event_listener(leptos::ev::online, move |_| store.retry());
}

/// With each page: a tab may stay open over midnight.
pub fn look_at_the_clock(store: Store, here: PageContext, clock: Clock) {
    Effect::new(move || {
        here.page.track();
        let Some(site) = store.site() else {
            return;
        };
        let today = site.time.today(clock.unix_seconds());
        for anniversary in model::active_anniversaries(&site.anniversaries, today) {
            if closed_banners::is_closed(&anniversary) {
                here.closed.update(|closed| closed.push(anniversary.key()));
            }
        }
        here.today.set(Some(today));
    });
}

/// Title, language and icon follow the page.
fn tell_the_browser(store: Store, here: PageContext) {
    Effect::new(move || {
        let Some(mut head) = head(store, here) else {
            return;
        };
        if head.canonical.is_none() && head.indexed {
            let link = here.page.with(|page| Base::default().link(page));
            let published = shell::published_address();
            head.canonical = published.map(|site| site + link.trim_start_matches('/'));
        }
        let icon = store.site().and_then(|site| site.icon.clone());
        browser::head::apply(&head, store.language().as_str(), icon.as_deref());
    });
}

fn head(store: Store, here: PageContext) -> Option<PageMeta> {
    let site = store.site();
    here.page_state.with(|page_state| page_state.head(site.as_deref(), store.locale()))
}

/// Scroll, focus, and what is to be said aloud.
fn follow_the_reader(store: Store, here: PageContext) -> ReadSignal<String> {
    let (announcement, announce) = signal(String::new());
    let complete = Memo::new(move |_| here.page_state.with(PageState::is_complete));
    visits::follow(here.page, complete, move |cards| {
        let locale = store.locale_now();
        announce.set(match cards {
            Some(cards) => (locale.articles_shown)(cards),
            None => untrack(|| head(store, here)).map(|head| head.title).unwrap_or_default(),
        });
    });
    announcement
}
