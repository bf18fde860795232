//! Tables that are wider than their column. They scroll, so the keyboard has to reach them.

use leptos::{ev, prelude::*};

use super::dom::{find_all, listen, set_attribute};
use crate::state::PageState;

/// Makes each table a focusable region while it scrolls, and only then. Tables are measured after each change of the page and of the
/// window's size. In a published page this replaces the publisher's estimate.
pub fn manage(state: Memo<PageState>) {
    Effect::new(move || {
        state.track();
        request_animation_frame(update_regions);
    });
    listen(ev::resize, |_| update_regions());
}

fn update_regions() {
    let frames = find_all(".table-frame").into_iter();
    // All tables are measured before one is changed, so the browser computes the layout once.
    let frames: Vec<_> = frames.map(|frame| (frame.scroll_width() > frame.client_width(), frame)).collect();
    for (scrolls, frame) in frames.into_iter().filter(|(scrolls, frame)| *scrolls != frame.has_attribute("role")) {
        let name = frame.get_attribute("data-name");
        set_attribute(&frame, "role", scrolls.then_some("region"));
        set_attribute(&frame, "tabindex", scrolls.then_some("0"));
        set_attribute(&frame, "aria-label", name.as_deref().filter(|_| scrolls));
    }
}
