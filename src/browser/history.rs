//! The history entries of the tab: the number and the scroll position of each, and how the reader came to the open one.

use leptos::prelude::window;
use web_sys::wasm_bindgen::JsValue;

use super::storage;

/// Key of the scroll positions in the tab's storage.
const POSITIONS: &str = "positions";

/// How the reader came to the open page.
pub enum Arrival {
    /// The document was loaded.
    Loaded,
    Followed,
    /// The list grew from this number of cards.
    Extended(usize),
    /// Back or Forward, from the page with this address.
    Returned(String),
}

/// The number of a history entry, its scroll position, and the offset in the window of the link that was followed from it. Both are in
/// pixels.
pub type Position = [i32; 3];

#[derive(Default)]
pub struct History {
    /// Number of the current history entry, kept in `history.state`.
    entry: i32,
    count: i32,
    positions: Vec<Position>,
    /// Path and query of the open page.
    pub address: String,
    /// The number of cards of a list at the last click.
    pub cards: usize,
    /// `None` once scroll and focus are applied.
    pub arrival: Option<Arrival>,
}

impl History {
    /// The history of this tab, as [`History::store`] stored it.
    pub fn load() -> Self {
        let stored = storage::get_for_tab(POSITIONS).unwrap_or_default();
        let numbers: Vec<i32> = stored.split(' ').flat_map(str::parse).collect();
        let positions = numbers.as_chunks::<3>().0.to_vec();
        let count = positions.iter().map(|[entry, ..]| *entry).max().unwrap_or(0);
        let mut history = Self { count, positions, arrival: Some(Arrival::Loaded), ..Self::default() };
        history.enter();
        history
    }

    pub fn store(&mut self) {
        self.save_position(None);
        let numbers: Vec<String> = self.positions.concat().iter().map(i32::to_string).collect();
        storage::set_for_tab(POSITIONS, &numbers.join(" "));
    }

    /// Reads the number of the current history entry; a new entry gets one.
    pub fn enter(&mut self) {
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

    pub fn on_popstate(&mut self) {
        // A reader may go back before the page has got its scroll position and number.
        if self.arrival.is_none() {
            self.save_position(None);
        }
        // An entry without a number is a fragment of the open page, to which the browser scrolled.
        if let Some(entry) = current_entry() {
            self.entry = entry;
            self.arrival = Some(Arrival::Returned(self.address.clone()));
        }
    }

    /// `link` is the offset of the link that is followed.
    pub fn save_position(&mut self, link: Option<i32>) {
        let link = link.or_else(|| self.position().map(|[.., link]| link)).unwrap_or(0);
        self.positions.retain(|[entry, ..]| *entry != self.entry);
        self.positions.push([self.entry, window().scroll_y().unwrap_or(0.0) as i32, link]);
    }

    pub fn position(&self) -> Option<Position> {
        self.positions.iter().find(|[entry, ..]| *entry == self.entry).copied()
    }
}

fn current_entry() -> Option<i32> {
    Some(window().history().ok()?.state().ok()?.as_f64()? as i32)
}
