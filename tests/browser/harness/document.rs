//! The document of the tests: address, head and styles.

use leptos::prelude::{document, location, window};
use web_sys::{js_sys::Function, wasm_bindgen::JsValue};

/// The URL of a path on the tests' origin.
pub fn local_url(path: &str) -> String {
    location().origin().expect("an origin") + path
}

/// Path and query of the address bar.
pub fn path_and_query() -> String {
    location().pathname().expect("a path") + &location().search().expect("a query")
}

pub fn push_address(address: &str) {
    let history = window().history().expect("a history");
    let pushed = history.push_state_with_url(&JsValue::NULL, "", Some(address));
    pushed.unwrap_or_else(|error| panic!("{address:?}: {error:?}"));
}

/// Makes `innerHTML` throw, as the published Trusted Types policy does: a static subtree of `view!` would be created with it.
pub fn forbid_inner_html() {
    let script = "const inner = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML');
        const set = () => { throw new TypeError('innerHTML is forbidden by the Trusted Types policy') };
        Object.defineProperty(Element.prototype, 'innerHTML', { ...inner, set });";
    Function::new_no_args(script).call0(&JsValue::NULL).expect("a script");
}

/// Adds the site's styles, on which visible text depends.
pub fn add_styles() {
    const STYLES: [&str; 18] = [
        include_str!("../../../style/tokens.css"),
        include_str!("../../../style/base.css"),
        include_str!("../../../style/layout.css"),
        include_str!("../../../style/components/site_notice.css"),
        include_str!("../../../style/components/masthead.css"),
        include_str!("../../../style/components/menu.css"),
        include_str!("../../../style/components/banner.css"),
        include_str!("../../../style/components/cards.css"),
        include_str!("../../../style/components/front.css"),
        include_str!("../../../style/components/headlines.css"),
        include_str!("../../../style/components/article.css"),
        include_str!("../../../style/components/text.css"),
        include_str!("../../../style/components/register.css"),
        include_str!("../../../style/components/calendar.css"),
        include_str!("../../../style/components/related.css"),
        include_str!("../../../style/components/notices.css"),
        include_str!("../../../style/components/footer.css"),
        include_str!("../../../style/components/links.css"),
    ];
    if document().get_element_by_id("styles").is_none() {
        let style = document().create_element("style").expect("an element");
        style.set_id("styles");
        style.set_text_content(Some(&STYLES.concat()));
        document().head().expect("a head").append_child(&style).expect("a child");
    }
}

/// Removes the metadata of the previous test.
pub fn clear_head() {
    document().set_title("");
    let selector = "meta[name=robots], meta[name=description], link[rel=canonical]";
    while let Some(element) = document().query_selector(selector).expect("a selector") {
        element.remove();
    }
}

/// The `content` of a `<meta>` element of the head.
pub fn meta_content(name: &str) -> Option<String> {
    let selector = format!("head > meta[name={name}]");
    document().query_selector(&selector).expect("a selector")?.get_attribute("content")
}

pub fn document_title() -> String {
    document().title()
}
