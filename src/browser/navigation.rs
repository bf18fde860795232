//! Scroll position, focus and announcement after a navigation.
//!
//! The router changes the address and scrolls to the top or to a fragment. Browsers restore the scroll position of Back and
//! Forward before the page is rendered, so it is stored here per history entry and restored once the page is complete.

use bantin_core::routes::Page;
use leptos::{ev, prelude::*};
use web_sys::{
    Element, ScrollRestoration,
    wasm_bindgen::{JsCast, JsValue},
};

use super::{
    dom::{address, find, focus, listen, offset, scroll_to, set_scroll_restoration},
    published, storage,
};
use crate::state::{PageContext, PageState};

/// Key of the scroll positions in the tab's storage.
const POSITIONS: &str = "positions";
const CARDS: &str = ".cards > li";

/// How the reader came to the open page.
enum Arrival {
    /// The document was loaded.
    Loaded,
    Followed,
    /// The list grew from this number of cards.
    Extended(u32),
    /// Back or Forward, from the page with this address.
    Returned(String),
}

/// The number of a history entry, its scroll position, and the offset in the window of the link that was followed from it. Both are in
/// pixels.
type Position = [i32; 3];

#[derive(Default)]
struct History {
    /// Number of the current history entry, kept in `history.state`.
    entry: i32,
    count: i32,
    positions: Vec<Position>,
    /// Path and query of the open page.
    address: String,
    /// `None` once scroll and focus are applied.
    arrival: Option<Arrival>,
}

/// Manages scroll and focus. `announce` is called with the number of cards of a list that grew, or with `None` for the page's title.
pub fn manage(context: PageContext, announce: impl Fn(Option<usize>) + Copy + 'static) {
    let PageContext { page, state, .. } = context;
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
                apply(arrival, position, announce);
            }
        });
    };
    listen(ev::click, move |event| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let link = target.and_then(|target| target.closest("a[href]").ok()?).map(|link| offset(&link));
        history.update_value(|history| {
            history.save_position(link);
            history.arrival = None;
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
        if let Some(previous) = previous.filter(|previous| *previous != page) {
            history.update_value(|history| {
                history.arrival.get_or_insert_with(|| match page.extends(&previous) {
                    true => Arrival::Extended(cards()),
                    false => Arrival::Followed,
                });
            });
        }
        settle();
        page
    });
}

fn apply(arrival: Arrival, position: Option<Position>, announce: impl Fn(Option<usize>)) {
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
            focus(find("main h1"));
            announce(None);
        }
        Arrival::Extended(before) => {
            focus(find(&format!("{CARDS}:nth-child({}) h2 a", before + 1)));
            announce(Some(cards() as usize));
        }
        Arrival::Returned(from) => {
            let [_, scroll, link] = position.unwrap_or_default();
            scroll_to(scroll);
            focus(link_to(&from, link).or_else(|| find("main h1")));
            announce(None);
        }
    }
}

impl History {
    /// The history of this tab, as [`History::store`] stored it.
    fn load() -> Self {
        let stored = storage::get_for_tab(POSITIONS).unwrap_or_default();
        let numbers: Vec<i32> = stored.split(' ').flat_map(str::parse).collect();
        let positions = numbers.as_chunks::<3>().0.to_vec();
        let count = positions.iter().map(|[entry, ..]| *entry).max().unwrap_or(0);
        let mut history = Self { count, positions, arrival: Some(Arrival::Loaded), ..Self::default() };
        history.enter();
        history
    }

    fn store(&mut self) {
        self.save_position(None);
        let numbers: Vec<String> = self.positions.concat().iter().map(i32::to_string).collect();
        storage::set_for_tab(POSITIONS, &numbers.join(" "));
    }

    /// Reads the number of the current history entry; a new entry gets one.
    fn enter(&mut self) {
        self.address = address();
        self.entry = current_entry().unwrap_or_else(|| {
            self.count += 1;
            if let Ok(history) = window().history() {
                // Without the number only this entry's position is lost.
                let _ = history.replace_state(&JsValue::from(self.count), "");
            }
            self.count
        });
        // Without storage the numbers before a reload are known only from the entries.
        self.count = self.count.max(self.entry);
    }

    fn on_popstate(&mut self) {
        self.save_position(None);
        let from = std::mem::replace(&mut self.address, address());
        // An entry without a number is a fragment of the open page, to which the browser scrolled.
        if let Some(entry) = current_entry() {
            self.entry = entry;
            self.arrival = Some(Arrival::Returned(from));
        }
    }

    /// `link` is the offset of the link that is followed.
    fn save_position(&mut self, link: Option<i32>) {
        let link = link.or_else(|| self.position().map(|[.., link]| link)).unwrap_or(0);
        self.positions.retain(|[entry, ..]| *entry != self.entry);
        self.positions.push([self.entry, window().scroll_y().unwrap_or(0.0) as i32, link]);
    }

    fn position(&self) -> Option<Position> {
        self.positions.iter().find(|[entry, ..]| *entry == self.entry).copied()
    }
}

fn current_entry() -> Option<i32> {
    Some(window().history().ok()?.state().ok()?.as_f64()? as i32)
}

/// The link in the content whose `href` is `address`. Of several links, the one nearest to the offset `near`.
fn link_to(address: &str, near: i32) -> Option<Element> {
    let links = document().query_selector_all("main a[href]").ok()?;
    let links = (0..links.length()).filter_map(|index| links.item(index)?.dyn_into::<Element>().ok());
    let matching = links.filter(|link| link.get_attribute("href").as_deref() == Some(address));
    matching.min_by_key(|link| (offset(link) - near).abs())
}

fn cards() -> u32 {
    document().query_selector_all(CARDS).map_or(0, |cards| cards.length())
}

/// The element that the address's fragment names.
fn fragment_target() -> Option<Element> {
    let fragment = window().location().hash().ok()?;
    let id = js_sys::decode_uri_component(fragment.strip_prefix('#')?).ok()?;
    document().get_element_by_id(&String::from(id))
}
