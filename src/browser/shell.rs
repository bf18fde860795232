//! What the shell (index.html) tells the app.

use leptos::prelude::{document, window};
use web_sys::{HtmlElement, HtmlLinkElement, wasm_bindgen::JsCast};

use crate::{newsroom, routes::Base};

/// Id of the element that the app lives in.
pub const APP: &str = "app";
const FEED_LINK: &str = "link[rel~=alternate][type='application/feed+json']";

pub fn app_element() -> Option<HtmlElement> {
    document().get_element_by_id(APP)?.dyn_into().ok()
}

/// The absolute address of the feed, found as every feed reader finds it.
pub fn feed_address() -> Option<String> {
    let link = document().query_selector(FEED_LINK).ok()??;
    let address = link.dyn_into::<HtmlLinkElement>().ok()?.href();
    (!address.is_empty()).then_some(address)
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
    document()
        .document_element()
        .is_none_or(|root| newsroom::is_vietnamese(root.get_attribute("lang").as_deref()))
}
