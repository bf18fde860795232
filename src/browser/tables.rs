//! Tables that are wider than their column.

use super::dom::{find_all, set_attribute};

/// Makes each table a focusable region while it scrolls, and only then. In a published page this replaces the publisher's estimate.
pub fn update_regions() {
    for frame in find_all(".table-frame") {
        let scrolls = frame.scroll_width() > frame.client_width();
        let name = frame.get_attribute("data-name");
        set_attribute(&frame, "role", scrolls.then_some("region"));
        set_attribute(&frame, "tabindex", scrolls.then_some("0"));
        set_attribute(&frame, "aria-label", name.as_deref().filter(|_| scrolls));
    }
}
