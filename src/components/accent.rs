use crate::state::use_store;

/// Classes of the section colours (style/tokens.css), in menu order.
const ACCENTS: [&str; 8] =
    ["accent-1", "accent-2", "accent-3", "accent-4", "accent-5", "accent-6", "accent-7", "accent-8"];

/// The colour class of the section at a position of the menu. The ninth section has the colour of the first.
pub fn accent_at(index: usize) -> &'static str {
    ACCENTS[index % ACCENTS.len()]
}

/// The colour class of a section; `None` without such a section.
pub fn accent(section: Option<&str>) -> Option<&'static str> {
    let store = use_store();
    let (site, slug) = (store.site_untracked()?, section?);
    site.sections.iter().position(|section| section.slug == slug).map(accent_at)
}

/// `class` with the colour class of a section.
pub fn with_accent(class: &str, section: Option<&str>) -> String {
    match accent(section) {
        Some(accent) => format!("{class} {accent}"),
        None => class.to_owned(),
    }
}
