//! What the shell (index.html) tells the app.

use leptos::{
    mount::mount_to,
    prelude::{IntoView, document, window},
};
use web_sys::{Element, HtmlElement, HtmlLinkElement, wasm_bindgen::JsCast};

use bantin_core::{model, routes::Base, util::platform::resolve};

/// Id of the element that the app lives in.
pub const APP: &str = "app";
const FEED_LINK: &str = "link[rel~=alternate][type='application/feed+json']";

pub fn app_element() -> Option<HtmlElement> {
    document().get_element_by_id(APP)?.dyn_into().ok()
}

/// Takes away the published page that stands in the app's element; what the app itself has put there are no elements.
pub fn clear() {
    let root = app_element();
    while let Some(element) = root.as_ref().and_then(|root| root.first_element_child()) {
        element.remove();
    }
}

/// Puts a part of the app into an element of a published page.
pub fn fill<V: IntoView>(selector: &str, view: impl FnOnce() -> V + 'static)
where
    V::State: 'static,
{
    let slot = document().query_selector(selector).ok().flatten();
    if let Some(slot) = slot.and_then(|slot| slot.dyn_into::<HtmlElement>().ok()) {
        slot.set_text_content(None);
        mount_to(slot, view).forget();
    }
}

/// The absolute address of the feed, found as every feed reader finds it.
pub fn feed_address() -> Option<String> {
    let address = feed_link()?.dyn_into::<HtmlLinkElement>().ok()?.href();
    (!address.is_empty()).then_some(address)
}

/// Where the site was published for, with its last slash; None where nobody said so. It may stand somewhere else by now.
pub fn published_address() -> Option<String> {
    feed_link()?.get_attribute("data-site")
}

fn feed_link() -> Option<Element> {
    document().query_selector(FEED_LINK).ok()?
}

/// `reference` as the page's own links are read.
pub fn absolute(reference: &str) -> Option<String> {
    resolve(reference, &document().base_uri().ok()??)
}

/// A document of this site as it reads where the site stands now, which may be a preview or a mirror: addresses of the site are those
/// of this place.
pub fn moved_here(document: Vec<u8>) -> Vec<u8> {
    let Some(published) = published_address() else {
        return document;
    };
    let here = format!("{}{}/", origin(), base().as_str());
    if published == here {
        return document;
    }
    let document = String::from_utf8_lossy(&document);
    document.replace(&published, &here).into_bytes()
}

/// The path that the site lies below.
pub fn base() -> Base {
    let address = document().base_uri().ok().flatten().unwrap_or_default();
    let path = web_sys::Url::new(&address).map(|address| address.pathname());
    Base::of(&path.unwrap_or_default())
}

/// Scheme, host and port of the page.
pub fn origin() -> String {
    window().location().origin().unwrap_or_default()
}

/// True unless the shell says another language.
pub fn vietnamese() -> bool {
    document().document_element().is_none_or(|root| model::is_vietnamese(root.get_attribute("lang").as_deref()))
}
