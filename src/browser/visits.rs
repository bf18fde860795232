//! The reader's way through the pages: where each visit was scrolled to, where the focus goes, what is announced.
//!
//! The router changes the page; the browser would restore a scroll position against whatever stands there at that moment. So
//! positions are kept here, one per history entry, and given back when the page is complete.

use std::cell::RefCell;

use leptos::{ev, prelude::*};
use web_sys::{
    Element, FocusOptions, HtmlElement, ScrollRestoration,
    wasm_bindgen::{JsCast, JsValue, closure::Closure},
};

use super::memory;
use crate::routes::Page;

/// Key of the positions in the tab's storage.
const PLACES: &str = "places";
/// The cards of a list, in order: a grown list moves the focus to its first new one.
const CARDS: &str = ".cards > li";

/// How the reader came to the page that is being shown.
#[derive(Clone)]
enum Arrival {
    /// The tab was opened or reloaded here.
    Opened,
    /// By a link.
    Followed,
    /// By "Xem thêm": so many cards stood there before.
    Grown { cards: u32 },
    /// Back or forward, from the page with this address.
    Returned { from: String },
}

#[derive(Default)]
struct Visits {
    /// The history entry being shown. Entries are numbered in the order of their first visit.
    entry: u32,
    count: u32,
    /// Entry and scroll position in CSS pixels.
    places: Vec<(u32, i32)>,
    /// Path and query of the page being shown.
    address: String,
    pending: Option<Arrival>,
}

thread_local! {
    static VISITS: RefCell<Visits> = RefCell::default();
}

/// Follows the reader. `complete` is false as long as `page` still waits for its data; `announce` speaks to screen readers:
/// None stands for the page's title, a number for the cards of a list that has grown.
pub fn follow(
    page: Memo<Page>,
    complete: Memo<bool>,
    announce: impl Fn(Option<usize>) + Copy + 'static,
) {
    start();
    window_event_listener(ev::popstate, move |_| {
        returned();
        // Within one page (to and from a footnote) no page changes, so nothing else would notice.
        after_render(move || {
            VISITS.with_borrow_mut(Visits::enter);
            settle(complete.get_untracked(), announce);
        });
    });
    window_event_listener(ev::pagehide, |_| VISITS.with_borrow_mut(Visits::put_away));
    Effect::new(move |before: Option<Page>| {
        let page = page.get();
        let complete = complete.get();
        if before.as_ref().is_some_and(|before| *before != page) {
            followed(before.as_ref(), &page);
        }
        after_render(move || {
            VISITS.with_borrow_mut(Visits::enter);
            settle(complete, announce);
        });
        page
    });
}

fn start() {
    // Refused only where there is no history to restore from.
    let _ = history().set_scroll_restoration(ScrollRestoration::Manual);
    VISITS.with_borrow_mut(|visits| {
        visits.unpack();
        visits.pending = Some(Arrival::Opened);
        visits.enter();
    });
    let listener = Closure::<dyn Fn(web_sys::Event)>::new(|_| {
        VISITS.with_borrow_mut(|visits| {
            visits.note_place();
            visits.pending = None;
        });
    });
    // In the capture phase, before the router sees the click and the page changes.
    let _ = window().add_event_listener_with_callback_and_bool(
        "click",
        listener.as_ref().unchecked_ref(),
        true,
    );
    listener.forget();
}

fn followed(before: Option<&Page>, page: &Page) {
    VISITS.with_borrow_mut(|visits| {
        if visits.pending.is_some() {
            return;
        }
        visits.pending = Some(match (before, page) {
            (Some(Page::Front { documents: few }), Page::Front { documents: many })
                if few < many =>
            {
                grown()
            }
            (
                Some(Page::Section {
                    slug: a,
                    documents: few,
                }),
                Page::Section {
                    slug: b,
                    documents: many,
                },
            ) if a == b && few < many => grown(),
            _ => Arrival::Followed,
        });
    });
}

fn grown() -> Arrival {
    Arrival::Grown { cards: cards() }
}

fn returned() {
    VISITS.with_borrow_mut(|visits| {
        visits.note_place();
        let from = std::mem::take(&mut visits.address);
        if let Some(entry) = entry_in_history() {
            visits.entry = entry;
            visits.pending = Some(Arrival::Returned { from });
        }
        visits.address = address();
    });
}

/// Once the page is complete: scroll, focus and announcement, each once.
fn settle(complete: bool, announce: impl Fn(Option<usize>)) {
    if !complete {
        return;
    }
    let Some((arrival, place)) = VISITS.with_borrow_mut(|visits| {
        let place = visits.place();
        visits.pending.take().map(|arrival| (arrival, place))
    }) else {
        return;
    };
    match arrival {
        Arrival::Opened => match place {
            Some(place) => scroll_to(place),
            None => {
                if let Some(target) = target() {
                    target.scroll_into_view();
                }
            }
        },
        Arrival::Followed => {
            focus(headline());
            announce(None);
        }
        Arrival::Grown { cards: before } => {
            focus(card(before).and_then(|card| card.query_selector("a").ok()?));
            announce(Some(cards() as usize));
        }
        Arrival::Returned { from } => {
            scroll_to(place.unwrap_or(0));
            focus(link_to(&from).or_else(headline));
            announce(None);
        }
    }
}

impl Visits {
    /// Gives the history entry being shown its number, if it has none yet.
    fn enter(&mut self) {
        self.address = address();
        self.entry = entry_in_history().unwrap_or_else(|| {
            self.count += 1;
            // Without the number this visit's place is not given back; nothing else depends on it.
            let _ = history().replace_state(&JsValue::from_f64(f64::from(self.count)), "");
            self.count
        });
    }

    fn note_place(&mut self) {
        let place = window().scroll_y().unwrap_or(0.0) as i32;
        self.places.retain(|(entry, _)| *entry != self.entry);
        self.places.push((self.entry, place));
    }

    fn place(&self) -> Option<i32> {
        let mut places = self.places.iter();
        places
            .find(|(entry, _)| *entry == self.entry)
            .map(|(_, place)| *place)
    }

    fn put_away(&mut self) {
        self.note_place();
        let places: Vec<String> = self
            .places
            .iter()
            .map(|(entry, place)| format!("{entry}:{place}"))
            .collect();
        memory::keep_for_tab(PLACES, &format!("{};{}", self.count, places.join(",")));
    }

    fn unpack(&mut self) {
        let Some(text) = memory::kept_for_tab(PLACES) else {
            return;
        };
        let (count, places) = text.split_once(';').unwrap_or((&text, ""));
        self.count = count.parse().unwrap_or(0);
        self.places = places
            .split(',')
            .filter_map(|place| {
                let (entry, place) = place.split_once(':')?;
                Some((entry.parse().ok()?, place.parse().ok()?))
            })
            .collect();
    }
}

fn after_render(then: impl FnOnce() + 'static) {
    request_animation_frame(then);
}

fn entry_in_history() -> Option<u32> {
    Some(history().state().ok()?.as_f64()? as u32)
}

fn history() -> web_sys::History {
    window()
        .history()
        .unwrap_or_else(|_| JsValue::UNDEFINED.unchecked_into())
}

fn address() -> String {
    let location = window().location();
    location.pathname().unwrap_or_default() + &location.search().unwrap_or_default()
}

fn scroll_to(place: i32) {
    window().scroll_to_with_x_and_y(0.0, f64::from(place));
}

fn focus(element: Option<Element>) {
    let element = element.and_then(|element| element.dyn_into::<HtmlElement>().ok());
    if let Some(element) = element {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        // A hidden element can't take the focus; then it stays where it is.
        let _ = element.focus_with_options(&options);
    }
}

fn headline() -> Option<Element> {
    document().query_selector("main h1").ok()?
}

/// The link in the page's content that leads to `address`, compared as it stands in the attribute.
fn link_to(address: &str) -> Option<Element> {
    let links = document().query_selector_all("main a[href]").ok()?;
    (0..links.length())
        .filter_map(|index| links.item(index)?.dyn_into::<Element>().ok())
        .find(|link| link.get_attribute("href").as_deref() == Some(address))
}

fn card(index: u32) -> Option<Element> {
    let cards = document().query_selector_all(CARDS).ok()?;
    cards.item(index)?.dyn_into().ok()
}

fn cards() -> u32 {
    document()
        .query_selector_all(CARDS)
        .map_or(0, |cards| cards.length())
}

/// The element that the address's fragment names.
fn target() -> Option<Element> {
    let fragment = window().location().hash().ok()?;
    document().get_element_by_id(fragment.strip_prefix('#')?)
}
