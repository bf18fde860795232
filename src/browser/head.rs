//! Applies a page's [`Head`] to the document. Without an `icon` of the site the shell's stays.

use leptos::prelude::document;
use web_sys::Element;

use crate::state::PageMeta;

pub fn apply(head: &PageMeta, language: &str, icon: Option<&str>) {
    let document = document();
    document.set_title(&head.title);
    if let Some(root) = document.document_element() {
        set(&root, "lang", language);
    }
    let robots = (!head.indexed).then_some("noindex");
    put("meta", ("name", "description"), "content", head.description.as_deref());
    put("meta", ("name", "robots"), "content", robots);
    put("link", ("rel", "canonical"), "href", head.canonical.as_deref());
    if icon.is_some() {
        put("link", ("rel", "icon"), "href", icon);
    }
}

/// The element with that key has the value; without a value there is no such element.
fn put(tag: &str, (key, name): (&str, &str), attribute: &str, value: Option<&str>) {
    let document = document();
    let found = document.query_selector(&format!("head > {tag}[{key}={name}]")).ok().flatten();
    match (found, value) {
        (Some(element), Some(value)) => set(&element, attribute, value),
        (Some(element), None) => element.remove(),
        (None, Some(value)) => {
            if let (Ok(element), Some(head)) = (document.create_element(tag), document.head()) {
                set(&element, key, name);
                set(&element, attribute, value);
                // Appending to the head of a live document does not fail.
                let _ = head.append_child(&element);
            }
        }
        (None, None) => {}
    }
}

fn set(element: &Element, name: &str, value: &str) {
    // Fails only for names that are no names; ours are constants.
    let _ = element.set_attribute(name, value);
}
