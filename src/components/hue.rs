use leptos::prelude::*;

use crate::state::Store;

/// The classes that give a section its colour (style/tokens.css), in the order of the menu.
const HUES: [&str; 8] = ["hue-1", "hue-2", "hue-3", "hue-4", "hue-5", "hue-6", "hue-7", "hue-8"];

/// The colour of the section at a place of the menu. The ninth begins anew.
pub fn hue_at(place: usize) -> &'static str {
    HUES[place % HUES.len()]
}

/// The colour of the section with this slug; none where there is no such section.
pub fn hue(slug: Option<&str>) -> Option<&'static str> {
    let store: Store = expect_context();
    store.site_untracked()?.place_of(slug?).map(hue_at)
}

/// `class`, and the colour of the section with this slug.
pub fn with_hue(class: &str, slug: Option<&str>) -> String {
    match hue(slug) {
        Some(hue) => format!("{class} {hue}"),
        None => class.to_owned(),
    }
}
