//! Settings that the app reads from the document: its root element, feed, base path and language.

use bantin_core::{
    routes::BasePath,
    util::{language_tag::is_vietnamese, platform::resolve},
};
use leptos::prelude::{document, window};
use web_sys::{HtmlElement, HtmlLinkElement};

use super::dom;
use crate::state::SiteAddresses;

/// The app's root element.
pub fn app_element() -> Option<HtmlElement> {
    dom::find("#app")
}

/// The addresses of the site. That of the feed is found by feed autodiscovery.
pub fn addresses() -> SiteAddresses {
    let copy = format!("{}{}/", origin(), base().as_str());
    SiteAddresses {
        feed: feed_link().map(|link| link.href()).unwrap_or_default(),
        rss: dom::find::<HtmlLinkElement>("link[rel~=alternate][type='application/rss+xml']").map(|link| link.href()),
        origin: origin(),
        frames: feed_link().and_then(|link| link.get_attribute("data-frames")).unwrap_or_default(),
        published: published_address().map(|published| [published, copy]),
    }
}

/// The base URL that the site was published for, with its trailing slash. A preview or a mirror has another one.
pub fn published_address() -> Option<String> {
    feed_link()?.get_attribute("data-site")
}

fn feed_link() -> Option<HtmlLinkElement> {
    dom::find("link[rel~=alternate][type='application/feed+json']")
}

/// Resolves a reference against the base URL of the HTML document.
pub fn absolute(reference: &str) -> Option<String> {
    resolve(reference, &document().base_uri().ok()??)
}

/// The base path of the site, from the base URL of the HTML document.
pub fn base() -> BasePath {
    let address = document().base_uri().ok().flatten().unwrap_or_default();
    let path = web_sys::Url::new(&address).map(|address| address.pathname());
    BasePath::new(&path.unwrap_or_default())
}

/// Shows the banner again, which the inline script of a published page hides if the reader closed the banner.
pub fn show_banner() {
    if let Some(root) = document().document_element() {
        // Fails only for an invalid class name.
        let _ = root.class_list().remove_1("no-banner");
    }
}

/// Scheme, host and port of the page.
pub fn origin() -> String {
    window().location().origin().unwrap_or_default()
}

/// True unless the document declares another language.
pub fn vietnamese() -> bool {
    document().document_element().is_none_or(|root| is_vietnamese(root.get_attribute("lang").as_deref()))
}
