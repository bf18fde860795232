//! Applies a page's metadata to the document's `<head>`.

use leptos::prelude::document;

use super::dom::set_attribute;
use crate::state::PageMeta;

/// Tags of a published page that describe only the page that was loaded. The feeds of its list are below the list's folder.
const LOADED_PAGE_ONLY: &str = "head > :is(meta[property^='og:'], meta[property^='article:'], meta[name^='twitter:'], \
     script[type='application/ld+json'], link[rel=alternate]:is([href*='chuyen-muc/'], [href*='van-ban/']))";

/// Sets title, language, description, robots, canonical address and icon. Without an `icon` the shell's icon stays.
pub fn apply(meta: &PageMeta, language: &str, icon: Option<&str>) {
    let document = document();
    document.set_title(&meta.title);
    if let Some(root) = document.document_element() {
        set_attribute(&root, "lang", Some(language));
    }
    let robots = (!meta.indexed).then_some("noindex");
    put("meta", ("name", "description"), "content", meta.description.as_deref());
    put("meta", ("name", "robots"), "content", robots);
    put("link", ("rel", "canonical"), "href", meta.canonical.as_deref());
    if icon.is_some() {
        put("link", ("rel", "icon"), "href", icon);
    }
}

/// Removes the previews, structured data and section feeds of the page that was loaded, once another one is open.
pub fn remove_loaded_page_tags() {
    while let Ok(Some(element)) = document().query_selector(LOADED_PAGE_ONLY) {
        element.remove();
    }
}

/// Sets `attribute` of the element `tag[key=name]`, or removes the element when there is no value.
fn put(tag: &str, (key, name): (&str, &str), attribute: &str, value: Option<&str>) {
    let document = document();
    let found = document.query_selector(&format!("head > {tag}[{key}={name}]")).ok().flatten();
    match (found, value) {
        (Some(element), Some(value)) => set_attribute(&element, attribute, Some(value)),
        (Some(element), None) => element.remove(),
        (None, Some(value)) => {
            if let (Ok(element), Some(head)) = (document.create_element(tag), document.head()) {
                set_attribute(&element, key, Some(name));
                set_attribute(&element, attribute, Some(value));
                // Does not fail in a live document.
                let _ = head.append_child(&element);
            }
        }
        (None, None) => {}
    }
}
