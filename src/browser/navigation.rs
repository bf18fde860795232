//! Scroll position, focus and announcement after a navigation.
//!
//! The router changes the address and scrolls to the top or to a fragment. Browsers restore the scroll position of Back and
//! Forward before the page is rendered, so it is stored here per history entry and restored once the page is complete.

use bantin_core::routes::Page;
use leptos::{ev, prelude::*};
use web_sys::{Element, HtmlElement, ScrollRestoration, wasm_bindgen::JsCast};

use super::{
    dom::{closest, find, find_all, focus, listen, offset, scroll_to, set_scroll_restoration},
    history::{Arrival, History, Position},
    published, shell,
};
use crate::{
    components::search_total,
    state::{PageContext, PageState, SearchState, Store},
};

/// The articles of a list.
const CARDS: &str = ":is(.cards > li, main .headlines > li, .register tbody tr)";

/// Manages scroll and focus. Returns the announcement for screen readers.
pub fn manage(store: Store, context: PageContext) -> Signal<String> {
    let PageContext { page, state, .. } = context;
    let (announcement, announce) = signal(String::new());
    let history = StoredValue::new_local(History::load());
    set_scroll_restoration(ScrollRestoration::Manual);
    let settle = move || {
        request_animation_frame(move || {
            let arrival = history.try_update_value(|history| {
                history.enter();
                let is_followed = matches!(history.arrival, Some(Arrival::Followed));
                let is_ready = state.try_with_untracked(|state| {
                    // A scroll position needs the whole page, the focus only the headline.
                    state.is_complete() || is_followed && matches!(state, PageState::Article(..))
                });
                is_ready?.then(|| (history.arrival.take(), history.position()))
            });
            if let Some(Some((Some(arrival), position))) = arrival {
                apply(&arrival, position);
                if let Some(text) = announcement_of(&arrival, store, state) {
                    announce.set(text);
                }
            }
        });
    };
    listen(ev::click, move |event| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let link = target.and_then(|target| target.closest("a[href]").ok()?).map(|link| offset(&link));
        history.update_value(|history| {
            history.save_position(link);
            history.cards = cards();
            // The number of results gets the focus, because the button disappears. It may have disappeared from the page already.
            let is_search = page.with_untracked(|page| matches!(page, Page::Search(_)));
            let retried = closest(&event, ".retry button").filter(|_| is_search);
            history.arrival = retried.map(|_| Arrival::Followed);
        });
    });
    listen(ev::popstate, move |_| {
        history.update_value(History::on_popstate);
        settle();
    });
    listen(ev::pagehide, move |event| {
        history.update_value(History::store);
        // The browser restores the position of a reloaded page before the app starts.
        if published::is_published() && !event.persisted() {
            set_scroll_restoration(ScrollRestoration::Auto);
        }
    });
    Effect::new(move |previous: Option<Page>| {
        let page = page.get();
        state.track();
        history.update_value(|history| history.address = context.href(&page));
        if let Some(previous) = previous.filter(|previous| *previous != page) {
            history.update_value(|history| {
                let cards = history.cards;
                history.arrival.get_or_insert_with(|| match page.extends(&previous) {
                    true => Arrival::Extended(cards),
                    false => Arrival::Followed,
                });
            });
        }
        settle();
        page
    });
    announcement.into()
}

/// Scrolls and moves the focus.
fn apply(arrival: &Arrival, position: Option<Position>) {
    match arrival {
        // The browser or the reader has scrolled already.
        Arrival::Loaded if window().scroll_y().unwrap_or(0.0) > 0.0 => {}
        Arrival::Loaded => match (position, fragment_target()) {
            (Some([_, scroll, _]), _) => scroll_to(scroll),
            (None, Some(target)) => target.scroll_into_view(),
            (None, None) => {}
        },
        Arrival::Followed => {
            // The router looked for the target before the page was rendered.
            if let Some(target) = fragment_target() {
                target.scroll_into_view();
            }
            focus(find("main :is(.search-total, [autofocus])").or_else(|| find("main h1")));
        }
        Arrival::Extended(before) => {
            focus(find(&format!("{CARDS}:nth-child({}) a", before + 1)));
        }
        Arrival::Returned(from) => {
            let [_, scroll, link] = position.unwrap_or_default();
            scroll_to(scroll);
            focus(link_to(from, link).or_else(|| find("main h1")));
        }
    }
}

/// The number of cards of a list that grew, or else the title of the page. The number of results of a search gets the focus, except in a
/// loaded document. `None` for other loaded documents, which the browser announces.
fn announcement_of(arrival: &Arrival, store: Store, state: Memo<PageState>) -> Option<String> {
    let locale = store.locale_untracked();
    let total = || {
        state.with_untracked(|state| match state {
            PageState::Search(SearchState::Results(results), _) => {
                Some(search_total(results.total, locale.search.total))
            }
            _ => None,
        })
    };
    match arrival {
        Arrival::Loaded => total(),
        Arrival::Followed if total().is_some() => None,
        Arrival::Extended(_) => Some((locale.articles_shown)(cards())),
        Arrival::Followed | Arrival::Returned(_) => {
            let site = store.site_untracked();
            let meta = state.with_untracked(|state| state.meta(site.as_deref(), locale));
            Some(meta.unwrap_or_default().title)
        }
    }
}

/// The link in the content to `address`, a path on this origin. Of several links, the one nearest to the offset `near`.
fn link_to(address: &str, near: i32) -> Option<HtmlElement> {
    // Links in the content of articles are absolute.
    let absolute = shell::origin() + address;
    let matching = find_all("main a[href]")
        .into_iter()
        .filter(|link| link.get_attribute("href").is_some_and(|href| href == address || href == absolute));
    matching.min_by_key(|link| (offset(link) - near).abs())
}

fn cards() -> usize {
    find_all(CARDS).len()
}

/// The element that the address's fragment names.
fn fragment_target() -> Option<Element> {
    let fragment = window().location().hash().ok()?;
    let id = js_sys::decode_uri_component(fragment.strip_prefix('#')?).ok()?;
    document().get_element_by_id(&String::from(id))
}
