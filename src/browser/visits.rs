//! The reader's way through the pages: where each visit was scrolled to, where the focus goes, what is announced.
//!
//! The router changes the page; the browser would restore a scroll position against whatever stands there at that timestamp. So
//! positions are kept here, one per history entry, and given back when the page is complete.

use std::cell::RefCell;

use leptos::{ev, prelude::*};
use web_sys::{
    Element, FocusOptions, HtmlElement, ScrollRestoration,
    wasm_bindgen::{JsCast, JsValue, closure::Closure},
};

use super::{memory, page_data::PageData};
use bantin_core::routes::Page;

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
    places: Vec<Pagination>,
    /// Path and query of the page being shown.
    address: String,
    pending: Option<Arrival>,
}

/// Where a history entry was left.
#[derive(Clone, Copy)]
struct Pagination {
    entry: u32,
    /// CSS pixels from the top.
    scroll: i32,
    /// The link that was followed, by its place among those of the page's content: two may lead to one address.
    link: Option<u32>,
}

thread_local! {
    static VISITS: RefCell<Visits> = RefCell::default();
}

/// Follows the reader. `complete` is false as long as `page` still waits for its data; `announce` speaks to screen readers:
/// None stands for the page's title, a number for the cards of a list that has grown.
pub fn follow(page: Memo<Page>, complete: Memo<bool>, announce: impl Fn(Option<usize>) + Copy + 'static) {
    start();
    window_event_listener(ev::popstate, move |_| {
        returned();
        // Within one page (to and from a footnote) no page changes, so nothing else would notice.
        after_render(move || {
            VISITS.with_borrow_mut(Visits::enter);
            settle(complete.get_untracked(), announce);
        });
    });
    window_event_listener(ev::pagehide, |_| {
        VISITS.with_borrow_mut(Visits::put_away);
        // A published page stands before the program runs: the browser knows best where it was.
        if PageData::stands() {
            restore_by(ScrollRestoration::Auto);
        }
    });
    window_event_listener(ev::pageshow, |_| restore_by(ScrollRestoration::Manual));
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
    restore_by(ScrollRestoration::Manual);
    VISITS.with_borrow_mut(|visits| {
        visits.unpack();
        visits.pending = Some(Arrival::Opened);
        visits.enter();
    });
    let listener = Closure::<dyn Fn(web_sys::Event)>::new(|event: web_sys::Event| {
        VISITS.with_borrow_mut(|visits| {
            visits.note_place(followed_link(&event));
            visits.pending = None;
        });
    });
    // In the capture phase, before the router sees the click and the page changes.
    let _ = window().add_event_listener_with_callback_and_bool("click", listener.as_ref().unchecked_ref(), true);
    listener.forget();
}

fn followed(before: Option<&Page>, page: &Page) {
    VISITS.with_borrow_mut(|visits| {
        if visits.pending.is_some() {
            return;
        }
        visits.pending = Some(match (before, page) {
            (Some(Page::Front { documents: few }), Page::Front { documents: many }) if few < many => grown(),
            (Some(Page::Section { slug: a, documents: few }), Page::Section { slug: b, documents: many })
                if a == b && few < many =>
            {
                grown()
            }
            _ => Arrival::Followed,
        });
    });
}

fn grown() -> Arrival {
    Arrival::Grown { cards: cards() }
}

fn returned() {
    VISITS.with_borrow_mut(|visits| {
        visits.note_place(None);
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
        // On a published page the reader, or the browser, may have scrolled already.
        Arrival::Opened if scrolled() > 0 => {}
        Arrival::Opened => match place {
            Some(place) => scroll_to(place.scroll),
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
            focus(card(before).and_then(|card| card.query_selector("h2 a").ok()?));
            announce(Some(cards() as usize));
        }
        Arrival::Returned { from } => {
            scroll_to(place.map_or(0, |place| place.scroll));
            let link = place.and_then(|place| place.link);
            focus(link_to(&from, link).or_else(headline));
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

    fn note_place(&mut self, link: Option<u32>) {
        let place = Pagination { entry: self.entry, scroll: scrolled(), link: link.or_else(|| self.place()?.link) };
        self.places.retain(|known| known.entry != place.entry);
        self.places.push(place);
    }

    fn place(&self) -> Option<Pagination> {
        let mut places = self.places.iter();
        places.find(|place| place.entry == self.entry).copied()
    }

    fn put_away(&mut self) {
        self.note_place(None);
        let places: Vec<String> = self.places.iter().map(|place| format!("{}:{}", place.entry, place.scroll)).collect();
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
                let (entry, scroll) = place.split_once(':')?;
                Some(Pagination { entry: entry.parse().ok()?, scroll: scroll.parse().ok()?, link: None })
            })
            .collect();
    }
}

fn restore_by(way: ScrollRestoration) {
    // Refused only where there is no history to restore from.
    let _ = history().set_scroll_restoration(way);
}

fn after_render(then: impl FnOnce() + 'static) {
    request_animation_frame(then);
}

fn entry_in_history() -> Option<u32> {
    Some(history().state().ok()?.as_f64()? as u32)
}

fn history() -> web_sys::History {
    window().history().unwrap_or_else(|_| JsValue::UNDEFINED.unchecked_into())
}

fn address() -> String {
    let location = window().location();
    location.pathname().unwrap_or_default() + &location.search().unwrap_or_default()
}

/// CSS pixels from the top.
fn scrolled() -> i32 {
    window().scroll_y().unwrap_or(0.0) as i32
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

/// The links in the page's content, in order.
fn links() -> impl Iterator<Item = Element> {
    let links = document().query_selector_all("main a[href]").ok();
    let count = links.as_ref().map_or(0, web_sys::NodeList::length);
    (0..count).filter_map(move |index| links.as_ref()?.item(index)?.dyn_into().ok())
}

/// The link that was followed to `address`, else the first that leads there, compared as it stands in the attribute.
fn link_to(address: &str, followed: Option<u32>) -> Option<Element> {
    let leads = |link: &Element| link.get_attribute("href").as_deref() == Some(address);
    let followed = followed.and_then(|index| links().nth(index as usize));
    followed.filter(leads).or_else(|| links().find(|link| leads(link)))
}

/// The place of the clicked link among those of the page's content.
fn followed_link(event: &web_sys::Event) -> Option<u32> {
    let clicked: Element = event.target()?.dyn_into().ok()?;
    let link = clicked.closest("a[href]").ok()??;
    let index = links().position(|known| known == link)?;
    u32::try_from(index).ok()
}

fn card(index: u32) -> Option<Element> {
    let cards = document().query_selector_all(CARDS).ok()?;
    cards.item(index)?.dyn_into().ok()
}

fn cards() -> u32 {
    document().query_selector_all(CARDS).map_or(0, |cards| cards.length())
}

/// The element that the address's fragment names.
fn target() -> Option<Element> {
    let fragment = window().location().hash().ok()?;
    document().get_element_by_id(fragment.strip_prefix('#')?)
}
