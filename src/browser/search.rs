//! The search forms: their submission as a navigation of the app, and the key that focuses them.

use bantin_core::routes::{Page, SearchParams};
use leptos::{ev, prelude::*};
use web_sys::{
    Element, FormData, HtmlAnchorElement, HtmlElement, HtmlFormElement, HtmlInputElement, UrlSearchParams,
    wasm_bindgen::JsCast,
};

use super::dom::{closest, find, find_all, focus, listen};
use crate::state::{PageContext, Store};

/// The forms of published pages work without the app, and then load the search page.
const FORM: &str = "form[role=search]";

/// Opens the search page when a form is submitted, and focuses the form with `/`.
pub fn manage(store: Store, context: PageContext) {
    listen(ev::submit, move |event| {
        if let Some(form) = closest(&event, FORM) {
            event.prevent_default();
            submit(form, store, context);
        }
    });
    listen(ev::keydown, |event| {
        let has_modifier = event.ctrl_key() || event.meta_key() || event.alt_key();
        let is_typing = || closest(&event, "input, textarea, select, [contenteditable]").is_some();
        if event.key() == "/" && !has_modifier && !is_typing() {
            let is_visible = |field: &HtmlElement| field.offset_width() > 0;
            if let Some(field) = find_all("form[role=search] [name=q]").into_iter().find(is_visible) {
                event.prevent_default();
                focus(Some(field));
            }
        }
    });
}

/// What a reader typed into the field of the published search page before the app replaced it.
#[derive(Default)]
pub struct TypedText {
    text: String,
    is_focused: bool,
}

impl TypedText {
    /// Reads the text of the field. Empty in another page.
    pub fn take() -> Self {
        field().map_or_else(Self::default, |field| Self {
            text: field.value(),
            is_focused: document().active_element().as_ref() == Some(field.as_ref()),
        })
    }

    /// Puts the text into the field that the app has rendered.
    pub fn restore(self) {
        let Some(field) = field().filter(|_| !self.text.is_empty()) else { return };
        field.set_value(&self.text);
        if self.is_focused {
            focus(Some(field.into()));
        }
    }
}

fn field() -> Option<HtmlInputElement> {
    find("main form[role=search] [name=q]")
}

fn submit(form: Element, store: Store, context: PageContext) {
    let Some(params) = form.dyn_ref().and_then(params) else { return };
    let page = Page::Search(params);
    if context.page.with_untracked(|open| *open == page) {
        return store.retry();
    }
    // On a phone, the keyboard would cover the results.
    if let Some(field) = document().active_element().and_then(|field| field.dyn_into::<HtmlElement>().ok()) {
        let _ = field.blur();
    }
    follow(&context.href(&page));
}

/// The search that the fields of a form state.
fn params(form: &HtmlFormElement) -> Option<SearchParams> {
    let data = FormData::new_with_form(form).ok()?;
    let query = UrlSearchParams::new_with_str_sequence_sequence(&data).ok()?;
    Some(SearchParams::parse(&String::from(query.to_string())))
}

/// Opens an address as a click on a link does, because the location of the router handles only links.
fn follow(href: &str) {
    let (Ok(link), Some(body)) = (document().create_element("a"), document().body()) else { return };
    let link: HtmlAnchorElement = link.unchecked_into();
    link.set_href(href);
    // Fails only for nodes that cannot be children.
    let _ = body.append_child(&link);
    link.click();
    link.remove();
}
